/// A place in a sheet.
package struct CellReference: Hashable, Sendable {
  /// Counted from 0, up to ``mostColumns``.
  package let column: Int
  /// Counted from 1, as a sheet shows it, up to ``mostRows``.
  package let row: Int

  package static let mostColumns = 16_384
  package static let mostRows = 1_048_576

  /// A place in any sheet; `nil` where no sheet has it.
  package init?(column: Int, row: Int) {
    guard (0..<CellReference.mostColumns).contains(column),
      (1...CellReference.mostRows).contains(row)
    else { return nil }
    (self.column, self.row) = (column, row)
  }

  /// A place that is known to be one.
  init(inSheet column: Int, _ row: Int) { (self.column, self.row) = (column, row) }

  /// Reads `C14`, whatever its capitals and dollar signs.
  init?(_ bytes: ArraySlice<UInt8>) {
    var (column, row) = (0, 0)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column < 20_000:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0 && column < 20_000:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where row < 2_000_000:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "$"): break
      default: return nil
      }
    }
    self.init(column: column - 1, row: row)
  }

  /// `C14`.
  package var shown: String { CellReference.letters(column) + String(row) }

  /// A column as a sheet names it: `C` for 2.
  package static func letters(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest >= 0 {
      letters.insert(UInt8(ascii: "A") + UInt8(rest % 26), at: 0)
      rest = rest / 26 - 1
    }
    return String(decoding: letters, as: UTF8.self)
  }
}

/// A rectangle of a sheet.
package struct CellRange: Hashable, Sendable {
  package let first: CellReference
  package let last: CellReference

  /// Reads `A7:A9`, or `A7` for one cell.
  init?(_ bytes: ArraySlice<UInt8>) {
    let ends = bytes.split(separator: UInt8(ascii: ":"))
    guard let start = ends.first.flatMap({ CellReference($0) }), ends.count <= 2,
      let end = ends.last.flatMap({ CellReference($0) }), start.row <= end.row,
      start.column <= end.column
    else { return nil }
    (first, last) = (start, end)
  }

  /// `A7:A9`.
  package var shown: String { "\(first.shown):\(last.shown)" }
}
