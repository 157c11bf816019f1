import CaseStore
import Casework
import Glibc
import Office
import Terminal

/// What commands say after they have done their work.
enum Report {
  /// How a milestone stands now that it was recorded.
  static func step(
    _ milestone: Milestone, of id: CaseID, in office: CaseOffice, _ surroundings: Surroundings,
    asJSON: Bool
  ) throws {
    let review = try office.review(id, now: surroundings.clock.moment)
    let open = office.open(review, on: surroundings.clock.now.day)
    guard let step = open.timetable.step(milestone) else { return }
    if asJSON {
      try Output.json(CaseJSON.step(step))
      return
    }
    let when = step.recorded.map { " \($0.on.shown)" } ?? ""
    try Output.line("\(review.reference.text)  \(step.words)\(when): \(step.standing.word)")
  }

  /// Says on standard error what is to be known of a change besides that it is recorded.
  static func notes(on change: Change<CaseEvent>, in review: Case, _ surroundings: Surroundings) {
    for note in review.notes(on: change, now: surroundings.clock.now) {
      Output.error(SafeText.shown(note))
    }
  }

  /// Says on standard error that reading the store found something wrong.
  static func warn(of serious: Int) {
    guard serious > 0 else { return }
    Output.error(
      "rapidreview: \(serious.counted("finding")) on reading the store.\n"
        + "Run `rapidreview check` to see what is affected and what to do.")
  }
}

/// One line of what is owed.
enum DueLine {
  /// `LATE 1 day    Fri 20 Nov 2026  Collect returns (Fenmoor Police, Fenmoor Council)`.
  static func text(of thing: OwedToday, on today: Day) -> String {
    var lines = DueLines(on: today)
    return lines.text(of: thing)
  }
}

/// Such lines, of which many say the same day in the same words.
struct DueLines {
  private struct Head: Hashable {
    let standing: Timetable.Standing
    let due: Day?
  }

  private let today: Day
  private var heads: [Head: String] = [:]
  private var planned: [Occasion: String] = [:]

  init(on today: Day) { self.today = today }

  mutating func text(of thing: OwedToday) -> String {
    let head = Head(standing: thing.standing, due: thing.due)
    let shown =
      heads[head]
      ?? "\(head.standing.word.padded(to: 12))  \((head.due?.shown ?? "").padded(to: 15))  "
    heads[head] = shown
    var words = shown
    words += thing.words
    words += " ("
    words += thing.owners(on: today)
    words += ")"
    if let day = thing.planned {
      let shown = planned[day] ?? ", planned \(day.shown)"
      planned[day] = shown
      words += shown
    }
    return words
  }
}

extension StoreFinding {
  /// The word it begins with.
  var words: String { acceptance == nil ? severity.words : "accepted" }
}

extension StoreFinding.Severity {
  /// The word a finding begins with.
  var words: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .damage: "damage"
    case .loss: "LOSS"
    }
  }
}

extension CheckReport.Outcome {
  var words: String {
    switch self {
    case .sound: "Sound"
    case .warnings: "Sound, with warnings"
    case .damagedNothingLost: "Damaged, nothing lost"
    case .recordsMissing: "RECORDS MISSING"
    }
  }

  var exitStatus: ExitStatus {
    switch self {
    case .sound: .done
    case .warnings: .warnings
    case .damagedNothingLost: .damagedNothingLost
    case .recordsMissing: .recordsMissing
    }
  }
}

extension String {
  /// With spaces at its end up to so many characters.
  func padded(to count: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, count - self.count))
  }

  /// Without spaces at its end.
  var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
