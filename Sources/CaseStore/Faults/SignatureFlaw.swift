import Casework

/// What may be wrong with what members have signed of their journals, and with journals that are
/// held against it.
package enum SignatureFlaw: Hashable, Sendable {
  /// A line of signed heads that does not count, or not where it stands.
  case line(number: Int, Line)
  /// Heads that were signed by somebody whom no member has added.
  case stranger
  /// More than one member says that a writer is theirs.
  case claimedTwice
  /// So many members say that they began the store.
  case founders(Int)
  /// A record is not the one that the member has signed.
  case notAsSigned(number: Int, by: MemberID)
  /// A record names somebody else than the member whose writer it is.
  case otherName(number: Int)

  /// Why a line of signed heads does not count.
  package enum Line: Hashable, Sendable {
    case notALine
    /// It is about the store of other keys.
    case otherStore
    /// It is of another member or writer than the file.
    case otherFile
    /// It is not signed by the member.
    case notSigned
    /// It does not follow on the line before it.
    case outOfOrder
  }

  /// How serious it is.
  var severity: StoreFinding.Severity {
    switch self {
    case .notAsSigned: .loss
    case .line, .claimedTwice: .damage
    case .stranger, .founders, .otherName: .warning
    }
  }

  /// What an acceptance calls the loss; `nil` for what is none.
  var lossName: String? {
    switch self {
    case .notAsSigned(let number, _): "not-as-signed \(number)"
    case .line, .stranger, .claimedTwice, .founders, .otherName: nil
    }
  }

  /// What was found, in a sentence without personal data.
  func problem(in file: String) -> String {
    switch self {
    case .line(let number, .notALine): "\(file), line \(number) is not a line of signed heads."
    case .line(let number, .otherStore): "\(file), line \(number) is about another store."
    case .line(let number, .otherFile): "\(file), line \(number) belongs in another file."
    case .line(let number, .notSigned):
      "\(file), line \(number) is not signed by the member it names."
    case .line(let number, .outOfOrder):
      "\(file), line \(number) does not follow the line before it."
    case .stranger: "\(file) belongs to someone who was not added by a member."
    case .claimedTwice: "\(file): another member also claims this writer."
    case .founders(let count): "\(file): \(count) members say they started the store."
    case .notAsSigned(let number, let member):
      "\(file), record \(number) is not the one that member \(member.text) signed."
    case .otherName(let number):
      "\(file), record \(number) is not in the name of the member who wrote it."
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .line: "Keep a copy of the file, and restore it from a backup. It does not count."
    case .stranger: "Find out who put it there, and move it out of the store. It does not count."
    case .claimedTwice:
      "Find out which of the two members it is. Until then, records of this writer count as "
        + "unsigned."
    case .founders:
      "Compare fingerprints with `rapidreview member list`. One of them may not be genuine."
    case .notAsSigned:
      "Keep a copy of the store as it is now. Move this file out of the store, then restore a "
        + "backup. If no backup has it, see `rapidreview accept-loss`."
    case .otherName: "Ask the member whether they recorded it, and on whose behalf."
    }
  }
}
