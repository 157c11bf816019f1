import Casework

// The refusals that need no more than the case of `RefusalTests`, and their words.

extension RefusalTests {
  private static let giveReason = "Give the reason: the field ‘Why’, or --why on the command line."
  private static let takeTest =
    "Answer the serious-incident test: `c` on the case's screen, or `rapidreview criteria REF`."
  private static let nothing = "Nothing needs to be done."

  static let facts = [
    Example(
      "a day to come is refused", .record(.partnersNotified, on: occasion("2026-11-24")),
      .inTheFuture(occasion("2026-11-24"), today: day("2026-11-23")),
      "Tue 24 Nov 2026 is still to come; today is Mon 23 Nov 2026.",
      "Record what has happened; for what is to come, plan a day instead."),
    Example(
      "a minute to come is refused", .record(.partnersNotified, on: occasion("2026-11-23T09:01")),
      .inTheFuture(occasion("2026-11-23T09:01"), today: day("2026-11-23")),
      "Mon 23 Nov 2026 09:01 is still to come; today is Mon 23 Nov 2026.",
      "Record what has happened; for what is to come, plan a day instead."),
    Example(
      "a decision to come is refused",
      .decideCriteria(
        SeriousIncidentTest(abuseOrNeglect: .known, outcome: .died, rationale: "Both."),
        on: occasion("2026-11-24")),
      .inTheFuture(occasion("2026-11-24"), today: day("2026-11-23")),
      "Tue 24 Nov 2026 is still to come; today is Mon 23 Nov 2026.",
      "Record what has happened; for what is to come, plan a day instead."),
    Example(
      "what is recorded is corrected, not recorded again",
      .record(.panelNotified, on: occasion("2026-11-11")),
      .alreadyRecorded(.panelNotified, occasion("2026-11-10T14:02")),
      "“Panel notified” is recorded already, on Tue 10 Nov 2026 14:02.",
      "If that day is wrong, correct it with a reason: `e`, or --correct with --why."),
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
      "“Panel notified” is recorded for Tue 10 Nov 2026 14:02 as it is.", nothing),
    Example(
      "the same decision says nothing",
      .decideCriteria(seriousIncident, on: occasion("2026-11-20")), .sameDecision,
      "The criteria decision says just this already.", nothing),
    Example(
      "the criteria are decided and not recorded",
      .record(.criteriaDecided, on: occasion("2026-11-20")), .decidedOtherwise(.criteriaDecided),
      "“Criteria decided” is not recorded by itself: it is decided.", takeTest),
    Example(
      "the decision cannot be taken back, only decided anew", .retract(.criteriaDecided),
      .decidedOtherwise(.criteriaDecided),
      "“Criteria decided” is not recorded by itself: it is decided.", takeTest),
    Example(
      "what follows from the decision is not recorded",
      .record(.notNotifiable, on: occasion("2026-11-20")), .decidedOtherwise(.notNotifiable),
      "“Not notifiable” is not recorded by itself: it is decided.", takeTest),
    Example(
      "who has changed nothing has nothing to undo", .undo, .nothingToUndo,
      "There is no change of yours in this case to undo.",
      "The history shows who changed what; only your own changes can be undone."),
    Example(
      "who has undone nothing has nothing to redo", .redo, .nothingToRedo,
      "You have undone nothing that could be done again.", "Record it anew."),
  ]

  static let plans = [
    Example(
      "a plan is for a day to come", .plan(.returnsIn, for: occasion("2026-11-20")),
      .plannedInThePast(occasion("2026-11-20"), today: day("2026-11-23")),
      "Fri 20 Nov 2026 is past; today is Mon 23 Nov 2026.",
      "Plan a day from today on; if it has happened, record it."),
    Example(
      "what has happened cannot be planned", .plan(.panelNotified, for: occasion("2026-11-24")),
      .alreadyRecorded(.panelNotified, occasion("2026-11-10T14:02")),
      "“Panel notified” is recorded already, on Tue 10 Nov 2026 14:02.",
      "If that day is wrong, correct it with a reason: `e`, or --correct with --why."),
    Example(
      "what is not needed cannot be planned", .plan(.instigated, for: occasion("2026-11-24")),
      .alreadyNotNeeded(.instigated), "“Instigate review” is not needed in this case.",
      "Say first that it is needed after all."),
    Example(
      "the same plan says nothing", .plan(.reviewMeetingHeld, for: occasion("2026-11-26")),
      .samePlan(.reviewMeetingHeld, occasion("2026-11-26")),
      "“Review meeting” is planned for Thu 26 Nov 2026 as it is.", nothing),
    Example(
      "no plan can be taken back where there is none", .plan(.returnsIn, for: nil),
      .notPlanned(.returnsIn), "No day is planned for “Collect returns”.", "Plan a day first."),
    Example(
      "every case begins with becoming aware", .setAside(.becameAware),
      .alwaysNeeded(.becameAware),
      "“LA becomes aware” belongs to every case and cannot be left out.",
      "Record when it happened, or leave it open."),
    Example(
      "becoming aware cannot be taken back, only corrected", .retract(.becameAware),
      .alwaysNeeded(.becameAware),
      "“LA becomes aware” belongs to every case and cannot be left out.",
      "Record when it happened, or leave it open."),
    Example(
      "every case is decided", .setAside(.criteriaDecided), .alwaysNeeded(.criteriaDecided),
      "“Criteria decision” belongs to every case and cannot be left out.",
      "Record when it happened, or leave it open."),
    Example(
      "what is needed cannot become needed", .needAfterAll(.returnsIn),
      .alreadyNeeded(.returnsIn), "“Collect returns” is needed as it is.", nothing),
    Example(
      "what was set aside cannot be again", .setAside(.instigated),
      .alreadyNotNeeded(.instigated), "“Instigate review” is not needed in this case.",
      "Say first that it is needed after all."),
    Example(
      "what the decision rules out cannot be set aside", .setAside(.stateAndOfstedNotified),
      .alreadyNotNeeded(.stateAndOfstedNotified),
      "“Notify SoS and Ofsted” is not needed in this case.",
      "Say first that it is needed after all."),
    Example(
      "what is done cannot be set aside", .setAside(.panelNotified),
      .alreadyRecorded(.panelNotified, occasion("2026-11-10T14:02")),
      "“Panel notified” is recorded already, on Tue 10 Nov 2026 14:02.",
      "If that day is wrong, correct it with a reason: `e`, or --correct with --why."),
  ]

  static let reasons = [
    Example(
      "a step before the one it waits for takes a reason",
      .record(.form2Issued, on: occasion("2026-11-13")),
      .reasonNeeded(.recordingBefore(.form2Issued, .initialDiscussionHeld)),
      "“Form 2 sent” comes after “Initial discussion held”, which is not recorded.", giveReason),
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
      .reasonNeeded(.correcting(.panelNotified)), "Correcting “Panel notified” takes a reason.",
      giveReason),
    Example(
      "taking back takes a reason", .retract(.panelNotified),
      .reasonNeeded(.takingBack(.panelNotified)), "Taking back “Panel notified” takes a reason.",
      giveReason),
    Example(
      "setting aside takes a reason", .setAside(.returnsIn),
      .reasonNeeded(.settingAside(.returnsIn)),
      "Marking “Collect returns” as not needed takes a reason.", giveReason),
    Example(
      "withdrawing takes a reason",
      .record(.withdrawn, on: occasion("2026-11-20"), answersNeeded(for: .withdrawn)),
      .reasonNeeded(.withdrawing), "Withdrawing a notification takes a reason.", giveReason),
    Example(
      "a decision takes its rationale",
      .decideCriteria(
        SeriousIncidentTest(abuseOrNeglect: .known, outcome: .died, rationale: " "),
        on: occasion("2026-11-20")),
      .reasonNeeded(.decidingCriteria), "No decision without its rationale.", giveReason),
  ]

  private static let ghost = entry("k9")

  /// What is asked of organisations, in a case that asks nobody yet.
  static let gathering = [
    Example(
      "a line that was never there is not moved", .changeLines(.move(ghost, before: nil)),
      .sheet(.entryRemoved(.lineOfEnquiry)), "There is no such entry in “Key lines of enquiry”.",
      "It was never there, or was taken out; the history says when."),
    Example(
      "Form 2 asks something of somebody about some time", .issueForm2([]),
      .enquiry(
        .form2NotReady([
          "a line of enquiry", "an organisation to ask", "Period from", "Period to",
          "Why this period",
        ])),
      "Form 2 cannot be made yet; still missing: a line of enquiry, an organisation to ask, Period "
        + "from, Period to, Why this period.",
      "Fill them in: `3` for lines and scope, `4` for organisations."),
    Example(
      "a return of nothing is none", .importReturn([]), .enquiry(.emptyReturn),
      "There is nothing in the file that could be taken in.",
      "Read the report of the rows, and send it to the organisation to mend."),
    Example(
      "nobody declines who was not asked",
      .noReturn(ghost, .declined, reason: "They left.", on: occasion("2026-11-20")),
      .enquiry(.notAsked),
      "No organisation of that name is asked in this case.",
      "Choose the organisation first, on tab 4."),
    Example(
      "a pack holds what somebody was asked",
      .freezePack(
        Pack(
          number: 1, text: "Pack", digest: String(repeating: "0", count: 64), entries: 0,
          answers: 0)),
      .enquiry(.packNotReady(["an organisation to ask"])),
      "The pack cannot be frozen yet; still missing: an organisation to ask.",
      "Get each of them first; what will not come takes the chair's decision."),
  ]
}
