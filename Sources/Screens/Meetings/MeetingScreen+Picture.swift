import Casework
import Pages
import Terminal

// A running meeting is a picture: the agenda or a list at the left, the transcript, and the line
// being typed at the foot.

/// What stands below the head of a meeting's page.
struct MeetingPicture: Picture {
  let screen: MeetingScreen
  let meeting: Meeting
  let review: Case
  let situation: Situation

  func draw(on canvas: inout Canvas, in area: Rect) {
    let page = Size(columns: area.size.columns, rows: area.origin.row + area.size.rows)
    screen.draw(meeting, review, on: &canvas, MeetingLayout(page, of: screen), situation)
  }

  var facts: [String] {
    let minutes = screen.record.lines.indices.flatMap { index in
      [screen.heading(before: index), screen.wordsInLine(at: index)].compactMap(\.self)
    }
    let typed = screen.composer.area.text
    return [agenda] + minutes + (typed.isEmpty ? [] : ["Being typed: \(typed)"])
      + [screen.notice].compactMap(\.self)
  }

  var list: ListPane? { screen.listInLines }

  var otherFacts: [String] {
    list == nil ? [agenda] : [agenda] + [screen.notice].compactMap(\.self)
  }

  private var agenda: String {
    let current = review.currentItem(of: screen.name)
    let items = meeting.agenda.map { item in
      "\(item.number) \(item.short)" + (item.number == current ? ", now" : "")
    }
    return "Agenda: \(items.joined(separator: "; "))"
  }
}

extension MeetingScreen {
  package func page(showing situation: Situation) -> Page {
    guard let meeting, let review = review(in: situation) else {
      return Page(absent: "This meeting cannot be shown. Esc goes back.")
    }
    let isLive = meeting.state.isLive
    return Page(
      "\(review.reference.text) \(meeting.title)", second: secondLine(meeting, review, situation),
      counts: isLive || meeting.state == .planned ? quorum.words : "",
      panes: [
        .picture(
          MeetingPicture(screen: self, meeting: meeting, review: review, situation: situation),
          .rest)
      ])
  }

  /// When it is, and whom the quorum lacks.
  private func secondLine(
    _ meeting: Meeting, _ review: Case, _ situation: Situation
  ) -> Page.SecondLine {
    let began = review.began(name)
    let when =
      switch meeting.state {
      case .planned: "\(meeting.on?.shown ?? ""), planned"
      case .open: "\(began?.day.shown ?? "")   began \(began?.time?.text ?? "")"
      case .paused: "\(began?.day.shown ?? "")   PAUSED"
      case .closed, .circulated, .approved:
        "\(began?.day.shown ?? "")   \(meeting.state.words)"
      }
    guard meeting.state == .open, let began, let time = began.time else {
      return .lacking(when, short: when, lack: meeting.state.isLive ? quorum.lack : "")
    }
    // Where the room is too little, everybody knows what day it is, unless it was another.
    let isToday = began.day == situation.today
    let short = isToday ? "began \(time.text)" : "\(began.day.shownShort) \(time.text)"
    return .lacking(when, short: short, lack: quorum.lack)
  }

  fileprivate func draw(
    _ meeting: Meeting, _ review: Case, on canvas: inout Canvas, _ layout: MeetingLayout,
    _ situation: Situation
  ) {
    drawPane(meeting, review, layout, on: &canvas, situation)
    if case .goTo(let list) = mode {
      draw(list, layout, on: &canvas)
    } else {
      drawTranscript(meeting, layout, on: &canvas)
    }
    drawComposer(meeting, layout, on: &canvas, situation)
    drawRefusal(layout, on: &canvas)
  }

  // MARK: The pane

  private func drawPane(
    _ meeting: Meeting, _ review: Case, _ layout: MeetingLayout, on canvas: inout Canvas,
    _ situation: Situation
  ) {
    let pane = layout.pane
    guard pane.size.columns > 0 else { return }
    canvas.verticalRule(
      column: pane.size.columns, rows: pane.origin.row..<(pane.origin.row + pane.size.rows))
    let count =
      switch self.pane {
      case .agenda: ""
      case .decisions: " \(decisions.count)"
      case .actions: " \(actions.count)"
      }
    canvas.draw(
      self.pane.words + count, at: Point(column: 1, row: pane.origin.row), style: Style(.title))
    let rows = pane.size.rows - 2
    switch self.pane {
    case .agenda: drawAgenda(meeting, review, pane, rows, on: &canvas, situation)
    case .decisions:
      let words = decisionsInOrder.map { "\($0.number) \($0.text)" }
      drawList(words, "None yet: /d", pane, rows, on: &canvas)
    case .actions:
      let words = actionsInOrder.map {
        "\($0.number) \($0.owner.isEmpty ? "?" : $0.shortOwner): \($0.text)"
      }
      drawList(words, "None yet: /a", pane, rows, on: &canvas)
    }
    let tally = "\(decisions.count) decided, \(actions.count) to do"
    canvas.draw(
      canvas.fitted(tally, to: pane.size.columns - 1),
      at: Point(column: 1, row: pane.origin.row + pane.size.rows - 1), style: Style(.quiet))
  }

  private func drawAgenda(
    _ meeting: Meeting, _ review: Case, _ pane: Rect, _ rows: Int, on canvas: inout Canvas,
    _ situation: Situation
  ) {
    let used = review.minutesUsed(in: name, now: situation.now)
    let visited = Set(record.items.map(\.item))
    let current = review.currentItem(of: name)
    let width = pane.size.columns
    let index = meeting.agenda.firstIndex { $0.number == current } ?? 0
    let first = max(0, min(index - rows / 2, meeting.agenda.count - rows))
    for (offset, item) in meeting.agenda.dropFirst(first).prefix(rows).enumerated() {
      let row = pane.origin.row + 1 + offset
      let isCurrent = item.number == current && meeting.state.isLive
      let style = isCurrent ? Style(.title) : .plain
      if isCurrent { canvas.draw(">", at: Point(column: 0, row: row), style: style) }
      let number = item.number < 10 ? " \(item.number)" : "\(item.number)"
      let time = used[item.number].map { $0 == 0 ? "" : " \($0)m" } ?? ""
      canvas.draw(
        canvas.fitted("\(number) \(item.short)", to: width - 3 - time.count),
        at: Point(column: 1, row: row), style: style)
      canvas.draw(time, endingAt: width - 2, row: row, style: Style(.quiet))
      if !isCurrent, visited.contains(item.number) {
        canvas.draw(.done, at: Point(column: width - 1, row: row), style: Style(.done))
      }
    }
  }

  private func drawList(
    _ words: [String], _ empty: String, _ pane: Rect, _ rows: Int, on canvas: inout Canvas
  ) {
    let width = pane.size.columns - 2
    guard !words.isEmpty else {
      canvas.draw(empty, at: Point(column: 1, row: pane.origin.row + 1), style: Style(.quiet))
      return
    }
    // The latest are at the foot, where they are looked for.
    var lines: [String] = []
    for text in words.reversed() {
      lines = text.wrapped(to: width, lines: 3) + lines
      if lines.count >= rows { break }
    }
    for (offset, line) in lines.suffix(rows).enumerated() {
      canvas.draw(
        line, at: Point(column: 1, row: pane.origin.row + 1 + offset), width: width)
    }
  }

  // MARK: The transcript

  private func drawTranscript(
    _ meeting: Meeting, _ layout: MeetingLayout, on canvas: inout Canvas
  ) {
    let box = layout.transcript
    guard !record.lines.isEmpty else {
      let words = empty(meeting)
      for (offset, line) in words.wrapped(to: box.size.columns - 3).enumerated() {
        canvas.draw(
          line, at: Point(column: box.origin.column + 2, row: box.origin.row + 1 + offset),
          style: Style(.quiet))
      }
      if case .review = mode {
        canvas.cursor = Point(column: box.origin.column + 2, row: box.origin.row + 1)
      }
      return
    }
    var row = box.origin.row
    let end = box.origin.row + box.size.rows
    var index = top
    while index < record.lines.count, row < end {
      row = draw(index, at: row, until: end, layout, on: &canvas)
      index += 1
    }
  }

  private func empty(_ meeting: Meeting) -> String {
    switch meeting.state {
    case .planned:
      "Planned for \(meeting.on?.shown ?? "a date not set yet"). Press p for attendance, a for the "
        + "agenda, o to start. After that, everything you type is text."
    case .open, .paused:
      "Type what is said and press Enter. For a speaker, type initials and Tab first. /a adds an "
        + "action, /d a decision, /n the next item. Esc for commands."
    case .closed, .circulated, .approved: "There are no minutes."
    }
  }

  /// Draws one line of the transcript.
  ///
  /// - Returns: The row below it.
  private func draw(
    _ index: Int, at row: Int, until end: Int, _ layout: MeetingLayout, on canvas: inout Canvas
  ) -> Int {
    let line = record.lines[index]
    let left = layout.transcript.origin.column
    var row = row
    if let heading = heading(before: index) {
      canvas.draw(
        canvas.fitted(heading, to: layout.transcript.size.columns - 2),
        at: Point(column: left + 1, row: row), style: Style(.title))
      row += 1
      guard row < end else { return row }
    }
    let textColumn = left + MeetingLayout.margin
    let isCurrent: Bool
    if case .compose = mode { isCurrent = false } else { isCurrent = index == currentIndex }
    let style = Style(line.kind == .said ? .plain : .title)
    canvas.draw(
      line.at.time?.text ?? "", at: Point(column: left + 1, row: row), style: Style(.quiet))
    canvas.draw(
      canvas.fitted(margin(of: line), to: MeetingLayout.margin - 8),
      at: Point(column: left + 7, row: row), style: style)
    let tags = line.enquiries.map { "K\($0)" }.joined(separator: " ")
    canvas.draw(tags, endingAt: canvas.size.columns - 1, row: row, style: Style(.quiet))
    if case .edit(let correction) = mode, correction.line == line.name {
      let rows = min(layout.rows(of: correction.text), end - row)
      correction.text.draw(
        on: &canvas,
        in: Rect(column: textColumn, row: row, columns: layout.textColumns, rows: rows),
        focused: true)
      return row + layout.rows(of: correction.text)
    }
    let lines = words(of: line).wrapped(to: layout.textColumns)
    for (offset, words) in lines.enumerated() where row + offset < end {
      canvas.draw(words, at: Point(column: textColumn, row: row + offset))
    }
    if isCurrent, case .review = mode {
      let rows = min(lines.count, end - row)
      canvas.select(
        Rect(column: left, row: row, columns: canvas.size.columns - left, rows: rows))
      canvas.draw(">", at: Point(column: left, row: row), style: Style(.plain, selected: true))
      canvas.cursor = Point(column: left, row: row)
    }
    return row + lines.count
  }

  private func draw(_ list: GoToList, _ layout: MeetingLayout, on canvas: inout Canvas) {
    let box = layout.transcript
    let left = box.origin.column + 1
    let words = "Go to: "
    canvas.draw(words, at: Point(column: left, row: box.origin.row), style: Style(.title))
    list.field.draw(
      on: &canvas,
      in: Rect(
        column: left + words.count, row: box.origin.row,
        columns: max(1, box.size.columns - words.count - 2), rows: 1), focused: true)
    let shown = list.cursor.rows(showing: box.size.rows - 2, of: list.rows.count)
    for (offset, index) in shown.enumerated() {
      let row = list.rows[index]
      let isCurrent = index == list.cursor.selected
      let style = Style(.plain, selected: isCurrent)
      let line = box.origin.row + 2 + offset
      let number = row.key.count < 3 ? "\(row.key) " : row.key
      canvas.draw(
        canvas.fitted("\(isCurrent ? ">" : " ")\(number)  \(row.words)", to: box.size.columns - 2),
        at: Point(column: box.origin.column, row: line), style: style)
      if isCurrent, list.isOnRow { canvas.cursor = Point(column: box.origin.column, row: line) }
    }
    if list.rows.isEmpty {
      canvas.draw(
        "No match. Press Esc to go back.", at: Point(column: left, row: box.origin.row + 2),
        style: Style(.quiet))
    }
  }

  // MARK: The composer

  private func drawComposer(
    _ meeting: Meeting, _ layout: MeetingLayout, on canvas: inout Canvas, _ situation: Situation
  ) {
    canvas.rule(row: layout.rule, style: Style(.quiet))
    if layout.pane.size.columns > 0 {
      canvas.draw(.crossing, at: Point(column: layout.pane.size.columns, row: 2))
    }
    let row = layout.composer.origin.row
    if case .ask(let asked, let field) = mode {
      canvas.draw(asked.words, at: Point(column: 1, row: row), style: Style(.title))
      field.draw(
        on: &canvas,
        in: Rect(
          column: 1 + asked.words.count, row: row,
          columns: max(1, canvas.size.columns - asked.words.count - 2), rows: 1), focused: true)
      return
    }
    if case .edit = mode {
      let words = "Correcting the line. Enter records the correction, Esc leaves it."
      canvas.draw(
        canvas.fitted(words, to: canvas.size.columns - 2), at: Point(column: 1, row: row),
        style: Style(.title))
      return
    }
    guard meeting.state.isLive else {
      let isHeld = !composer.isEmpty
      let words = isHeld ? "Not in the minutes: \(composer.area.text)" : closedWords(meeting)
      canvas.draw(
        canvas.fitted(words.replacing("\n", by: " "), to: canvas.size.columns - 2),
        at: Point(column: 1, row: row), style: Style(isHeld ? .soon : .quiet))
      return
    }
    let isFocused = if case .compose = mode { true } else { false }
    let labelStyle = Style(lettersAct ? .disabled : .title)
    canvas.draw(layout.label, at: Point(column: 0, row: row), style: labelStyle)
    composer.area.draw(
      on: &canvas,
      in: Rect(
        column: TextWidth.columns(of: layout.label), row: row, columns: layout.composerColumns,
        rows: layout.composer.size.rows), focused: isFocused)
    if lettersAct {
      drawLettersAct(layout, on: &canvas)
      return
    }
    let understood = understood(in: situation)
    canvas.draw(
      canvas.fitted(understood.words, to: canvas.size.columns - 4),
      endingAt: canvas.size.columns - 2, row: layout.rule,
      style: Style(understood.isDoubtful ? .soon : .title))
  }

  /// A bar across the screen: at a glance, this is no place to type.
  private func drawLettersAct(_ layout: MeetingLayout, on canvas: inout Canvas) {
    let bar = Style(.plain, selected: true)
    canvas.fill(
      Rect(column: 0, row: layout.rule, columns: canvas.size.columns, rows: 1), style: bar)
    canvas.draw(
      "COMMANDS. Letters do not type here. Press Esc to type again.",
      at: Point(column: 1, row: layout.rule), style: bar)
  }

  private func closedWords(_ meeting: Meeting) -> String {
    switch meeting.state {
    case .planned: "Not started. Press o to start the meeting."
    case .closed: "The meeting has ended. Press v to read the minutes, c to circulate."
    case .circulated: "Minutes circulated. Press A to record approval."
    case .approved: "Minutes approved. Press n to add an addendum."
    case .open, .paused: ""
    }
  }

  /// What was refused, or is not saved, or is in no minutes; `nil` where there is nothing to say.
  var notice: String? {
    if let refusal { return refusal }
    let unsaved = unsavedLines.count
    guard unsaved > 0 else { return wordsOfSetAside }
    return "NOT SAVED: \(unsaved == 1 ? "1 line is" : "\(unsaved) lines are") only in memory. You "
      + "can go on typing. To save elsewhere, press Esc, then R."
  }

  /// That, as it lies over the last rows of the transcript.
  func noticeLines(_ layout: MeetingLayout) -> [String] {
    // Room for the words of two who corrected one line.
    let most = max(3, layout.transcript.size.rows / 2)
    return notice?.wrapped(to: layout.composer.size.columns - 2, lines: most) ?? []
  }

  /// Draws that; the composer stays as it is.
  private func drawRefusal(_ layout: MeetingLayout, on canvas: inout Canvas) {
    let unsaved = unsavedLines.count
    let style = Style(refusal == nil && unsaved > 0 ? .alarm : .soon)
    let width = canvas.size.columns
    let lines = noticeLines(layout)
    for (offset, line) in lines.enumerated() {
      let row = layout.rule - lines.count + offset
      canvas.fill(
        Rect(column: 0, row: row, columns: width, rows: 1),
        style: refusal == nil && unsaved > 0 ? style : .plain)
      canvas.draw(line, at: Point(column: 1, row: row), style: style)
    }
  }
}
