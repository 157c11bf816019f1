import Casework

// The refusals that need no more than the case of `RefusalTests`, and their words.

extension RefusalTests {
  private static let giveReason = "Give a reason (“Why”, or --why)."
  private static let takeTest =
    "Answer the serious-incident test instead."
  private static let nothing = "You do not need to do anything."

  static let facts = [
    Example(
      "a day to come is refused", .record(.partnersNotified, on: occasion("2026-11-24")),
      .inTheFuture(occasion("2026-11-24"), today: day("2026-11-23")),
      "The date must be today or earlier.",
      "Plan a date instead, or record it once it has happened."),
    Example(
      "a minute to come is refused", .record(.partnersNotified, on: occasion("2026-11-23T09:01")),
      .inTheFuture(occasion("2026-11-23T09:01"), today: day("2026-11-23")),
      "The date must be today or earlier.",
      "Plan a date instead, or record it once it has happened."),
    Example(
      "a decision to come is refused",
      .decideCriteria(
        SeriousIncidentTest(abuseOrNeglect: .known, outcome: .died, rationale: "Both."),
        on: occasion("2026-11-24")),
      .inTheFuture(occasion("2026-11-24"), today: day("2026-11-23")),
      "The date must be today or earlier.",
      "Plan a date instead, or record it once it has happened."),
    Example(
      "what is recorded is corrected, not recorded again",
      .record(.panelNotified, on: occasion("2026-11-11")),
      .alreadyRecorded(.panelNotified, occasion("2026-11-10T14:02")),
      "“Panel notified” is already recorded, on Tue 10 Nov 2026 14:02.",
      "Correct the date, with a reason, if it is wrong."),
    Example(
      "what is not recorded cannot be corrected",
      .correct(.partnersNotified, on: occasion("2026-11-11")), .notRecorded(.partnersNotified),
      "“Partners notified” has not been recorded.", "Record it first."),
    Example(
      "what is not recorded cannot be taken back", .retract(.partnersNotified),
      .notRecorded(.partnersNotified), "“Partners notified” has not been recorded.",
      "Record it first."),
    Example(
      "a correction to the same day says nothing",
      .correct(.panelNotified, on: occasion("2026-11-10T14:02")),
      .sameDay(.panelNotified, occasion("2026-11-10T14:02")),
      "“Panel notified” already has the date Tue 10 Nov 2026 14:02.", nothing),
    Example(
      "the same decision says nothing",
      .decideCriteria(seriousIncident, on: occasion("2026-11-20")), .sameDecision,
      "That is already the criteria decision.", nothing),
    Example(
      "the criteria are decided and not recorded",
      .record(.criteriaDecided, on: occasion("2026-11-20")), .decidedOtherwise(.criteriaDecided),
      "“Criteria decided” is a decision. You cannot set its date directly.", takeTest),
    Example(
      "the decision cannot be taken back, only decided anew", .retract(.criteriaDecided),
      .decidedOtherwise(.criteriaDecided),
      "“Criteria decided” is a decision. You cannot set its date directly.", takeTest),
    Example(
      "what follows from the decision is not recorded",
      .record(.notNotifiable, on: occasion("2026-11-20")), .decidedOtherwise(.notNotifiable),
      "“Not notifiable” is a decision. You cannot set its date directly.", takeTest),
    Example(
      "who has changed nothing has nothing to undo", .undo, .nothingToUndo,
      "You have made no changes in this case to undo.",
      "Look in the log. You can only undo your own changes."),
    Example(
      "who has undone nothing has nothing to redo", .redo, .nothingToRedo,
      "You have not undone anything that could be redone.", "Record it again."),
  ]

  static let plans = [
    Example(
      "a plan is for a day to come", .plan(.returnsIn, for: occasion("2026-11-20")),
      .plannedInThePast(occasion("2026-11-20"), today: day("2026-11-23")),
      "The date must be today or later.",
      "Plan a date from today, or record it if it has happened."),
    Example(
      "what has happened cannot be planned", .plan(.panelNotified, for: occasion("2026-11-24")),
      .alreadyRecorded(.panelNotified, occasion("2026-11-10T14:02")),
      "“Panel notified” is already recorded, on Tue 10 Nov 2026 14:02.",
      "Correct the date, with a reason, if it is wrong."),
    Example(
      "what is not needed cannot be planned", .plan(.instigated, for: occasion("2026-11-24")),
      .alreadyNotNeeded(.instigated), "“Instigate review” is not needed in this case.",
      "Mark it as needed first."),
    Example(
      "the same plan says nothing", .plan(.reviewMeetingHeld, for: occasion("2026-11-26")),
      .samePlan(.reviewMeetingHeld, occasion("2026-11-26")),
      "“Review meeting” is already planned for Thu 26 Nov 2026.", nothing),
    Example(
      "no plan can be taken back where there is none", .plan(.returnsIn, for: nil),
      .notPlanned(.returnsIn), "“Collect returns” has no planned date.", "Plan a date first."),
    Example(
      "every case begins with becoming aware", .setAside(.becameAware),
      .alwaysNeeded(.becameAware),
      "“LA becomes aware” belongs to every case and cannot be left out.",
      "Set its date, or leave it open."),
    Example(
      "becoming aware cannot be taken back, only corrected", .retract(.becameAware),
      .alwaysNeeded(.becameAware),
      "“LA becomes aware” belongs to every case and cannot be left out.",
      "Set its date, or leave it open."),
    Example(
      "every case is decided", .setAside(.criteriaDecided), .alwaysNeeded(.criteriaDecided),
      "“Decide if notifiable” belongs to every case and cannot be left out.",
      "Set its date, or leave it open."),
    Example(
      "what is needed cannot become needed", .needAfterAll(.returnsIn),
      .alreadyNeeded(.returnsIn), "“Collect returns” is already needed.", nothing),
    Example(
      "what was set aside cannot be again", .setAside(.instigated),
      .alreadyNotNeeded(.instigated), "“Instigate review” is not needed in this case.",
      "Mark it as needed first."),
    Example(
      "what the decision rules out cannot be set aside", .setAside(.stateAndOfstedNotified),
      .alreadyNotNeeded(.stateAndOfstedNotified),
      "“Notify SoS and Ofsted” is not needed in this case.",
      "Mark it as needed first."),
    Example(
      "what is done cannot be set aside", .setAside(.panelNotified),
      .alreadyRecorded(.panelNotified, occasion("2026-11-10T14:02")),
      "“Panel notified” is already recorded, on Tue 10 Nov 2026 14:02.",
      "Correct the date, with a reason, if it is wrong."),
  ]

  static let reasons = [
    Example(
      "a step before the one it waits for takes a reason",
      .record(.form2Issued, on: occasion("2026-11-13")),
      .reasonNeeded(.recordingBefore(.form2Issued, .initialDiscussionHeld)),
      "“Initial discussion held” is not recorded yet. It comes before “Form 2 sent”.", giveReason),
    Example(
      "a day before the step it follows takes a reason",
      .record(.initialDiscussionHeld, on: occasion("2026-11-09")),
      .reasonNeeded(
        .recordingEarlier(
          .initialDiscussionHeld, than: .panelNotified, occasion("2026-11-10T14:02"))),
      "“Initial discussion held” would come before “Panel notified” (Tue 10 Nov 2026 14:02).",
      giveReason),
    Example(
      "a step set aside and done all the same takes a reason",
      .record(.instigated, on: occasion("2026-11-11")),
      .reasonNeeded(.recordingUnneeded(.instigated)),
      "“Review instigated” is marked as not needed in this case.", giveReason),
    Example(
      "a step ruled out and done all the same takes a reason",
      .record(.stateAndOfstedNotified, on: occasion("2026-11-11")),
      .reasonNeeded(.recordingUnneeded(.stateAndOfstedNotified)),
      "“SoS and Ofsted notified” is marked as not needed in this case.", giveReason),
    Example(
      "a correction takes a reason", .correct(.panelNotified, on: occasion("2026-11-11")),
      .reasonNeeded(.correcting(.panelNotified)), "Correcting “Panel notified” needs a reason.",
      giveReason),
    Example(
      "taking back takes a reason", .retract(.panelNotified),
      .reasonNeeded(.takingBack(.panelNotified)), "Clearing “Panel notified” needs a reason.",
      giveReason),
    Example(
      "setting aside takes a reason", .setAside(.returnsIn),
      .reasonNeeded(.settingAside(.returnsIn)),
      "Marking “Collect returns” as not needed needs a reason.", giveReason),
    Example(
      "withdrawing takes a reason",
      .record(.withdrawn, on: occasion("2026-11-20"), answersNeeded(for: .withdrawn)),
      .reasonNeeded(.withdrawing), "Withdrawing a notification needs a reason.", giveReason),
    Example(
      "a decision takes its rationale",
      .decideCriteria(
        SeriousIncidentTest(abuseOrNeglect: .known, outcome: .died, rationale: " "),
        on: occasion("2026-11-20")),
      .reasonNeeded(.decidingCriteria), "Enter the rationale for this decision.", giveReason),
  ]

  private static let ghost = entry("k9")

  /// What is asked of organisations, in a case that asks nobody yet.
  static let gathering = [
    Example(
      "a line that was never there is not moved", .changeLines(.move(ghost, before: nil)),
      .sheet(.entryRemoved(.lineOfEnquiry)), "“Key lines of enquiry” does not have that entry.",
      "Look in the log. It may have been removed."),
    Example(
      "Form 2 asks something of somebody about some time", .issueForm2([]),
      .enquiry(
        .form2NotReady([
          "a line of enquiry", "an organisation to ask", "Period from", "Period to",
          "Why this period",
        ])),
      "Form 2 is not ready. Still missing: a line of enquiry, an organisation to ask, Period from, "
        + "Period to, Why this period.",
      "Fill in the KLOEs, the scope and the organisations."),
    Example(
      "a return of nothing is none", .importReturn([]), .enquiry(.emptyReturn),
      "The file has nothing to import.",
      "Send the organisation the list of fixes."),
    Example(
      "nobody declines who was not asked",
      .noReturn(ghost, .declined, reason: "They left.", on: occasion("2026-11-20")),
      .enquiry(.notAsked),
      "This case has not asked an organisation with that name.",
      "Choose the organisation first."),
    Example(
      "a pack holds what somebody was asked",
      .freezePack(
        Pack(
          number: 1, text: "Pack", digest: String(repeating: "0", count: 64), entries: 0,
          answers: 0)),
      .enquiry(.packNotReady(["an organisation to ask"])),
      "The pack is not ready. Still missing: an organisation to ask.",
      "Get each of them first, or record the chair's decision to proceed without."),
  ]
}
