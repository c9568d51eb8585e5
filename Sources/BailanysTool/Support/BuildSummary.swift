import Bailanys

/// What a build says at its end.
struct BuildSummary {
  let build: CorpusBuild
  let folder: String
  let files: [String]

  func say() {
    let statistics = build.graph.statistics()
    let (summary, entities) = (build.summary, statistics.entities)
    let kept = summary.articles + summary.retracted.count - summary.read
    let known = kept > 0 ? "; not changed since the last build: \(kept)" : ""
    Terminal.say("Articles read: \(summary.read)\(known); skipped: \(summary.skipped.count)")
    if !summary.retracted.isEmpty {
      Terminal.say("Retracted, and left out: " + summary.retracted.map(printable).joined(separator: ", "))
    }
    let absent = build.retractions.map(\.article).filter { !summary.retracted.contains($0) }
    if !absent.isEmpty {
      Terminal.say("Retracted, and not in the corpus: " + absent.map(printable).joined(separator: ", "))
    }
    for skipped in summary.skipped { Terminal.say("  skipped \(printable(skipped.description))") }
    let reprints = build.graph.reprints
    if !reprints.isEmpty { Terminal.say("Reprints, counted with their originals: \(reprints.count)") }
    for reprint in reprints { Terminal.say("  \(printable(reprint.id)) repeats \(printable(reprint.original ?? ""))") }
    if !summary.ignored.isEmpty {
      let kinds = summary.ignored.map { "\($0.ending.isEmpty ? "no suffix" : $0.ending) \($0.count)" }
      Terminal.say("Other files, not read: " + kinds.joined(separator: ", "))
    }
    Terminal.say(
      "Found: \(entities[.person]) people, \(entities[.institution]) institutions, \(entities[.event]) events; "
        + "\(statistics.relationships.total) relationships (\(typed(statistics)) stated, \(statistics.relationships[.coMention]) co-mentions), "
        + "\(statistics.evidence) pieces of evidence")
    Terminal.say("Written to \(folder): " + files.joined(separator: ", "))
  }

  private func typed(_ statistics: GraphStatistics) -> Int {
    statistics.relationships.total - statistics.relationships[.coMention]
  }
}
