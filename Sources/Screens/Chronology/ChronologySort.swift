import Casework

/// The column by which the rows of a chronology are put in order for viewing; the record keeps its
/// own order, which is that of the days.
enum ChronologySort: CaseIterable, Sendable {
  case day, organisation, what, action, people, source, weight, lines

  /// The column, as it is said: `Sorted by organisation`.
  var words: String {
    switch self {
    case .day: "date"
    case .organisation: "organisation"
    case .what: "what happened"
    case .action: "action / outcome"
    case .people: "who was there"
    case .source: "source"
    case .weight: "significance"
    case .lines: "KLOE"
    }
  }

  /// The column after this one; after the last the first.
  var next: ChronologySort {
    let all = ChronologySort.allCases
    return all.firstIndex(of: self).map { all[($0 + 1) % all.count] } ?? .day
  }

  /// Some rows in the order of the column; equal ones keep the order of the days, and those that
  /// have nothing there stand last.
  func sorted(_ places: [Int], in chronology: ReviewedChronology) -> [Int] {
    if self == .day { return places }
    let keys = places.map { key(of: chronology[$0], chronology.organisation(at: $0).code) }
    return places.indices.sorted { left, right in
      let (one, other) = (keys[left], keys[right])
      if one.isEmpty != other.isEmpty { return other.isEmpty }
      return one == other ? left < right : one < other
    }.map { places[$0] }
  }

  private func key(of entry: ReviewedEntry, _ code: String) -> String {
    let text: String
    switch self {
    case .day: text = ""
    case .organisation: text = code
    case .what: text = entry.content.what
    case .action: text = entry.content.action
    case .people: text = entry.content.people
    case .source: text = entry.content.source
    // The highest first.
    case .weight: text = entry.significance.map { String(9 - $0.rawValue) } ?? ""
    case .lines:
      text = entry.numbers.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: " ")
    }
    return text.prefix(60).lowercased()
  }
}
