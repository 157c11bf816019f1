import ArgumentParser
import CaseStore
import Casework
import Office

/// `plan`: the whole plan of a case: as it stands, as it would be, laid out, or moved by a day.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show a case's plan, make one, or plan a date for one step.",
    discussion: """
      Without a milestone, this shows the whole plan as it would be made now. It counts forwards \
      from the notification and backwards from the Panel's deadline, around what is done or \
      planned. --lay-out records it. --if tries out a date for the notification. With a milestone, \
      --on plans a date for it, and --drop clears that. You are told what the date squeezes.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Argument(help: "The milestone to plan, like review-meeting-held.")
  var milestone: String?

  @Option(help: ArgumentHelp("The planned date for the milestone.", valueName: "day"))
  var on: String?

  @Flag(help: "Clear the milestone's planned date.")
  var drop = false

  @Flag(help: "Record the plan as it is shown.")
  var layOut = false

  @Option(
    name: .customLong("if"),
    help: ArgumentHelp("The date to try out for the notification.", valueName: "day"))
  var supposed: String?

  func validate() throws {
    let isOne = milestone != nil
    if isOne, on == nil, !drop || layOut || supposed != nil {
      throw ValidationError("With a milestone say --on DAY, or --drop.")
    }
    if isOne, on != nil, drop { throw ValidationError("Say --on or --drop, not both.") }
    if !isOne, on != nil || drop { throw ValidationError("--on and --drop need a milestone.") }
    if layOut, supposed != nil {
      throw ValidationError("--if only tries out a date. Leave out --if or --lay-out.")
    }
  }

  func run() throws {
    let surroundings = try options.surroundings()
    let act = try CaseAct(reference, in: surroundings)
    if let milestone {
      try planOne(milestone, act, surroundings)
    } else {
      try planAll(act, surroundings)
    }
    Report.warn(of: act.office.findings(of: act.review.id).filter { $0.severity >= .damage }.count)
  }

  private func planOne(_ text: String, _ act: CaseAct, _ surroundings: Surroundings) throws {
    guard let milestone = Milestone(rawValue: text) else { throw Complaint.noSuchMilestone(text) }
    let now = surroundings.clock.now
    let trigger = act.timetable.step(milestone)?.deadline?.due?.from.day
    let day = try on.map {
      try TypedDay.read(
        $0, as: .planned, now: now, trigger: trigger, calendar: act.office.calendar
      ).occasion
    }
    let words = try act.perform(.plan(milestone, for: day))
    let plan = act.review.plannedDays(
      under: act.office.ruleBook.edition(act.review.editionID), calendar: act.office.calendar,
      today: now.day)
    let findings = plan.findings.filter { $0.milestones.contains(milestone) }
    if options.json {
      try Output.json(PlanJSON.plan(plan, of: act.review, findings: findings))
      return
    }
    try Output.line("\(act.review.reference.text)  \(words)")
    for finding in findings { try Output.line(finding.sentence) }
  }

  private func planAll(_ act: CaseAct, _ surroundings: Surroundings) throws {
    let now = surroundings.clock.now
    let (office, review) = (act.office, act.review)
    let notified = try supposed.map {
      try TypedDay.read(
        $0, as: .planned, now: now, trigger: review.recorded(.becameAware)?.on.day,
        calendar: office.calendar
      ).occasion
    }
    if notified != nil, let sent = review.recorded(.panelNotified) {
      throw Refusal.alreadyRecorded(.panelNotified, sent.on)
    }
    let plan = review.plan(
      under: office.ruleBook.edition(review.editionID), calendar: office.calendar,
      today: now.day, notified: notified)
    if layOut { try act.perform(.layOut(plan.laidOut)) }
    if options.json {
      try Output.json(PlanJSON.plan(plan, of: act.review, findings: plan.findings))
      return
    }
    if plan.days.isEmpty {
      try Output.line(
        "The notification is not recorded, so there is nothing to count from. Try --if DAY.")
      return
    }
    for day in plan.days {
      let due = day.limit.map { ", by the rule \($0.due.shown)" } ?? ""
      try Output.line(
        "\(day.milestone.facts.toDo): \(day.on.shown) (\(day.origin.words))\(due)")
    }
    for finding in plan.findings { try Output.line(finding.sentence) }
    if plan.findings.isEmpty { try Output.line("All deadlines are met.") }
    if layOut { try Output.line("The plan is recorded.") }
  }
}

/// A plan as JSON.
private enum PlanJSON {
  static func plan(_ plan: Plan, of review: Case, findings: [PlanFinding]) -> JSON {
    [
      "reference": .string(review.reference.text),
      "laidOut": .bool(review.isPlanLaidOut),
      "confirmed": review.planConfirmation.map { .string($0.on.iso) },
      "lawful": .bool(plan.isLawful),
      "days": .array(
        plan.days.map { day in
          [
            "milestone": .string(day.milestone.id), "on": .string(day.on.iso),
            "origin": .string(day.origin.key), "due": day.limit.map { .string($0.due.iso) },
          ]
        }),
      "findings": .array(findings.map { .string($0.sentence) }),
    ]
  }
}

extension Plan.Origin {
  /// The origin's name in JSON.
  fileprivate var key: String {
    switch self {
    case .recorded: "recorded"
    case .supposed: "supposed"
    case .kept: "kept"
    case .laidOut: "laid-out"
    }
  }
}
