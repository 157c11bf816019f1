/// A Word document to be written, from values alone: the same value makes the same bytes.
package struct WordDocument: Hashable, Sendable {
  package var title: String
  package var subject: String
  package var author: String
  /// Printed at the top and bottom of every page, as `OFFICIAL-SENSITIVE`.
  package var marking: String
  /// Printed at the foot of every page, on the left.
  package var footer: String
  /// Properties by which a file that comes back is known, such as the case it belongs to.
  package var properties: [String: String]
  package var sections: [Section]

  package init(
    title: String, subject: String = "", author: String = "", marking: String = "",
    footer: String = "", properties: [String: String] = [:], sections: [Section]
  ) {
    (self.title, self.subject, self.author) = (title, subject, author)
    (self.marking, self.footer, self.properties) = (marking, footer, properties)
    self.sections = sections
  }

  /// Pages that lie one way.
  ///
  /// Each section begins a new page.
  package struct Section: Hashable, Sendable {
    package var isLandscape: Bool
    package var blocks: [Block]

    package init(isLandscape: Bool = false, _ blocks: [Block]) {
      (self.isLandscape, self.blocks) = (isLandscape, blocks)
    }
  }

  /// A piece of a document, or of a cell.
  package enum Block: Hashable, Sendable {
    case title(String)
    /// A heading of level 1 to 4; 1 is the highest.
    case heading(Int, String)
    /// A contents field under these words: the headings of level 1, each a link with its page.
    ///
    /// Once in a document; within a cell it is left out.
    case contents(String)
    case paragraph(Paragraph)
    case list([Paragraph], isNumbered: Bool)
    /// A table; within a cell, or in a list, it is left out.
    case table(Table)
    /// A box to type several paragraphs in.
    case answer(Control)
    case pageBreak
  }

  /// One paragraph: texts, controls and line breaks one after another.
  package struct Paragraph: Hashable, Sendable {
    package var pieces: [Piece]
    package var look: Look
    /// Whether it stays on one page with what follows.
    package var isKeptWithNext: Bool

    package init(_ pieces: [Piece], look: Look = .body, isKeptWithNext: Bool = false) {
      (self.pieces, self.look, self.isKeptWithNext) = (pieces, look, isKeptWithNext)
    }

    /// A paragraph of plain text.
    ///
    /// Line feeds break lines.
    package init(_ text: String, look: Look = .body, isKeptWithNext: Bool = false) {
      self.init([.text(text)], look: look, isKeptWithNext: isKeptWithNext)
    }
  }

  /// How a paragraph looks, by a style of the document.
  package enum Look: String, CaseIterable, Hashable, Sendable {
    case body = "Normal"
    /// Small and grey, for hints and notes.
    case hint = "Hint"
    /// Said of a table or a picture.
    case caption = "Caption"
    /// Bold and in the middle, for a marking.
    case marking = "Marking"
    /// Somebody's words, set in.
    case quote = "Quote"
    /// What is to be noted, with a line beside it.
    case note = "Note"
    /// What must not be overlooked, in a frame.
    case warning = "Warning"
  }

  /// What stands in a paragraph.
  package enum Piece: Hashable, Sendable {
    case text(String)
    case bold(String)
    case italic(String)
    case control(Control)
  }

  /// A place to answer, which Word shows as a control.
  package struct Control: Hashable, Sendable {
    package var kind: Kind
    /// By which the answer is known when the file comes back; at most 64 characters.
    package var tag: String
    /// What Word shows on the control, and LibreOffice keeps; at most 64 characters.
    package var alias: String
    /// What stands there until somebody answers.
    package var prompt: String
    /// The answer so far; empty where there is none.
    ///
    /// A box is ticked by anything at all.
    package var value: String

    package init(
      _ kind: Kind, tag: String, alias: String, prompt: String = "", value: String = ""
    ) {
      (self.kind, self.tag, self.alias) = (kind, tag, alias)
      (self.prompt, self.value) = (prompt, value)
    }

    /// What a control takes.
    package enum Kind: Hashable, Sendable {
      /// One line, or several where Enter breaks a line.
      case text(isMultiline: Bool)
      case richText
      /// A day from a calendar. A value is written `01/05/2025`.
      case day
      /// One of these.
      case choice([String])
      case checkBox
    }
  }

  /// A table with a row of titles, which is repeated on every page.
  package struct Table: Hashable, Sendable {
    package var columns: [Column]
    package var rows: [Row]
    /// Said to those who cannot see the table.
    package var description: String
    /// Whether the titles are shown; a form of two columns has none.
    package var hasTitles: Bool

    package init(
      columns: [Column], rows: [Row], description: String, hasTitles: Bool = true
    ) {
      (self.columns, self.rows) = (columns, rows)
      (self.description, self.hasTitles) = (description, hasTitles)
    }
  }

  /// One column of a table.
  package struct Column: Hashable, Sendable {
    package var title: String
    /// Its share of the width, beside the other columns' shares.
    package var share: Int

    package init(_ title: String, share: Int) { (self.title, self.share) = (title, share) }
  }

  /// One row of a table.
  ///
  /// It does not break over pages, unless it is longer than half a page.
  package struct Row: Hashable, Sendable {
    package var cells: [Cell]
    package var isShaded: Bool
    /// Room for so many lines, however few there are, so that a box looks like one.
    package var leastLines: Int

    package init(_ cells: [Cell], isShaded: Bool = false, leastLines: Int = 1) {
      (self.cells, self.isShaded, self.leastLines) = (cells, isShaded, leastLines)
    }
  }

  /// One cell of a table.
  package struct Cell: Hashable, Sendable {
    package var blocks: [Block]
    /// How many columns it runs over.
    package var span: Int
    /// The grey behind it, 0 white to 100 black.
    package var ink: Int

    package init(_ blocks: [Block], span: Int = 1, ink: Int = 0) {
      (self.blocks, self.span, self.ink) = (blocks, span, ink)
    }

    /// A cell of plain text.
    package init(_ text: String, span: Int = 1) {
      self.init([.paragraph(Paragraph(text))], span: span)
    }
  }
}
