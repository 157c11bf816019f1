import Casework
import Terminal

/// Every open case on one axis: deadlines, meetings, who is off, and what clashes.
package struct DiaryScreen: Screen {
  package static let name = "Calendar of all cases"

  /// One row: a case, or somebody who is off.
  enum Row: Hashable, Sendable {
    case review(CaseID)
    case off(Entry)
  }

  /// A case and its days that are still to come, or late.
  struct Review: Sendable {
    let id: CaseID
    let reference: CaseReference
    let child: String
    /// Deadlines that count and meetings to come, by day.
    let days: [DiaryDay]

    /// The days in one sentence, each that is shared by several things once.
    func sentence(on today: Day) -> String {
      guard !days.isEmpty else { return "We have nothing coming up." }
      var parts: [String] = []
      var last: Day?
      for day in days where !isSaidByMeeting(day) {
        if day.on.day == last, let said = parts.popLast() {
          parts.append("\(said), \(day.what)")
        } else {
          let late = day.on.day < today ? "LATE since " : ""
          parts.append("\(late)\(day.on.day.shownShort) \(day.what)")
        }
        last = day.on.day
      }
      return parts.joined(separator: "; ") + "."
    }

    /// Whether a step is due on the day its meeting is: the meeting says both.
    private func isSaidByMeeting(_ day: DiaryDay) -> Bool {
      day.meets == nil
        && days.contains {
          $0.meets != nil && $0.milestone == day.milestone && $0.on.day == day.on.day
        }
    }
  }

  private(set) var scale = TimeAxis.Scale.day
  /// How many columns the axis is moved on from today.
  private(set) var shift = 0
  private(set) var reviews: [Review] = []
  private(set) var daysOff: [DayOff] = []
  private(set) var clashes: [Clash] = []
  /// The cases that clash with something.
  private(set) var clashing: Set<CaseReference> = []
  /// Where each case stands among ``reviews``.
  private var places: [CaseID: Int] = [:]
  private(set) var rows: [Row] = []
  private(set) var cursor = ListCursor()
  private var selected: Row?
  private var extracts = CaseExtracts()

  package init() {}

  package static let actions: [Action<DiaryScreen>] = [
    Action(
      .enter, also: [.character("l")], footer: "open",
      "Open the selected case's plan, or days off",
      unless: { screen, _ in screen.current == nil ? "There is nothing to open." : nil }
    ) { screen, situation in screen.open(in: situation) },
    Action(.character("-"), footer: "zoom", "Zoom out: to weeks and months") { screen, _ in
      screen.zoom(to: screen.scale.coarser)
    },
    Action(.character("+"), also: [.character("=")], "Zoom in: to days and working days") {
      screen, _ in screen.zoom(to: screen.scale.finer)
    },
    Action(.character("]"), footer: "later", "Move the calendar forward") { screen, _ in
      screen.shift += 1
      return .none
    },
    Action(.character("["), footer: "earlier", "Move the calendar back") { screen, _ in
      screen.shift -= 1
      return .none
    },
    Action(
      .character("n"), footer: "days off", "Add someone's days off. No reason is kept",
      unless: { _, situation in
        situation.partnership.sheets == nil ? "There is no store yet." : situation.obstacleToChange
      }
    ) { _, situation in situation.opening(.fill(situation.newEntry(of: .leave))) },
    Action(
      .character("v"), footer: "read", "Read all clashes, and every date of the selected case",
      unless: { screen, _ in screen.current == nil ? "There is nothing to read yet." : nil }
    ) { screen, situation in
      .push(TextScreen(title: DiaryScreen.name, lines: screen.account(in: situation)))
    },
    Action(
      .character("x"), "Export the dates of all cases, for a calendar program"
    ) { _, situation in situation.opening(.exportAll(.days)) },
    Action(
      .escape, also: [.left, .character("h")], footer: "back", "Stop reading the cases and go back"
    ) { _, _ in .pop },
  ]

  /// The row the cursor is on; `nil` where there are none.
  var current: Row? { rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil }

  /// How far reading has come; `nil` where all is there.
  var progress: String? { extracts.progress }

  /// The case of a row; `nil` for one who is off.
  func review(_ row: Row?) -> Review? {
    guard case .review(let id) = row else { return nil }
    return places[id].map { reviews[$0] }
  }

  /// Who is off by a row; `nil` for a case.
  func off(_ row: Row?) -> DayOff? {
    guard case .off(let entry) = row else { return nil }
    return daysOff.first { $0.entry == entry }
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    if cursor.move(by: key, count: rows.count, page: tools.page) { selected = current }
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let extracts = situation.parts.extracts else { return }
    self.extracts = extracts
    reviews = extracts.cases.filter { !$0.isClosed }.map { review in
      let days = review.diary.filter { !$0.isDone && !$0.isAnothersDuty }
      return Review(
        id: review.id, reference: review.reference, child: review.child,
        days: days.sorted { $0.on.day < $1.on.day })
    }.sorted {
      ($0.days.first?.on.day ?? .distant, $0.reference)
        < ($1.days.first?.on.day ?? .distant, $1.reference)
    }
    daysOff = (situation.partnership.sheets?.daysOff ?? []).filter { $0.until >= situation.today }
    let meetings = reviews.flatMap { review in
      review.days.compactMap { day -> Clash.Meeting? in
        guard let party = day.meets, day.on.day >= situation.today else { return nil }
        return Clash.Meeting(review.reference, day.words, on: day.on, party: party)
      }
    }
    clashes = Clash.all(
      among: meetings, daysOff: daysOff, roll: situation.roll, calendar: situation.calendar)
    clashing = Set(clashes.flatMap(\.references))
    places = Dictionary(uniqueKeysWithValues: reviews.enumerated().map { ($1.id, $0) })
    rows = reviews.map { .review($0.id) } + daysOff.map { .off($0.entry) }
    let index = rows.firstIndex { $0 == selected } ?? cursor.selected
    cursor.select(index, count: rows.count)
    selected = current
  }

  package mutating func take(_ outcome: Outcome, in situation: Situation) -> Response {
    switch outcome {
    case .done, .recorded:
      guard let id = review(current)?.id else { return .none }
      return .go(.inCase(id, .schedule))
    case .refused(let problem, let remedy):
      return .message(Message("\(problem) \(remedy)", .warning))
    case .text(let title, let lines, let warnings):
      return .push(TextScreen(title: title, lines: lines, warnings: warnings))
    }
  }

  private func open(in situation: Situation) -> Response {
    switch current {
    case .review(let id): .request(.openFirst(id))
    case .off(let entry):
      situation.obstacleToChange.map { .message(Message($0, .warning)) }
        ?? situation.opening(.fill(entry))
    case nil: .none
    }
  }

  private mutating func zoom(to scale: TimeAxis.Scale) -> Response {
    (self.scale, shift) = (scale, 0)
    return .message(Message("Each column is one of: \(scale.words)."))
  }

  /// Everything the axis shows, in words.
  private func account(in situation: Situation) -> [String] {
    var lines = clashes.isEmpty ? ["Nothing clashes."] : ["What clashes:"]
    lines += clashes.map { "  \($0.sentence)" }
    if let review = review(current) {
      lines += ["", "\(review.reference.text) \(review.child):"]
      lines += review.days.map { "  \($0.on.day.shown)  \($0.what)" }
    }
    if let off = off(current) { lines += ["", "\(off.person) is off: \(off.words)."] }
    return lines
  }
}

extension Day {
  /// Later than any day of a case.
  fileprivate static let distant = Day(number: 1 << 30)
}

extension DiaryDay {
  /// Whether another body owes it, so that it is awaited and not kept.
  fileprivate var isAnothersDuty: Bool {
    if case .deadline(.anothersDuty, _) = kind { return true }
    return false
  }

  /// What it is, in a few words: a meeting has its time, all else is due.
  var what: String {
    switch kind {
    case .deadline: "\(words) due\(isProvisional ? " (provisional)" : "")"
    case .meeting: on.time.map { "\(words) \($0.text)" } ?? words
    }
  }
}
