import CaseStore
import Casework

/// Answers to sheets of every shape, and every act on a report, for stores that are put to trial.
enum SampleReview {
  static let notice = entry(.notice, "k3v9")

  static let sheets: [CaseEvent] = [
    .answered(Entry(.incident), .whereHappened, .text("At home – “upstairs”\nin the ward")),
    .answered(notice, .to, .keys(["executive/police", "scrutineer"])),
    .answered(notice, .on, .occasion(.fifth)),
    .answered(Entry(.recommendation), .complex, .truth(false)),
    .answered(Entry(.incident), .whereHappened, nil),
    .removed(notice),
  ]

  static let version = ReportVersion(
    number: 1, text: words, digest: Digest(of: Array(words.canonical.utf8)).hex)

  private static let words = ReportText(
    parts: [ReportText.Part(name: "incident", text: "Später\nmehr")])

  static let acts: [CaseEvent] = [
    .recommendationDecided(
      RecommendationDecision(
        isReviewRecommended: true, isComplex: true, isOfNationalImportance: false,
        rationale: "A criterion is met", decider: "A. Chair"), on: .fifth),
    .reportFrozen(version),
    .reportFinalised(Finalisation(version: 1, side: .groupChair, name: "A. Chair", on: .fifth)),
    signed(.agrees),
    .signaturesOverridden(
      SignatureOverride(
        version: 1, partner: .health, name: "O. Reed", reason: "The day is here", on: .fifth)),
    .reportSent(Sending(version: 1, evidence: "The portal's receipt", on: .fifth)),
  ]

  /// The word of the police on the first version.
  static func signed(_ position: Signature.Position) -> CaseEvent {
    .reportSigned(
      Signature(
        version: 1, partner: .police, name: "N. Firth", capacity: "Lead", position: position,
        comment: "As noted", on: .fifth))
  }

  private static func entry(_ sheet: Sheet, _ name: String) -> Entry {
    guard let name = EntryName(name) else { preconditionFailure("\(name) names an entry") }
    return Entry(sheet, name)
  }
}
