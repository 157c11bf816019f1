/// Which table of a file a row stands in, where a file may have several.
package enum TableName: Hashable, Sendable {
  /// A sheet of a workbook.
  case sheet(String)
  /// A table of a document, counted from 1.
  case table(Int)

  /// `sheet “2025”`, or `table 2`.
  package var words: String {
    switch self {
    case .sheet(let name): "sheet “\(name)”"
    case .table(let number): "table \(number)"
    }
  }
}
