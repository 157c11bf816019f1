// What is said of single entries, in one point for each organisation, so that it takes one look and
// one reason.

extension ChronologyFlag {
  /// Entries that name no source, and entries that lie outside the period, an organisation each.
  ///
  /// Where `dismissed` has a point of a single entry's own, as each had once, it is left out.
  static func ofEntries(
    in entries: [ChronologyEntry], organisations: [Int], count: Int,
    period: (from: Day?, to: Day?), dismissed: Set<EntryName>
  ) -> [Finding] {
    var totals = Array(repeating: 0, count: count)
    var unsourced: [[Int]] = Array(repeating: [], count: count)
    var outside: [[Int]] = Array(repeating: [], count: count)
    let isBounded = period.from != nil || period.to != nil
    for (place, entry) in entries.enumerated() {
      let organisation = organisations[place]
      totals[organisation] += 1
      let isOpen = { (kind: Kind) in
        dismissed.isEmpty || !dismissed.contains(name(kind, of: [entry.id.text]))
      }
      if PlainText.isBlank(entry.content.source), isOpen(.noSource) {
        unsourced[organisation].append(place)
      }
      if isBounded, !entry.content.when.canLie(from: period.from, to: period.to),
        isOpen(.outside)
      {
        outside[organisation].append(place)
      }
    }
    let ofSource = unsourced.indices.filter { !unsourced[$0].isEmpty }.map { organisation in
      Finding(
        kind: .noSource, accounts: unsourced[organisation],
        detail: .noSource(organisation: organisation, of: totals[organisation]))
    }
    let ofPeriod = outside.indices.filter { !outside[$0].isEmpty }.map { organisation in
      Finding(
        kind: .outside, accounts: outside[organisation],
        detail: .outside(
          organisation: organisation, of: totals[organisation], from: period.from, to: period.to))
    }
    return ofSource + ofPeriod
  }
}
