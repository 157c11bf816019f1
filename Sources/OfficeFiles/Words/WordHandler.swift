// Reading the body of a Word document.
//
// Elements nest as they like: a control may hold a word, a paragraph, a cell or rows; a text box
// hangs within a run and holds paragraphs of its own; a cell may hold a table. So there is a stack
// of what holds paragraphs, a stack of tables, and a list of the controls that are open. Whatever
// is not known is transparent: its text counts. What is left out is skipped as a whole: deleted
// and moved text, properties as they were before a change, and the second of two ways to show the
// same text box.

/// Reads the main part of a document into blocks and controls.
struct WordHandler: PartHandler, Sendable {
  let styles: WordStyles
  let prompts: WordPrompts
  let footnotes: WordNotes
  let endnotes: WordNotes
  let comments: WordNotes

  var blocks: [WordContents.Block] = []
  /// What holds paragraphs: the body first, and the innermost last.
  var containers = [WordContainer(kind: .body)]
  /// The tables that are open, the innermost last.
  var tables: [WordTableDraft] = []
  var controls: [WordControlDraft] = []
  /// The controls that are open, by their numbers.
  var openControls: [Int] = []
  var run = WordRun()
  /// The fields that are open, the innermost last.
  var fields: [WordField] = []
  var formField: WordFormField?
  var counts = WordCounts()
  var owner = PropertyOwner.none
  /// For each `mc:AlternateContent` that is open, whether one of its ways was taken.
  private var alternatives: [Bool] = []
  /// How deep the elements lie in one that is skipped; 0 where none is.
  private var skipped = 0
  private var isText = false
  /// What was last said of a picture.
  var pictureWords = ""

  /// Whose properties come up.
  enum PropertyOwner: Sendable {
    case none, paragraph, run, control, row, cell
  }

  init(
    styles: WordStyles, prompts: WordPrompts, footnotes: WordNotes, endnotes: WordNotes,
    comments: WordNotes
  ) {
    (self.styles, self.prompts) = (styles, prompts)
    (self.footnotes, self.endnotes, self.comments) = (footnotes, endnotes, comments)
  }

  mutating func take(_ event: XMLEvent, in events: XMLEvents) throws(OfficeProblem) {
    switch event.kind {
    case .text:
      guard isText, skipped == 0 else { return }
      try add(String(decoding: events.text(of: event), as: UTF8.self))
    case .start:
      let element = WordElement(event)
      guard skipped == 0, !skips(element, event) else {
        skipped += 1
        return
      }
      isText = event.name == WordHandler.text && WordHandler.holdsText(event.namespace)
      switch element {
      case .tag(let tag): try start(tag, event, in: events)
      case .form(let tag): try start(tag, event, in: events)
      case nil: startForeign(event, in: events)
      }
    case .end:
      guard skipped == 0 else {
        skipped -= 1
        return
      }
      isText = false
      switch WordElement(event) {
      case .tag(let tag): try end(tag)
      case .form(let tag): try end(tag)
      case nil:
        if event.namespace == .compatibility, event.name == WordHandler.alternateContent {
          _ = alternatives.popLast()
        }
      }
    }
  }

  private static let text = XMLName("t" as StaticString)
  private static let alternateContent = XMLName("AlternateContent" as StaticString)
  private static let choice = XMLName("Choice" as StaticString)
  private static let fallback = XMLName("Fallback" as StaticString)

  private static func holdsText(_ namespace: XMLNamespace) -> Bool {
    namespace == .word || namespace == .math
  }

  /// Whether an element is left out with all it holds.
  private mutating func skips(_ element: WordElement?, _ event: XMLEvent) -> Bool {
    if event.namespace == .compatibility {
      guard event.name == WordHandler.choice || event.name == WordHandler.fallback,
        let last = alternatives.indices.last
      else { return false }
      defer { alternatives[last] = true }
      return alternatives[last]
    }
    guard case .tag(let tag)? = element else { return false }
    if WordHandler.leftOut.contains(tag) { return true }
    // In properties these say that a mark is deleted; elsewhere they hold what is.
    guard tag == .deletion || tag == .moveFrom, owner == .none else { return false }
    noteChange()
    return true
  }

  private static let leftOut: Set<WordTag> = [
    .paragraphChange, .runChange, .cellChange, .rowChange, .section, .rubyText,
  ]

  /// Takes the start of an element of another namespace.
  private mutating func startForeign(_ event: XMLEvent, in events: XMLEvents) {
    switch event.namespace {
    case .compatibility:
      if event.name == WordHandler.alternateContent { alternatives.append(false) }
    case .word14: startWord14(event, in: events)
    case .wordDrawing, .drawing, .shapes: startPicture(event, in: events)
    case .none, .sheet, .word, .relationship, .relationships, .contentTypes, .word15, .math,
      .threadedComments, .customProperties, .xml, .other:
      break
    }
  }
}
