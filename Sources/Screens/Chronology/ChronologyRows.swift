import Casework

/// The rows of the chronology as they are shown: entries that pass the filter and the words looked
/// for, with the gaps between them.
struct ChronologyRows: Sendable {
  private(set) var rows: [Row] = []
  /// How many of ``rows`` are entries.
  private(set) var entryCount = 0

  /// One row of the list.
  enum Row: Hashable, Sendable {
    /// The place of an entry in the chronology.
    case entry(Int)
    /// The place of a gap or a silence among the flags.
    case gap(Int)
  }

  init() {}

  /// Puts the gaps between the entries shown.
  ///
  /// `shown` are the places of the entries, ascending; of silences only those of `organisations`
  /// are shown, of all where it is empty.
  init(_ shown: [Int], in chronology: ReviewedChronology, gaps: [Gap], organisations: Set<Int>) {
    entryCount = shown.count
    rows.reserveCapacity(shown.count + gaps.count)
    var next = 0
    for place in shown {
      while next < gaps.count, gaps[next].before <= place {
        let gap = gaps[next]
        next += 1
        // Before the first entry shown there is nothing it would lie between.
        guard !rows.isEmpty, chronology.dismissal(of: chronology.flags[gap.flag]) == nil else {
          continue
        }
        if let own = gap.organisation, !organisations.isEmpty, !organisations.contains(own) {
          continue
        }
        rows.append(.gap(gap.flag))
      }
      rows.append(.entry(place))
    }
    // A silence that lasts to the end stands below the last entry.
    for gap in gaps[next...] where gap.before >= chronology.entries.count && !rows.isEmpty {
      guard chronology.dismissal(of: chronology.flags[gap.flag]) == nil else { continue }
      if let own = gap.organisation, !organisations.isEmpty, !organisations.contains(own) {
        continue
      }
      rows.append(.gap(gap.flag))
    }
  }

  /// A gap or a silence, and the place of the entry it is drawn above.
  struct Gap: Sendable {
    let flag: Int
    let before: Int
    /// Whose silence it is; `nil` where nobody recorded anything.
    let organisation: Int?

    /// The gaps of a chronology in the order they are drawn.
    static func all(in chronology: ReviewedChronology) -> [Gap] {
      chronology.flags.enumerated().compactMap { index, flag -> Gap? in
        switch flag.kind {
        case .gap: Gap(flag: index, before: flag.places[1], organisation: nil)
        case .silence:
          Gap(
            flag: index, before: flag.places[0] + 1,
            organisation: chronology.organisationPlaces[flag.places[0]])
        case .contradiction, .duplicate, .silent, .noSource, .outside: nil
        }
      }.sorted { ($0.before, $0.flag) < ($1.before, $1.flag) }
    }
  }
}
