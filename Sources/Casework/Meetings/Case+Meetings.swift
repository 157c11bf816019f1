/// A meeting of a case: what was planned of it, and how far it has come.
package struct Meeting: Hashable, Sendable {
  package let entry: EntryName
  /// Its number in the register of meetings.
  package let number: Int
  package let kind: MeetingKind
  /// What it is called: "Rapid review meeting"; another kind by what it is about.
  package let title: String
  /// When it is to be; `nil` only where a newer version recorded it without.
  package let on: Occasion?
  package let place: String
  package let chair: String
  package let minuteTaker: String
  /// Those invited by name, as they stand in the sheet; nobody where the usual ones are.
  package let invited: [String]
  package let agenda: [AgendaItem]
  package let state: MeetingState

  /// One thing to be gone through.
  package struct AgendaItem: Hashable, Sendable {
    /// From 1.
    package let number: Int
    /// A word or two.
    package let short: String
    /// The item in full.
    package let full: String

    init(number: Int, line: String) {
      self.number = number
      if let colon = line.firstIndex(of: ":") {
        short = String(line[..<colon])
        full = "\(line[..<colon]):\(line[line.index(after: colon)...])"
      } else {
        (short, full) = (line, line)
      }
    }
  }

  /// The item of a number; `nil` where the agenda has none.
  package func item(_ number: Int) -> AgendaItem? { agenda.first { $0.number == number } }
}

extension Case {
  /// The meetings of the case, in the order they were planned.
  package var meetings: [Meeting] {
    entries(of: .meeting).compactMap { meeting($0.name) }
  }

  /// A meeting; `nil` where there is none of that name.
  package func meeting(_ name: EntryName) -> Meeting? {
    let entry = Entry(.meeting, name)
    guard isAnswered(entry), !isRemoved(entry) else { return nil }
    let answers = self.answers(in: entry)
    let kind = answers.key("kind").flatMap(MeetingKind.init(rawValue:)) ?? .other
    let about = answers.text("title")
    return Meeting(
      entry: name, number: number(of: entry) ?? 0, kind: kind,
      title: kind == .other && !about.isEmpty ? about : kind.words,
      on: answers.occasion("on"), place: answers.text("place"), chair: answers.text("chair"),
      minuteTaker: answers.text("minute-taker"), invited: answers.text("invited").lines,
      agenda: zip(1..., answers.text("agenda").lines).map(Meeting.AgendaItem.init),
      state: state(of: name))
  }

  /// How far a meeting has come.
  package func state(of meeting: EntryName) -> MeetingState {
    let record = minutes[meeting]
    if record.approval != nil { return .approved }
    switch record.steps.last?.step {
    case nil: return .planned
    case .opened: return .open
    case .paused: return .paused
    case .closed: return record.versions.isEmpty ? .closed : .circulated
    }
  }

  /// When a meeting first began; `nil` before.
  package func began(_ meeting: EntryName) -> Occasion? {
    minutes[meeting].steps.first { $0.step == .opened }?.at
  }

  /// When a meeting was closed; `nil` while it is not.
  package func ended(_ meeting: EntryName) -> Occasion? {
    guard let last = minutes[meeting].steps.last, last.step == .closed else { return nil }
    return last.at
  }

  /// Whether a meeting may decide, at a time; now where no time is given.
  package func quorum(of meeting: EntryName, at time: TimeOfDay? = nil) -> Quorum {
    Quorum(minutes[meeting].attendances, at: time)
  }

  /// The item of the agenda a meeting is at; `nil` before the first.
  package func currentItem(of meeting: EntryName) -> Int? { minutes[meeting].items.last?.item }

  /// How many minutes each item of the agenda has taken, pauses left out.
  package func minutesUsed(in meeting: EntryName, now: Occasion) -> [Int: Int] {
    let record = minutes[meeting]
    var marks: [(at: Occasion, item: Int?, step: MeetingStep?)] =
      record.items.map { ($0.at, $0.item, nil) }
    marks += record.steps.map { ($0.at, nil, $0.step) }
    // The course of the meeting by the clock on the wall; what is of one minute keeps its order.
    let sorted = marks.enumerated().sorted {
      ($0.element.at.minutesSince1970, $0.offset) < ($1.element.at.minutesSince1970, $1.offset)
    }.map(\.element)
    var used: [Int: Int] = [:]
    var (item, since, runs) = (Int?.none, Int?.none, false)
    for mark in sorted {
      let time = mark.at.minutesSince1970
      if let item, let since, runs { used[item, default: 0] += max(0, time - since) }
      since = time
      if let next = mark.item { item = next }
      if let step = mark.step { runs = step == .opened }
    }
    if let item, let since, runs { used[item, default: 0] += max(0, now.minutesSince1970 - since) }
    return used
  }

  /// Whether the immediate-safety question was answered at a meeting.
  package func safetyWasAsked(in meeting: Meeting) -> Bool {
    let day = began(meeting.entry)?.day ?? meeting.on?.day
    return entries(of: .safety).contains { entry in
      let answers = self.answers(in: entry)
      guard answers.key("asked-at") == meeting.kind.safetyKey else { return false }
      return meeting.kind != .other || answers.occasion("on")?.day == day
    }
  }

  /// What was agreed in a meeting and is not whole yet, each in a sentence.
  ///
  /// Nothing of it stands in the way of closing; whoever can still say it is in the room.
  package func unfinished(in meeting: EntryName) -> [String] {
    minutes[meeting].lines.compactMap { line in
      guard let entry = line.entry else { return nil }
      let answers = self.answers(in: entry)
      let wanted: [(QuestionID, String)] =
        entry.sheet == .action
        ? [("owner", "its owner"), ("due", "its day")] : [("rationale", "its rationale")]
      let lacks = wanted.filter { answers[$0.0] == nil }.map(\.1)
      guard !lacks.isEmpty else { return nil }
      let what = entry.sheet == .action ? "Action" : "Decision"
      let number = number(of: entry).map { " \($0)" } ?? ""
      return "\(what)\(number) lacks \(lacks.joined(separator: " and "))."
    }
  }

  /// The open actions agreed before a meeting: its matters arising.
  package func mattersArising(in meeting: EntryName) -> [ActionPoint] {
    actionPoints.filter { !$0.isClosed && minutes.meeting(of: $0.entry.name) != meeting }
  }
}

extension String {
  /// Its lines without white space around them, empty ones left out.
  package var lines: [String] {
    split(separator: "\n").map { line in
      let body = line.drop(while: \.isWhitespace)
      let end = body.lastIndex { !$0.isWhitespace }
      return end.map { String(body[...$0]) } ?? ""
    }.filter { !$0.isEmpty }
  }
}

extension Occasion {
  /// Minutes from the start of 1 January 1970, by the clock on the wall.
  fileprivate var minutesSince1970: Int { day.number * 1440 + (time?.minutes ?? 0) }
}
