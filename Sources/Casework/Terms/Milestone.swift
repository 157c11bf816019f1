/// A step of a rapid review, named on the wire and in commands by its `id`.
///
/// Its order is the order of the guide. What is known of each stands in one table, ``process``,
/// which screens, rules and commands read. Adding a milestone: one case here and one row there.
package enum Milestone: String, CaseIterable, Hashable, Sendable {
  case becameAware = "became-aware"
  case criteriaDecided = "criteria-decided"
  case panelNotified = "panel-notified"
  case partnersNotified = "partners-notified"
  case stateAndOfstedNotified = "state-and-ofsted-notified"
  case instigated = "instigated"
  case executiveInformed = "executive-informed"
  case chairInformed = "chair-informed"
  case scrutineerInformed = "scrutineer-informed"
  case initialDiscussionHeld = "initial-discussion-held"
  case form2Issued = "form2-issued"
  case returnsIn = "returns-in"
  case packShared = "pack-shared"
  case reviewMeetingHeld = "review-meeting-held"
  case reportDrafted = "report-drafted"
  case reportFinalised = "report-finalised"
  case executiveAgreed = "executive-agreed"
  case outcomeNotified = "outcome-notified"
  case sentToPanel = "sent-to-panel"
  case panelReceived = "panel-received"
  case panelResponded = "panel-responded"
  case responseShared = "response-shared"
  case postMeetingHeld = "post-meeting-held"
  case closed = "closed"
  case lcsprCommissioned = "lcspr-commissioned"
  case lcsprCompleted = "lcspr-completed"
  case lcsprSent = "lcspr-sent"
  case lcsprPublished = "lcspr-published"
  case notNotifiable = "not-notifiable"
  case notifiedOnly = "notified-only"
  case withdrawn = "withdrawn"

  /// The name used on the wire and in commands: `panel-notified`.
  package var id: String { rawValue }
}
