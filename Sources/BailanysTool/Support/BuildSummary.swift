import Bailanys

/// What a build says at its end.
struct BuildSummary {
  let build: CorpusBuild
  let folder: String
  let files: [String]

  func say() {
    let (summary, counts) = (build.summary, build.counts)
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
    let reprints = counts.reprints
    if !reprints.isEmpty { Terminal.say("Reprints, counted with their originals: \(reprints.count)") }
    for reprint in reprints { Terminal.say("  \(printable(reprint.id)) repeats \(printable(reprint.original ?? ""))") }
    if !summary.ignored.isEmpty {
      let kinds = summary.ignored.map { "\($0.ending.isEmpty ? "no suffix" : $0.ending) \($0.count)" }
      Terminal.say("Other files, not read: " + kinds.joined(separator: ", "))
    }
    let total = counts.relationships.values.reduce(0, +)
    let mentions = counts.relationships[.coMention, default: 0]
    Terminal.say(
      "Found: \(counts.entities[.person, default: 0]) people, \(counts.entities[.institution, default: 0]) institutions, "
        + "\(counts.entities[.event, default: 0]) events; \(total) relationships (\(total - mentions) stated, "
        + "\(mentions) co-mentions), \(counts.evidence) pieces of evidence")
    Terminal.say("Written to \(folder): " + files.joined(separator: ", "))
  }
}
