import Terminal

/// Words and rows one below the other, as high as they are, seen from some line on.
///
/// Nothing in it is selected: it is read, and scrolled line by line.
package struct ReadingPane: Sendable {
  /// One thing in it.
  package enum Item: Sendable {
    case row(ListRow.Line)
    case paragraph(TextPane.Paragraph)
  }

  /// The columns whose titles stand above it and are not scrolled; `nil` where there are none.
  package let heads: Columns?
  package let items: [Item]
  /// The first line seen, of those that paragraphs are broken into.
  package let top: Int

  /// Makes a pane to read; the page's head says which of its lines are seen where not all are.
  package init(heads: Columns? = nil, _ items: [Item], from top: Int) {
    self.heads = heads
    self.items = items
    self.top = top
  }
}

/// A list whose rows are broken to the width there is, and so are as high as their words.
package struct BlockPane: Sendable {
  /// One row of the list, or what stands between rows.
  package struct Block: Sendable {
    /// The sign before its first line; `nil` where it has none.
    package let mark: TableCell.Run?
    package let paragraphs: [Paragraph]

    /// Makes a block.
    package init(mark: TableCell.Run? = nil, _ paragraphs: [Paragraph]) {
      self.mark = mark
      self.paragraphs = paragraphs
    }

    /// An empty line.
    package static let blank = Block([Paragraph("")])
  }

  /// A part of a block of one look.
  package struct Paragraph: Hashable, Sendable {
    package let text: String
    package let role: Role
    /// The column it begins in.
    package let indent: Int
    /// How many columns stay free after it.
    package let margin: Int

    /// Makes a paragraph.
    package init(_ text: String, _ role: Role = .plain, indent: Int = 1, margin: Int = 1) {
      self.text = text
      self.role = role
      self.indent = indent
      self.margin = margin
    }
  }

  package let blocks: [Block]
  /// Which block is selected; `nil` where none is.
  package let selected: Int?

  /// Makes a list of blocks.
  package init(_ blocks: [Block], selected: Int? = nil) {
    self.blocks = blocks
    self.selected = selected
  }
}

/// Two texts beside each other, field beside field, read from the same line on.
package struct SidesPane: Sendable {
  /// One of them.
  package struct Side: Sendable {
    package let title: String
    /// What is said; both sides have the same labels in the same order.
    package let fields: [Field]

    /// Makes a side.
    package init(_ title: String, _ fields: [Field]) {
      self.title = title
      self.fields = fields
    }
  }

  /// Something that is said under a label.
  package struct Field: Sendable {
    package let label: String
    package let text: String
    /// Whether the other side says otherwise, so that it is marked.
    package let differs: Bool

    /// Makes a field.
    package init(_ label: String, _ text: String, differs: Bool = false) {
      self.label = label
      self.text = text
      self.differs = differs
    }
  }

  package let left: Side
  package let right: Side
  /// Whether the cursor is on the right side.
  package let isRight: Bool
  /// The first line seen, of those that the texts are broken into.
  package let top: Int

  /// Makes a pane of two sides.
  package init(_ left: Side, _ right: Side, isRight: Bool, from top: Int) {
    (self.left, self.right) = (left, right)
    self.isRight = isRight
    self.top = top
  }
}
