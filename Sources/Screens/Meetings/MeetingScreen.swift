import Casework
import Terminal

// The screen of one meeting. Two things never happen to whoever types in it: the line being typed
// moves, or a key means something else than its letter. So the composer has the last rows, whatever
// arrives above it, and only Esc leads away from it, to the transcript, where letters act; Esc
// leads back. Lists, questions and the editing of an earlier line lie over the transcript and leave
// the composer as it is.
//
// Nothing here folds or looks through the minutes while a key is handled: the lines lie ready, only
// those on screen are wrapped, and a line is found by its place.

/// One meeting: its agenda, what was minuted, and the line that is being typed.
package struct MeetingScreen: Screen {
  package static let name = "Meeting"

  package let caseID: CaseID
  let name: EntryName
  /// What the meeting is and how far it has come; `nil` before the case is there.
  var meeting: Meeting?
  /// What was recorded of it.
  var record = MeetingRecord()
  var people: MeetingPeople?
  /// Who was there or excused, and whether it may decide.
  private(set) var quorum = Quorum([], at: nil)
  /// The names of those who chair it.
  private(set) var chairs: Set<String> = []
  /// The case's decisions and actions, by the line they were typed in.
  private(set) var decisions: [EntryName: Decision] = [:]
  private(set) var actions: [EntryName: ActionPoint] = [:]
  private(set) var decisionsInOrder: [Decision] = []
  private(set) var actionsInOrder: [ActionPoint] = []
  /// Lines that the disk has not taken yet.
  private(set) var unsaved: Set<EntryName> = []
  /// The lines with a correction that was begun and is not recorded.
  private(set) var corrections: [EntryName: KeptDraft] = [:]
  /// Words typed here that are in no minutes.
  private(set) var setAside: [SetAsideLine] = []
  var composer = Composer()
  var mode = Mode.review
  var pane = Pane.agenda
  /// The line the cursor is on in the transcript; the last one where none was chosen.
  var selected: EntryName?
  /// The first line shown while the transcript is walked.
  var top = 0
  /// What the last line typed was refused for, above the composer until the next key.
  var refusal: String?
  /// What a request that was made is about.
  var awaiting: Awaiting?
  /// The item that begins with the next line, because the disk did not take it alone; `nil` for
  /// the one the meeting is at.
  var itemAhead: Int?
  /// What was looked for last.
  var sought = ""
  var area = Size(columns: 80, rows: 22)
  private var revision: [Int] = []
  private var wasRestored = false
  /// Whether somebody else closed the meeting while a line was typed here: whoever types may not
  /// have seen it yet.
  var isClosedBeneath = false
  /// Whether the line being typed was among the drafts when last looked at.
  var wasLineKept = false
  private(set) var unsavedLines: [MinuteLine] = []

  /// What keys act on.
  enum Mode: Sendable {
    /// Every printable key is text of the composer.
    case compose
    /// The transcript: letters act.
    case review
    /// A line of the transcript is changed where it stands.
    case edit(Correction)
    /// One line is asked for.
    case ask(Asked, TextField)
    /// The list of what can be gone to.
    case goTo(GoToList)
  }

  /// What a line is asked for.
  enum Asked: Hashable, Sendable {
    /// Who said a line.
    case speaker(EntryName)
    /// What a line is to be.
    case kind(EntryName)
    /// With which words the second line begins.
    case split(EntryName)
    case find

    var words: String {
      switch self {
      case .speaker: "Who said it (initials, name, or empty): "
      case .split: "The second line starts with: "
      case .kind: "a action, d decision, r risk, q query, s said: "
      case .find: "Find: "
      }
    }
  }

  /// What stands beside the transcript.
  enum Pane: Int, CaseIterable, Sendable {
    case agenda, decisions, actions

    var words: String {
      switch self {
      case .agenda: "Agenda"
      case .decisions: "Decisions"
      case .actions: "Actions"
      }
    }
  }

  /// What a request that was made is about, until its outcome is there.
  enum Awaiting: Sendable {
    case line(Composer)
    /// An item of the agenda begins.
    case move(Int)
    case edit(Correction)
    /// The meeting is opened, or goes on.
    case opening
    case other
  }

  /// Shows a meeting: on a line of it where one is given, else ready to be typed in.
  package init(_ caseID: CaseID, _ name: EntryName, on line: EntryName? = nil) {
    self.caseID = caseID
    self.name = name
    selected = line
  }

  /// Whether the meeting goes on, so that lines are typed.
  var isLive: Bool { meeting?.state.isLive == true }

  package var takesText: Bool {
    switch mode {
    case .compose, .edit, .ask, .goTo: true
    case .review: false
    }
  }

  package var keepsLastRows: Bool { true }

  /// In a meeting that runs, everybody expects to type.
  package var weighsLetters: Bool {
    lettersAct && (isLive || isClosedBeneath)
  }

  /// Whether letters act, on the transcript.
  var lettersAct: Bool { if case .review = mode { true } else { false } }

  package var takesLines: Bool {
    switch mode {
    case .compose, .edit: true
    case .review, .ask, .goTo: false
    }
  }

  /// The place the line being typed is kept under.
  var draftName: DraftName { DraftName(form: "minutes/\(name.text)", caseID: caseID) }

  func review(in situation: Situation) -> Case? {
    situation.open.flatMap { $0.review.id == caseID ? $0.review : nil }
  }

  package mutating func follow(_ situation: Situation) {
    guard let review = review(in: situation) else { return }
    followUnsaved(situation.unsaved.lines, review)
    corrections = MeetingScreen.corrections(in: name, of: caseID, situation.drafts)
    defer {
      followLineLeft(in: situation)
      setAside = linesSetAside(in: situation)
      if lettersAct { settle() }
    }
    let now = [review.changes.count, review.undone.count, situation.open?.revision ?? 0]
    guard now != revision else { return }
    revision = now
    let (wasKnown, wasLive) = (meeting != nil, meeting?.state.isLive ?? false)
    meeting = review.meeting(name)
    record = review.minutes[name]
    for line in unsavedLines { record.show(line) }
    people = meeting.map { review.people(at: $0) }
    let attendances = review.attendances(of: name)
    quorum = Quorum(attendances, at: nil)
    chairs = Set(attendances.filter { $0.seats.contains(.chair) }.map(\.name))
    decisionsInOrder = review.decisions
    actionsInOrder = review.actionPoints
    decisions = Dictionary(decisionsInOrder.map { ($0.entry.name, $0) }) { _, later in later }
    actions = Dictionary(actionsInOrder.map { ($0.entry.name, $0) }) { _, later in later }
    for line in unsavedLines where line.kind == .action && actions[line.name] == nil {
      let answers = situation.unsaved.answers[line.name] ?? [:]
      actions[line.name] = ActionPoint(Entry(.action, line.name), number: 0, answers)
    }
    if let ahead = itemAhead, review.currentItem(of: name) ?? 0 >= ahead { itemAhead = nil }
    composer.area.abbreviations = situation.abbreviations
    restore(in: situation)
    let isLive = meeting?.state.isLive ?? false
    if isLive, !wasLive, selected == nil || wasKnown, lettersAct { type() }
    if isLive { isClosedBeneath = false }
    // What was said of the line being typed is said anew of a line that is in no minutes.
    if wasLive, !isLive { refusal = nil }
    if !isLive, case .compose = mode { (mode, isClosedBeneath) = (.review, true) }
    if let selected, record.index(of: selected) == nil { self.selected = nil }
    followDeletion()
    settle()
  }

  /// Lines that are only in memory stand among the others, and say so.
  private mutating func followUnsaved(_ lines: [MinuteLine], _ review: Case) {
    guard lines != unsavedLines else { return }
    unsavedLines = lines
    unsaved = Set(lines.map(\.name))
    revision = []
  }

  /// Puts back the line that was being typed when the program ended or this screen was left.
  private mutating func restore(in situation: Situation) {
    guard !wasRestored else { return }
    wasRestored = true
    composer.speak(as: record.lines.last { !$0.speaker.isEmpty }?.speaker ?? "")
    guard let draft = situation.drafts.first(where: { $0.name == draftName }),
      composer.restore(
        draft.text, in: review(in: situation)?.currentItem(of: name),
        at: situation.moment.milliseconds)
    else { return }
    // The line may have been recorded or set aside, and the program ended before it forgot the
    // draft.
    let aside = composer.begun.map {
      MeetingScreen.setAsideDraft(of: $0.name, in: name, of: caseID)
    }
    if let begun = composer.begun,
      record[begun.name] != nil || situation.drafts.contains(where: { $0.name == aside })
    {
      composer.clear()
      return
    }
    // In a meeting that is not open it is said as what is in no minutes.
    guard isLive else { return }
    refusal =
      "The line you were typing \(draft.at.shown) is back, but not in the minutes yet. Press "
      + "Ctrl-Z to remove it."
  }

  /// Leads to the line that is being typed.
  mutating func type() {
    mode = .compose
    selected = nil
  }

  package mutating func resize(to size: Size) {
    area = size
    settle()
  }

  package mutating func take(_ outcome: Outcome, in situation: Situation) -> Response {
    let awaited = awaiting
    awaiting = nil
    switch (outcome, awaited) {
    case (.done, .line(let sent)), (.recorded, .line(let sent)):
      selected = nil
      settle()
      let kept = Response.request(.keepDraft(draftName, text: composer.draft))
      guard let line = sent.begun?.name, unsaved.contains(line) else {
        guard meeting?.state == .paused else { return kept }
        return .several([kept, .message(MeetingScreen.isPaused)])
      }
      // The store does not have it: its words are kept until it has.
      let aside = MeetingScreen.setAsideDraft(of: line, in: name, of: caseID)
      return .several([.request(.putDraftAside(aside, text: sent.draft)), kept])
    case (.done, .move), (.recorded, .move):
      selected = nil
      settle()
      return .request(.keepDraft(draftName, text: composer.draft))
    case (.refused(let problem, let remedy), .move(let item)):
      refusal =
        beginLater(item, in: situation)
        ? "The disk is not accepting changes. What you type next starts item \(item)."
        : "\(problem) \(remedy)"
      return .request(.keepDraft(draftName, text: composer.draft))
    case (.done(let words), .opening), (.recorded(let words), .opening):
      type()
      settle()
      return .message(Message(words, .record))
    case (.done, .edit(let correction)):
      mode = .review
      settle()
      let draft = correctionDraft(correction.line)
      return unsaved.contains(correction.line)
        ? .request(.putDraftAside(draft, text: correction.draft)) : .request(.dropDraft(draft))
    case (.refused(let problem, let remedy), .line(let sent)):
      // The line is still the person's: it stands where it was typed.
      if composer.isEmpty { composer = sent }
      refusal = "\(problem) \(remedy)"
      settle()
      return .request(.keepDraft(draftName, text: composer.draft))
    case (.refused(let problem, let remedy), .edit(let correction)):
      mode = .edit(correction)
      refusal = "\(problem) \(remedy)"
      _ = sayWhatChanged(in: situation)
      settle()
      return .none
    case (.refused(let problem, let remedy), _):
      refusal = "\(problem) \(remedy)"
      settle()
      return .none
    case (.done(let words), _): return .message(Message(words))
    case (.recorded(let words), _): return .message(Message(words, .record))
    case (.text(let title, let lines, let warnings), _):
      return .push(
        TextScreen(title: title, lines: lines, warnings: warnings, isLaidOut: true))
    }
  }

  private static let isPaused = Message(
    "Line recorded. The meeting is paused. To continue it, press Esc, then o.", .warning)

  // MARK: What stands on screen

  /// The line the cursor is on; `nil` where there is none.
  var current: MinuteLine? {
    if let selected, let line = record[selected] { return line }
    return record.lines.last
  }

  var currentIndex: Int {
    selected.flatMap { record.index(of: $0) } ?? max(0, record.lines.count - 1)
  }

  /// Selects a line by its place, and scrolls to it.
  mutating func select(_ index: Int) {
    guard !record.lines.isEmpty else { return }
    let index = max(0, min(index, record.lines.count - 1))
    selected = index == record.lines.count - 1 ? nil : record.lines[index].name
    settle()
  }

  /// Keeps the composer as high as its text, and the current line in view.
  mutating func settle() {
    let layout = MeetingLayout(area, of: self)
    composer.area.resize(
      to: Size(columns: layout.composerColumns, rows: layout.composer.size.rows))
    guard !record.lines.isEmpty else {
      top = 0
      return
    }
    // Where the transcript is walked, what is said at its foot covers nothing that is selected.
    let covered = lettersAct ? noticeLines(layout).count : 0
    let height = max(1, layout.transcript.size.rows - covered)
    let current = currentIndex
    if top > current { top = current }
    // From the current line upwards, until the rows are used up or the first line shown is reached.
    var (index, rows) = (current, 0)
    while index >= 0, index >= top {
      rows += layout.rows(of: index, in: self)
      if rows > height {
        top = min(current, index + 1)
        break
      }
      index -= 1
    }
    // At the end the transcript is full, as a page is.
    if current == record.lines.count - 1, index < top {
      var free = height - rows
      while top > 0 {
        let above = layout.rows(of: top - 1, in: self)
        guard above <= free else { break }
        free -= above
        top -= 1
      }
    }
  }
}
