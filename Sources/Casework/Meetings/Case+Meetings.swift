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

    /// The number and the words, as the minutes head it.
    package var heading: String { "\(number). \(short)" }

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
    let kind = answers.key(.kind).flatMap(MeetingKind.init(rawValue:)) ?? .other
    let about = answers.text(.title)
    return Meeting(
      entry: name, number: number(of: entry) ?? 0, kind: kind,
      title: kind == .other && !about.isEmpty ? about : kind.words,
      on: answers.occasion(.on), place: answers.text(.place), chair: answers.text(.chair),
      minuteTaker: answers.text(.minuteTaker), invited: answers.text(.invited).lines,
      agenda: zip(1..., answers.text(.agenda).lines).map(Meeting.AgendaItem.init),
      state: state(of: name))
  }

  /// How far a meeting has come.
  package func state(of meeting: EntryName) -> MeetingState {
    let record = minutes[meeting]
    if record.approval != nil { return .approved }
    switch record.steps.last?.step {
    case nil: return .planned
    case .opened, .resumed, .reopened: return .open
    case .paused: return .paused
    case .closed: return record.versions.isEmpty ? .closed : .circulated
    }
  }

  /// When a meeting first began, as recorded or as put right; `nil` before, and where it was
  /// erased.
  package func began(_ meeting: EntryName) -> Occasion? {
    let record = minutes[meeting]
    guard let opened = opened(meeting), !record.erasedTimes.contains(.began) else { return nil }
    return record.corrected[.began] ?? opened
  }

  /// When a meeting was first opened, whatever was put right since; `nil` before.
  func opened(_ meeting: EntryName) -> Occasion? {
    minutes[meeting].steps.first { $0.step.runs }?.at
  }

  /// When a meeting was closed, as recorded or as put right; `nil` while it is not, and where that
  /// was erased.
  package func ended(_ meeting: EntryName) -> Occasion? {
    let record = minutes[meeting]
    guard let last = record.steps.last, last.step == .closed,
      !record.erasedTimes.contains(.ended)
    else { return nil }
    return record.corrected[.ended] ?? last.at
  }

  /// Whether a meeting may decide, at a time; now where no time is given.
  package func quorum(of meeting: EntryName, at time: TimeOfDay? = nil) -> Quorum {
    Quorum(attendances(of: meeting), at: time)
  }

  /// When a line was said, where it was typed while its meeting was held.
  ///
  /// - Returns: `nil` where it was typed up before or afterwards: then only the typing has a time.
  package func timeSaid(_ line: MinuteLine) -> TimeOfDay? {
    guard let began = began(line.meeting), line.at.day == began.day,
      !line.at.isSurelyBefore(began)
    else { return nil }
    if let ended = ended(line.meeting), ended.isSurelyBefore(line.at) { return nil }
    return line.at.time
  }

  /// The item of the agenda a meeting is at; `nil` before the first.
  package func currentItem(of meeting: EntryName) -> Int? { minutes[meeting].items.last?.item }

  /// What the days in a line of a meeting are counted from: now, or where it is typed up on another
  /// day, when it began.
  package func base(ofDaysIn meeting: EntryName, now: Occasion) -> Occasion {
    guard let began = began(meeting), began.day != now.day else { return now }
    return began
  }

  /// How many minutes each item of the agenda has taken, pauses left out.
  ///
  /// Nothing counts from one day to another: then the meeting is typed up afterwards.
  package func minutesUsed(in meeting: EntryName, now: Occasion) -> [Int: Int] {
    let record = minutes[meeting]
    var marks: [(at: Occasion, item: Int?, step: MeetingStep?)] =
      record.items.map { ($0.at, $0.item, nil) }
    marks += record.steps.map { ($0.at, nil, $0.step) }
    if let began = record.corrected[.began], let first = record.steps.first?.at {
      marks = marks.map { $0.at == first ? (began, $0.item, $0.step) : $0 }
    }
    // The course of the meeting by the clock on the wall; what is of one minute keeps its order.
    let sorted = marks.enumerated().sorted {
      ($0.element.at.minutesSince1970, $0.offset) < ($1.element.at.minutesSince1970, $1.offset)
    }.map(\.element)
    var used: [Int: Int] = [:]
    var (item, since, runs) = (Int?.none, Occasion?.none, false)
    func count(until time: Occasion) {
      guard let item, let since, runs, since.day == time.day else { return }
      used[item, default: 0] += max(0, time.minutesSince1970 - since.minutesSince1970)
    }
    for mark in sorted {
      count(until: mark.at)
      since = mark.at
      if let next = mark.item { item = next }
      if let step = mark.step { runs = step.runs }
    }
    count(until: now)
    return used
  }

  /// What happened between the beginning and the end of a meeting: pauses, and that it went on.
  package func course(of meeting: EntryName) -> [(step: MeetingStep, at: Occasion)] {
    var steps = minutes[meeting].steps.drop { $0.step == .opened }
    if steps.last?.step == .closed { steps = steps.dropLast() }
    return Array(steps)
  }

  /// What was agreed in a meeting and is not whole yet, and that nobody is marked as there, each in
  /// a sentence.
  ///
  /// Nothing of it stands in the way of closing; whoever can still say it is in the room.
  package func unfinished(in meeting: EntryName) -> [String] {
    let states = Dictionary(uniqueKeysWithValues: decisions.map { ($0.entry, $0.state) })
    let lines = minutes[meeting].lines.compactMap { line -> String? in
      guard let entry = line.entry else { return nil }
      var lacks: [String] = []
      if entry.sheet == .action {
        let answers = self.answers(in: entry)
        lacks = [(QuestionID.owner, "its owner"), (.due, "its day")]
          .filter { answers[$0.0] == nil }.map(\.1)
      } else if case .noted(let missing) = states[entry] {
        lacks = missing
      }
      guard !lacks.isEmpty else { return nil }
      let what = entry.sheet == .action ? "Action" : "Decision"
      let number = number(of: entry).map { " \($0)" } ?? ""
      return "\(what)\(number) lacks \(lacks.joined(separator: " and "))."
    }
    return (attendances(of: meeting).isEmpty ? ["Nobody is marked as present."] : []) + lines
  }

  /// The open actions agreed before a meeting: its matters arising.
  package func mattersArising(in meeting: EntryName) -> [ActionPoint] {
    actionPoints.filter { !$0.isClosed && minutes.meeting(of: $0.entry.name) != meeting }
  }
}

extension Occasion {
  /// Minutes from the start of 1 January 1970, by the clock on the wall.
  fileprivate var minutesSince1970: Int { day.number * 1440 + (time?.minutes ?? 0) }
}
