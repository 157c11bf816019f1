// From the initial discussion to the recommendation.

extension SheetFacts {
  /// Source: rapid-review guidance, "What is the purpose of the Rapid Review?", in the order there.
  static let purposes = SheetFacts(
    "The four purposes", "the four purposes",
    "What the review is for. Answer each before you finalise the report.",
    [
      Question(
        .facts, "The facts", .text(rows: 4),
        hint: "As far as they can be readily established at the time.", required: true),
      Question(
        .immediateAction, "Immediate action", .text(rows: 3),
        hint: "Whether any is needed to ensure a child's safety.", required: true),
      Question(
        .improvements, "Improvements", .text(rows: 3),
        hint: "How to better safeguard and promote the welfare of children.",
        required: true),
      Question(
        .nextSteps, "Next steps", .text(rows: 3),
        hint: "What is recommended to the three statutory partners, with the LCSPR decision.",
        required: true),
    ])

  static let safety = SheetFacts(
    "Immediate safety", "a safety check", .register,
    "Is any child in need of action now? Asked again at every meeting.",
    columns: [.on, .askedAt, .safe, .answer],
    [
      Question(
        .askedAt, "Asked at",
        .choice([
          Question.Option("referral", "referral"),
          Question.Option(Milestone.initialDiscussionHeld.id, "initial discussion"),
          Question.Option(Milestone.reviewMeetingHeld.id, "review meeting"),
          Question.Option(Milestone.postMeetingHeld.id, "post review meeting"),
          Question.Option("other", "another time"),
        ]), required: true),
      Question(.on, "When", .day(.past), required: true),
      Question(
        .safe, "Are the children safe",
        .choice([
          Question.Option("safe", "safe as far as known"),
          Question.Option("action-needed", "action is needed"),
          Question.Option("action-taken", "action was taken"),
        ]), required: true),
      Question(
        .answer, "What is known", .text(rows: 3),
        hint: "The child, siblings, others. What is done, who does it, by when.", required: true),
    ])

  static let timeline = SheetFacts(
    "Scope and dates", "scope and dates",
    "The period under review and the meeting dates, agreed in the initial discussion.",
    [
      Question(.periodFrom, "Period from", .day(.any), required: true),
      Question(.periodTo, "Period to", .day(.any), required: true),
      Question(.whyPeriod, "Why this period", .text(rows: 2), required: true),
      Question(
        .people, "People searched for", .text(rows: 3),
        hint: "One a line, by code and role, such as “S1: brother, 6”. Form 2 asks for these."),
      Question(.returnsBy, "Returns by", .day(.future)),
      Question(.meetingOn, "Review meeting on", .day(.future)),
      Question(.executiveOn, "Executive meets on", .day(.future), hint: "Best booked on day 1."),
    ])

  static let plan = SheetFacts(
    "The plan", "the confirmation of the plan",
    "Make the plan once the Panel is notified. The initial discussion confirms it, or moves dates "
      + "first.",
    [
      Question(.confirmedOn, "Confirmed on", .day(.past), required: true),
      Question(.confirmedBy, "Confirmed by", .person, required: true),
      Question(
        .note, "Note", .text(rows: 2),
        hint: "What was considered, and what may still move."),
    ])

  static let lineOfEnquiry = SheetFacts(
    "Key lines of enquiry", "a line of enquiry", .register,
    "The questions the review sets out to answer. The initial discussion agrees them.",
    columns: [.question, .organisations],
    [
      Question(.question, "Question", .text(rows: 3), required: true),
      Question(.rationale, "Why we ask", .text(rows: 2)),
      Question(
        .organisations, "Asked of", .organisationsAsked,
        hint: "Leave all unticked to ask everyone."),
      Question(
        .agreedAt, "Agreed at",
        .choice([
          Question.Option(Milestone.initialDiscussionHeld.id, "initial discussion"),
          Question.Option(Milestone.reviewMeetingHeld.id, "review meeting"),
          Question.Option("other", "another meeting"),
        ]), hint: "Empty while it is a draft."),
      Question(.finding, "Finding", .text(rows: 4), hint: "Once the returns are in."),
      Question(.evidence, "Evidence", .links),
      Question(.retired, "Why it is retired", .text(rows: 2)),
    ])

  static let organisationAsked = SheetFacts(
    "Organisations asked", "an organisation", .register,
    "Who Form 2 goes to, their SPRG lead, and what came back.",
    columns: [.organisation, .contact, .state, .returnedOn],
    [
      Question(.organisation, "Organisation", .organisation, required: true),
      Question(.contact, "Named contact", .person),
      Question(.lead, "SPRG lead", .person),
      Question(.askedOn, "Asked on", .day(.past)),
      Question(.returnBy, "Return by", .day(.future)),
      Question(
        .state, "State",
        .choice([
          Question.Option("to-ask", "to send"), Question.Option("asked", "sent"),
          Question.Option("acknowledged", "acknowledged"),
          Question.Option("returned", "returned"), Question.Option("nil", "nil return"),
          Question.Option("declined", "declined"),
        ]), required: true),
      Question(.returnedOn, "Returned on", .day(.past)),
      Question(
        .reason, "If nothing, why", .text(rows: 2),
        hint: "For a nil return, what they searched. Or why they declined."),
      Question(
        .lateCause, "If late, why",
        .choice([
          Question.Option("capacity", "capacity"), Question.Option("leave", "leave or absence"),
          Question.Option("records", "records hard to reach"),
          Question.Option("contact", "wrong contact"), Question.Option("legal", "legal advice"),
          Question.Option("other", "other"),
        ])),
      Question(.note, "Note", .text(rows: 2), hint: "Why they declined, and what was chased."),
    ])

  static let chase = SheetFacts(
    "Chases and escalations", "a chase", .register,
    "Who was reminded of a return, how and when. Escalate a late one to the SPRG lead.",
    columns: [.organisation, .kind, .on, .to],
    [
      Question(.organisation, "Organisation", .organisation, required: true),
      Question(
        .kind, "What",
        .choice([
          Question.Option("chase", "a reminder"),
          Question.Option("escalation", "escalated to SPRG lead"),
        ]), required: true),
      Question(.on, "When", .day(.past), required: true),
      Question(.to, "To", .person, required: true),
      Question(.how, "How", .line, hint: "E-mail, telephone, in person."),
      Question(.words, "What was said", .text(rows: 3)),
    ])

  static let proceeding = SheetFacts(
    "Proceeding without", "a decision to proceed without a return", .register,
    "The chair decides to proceed without a missing return, and why.",
    columns: [.organisation, .decider, .on],
    [
      Question(.organisation, "Organisation", .organisation, required: true),
      Question(.decider, "Decided by (chair)", .person, required: true),
      Question(.on, "When", .day(.past), required: true),
      Question(.reason, "Why", .text(rows: 3), required: true),
    ])

  /// Source: rapid-review guidance, "Additional participants are only invited if appropriate".
  static let participant = SheetFacts(
    "Additional participants", "a participant", .register,
    "People beyond the SPRG, invited only if appropriate, and why.",
    [
      Question(.name, "Name", .person, required: true),
      Question(.organisation, "Organisation", .organisation, required: true),
      Question(.reason, "Why invited", .text(rows: 2), required: true),
    ])

  static let position = SheetFacts(
    "Partners' positions", "a partner's position", .byPartner,
    "Each statutory partner's position on the recommendation. Dissent is recorded, not hidden.",
    columns: [.position, .name, .on],
    [
      Question(.name, "Who speaks", .person, required: true),
      Question(.capacity, "Capacity", .line, hint: "Lead, delegate or deputy.", required: true),
      Question(
        .position, "Position",
        .choice([
          Question.Option("agrees", "agrees"),
          Question.Option("agrees-with-comment", "agrees with a comment"),
          Question.Option("dissents", "dissents"),
        ]), required: true),
      Question(.reason, "Comment or grounds", .text(rows: 3), hint: "Needed for a dissent."),
      Question(.on, "When", .day(.past), required: true),
    ])

  static let action = SheetFacts(
    "Actions", "an action", .register,
    "What was agreed, who does it and by when. Closed with its evidence.",
    columns: [.text, .owner, .due, .closedOn],
    [
      Question(.text, "What is to be done", .text(rows: 2), required: true),
      Question(.owner, "Owner", .person, required: true),
      Question(.organisation, "Organisation", .organisation),
      Question(.due, "Due", .day(.future), required: true),
      Question(.evidence, "Evidence", .text(rows: 2), hint: "What shows that it is done."),
      Question(.closedBy, "Closed by", .person),
      Question(.closedOn, "Closed on", .day(.past)),
    ])

  static let variance = SheetFacts(
    "Extensions", "an extension", .register,
    "A later date that was agreed, who agreed it and why. The deadline itself never moves.",
    columns: [.step, .newDay, .agreedBy],
    [
      Question(
        .step, "Which step",
        .choice(Milestone.path.map { Question.Option($0.id, $0.facts.toDo) }), required: true),
      Question(.askedBy, "Asked by", .person, required: true),
      Question(.agreedBy, "Agreed by", .person, required: true),
      Question(.agreedOn, "Agreed on", .day(.past), required: true),
      Question(.newDay, "Agreed day", .day(.future), required: true),
      Question(.reason, "Why", .text(rows: 3), required: true),
    ])
}
