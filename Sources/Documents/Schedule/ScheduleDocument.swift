import Casework

extension Document {
  /// The schedule: every step with its day, its rule, and how it stands.
  ///
  /// How each day was counted is on the screens and in `show`; it is not for who gets this.
  package static func schedule(of paper: CaseOnPaper) -> Document {
    let timetable = paper.timetable
    return Document(
      title: "Schedule", marking: paper.marking, codeName: paper.review.child,
      reference: paper.review.reference.text, status: "As of \(paper.made.inFull)",
      facts: facts(paper, timetable),
      sections: [
        Section("Steps", [.table(table(timetable))]), planSection(paper), rules(timetable),
      ],
      footer: paper.footer)
  }

  private static func facts(_ paper: CaseOnPaper, _ timetable: Timetable) -> [Fact] {
    let review = paper.review
    return [
      Fact("Partnership", paper.partnershipName),
      Fact(
        "Local authority became aware",
        review.recorded(.becameAware)?.on.inFull ?? "Not recorded"),
      Fact("Panel notified", review.recorded(.panelNotified)?.on.inFull ?? "Not yet"),
      Fact("Due to the Panel", timetable.step(.sentToPanel)?.dueWords ?? "Not yet known"),
    ]
  }

  private static func table(_ timetable: Timetable) -> Table {
    Table(
      head: ["Step", "Due", "Status", "Done or planned"],
      rows: timetable.steps.map { step in
        let day =
          step.recorded.map { "Done \($0.on.inFull)" }
          ?? step.planned.map { "Planned for \($0.inFull)" }
        return [
          step.milestone.onPaper.step, step.dueWords ?? "", step.statusOnPaper, day ?? "",
        ]
      })
  }

  private static func rules(_ timetable: Timetable) -> Section {
    let rows = timetable.steps.compactMap { step in
      step.dueWords == nil
        ? nil : step.deadline.map { [step.milestone.onPaper.step, $0.rule.onPaper] }
    }
    guard !rows.isEmpty else {
      return Section("How the dates are set", [.paragraph("No date is set by a rule yet.")])
    }
    return Section("How the dates are set", [.table(Table(head: ["Step", "Rule"], rows: rows))])
  }

  private static func planSection(_ paper: CaseOnPaper) -> Section {
    let review = paper.review
    let confirmed: String
    if let confirmation = review.planConfirmation {
      confirmed =
        "The plan was confirmed on \(confirmation.on.day.inFull) by \(confirmation.by)."
    } else if review.isPlanLaidOut {
      confirmed = "The plan has been drawn up. It has not been confirmed yet."
    } else {
      confirmed = "There is no plan yet."
    }
    let plan = review.plannedDays(
      under: paper.edition, calendar: paper.calendar, today: paper.made.day)
    guard !plan.findings.isEmpty else { return Section("The plan", [.paragraph(confirmed)]) }
    return Section("The plan", [.paragraph(confirmed), .list(plan.findings.map(\.onPaper))])
  }
}

extension Timetable.Step {
  /// The day due in words; `nil` where none is set, or the step is not needed.
  fileprivate var dueWords: String? {
    guard recorded != nil || need.isNeeded, let due = deadline?.due else { return nil }
    return due.day.inFull + (due.isProvisional ? " (provisional)" : "")
  }
}
