import Casework

/// What may be wrong with what is sealed, and with the files that say who is a member.
package enum SealFlaw: Hashable, Sendable {
  /// The record is sealed with a key that no member gave.
  case unknownKey(number: Int)
  /// The record is plain, and the store is sealed.
  case notSealed(number: Int)
  /// A member's file is not what its name says, or is not signed as it says.
  case notGenuine
  /// It says that somebody joined or left, and counts for nothing: who signed it was no member.
  case statementOfStranger(MemberID)
  /// A key that was given by somebody who was no member.
  case keyOfStranger(MemberID)
  /// A key that this person was given is there no more: the files are those of an earlier day.
  case keyTakenBack(Ring)
  /// A member this person knew is there no more, or one who was removed counts again.
  case memberTakenBack(MemberID)

  /// How serious it is.
  var severity: StoreFinding.Severity {
    switch self {
    case .unknownKey, .notSealed: .loss
    case .notGenuine, .keyTakenBack, .memberTakenBack: .damage
    case .statementOfStranger, .keyOfStranger: .warning
    }
  }

  /// What an acceptance calls the loss; `nil` for what is none.
  var lossName: String? {
    switch self {
    case .unknownKey(let number): "unknown-key \(number)"
    case .notSealed(let number): "not-sealed \(number)"
    case .notGenuine, .statementOfStranger, .keyOfStranger, .keyTakenBack, .memberTakenBack: nil
    }
  }

  /// What was found, in a sentence without personal data.
  func problem(in file: String) -> String {
    switch self {
    case .unknownKey(let number):
      "\(file), record \(number): you do not have the key it is sealed with."
    case .notSealed(let number):
      "\(file), record \(number) is not sealed. Its writer had no key to the store."
    case .notGenuine: "\(file) is not what its name says, or was changed after it was signed."
    case .statementOfStranger(let id): "\(file) was signed by \(id.text), who is not a member."
    case .keyOfStranger(let id): "\(file) gives a key from \(id.text), who is not a member."
    case .keyTakenBack(let ring):
      "\(file): a key you were given for the ring “\(ring.rawValue)” has gone."
    case .memberTakenBack(let id): "\(file): what you knew of the member \(id.text) is gone."
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .unknownKey:
      "Ask a member to add you again with `rapidreview member add`. If no member has that key, "
        + "find out who wrote the record."
    case .notSealed:
      "Keep a copy of the store as it is now, and find out who put this there. It does not count."
    case .notGenuine: "Restore it from a backup, or move it out of the store. It does not count."
    case .statementOfStranger, .keyOfStranger:
      "Find out who put it there, and move it out of the store. It does not count."
    case .keyTakenBack, .memberTakenBack:
      "Restore the files from a newer backup. Your computer uses what it knew before."
    }
  }
}
