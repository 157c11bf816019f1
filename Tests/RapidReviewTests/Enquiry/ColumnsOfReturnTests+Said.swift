import Casework
import Documents
import FoundationEssentials
import Screens
import Terminal
import Testing

@testable import Office
@testable import RapidReview

// What a person says of columns, and for how long it counts.

extension ColumnsOfReturnTests {
  private static let lettered = [
    ColumnAssignment("A", is: .date), ColumnAssignment("B", is: .what),
  ]

  @Test
  func `what was said by letters of a table without titles is none of a titled one's`() throws {
    let first = try desk("12/03/2026,Seen at the gate.\n", columns: Self.lettered)
    try stage.change(.importReturn(first.files(for: stage.review)))
    let titled = try desk("Date,Time,What happened,Source\n12/03/2026,14:30,Rang.,Log\n")
    #expect(titled.reading.rows.map(\.what) == ["Rang."])
    #expect(titled.reading.rows.first?.time.value?.text == "14:30")
    #expect(titled.reading.assigned.isEmpty)
    // Titles that nobody knows are asked about, and a table without them is read as before.
    #expect(try desk("Wann,Zeit,Was\n12/03/2026,14:30,Rang.\n").hand.asksForColumns)
    #expect(try desk("14/03/2026,Rang.\n").reading.rows.map(\.what) == ["Rang."])
  }

  @Test
  func `a short cell of a first entry is no title`() throws {
    let said = [
      ColumnAssignment("A", is: .date), ColumnAssignment("B", is: .people),
      ColumnAssignment("C", is: .what), ColumnAssignment("D", is: .source),
    ]
    let desk = try desk("12/03/2025,C,Mother rang,GP log\n13/03/2025,B,Seen,A\n", columns: said)
    #expect(desk.reading.rows.map(\.what) == ["Mother rang", "Seen"])
    #expect(desk.reading.rows.map(\.people) == ["C", "B"])
    let coded = try self.desk(
      "A,12/03/2025,Mother rang\nB,13/03/2025,Seen\n",
      columns: [
        ColumnAssignment("A", is: .people), ColumnAssignment("B", is: .date),
        ColumnAssignment("C", is: .what),
      ])
    #expect(coded.reading.rows.map(\.people) == ["A", "B"])
    let answers = try self.desk(
      "1,Every day.\n2,Nothing.\n",
      columns: [ColumnAssignment("A", is: .number), ColumnAssignment("B", is: .answer)])
    #expect(answers.reading.answers.map(\.row) == [1, 2])
  }

  @Test
  func `a table without titles stays in hand whichever column is said first`() throws {
    var desk = try desk("12/03/2026,Seen at the gate.\n13/03/2026,Rang the office.\n")
    desk.assign("A", is: .date)
    #expect(desk.hand.asksForColumns)
    #expect(desk.hand.columns.map(\.letters) == ["A", "B"])
    #expect(desk.hand.columns.map(\.samples.count) == [2, 2])
    desk.assign("B", is: .what)
    #expect(desk.reading.rows.map(\.row) == [1, 2])
  }

  @Test
  func `of two columns of one single kind the second is kept as it is`() throws {
    let text = "Date,X,Y,What happened,P,Q\n12/03/2025,14/03/2025,16/03/2025,Stay.,GP,Dentist\n"
    let desk = try desk(
      text,
      columns: [
        ColumnAssignment("X", is: .dateTo), ColumnAssignment("Y", is: .dateTo),
        ColumnAssignment("P", is: .organisation), ColumnAssignment("Q", is: .organisation),
      ])
    let row = try #require(desk.reading.rows.first)
    #expect(row.when.to == Day(iso: "2025-03-14"))
    #expect(row.other.map(\.line) == ["Y: 16/03/2025", "Q: Dentist", "P: GP"])
  }

  @Test
  func `a column of marks, and one of two of one title, is named by its letter`() throws {
    var desk = try desk("Date,#,Notes,Notes\n12/03/2026,Log 3,Seen.,Tired.\n")
    #expect(desk.hand.columns.map(\.key) == ["Date", "B", "C", "D"])
    desk.assign("B", is: .source)
    desk.assign("C", is: .action)
    #expect(desk.reading.rows.first?.source == "Log 3")
    #expect(desk.reading.rows.first?.action == "Seen.")
    #expect(desk.reading.rows.first?.what == "Tired.")
    #expect(desk.hand.hasChoices)
    let said = try self.desk(
      "Date,#,Notes\n12/03/2026,Log 3,Seen.\n", columns: [ColumnAssignment("#", is: .source)])
    #expect(said.reading.rows.first?.source == "Log 3")
  }

  @Test
  func `what was taken back of a column is not remembered`() throws {
    let first = try desk(
      "Date,Was,Wo,Event\n12/03/2026,Seen.,Home,Visit\n",
      columns: [ColumnAssignment("Was", is: .action), ColumnAssignment("Wo", is: .source)])
    try stage.change(.importReturn(first.files(for: stage.review)))
    var second = try desk("Date,Was,Event\n12/03/2026,Seen.,Visit\n")
    #expect(second.reading.rows.first?.action == "Seen.")
    second.assign("Was", is: nil)
    try stage.change(.importReturn(second.files(for: stage.review)))
    let third = try desk("Date,Was,Wo,Event\n12/03/2026,Seen.,Home,Visit\n")
    #expect(third.reading.rows.first?.other == [ReturnedCell("Was", "Seen.")])
    #expect(third.reading.rows.first?.source == "Home")
  }

  @Test
  func `answer columns that a person said decide what the table is`() throws {
    let text = "KLOE,Antwort,Comments,Date\n1,Every day.,Twice,12/03/2026\n"
    #expect(try desk(text).reading.kind == .chronology)
    let said = try desk(
      text,
      columns: [ColumnAssignment("Antwort", is: .answer), ColumnAssignment("KLOE", is: .number)])
    #expect(said.reading.kind == .answers)
    #expect(
      said.reading.answers.map(\.text) == ["Every day.\nComments: Twice\nDate: 12/03/2026"])
  }

  @Test
  func `a real name in a title or in the file's name is said at import`() throws {
    try stage.office.identify(
      stage.id, .mother, was: nil, Confidential("M1: Siobhan Quillfeather"), by: "A. Chair",
      clock: stage.surroundings.clock)
    let exporter = Exporter(stage.surroundings, stage.office, maker: "A. Chair")
    var desk = try ReturnDesk(
      Array("Date,What happened,Seen by Quillfeather\n12/03/2026,M1 seen.,no\n".utf8),
      named: "Siobhan.csv", of: try EnquiryStage.name("school"), in: stage.review,
      today: stage.surroundings.clock.now.day, leaks: exporter.leakCheck(of: stage.review))
    while !desk.isComplete { desk.readOn() }
    #expect(
      desk.hand.leaks == [
        "the name of the file: mother's name", "the title of column C: mother's name",
      ])
  }

  @Test
  func `leaving a file whose columns were chosen is asked first`() throws {
    let home = try Home()
    let path = "\(home.path)/back.csv"
    try Data(Self.unknown.utf8).write(to: URL(filePath: path))
    var play = try Screenplay(stage.surroundings, columns: 80, rows: 24)
    try play.press("<Enter>,5,<Home>,i")
    play.type(path)
    try play.press("<Tab>,<Enter>,<Enter>,<Enter>,<Enter>,<Esc>,<Esc>")
    #expect(play.picture.contains("Leave this file?"))
    try play.press("<Esc>,c")
    #expect(play.picture.contains("> A  Wann                  Date"))
    try play.press("<Esc>,<Esc>,<Enter>")
    #expect(!play.picture.contains("back.csv"))
  }
}
