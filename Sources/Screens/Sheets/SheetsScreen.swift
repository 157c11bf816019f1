import Casework
import Terminal

/// Sheets and registers of a case, or of the partnership: what stands in each, and what is missing.
///
/// A sheet that is filled in once is one row; of a register every entry is a row, below its head.
package struct SheetsScreen: CaseTabScreen {
  package static let name = "Records"

  package let caseID: CaseID
  package let tab: CaseTab?
  let sheets: [Sheet]
  private(set) var rows: [Row] = []
  private var cursor = ListCursor()
  private var selected: Row?

  /// One row of the list.
  enum Row: Hashable, Sendable {
    /// A sheet filled in once, or one entry.
    case entry(Entry)
    /// The head of a register; new entries are added here.
    case head(Sheet)

    var sheet: Sheet {
      switch self {
      case .entry(let entry): entry.sheet
      case .head(let sheet): sheet
      }
    }
  }

  /// Shows sheets of a case behind one of its tabs.
  package init(_ caseID: CaseID, _ tab: CaseTab, _ sheets: [Sheet]) {
    (self.caseID, self.tab, self.sheets) = (caseID, tab, sheets)
  }

  package static let actions: [Action<SheetsScreen>] =
    [
      Action(
        .enter, also: [.right, .character("l"), .character("e")], footer: "open",
        "Fill in what is selected; on the head of a list, add to it",
        unless: { _, situation in situation.obstacleToChange }
      ) { screen, situation in screen.open(in: situation) },
      Action(
        .character("n"), footer: "new", "Add an entry to the list the cursor is in",
        unless: { screen, situation in
          screen.current?.sheet.facts.shape == .register
            ? situation.obstacleToChange : "This is filled in once; Enter opens it."
        }
      ) { screen, situation in screen.add(in: situation) },
      Action(
        .delete, footer: "take out", "Take the selected entry out, with a reason",
        unless: { screen, situation in
          guard case .entry(let entry) = screen.current, entry.sheet.facts.shape == .register else {
            return "Only an entry of a list is taken out."
          }
          return situation.obstacleToChange
        }
      ) { screen, situation in
        guard case .entry(let entry) = screen.current else { return .none }
        return situation.opening(.remove(entry))
      },
      Action(.character("v"), footer: "read", "Read the selected entry in full") {
        screen, situation in screen.read(in: situation)
      },
    ] + CaseTab.actions()

  /// The row the cursor is on.
  var current: Row? { rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil }

  /// The rows on screen where so many fit.
  func shownRows(height: Int) -> Range<Int> { cursor.rows(showing: height, of: rows.count) }

  /// What the rows are read from; `nil` while it is not there.
  func holder(in situation: Situation) -> (any SheetHolder)? {
    if tab == nil { return situation.partnershipSheets }
    return situation.open.flatMap { $0.review.id == caseID ? $0.review : nil }
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    if cursor.move(by: key, count: rows.count, page: 10) { selected = current }
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let holder = holder(in: situation) else { return }
    rows = sheets.flatMap { sheet -> [Row] in
      switch sheet.facts.shape {
      case .once: [.entry(Entry(sheet))]
      case .byPartner:
        [.head(sheet)] + StatutoryPartner.allCases.map { .entry(Entry(sheet, .of($0))) }
      case .register: [.head(sheet)] + holder.entries(of: sheet).map { .entry($0) }
      }
    }
    let index = rows.firstIndex { $0 == selected } ?? cursor.selected
    cursor.select(index, count: rows.count)
    selected = current
  }

  /// Puts the cursor on an entry; one that is not listed leaves it where it is.
  mutating func select(_ entry: Entry) { selected = .entry(entry) }

  private func open(in situation: Situation) -> Response {
    switch current {
    case .entry(let entry): situation.opening(.fill(entry))
    case .head(let sheet) where sheet.facts.shape == .register: add(in: situation)
    case .head, nil: .message(Message("Choose one of the rows below."))
    }
  }

  private func add(in situation: Situation) -> Response {
    guard let sheet = current?.sheet else { return .none }
    return situation.opening(.fill(situation.newEntry(of: sheet)))
  }

  private func read(in situation: Situation) -> Response {
    guard let row = current, let holder = holder(in: situation) else { return .none }
    return .push(TextScreen(title: row.sheet.facts.title, lines: full(row, holder)))
  }

  /// Everything that is answered in a row, a paragraph a question.
  func full(_ row: Row, _ holder: any SheetHolder) -> [String] {
    guard case .entry(let entry) = row else { return [row.sheet.facts.purpose] }
    let answers = holder.answers(in: entry)
    let lines = entry.sheet.facts.questions.compactMap { question in
      answers[question.id].map { "\(question.label): \(question.words(of: $0))" }
    }
    return lines.isEmpty ? [entry.sheet.facts.purpose] : lines
  }
}
