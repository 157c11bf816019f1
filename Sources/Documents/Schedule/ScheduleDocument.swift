import Casework

extension Document {
  /// The schedule: every step with its day, how it stands, and how the day was worked out.
  package static func schedule(of paper: CaseOnPaper) -> Document {
    let timetable = paper.timetable
    return Document(
      title: "Schedule", marking: paper.marking, codeName: paper.review.child,
      reference: paper.review.reference.text, status: "As it stands on \(paper.made.shown)",
      facts: facts(paper, timetable),
      sections: [
        Section("Every step", [.table(table(timetable))]), planSection(paper),
        Section(
          "How each day was worked out", [.note(WorkingCalendar.definition)]),
      ] + timetable.steps.compactMap(explanation),
      footer: paper.footer)
  }

  private static func facts(_ paper: CaseOnPaper, _ timetable: Timetable) -> [Fact] {
    let review = paper.review
    return [
      Fact("Partnership", paper.partnershipName),
      Fact("LA became aware", review.recorded(.becameAware)?.on.shown ?? "Not recorded"),
      Fact("Panel notified", review.recorded(.panelNotified)?.on.shown ?? "Not yet"),
      Fact("Due to the Panel", timetable.step(.sentToPanel)?.dueWords ?? "Not yet known"),
    ]
  }

  private static func table(_ timetable: Timetable) -> Table {
    Table(
      head: ["Step", "Due", "Status", "Done or planned"],
      rows: timetable.steps.map { step in
        let day =
          step.recorded.map { "done \($0.on.shown)" } ?? step.planned.map { "planned \($0.shown)" }
        return [
          step.milestone.facts.toDo, step.dueWords ?? "", step.standing.word, day ?? "",
        ]
      })
  }

  private static func planSection(_ paper: CaseOnPaper) -> Section {
    let review = paper.review
    let confirmed: String
    if let confirmation = review.planConfirmation {
      confirmed =
        "The plan was confirmed on \(confirmation.on.day.shown) by \(confirmation.by)."
    } else if review.isPlanLaidOut {
      confirmed = "The plan is laid out and not confirmed."
    } else {
      confirmed = "No plan is laid out."
    }
    let plan = review.plannedDays(
      under: paper.edition, calendar: paper.calendar, today: paper.made.day)
    guard !plan.findings.isEmpty else { return Section("The plan", [.paragraph(confirmed)]) }
    return Section("The plan", [.paragraph(confirmed), .list(plan.findings.map(\.sentence))])
  }

  private static func explanation(of step: Timetable.Step) -> Section? {
    guard step.recorded != nil || step.need.isNeeded, let deadline = step.deadline,
      deadline.due != nil
    else { return nil }
    let sentences = deadline.explanation.filter { $0 != WorkingCalendar.definition }
    return Section(
      step.milestone.facts.toDo, level: .subsection,
      [.list(sentences + step.variances.map(\.sentence))])
  }
}

extension Timetable.Step {
  /// The day due in words; `nil` where none is set, or the step is not needed.
  fileprivate var dueWords: String? {
    guard recorded != nil || need.isNeeded, let due = deadline?.due else { return nil }
    return due.day.shown + (due.isProvisional ? " (provisional)" : "")
  }
}

extension ICalendar {
  /// The deadlines and meetings of one case.
  ///
  /// A case stands under its reference, and no word of the case itself is in it: a calendar is seen
  /// by more people than a record.
  package init(of paper: CaseOnPaper) {
    self.init(
      name: "Rapid review \(paper.review.reference.text)",
      made: UnitedKingdomDay.moment(of: paper.made), events: ICalendar.events(of: paper))
  }

  /// The deadlines and meetings of several cases.
  package init(ofAll papers: [CaseOnPaper], made: Occasion) {
    self.init(
      name: "Rapid reviews", made: UnitedKingdomDay.moment(of: made),
      events: papers.flatMap(ICalendar.events))
  }

  private static func events(of paper: CaseOnPaper) -> [Event] {
    let timetable = paper.timetable
    return paper.review.diary(timetable).map { day in
      let reference = paper.review.reference.text
      let done = day.isDone ? " (done)" : ""
      let step = day.milestone.flatMap(timetable.step)
      let (what, description, category): (String, [String], String) =
        switch day.kind {
        case .deadline(_, let party):
          (
            "due: \(day.words)", (step?.deadline?.explanation ?? []), "Deadline, \(party.name)"
          )
        case .meeting(let party):
          (
            day.words,
            [day.isDone ? "Held." : "Planned.", "Of \(party.inSentence)."], "Meeting"
          )
        }
      return Event(
        id: "\(paper.review.id.text)-\(day.name.split(separator: "/").joined(separator: "-"))",
        on: day.on, summary: "\(reference) \(what)\(done)", description: description,
        category: category, isBusy: day.meets != nil)
    }
  }
}
