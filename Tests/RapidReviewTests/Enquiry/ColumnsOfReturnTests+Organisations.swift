import Casework
import Documents
import Testing

@testable import RapidReview

// Whose entry each row is, in a table that names organisations.

extension ColumnsOfReturnTests {
  /// Three entries of the police, in a file of their own.
  private func takePoliceIn() throws {
    let desk = try desk(
      "Date,What happened\n10/03/2026,A call.\n11/03/2026,A visit.\n12/03/2026,A letter.\n",
      of: "police")
    try stage.change(.importReturn(desk.files(for: stage.review)))
  }

  private func entries(of name: String) throws -> Int? {
    try stage.review.currentReturn(of: try EnquiryStage.name(name), .chronology)?.file.entries
      .count
  }

  @Test
  func `a row that names another organisation does not replace that one's own return`() throws {
    try takePoliceIn()
    let text =
      "Date,What happened,Organisation\n12/03/2026,Seen.,\n13/03/2026,Rang.,Fenmoor Police\n"
    let desk = try desk(text)
    #expect(desk.hand.counts == [.warned: 1, .refused: 1])
    #expect(
      desk.reading.rows[1].messages.map(\.words) == [
        "The organisation named here sent its own return, which this would replace. Say whether "
          + "this column shows whose entry each row is."
      ])
    try stage.change(.importReturn(desk.files(for: stage.review)))
    #expect(try entries(of: "police") == 3)
    // A person can say either.
    let kept = try self.desk(text, columns: [ColumnAssignment("Organisation", is: .other)])
    #expect(kept.reading.rows[1].other == [ReturnedCell("Organisation", "Fenmoor Police")])
    let split = try self.desk(text, columns: [ColumnAssignment("Organisation", is: .organisation)])
    try stage.change(.importReturn(split.files(for: stage.review)))
    #expect(try entries(of: "police") == 1)
    // What was said of one file lets no later one replace another organisation's return.
    try takePoliceIn()
    #expect(try self.desk(text).hand.counts[.refused] == 1)
  }

  @Test
  func `our own export is split as it is, unless it lacks rows of an organisation`() throws {
    try takePoliceIn()
    let school = try desk("Date,What happened\n13/03/2026,Rang.\n")
    try stage.change(.importReturn(school.files(for: stage.review)))
    let text = CSVText.chronology(ReviewedChronology(of: try stage.review))
    #expect(try desk(text).hand.counts == [.accepted: 4])
    let cut = text.split(separator: "\r\n").filter { !$0.contains("A visit.") }
    #expect(try desk(cut.joined(separator: "\r\n")).hand.counts == [.accepted: 1, .refused: 2])
  }

  @Test
  func `organisations are known by their names however spelt, and by their initials`() throws {
    let text =
      "Date,What happened,Organisation\n12/03/2026,Seen.,harbour  primary school\n"
      + "13/03/2026,Rang.,FENMOOR  POLICE\n"
    let spelt = try desk(text)
    #expect(spelt.hand.facts.last?.hasPrefix("Split by its column Organisation: ") == true)
    #expect(spelt.hand.counts == [.accepted: 2])
    let former = try desk(text.replacing("FENMOOR  POLICE", with: "Old Constabulary"))
    #expect(former.hand.counts == [.accepted: 1, .warned: 1])
    #expect(
      former.reading.rows[1].messages.map(\.words) == [
        "This case has not asked an organisation with this name. The row was counted as the "
          + "sender's own."
      ])
    #expect(
      former.reading.rows[1].other == [ReturnedCell("Organisation", "Old Constabulary")])
  }
}
