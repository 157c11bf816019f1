@testable import Casework

/// Entries of a chronology as a test writes them: a line each.
///
/// `day | organisation | what | who | seen | time | source`, where all after the third may be left
/// out; the source is `Record` then. Empty lines are none.
struct ChronologyInTest {
  let entries: [ChronologyEntry]

  init(_ text: String) {
    let lines = text.split(separator: "\n").filter { $0.contains("|") }
    let all = lines.enumerated().map { number, line in ChronologyInTest.entry(line, number) }
    entries = all.enumerated().sorted { left, right in
      let places = (left.element.place, right.element.place)
      return places.0 == places.1 ? left.offset < right.offset : places.0 < places.1
    }.map(\.element)
  }

  private static func entry(_ line: Substring, _ number: Int) -> ChronologyEntry {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    let cell = { (place: Int) in cells.indices.contains(place) ? cells[place] : "" }
    guard let id = EntryName("e-\(number)") else { preconditionFailure("a number makes a name") }
    let today = day("2026-12-31")
    return ChronologyEntry(
      id: id, origin: .written, organisation: cells[1],
      content: EntryContent(
        when: UncertainDay.read(cells[0], today: today).day,
        time: Understood(TimeOfDay(cell(5)), written: cell(5)), people: cell(3), what: cells[2],
        source: cells.indices.contains(6) ? cells[6] : "Record",
        childSeen: Understood(ChildSeen(rawValue: cell(4)), written: cell(4))))
  }

  /// What the rules find in them.
  func flags(
    rules: ChronologyRules = .usual, from: String? = nil, to: String? = nil
  ) -> [ChronologyFlag] {
    let (organisations, places) = ChronologyOrganisation.all(of: entries, initials: [:])
    return ChronologyFlag.all(
      in: entries, organisations: places, names: organisations.map(\.name), rules: rules,
      period: (from.map { day($0) }, to.map { day($0) }))
  }

  /// The flags in short: the kind and the numbers of the lines, from 0.
  func found(from: String? = nil, to: String? = nil) -> [String] {
    flags(from: from, to: to).map { flag in
      let lines = flag.places.map { String(entries[$0].id.text.dropFirst(2)) }
      return "\(flag.kind.rawValue) \(lines.joined(separator: " "))"
    }
  }
}
