import Casework

/// Where a text stands in a return, for messages.
struct CellPlace: Hashable {
  /// `C`, or `line `.
  let before: String
  let number: Int

  var words: String { before + String(number) }

  /// A cell as a spreadsheet names it, the column counted from 0.
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

  static func line(_ number: Int) -> CellPlace { CellPlace(before: "line ", number: number) }
}
