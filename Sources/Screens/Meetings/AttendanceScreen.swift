import Casework
import Pages
import Terminal

/// Who is at a meeting: those invited and those who came besides, each with what was recorded.
package struct AttendanceScreen: Screen {
  package static let name = "Attendance"

  package let caseID: CaseID
  let name: EntryName
  private(set) var rows: [Row] = []
  private var selection = RowSelection<String>()
  private var meeting: Meeting?
  private var quorum = Quorum([], at: nil)
  /// Whether what was asked for last takes something back or marks several, which no row shows.
  private var isToldOutcome = false

  /// Somebody, and what is recorded of them; `nil` while nothing is.
  struct Row: Hashable, Sendable {
    let person: MeetingPeople.Person
    let attendance: Attendance?
  }

  package init(_ caseID: CaseID, _ name: EntryName) {
    self.caseID = caseID
    self.name = name
  }

  package static let actions: [Action<AttendanceScreen>] = [
    Action(
      .character("p"), also: [.enter], footer: "present",
      "Mark the selected person as present",
      unless: { screen, situation in screen.obstacle(in: situation) }
    ) { screen, situation in screen.come(in: situation) },
    Action(
      .character("A"), footer: "all",
      "Mark everyone not yet marked as present",
      unless: { screen, situation in screen.obstacle(in: situation) }
    ) { screen, situation in screen.comeAll(in: situation) },
    Action(
      .character("a"), footer: "apologies", "Record apologies from the selected person",
      unless: { screen, situation in screen.obstacle(in: situation) }
    ) { screen, _ in screen.mark(.apologies) },
    Action(
      .character("b"), "Mark the selected person as absent",
      unless: { screen, situation in screen.obstacle(in: situation) }
    ) { screen, _ in screen.mark(.absent) },
    Action(
      .character("o"), footer: "left", "Record that the selected person has left",
      unless: { screen, situation in
        screen.current?.attendance?.isHere == true
          ? screen.obstacle(in: situation) : "They are not here."
      }
    ) { screen, situation in screen.leave(in: situation) },
    Action(
      .character("t"), footer: "times", "Set when the selected person came and left",
      unless: { screen, situation in screen.obstacle(in: situation) }
    ) { screen, situation in
      let who = screen.current?.person.who ?? ""
      return situation.opening(.stays(screen.name, who: who))
    },
    Action(
      .character("d"), footer: "deputy", "Record a deputy for the selected person",
      unless: { screen, situation in screen.obstacle(in: situation) }
    ) { screen, situation in
      let who = screen.current?.person.who ?? ""
      return situation.opening(.attend(screen.name, insteadOf: who))
    },
    Action(
      .character("n"), footer: "new", "Add someone who was not invited",
      unless: { _, situation in situation.obstacleToChange }
    ) { screen, situation in situation.opening(.attend(screen.name, insteadOf: "")) },
    Action(
      .character("u"), footer: "undo", "Undo my last attendance mark",
      unless: { screen, situation in screen.obstacleToTakingBack(in: situation) }
    ) { screen, _ in
      screen.isToldOutcome = true
      return .request(.propose(screen.caseID, .meet(screen.name, .takeBackMark), why: nil))
    },
  ]

  /// While the meeting runs, whoever types believes to be typing a line of it.
  package var weighsLetters: Bool { meeting?.state.isLive == true }

  /// Whoever marks one person after the other is quick, and every key of theirs acts here.
  package var letterRunsAct: Bool { true }

  package mutating func handle(prose text: String, with tools: inout Tools) -> Response {
    .proseBeneath(text)
  }

  var current: Row? { selection.selected.map { rows[$0] } }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = selection.move(by: key, page: tools.page)
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let review = situation.open?.review, review.id == caseID,
      let meeting = review.meeting(name)
    else { return }
    self.meeting = meeting
    let attendances = review.attendances(of: name)
    quorum = Quorum(attendances, at: nil)
    rows = review.people(at: meeting).invited.map { person in
      Row(person: person, attendance: attendances.first { $0.isSamePerson(as: person.who) })
    }
    selection.show(rows.map(\.person.who))
  }

  package mutating func take(_ outcome: Outcome, in situation: Situation) -> Response {
    defer { isToldOutcome = false }
    switch outcome {
    case .done(let words), .recorded(let words):
      // What was recorded of one person is seen in the row; the rest is not.
      return isToldOutcome ? .message(Message(words)) : .none
    case .refused(let problem, let remedy):
      return .message(Message("\(problem) \(remedy)", .warning))
    case .text(let title, let lines, let warnings):
      return .push(TextScreen(title: title, lines: lines, warnings: warnings))
    }
  }

  private func obstacle(in situation: Situation) -> String? {
    if let reason = situation.obstacleToChange { return reason }
    if meeting?.state == .approved { return "The minutes are approved." }
    return current == nil ? "No one is invited yet. Press n to add someone." : nil
  }

  private func obstacleToTakingBack(in situation: Situation) -> String? {
    if let reason = situation.obstacleToChange { return reason }
    guard let person = situation.person, let review = situation.open?.review,
      review.latestMark(by: person, at: name) != nil
    else {
      return "You have not marked anyone here. Undo other changes on the meeting's screen."
    }
    return nil
  }

  private func timeOfComing(in situation: Situation) -> TimeOfDay? {
    situation.open?.review.timeOfComing(to: name, now: situation.now)
  }

  /// The selected person is here; whoever nobody can place yet is asked for in a form.
  private func come(in situation: Situation) -> Response {
    guard let row = current else { return .none }
    if row.attendance?.isHere == true, row.person.isPlaced {
      return .message(Message("\(NamedPerson(row.person.who).name) is already marked as present."))
    }
    guard row.person.isPlaced else {
      return situation.opening(.here(name, who: row.person.who))
    }
    return mark(.present(from: timeOfComing(in: situation)))
  }

  private mutating func comeAll(in situation: Situation) -> Response {
    let unmarked = rows.filter { $0.attendance == nil }
    // The first marks of a meeting say who it began with, however late they are made.
    let isFirst = !rows.contains { $0.attendance?.presence == .present }
    let from = isFirst ? nil : timeOfComing(in: situation)
    let asked = unmarked.filter { !$0.person.isPlaced }.count
    let placed = unmarked.filter(\.person.isPlaced).map { NamedAttendee($0.person.who) }
    guard !unmarked.isEmpty else {
      return .message(Message("Everyone is already marked."))
    }
    // One change, so that one key takes it back.
    let marking = Response.request(
      .propose(caseID, .meet(name, .markAll(placed, .present(from: from))), why: nil))
    let marks = placed.isEmpty ? [] : [marking]
    isToldOutcome = asked == 0
    guard asked > 0 else { return marking }
    let words =
      asked == 1
      ? "1 person's organisation is not known. Press p to give it."
      : "\(asked) people's organisations are not known. Press p to give them."
    return .several(marks + [.message(Message(words, .warning))])
  }

  /// The selected person has gone out; when, is asked where the meeting was held on another day.
  private func leave(in situation: Situation) -> Response {
    let began = situation.open?.review.began(name)
    guard let began, began.day != situation.today, let row = current else {
      return mark(.left(at: nil))
    }
    return situation.opening(.stays(name, who: row.person.who))
  }

  private func mark(_ mark: AttendanceMark) -> Response {
    current.map { propose($0, mark) } ?? .none
  }

  private func propose(_ row: Row, _ mark: AttendanceMark) -> Response {
    .request(
      .propose(caseID, .meet(name, .mark(NamedAttendee(row.person.who), mark)), why: nil))
  }

  package func page(showing situation: Situation) -> Page {
    let reference = situation.open?.review.reference.text ?? ""
    let rows = rows
    return Page(
      "\(reference) \(meeting?.title ?? "")   Attendance", second: .words(quorum.lack),
      counts: quorum.words,
      panes: [
        .list(
          ListPane(
            count: rows.count, selected: selection.selected,
            empty: ["No one is invited, and no SPRG is set up. Press n to add someone."]
          ) { AttendanceScreen.row(rows[$0]) }),
        .gap(),
      ])
  }

  private static let columns = Columns([
    Column(.columns(5)), Column(.rest), Column(.columns(24)),
  ])

  private static func row(_ row: Row) -> ListRow {
    let isHere = row.attendance?.presence == .present
    return ListRow(
      columns,
      [
        TableCell(row.person.initials), TableCell(row.person.who),
        TableCell(row.words, isHere ? .plain : .quiet),
      ])
  }
}

extension AttendanceScreen.Row {
  /// What is recorded of them, in a few words.
  fileprivate var words: String {
    guard let attendance else { return "–" }
    let more = [
      attendance.staysInWords,
      attendance.deputyOf.isEmpty ? "" : "for \(NamedPerson(attendance.deputyOf).short)",
      attendance.presence == .present && !person.isPlaced ? "organisation?" : "",
    ].filter { !$0.isEmpty }
    return ([attendance.presence.words] + more).joined(separator: ", ")
  }
}
