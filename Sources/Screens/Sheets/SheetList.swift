import Casework
import Terminal

/// The rows of a list of sheets, and which of them is selected.
///
/// A sheet that is filled in once is one row; of a register every entry is a row, below its head.
struct SheetList: Sendable {
  let sheets: [Sheet]
  private(set) var rows: [Row] = []
  private(set) var cursor = ListCursor()
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

  init(_ sheets: [Sheet]) {
    self.sheets = sheets
  }

  /// The row the cursor is on; `nil` before there are rows.
  var current: Row? { rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil }

  /// Whether a row was selected, or is to be as soon as it is there.
  var isSelecting: Bool { selected != nil }

  /// What the sheet is for that the cursor is in.
  var purpose: String { current?.sheet.facts.purpose ?? "" }

  mutating func move(by key: Key, page: Int) {
    if cursor.move(by: key, count: rows.count, page: page) { selected = current }
  }

  /// Selects an entry, as soon as it is there.
  mutating func select(_ entry: Entry) {
    selected = .entry(entry)
    if let index = rows.firstIndex(of: .entry(entry)) { cursor.select(index, count: rows.count) }
  }

  /// Selects the first row of a sheet, as soon as it is there.
  mutating func select(_ sheet: Sheet) {
    selected = sheet.facts.shape == .once ? .entry(Entry(sheet)) : .head(sheet)
  }

  /// Reads the rows anew; what was selected stays so.
  mutating func follow(_ holder: any SheetHolder) {
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

  /// Everything that is answered in a row, a paragraph a question.
  func full(_ row: Row, _ holder: any SheetHolder) -> [String] {
    guard case .entry(let entry) = row else { return [] }
    let answers = holder.answers(in: entry)
    return entry.sheet.facts.questions.compactMap { question in
      answers[question.id].map { "\(question.label): \(question.words(of: $0))" }
    }
  }
}

extension SheetList {
  /// What can be done with a list of sheets, on whichever screen.
  static func actions<Owner: SheetListScreen>() -> [Action<Owner>] {
    [
      Action(
        .enter, also: [.right, .character("l"), .character("e")], footer: "open",
        "Open the selected item, or add to the list",
        footerNow: { screen, _ in screen.list.isOnHead ? "add" : nil },
        unless: { _, situation in situation.obstacleToChange }
      ) { screen, situation in screen.list.open(in: situation) },
      Action(
        .character("n"), footer: "new", "Add an entry to the list the cursor is in",
        unless: { screen, situation in
          screen.list.current?.sheet.facts.shape == .register
            ? situation.obstacleToChange : "You fill this in only once. Press Enter to open it."
        }
      ) { screen, situation in screen.list.add(in: situation) },
      Action(
        .delete, footer: "remove", "Remove the selected entry, with a reason",
        unless: { screen, situation in
          screen.list.entryOfRegister == nil
            ? "Select an entry of a list." : situation.obstacleToChange
        }
      ) { screen, situation in
        screen.list.entryOfRegister.map { situation.opening(.remove($0)) } ?? .none
      },
      Action(
        .character("v"), footer: "read", "Read the selected entry in full",
        unless: { screen, situation in
          guard let row = screen.list.current, let holder = screen.holder(in: situation),
            !screen.list.full(row, holder).isEmpty
          else { return "Nothing has been written there yet." }
          return nil
        }
      ) { screen, situation in
        guard let row = screen.list.current, let holder = screen.holder(in: situation) else {
          return .none
        }
        return .push(
          TextScreen(title: row.sheet.facts.title, lines: screen.list.full(row, holder)))
      },
      Action(
        .character("o"), "Open the case that an earlier local review names",
        unless: { screen, situation in
          screen.list.earlierCase(screen.holder(in: situation), in: situation) == nil
            ? "This row does not name another case to open."
            : nil
        }
      ) { screen, situation in
        guard let id = screen.list.earlierCase(screen.holder(in: situation), in: situation) else {
          return .none
        }
        // In place of the case that is open, as if it had been opened from the list.
        return .go(.inCase(id, .steps()))
      },
    ]
  }

  /// The case the selected earlier review names; `nil` where it names none that is another.
  private func earlierCase(_ holder: (any SheetHolder)?, in situation: Situation) -> CaseID? {
    guard case .entry(let entry) = current, entry.sheet == .earlierReview, let holder,
      let reference = CaseReference(holder.answers(in: entry).text(.earlierCase))
    else { return nil }
    let id = situation.list.cases.first { $0.reference == reference }?.id
    return id == situation.open?.review.id ? nil : id
  }

  private var entryOfRegister: Entry? {
    guard case .entry(let entry) = current, entry.sheet.facts.shape == .register else {
      return nil
    }
    return entry
  }

  /// Whether the cursor is on the heading of a list, where Enter adds to it.
  var isOnHead: Bool {
    if case .head(let sheet) = current { sheet.facts.shape == .register } else { false }
  }

  func open(in situation: Situation) -> Response {
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
}
