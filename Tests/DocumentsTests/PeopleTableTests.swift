import Casework
import Testing

@testable import Documents

/// Tables of people and organisations, as they are pasted or saved.
struct PeopleTableTests {
  private static let today = Day(year: 2026, month: 11, day: 23) ?? Day(number: 0)
  private static let now = Occasion(day: today)

  private func read(_ text: String) throws -> PeopleReading {
    try PeopleTable.read(Array(text.utf8), today: PeopleTableTests.today)
  }

  private func judged(_ text: String, in partnership: Partnership = Partnership(changes: []))
    throws -> PeopleImport
  {
    PeopleImport(try read(text), into: partnership, now: PeopleTableTests.now)
  }

  @Test(arguments: [",", "\t", ";"])
  func `columns are found by their titles, in any order, however the cells are parted`(
    mark: String
  ) throws {
    let rows = [
      ["Job title", "Full name", "Agency", "Role"],
      ["Superintendent", "Nadia Firth", "Fenmoor Police", "SPRG member"],
    ]
    let reading = try read(rows.map { $0.joined(separator: mark) }.joined(separator: "\n"))
    #expect(reading.rows.map(\.name) == ["Fenmoor Police", "Nadia Firth"])
    let person = try #require(reading.rows.last)
    #expect(person.answers.text(.capacity) == "Superintendent")
    #expect(person.answers.keys(.roles) == ["sprg-member"])
    #expect(person.answers.text(.organisation) == "Fenmoor Police")
  }

  @Test func `a title is known whatever its letters' case, its marks and its spaces`() throws {
    for column in PeopleColumn.allCases {
      let bare = column.title.filter(\.isLetter)
      for title in [column.title, column.title.uppercased(), bare.lowercased(), " \(bare) "] {
        #expect(PeopleColumn(titled: title) == column, "\(title)")
      }
    }
    #expect(PeopleColumn(titled: "Email address") == .email)
    // Mr, Ms and Dr are nobody's capacity.
    #expect(PeopleColumn(titled: "Title") == nil)
  }

  @Test func `an organisation that only its people name is added, as the partner they lead for`()
    throws
  {
    let table = try judged(
      "Name,Organisation,Roles,Executive for\nNadia Firth,Fenmoor Police,Executive lead,police\n"
        + "Tom Bracken,Fenmoor Police,member,")
    #expect(table.words == "2 people and 1 organisation")
    #expect(table.rows[0].answers.key(.partner) == "police")
  }

  @Test func `an Executive lead leads for the partner their organisation is`() throws {
    let rows =
      "Name,Organisation,Roles,Statutory partner\n,Fenmoor Police,,police\n"
      + "Nadia Firth,Fenmoor Police,Executive lead,\nAda Lark,Fenmoor Homes,Executive lead,\n"
    let table = try judged(rows)
    let leads = table.rows.filter { $0.sheet == .person }
    #expect(leads.map { $0.answers.key(.executiveFor) } == ["police", nil])
    #expect(leads[1].remarks.contains("Say who they lead for: add the column Executive for."))
    // The same where the partnership has the organisation already.
    let writer = try #require(WriterID("aaaa"))
    let events = try Partnership(changes: []).propose(
      .enrol(
        table.enrolments.filter { $0.answers.text(.name) == "Fenmoor Police" },
        as: try #require(EntryName("new"))),
      by: "A. Chair", why: nil, now: PeopleTableTests.now)
    let partnership = Partnership(changes: [
      Change(
        id: ChangeID(writer: writer, number: 1),
        stamp: Stamp(at: Moment(milliseconds: 0), tick: 0), by: "A. Chair", seen: [:],
        events: events, why: nil)
    ])
    let known = try judged(
      "Name,Organisation,Roles\nNadia Firth,Fenmoor Police,Executive lead", in: partnership)
    #expect(known.rows.last?.answers.key(.executiveFor) == "police")
  }

  @Test(arguments: ["police", "Fenmoor Police", "Wold Constabulary"])
  func `a person's row says which partner their organisation is, also by its name`(
    partner: String
  ) throws {
    let rows = [
      "Name,Organisation,Roles,Statutory partner", "Nadia Firth,Fenmoor Police,member,\(partner)",
    ]
    let table = try judged(rows.joined(separator: "\n"))
    #expect(table.words == "1 person and 1 organisation")
    #expect(table.rows[0].answers.key(.partner) == "police")
    let lead = rows[0].replacing("Statutory partner", with: "Executive for")
    let led = try judged("\(lead)\nNadia Firth,Fenmoor Police,Executive lead,\(partner)")
    #expect(led.rows.last?.answers.key(.executiveFor) == "police")
  }

  @Test func `whoever is independent belongs to no organisation that is added`() throws {
    let table = try judged("Name,Organisation,Roles\nMae Dunn,Independent,Independent scrutineer")
    #expect(table.words == "1 person")
  }

  @Test func `a row that is refused is not advised as well`() throws {
    let table = try judged(
      "Name,Organisation,Roles,Executive for\nNadia Firth,Fenmoor Police,Executive lead,the sea")
    let row = try #require(table.rows.last)
    #expect(row.problems.count == 1 && row.remarks.isEmpty, "\(row)")
  }

  @Test(arguments: [
    ("Ada Lark,Fenmoor Council,Mayor", "“Mayor” is not a role."),
    ("Ada Lark,,member", "The organisation is missing."),
  ])
  func `a row that cannot be recorded is left out, and says why`(
    row: String, why: String
  ) throws {
    let table = try judged("Name,Organisation,Roles\nTom Bracken,Fenmoor Council,member\n\(row)")
    guard case .refused(let said) = table.states.last else {
      Issue.record("the row was not refused: \(table)")
      return
    }
    #expect(said.hasPrefix(why), "\(said)")
    #expect(table.count(of: .person) == 1)
  }

  @Test func `a name that stands twice is added once, and one that is there already not at all`()
    throws
  {
    let text = "Name,Organisation,Roles\nTom Bracken,Fenmoor Council,member\n"
    let twice = try judged(text + "Tom  Bracken,Fenmoor Council,member\n")
    #expect(twice.states.last == .refused("This name is in the table twice."))
    let events = try Partnership(changes: []).propose(
      .enrol(twice.enrolments, as: try #require(EntryName("new"))), by: "A. Chair", why: nil,
      now: PeopleTableTests.now)
    let writer = try #require(WriterID("aaaa"))
    let change = Change(
      id: ChangeID(writer: writer, number: 1), stamp: Stamp(at: Moment(milliseconds: 0), tick: 0),
      by: "A. Chair", seen: [:], events: events, why: nil)
    let partnership = Partnership(changes: [change])
    let again = try judged(text, in: partnership)
    #expect(again.states == [.known, .known])
    #expect(again.enrolments.isEmpty)
    // One undo takes all of it out.
    let undone = try partnership.propose(
      .undo, by: "A. Chair", why: nil, now: PeopleTableTests.now)
    #expect(undone.count == 2)
  }

  @Test(arguments: [
    ("", "There are no people or organisations in this table."),
    (
      "Name,Organisation\n" + String(repeating: "Tom Bracken,Fenmoor Council\n", count: 2001),
      "This table has more than 2000 rows."
    ),
    ("Nadia Firth\tFenmoor Police", "The table has no row of titles."),
    ("%PDF-1.7", "This is a PDF, not a table."),
  ])
  func `what is no such table is refused as a whole`(text: String, problem: String) throws {
    do throws(PeopleProblem) {
      _ = try PeopleTable.read(Array(text.utf8), today: PeopleTableTests.today)
      Issue.record("it was read")
    } catch {
      #expect(error.problem == problem)
    }
  }
}
