/// A stretch of text that was formatted, and filled in, in one way.
struct WordSegment: Sendable {
  var text: String
  let isStruck: Bool
  /// The controls it stands in, by their numbers.
  let controls: [Int]
}

/// A paragraph that is being read.
struct WordParagraphDraft: Sendable {
  var segments: [WordSegment] = []
  var remarks: [OfficeRemark] = []
  var headingLevel: Int?
  var isListItem = false
  var isInTextBox = false
  /// Whether its end is deleted, so that the next paragraph goes on with it.
  var goesOn = false
  /// What its style says of runs that do not say otherwise.
  var isHidden = false
  var isStruck = false

  private static let mostRemarks = 100

  /// Adds text, to the last segment where it is of the same kind.
  mutating func add(_ text: String, isStruck: Bool, controls: [Int]) {
    guard let last = segments.indices.last, segments[last].isStruck == isStruck,
      segments[last].controls == controls
    else {
      segments.append(WordSegment(text: text, isStruck: isStruck, controls: controls))
      return
    }
    segments[last].text += text
  }

  /// Notes something once.
  mutating func note(_ remark: OfficeRemark) {
    if remarks.count < WordParagraphDraft.mostRemarks, !remarks.contains(remark) {
      remarks.append(remark)
    }
  }
}

/// What holds paragraphs: the body, a cell, or a text box.
struct WordContainer: Sendable {
  enum Kind: Sendable {
    case body, cell, textBox
  }

  let kind: Kind
  var paragraphs: [WordParagraphDraft] = []
  /// The paragraph whose end has not come up yet.
  var open: WordParagraphDraft?
  /// Paragraphs of text boxes that hang on the open paragraph.
  var boxes: [WordParagraphDraft] = []
}

/// A row that is being read.
struct WordRowDraft: Sendable {
  let number: Int
  var isTitle = false
  var isDeleted = false
  var isTracked = false
  var column = 0
  var cells: [WordContents.Cell] = []
}

/// A cell's own properties.
struct WordCellDraft: Sendable {
  enum Merge: Sendable {
    case none, begins, goesOn
  }

  var span = 1
  var merge = Merge.none
  var isDeleted = false
}

/// A table that is being read.
struct WordTableDraft: Sendable {
  var rows: [WordContents.Row] = []
  var rowCount = 0
  var row: WordRowDraft?
  var cell = WordCellDraft()
  /// The cells that go on downwards, by the column they begin in, and the row they began in.
  var merged: [Int: (cell: WordContents.Cell, row: Int)] = [:]
  /// Whether it is a table of the body, and which.
  var number: Int?
}

/// A control that is being read, or was.
struct WordControlDraft: Sendable {
  var tag = ""
  var alias = ""
  var kind = WordContents.Control.Kind.richText
  /// Whether the file says that its prompt is shown.
  var showsPrompt = false
  /// Whether any of its text is formatted as a prompt.
  var hasPromptStyle = false
  var place: WordContents.Place?
  var text = ""
  var isFormField = false
}

/// How a run is formatted, as far as it says so itself.
struct WordRun: Sendable {
  var isStruck: Bool?
  var isHidden: Bool?
  var isPrompt = false
}

/// A field that is open: first its code, which is never shown, then its result.
struct WordField: Sendable {
  var isCode = true
  /// The form field it is, by the number of its control.
  var control: Int?
}

/// A form field of old, as its data says.
struct WordFormField: Sendable {
  var name = ""
  var isBox = false
  var isText = false
  var isTicked: Bool?
  var isTickedAtFirst = false
  var entries: [String] = []
  var chosen: Int?
}

/// What is counted of a document, for its notes and its bounds.
struct WordCounts: Sendable {
  private var bytes = 0
  /// Of them, those since a paragraph began.
  private var ofParagraph = 0
  private var pieces = 0
  var paragraphs = 0
  var tables = 0
  var footnotes = 0
  var pictures = 0
  var textBoxes = 0
  var comments: Set<String> = []
  var isTracked = false
  var isHidden = false
  var isEmbedded = false
  /// Comments that began between paragraphs, to be said of the next.
  var waiting: [OfficeRemark] = []

  private static let mostBytes = 32 << 20
  private static let mostOfParagraph = 8 << 20
  /// A stretch of text takes so much memory besides its bytes.
  static let segmentWeight = 32
  /// Paragraphs, rows and cells together.
  private static let mostPieces = 300_000
  /// A table takes the memory of so many of them.
  static let tableWeight = 8
  /// Paragraphs of one cell, or text boxes that hang on one paragraph.
  static let mostWaiting = 50_000
  static let mostControls = 50_000

  /// Counts text.
  ///
  /// - Throws: ``OfficeProblem`` where it is more than is read.
  mutating func add(bytes count: Int) throws(OfficeProblem) {
    bytes += count
    ofParagraph += count
    guard bytes <= WordCounts.mostBytes else {
      throw .tooMuch(.mebibytes, most: WordCounts.mostBytes >> 20)
    }
    guard ofParagraph <= WordCounts.mostOfParagraph else {
      throw .tooMuch(.mebibytesInOneParagraph, most: WordCounts.mostOfParagraph >> 20)
    }
  }

  /// Counts a paragraph, whose text begins anew.
  ///
  /// - Throws: ``OfficeProblem`` where there are more than are read.
  mutating func addParagraph() throws(OfficeProblem) {
    ofParagraph = 0
    try add(pieces: 1)
  }

  /// Counts paragraphs, rows or cells.
  ///
  /// - Throws: ``OfficeProblem`` where there are more than are read.
  mutating func add(pieces count: Int) throws(OfficeProblem) {
    pieces += count
    guard pieces <= WordCounts.mostPieces else {
      throw .tooMuch(.pieces, most: WordCounts.mostPieces)
    }
  }
}
