// What is put right of a meeting: its times, who was marked, and a line that should be two.

extension Case {
  /// My own latest mark of who is at a meeting; `nil` where there is none that counts.
  package func latestMark(by person: String, at meeting: EntryName) -> Change<CaseEvent>? {
    changes.last { change in
      change.by == person && !undone.contains(change.id) && !change.events.isEmpty
        && change.events.allSatisfy { event in
          guard case .met(.attended(let attendance)) = event else { return false }
          return attendance.meeting == meeting
        }
    }
  }

  func takingBackMark(
    by person: String, at meeting: EntryName
  ) throws(Refusal) -> [CaseEvent] {
    guard let change = latestMark(by: person, at: meeting) else {
      throw .meeting(.noMarkToTakeBack)
    }
    if let later = restsOn(change) { throw .restedOn(change.words, by: later.words) }
    return [.undone(change.id)]
  }

  /// When a meeting began or ended is put right, and with it the step of the process it was.
  func correctingTimes(
    of meeting: Meeting, began newBegan: Occasion?, ended newEnded: Occasion?, now: Occasion,
    hasReason: Bool
  ) throws(Refusal) -> [CaseEvent] {
    guard let opened = opened(meeting.entry) else { throw .meeting(.notBegun) }
    guard newEnded == nil || !meeting.state.isLive else { throw .meeting(.stillOpen) }
    let oldBegan = self.began(meeting.entry)
    let (began, ended) = (newBegan ?? oldBegan ?? opened, newEnded ?? ended(meeting.entry))
    for occasion in [newBegan, newEnded].compactMap(\.self) { try checkPast(occasion, now: now) }
    if let ended, ended.isSurelyBefore(began) { throw .meeting(.endsBeforeBeginning(began)) }
    try checkBeginning(began)
    let isMoved = newBegan != nil && began != oldBegan
    if isMoved, let ended, began.day.adding(days: Case.mostDaysOfMeeting) < ended.day {
      throw .meeting(.beganLongBefore(end: ended))
    }
    guard hasReason else { throw .meeting(.correctingTimes) }
    var events: [CaseEvent] = []
    if isMoved {
      events.append(.met(.timed(meeting.entry, .began, at: began)))
      if let milestone = meeting.kind.milestone, recorded(milestone)?.on == oldBegan ?? opened {
        events.append(.recorded(milestone, on: began, corrects: true))
      }
    }
    if let newEnded, newEnded != self.ended(meeting.entry) {
      events.append(.met(.timed(meeting.entry, .ended, at: newEnded)))
    }
    guard !events.isEmpty else { throw .sheet(.nothingChanged(.meeting)) }
    return events
  }

  /// No meeting of a review is held before the local authority knew of the incident: such a day is
  /// a slip of the year.
  func checkBeginning(_ began: Occasion) throws(Refusal) {
    guard let aware = recorded(.becameAware)?.on, began.day < aware.day else { return }
    throw .meeting(.beganBefore(aware: aware))
  }

  /// A line becomes two of one speaker and one item; no word of it changes.
  func splitting(
    _ name: EntryName, before words: String, into second: EntryName, in meeting: Meeting
  ) throws(Refusal) -> [CaseEvent] {
    let record = minutes[meeting.entry]
    guard var line = record[name], let index = record.index(of: name) else {
      throw .meeting(.noSuchLine)
    }
    guard line.entry == nil else { throw .meeting(.agreedIsNotSplit) }
    guard minutes.meeting(of: second) == nil else { throw .meeting(.noSuchLine) }
    if settings(of: .meeting(meeting.entry, .line(name))).count > 1,
      conflicts.contains(.meeting(meeting.entry, .line(name)))
    {
      throw .inConflict(.meeting(meeting.entry, .line(name)))
    }
    guard let place = line.text.wordsBegin(with: words) else { throw .meeting(.splitNotFound) }
    let next = index + 1 < record.lines.count ? record.lines[index + 1].place : nil
    guard let between = MinuteLine.place(after: line.place, before: next) else {
      throw .meeting(.noRoomBetweenLines)
    }
    let further = MinuteLine(
      meeting: meeting.entry, name: second, at: line.at, place: between, speaker: line.speaker,
      kind: line.kind, text: String(line.text[place...]), item: line.item,
      enquiries: line.enquiries, isWithheld: line.isWithheld)
    let first = line.text[..<place]
    line.text = first.lastIndex { !$0.isWhitespace }.map { String(first[...$0]) } ?? ""
    return [.met(.minuted(line)), .met(.minuted(further))]
  }
}

extension String {
  /// Where some words of it begin, in small letters or large, other than at its own start.
  ///
  /// - Returns: `nil` where they do not stand in it, or stand only within other words.
  package func wordsBegin(with words: String) -> Index? {
    let wanted = Array(words.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      .map { FoldedText(String($0)) }
    guard !wanted.isEmpty else { return nil }
    var index = startIndex
    while index < endIndex {
      defer { index = self.index(after: index) }
      guard index > startIndex, self[self.index(before: index)].isWhitespace,
        !self[..<index].allSatisfy(\.isWhitespace)
      else { continue }
      let found = self[index...].prefix(wanted.count).map { character in
        FoldedText(character.isWhitespace ? " " : String(character))
      }
      if found == wanted { return index }
    }
    return nil
  }
}
