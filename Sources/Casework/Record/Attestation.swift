/// Whose a change is, by what members have signed.
package enum Attestation: Hashable, Sendable {
  /// A member has signed it.
  case signed(by: String)
  /// Nobody has: whoever could write to the store may have recorded it.
  case unsigned
  /// It is in another name than that of the member who has signed it.
  case inAnotherName(by: String)
  /// The member has signed another record in its place.
  case forged(by: String)

  /// The name of the member who has signed it; `nil` where nobody has.
  package var signer: String? {
    switch self {
    case .signed(let name), .inAnotherName(let name): name
    case .unsigned, .forged: nil
    }
  }

  /// What a list says of it; `nil` where all is as it should be.
  package var mark: String? {
    switch self {
    case .signed: nil
    case .unsigned: "not signed"
    case .inAnotherName: "in another's name"
    case .forged: "forged"
    }
  }

  /// Whether somebody has done what nobody should.
  package var isAlarm: Bool {
    switch self {
    case .signed, .unsigned: false
    case .inAnotherName, .forged: true
    }
  }

  /// What is known, in a sentence.
  package var words: String {
    switch self {
    case .signed(let name): "Signed by \(name)."
    case .unsigned: "Not signed. There is no proof of who recorded it."
    case .inAnotherName(let name): "Signed by \(name), and recorded in another name."
    case .forged(let name): "Forged. \(name) signed a different record."
    }
  }
}
