import Pages
import Terminal
import Testing

@testable import Screens

/// How a page is told in lines.
struct PageTellingTests {
  private static let columns = Columns([
    Column(.rest, titled: "Step", isMarked: true), Column(.columns(16), titled: "Due"),
    Column(.columns(15), titled: "Status"), Column(.columns(9)),
  ])

  private static func step(_ words: String, _ due: String, _ status: String) -> ListRow {
    ListRow(
      columns,
      [
        TableCell(words, mark: TableCell.Run(.late, .late)), TableCell(due),
        TableCell(status, status.isEmpty ? .plain : .late), TableCell("by OL"),
      ])
  }

  @Test func `a cell stands behind the title of its column`() {
    let row = RowTelling(Self.step("Send Form 2", "Fri 20 Nov", "LATE"), heads: nil)
    #expect(row.line == "Step: Send Form 2. Due: Fri 20 Nov. Status: LATE, by OL")
    #expect(row.lines == ["Step: Send Form 2.", "Due: Fri 20 Nov.", "Status: LATE.", "by OL."])
  }

  @Test func `a sign is a word where no status in words says it`() {
    let row = RowTelling(Self.step("Send Form 2", "", ""), heads: nil)
    #expect(row.line == "Step: late, Send Form 2, by OL")
  }

  @Test func `nine rows are told at a time, each with the number that picks it`() {
    let page = Page(
      "Steps", counts: "24 open   2 late",
      panes: [
        .text(TextPane([TextPane.Paragraph("About all.")], extent: .content(), overflow: .cut)),
        .list(
          ListPane(count: 24, selected: 2) { index in
            ListRow(
              Columns([Column(.rest)]), [TableCell("Row \(index + 1)")], isHeading: index == 0)
          }),
        .text(
          TextPane(
            [TextPane.Paragraph("About the row.")], extent: .content(), overflow: .cut,
            isOfRow: true)),
      ])
    let telling = PageTelling(page: page)
    #expect(telling.head == ["Steps.", "24 open, 2 late."])
    #expect(telling.above == ["About all."])
    #expect(telling.below == [])
    #expect(telling.aboutRow == ["About the row."])
    let (lines, next) = telling.rows(from: 0)
    #expect(lines.count == 9)
    #expect(lines[0] == "Row 1.")
    #expect(lines[1] == "2. Row 2.")
    #expect(next == 9)
    #expect(telling.rows(from: 18).next == nil)
    #expect(telling.rows(from: 18).lines.last == "24. Row 24.")
    #expect(telling.selectedRow == ["Row 3 of 24.", "Row 3.", "About the row."])
  }

  @Test func `an empty list says what belongs there`() {
    let page = Page("Steps", panes: [.list(ListPane(empty: "No step yet. Type new."))])
    #expect(PageTelling(page: page).rows(from: 0).lines == ["No step yet. Type new."])
  }

  @Test func `two texts beside each other are told field by field`() {
    let side = { (title: String, what: String) in
      SidesPane.Side(
        title,
        [SidesPane.Field("When", "3 Mar"), SidesPane.Field("What", what, differs: true)])
    }
    let page = Page(
      "Side by side",
      panes: [.sides(SidesPane(side("GP", "Seen"), side("SCH", ""), isRight: false, from: 0))])
    #expect(
      PageTelling(page: page).above == [
        "First: GP.", "Second: SCH.", "When, both: 3 Mar.", "What, they differ, first: Seen.",
        "What, they differ, second: nothing.",
      ])
  }

  @Test(arguments: [
    ("Child “Aspen” – seen…", "Child \"Aspen\" - seen..."), ("one   two", "one, two"),
    ("is it?   yes", "is it? yes"), ("a · b", "a, b"), ("Żaneta Østergård", "Żaneta Østergård"),
    ("\u{1B}[31mred\u{7}", "?[31mred?"), ("tab\there", "tab here"), ("▲ 2 left", "^ 2 left"),
    ("字 and 😀", "字 and ?"), ("\u{202E}turned", "?turned"),
    ("~/Downloads/people.xlsx", "~/Downloads/people.xlsx"), ("~40 days", "about 40 days"),
    ("~  March 2026", "about, March 2026"), ("~ March 2026", "about March 2026"),
  ])
  func `nothing is said but words`(text: String, spoken: String) {
    #expect(SpokenText.line(text) == spoken)
  }
}
