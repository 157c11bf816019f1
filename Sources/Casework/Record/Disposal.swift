/// Why a case is disposed of.
///
/// The names are on the wire, and frozen once released.
package enum DisposalGround: String, CaseIterable, Sendable {
  /// Its retention review has come, and it was decided not to keep it.
  case retentionReviewed = "retention-reviewed"
  /// It was opened in error, or twice.
  case noCase = "no-case"
  /// A law, a court or an authority requires it.
  case requiredByLaw = "required-by-law"

  /// As it stands alone.
  package var label: String {
    switch self {
    case .retentionReviewed: "retention review"
    case .noCase: "no case of its own"
    case .requiredByLaw: "required by law"
    }
  }

  /// As it stands behind “disposed of”.
  package var phrase: String {
    switch self {
    case .retentionReviewed: "after its retention review"
    case .noCase: "because it was no case"
    case .requiredByLaw: "because the law requires it"
    }
  }
}

/// What the partnership's own log says of an order to dispose of a case: nothing about the child.
package struct Disposal: Hashable, Sendable {
  package let caseID: CaseID
  package let reference: CaseReference
  package let ground: DisposalGround

  package init(_ caseID: CaseID, _ reference: CaseReference, _ ground: DisposalGround) {
    self.caseID = caseID
    self.reference = reference
    self.ground = ground
  }
}

/// An order to dispose of a case that waits for a second member, as people see it.
package struct DisposalAsked: Hashable, Sendable {
  package let ground: DisposalGround
  /// Who ordered it; `nil` where their name cannot be read.
  package let by: String?
  package let on: Day
  /// Whether the member at this computer ordered it, so that somebody else confirms it.
  package let isOwn: Bool

  package init(ground: DisposalGround, by: String?, on: Day, isOwn: Bool) {
    (self.ground, self.by, self.on, self.isOwn) = (ground, by, on, isOwn)
  }

  /// Who ordered it, when and why, and who has to act, in two sentences.
  package var sentence: String {
    let waits = isOwn ? "A second member has to confirm it." : "You can confirm it."
    return "\(by ?? "A member") ordered its disposal on \(on.shown) (\(ground.label)). "
      + waits
  }
}
