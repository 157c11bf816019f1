import Casework
import Documents
import Seeds

/// A table as any organisation might have made it: some of our columns under any of their titles,
/// some of its own, in any order, with any words in them.
struct RandomTable {
  private(set) var titles: [String] = []
  /// The cells of each row, in the order of the titles.
  private(set) var rows: [[String]] = []

  private static let unknown = [
    "Ref", "Location", "Agency", "Voice of child", "Team", "No.", "", "Age of child", "Ref",
    "Date printed", "Organisation", "Mood (1-5)",
  ]
  private static let words = [
    "visit", "tired", "Ömer", "“fine”", "asleep", "Amber", "teatime", "mixed", "a,b", "x;y",
    "4y 2m", "OCC/17", "=sum", "'tis", "rang\ntwice", "the first", "yes - alone", "high", "3",
    "C1, M1", "poor", "agreed", "1, 3", "life changing", "n/a", "#1", "Fenmoor", "1|2",
  ]
  private static let dates = [
    "12/03/2026", "March 2026", "c. 2019", "mid-March 2026", "31/02/2026", "ongoing",
    "3-5 May 2026", "Thu 12 March 2026", "12/03/2026 14:30", "night of the storm",
  ]
  private static let times = ["14:30", "2.30pm", "teatime", "0214", "n/a", "after school"]

  private enum Kind {
    case column(ChronologyColumn)
    case unknown
  }

  init(seed: UInt64, rows count: Int) {
    var random = SeededGenerator(seed: seed)
    var columns: [(title: String, kind: Kind)] = []
    for column in ChronologyColumn.allCases {
      let isNeeded = ChronologyColumn.needed.contains(column)
      guard isNeeded || Bool.random(using: &random) else { continue }
      var known = [column.title] + column.otherTitles
      if column == .what { known.append("Comments") }
      let title = known.randomElement(using: &random) ?? column.title
      columns.append((isNeeded && column == .date ? column.title : title, .column(column)))
    }
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      columns.append((RandomTable.unknown.randomElement(using: &random) ?? "Ref", .unknown))
    }
    columns.shuffle(using: &random)
    titles = columns.map(\.title)
    for _ in 0..<count {
      let cells = columns.map { _, kind -> String in
        switch kind {
        case .column(.what): RandomTable.text(&random)
        case .column(.date): RandomTable.dates.randomElement(using: &random) ?? ""
        case .column(.time): RandomTable.times.randomElement(using: &random) ?? ""
        case .column, .unknown:
          Int.random(in: 0..<3, using: &random) == 0 ? "" : RandomTable.text(&random)
        }
      }
      rows.append(cells)
    }
  }

  /// The table as CSV.
  var text: String { CSVText.text([titles] + rows) }

  private static func text(_ random: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...2, using: &random)
    return (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
      .joined(separator: " ")
  }
}
