import Casework

extension LeakCheck {
  /// Where a document holds something of the identity: a place each, in the order of the document.
  ///
  /// Places are named by numbers and by the document's own headings, and never by a text that
  /// itself holds any of it.
  package func leaks(in document: Document) -> [Leak] {
    guard !isEmpty else { return [] }
    var leaks: [Leak] = []
    let add = { (text: String, place: String) in
      let questions = self.questions(in: text)
      if !questions.isEmpty { leaks.append(Leak(place: place, questions: questions)) }
    }
    for text in [
      document.title, document.codeName, document.status, document.version, document.marking,
    ] {
      add(text, "the head of the document")
    }
    for (number, fact) in zip(1..., document.facts) {
      add("\(fact.label)\n\(fact.value)", "row \(number) at the top")
    }
    for (number, section) in zip(1..., document.sections) {
      let isOpen = questions(in: section.heading).isEmpty
      let name = isOpen ? "“\(section.heading)”" : "section \(number)"
      add(section.heading, "the heading of section \(number)")
      for (block, content) in zip(1..., section.blocks) {
        let place = section.blocks.count == 1 ? name : "\(name), part \(block)"
        for (text, within) in content.texts { add(text, "\(within)\(place)") }
      }
    }
    for text in document.footer { add(text, "the foot of the document") }
    return leaks
  }

  /// Where the rows of a table written as CSV hold something of the identity, the first row being
  /// 1.
  package func leaks(in chronology: ReviewedChronology, of organisation: String? = nil) -> [Leak] {
    guard !isEmpty else { return [] }
    var leaks: [Leak] = []
    var row = 0
    for place in chronology.entries.indices
    where organisation == nil || chronology.entries[place].organisation == organisation {
      row += 1
      for column in ChronologyColumn.allCases {
        let cell = chronology[place].cell(column)
        // A day is no free text: a birth is an entry like any other.
        let entry = chronology.entries[place]
        let isDay =
          column == .date && entry.content.when.precision != .unknown && entry.given == nil
        guard !isDay else { continue }
        let questions = questions(in: cell)
        guard !questions.isEmpty else { continue }
        leaks.append(
          Leak(place: "row \(row), column \(column.title)", questions: questions))
      }
      for cell in chronology.cellsBeside(at: place) {
        let questions = questions(in: cell.line)
        guard !questions.isEmpty else { continue }
        leaks.append(Leak(place: "row \(row), a column of its organisation", questions: questions))
      }
    }
    return leaks
  }
}

extension Document.Block {
  /// Its texts, each with the words for its place before the section's.
  fileprivate var texts: [(String, String)] {
    switch self {
    case .paragraph(let text), .note(let text), .warning(let text): [(text, "")]
    case .quote(let text, let from): [(text, ""), (from ?? "", "")]
    case .list(let items, _):
      zip(1..., items).map { ($1, "item \($0) of ") }
    case .table(let table):
      [(table.caption, "the caption of ")]
        + zip(1..., table.rows).flatMap { number, cells in
          zip(1..., cells).map { column, cell in
            let head = table.head.indices.contains(column - 1) ? table.head[column - 1] : ""
            // What is only a day is no free text: a birth is an entry like any other.
            return (head == "When" ? "" : cell, "row \(number), column \(column) of ")
          }
        }
    case .picture(let picture):
      [(picture.title, ""), (picture.description, "")]
        + picture.texts.map { ($0.text, "the picture of ") }
    }
  }
}
