import Casework

/// A step's day in words: how it stands, how the day was worked out, and on what authority.
enum StepExplanation {
  /// Everything that is known of the step, a paragraph a line.
  static func full(of step: Timetable.Step) -> [String] {
    var lines = record(of: step) + step.variances.map(\.sentence)
    if let deadline = step.deadline {
      // Its first line says how it stands, which who set it aside has said already.
      lines += deadline.explanation.dropFirst(isSetAside(step) ? 1 : 0)
    } else {
      lines += [undated(step)]
    }
    return lines
  }

  /// What is said of it beside the list, where what a working day is and the source stand
  /// elsewhere.
  static func brief(of step: Timetable.Step) -> [String] {
    full(of: step).filter { line in
      line != WorkingCalendar.definition && !line.hasPrefix("Source: ")
        && !(step.isPlannedAsDue && line == planned(step))
    }
  }

  /// What was recorded or planned of it, or why it is not needed.
  static func record(of step: Timetable.Step) -> [String] {
    var lines: [String] = []
    if let recorded = step.recorded {
      let verb = recorded.isCorrection ? "Corrected to" : "Recorded:"
      lines.append("\(verb) \(recorded.on.shown), by \(recorded.by).")
      if let why = recorded.why, !PlainText.isBlank(why) { lines.append("Why: \(why.asSentence)") }
    } else if let planned = planned(step) {
      lines.append(planned)
    }
    if step.recorded == nil, case .setAside(let reason, let person) = step.need {
      lines.append("Marked as not needed by \(person): \(reason.asSentence)")
    }
    return lines
  }

  private static func planned(_ step: Timetable.Step) -> String? {
    step.planned.map { "Planned for \($0.shown)." }
  }

  private static func isSetAside(_ step: Timetable.Step) -> Bool {
    guard step.recorded == nil, case .setAside = step.need else { return false }
    return true
  }

  private static func undated(_ step: Timetable.Step) -> String {
    switch step.standing {
    case .waits(let milestone): "It comes after “\(milestone.facts.done)”. It has no deadline."
    case .notNeeded: ruledOut(step)
    case .expected: "Expected from \(step.owedBy.inSentence). It has no deadline."
    case .late, .dueToday, .running, .done, .doneLate, .toDo:
      "It has no deadline. Responsible: \(step.owedBy.inSentence)."
    }
  }

  private static func ruledOut(_ step: Timetable.Step) -> String {
    if case .ruledOut(let reason) = step.need { return "Not needed: \(reason)." }
    return "Not needed."
  }
}

extension Timetable.Step {
  /// Whether it is planned for just the day it is due, at no time: then one of them says both.
  var isPlannedAsDue: Bool {
    guard recorded == nil, let planned, planned.time == nil else { return false }
    return planned.day == deadline?.due?.day
  }
}
