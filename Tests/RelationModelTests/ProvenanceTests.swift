import RelationModel
import Testing

@Suite struct ProvenanceTests {
  @Test func noSentenceNumberTraps() {
    for sentence in [Int.min, .max] {
      let evidence = Evidence(article: "a", sentence: sentence, start: .min, end: .max, quote: "", rule: "test")
      #expect(!evidence.provenance(.en).isEmpty)
    }
  }

  @Test(arguments: [(0.97, "0.97"), (1, "1.00"), (0.999, "1.00"), (0.05, "0.05"), (0.004, "0.00"), (.nan, "0.00")])
  func confidenceHasTwoDigits(confidence: Double, digits: String) {
    let evidence = Evidence(
      article: "a", sentence: 0, start: 17, end: 341, quote: "", rule: "signing.between", confidence: confidence)
    #expect(evidence.provenance(.en) == "sentence 1, bytes 17–341; rule signing.between, confidence \(digits)")
    let comma = digits.replacing(".", with: ",")
    #expect(evidence.provenance(.kk) == "1-сөйлем, 17–341 байт; ереже signing.between, сенімділігі \(comma)")
    #expect(evidence.provenance(.ru) == "предложение 1, байты 17–341; правило signing.between, уверенность \(comma)")
  }
}
