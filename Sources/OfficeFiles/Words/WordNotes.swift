/// Reads the words of footnotes, endnotes or comments, by their numbers.
struct WordNotes: PartHandler, Sendable {
  private(set) var notes: [String: String] = [:]
  private var id: String?
  private var words = ""
  private var isText = false
  private var size = 0

  private static let note = [
    XMLName("footnote" as StaticString), XMLName("endnote" as StaticString),
    XMLName("comment" as StaticString),
  ]
  private static let idAttribute = XMLName("id" as StaticString)
  private static let type = XMLName("type" as StaticString)
  private static let paragraph = XMLName("p" as StaticString)
  private static let text = XMLName("t" as StaticString)

  private static let mostBytes = 4 << 20

  mutating func take(_ event: XMLEvent, in events: XMLEvents) throws(OfficeProblem) {
    switch event.kind {
    case .text:
      guard isText, id != nil, size < WordNotes.mostBytes else { return }
      let piece = String(decoding: events.text(of: event), as: UTF8.self)
      size += piece.utf8.count
      words += piece
    case .start:
      guard event.namespace == .word else { return }
      isText = event.name == WordNotes.text
      // Lines that part notes from the text are notes of a type of their own.
      guard WordNotes.note.contains(event.name),
        events.attribute(WordNotes.type, in: .word, of: event) == nil
      else { return }
      id = events.string(WordNotes.idAttribute, in: .word, of: event)
      words = ""
    case .end:
      guard event.namespace == .word else { return }
      isText = false
      if event.name == WordNotes.paragraph { words += "\n" }
      guard WordNotes.note.contains(event.name), let id else { return }
      notes[id] = words.trimmed
      self.id = nil
    }
  }
}
