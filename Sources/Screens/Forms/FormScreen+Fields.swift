import Casework
import Documents
import Terminal

extension FormScreen {
  /// The fields of a form, holding what is known already.
  static func form(for kind: Kind, _ open: OpenCase?, _ situation: Situation) -> Form {
    switch kind {
    case .makeStore, .person, .newCase: startForm(for: kind, situation)
    case .mistake, .countAgain: mistakeForm(for: kind, open?.review.mistake)
    case .record, .correct, .takeBack, .setAside, .plan: stepForm(for: kind, open, situation)
    case .criteria: criteriaForm(open, situation)
    case .resolve:
      Form(
        [.area("why", "Why", hint: "Why this one, and not the other.", isRequired: true)],
        submitLabel: "Choose it")
    case .fill(let entry, let only):
      Form(
        SheetFields(entry, only: only, in: situation).fields(
          offering: situation.offered(for: entry)) + lateReason(entry.sheet, open),
        submitLabel: "Record")
    case .remove:
      Form(
        [.area("why", "Why", hint: "It stays in the history, with this.", isRequired: true)],
        submitLabel: "Take it out")
    case .tell(let entry, let subject): tellForm(entry, subject, open, situation)
    case .identity(let question):
      Form(
        [
          .area(
            "text", question.label,
            situation.identity?.text(of: question)?.reveal() ?? "", rows: 6, hint: question.hint)
        ], submitLabel: "Record")
    case .decideRecommendation, .finalise, .sign, .overrideSignatures, .send:
      actForm(for: kind, situation)
    case .meet(let meeting, let asked): meetingForm(asked, meeting, open, situation)
    case .rescue:
      Form(
        [
          .text(
            "folder", "Folder", "/tmp", hint: "On another disk, if you can.", isRequired: true,
            isOffered: true)
        ], submitLabel: "Write them")
    case .gathering(let form): form.form(in: situation)
    case .export(let document, _):
      exportForm(as: document.facts.formats, situation, canName: document.canName)
    case .exportAll: exportForm(as: [], situation)
    }
  }

  /// The forms that stand at the start: a store, a person, a case.
  private static func startForm(for kind: Kind, _ situation: Situation) -> Form {
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
    default:
      Form(
        [
          .text(
            "child", "Code name", "", hint: "Like “Child Aspen”; never the child's real name.",
            isRequired: true),
          .day("day", "LA became aware", isRequired: true),
        ], submitLabel: "Open the case")
    }
  }

  /// That a case is none, or counts after all.
  private static func mistakeForm(for kind: Kind, _ mistake: CaseMistake?) -> Form {
    let why = FormField.area("why", "Why", hint: "It stays in the history.", isRequired: true)
    guard kind == .mistake else { return Form([why], submitLabel: "Count it again") }
    return Form(
      [
        .choice(
          "as", "It was",
          [
            Choice("opened-in-error", "opened in error"),
            Choice("duplicate", "a duplicate of another case"),
          ], isRequired: true),
        .text("of", "Which case goes on", hint: "Of a duplicate: its reference, like 2026-001."),
        why,
      ], submitLabel: "Take it out of every count")
  }

  /// The forms about one step of the process.
  private static func stepForm(
    for kind: Kind, _ open: OpenCase?, _ situation: Situation
  ) -> Form {
    switch kind {
    case .record(let milestone):
      Form(
        [.day("day", "When", milestone.takesTime ? "now" : "today", isRequired: true)]
          + (milestone.sheet.map { sheet in
            SheetFields(Entry(sheet), in: situation)
              .fields(offering: situation.offered(for: Entry(sheet)))
          } ?? [])
          + [reason(for: milestone)], submitLabel: "Record")
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
    default: Form([])
    }
  }

  /// The reason for a step: always for a withdrawal, otherwise where it is out of order.
  private static func reason(for milestone: Milestone) -> FormField {
    milestone == .withdrawn
      ? .area("why", "Why", hint: "Why it lies outside the criteria.", isRequired: true)
      : .area("why", "Why (if out of order)", hint: "Needed where steps are out of order.")
  }

  /// Where a document goes, and as what.
  private static func exportForm(
    as formats: [ExportFormat], _ situation: Situation, canName: Bool = false
  ) -> Form {
    let folder = FormField.text(
      "folder", "Folder", situation.exportFolder ?? "",
      hint: "It is made where it is not there yet; no file in it is overwritten.",
      isRequired: true, isOffered: true)
    guard let first = formats.first else { return Form([folder], submitLabel: "Write it") }
    let format = FormField.choice(
      "format", "As", formats.map { Choice($0.rawValue, $0.words) }, chosen: first.rawValue,
      isRequired: true)
    let names = FormField.choice(
      "names", "People under",
      [Choice("codes", "the case's codes"), Choice("real", "their real names")], chosen: "codes",
      hint: "Real names come from the identity record; leave it at codes for what is shared.",
      isRequired: true)
    return Form(canName ? [folder, format, names] : [folder, format], submitLabel: "Write it")
  }

  /// What is written into a closed case, or a report that was sent, takes a reason.
  private static func lateReason(_ sheet: Sheet, _ open: OpenCase?) -> [FormField] {
    guard !sheet.isOfPartnership, let review = open?.review else { return [] }
    let isSentReport = review.sending != nil && sheet.isPartOfReport
    guard review.isClosed || isSentReport else { return [] }
    return [
      .area("why", "Why now", hint: "It is written afterwards; say why.", isRequired: true)
    ]
  }

  /// A notice, with those offered who have not been told yet.
  private static func tellForm(
    _ entry: Entry, _ subject: NoticeSubject, _ open: OpenCase?, _ situation: Situation
  ) -> Form {
    let left = open?.review.untold(members: situation.roll?.members ?? []) ?? []
    let untold = left.filter { $0.duty.subject == subject }.flatMap(\.recipients)
    let offered: Answers = [
      .about: .keys([subject.id]), .to: .keys(untold.map(\.key)),
      .on: .occasion(situation.now), .by: .text(situation.person ?? ""),
      .how: .keys(["e-mail"]),
    ]
    return Form(
      SheetFields(entry, in: situation).fields(offering: offered)
        + [.area("why", "Why (if out of order)", hint: "Needed where steps are out of order.")],
      submitLabel: "Record")
  }

  /// The acts on the recommendation and the report.
  private static func actForm(for kind: Kind, _ situation: Situation) -> Form {
    switch kind {
    case .finalise(let side):
      let roles: [PartnershipRole] =
        side == .groupChair ? [.groupChair] : [.businessUnitManager, .businessUnit]
      let first = roles.lazy.compactMap { situation.roll?.people(as: $0).first }.first
      return Form(
        [
          .pick(
            "name", "Finalised by", first?.full ?? "", from: situation.people,
            hint: "Name and role.", isRequired: true, isOffered: true),
          .day("day", "When", "now", isRequired: true),
        ], submitLabel: "Finalise")
    case .sign(let partner):
      let lead = situation.roll?.person(for: .executive(partner))
      return Form(
        [
          .pick(
            "name", "Signed by", lead?.name ?? "", from: situation.people, isRequired: true,
            isOffered: true),
          .text(
            "capacity", "Capacity", lead?.capacity ?? "",
            hint: "Lead, delegate or deputy; their post.",
            isRequired: true),
          .choice(
            "position", "Word",
            Signature.Position.allCases.map { Choice($0.rawValue, $0.words) }, isRequired: true),
          .area("comment", "Comment or grounds", hint: "Needed where they disagree."),
          .day("day", "When", "now", isRequired: true),
        ], submitLabel: "Record the word")
    case .overrideSignatures:
      return Form(
        [
          .choice(
            "partner", "Executive lead for",
            StatutoryPartner.allCases.map { Choice($0.rawValue, $0.words) }, isRequired: true),
          .pick("name", "Name", from: situation.people, isRequired: true),
          .area("why", "Why", hint: "Printed on the report.", isRequired: true),
          .day("day", "When", "now", isRequired: true),
        ], submitLabel: "Decide so")
    case .send:
      return Form(
        [
          .day("day", "When", "now", isRequired: true),
          .area(
            "evidence", "How, and what shows it",
            hint: "Such as: by secure e-mail, receipt kept with the minutes.", isRequired: true),
        ], submitLabel: "Record that it was sent")
    default:
      return Form(
        [
          .pick(
            "name", "Decided by", decider(in: situation), from: situation.people,
            hint: "Usually the SPRG's chair.", isRequired: true, isOffered: true),
          .day("day", "When", "today", isRequired: true),
        ], submitLabel: "Decide")
    }
  }

  /// Who decided what stands; while nothing does, the SPRG's chair, whoever types.
  private static func decider(in situation: Situation) -> String {
    if let review = situation.open?.review, let decision = review.recommendation?.decision,
      !review.isRecommendationOutdated
    {
      return decision.decider
    }
    return situation.roll?.people(as: .groupChair).first?.full ?? ""
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
        .choice(
          "follow-up", "If not notifiable",
          Test.FollowUp.allCases.map { Choice($0.rawValue, $0.words) },
          chosen: test?.followUp?.rawValue,
          hint: "A local review goes the same way, without the Panel."),
      ]
        + StatutoryPartner.allCases.map { partner in
          .choice(
            FieldKey("view-\(partner.rawValue)"), "View: \(partner.words)",
            Test.View.allCases.map { Choice($0.rawValue, $0.words) },
            chosen: test?.views[partner]?.rawValue)
        } + [
          .day("day", "Decided", "today", isRequired: true),
          .area(
            "why", "Rationale", test?.rationale ?? "", rows: 3,
            hint: "Why it was decided so; it is part of the record.", isRequired: true),
        ], submitLabel: "Decide")
  }
}

extension Milestone {
  /// Whether the time of day is part of what happened: the notification's is, for its clock.
  var takesTime: Bool { self == .panelNotified || self == .sentToPanel }
}
