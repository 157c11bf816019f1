/// A workbook to be written, from values alone: the same value makes the same bytes.
package struct Workbook: Hashable, Sendable {
  package var title: String
  /// Printed at the top and bottom of every page, as `OFFICIAL-SENSITIVE`.
  package var marking: String
  /// Printed at the foot of every page, on the left.
  package var footer: String
  package var author: String
  /// Properties by which a file that comes back is known, such as the case it belongs to.
  package var properties: [String: String]
  package var sheets: [Sheet]

  package init(
    title: String, marking: String = "", footer: String = "", author: String = "",
    properties: [String: String] = [:], sheets: [Sheet]
  ) {
    (self.title, self.marking, self.footer, self.author) = (title, marking, footer, author)
    (self.properties, self.sheets) = (properties, sheets)
  }

  /// One sheet: lines of text above, and a table with titles.
  package struct Sheet: Hashable, Sendable {
    /// Shown on the tab.
    ///
    /// What a tab cannot show is left out.
    package var name: String
    /// Lines above the titles, the first in bold.
    package var lead: [String]
    package var columns: [Column]
    /// A row may have fewer cells than there are columns.
    package var rows: [[Cell]]
    package var isLandscape: Bool

    package init(
      name: String, lead: [String] = [], columns: [Column], rows: [[Cell]],
      isLandscape: Bool = true
    ) {
      (self.name, self.lead, self.columns, self.rows) = (name, lead, columns, rows)
      self.isLandscape = isLandscape
    }
  }

  /// One column of a table.
  package struct Column: Hashable, Sendable {
    package var title: String
    /// So many figures of the usual font fit in, from 1 to 255.
    package var width: Int
    /// What there is to choose from; with none, anything can be typed.
    package var choices: [String]

    package init(_ title: String, width: Int, choices: [String] = []) {
      (self.title, self.width, self.choices) = (title, width, choices)
    }
  }

  /// What a cell holds.
  ///
  /// Text is never taken for a formula.
  package enum Cell: Hashable, Sendable {
    case empty
    case text(String)
    case number(Int)
    /// A real day, shown as `01/05/2025`.
    ///
    /// One before March 1900 is written as text.
    case day(OfficeDay)
    case moment(OfficeDay, OfficeTime)
    case time(OfficeTime)
    /// A share in hundredths, shown as `92%`.
    case percent(Int)
  }
}
