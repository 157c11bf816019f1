import Pages
import Terminal
import Testing

@testable import RapidReview
@testable import Screens

/// What holds of every list on every screen, however wide the terminal is.
struct WidthLawTests {
  /// Keys that lead to a list each.
  static let lists = [
    "c", "<Enter>", "<Enter>3<Tab>", "<Enter>3<Tab>w", "<Enter>4", "<Enter>4b", "<Enter>4f",
    "<Enter>5", "<Enter>6", "<Enter>7", "<Enter>8", "<Enter>2", "<Enter>9", "P", "?", "a",
  ]

  @Test(arguments: lists, [60, 80, 120, 200])
  func `nothing in a list is cut that would fit`(keys: String, columns: Int) throws {
    var play = try Screenplay.demo(columns: columns, rows: 40)
    try play.press(keys)
    for case .list(let list) in play.page?.panes ?? [] where list.count > 0 {
      let layout = ListLayout(
        list, in: Size(columns: columns, rows: 40), isASCII: false, isSaid: { _ in true })
      for line in layout.shown.flatMap({ list.row($0).lines }) {
        let needs = try #require(layout.needs[line.columns])
        let places = line.places(width: columns, needs: needs, isASCII: false)
        let shown = places.indices.filter { places[$0] != nil }
        let end = places.compactMap(\.self).map(\.upperBound).max() ?? 0
        #expect(end <= columns, "nothing stands beyond the page")
        let wanted = shown.reduce(0) { sum, index in
          let own = places[index]?.count ?? 0
          return sum + (line.columns.columns[index].width == .content ? own : needs.widths[index])
        }
        guard line.columns.start + wanted <= columns else { continue }
        for index in shown where line.columns.columns[index].width != .content {
          #expect(places[index]?.count ?? 0 >= needs.widths[index], "\(line.cells[index].text)")
        }
      }
    }
  }

  private static let sizes = [
    Size(columns: 60, rows: 16), Size(columns: 60, rows: 30), Size(columns: 80, rows: 24),
    Size(columns: 120, rows: 30),
  ]

  @Test(arguments: lists, sizes)
  func `the selected row of a list is written whole`(keys: String, size: Size) throws {
    let columns = size.columns
    var play = try Screenplay.demo(columns: columns, rows: size.rows)
    try play.press(keys)
    for _ in 0..<6 {
      try play.press("<Down>")
      let shown = play.frame.text
      let page = try #require(play.page)
      let body = Size(columns: columns, rows: size.rows - 2)
      for case (.list(let list), let rows) in zip(page.panes, PageLayout(page, in: body).rows) {
        guard let selected = list.selected, list.count > 0 else { continue }
        let layout = ListLayout(
          list, in: Size(columns: columns, rows: rows.count), isASCII: false, isSaid: { _ in true })
        // What is longer than half of the list ends in `…`; Enter shows all of it.
        for line in list.row(selected).lines where line.fits(layout, width: columns) {
          let places = line.columns.places(width: columns) { _ in 1 }
          for (cell, place) in zip(line.cells, places) where place != nil {
            let words = ([cell.text] + cell.further).flatMap { $0.text.split(separator: " ") }
            for word in words where cell.short == nil && word.count < 20 {
              #expect(shown.contains(word) == true, "\(word) of \(cell.text.text)")
            }
          }
        }
      }
    }
  }

  @Test(arguments: lists)
  func `a page key moves by the rows that are seen, less one`(keys: String) throws {
    for rows in [16, 24, 50] {
      var play = try Screenplay.demo(columns: 80, rows: rows)
      try play.press(keys)
      try play.press("<Home>")
      let page = try #require(play.page)
      let seen = page.rowsSeen(in: Size(columns: 80, rows: rows - 2))
      let first = play.selectedRow
      try play.press("<PageDown>")
      guard let first, let second = play.selectedRow, let count = play.rowCount else { continue }
      #expect(second - first >= min(max(1, seen - 1), count - 1 - first))
    }
  }

  @Test(arguments: [80, 100, 120])
  func `what happened has at least 44 columns in the chronology`(columns: Int) throws {
    var play = try Screenplay.demo(columns: columns)
    try play.press("<Enter>3<Tab>")
    for case .list(let list) in play.page?.panes ?? [] {
      for line in (0..<list.count).flatMap({ list.row($0).lines })
      where line.columns.columns.count > 2 {
        let own = line.columns.places(width: columns) { _ in 0 }
        #expect(own[4]?.count ?? 0 > 44)
      }
    }
  }
}

extension Screenplay {
  /// Which row of the first list is selected.
  fileprivate var selectedRow: Int? {
    for case .list(let list) in page?.panes ?? [] { return list.selected }
    return nil
  }

  fileprivate var rowCount: Int? {
    for case .list(let list) in page?.panes ?? [] { return list.count }
    return nil
  }
}

extension ListRow.Line {
  /// Whether all of it has room in the lines that a selected row may take.
  fileprivate func fits(_ layout: ListLayout, width: Int) -> Bool {
    let places = places(width: width, needs: layout.needs[columns], isASCII: false)
    return height(in: places, most: layout.mostLines + 1, isASCII: false) <= layout.mostLines
  }
}
