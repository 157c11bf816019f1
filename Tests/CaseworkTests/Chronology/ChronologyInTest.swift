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

  /// What the rules find in them; `asked` are organisations that were asked and sent nothing.
  func flags(
    rules: ChronologyRules = .usual, from: String? = nil, to: String? = nil,
    asked: [String] = [], slice: Int = .max
  ) -> [ChronologyFlag] {
    let (organisations, places, quiet) = ChronologyOrganisation.all(
      of: entries, asked: asked, initials: [:])
    let names = (organisations + quiet).map(\.name)
    var run = FindingRun(
      entries.indices.map { entries[$0].account(of: places[$0]) }, organisations: names,
      words: rules.words, numbers: rules.numbers)
    while !run.isComplete { run.advance(by: slice) }
    let ofEntries = ChronologyFlag.ofEntries(
      in: entries, organisations: places, count: organisations.count,
      period: (from.map { day($0) }, to.map { day($0) }), dismissed: [])
    return (run.findings + ofEntries).map {
      ChronologyFlag($0, in: entries, organisations: names)
    }
  }

  /// The flags in short: the kind and the numbers of the lines, from 0.
  func found(from: String? = nil, to: String? = nil) -> [String] {
    flags(from: from, to: to).map { flag in
      let lines = flag.places.map { String(entries[$0].id.text.dropFirst(2)) }
      return "\(flag.kind.rawValue) \(lines.joined(separator: " "))"
    }
  }

  /// What the first two lines, which are of one event, say differently.
  var differences: [String]? {
    for flag in flags() where Set(flag.places.map { entries[$0].id.text }) == ["e-0", "e-1"] {
      switch flag.detail {
      case .contradiction(let differences, _): return differences.map { $0.words(by: ["1", "2"]) }
      case .duplicate: return []
      case .gap, .silence, .silent, .noSource, .outside: continue
      }
    }
    return nil
  }
}
