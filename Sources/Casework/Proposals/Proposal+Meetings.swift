// What is done in a meeting, and its guards. A line is checked alone: nothing here goes through
// the lines there are, so that the ten-thousandth is taken as quickly as the first.

extension Case {
  /// The events of an act in a meeting.
  func acting(
    in name: EntryName, _ act: MeetingAct, by person: String, now: Occasion, why: String?
  ) throws(Refusal) -> [CaseEvent] {
    guard let meeting = meeting(name) else { throw .meeting(.noSuchMeeting) }
    let hasReason = why.map { !PlainText.isBlank($0) } ?? false
    if !hasReason, let wanted = reasonWanted(toFill: .meeting) { throw wanted }
    if meeting.state == .approved, !act.isForApproved { throw .meeting(.approvedAlready) }
    switch act {
    case .open(let said): return try opening(meeting, at: said, now: now, hasReason: hasReason)
    case .pause(let occasion): return try pausing(meeting, at: occasion, now: now)
    case .begin(let item, let occasion): return try beginning(item, of: meeting, at: occasion)
    case .close(let closing):
      return try closingMeeting(meeting, closing, now: now, hasReason: hasReason)
    case .attend(let attendance):
      try PlainText.check(attendance.who, as: .shortAnswer)
      try PlainText.check(attendance.deputyOf, as: .shortAnswer)
      guard !PlainText.isBlank(attendance.who) else { throw .meeting(.nobodyNamed) }
      return [.met(.attended(attendance))]
    case .mark(let named, let mark): return try marking(named, mark, at: meeting, now: now)
    case .markAll(let people, let mark):
      return try markingAll(people, mark, at: meeting, now: now)
    case .takeBackMark: return try takingBackMark(by: person, at: name)
    case .correctTimes(let began, let ended):
      return try correctingTimes(
        of: meeting, began: began, ended: ended, now: now, hasReason: hasReason)
    case .splitLine(let line, let words, let second):
      return try splitting(line, before: words, into: second, in: meeting)
    case .minute(let line, let answers): return try minuting(line, answers, in: meeting, now: now)
    case .change(let line, let change):
      return try changing(line, change, in: meeting, now: now)
    case .removeLine(let line): return try removingLine(line, in: meeting)
    case .circulate(let to, let occasion, let digest):
      return try circulating(meeting, to: to, on: occasion, digest: digest, now: now)
    case .approve(let name, let occasion):
      return try approving(meeting, by: name, on: occasion, now: now)
    case .add(let entry, let text, let by, let occasion):
      let addendum = MinutesAddendum(
        meeting: meeting.entry, name: entry, text: text, by: by, on: occasion)
      return try adding(addendum, now: now)
    }
  }

  private func pausing(
    _ meeting: Meeting, at occasion: Occasion, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    try checkPast(occasion, now: now)
    guard meeting.state == .open else { throw .meeting(.notOpen) }
    // A meeting that is typed up afterwards did not pause at the time of typing.
    let since = minutes[meeting.entry].steps.last { $0.step.runs }?.at
    if let since, since.day != occasion.day {
      throw .meeting(.pausedWhen(began: since))
    }
    return [.met(.step(meeting.entry, .paused, at: occasion))]
  }

  private func beginning(
    _ item: Int, of meeting: Meeting, at occasion: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    guard meeting.state.isLive else { throw .meeting(.notOpen) }
    guard meeting.item(item) != nil else { throw .meeting(.noSuchItem(item)) }
    return [.met(.itemBegun(meeting.entry, item, at: occasion))]
  }

  /// It begins, or goes on.
  ///
  /// When it began is asked where that was not today.
  private func opening(
    _ meeting: Meeting, at said: Occasion?, now: Occasion, hasReason: Bool
  ) throws(Refusal) -> [CaseEvent] {
    let occasion = said ?? now
    try checkPast(occasion, now: now)
    try checkBeginning(occasion)
    switch meeting.state {
    case .open: throw .meeting(.alreadyOpen)
    case .planned:
      if said == nil, let planned = meeting.on, planned.day != now.day {
        throw .meeting(.beganWhen(planned: planned))
      }
      let first: [CaseEvent] =
        meeting.agenda.isEmpty ? [] : [.met(.itemBegun(meeting.entry, 1, at: occasion))]
      return [.met(.step(meeting.entry, .opened, at: occasion))] + first
    case .paused: return [.met(.step(meeting.entry, .resumed, at: occasion))]
    case .closed, .circulated, .approved:
      guard hasReason else { throw .meeting(.reopening) }
      return [.met(.step(meeting.entry, .reopened, at: occasion))]
    }
  }

  func checkPast(_ occasion: Occasion, now: Occasion) throws(Refusal) {
    guard !occasion.isStillToCome(at: now) else { throw .inTheFuture(occasion, today: now.day) }
  }

  /// The closing, with the question of safety and the step of the process that is done by it.
  private func closingMeeting(
    _ meeting: Meeting, _ closing: MeetingAct.Closing, now: Occasion, hasReason: Bool
  ) throws(Refusal) -> [CaseEvent] {
    guard let began = began(meeting.entry) ?? opened(meeting.entry) else {
      throw .meeting(.notBegun)
    }
    guard meeting.state.isLive else { throw .meeting(.notOpen) }
    let end = closing.at ?? now
    if closing.at == nil, began.day != now.day { throw .meeting(.endedWhen(began: began)) }
    try checkPast(end, now: now)
    if end.isSurelyBefore(began) { throw .meeting(.endsBeforeBeginning(began)) }
    var events: [CaseEvent] = [.met(.step(meeting.entry, .closed, at: end))]
    if !closing.safety.given.isEmpty {
      var answers = closing.safety
      answers[.askedAt] = .keys([meeting.kind.safetyKey])
      if answers[.on] == nil { answers[.on] = .occasion(end) }
      events += try filling(
        Entry(.safety, closing.safetyEntry), with: answers, now: now, hasReason: hasReason)
    } else if !safetyWasAsked(in: meeting) {
      throw .meeting(.safetyNotAsked)
    }
    if meeting.kind == .postReview {
      let entry = Entry(.postMeeting)
      let missing = answers(in: entry).merged(with: closing.postMeeting).missing(in: .postMeeting)
      guard missing.isEmpty else {
        throw .meeting(.postMeetingIncomplete(missing.map(\.label)))
      }
      let before = answers(in: entry)
      if closing.postMeeting.given.contains(where: { before[$0.key] != $0.value }) {
        events += try filling(entry, with: closing.postMeeting, now: now, hasReason: hasReason)
      }
    }
    if let milestone = meeting.kind.milestone, recorded(milestone) == nil {
      try checkRecording(milestone, on: began, now: now, hasReason: hasReason)
      events.append(.recorded(milestone, on: began, corrects: false))
    }
    return events
  }

  func minuting(
    _ line: MinuteLine, _ answers: Answers, in meeting: Meeting, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    guard line.meeting == meeting.entry else { throw .meeting(.noSuchMeeting) }
    guard !PlainText.isBlank(line.text) else { throw .meeting(.emptyLine) }
    try PlainText.check(line.text, as: .longAnswer)
    try PlainText.check(line.speaker, as: .shortAnswer)
    guard !line.speaker.hasPrefix("/") else { throw .meeting(.speakerIsCommand) }
    if let item = line.item, meeting.item(item) == nil { throw .meeting(.noSuchItem(item)) }
    let before = minutes[meeting.entry][line.name]
    guard before != nil || meeting.state.isLive else { throw .meeting(.notOpen) }
    if before == nil, minutes.meeting(of: line.name) != nil { throw .meeting(.noSuchLine) }
    try checkNoConflict(about: .meeting(meeting.entry, .line(line.name)))
    var events: [CaseEvent] = before == line ? [] : [.met(.minuted(line))]
    // `/n` and a text: the first line of a later item begins it.
    if before == nil, let item = line.item, item > currentItem(of: meeting.entry) ?? 0 {
      events.append(.met(.itemBegun(meeting.entry, item, at: now)))
    }
    // What was an action and is none any more leaves the register with the line.
    if let old = before?.entry, old != line.entry, isAnswered(old), !isRemoved(old) {
      events.append(.removed(old))
    }
    if let entry = line.entry {
      events += try registering(entry, answers, said: line.text, now: now)
    }
    guard !events.isEmpty else { throw .sheet(.nothingChanged(.meeting)) }
    return events
  }

  /// What a line says of its action or decision, in the register.
  ///
  /// Whoever types cannot be held up: an action whose owner or day was not said yet is kept, and
  /// what it lacks is shown until it is there.
  private func registering(
    _ entry: Entry, _ given: Answers, said: String, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    let before = self.answers(in: entry)
    // Its words have one home, the register; see decision 18.
    let words: Answers = before[.text] == nil ? [.text: .text(said)] : [:]
    let answers = words.merged(with: given)
    try SheetCheck.check(answers, over: before, of: entry.sheet, now: now)
    let isBack = isRemoved(entry)
    let changed = answers.questions(of: entry.sheet).filter {
      before[$0] != answers[$0] || isBack && answers[$0] != nil
    }
    for id in changed { try checkNoConflict(about: .answer(entry, id)) }
    return changed.map { .answered(entry, $0, answers[$0]) }
  }

  private func checkNoConflict(about field: CaseField) throws(Refusal) {
    // Asked of the few fields in dispute, and not of all there are.
    if settings(of: field).count > 1, conflicts.contains(field) { throw .inConflict(field) }
  }

  private func removingLine(
    _ name: EntryName, in meeting: Meeting
  ) throws(Refusal) -> [CaseEvent] {
    guard let line = minutes[meeting.entry][name] else { throw .meeting(.noSuchLine) }
    var events: [CaseEvent] = [.met(.lineRemoved(meeting.entry, line: name))]
    if let entry = line.entry, isAnswered(entry), !isRemoved(entry) {
      events.append(.removed(entry))
    }
    return events
  }

  private func circulating(
    _ meeting: Meeting, to: String, on occasion: Occasion, digest: String, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    guard opened(meeting.entry) != nil else { throw .meeting(.notBegun) }
    guard !meeting.state.isLive else { throw .meeting(.stillOpen) }
    try checkPast(occasion, now: now)
    try PlainText.check(to, as: .longAnswer)
    guard !PlainText.isBlank(to) else { throw .meeting(.nobodyNamed) }
    let last = minutes[meeting.entry].versions.last
    if let last, isUnchanged(since: last) { throw .meeting(.sameVersion(last.number)) }
    let version = MinutesVersion(
      meeting: meeting.entry, number: minutes[meeting.entry].lastVersion + 1, digest: digest,
      text: minutesText(of: meeting.entry), to: to, on: occasion)
    return attendancesMatched(at: meeting.entry) + [.met(.circulated(version))]
  }

  private func approving(
    _ meeting: Meeting, by name: String, on occasion: Occasion, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    try checkPast(occasion, now: now)
    try PlainText.check(name, as: .signatory)
    guard let last = minutes[meeting.entry].versions.last else { throw .meeting(.notCirculated) }
    guard isUnchanged(since: last) else {
      throw .meeting(.changedSinceCirculated(last.number))
    }
    let approval = MinutesApproval(
      meeting: meeting.entry, version: last.number, by: name, on: occasion)
    return [.met(.approved(approval))]
  }

  private func adding(
    _ addendum: MinutesAddendum, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    guard minutes[addendum.meeting].approval != nil else { throw .meeting(.notApproved) }
    try checkPast(addendum.on, now: now)
    try PlainText.check(addendum.text, as: .longAnswer)
    guard !PlainText.isBlank(addendum.text) else { throw .meeting(.emptyLine) }
    try PlainText.check(addendum.by, as: .signatory)
    return [.met(.added(addendum))]
  }

  /// Once a meeting has begun its minutes name the agenda's items by number, and once they are
  /// approved nothing of them changes.
  func checkMeeting(_ entry: Entry, after: Answers) throws(Refusal) {
    guard entry.sheet == .meeting, let meeting = meeting(entry.name), meeting.state != .planned
    else { return }
    if meeting.state == .approved { throw .meeting(.approvedAlready) }
    guard after.text(.agenda).lines.count >= meeting.agenda.count else {
      throw .meeting(.agendaShortened)
    }
  }
}

extension MeetingAct {
  /// Whether it is done with minutes that are approved.
  fileprivate var isForApproved: Bool {
    if case .add = self { return true }
    return false
  }
}
