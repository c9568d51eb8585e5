extension Evidence {
  /// Where the sentence stands and what found the relationship in it, for readers: `sentence 1, bytes 17–341; rule signing.between,
  /// confidence 0.97`. Sentences are counted from 1.
  public var provenance: Phrase {
    let hundredths = confidence > 0 ? Int((min(confidence, 1) * 100).rounded()) : 0
    let digits = hundredths % 100 < 10 ? "0\(hundredths % 100)" : "\(hundredths % 100)"
    let whole = hundredths / 100
    let number = sentence == .max ? sentence : sentence + 1
    return Phrase(
      kk: "\(number)-сөйлем, \(start)–\(end) байт; ереже \(rule), сенімділігі \(whole),\(digits)",
      ru: "предложение \(number), байты \(start)–\(end); правило \(rule), уверенность \(whole),\(digits)",
      en: "sentence \(number), bytes \(start)–\(end); rule \(rule), confidence \(whole).\(digits)")
  }
}
