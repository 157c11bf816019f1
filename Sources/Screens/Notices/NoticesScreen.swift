import Casework
import Terminal

/// Who must still be told of something, and the notices that were given.
package struct NoticesScreen: CaseTabScreen {
  package static let name = "Notices"

  package let caseID: CaseID
  package let tab = CaseTab.notices
  private(set) var rows: [Row] = []
  private var cursor = ListCursor()
  /// What is selected, so that it stays so when the case changes.
  private var selected: Row?
  /// The step whose first untold person the cursor is put on; `nil` once it is.
  private var sought: Milestone?

  /// One row the cursor can be on.
  enum Row: Hashable, Sendable {
    /// Somebody who must still be told, and the step that waits for it.
    case untold(NoticeDuty, Recipient)
    /// A notice that was given.
    case given(Entry)
  }

  /// Shows a case's notices, the cursor on whoever is to be told before a step is done.
  package init(_ caseID: CaseID, on milestone: Milestone? = nil) {
    self.caseID = caseID
    sought = milestone
  }

  package static let actions: [Action<NoticesScreen>] =
    [
      Action(
        .enter, also: [.right, .character("l"), .character("e")], footer: "record",
        "Record that this person was told, or correct a notice",
        unless: { _, situation in situation.obstacleToChange }
      ) { screen, situation in screen.record(in: situation) },
      Action(
        .character("t"), footer: "text", "Show a notice text to paste",
        unless: { screen, situation in screen.obstacleToText(in: situation) }
      ) { screen, situation in screen.text(in: situation) },
      Action(
        .character("W"), "Save a notice text as a Word document",
        unless: { screen, situation in
          screen.obstacleToText(in: situation) ?? situation.obstacleToWriting
        }
      ) { screen, situation in screen.word(in: situation) },
      Action(
        .character("n"), footer: "new",
        "Add a notice, or show its text: choose the subject",
        unless: { _, situation in situation.obstacleToChange }
      ) { screen, _ in .go(.inCase(screen.caseID, .subjects)) },
      Action(
        .delete, footer: "remove", "Remove the selected notice, with a reason",
        unless: { screen, situation in
          screen.given == nil
            ? "You can only remove a notice that was recorded." : situation.obstacleToChange
        }
      ) { screen, situation in screen.given.map { situation.opening(.remove($0)) } ?? .none },
      Action(
        .character("v"), footer: "read",
        "Read the selected notice, or how its deadline was worked out",
        unless: { screen, _ in screen.current == nil ? "There is nothing to read yet." : nil }
      ) { screen, situation in screen.read(in: situation) },
      Action(
        .character("x"), footer: "export", "Export the notices into a folder",
        unless: { screen, situation in
          screen.open(in: situation) == nil ? "No case is open." : nil
        }
      ) { _, situation in situation.opening(.export(.notices)) },
    ] + CaseTab.actions()

  /// The row the cursor is on; `nil` where there are none.
  var current: Row? { rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil }

  /// The notice the cursor is on; `nil` where it is on none.
  private var given: Entry? {
    if case .given(let entry) = current { return entry }
    return nil
  }

  /// The case as it is now; `nil` while another is open.
  func open(in situation: Situation) -> OpenCase? {
    situation.open.flatMap { $0.review.id == caseID ? $0 : nil }
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    if cursor.move(by: key, count: rows.count, page: tools.page) { selected = current }
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let review = open(in: situation)?.review else { return }
    let untold = review.untold(members: situation.roll?.members ?? [])
    rows =
      untold.flatMap { duty, recipients in recipients.map { .untold(duty, $0) } }
      + review.noticesGiven.map { .given($0.entry) }
    if let sought {
      selected = rows.first { row in
        if case .untold(let duty, _) = row { duty.milestone == sought } else { false }
      }
      self.sought = nil
    }
    let index = rows.firstIndex { $0 == selected } ?? cursor.selected
    cursor.select(index, count: rows.count)
    selected = current
  }

  private func record(in situation: Situation) -> Response {
    switch current {
    case .untold(let duty, _):
      return situation.opening(.tell(situation.newNotice(duty.subject), duty.subject))
    case .given(let entry):
      // Through the same form as it was given in, so that whoever is added counts as told.
      let subject = notice(entry, in: situation)?.subject
      return situation.opening(subject.map { .tell(entry, $0) } ?? .fill(entry))
    case nil: return .go(.inCase(caseID, .subjects))
    }
  }

  private func notice(_ entry: Entry, in situation: Situation) -> NoticeGiven? {
    open(in: situation)?.review.noticesGiven.first { $0.entry == entry }
  }

  /// What a text would be about, and who it would be to; `nil` where nothing is selected.
  private func addressed(in situation: Situation) -> (subject: NoticeSubject, to: Recipient)? {
    switch current {
    case .untold(let duty, let recipient): return (duty.subject, recipient)
    case .given(let entry):
      guard let notice = notice(entry, in: situation), let subject = notice.subject,
        let recipient = notice.recipients.first
      else { return nil }
      return (subject, recipient)
    case nil: return nil
    }
  }

  private func obstacleToText(in situation: Situation) -> String? {
    guard let addressed = addressed(in: situation) else {
      return "Select someone, or press n to choose a subject."
    }
    return addressed.subject.obstacleToText
  }

  private func text(in situation: Situation) -> Response {
    guard let (subject, recipient) = addressed(in: situation) else { return .none }
    return .request(.notice(caseID, subject, recipient))
  }

  private func word(in situation: Situation) -> Response {
    guard let (subject, recipient) = addressed(in: situation) else { return .none }
    return .request(
      .exportNotice(caseID, subject, recipient, folder: situation.user.exportFolder ?? ""))
  }

  private func read(in situation: Situation) -> Response {
    guard let open = open(in: situation) else { return .none }
    switch current {
    case .untold(let duty, _):
      guard let step = open.timetable.step(duty.milestone) else { return .none }
      return .push(TextScreen(title: step.words, lines: StepExplanation.full(of: step)))
    case .given(let entry):
      guard let notice = notice(entry, in: situation) else { return .none }
      return .push(
        TextScreen(
          title: "Notice: \(notice.about)",
          lines: full(notice, in: situation), warnings: open.review.warnings))
    case nil: return .none
    }
  }

  /// Everything a notice says, by the names that were true on its day.
  func full(_ notice: NoticeGiven, in situation: Situation) -> [String] {
    let told = notice.recipients.map { situation.addressee(of: $0, on: notice.on.day) }
    var lines = [
      "\(notice.on.shown), about \(notice.about), \(notice.how), by \(notice.by).",
      "Told: \(told.joined(separator: "; ")).",
    ]
    if !PlainText.isBlank(notice.note) { lines.append("Note: \(notice.note)") }
    return lines
  }

  /// What is selected, said at the foot.
  func detail(in situation: Situation) -> [String] {
    guard let open = open(in: situation) else { return [] }
    switch current {
    case .untold(let duty, _):
      guard let step = open.timetable.step(duty.milestone) else { return [] }
      return ["Press Enter to record who was told, or t for a text to send."]
        + StepExplanation.brief(of: step)
    case .given(let entry):
      return notice(entry, in: situation).map { full($0, in: situation) } ?? []
    case nil: return ["Press n to record another notice or show its text."]
    }
  }
}

extension NoticeSubject {
  /// Why there is no text to send about it; `nil` where there is a template.
  var obstacleToText: String? {
    self == .other ? "There is no template for this. Write it yourself." : nil
  }
}

extension Situation {
  /// A new notice; where one about this was being written and left, that one.
  func newNotice(_ subject: NoticeSubject) -> Entry {
    let left = drafts.lazy.compactMap { draft -> Entry? in
      guard case .tell(let entry, subject) = draft.name.formName,
        draft.name.caseID == open?.review.id, open?.review.number(of: entry) == nil
      else { return nil }
      return entry
    }.first
    return left ?? Entry(.notice, freshEntry)
  }

  /// Who a notice of a day went to, by the names of that day.
  func addressee(of recipient: Recipient, on day: Day) -> String {
    guard let sheets = partnership.sheets else { return recipient.words }
    return Roll(of: sheets, on: day).addressee(of: recipient, under: open?.edition)
  }
}
