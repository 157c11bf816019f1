import Casework

extension FormDefinition {
  /// The day recorded of a step was wrong.
  static func correct(_ milestone: Milestone) -> FormDefinition {
    let day = DayHandle.day.read(.past, from: .deadline(of: milestone))
    return FormDefinition(
      title: "Correct: \(milestone.facts.done)", subject: .openCase(at: .steps(), tells: false),
      purpose: { _ in "The old date stays in the log, with your reason." },
      button: "Correct",
      fields: { situation in
        let recorded = situation.open?.review.recorded(milestone)?.on.shown
        return [
          .day(day, "When", recorded ?? "", isRequired: true),
          .reason("Why the old date was wrong."),
        ]
      },
      request: { filled in
        filled[day].flatMap { filled.propose(.correct(milestone, on: $0), because: .why) }
      })
  }

  /// A step that was recorded has not happened after all.
  static func takeBack(_ milestone: Milestone) -> FormDefinition {
    FormDefinition(
      title: "Clear date: \(milestone.facts.done)", subject: .openCase(at: .steps(), tells: false),
      purpose: { _ in
        "“\(milestone.facts.done)” will count as not done. The log keeps both. You can undo this."
      },
      button: "Clear date", fields: { _ in [.reason("Why it has not been done after all.")] },
      request: { $0.propose(.retract(milestone), because: .why) })
  }

  /// The case does without a step.
  static func setAside(_ milestone: Milestone) -> FormDefinition {
    FormDefinition(
      title: "Not needed: \(milestone.facts.toDo)", subject: .openCase(at: .steps(), tells: false),
      purpose: { _ in
        "“\(milestone.facts.toDo)” will be shown as not needed, with your name and reason."
      },
      button: "Mark as not needed", fields: { _ in [.reason("Why this case does not need it.")] },
      request: { $0.propose(.setAside(milestone), because: .why) })
  }

  /// The day a step is planned for.
  static func plan(_ milestone: Milestone) -> FormDefinition {
    let day = DayHandle.day.read(.future, from: .deadline(of: milestone))
    return FormDefinition(
      title: "Plan: \(milestone.facts.toDo)", subject: .openCase(at: .steps(), tells: false),
      purpose: {
        "Which day? Leave it empty to remove the planned date. \($0.dueSentence(of: milestone))"
      },
      button: "Plan",
      fields: { situation in
        let planned = situation.open?.review.planned(milestone)?.shown
        return [.day(day, "Planned for", planned ?? "")]
      },
      request: { $0.propose(.plan(milestone, for: $0[day])) },
      remarks: { filled in
        guard case .success(let typed)? = filled.reading(day) else { return [] }
        return [FieldRemark(day.key, filled.situation.remark(onPlanning: milestone, for: typed))]
      })
  }
}

extension Situation {
  /// When a step is due, and what that is counted from; empty where no day is set.
  func dueSentence(of milestone: Milestone) -> String {
    guard let due = open?.timetable.step(milestone)?.deadline?.due else { return "" }
    return "Due \(due.day.shown), counted from \(due.from.day.shown)."
  }

  /// What is wrong with a day that a step is planned for, or what it costs.
  fileprivate func remark(onPlanning milestone: Milestone, for typed: TypedDay) -> Remark {
    let occasion = typed.occasion
    if occasion.day < today {
      return .problem("The date must be today or later.")
    }
    guard let open else { return .understood(typed.shown) }
    if milestone.isMeeting, let note = typed.note {
      return .problem("\(occasion.shown) is \(note.asPlanned). A meeting needs a working day.")
    }
    // What the day would squeeze, put out of order or miss.
    let cost = open.review.plannedDays(
      under: open.edition, calendar: calendar, today: today, moved: (milestone, occasion)
    ).findings(about: milestone).joined(separator: " ")
    guard cost.isEmpty else { return .understood("\(typed.shown). \(cost)") }
    guard let due = open.timetable.step(milestone)?.deadline?.due, occasion.day > due.day
    else { return .understood(typed.shown) }
    return .understood("\(typed.shown): after the deadline, \(due.day.shown)")
  }
}
