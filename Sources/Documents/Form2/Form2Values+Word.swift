import Casework
import OfficeFiles

extension Form2Values {
  /// How many rows the chronology has to write in; Word adds more.
  private static let emptyRows = 20

  /// The form as a Word document, of its template's words with the marks in them.
  ///
  /// A question that the template leaves out is not asked.
  func wordDocument(of text: MarkedText) -> WordDocument {
    let places = Form2Controls.places(lines: issue.lines.map(\.number))
    var sections = [WordDocument.Section([])]
    for piece in MarkedPieces(text.parts).pieces {
      let blocks: [WordDocument.Block]
      switch piece {
      case .blocks(let found): blocks = found
      case .place(Self.wideMark):
        sections.append(WordDocument.Section(isLandscape: true, []))
        continue
      case .place(Self.chronologyMark): blocks = [.table(Self.emptyChronology)]
      case .place(let name): blocks = Self.boxes(named: name, among: places)
      }
      sections[sections.count - 1].blocks += blocks
    }
    let (reference, organisation) = paperNames
    return WordDocument(
      title: "Form 2: request for information, \(reference), \(organisation)",
      subject: "Form 2", author: ShownText.oneLine(partnership),
      marking: ShownText.oneLine(marking),
      footer: "Form 2, \(reference)", properties: properties, sections: sections)
  }

  private static let wideMark = "landscape"
  private static let chronologyMark = "chronology"

  private var paperNames: (reference: String, organisation: String) {
    (ShownText.oneLine(reference), ShownText.oneLine(issue.organisation))
  }

  /// By which the form is known when it comes back.
  private var properties: [String: String] {
    var values: [String: String] = [:]
    for property in Form2Controls.Property.allCases {
      values[property.rawValue] =
        switch property {
        case .reference: paperNames.reference
        case .organisation: paperNames.organisation
        case .request: issue.request.text
        case .issue: "\(issue.number)"
        }
    }
    return values
  }

  /// The boxes for a question: of a line, or of a prompt that may have two.
  private static func boxes(
    named name: String, among places: [Form2Controls.Place]
  ) -> [WordDocument.Block] {
    guard let first = places.first(where: { $0.tag == name }) else { return [] }
    return places.filter { $0.subject == first.subject }.map { .table(box($0)) }
  }

  /// One place to answer: its label as a row of titles, and a cell with the control below it.
  private static func box(_ place: Form2Controls.Place) -> WordDocument.Table {
    let control = { (kind: WordDocument.Control.Kind) in
      WordDocument.Control(kind, tag: place.tag, alias: place.label, prompt: place.prompt)
    }
    let blocks: [WordDocument.Block]
    var lines = 1
    switch place.kind {
    case .text:
      blocks = [.answer(control(.richText))]
      lines = 5
    case .day: blocks = [.paragraph(WordDocument.Paragraph([.control(control(.day))]))]
    case .tick(let words):
      blocks = [
        .paragraph(WordDocument.Paragraph([.control(control(.checkBox)), .text(" \(words)")]))
      ]
    }
    return WordDocument.Table(
      columns: [WordDocument.Column(place.label, share: 1)],
      rows: [WordDocument.Row([WordDocument.Cell(blocks)], leastLines: lines)],
      description: place.label)
  }

  /// The table of the chronology, its rows empty: days to choose, drop-downs, and cells.
  private static var emptyChronology: WordDocument.Table {
    WordDocument.Table(
      columns: ChronologyColumn.asked.map { WordDocument.Column($0.title, share: $0.share) },
      rows: (1...emptyRows).map { row in
        WordDocument.Row(
          ChronologyColumn.asked.map { WordDocument.Cell([emptyCell($0, row: row)]) },
          leastLines: 2)
      }, description: "The chronology: a row for each event")
  }

  private static func emptyCell(_ column: ChronologyColumn, row: Int) -> WordDocument.Block {
    guard let kind = column.control else { return .paragraph(WordDocument.Paragraph("")) }
    let prompt = kind == .day ? Form2Controls.dayPrompt : Form2Controls.choicePrompt
    let tag = "chronology-\(row)-\(column.rawValue)"
    return .paragraph(
      WordDocument.Paragraph([
        .control(
          WordDocument.Control(
            kind, tag: tag, alias: "\(column.title), row \(row)", prompt: prompt))
      ]))
  }
}

extension ChronologyColumn {
  /// What a cell of it takes in Word; `nil` where anything is typed.
  fileprivate var control: WordDocument.Control.Kind? {
    switch self {
    case .date: .day
    case .childSeen: .choice(ChildSeen.allCases.map(\.rawValue))
    case .significance: .choice(Significance.allCases.map { "\($0)" })
    case .practice: .choice(PracticeMark.allCases.map(\.rawValue))
    case .time, .people, .what, .action, .source, .status, .lines, .analysis: nil
    }
  }
}
