import KazakhText
import Synchronization

/// The words met so far, each looked up once.
///
/// What is known of a word depends on the word alone, so keeping it changes no result; the store is emptied when it is full, so that a stream
/// of articles needs no more memory however long it is.
final class Lexemes: Sendable {
  private static let capacity = 20_000
  /// Longer words hardly come again.
  private static let longest = 80
  private let known = Mutex<[Word: Lexeme]>([:])
  private let analyzer = NominalAnalyzer()

  /// The lexemes of tokens, in their order.
  ///
  /// - Complexity: O(*n*) in the letters of the tokens.
  func lexemes(of tokens: some Sequence<Token>) -> [Lexeme] {
    known.withLock { known in
      tokens.map { token in
        let word = Word(token.text)
        if let found = known[word] { return found }
        if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
        let made = Lexeme(token, analyzer)
        if word.text.utf8.count <= Self.longest { known[word] = made }
        return made
      }
    }
  }
}
