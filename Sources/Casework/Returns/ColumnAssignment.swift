/// That a column of an organisation's tables is something of ours, because a person said so.
package struct ColumnAssignment: Hashable, Sendable {
  /// The column's title as the file has it; for a column without one its letters: `C`.
  package let column: String
  package let field: ColumnField

  package init(_ column: String, is field: ColumnField) {
    (self.column, self.field) = (column, field)
  }

  /// What the column is compared by: its title folded, and as it is where it has no letter or
  /// figure, such as `#`.
  package var name: String {
    let folded = FoldedName(column).text
    return folded.isEmpty ? column : folded
  }

  /// Whether it names a column by its letters, as far as can be seen from it.
  fileprivate var isByLetters: Bool {
    (1...2).contains(column.utf8.count) && column.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }
}

extension [ColumnAssignment] {
  /// These, with what others say of the same columns in their place.
  ///
  /// By its letters only one column is each thing: who says that A is the date takes back that B
  /// was.
  package func replaced(by others: [ColumnAssignment]) -> [ColumnAssignment] {
    let names = Set(others.map(\.name))
    let lettered = Set(others.filter(\.isByLetters).map(\.field)).filter { field in
      field != .other && !(field.column?.isFreeText ?? false)
    }
    return filter { one in
      !names.contains(one.name) && !(one.isByLetters && lettered.contains(one.field))
    } + others
  }
}
