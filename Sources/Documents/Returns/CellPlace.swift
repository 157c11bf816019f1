import Casework

/// How places in a file are named to a person.
enum PlaceNaming: Hashable, Sendable {
  /// By the lines of a text: `line 12`.
  case lines
  /// By columns and rows, as a spreadsheet does: `C14`.
  case cells
  /// The same in one sheet of several: `Sheet2!C14`.
  case sheet(String)
  /// By the rows of a table of a document: `table 2, row 5, column 3`.
  case table(Int)
  /// By the paragraphs of a document: `paragraph 12`.
  case paragraphs

  /// What a whole row is called.
  func row(_ number: Int) -> String {
    switch self {
    case .lines: "line \(number)"
    case .cells: "row \(number)"
    case .sheet(let name): "\(name), row \(number)"
    case .table(let table): "table \(table), row \(number)"
    case .paragraphs: "paragraph \(number)"
    }
  }
}

/// Where a text stands in a return, for messages.
struct CellPlace: Hashable {
  let naming: PlaceNaming
  /// Counted from 0; `nil` for the whole row.
  let column: Int?
  /// The row, the line or the paragraph, from 1.
  let number: Int

  init(_ naming: PlaceNaming, column: Int? = nil, _ number: Int) {
    (self.naming, self.column, self.number) = (naming, column, number)
  }

  var words: String {
    switch naming {
    case .cells: CellPlace.letters(column ?? 0) + String(number)
    case .sheet(let name): "\(name)!\(CellPlace.letters(column ?? 0))\(number)"
    case .table: naming.row(number) + (column.map { ", column \($0 + 1)" } ?? "")
    case .lines, .paragraphs: naming.row(number)
    }
  }

  /// A column as a spreadsheet names it, counted from 0.
  static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column
    repeat {
      let letter = Character(Unicode.Scalar(UInt8(rest % 26) + UInt8(ascii: "A")))
      letters = "\(letter)\(letters)"
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }

  static func line(_ number: Int) -> CellPlace { CellPlace(.lines, number) }
}
