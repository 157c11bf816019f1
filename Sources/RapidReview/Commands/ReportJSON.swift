import CaseStore
import Casework

/// The recommendation, the report and what was signed, as JSON.
enum ReportJSON {
  /// The recommendation as decided, and what it rested on; `null` while it is open.
  static func recommendation(of review: Case) -> JSON? {
    guard let (decision, recorded) = review.recommendation else { return nil }
    // What the decider had read, and not what stands now.
    let known = review.asKnown(to: recorded.change) ?? review
    return [
      "lcspr": .bool(decision.isReviewRecommended),
      "complex": .bool(decision.isComplex),
      "nationalImportance": .bool(decision.isOfNationalImportance),
      "words": .string(decision.sentence),
      "rationale": .string(decision.rationale),
      "decidedBy": .string(decision.decider),
      "on": .string(recorded.on.iso),
      "recordedBy": .string(recorded.by),
      "outdated": .bool(review.isRecommendationOutdated),
      "restedOn": [
        "recommendation": SheetJSON.answers(
          known.answers(in: Entry(.recommendation)), of: .recommendation),
        "positions": .object(
          StatutoryPartner.allCases.map { partner in
            JSON.Member(
              partner.rawValue, SheetJSON.answers(known.position(of: partner), of: .position))
          }),
      ],
    ]
  }

  /// The report: its words, versions, signatures and sending.
  static func report(of review: Case) -> JSON {
    let text = review.reportText
    return [
      "sections": .array(
        text.body.map { ["section": .string($0.name), "text": .string($0.text)] }),
      "sectionsMissing": .array(review.sectionsMissing.map { .string($0.rawValue) }),
      "words": .int(text.wordCount),
      "changedSinceFrozen": .bool(review.isReportChangedSinceFrozen),
      "versions": .array(review.reportVersions.map { version($0, in: review) }),
      "voidSignatures": .array(review.voidSignatures.map(signature)),
      "sending": review.sending.map { sending in
        [
          "version": .int(sending.version), "on": .string(sending.on.iso),
          "evidence": .string(sending.evidence),
        ]
      },
    ]
  }

  private static func version(_ version: ReportVersion, in review: Case) -> JSON {
    [
      "version": .int(version.number),
      "sha256": .string(version.digest),
      "words": .int(version.text.wordCount),
      "standing": .bool(review.currentVersion?.number == version.number),
      "finalisations": .array(
        review.finalisations(of: version.number).map { done in
          [
            "side": .string(done.side.rawValue), "name": .string(done.name),
            "on": .string(done.on.iso),
          ]
        }),
      "signatures": .array(review.signatures(of: version.number).map(signature)),
      "override": review.signatureOverride(of: version.number).map { override in
        [
          "partner": .string(override.partner.rawValue), "name": .string(override.name),
          "reason": .string(override.reason), "on": .string(override.on.iso),
        ]
      },
    ]
  }

  private static func signature(_ signature: Signature) -> JSON {
    [
      "version": .int(signature.version),
      "partner": .string(signature.partner.rawValue),
      "name": .string(signature.name),
      "capacity": .string(signature.capacity),
      "position": .string(signature.position.rawValue),
      "comment": .string(signature.comment),
      "on": .string(signature.on.iso),
    ]
  }
}
