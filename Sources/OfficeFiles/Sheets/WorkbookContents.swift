/// What a workbook holds, as a person sees it.
package struct WorkbookContents: Sendable {
  /// The sheets that are shown, in the order of the workbook.
  ///
  /// Hidden ones are only named, in ``notes``.
  package private(set) var sheets: [Sheet] = []
  /// What a person should know of the file as a whole.
  package private(set) var notes: [OfficeNote] = []
  /// Properties that a program gave the file, in `docProps/custom.xml`.
  package private(set) var properties: [String: String] = [:]

  init(sheets: [Sheet], notes: [OfficeNote], properties: [String: String]) {
    (self.sheets, self.notes, self.properties) = (sheets, notes, properties)
  }

  /// A table that a sheet holds as an object of its own.
  package struct Table: Hashable, Sendable {
    package let name: String
    package let range: CellRange
    /// How many rows of titles it begins with: 1, or 0.
    package let titleRows: Int
    /// How many rows of totals it ends with.
    package let totalRows: Int
  }

  /// What a cell means, where the sheet knows more than its text says.
  package enum Value: Hashable, Sendable {
    case text
    case number
    /// A real day, which is not open to doubt; with a time where the sheet shows one.
    case day(OfficeDay, OfficeTime?)
    /// A day of which the sheet shows the month and the year, or the year, alone.
    case partOfDay
    case time(OfficeTime)
    case boolean
    case error
    case empty
  }

  /// One cell that holds something.
  package struct Cell: Hashable, Sendable {
    package let place: CellReference
    /// What the sheet shows; a day as `01/05/2025`, with the time behind it where it is shown.
    package let text: String
    package let value: Value
    /// What the text does not show, in the order in which to say it.
    package let remarks: [OfficeRemark]
    /// Whether the text is that of a cell above, which this one is merged with.
    package let isCarried: Bool
  }

  /// One row that holds something.
  package struct Row: Hashable, Sendable {
    /// As the sheet counts, from 1.
    package let number: Int
    package let isHidden: Bool
    /// From the left, empty ones left out.
    package let cells: [Cell]

    /// The cell of a column, counted from 0; `nil` where it is empty.
    package subscript(column: Int) -> Cell? { cells.first { $0.place.column == column } }
  }
}
