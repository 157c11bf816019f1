/// What the record of an identity answers, in the order it is asked.
///
/// The raw values are names on the wire and are never changed.
package enum IdentityQuestion: String, CaseIterable, Hashable, Sendable {
  case childrensNames = "childrens-names"
  case datesOfBirth = "dates-of-birth"
  case nhsNumbers = "nhs-numbers"
  case homeAddress = "home-address"
  case mother = "mother"
  case father = "father"
  case carers = "carers"
  case siblings = "siblings"
  case otherPlaces = "other-places"
  case practitioners = "practitioners"
  case localNumbers = "local-numbers"
  case otherDetails = "other-details"
}

extension IdentityQuestion {
  /// What a form calls the answer.
  package var label: String {
    switch self {
    case .childrensNames: "Children's real names"
    case .datesOfBirth: "Dates of birth"
    case .nhsNumbers: "NHS numbers"
    case .homeAddress: "Home address"
    case .mother: "Mother's name"
    case .father: "Father's name"
    case .carers: "Carers' names"
    case .siblings: "Siblings and others"
    case .otherPlaces: "Other addresses and places"
    case .practitioners: "Practitioners' names"
    case .localNumbers: "Local record numbers"
    case .otherDetails: "Other identifying details"
    }
  }

  /// What belongs in the answer, in one sentence.
  package var hint: String {
    switch self {
    case .childrensNames: "The real name of each child the review is about, one a line, up to four."
    case .datesOfBirth: "One a line, in the order of the children's names."
    case .nhsNumbers: "One a line, in the order of the children's names."
    case .homeAddress: "Where the child lived at the time, with the postcode."
    case .mother: "The name she goes by, and any other she has been known by, one a line."
    case .father: "The name he goes by, and any other he has been known by, one a line."
    case .carers: "Foster carers, partners and others who cared for the child, one a line."
    case .siblings: "Brothers, sisters and other people named in the case, one a line."
    case .otherPlaces:
      "Earlier addresses, schools and places that identify the family, one a line."
    case .practitioners: "Practitioners whose names must not appear in a document, one a line."
    case .localNumbers: "Numbers under which organisations keep the child's records, one a line."
    case .otherDetails: "Anything else that could identify the family."
    }
  }
}
