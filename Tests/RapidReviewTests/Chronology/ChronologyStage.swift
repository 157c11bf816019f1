import CaseStore
import Casework
import Documents
import Testing

@testable import Office
@testable import RapidReview

/// A fictional case whose organisations have returned chronologies, with gaps, a contradiction, a
/// duplicate and more planted in them.
struct ChronologyStage {
  let surroundings: Surroundings
  let office: CaseOffice
  let id: CaseID

  /// `day | time | organisation | who | what | source | seen | KLOEs`, a line an entry.
  static let entries = """
    5 Jan 2026 | | Harbour School | T1 | Came to class late and tired | Log 1 | yes |
    10 Jan 2026|10:00|Health Visitor|HV M|Bruise on the left arm explained by cot fall|R 1|yes|1
    10 Jan 2026|10:10|Police|HV M|Bruise on left arm, explained by a cot fall|N 1|no|
    12 Jan 2026 | | Harbour School | T1 | Late again, spoke to assistant | Log 2 | yes |
    19 Jan 2026 | | Harbour School | T1 | Lunch missing, given food | Log 3 | yes |
    26 Jan 2026 | | Harbour School | T1 | Reading group, quiet | Log 4 | yes |
    March 2026 | | Health Visitor | HV | Bruise noted "from the cot" | R 2 | yes | 1, 2
    3 Mar 2026 | | Health Visitor | HV M | Home visit; mother seen, child asleep | R 3 | no | 2
    9 Mar 2026 | | Harbour School | S1 | Sibling tells assistant about shouting | | yes |
    before 12/03/2026 | | Health Visitor | HV | Earlier letter to the GP | R 4 | n/a |
    19 Apr 2026 | 02:14 | Police | A1 | 999 call, attended | N 2 | yes |
    """

  init(
    _ surroundings: Surroundings, entries: String = ChronologyStage.entries, lines: Int = 3
  ) throws {
    self.surroundings = surroundings
    let clock = surroundings.clock
    let store = try Store.open(
      at: surroundings.storePath, local: "\(surroundings.localPath)/staged",
      files: surroundings.files)
    office = try CaseOffice(store, now: clock.moment)
    let aware = Occasion(day: try #require(Day(iso: "2026-11-05")))
    id = try office.openCase(
      child: "Child Aspen", aware: aware, edition: nil, by: "A. Chair", clock: clock
    ).id
    try fill(
      .timeline,
      [
        .periodFrom: .occasion(Occasion(day: try #require(Day(iso: "2026-01-01")))),
        .periodTo: .occasion(Occasion(day: try #require(Day(iso: "2026-11-05")))),
      ])
    for number in 1...lines {
      try fill(
        .lineOfEnquiry, [.question: .text("Fictional question \(number)?")],
        entry: "line-\(number)")
    }
    try take(entries)
  }

  /// Takes entries in as each organisation's own file.
  func take(_ text: String, by person: String = "A. Chair") throws {
    var files: [(organisation: String, entries: [ReturnFile.Entry])] = []
    for (number, line) in text.split(separator: "\n").enumerated() {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      let when = UncertainDay.read(cells[0], today: surroundings.clock.now.day).day
      let content = EntryContent(
        when: when, time: Understood(TimeOfDay(cells[1]), written: cells[1]), people: cells[3],
        what: cells[4], source: cells[5],
        childSeen: Understood(ChildSeen(rawValue: cells[6]), written: cells[6]),
        lines: cells[7].split { !$0.isNumber }.compactMap { Int($0) })
      let entry = ReturnFile.Entry(
        id: try #require(EntryName("e-\(number + 1)")), row: number + 2, content: content)
      if let place = files.firstIndex(where: { $0.organisation == cells[2] }) {
        files[place].entries.append(entry)
      } else {
        files.append((cells[2], [entry]))
      }
    }
    for (number, file) in files.enumerated() {
      let name = try #require(EntryName("o-\(number + 1)"))
      if try review.request(name) == nil {
        try fill(
          .organisationAsked,
          [.organisation: .text(file.organisation), .state: .keys(["asked"])],
          entry: name.text)
      }
      let digest = Digest(of: Array("\(file.organisation)\(text)".utf8)).hex
      try office.change(
        id,
        .importReturn([
          ReturnFile(
            request: name, organisation: file.organisation, part: .chronology,
            name: "fictional.csv", digest: digest, entries: file.entries, warned: 0, refused: 0)
        ]), why: nil, by: person, clock: surroundings.clock)
    }
  }

  var review: Case { get throws { try office.review(id, now: surroundings.clock.moment) } }

  func fill(
    _ sheet: Sheet, _ answers: Answers, entry: String = "only", by person: String = "A. Chair"
  ) throws {
    let name = try #require(EntryName(entry))
    try office.change(
      id, .fill(sheet.facts.shape == .once ? Entry(sheet) : Entry(sheet, name), answers),
      why: nil, by: person, clock: surroundings.clock)
  }

  /// Says something in the identity record.
  func identify(_ question: IdentityQuestion, _ text: String) throws {
    try office.identify(
      id, question, was: nil, Confidential(text), by: "A. Chair", clock: surroundings.clock)
  }
}
