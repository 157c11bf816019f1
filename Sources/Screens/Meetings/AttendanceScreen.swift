import Casework
import Terminal

/// Who is at a meeting: those invited and those who came besides, each with what was recorded.
package struct AttendanceScreen: Screen {
  package static let name = "Attendance"

  package let caseID: CaseID
  let name: EntryName
  private(set) var rows: [Row] = []
  private var cursor = ListCursor()
  private var selected: String?
  private var meeting: Meeting?
  private var quorum = Quorum([], at: nil)

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
      "Record that the selected person is here; after the first item, with the time they came",
      unless: { screen, situation in screen.obstacle(in: situation) }
    ) { screen, situation in
      screen.change(in: situation) { $0.come(at: screen.timeOfComing(in: situation)) }
    },
    Action(
      .character("A"), footer: "all", "Everybody of whom nothing is recorded is here",
      unless: { screen, situation in screen.obstacle(in: situation) }
    ) { screen, situation in
      .several(
        screen.rows.filter { $0.attendance == nil }.map { row in
          screen.propose(row, in: situation) { $0.come(at: screen.timeOfComing(in: situation)) }
        })
    },
    Action(
      .character("a"), footer: "apologies", "The selected person has sent apologies",
      unless: { screen, situation in screen.obstacle(in: situation) }
    ) { screen, situation in
      screen.change(in: situation) { ($0.presence, $0.stays) = (.apologies, []) }
    },
    Action(
      .character("b"), "The selected person is absent without apologies",
      unless: { screen, situation in screen.obstacle(in: situation) }
    ) { screen, situation in
      screen.change(in: situation) { ($0.presence, $0.stays) = (.absent, []) }
    },
    Action(
      .character("o"), footer: "left", "The selected person has gone out, now",
      unless: { screen, situation in
        screen.current?.attendance?.isHere == true
          ? screen.obstacle(in: situation) : "They are not here."
      }
    ) { screen, situation in screen.change(in: situation) { $0.go(at: situation.now.time) } },
    Action(
      .character("d"), footer: "deputy", "Somebody has come in the selected person's place",
      unless: { screen, situation in screen.obstacle(in: situation) }
    ) { screen, situation in
      let who = screen.current?.person.who ?? ""
      return situation.opening(.meet(screen.name, .attend(deputyOf: who)))
    },
    Action(
      .character("n"), footer: "new", "Add somebody who was not invited and is here",
      unless: { _, situation in situation.obstacleToChange }
    ) { screen, situation in situation.opening(.meet(screen.name, .attend(deputyOf: ""))) },
    Action(
      .character("u"), footer: "undo", "Undo my own latest change to this case",
      unless: { screen, situation in
        situation.obstacleToUndo(in: screen.caseID) { $0.latestChange(by: $1) != nil }
      }
    ) { screen, _ in .request(.propose(screen.caseID, .undo, why: nil)) },
  ]

  var current: Row? { rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    if cursor.move(by: key, count: rows.count, page: 10) { selected = current?.person.who }
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let review = situation.open?.review, review.id == caseID,
      let meeting = review.meeting(name)
    else { return }
    self.meeting = meeting
    let attendances = review.minutes[name].attendances
    quorum = Quorum(attendances, at: nil)
    rows = MeetingPeople(meeting, in: review, roll: situation.roll).invited.map { person in
      Row(person: person, attendance: attendances.first { $0.who == person.who })
    }
    let index = rows.firstIndex { $0.person.who == selected } ?? cursor.selected
    cursor.select(index, count: rows.count)
    selected = current?.person.who
  }

  package mutating func take(_ outcome: Outcome, in situation: Situation) -> Response {
    guard case .refused(let problem, let remedy) = outcome else {
      // What was recorded is seen in the row.
      return .none
    }
    return .message(Message("\(problem) \(remedy)", .warning))
  }

  private func obstacle(in situation: Situation) -> String? {
    if let reason = situation.obstacleToChange { return reason }
    if meeting?.state == .approved { return "The minutes are approved." }
    return current == nil ? "Nobody is invited yet; n adds somebody." : nil
  }

  /// Whoever is marked before the second item was there from the start.
  private func timeOfComing(in situation: Situation) -> TimeOfDay? {
    guard let meeting, meeting.state.isLive,
      let item = situation.open?.review.currentItem(of: name), item > 1
    else { return nil }
    return situation.now.time
  }

  private func change(
    in situation: Situation, _ body: (inout Attendance) -> Void
  ) -> Response {
    current.map { propose($0, in: situation, body) } ?? .none
  }

  private func propose(
    _ row: Row, in situation: Situation, _ body: (inout Attendance) -> Void
  ) -> Response {
    var attendance =
      row.attendance
      ?? Attendance(
        meeting: name, who: row.person.who, initials: row.person.initials, presence: .absent,
        seats: row.person.seats)
    if attendance.presence == .absent { attendance.stays = [] }
    body(&attendance)
    if attendance.stays == [Attendance.Stay()] { attendance.stays = [] }
    return .request(.propose(caseID, .meet(name, .attend(attendance)), why: nil))
  }

  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    let reference = situation.open?.review.reference.text ?? ""
    canvas.drawHeader(
      "\(reference) \(meeting?.title ?? "")   Attendance",
      second: quorum.lack,
      counts: quorum.words, marking: situation.marking)
    guard !rows.isEmpty else {
      canvas.draw(
        "Nobody is invited yet: the roll names no SPRG. n adds whoever is here.",
        at: Point(column: 1, row: 4))
      canvas.cursor = Point(column: 1, row: 4)
      return
    }
    let shown = cursor.rows(showing: area.size.rows - 4, of: rows.count)
    for (offset, index) in shown.enumerated() {
      draw(rows[index], on: &canvas, row: 3 + offset, isSelected: index == cursor.selected)
    }
  }

  private func draw(_ row: Row, on canvas: inout Canvas, row line: Int, isSelected: Bool) {
    let width = canvas.size.columns
    canvas.draw(row.person.initials, at: Point(column: 3, row: line), width: 4)
    let right = width - 24
    canvas.draw(
      canvas.fitted(row.person.who, to: right - 9), at: Point(column: 8, row: line))
    let words: String
    if let attendance = row.attendance {
      let more = [
        attendance.staysInWords,
        attendance.deputyOf.isEmpty ? "" : "for \(Attendance.shortName(of: attendance.deputyOf))",
      ].filter { !$0.isEmpty }.joined(separator: ", ")
      words = attendance.presence.words + (more.isEmpty ? "" : ", \(more)")
    } else {
      words = "–"
    }
    canvas.draw(
      canvas.fitted(words, to: width - right - 1), at: Point(column: right, row: line),
      style: Style(row.attendance?.presence == .present ? .plain : .quiet))
    guard isSelected else { return }
    canvas.select(Rect(column: 0, row: line, columns: width, rows: 1))
    canvas.draw(">", at: Point(column: 1, row: line), style: Style(.plain, selected: true))
    canvas.cursor = Point(column: 1, row: line)
  }
}
