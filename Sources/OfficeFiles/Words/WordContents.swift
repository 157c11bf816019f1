/// What a Word document holds, as a person sees it: paragraphs and tables in their order, and the
/// controls that a form is filled in with.
package struct WordContents: Sendable {
  package let blocks: [Block]
  /// The content controls and form fields, in the order in which they begin.
  package let controls: [Control]
  /// What a person should know of the file as a whole.
  package let notes: [OfficeNote]
  /// Properties that a program gave the file, in `docProps/custom.xml`.
  package let properties: [String: String]

  /// The tables of the body.
  ///
  /// Tables within cells are part of their cell's text.
  package var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// The paragraphs that stand in no table.
  package var paragraphs: [Paragraph] {
    blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
  }

  /// A piece of the body.
  package enum Block: Hashable, Sendable {
    case paragraph(Paragraph)
    case table(Table)
  }

  /// One paragraph outside tables.
  ///
  /// It may be empty.
  package struct Paragraph: Hashable, Sendable {
    /// Counted from 1 among those outside tables; a text box counts as the paragraph it hangs on.
    package let number: Int
    /// Without marks of lists; line breaks within it are line feeds.
    package let text: String
    /// 1 for the highest; `nil` where it is no heading.
    package let headingLevel: Int?
    package let isListItem: Bool
    /// Whether it stands in a text box.
    package let isInTextBox: Bool
    /// The day of a date control that holds all of the text.
    package let day: OfficeDay?
    package let remarks: [OfficeRemark]
  }

  /// One table of the body.
  package struct Table: Hashable, Sendable {
    /// Counted from 1 among the tables of the body.
    package let number: Int
    package let rows: [Row]
    /// How many columns its widest row has.
    package let columnCount: Int
  }

  /// One row of a table.
  ///
  /// Rows that are deleted with changes tracked are left out, and counted.
  package struct Row: Hashable, Sendable {
    package let table: Int
    /// Counted from 1, with the titles.
    package let number: Int
    /// Whether Word repeats it at the top of each page, as titles are.
    package let isTitle: Bool
    package let cells: [Cell]
    /// What is to be said of the row as a whole: that it was put in with changes tracked.
    package let remarks: [OfficeRemark]

    /// The cell that begins in a column, counted from 0.
    package subscript(column: Int) -> Cell? { cells.first { $0.column == column } }
  }

  /// One cell of a table.
  ///
  /// It may be empty.
  package struct Cell: Hashable, Sendable {
    /// Where it begins, counted from 0.
    package let column: Int
    /// How many columns it runs over.
    package let span: Int
    /// Its paragraphs, one a line, and the rows of a table within it.
    package let text: String
    /// The day of a date control that holds all of the text.
    package let day: OfficeDay?
    package let remarks: [OfficeRemark]
    /// Whether the text is that of a cell above, which this one is merged with.
    package let isCarried: Bool
  }

  /// Where something stands in the body.
  package enum Place: Hashable, Sendable {
    case paragraph(Int)
    /// The row is counted from 1, the column from 0.
    case cell(table: Int, row: Int, column: Int)
  }

  /// One content control, or a form field of old.
  package struct Control: Hashable, Sendable {
    /// What a control takes.
    package enum Kind: Hashable, Sendable {
      case text, richText
      /// The day that was chosen; `nil` where none was, or it was typed.
      case day(OfficeDay?)
      /// What there is to choose from.
      case choice([String])
      case checkBox(isTicked: Bool)
      case other
    }

    /// The name by which a program knows it; empty where it has none.
    package let tag: String
    /// The title that Word shows on it; empty where it has none.
    package let alias: String
    package let kind: Kind
    /// What is typed in it; empty where its prompt is still shown.
    ///
    /// A box is `☒` or `☐`.
    package let text: String
    /// Whether it still shows its prompt.
    package let isPrompt: Bool
    /// Where it begins; `nil` where nothing stands in it.
    package let place: Place?
  }
}
