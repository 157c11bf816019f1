import Casework

/// Rules with the numbers of the partnership's plan, made without a file.
///
/// What the shipped files themselves say is tested in CaseStore, which reads them.
enum TestEdition {
  /// A milestone, what it counts from, and so many working days.
  private typealias Row = (Milestone, Rule.Trigger, WorkingDays, Party, Rule.Force)

  private static let rows: [Row] = [
    (.panelNotified, .after(.becameAware), 5, .localAuthority, .statute),
    (.stateAndOfstedNotified, .after(.becameAware), 5, .localAuthority, .statutoryGuidance),
    (.initialDiscussionHeld, .after(.panelNotified), 3, .practiceReviewGroup, .local),
    (.form2Issued, .after(.panelNotified), 3, .businessUnit, .local),
    (.returnsIn, .after(.panelNotified), 8, .organisations, .local),
    (.packShared, .after(.panelNotified), 11, .businessUnit, .local),
    (.reviewMeetingHeld, .after(.panelNotified), 12, .practiceReviewGroup, .local),
    (.packShared, .beforePlanned(.reviewMeetingHeld), 1, .businessUnit, .local),
    (.executiveAgreed, .after(.panelNotified), 14, .executive, .local),
    (.sentToPanel, .after(.panelNotified), 15, .businessUnit, .statutoryGuidance),
    (.panelResponded, .after(.panelReceived), 15, .panel, .anothersDuty),
    (.lcsprSent, .beforePlanned(.lcsprPublished), 7, .businessUnit, .statutoryGuidance),
  ]

  /// The edition the cases of these tests are opened under.
  static let guide = RuleEdition(
    id: "guide-in-test", title: "Guide", from: day("2018-06-29"),
    partners: ["Local authority", "Police", "Integrated Care Board"],
    rules: rows.map { milestone, trigger, length, party, force in
      rule(milestone, trigger, .workingDays(length), party, force)
    } + [rule(.lcsprCompleted, .after(.lcsprCommissioned), .months(6), .practiceReviewGroup)])

  /// A rule, with a source that was not at hand unless a quotation is given.
  static func rule(
    _ milestone: Milestone, _ trigger: Rule.Trigger, _ span: Rule.Span,
    _ party: Party = .businessUnit, _ force: Rule.Force = .statutoryGuidance,
    quotation: String? = nil, note: String? = nil
  ) -> Rule {
    Rule(
      id: milestone.id, milestone: milestone, trigger: trigger, span: span, owedBy: party,
      force: force,
      source: Rule.Source(citation: "The guide", quotation: quotation, note: note))
  }
}
