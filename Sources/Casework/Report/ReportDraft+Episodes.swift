// The few entries of the chronology that the analysis hangs on. The report holds no second
// chronology, so no others are drawn in.

extension Case {
  private static let mostEpisodes = 10

  /// The entries marked as key episodes by their days, of many the most significant.
  var episodesDrafted: [String] {
    let numbers = Dictionary(
      linesOfEnquiry.compactMap { line in line.number.map { (line.id, $0) } }
    ) { first, _ in first }
    var marks: [EntryName: EntryMark] = [:]
    for entry in entries(of: .chronologyMark) {
      let mark = EntryMark(answers(in: entry), numbers: numbers)
      if mark.isKeyEpisode { marks[entry.name] = mark }
    }
    guard !marks.isEmpty else { return [] }
    let episodes = chronology.compactMap { entry in
      marks[entry.id].map { ReviewedEntry(entry: entry, mark: $0) }
    }
    let weights = episodes.map { ($0.significance ?? Significance.none).rawValue }
    let chosen = episodes.indices.sorted { left, right in
      weights[left] == weights[right] ? left < right : weights[left] > weights[right]
    }.prefix(Case.mostEpisodes).sorted()
    guard !chosen.isEmpty else { return [] }
    let rows = chosen.map { place in
      let episode = episodes[place]
      return String.typedRow([
        episode.entry.whenInFull, episode.entry.organisation, episode.content.what,
      ])
    }
    let head = String.typedRow(["Date", "Organisation", "What happened"])
    let more = episodes.count - chosen.count
    return [
      "## Key episodes", ([head] + rows).joined(separator: "\n"),
      more == 0 ? "" : "The chronology has \(more.counted("more key episode")).",
    ]
  }
}
