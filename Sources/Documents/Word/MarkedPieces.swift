import OfficeFiles

/// A marked text as blocks of a Word document, with the places between them that the program fills.
struct MarkedPieces {
  /// What stands between two places, or a place.
  enum Piece: Hashable {
    case blocks([WordDocument.Block])
    case place(String)
  }

  private(set) var pieces: [Piece] = []
  private var blocks: [WordDocument.Block] = []
  private var items: [WordDocument.Paragraph] = []
  private var rows: [WordDocument.Row] = []

  init(_ parts: [MarkedText.Part]) {
    for part in parts { add(part) }
    endPiece()
  }

  private mutating func add(_ part: MarkedText.Part) {
    switch part {
    case .item(let text):
      endTable()
      items.append(WordDocument.Paragraph(text))
    case .row(let label, let value):
      endList()
      rows.append(WordDocument.Row(label: label, value: value))
    case .heading(let level, let text): add(level == 1 ? .title(text) : .heading(level - 1, text))
    case .paragraph(let text): add(.paragraph(WordDocument.Paragraph(text)))
    case .bold(let text): add(.paragraph(WordDocument.Paragraph([.bold(text)])))
    case .hint(let text): add(.paragraph(WordDocument.Paragraph(text, look: .hint)))
    case .place(let name):
      keepWithNext()
      endPiece()
      pieces.append(.place(name))
    }
  }

  private mutating func add(_ block: WordDocument.Block) {
    endList()
    endTable()
    blocks.append(block)
  }

  /// Keeps what stands below the last heading on one page with the place that follows.
  private mutating func keepWithNext() {
    for index in blocks.indices.reversed() {
      guard case .paragraph(var paragraph) = blocks[index] else { return }
      paragraph.isKeptWithNext = true
      blocks[index] = .paragraph(paragraph)
    }
  }

  private mutating func endPiece() {
    endList()
    endTable()
    if !blocks.isEmpty { pieces.append(.blocks(blocks)) }
    blocks = []
  }

  private mutating func endList() {
    if !items.isEmpty { blocks.append(.list(items, isNumbered: false)) }
    items = []
  }

  private mutating func endTable() {
    if !rows.isEmpty { blocks.append(.table(.labelled(rows, description: "At a glance"))) }
    rows = []
  }
}

extension WordDocument.Table {
  /// Rows of a label and a value, without titles.
  static func labelled(_ rows: [WordDocument.Row], description: String) -> WordDocument.Table {
    WordDocument.Table(
      columns: [WordDocument.Column("", share: 3), WordDocument.Column("", share: 7)], rows: rows,
      description: description, hasTitles: false)
  }
}

extension WordDocument.Row {
  /// A label in bold, and what stands beside it.
  init(label: String, value: String) {
    self.init([
      WordDocument.Cell([.paragraph(WordDocument.Paragraph([.bold(label)]))]),
      WordDocument.Cell(value),
    ])
  }
}
