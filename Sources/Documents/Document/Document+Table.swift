extension Document {
  /// A table with a head that is repeated on every page.
  package struct Table: Hashable, Sendable {
    package var caption: String
    package var head: [String]
    /// Each as long as the head; what is missing is empty.
    package var rows: [[String]]
    /// Each column's share of the width, in hundredths; empty where columns take what they need.
    package var shares: [Int]
    /// The places of the rows that matter most, which are shaded.
    package var shaded: Set<Int>
    /// How rows are told apart in grey; `nil` where they are not.
    package var tones: Tones?

    package init(
      caption: String = "", head: [String], rows: [[String]], shares: [Int] = [],
      shaded: Set<Int> = [], tones: Tones? = nil
    ) {
      self.caption = caption
      self.head = head
      self.rows = rows
      self.shares = shares
      self.shaded = shaded
      self.tones = tones
    }

    /// One column whose cells have a grey of their own for each organisation.
    ///
    /// What the grey says stands in the cell as text too.
    package struct Tones: Hashable, Sendable {
      package var column: Int
      /// The organisation of each row, counted from 0.
      package var places: [Int]

      package init(column: Int, places: [Int]) {
        self.column = column
        self.places = places
      }

      /// As many greys as can be told apart on paper.
      package static let count = 6
    }

    /// The grey of a cell, from 1 to ``Tones/count``; `nil` where it has none.
    package func tone(row: Int, column: Int) -> Int? {
      guard let tones, tones.column == column, tones.places.indices.contains(row) else {
        return nil
      }
      return tones.places[row] % Tones.count + 1
    }

    /// Whether it is short enough to be kept on one page.
    package var isSmall: Bool { rows.count <= Table.mostRowsKept }

    private static let mostRowsKept = 6
  }

  /// Whether all of it is printed across the sheet.
  package var isWide: Bool { !sections.isEmpty && sections.allSatisfy(\.isWide) }
}
