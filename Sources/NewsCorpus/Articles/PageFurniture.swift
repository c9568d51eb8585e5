import KazakhText

/// What a web page puts around an article and a copy of the page carries along: counts, sharing words, invitations,
/// labels, credits, addresses.
enum PageFurniture {
  /// Whether a line, wherever it stands, is furniture and no part of the article.
  static func isFurniture(_ line: Substring, _ tokens: [LineToken]) -> Bool {
    let words = tokens.compactMap(\.word)
    return isRule(tokens) || isCount(words) || isSharing(words) || isInvitation(words, in: line) || isAddress(line)
      || isTagLine(tokens) || isCredit(tokens, words) || isLabelled(tokens, words)
  }

  /// Whether a line consists of section names, as stand above a headline: «Жаңалықтар», «Басты бет / Саясат».
  static func isSectionLabel(_ tokens: [LineToken]) -> Bool {
    let pieces = tokens.split { $0.mark.map(separators.contains) ?? false }
    return !pieces.isEmpty
      && pieces.allSatisfy { piece in
        piece.allSatisfy { $0.word != nil } && FurnitureWords.sections.contains(name(of: piece))
      }
  }

  /// No letter and no digit: `* * *`.
  private static func isRule(_ tokens: [LineToken]) -> Bool { tokens.allSatisfy { $0.mark != nil } }

  /// Nothing but numbers and words of counts.
  private static func isCount(_ words: [Word]) -> Bool {
    words.count <= 6 && words.allSatisfy(FurnitureWords.counters.contains)
  }

  /// Nothing but the names of networks and words of sharing: «Бөлісу: Telegram, Facebook».
  private static func isSharing(_ words: [Word]) -> Bool {
    guard words.count <= 12 else { return false }
    let known = words.filter { FurnitureWords.sharing.contains($0) || FurnitureWords.networks.contains($0) }
    return !known.isEmpty
      && known.count + words.count(where: FurnitureWords.particles.contains) == words.count
  }

  /// A call to follow a channel, and nobody's words: «Біздің Telegram арнамызға жазылыңыз!».
  private static func isInvitation(_ words: [Word], in line: Substring) -> Bool {
    words.count <= 14 && words.contains(where: FurnitureWords.invitations.contains)
      && words.contains {
        FurnitureWords.networks.contains($0) || FurnitureWords.channelStems.contains(where: $0.text.hasPrefix)
      }
      && !isSpeech(words) && !["«", "–", "—", "-", "“", "\""].contains(line.unicodeScalars.first)
  }

  /// A line that is one web address.
  private static func isAddress(_ line: Substring) -> Bool {
    let beginning = Substring(line.unicodeScalars.prefix(8)).lowercased()
    return ["http://", "https://", "www."].contains(where: beginning.hasPrefix)
      && !line.unicodeScalars.contains(where: \.isBlank)
  }

  /// «#меморандум #Қорғаныс министрлігі».
  private static func isTagLine(_ tokens: [LineToken]) -> Bool {
    tokens.count > 1 && tokens[0].mark == "#" && tokens[1].word != nil && tokens[1].gap == 0 && tokens.last?.mark != "."
  }

  /// The source of a picture: «Фото: gov.kz 13.01.2023 18:19 1188», «© Kazinform», «Сурет ашық дереккөзден алынды».
  private static func isCredit(_ tokens: [LineToken], _ words: [Word]) -> Bool {
    let line = tokens.drop { $0.mark == "(" || $0.mark == "[" }
    if line.first?.mark == "©" || line.first?.word == "copyright" { return true }
    let head = line.prefix { $0.word != nil }.compactMap(\.word)
    let isPicture =
      head.first.map(FurnitureWords.pictures.contains) ?? false || head.starts(with: ["көрнекі", "сурет"])
    guard isPicture, words.count <= 9, !isSpeech(words) else { return false }
    let mark = line.dropFirst(head.count).first?.mark
    let isLabel = head.count <= 2 && [":", "©", "/", "|"].contains(mark)
    return isLabel || words.contains { word in FurnitureWords.sourceStems.contains { word.text.begins(with: $0) } }
  }

  /// A label alone, or a label with a colon and what it labels: «Оқи отырыңыз: …», «Автор: …».
  private static func isLabelled(_ tokens: [LineToken], _ words: [Word]) -> Bool {
    let label = tokens.prefix { $0.mark != ":" }
    guard label.count <= 10 else { return false }
    let name = name(of: label)
    let isByline = FurnitureWords.bylines.contains(name)
    if tokens.count - label.count <= 1 {
      return FurnitureWords.labels.contains(name) || FurnitureWords.openLabels.contains(name) || isByline
    }
    return !isSpeech(words) && (FurnitureWords.openLabels.contains(name) || isByline && tokens.count <= label.count + 8)
  }

  private static func isSpeech(_ words: [Word]) -> Bool { words.contains(where: FurnitureWords.reporting.contains) }

  /// The words of a label with single spaces; numbers and marks are passed over.
  private static func name(of tokens: ArraySlice<LineToken>) -> Word {
    Word(tokens.compactMap(\.word?.text).joined(separator: " "))
  }

  private static let separators: Set<Unicode.Scalar> = [
    "/", "|", "•", "·", "●", "›", "»", ">", "→", ",", "-", "–", "—",
  ]
}
