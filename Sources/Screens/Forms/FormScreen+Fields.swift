import Casework
import Terminal

extension FormScreen {
  /// The fields of a form, holding what is known already.
  static func form(for kind: Kind, _ open: OpenCase?, _ situation: Situation) -> Form {
    switch kind {
    case .makeStore:
      Form(
        [
          .text(
            "partnership", "Partnership", situation.partnership ?? "",
            hint: "As it shall stand at the top of every screen.", isRequired: true),
          .text(
            "person", "Your name", situation.person ?? "",
            hint: "The record keeps it with each of your changes.", isRequired: true),
        ], submitLabel: "Make the store")
    case .person:
      Form(
        [
          .text(
            "person", "Your name", situation.person ?? "",
            hint: "The record keeps it with each of your changes.", isRequired: true)
        ], submitLabel: "Go on")
    case .newCase:
      Form(
        [
          .text(
            "child", "Code name", "", hint: "Like “Child Aspen”; never the child's real name.",
            isRequired: true),
          .day("day", "LA became aware", isRequired: true),
        ], submitLabel: "Open the case")
    case .record(let milestone):
      Form(
        [
          .day("day", "When", milestone.takesTime ? "now" : "today", isRequired: true),
          .area("why", "Why (if out of order)", hint: "Needed where steps are out of order."),
        ], submitLabel: "Record")
    case .correct(let milestone):
      Form(
        [
          .day(
            "day", "When", open?.review.recorded(milestone)?.on.shown ?? "", isRequired: true),
          .area("why", "Why", hint: "Why the day recorded was wrong.", isRequired: true),
        ], submitLabel: "Correct")
    case .takeBack:
      Form(
        [.area("why", "Why", hint: "Why it has not happened after all.", isRequired: true)],
        submitLabel: "Take it back")
    case .setAside:
      Form(
        [.area("why", "Why", hint: "Why this case does without it.", isRequired: true)],
        submitLabel: "Mark as not needed")
    case .plan(let milestone):
      Form(
        [
          .day("day", "Planned for", open?.review.planned(milestone)?.shown ?? "")
        ], submitLabel: "Plan")
    case .criteria: criteriaForm(open, situation)
    case .resolve:
      Form(
        [.area("why", "Why", hint: "Why this one, and not the other.", isRequired: true)],
        submitLabel: "Choose it")
    }
  }

  private static func criteriaForm(_ open: OpenCase?, _ situation: Situation) -> Form {
    let test = open?.review.criteria
    typealias Test = SeriousIncidentTest
    return Form(
      [
        .choice(
          "abuse", "Abuse or neglect",
          Test.Suspicion.allCases.map { Choice($0.rawValue, $0.words) },
          chosen: test?.abuseOrNeglect.rawValue, isRequired: true),
        .choice(
          "outcome", "What happened", Test.Outcome.allCases.map { Choice($0.rawValue, $0.words) },
          chosen: test?.outcome.rawValue, isRequired: true),
        .several(
          "harms", "Serious harm to", Test.Harm.allCases.map { Choice($0.rawValue, $0.words) },
          chosen: test?.harms.map(\.rawValue) ?? []),
        .yesNo(
          "long-term", "Long-term harm likely", test?.isLongTermHarmLikely,
          hint: "y or n. Use judgement where it is likely but not certain."),
        .yesNo(
          "recovered", "Child has recovered", test?.hasRecovered,
          hint: "y or n. Recovery does not exclude serious harm."),
        .yesNo(
          "looked-after", "Looked-after child", test?.wasLookedAfter,
          hint: "y or n. A looked-after child's death is always notified.", isRequired: true),
        .day("day", "Decided", "today", isRequired: true),
        .area(
          "why", "Rationale", test?.rationale ?? "", rows: 3,
          hint: "Why it was decided so; it is part of the record.", isRequired: true),
      ], submitLabel: "Decide")
  }

  /// What the form stands for, in a sentence or two.
  static func introduction(of kind: Kind, _ open: OpenCase?) -> String {
    switch kind {
    case .makeStore:
      "A store is a folder of plain files that only you, or your group, can read. They are not "
        + "encrypted: keep it on an encrypted disk."
    case .person: "The record keeps, with each change, who made it. Give the name you sign with."
    case .newCase:
      "The child stands under a code name everywhere. All days are counted from the day the "
        + "local authority became aware."
    case .record(let milestone):
      "When did it happen? What happened can always be recorded, also late; out of order, with "
        + "a reason. " + dueSentence(milestone, open)
    case .correct: "The day recorded before stays in the history, with your reason."
    case .takeBack(let milestone):
      "“\(milestone.facts.done)” will count as not having happened. The history keeps both; u "
        + "undoes it."
    case .setAside(let milestone):
      "“\(milestone.facts.toDo)” will be shown as not needed, with your name and reason."
    case .plan(let milestone):
      "For which day? Empty takes a plan back. " + dueSentence(milestone, open)
    case .criteria:
      "A serious incident: abuse or neglect is known or suspected, and the child has died or "
        + "been seriously harmed."
    case .resolve(let chosen): chosen.introduction(in: open?.review)
    }
  }

  private static func dueSentence(_ milestone: Milestone, _ open: OpenCase?) -> String {
    guard let due = open?.timetable.step(milestone)?.deadline?.due else { return "" }
    return "Due \(due.day.shown), counted from \(due.from.day.shown)."
  }
}

extension Milestone {
  /// Whether the time of day is part of what happened: the notification's is, for its clock.
  var takesTime: Bool { self == .panelNotified || self == .sentToPanel }
}
