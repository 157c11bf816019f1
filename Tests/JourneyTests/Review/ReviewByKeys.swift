import Terminal
import Testing

/// A review carried on by keys alone in a real terminal, on the days it takes.
///
/// It does what a person does who reads the screen: goes to the row or field whose words they look
/// for, types, and waits for what the program shows of it before the next key that depends on it.
final class ReviewByKeys {
  let home: Household
  private var session: PtySession
  private var tab: Character = "1"

  /// What somebody who has never used the program starts with: no store, and no name.
  init(on day: String) throws {
    home = try Household()
    session = try home.screens(on: day)
    try session.waitFor("Keep our cases here: a new store")
    // What is sealed is tried in a journey of its own.
    try session.send("<Down>")
    try session.waitFor("> Keep our cases here as plain files")
    try openForm(by: "<Enter>")
    try answer("Partnership", "Fenmoor Partnership")
    try answer("Your name", "Ruth Fennel")
    try handIn()
  }

  /// Leaves the program, and comes back to the case on a later day.
  func on(_ day: String) throws {
    try leave()
    session = try home.screens(on: day)
    try session.waitFor("> 2026-001")
    try session.send("<Enter>")
    try waitForTab("1")
  }

  /// Leaves the program.
  func leave() throws {
    try session.send("q")
    #expect(try session.waitExit() == .exited(0))
  }

  /// Opens the first case of the store, from the list.
  func openCase(child: String) throws {
    try openForm(by: "n")
    try answer("Code name", child)
    try answer("LA became aware", "today")
    try handIn()
    try waitForTab("1")
  }
}

// MARK: What a case is carried on with

extension ReviewByKeys {
  typealias Answers = KeyValuePairs<String, String>

  /// Records a step on the case's own screen; what is answered is typed into the fields so called.
  func record(_ step: String, _ answers: Answers = [:], asked: Bool = false) throws {
    try fill("1", step, answers, asked: asked)
  }

  /// Answers the serious-incident test.
  func decideCriteria(_ answers: Answers) throws {
    try answerForm("1", key: "c", answers)
  }

  /// Answers the form that a key of a tab opens, whichever row is selected.
  func answerForm(_ tab: Character, key: String, _ answers: Answers) throws {
    try go(to: tab)
    try openForm(by: key)
    for (field, keys) in answers { try answer(field, keys) }
    try handIn()
  }

  /// Opens what a row of a tab is about with Enter, answers it, and hands it in; where it is asked
  /// once more before it is done, it is done.
  func fill(_ tab: Character, _ row: String, _ answers: Answers = [:], asked: Bool = false) throws {
    try act(tab, row, key: "<Enter>", answers, asked: asked)
  }

  /// Adds an entry to the register with this head.
  func add(_ tab: Character, to register: String, _ answers: Answers) throws {
    try act(tab, register, key: "n", answers)
  }

  /// Presses a key on a row of a tab, and answers the form it opens.
  func act(
    _ tab: Character, _ row: String, key: String, _ answers: Answers, asked: Bool = false
  ) throws {
    try go(to: tab)
    try select(row)
    try openForm(by: key)
    for (field, keys) in answers { try answer(field, keys) }
    try handIn(asked: asked)
  }

  /// The whole plan, as it is offered.
  func layOutPlan() throws {
    try go(to: "3")
    try session.waitFor("No plan yet")
    try session.send("n")
    try session.waitFor("The whole plan")
    try session.send("<Enter>")
    try session.waitFor("Plan recorded.")
  }

  /// Tells everybody who is still to be told, in the one form that offers them all.
  func tellAll(of subject: String) throws {
    try go(to: "8")
    try session.waitFor("to tell")
    try openForm(by: "<Enter>")
    try session.waitFor(subject)
    try handIn()
    try session.waitFor("Everyone has been told")
  }

  /// Presses a key on a row that does something at once, and waits until the row shows it.
  func press(_ key: String, on row: String, tab: Character, until words: String) throws {
    try go(to: tab)
    try select(row)
    try session.send(key)
    try session.waitUntil("'\(row)' says '\(words)'") {
      $0.selectedRow?.hasPrefix(row) == true && $0.selectedRow?.contains(words) == true
    }
  }

  /// Presses a key on a row, and Enter when it is asked whether to.
  func confirm(_ row: String, tab: Character) throws {
    try go(to: tab)
    try select(row)
    try openForm(by: "<Enter>")
    try session.waitFor("Please confirm")
    try session.send("<Enter>")
    try session.waitUntil("the question is gone") { !$0.screen.contains("Please confirm") }
  }
}

// MARK: What comes back

extension ReviewByKeys {
  /// Looks at a file of an organisation's, waits for what is said of it, and takes it in.
  func takeReturn(of organisation: String, at path: String, saying words: String...) throws {
    try act("5", organisation, key: "i", ["File": path])
    for words in words { try session.waitFor(words) }
    try session.send("<Enter>")
    try session.waitFor("Please confirm")
    try session.send("<Enter>")
    try session.waitUntil("the organisations are back") {
      $0.selectedRow?.hasPrefix(organisation) == true && !$0.screen.contains("Please confirm")
    }
  }

  /// Waits until the row of an organisation says how its return stands.
  func expect(_ organisation: String, says words: String) throws {
    try go(to: "5")
    try select(organisation)
    try session.waitUntil("'\(organisation)' says '\(words)'") {
      $0.selectedRow?.hasPrefix(organisation) == true && $0.selectedRow?.contains(words) == true
    }
  }

  /// Rests the finding of a line on its first answer, and writes it.
  func find(_ finding: String, on line: String) throws {
    try go(to: "4")
    try select(line)
    try openForm(by: "f")
    try session.send("<Space>")
    try session.waitFor("[x]")
    try openForm(by: "e")
    try answer("Finding", finding)
    try handIn()
    try session.waitFor("Finding: \(finding)")
    try session.send("<Esc>")
    try waitForTab("4")
  }
}

// MARK: What is read, and what is said

extension ReviewByKeys {
  /// Ties the only entry of the chronology to the first line of enquiry.
  func tagOnlyEntry() throws {
    try go(to: "3")
    try session.send("<Tab>")
    try session.waitFor("1 organisation")
    try session.send("1")
    try session.waitUntil("the entry is tied to KLOE 1") { $0.row($0.cursor.row).contains("K1") }
    try session.send("<Tab>")
    try session.waitUntil("the schedule is back") { !$0.screen.contains("1 organisation") }
    try waitForTab("3")
  }

  /// Plans a meeting for today, holds it, and leads its minutes to their approval.
  ///
  /// Each line is typed as a minute-taker types it; then its words are waited for.
  func hold(_ kind: String, called title: String, minuting lines: [(keys: String, shown: String)])
    throws
  {
    try add("6", to: "Meetings", ["Kind": kind, "Day and time": "today 10:00"])
    try session.waitUntil("the cursor is on the meeting that was planned") {
      $0.selectedRow?.hasPrefix(title) == true
    }
    for (key, words) in [("<Enter>", "Press o to start"), ("p", "Attendance")] {
      try session.send(key)
      try session.waitFor(words)
    }
    try session.send("A")
    try session.waitUntil("all are here") { !$0.row(1).contains(" 0 here") }
    for (key, words) in [("<Esc>", "Press o to start"), ("o", "Type what is said")] {
      try session.send(key)
      try session.waitFor(words)
    }
    for line in lines {
      try session.send(line.keys)
      try session.send("<Enter>")
      try session.waitUntil("'\(line.shown)' is in the transcript") { session in
        session.rows.dropLast(4).contains { $0.contains(line.shown) }
      }
    }
    for (keys, words) in [
      ("<Esc>", "Esc back"), ("C", "End the meeting"),
      ("<Tab>s<Tab>All are safe.<Tab><Tab><Enter>", "The meeting has ended"),
      ("c", "Circulate the minutes"), ("<Tab><Tab><Enter>", "Minutes circulated"),
      ("A", "The minutes are approved"), ("<Tab><Tab><Enter>", "Minutes approved"),
    ] {
      try session.send(keys)
      try session.waitFor(words)
    }
    try session.send("<Esc>")
    try waitForTab("6")
  }
}

// MARK: Finding the way by what is shown

extension ReviewByKeys {
  /// Fills the register of people and organisations, which the case list leads to.
  func enrol(to register: String, _ entries: [Answers]) throws {
    if !session.row(0).hasPrefix(" Fenmoor Partnership") || session.selectedRow == nil {
      try session.send("P")
      try session.waitUntil("the registers are shown") {
        $0.selectedRow?.hasPrefix("Organisations") == true
      }
    }
    for answers in entries {
      try select(register)
      try openForm(by: "n")
      for (field, keys) in answers { try answer(field, keys) }
      try handIn()
    }
  }

  /// Goes from the partnership's registers back to the list.
  func backToList() throws {
    try session.send("<Esc>")
    try session.waitFor("Say who you are")
  }

  /// Goes to a tab of the case.
  func go(to tab: Character) throws {
    guard tab != self.tab else { return }
    try session.send(String(tab))
    try waitForTab(tab)
  }

  private func waitForTab(_ tab: Character) throws {
    try session.waitUntil("tab \(tab) is in front") { session in
      guard let column = session.row(2).firstIndex(of: tab) else { return false }
      let offset = session.row(2).distance(from: session.row(2).startIndex, to: column)
      return session.isBold(at: Point(column: offset, row: 2)) && session.selectedRow != nil
    }
    self.tab = tab
  }

  /// Moves the cursor to the row of a list that begins with these words.
  private func select(_ words: String) throws {
    // Where the cursor is says something of a whole frame only.
    try session.waitUntil("a row has the cursor") { $0.selectedRow != nil }
    let isWanted = { (row: String?) in row?.hasPrefix(words) == true }
    if isWanted(session.selectedRow) { return }
    let place = session.cursor.row
    // What is to be done next stands below the list, and may be called the same.
    let list = session.rows.indices.prefix { !session.row($0).hasPrefix(" Next ") }
    let seen = list.filter { isWanted(PtySession.words(ofListRow: session.row($0))) }
    var key = "<Down>"
    if seen.isEmpty {
      try goToTop()
    } else if !seen.contains(where: { $0 > place }) {
      key = "<Up>"
    }
    while !isWanted(session.selectedRow) { try move(by: key, \.selectedPlace) }
  }

  /// Goes to the first row; hiding everything and showing it again tells that it is done.
  private func goToTop() throws {
    try session.send("<Home>z")
    try session.waitFor("Hidden.")
    try session.send("<Enter>")
    try session.waitUntil("the list is back") { $0.selectedRow != nil }
  }

  private func openForm(by key: String) throws {
    let title = session.row(0)
    try session.send(key)
    try session.waitUntil("\(key) opens something") {
      $0.row(0) != title && !$0.row(0).isEmpty
    }
  }

  /// Goes to the field so called and types.
  private func answer(_ field: String, _ keys: String) throws {
    try goToField(field) { $0 == field || $0 == field + " *" }
    try session.send(keys)
    try move(by: "<Tab>", \.focusedLabel)
  }

  /// Goes to the button of the form and presses it.
  private func handIn(asked: Bool = false) throws {
    try goToField("the button") { $0.hasPrefix("[ ") }
    let title = session.row(0)
    try session.send("<Enter>")
    if asked {
      try session.waitFor("Please confirm")
      try session.send("<Enter>")
    }
    try session.waitUntil("the form is done with") {
      $0.row(0) != title && !$0.row(0).isEmpty && !$0.screen.contains("Please confirm")
    }
  }

  /// Goes round the fields until one is wanted.
  ///
  /// A frame that is half there can look as if a key had been answered already, so nothing is typed
  /// before the program has said something after all that was sent.
  private func goToField(_ name: String, isWanted: (String) -> Bool) throws {
    try session.waitUntil("a field has the cursor") { $0.focusedLabel != nil }
    var tabs = 0
    repeat {
      while session.focusedLabel.map(isWanted) != true {
        guard tabs < 60 else {
          throw PtyFailure.neverHappened("\(name) had the cursor", screen: session.screen)
        }
        try move(by: "<Tab>", \.focusedLabel)
        tabs += 1
      }
      try session.send("<C-s>")
      try session.waitUntil("it says that what is typed is saved", \.saysItIsSaved)
    } while session.focusedLabel.map(isWanted) != true
  }

  private func move(by key: String, _ sign: KeyPath<PtySession, String?>) throws {
    let before = session[keyPath: sign]
    try session.send(key)
    try session.waitUntil("\(key) leads on from '\(before ?? "nothing")'") {
      $0[keyPath: sign] != nil && $0[keyPath: sign] != before && !$0.saysItIsSaved
    }
  }
}

extension PtySession {
  /// The words of the row of a list that has the cursor; `nil` until the cursor, which comes last
  /// in a frame, stands on the row's sign.
  fileprivate var selectedRow: String? {
    let row = row(cursor.row)
    return cursor.column == 1 && row.hasPrefix(" > ") ? PtySession.words(ofListRow: row) : nil
  }

  /// Where the selected row is and what it is called, whatever its state.
  fileprivate var selectedPlace: String? {
    selectedRow.map { "\(cursor.row) \($0.split(separator: "  ", maxSplits: 1).first ?? "")" }
  }

  /// Whether the message line answers Ctrl-S.
  fileprivate var saysItIsSaved: Bool { row(size.rows - 2).contains("Everything you type is kept") }

  /// The label of the field of a form that has the cursor, or its button.
  fileprivate var focusedLabel: String? {
    let rows = (0..<size.rows).lazy.map { self.row($0) }
    return rows.first { $0.hasPrefix("  > ") }.map { row in
      String(row.dropFirst(4).split(separator: "  ", maxSplits: 1).first ?? "")
    }
  }

  /// The words of a row of a list, behind the sign, and the number or the mark of its state; `nil`
  /// for what is no such row.
  fileprivate static func words(ofListRow row: String) -> String? {
    guard row.hasPrefix("   ") || row.hasPrefix(" > ") else { return nil }
    return String(row.dropFirst(3).drop { !$0.isLetter })
  }
}

extension Household {
  /// Opens the screens on a day of its own, for somebody whose name only the store's keeper knows.
  fileprivate func screens(on day: String) throws -> PtySession {
    try start(["screens", "--today", "\(day)T16:00"], environment: ["RAPIDREVIEW_NAME": ""])
  }
}
