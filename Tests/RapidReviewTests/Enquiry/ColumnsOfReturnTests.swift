import Casework
import Documents
import FoundationEssentials
import Screens
import Terminal
import Testing

@testable import Office
@testable import RapidReview

/// Tables whose titles nobody knows, tables of several organisations, and names where codes belong.
struct ColumnsOfReturnTests {
  let stage: EnquiryStage

  init() throws {
    stage = try EnquiryStage(try Screenplay.founded(), .sent)
  }

  func desk(
    _ text: String, of organisation: String = "school", columns: [ColumnAssignment] = []
  ) throws -> ReturnDesk {
    let exporter = Exporter(stage.surroundings, stage.office, maker: "A. Chair")
    var desk = try ReturnDesk(
      Array(text.utf8), named: "back.csv", of: try EnquiryStage.name(organisation),
      in: stage.review, today: stage.surroundings.clock.now.day, columns: columns,
      leaks: exporter.leakCheck(of: stage.review))
    while !desk.isComplete { desk.readOn() }
    return desk
  }

  static let unknown = "Wann,Was,Woher\n12/03/2026,Seen at the gate.,Log 3\n"

  @Test
  func `a file refused for its titles is read once somebody says which column is which`() throws {
    var desk = try desk(Self.unknown)
    #expect(desk.hand.asksForColumns)
    #expect(desk.hand.problem?.hasPrefix("No row has the titles of the columns. Row 1") == true)
    #expect(desk.hand.columns.map(\.title) == ["Wann", "Was", "Woher"])
    #expect(desk.hand.columns.map(\.samples) == [["12/03/2026"], ["Seen at the gate."], ["Log 3"]])
    desk.assign("Wann", is: .date)
    #expect(desk.hand.asksForColumns)
    desk.assign("Was", is: .what)
    #expect(!desk.hand.asksForColumns)
    #expect(desk.hand.rows.map(\.text) == ["Seen at the gate."])
    desk.assign("Woher", is: .source)
    #expect(desk.reading.rows.first?.source == "Log 3")
    desk.assign("Was", is: nil)
    #expect(desk.hand.asksForColumns)
  }

  @Test
  func `a table without titles is read by its letters, from its first row on`() throws {
    let desk = try desk(
      "12/03/2026,Seen at the gate.\n13/03/2026,Rang the office.\n",
      columns: [ColumnAssignment("A", is: .date), ColumnAssignment("B", is: .what)])
    #expect(desk.hand.rows.map(\.number) == [1, 2])
    #expect(desk.hand.counts[.accepted] == 2)
  }

  @Test
  func `what was said of a column counts for the organisation's next file`() throws {
    let first = try desk(
      Self.unknown,
      columns: [ColumnAssignment("wann", is: .date), ColumnAssignment("Was", is: .what)])
    try stage.change(.importReturn(first.files(for: stage.review)))
    let next = try desk("Was,Wann\nRang the office.,13/03/2026\n")
    #expect(next.hand.rows.map(\.text) == ["Rang the office."])
    // Another organisation has said nothing of its columns.
    #expect(try desk(Self.unknown, of: "police").hand.asksForColumns)
  }

  private static let collated = """
    Date,What happened,Organisation
    12/03/2026,Seen at the gate.,Harbour Primary School
    13/03/2026,A call was attended.,Fenmoor Police
    14/03/2026,A visit.,Fenmoor Dentists
    15/03/2026,Attended clinic.,

    """

  @Test
  func `a table of several organisations is split by the one each row names`() throws {
    let desk = try desk(Self.collated)
    #expect(desk.hand.counts == [.accepted: 2, .warned: 1, .refused: 1])
    #expect(
      desk.reading.rows[2].messages.map(\.words) == [
        "This case has not asked an organisation with this name. Use the case's name for it, or "
          + "add it first."
      ])
    try stage.change(.importReturn(desk.files(for: stage.review)))
    let review = try stage.review
    let texts = { (name: String) throws in
      review.currentReturn(of: try EnquiryStage.name(name), .chronology)?.file.entries
        .map(\.content.what)
    }
    #expect(try texts("school") == ["Seen at the gate.", "Attended clinic."])
    #expect(try texts("police") == ["A call was attended."])
    #expect(try review.request(EnquiryStage.name("police"))?.state == .returned)
  }

  @Test
  func `an exported chronology comes back to each organisation as it was`() throws {
    let desk = try desk(Self.collated)
    try stage.change(.importReturn(desk.files(for: stage.review)))
    let before = try stage.review.chronology
    let text = CSVText.chronology(ReviewedChronology(of: try stage.review))
    let again = try self.desk(text)
    #expect(again.hand.counts[.refused] == nil)
    try stage.change(.importReturn(again.files(for: stage.review)))
    let after = try stage.review.chronology
    #expect(after.map(\.id) == before.map(\.id))
    #expect(after.map(\.organisation) == before.map(\.organisation))
    #expect(after.map(\.content) == before.map(\.content))
  }

  @Test
  func `a column of other organisations' names is kept with the entry`() throws {
    let desk = try desk("Date,What happened,Organisation\n12/03/2026,Seen.,Somebody else\n")
    #expect(desk.hand.counts == [.accepted: 1])
    #expect(
      desk.reading.rows.first?.other == [ReturnedCell("Organisation", "Somebody else")])
  }

  @Test
  func `real names in a return are said by organisation, day and row, and never repeated`() throws {
    try stage.office.identify(
      stage.id, .mother, was: nil, Confidential("M1: Siobhan Quillfeather"), by: "A. Chair",
      clock: stage.surroundings.clock)
    let desk = try desk(
      "Date,What happened,Ref\n12/03/2026,M1 seen.,1\n13/03/2026,Siobhan rang,2\n"
        + "March 2026,Quiet,Quillfeather file\n")
    #expect(
      desk.hand.leaks == [
        "Harbour Primary School, 13 Mar 2026, row 3 of the file: mother's name",
        "Harbour Primary School, March 2026, row 4 of the file: mother's name",
      ])
    #expect(desk.hand.counts == [.accepted: 1, .warned: 2])
    let said = desk.hand.rows.flatMap(\.messages).flatMap { [$0.cell, $0.words, $0.stands] }
    #expect(said.contains("B3") && said.contains("C4"))
    #expect(!said.contains { $0.contains("Siobhan") || $0.contains("Quillfeather") })
  }

  @Test
  func `the screen asks column by column, and takes the answer at once`() throws {
    let home = try Home()
    let path = "\(home.path)/back.csv"
    try Data(Self.unknown.utf8).write(to: URL(filePath: path))
    var play = try Screenplay(stage.surroundings, columns: 80, rows: 24)
    try play.press("<Enter>,5,<Home>,i")
    play.type(path)
    try play.press("<Tab>,<Enter>")
    #expect(play.picture.contains("Found there: “Wann”, “Was”, “Woher”."))
    try play.press("<Enter>")
    #expect(
      play.picture.hasPrefix(
        """
         Columns of a return                                         OFFICIAL-SENSITIVE
         Which column is the date, and which is what happened?
        ────────────────────────────────────────────────────────────────────────────────
           Column                   It is                 Begins with
         > A  Wann                  Kept under its title  12/03/2026
           B  Was                   Kept under its title  Seen at the gate.
           C  Woher                 Kept under its title  Log 3
        """))
    #expect(play.cursor == at(1, 4))
    try play.press("<Enter>")
    #expect(
      play.picture.hasPrefix(
        """
         What is column A  Wann?                                     OFFICIAL-SENSITIVE
         It begins with 12/03/2026
        ────────────────────────────────────────────────────────────────────────────────
         > Date
           Date, the last day
           Time
        """))
    try play.press("<Enter>,<Down>,<Enter>,<Down>*4,<Enter>")
    #expect(play.picture.contains("> B  Was                   What happened"))
    #expect(play.picture.contains("1 accepted   0 warned   0 refused"))
    try play.press("<Esc>,<Enter>*2")
    #expect(play.picture.contains("Imported: 1 chronology entry."))
  }
}

/// The same by commands.
struct ColumnCommandTests {
  private let review: ReviewByCommands
  private static let day = "2025-11-18"

  init() throws {
    review = try ReviewByCommands()
    try review.done("2025-11-05", ["new", "--child", "Child Aspen", "--aware", "today"])
    try review.fill(
      "2025-11-12", "organisation-asked new", ["organisation=FP", "state=to-ask"])
  }

  private func take(_ text: String, _ words: String...) throws -> Program.Ended {
    let path = "\(review.home.path)/back.csv"
    try Data(text.utf8).write(to: URL(filePath: path))
    return try review.home.run(
      ["import", review.reference, path, "--from", "FP", "--as", "A. Chair", "--yes"] + words,
      today: "\(Self.day)T17:00")
  }

  private static let table = "Date,Nature of problem\n12/03/2025,Seen at the gate.\n"

  @Test
  func `a refusal says which titles were found and what they lack, and --column mends it`() throws {
    let refused = try take(Self.table)
    #expect(refused.status == 1)
    #expect(
      refused.errors
        == "rapidreview: The titles in row 1 have no column “What happened”. Found there: “Date”, "
        + "“Nature of problem”.\nAdd the column titles again, or say which column is which. Here: "
        + "--column \"TITLE=FIELD\". import --help lists the fields.\n")
    let taken = try take(Self.table, "--column", "Nature of problem=what")
    #expect(taken.status == 0)
    #expect(taken.output.contains("1 accepted   0 warned   0 refused"))
    // The next file of the organisation needs no word of it.
    #expect(try take(Self.table + "13/03/2025,Rang.\n").output.contains("2 accepted"))
  }

  @Test
  func `a column that is not there and a field there is none of are refused`() throws {
    let none = try take(Self.table, "--column", "Problem=what")
    #expect(none.status == 1)
    #expect(
      none.errors
        == "rapidreview: No column has the title “Problem”. Found there: “Date”, “Nature of "
        + "problem”.\nWrite the title as the file has it, or the column's letter.\n")
    #expect(try take(Self.table, "--column", "Nature of problem=smell").status == 2)
  }

  @Test
  func `a column that is none of ours is named by its title`() throws {
    let taken = try take("Date,What happened,Ref\n12/03/2025,Seen at the gate.,A1\n")
    #expect(taken.output.contains("Kept with each entry under its own title: “Ref”.\n"))
  }
}
