import Casework
import Documents

/// A part of the situation, worked out anew only where it may be another.
///
/// They stand in the order in which one rests on another.
package enum Part: CaseIterable, Sendable {
  // What every screen may see.
  case user, partnership, list, openCase, saving, drafts, unsavedMinutes, sharing
  // What is made only for the places that ask for it, and seen there alone.
  case people, extracts, identity, members, bank, returnInHand, chronology, attestations, heard

  /// Whether only the places have it that ask for it: see ``Route/needs``.
  package var isAskedFor: Bool {
    switch self {
    case .user, .partnership, .list, .openCase, .saving, .drafts, .unsavedMinutes, .sharing: false
    case .people, .extracts, .identity, .members, .bank, .returnInHand, .chronology, .attestations,
      .heard:
      true
    }
  }
}

extension Set<Part> {
  /// All of the situation.
  package static let everything = Set(Part.allCases)
  /// The case on screen, and what is made of it.
  package static let caseOnScreen: Set = [.openCase, .chronology, .identity, .attestations]
  /// What becomes of a text as it is typed.
  package static let typing: Set = [.drafts, .saving]
}

/// What of the situation is made only for the places that ask for it.
package struct PlaceParts: Sendable {
  /// What was read out of all cases; `nil` until the first of it is there.
  package var extracts: CaseExtracts?
  /// Who the open case is really about; `nil` where it cannot be read.
  package var identity: Identity?
  /// Who can open the store; `nil` where it is not sealed.
  package var members: StoreMembers?
  /// Questions to begin lines of enquiry from: the partnership's own first, then those shipped.
  package var bank: [BankLine] = []
  /// The return that is being looked at before it is taken in; `nil` while there is none.
  package var returnInHand: ReturnInHand?
  /// A table of people that is looked at before it is recorded; `nil` while there is none.
  package var people: PeopleReading?
  /// The chronology of the open case; `nil` while none is open.
  package var chronology: ReviewedChronology?
  /// Who has signed each change of the open case; `nil` where the store has no members.
  package var attestations: [ChangeID: Attestation]?
  /// When each colleague's computer was last heard of.
  package var heard: [HeardOf] = []
  /// How far this person has read the chronology of the open case.
  package var readingPlace = ReadingPlace()

  /// Begins with nothing.
  package init() {}

  /// Lets go of what a place does not ask for.
  package mutating func keep(only needs: Set<Part>) {
    for part in Part.allCases where part.isAskedFor && !needs.contains(part) { drop(part) }
  }

  private mutating func drop(_ part: Part) {
    switch part {
    case .user, .partnership, .list, .openCase, .saving, .drafts, .unsavedMinutes, .sharing: break
    case .people: people = nil
    case .extracts: extracts = nil
    case .identity: identity = nil
    case .members: members = nil
    case .bank: bank = []
    case .returnInHand: returnInHand = nil
    case .chronology: (chronology, readingPlace) = (nil, ReadingPlace())
    case .attestations: attestations = nil
    case .heard: heard = []
    }
  }
}
