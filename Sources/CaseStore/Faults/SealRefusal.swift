import Casework

/// Why a sealed store was not opened, or who may open it was not changed.
package enum SealRefusal: Hashable, Sendable {
  /// The store is sealed, and no passphrase was given.
  case locked
  case wrongPassphrase
  /// There is not so much memory as trying a passphrase takes.
  case noMemory
  /// The key file asks for less than this program ever does.
  case keyFileUnsafe
  /// The key file is there, and cannot be read as one.
  case keyFileUnreadable(path: String)
  /// This account has no key of the store.
  case noKeyFile
  /// Nobody has added this member yet.
  case notAdded(MemberID)
  /// These say that they have added this member; the fingerprint of none was compared yet.
  case adderUnknown([MemberID])
  /// This member was removed.
  case removed(MemberID)
  /// The sheet is not one of this store, or was renewed since.
  case wrongSheet
  /// This member has not been given the keys of a ring.
  case noRing(Ring)
  /// A store that this account knows as sealed says that it is plain.
  case sealTakenAway(path: String)
  /// The store is plain, and what was asked for takes a sealed one.
  case notSealed
  /// There is no such member waiting to be added.
  case noSuchMember
  /// The last member cannot be removed, nor can anybody remove themselves.
  case cannotRemove
  /// Nobody else can be removed: the numbers of a ring's keys are used up.
  case noEpochLeft
  /// Somebody else has the store open, which is to be sealed.
  case inUse
  /// Somebody is sealing the store at this moment.
  case beingSealed
  /// The store is sealed already.
  case sealedAlready
  /// There is a key here of the same store as it was sealed once.
  case keyInTheWay(path: String)
  /// The store is damaged, and what cannot be read cannot be sealed.
  case damaged

  /// Whether it only says that somebody has no keys of the store, or not yet, or no longer: what
  /// takes none can be done all the same.
  package var isLackOfKeys: Bool {
    switch self {
    case .locked, .noKeyFile, .notAdded, .adderUnknown, .removed, .noRing: true
    case .wrongPassphrase, .noMemory, .keyFileUnsafe, .keyFileUnreadable, .wrongSheet,
      .sealTakenAway, .notSealed, .noSuchMember, .cannotRemove, .noEpochLeft, .inUse,
      .beingSealed, .sealedAlready, .keyInTheWay, .damaged:
      false
    }
  }

  /// What is wrong, in a sentence.
  var problem: String {
    switch self {
    case .locked: "The store is locked."
    case .wrongPassphrase: "That is not the passphrase of this store."
    case .noMemory: "There is not enough free memory to try the passphrase: it takes 256 MiB."
    case .keyFileUnsafe: "The key file was not made by this program: it is too easily guessed."
    case .keyFileUnreadable(let path): "\(path) is there, and cannot be read as a key file."
    case .noKeyFile: "This account has no key of the store."
    case .notAdded: "No member has added you to the store yet."
    case .adderUnknown: "A member has added you whose fingerprint you have not compared yet."
    case .removed: "You are no longer a member of this store."
    case .wrongSheet: "That is not the recovery sheet of this store, or a newer one was made since."
    case .noRing(.all): "You were not given the keys of this store."
    case .noRing(.identity): "You were not given the key to who the child and the family are."
    case .sealTakenAway(let path):
      "\(path)/store.json says that the store is not sealed, and you know it as sealed."
    case .notSealed: "The store is not sealed."
    case .noSuchMember: "Nobody with that fingerprint is waiting to be added, or is a member."
    case .cannotRemove: "You cannot remove yourself."
    case .noEpochLeft: "No more members can be removed: the numbers of the keys are used up."
    case .inUse: "Somebody has the store open."
    case .beingSealed: "Somebody is sealing the store at this moment."
    case .sealedAlready: "The store is sealed already."
    case .keyInTheWay:
      "This is an older copy of a store that is sealed, and you have the key of the sealed one."
    case .damaged: "The store is damaged, and what cannot be read cannot be sealed."
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .locked:
      "Type the passphrase when you are asked, name a descriptor with --passphrase-fd, or unlock "
        + "it for a while with `rapidreview unlock`."
    case .wrongPassphrase:
      "Try again. If it is lost, use the recovery sheet: `rapidreview recover`."
    case .noMemory: "Close other programs and try again."
    case .keyFileUnsafe: "Find out who put it there. Use the recovery sheet: `rapidreview recover`."
    case .keyFileUnreadable:
      "Put it back from a backup of your own files. Without it, move it away, and use the recovery "
        + "sheet with `rapidreview recover`, or ask to be let in with `rapidreview join`."
    case .noKeyFile: "Ask to be let in with `rapidreview join`."
    case .notAdded: "Read your fingerprint to a member by telephone; they add you."
    case .adderUnknown: "Ask for their fingerprint by telephone, and compare: `rapidreview join`."
    case .removed: "Ask a member to add you again; you then run `rapidreview join`."
    case .wrongSheet: "Check the groups, or use the sheet that was made last."
    case .noRing(.all): "Ask a member to add you with `rapidreview member add`."
    case .noRing(.identity): "Ask a member who has it to give it to you."
    case .sealTakenAway:
      "Nothing was opened. Put the store back from a backup with `rapidreview restore`. If another "
        + "store lies there on purpose, open the sealed one once where it lies now."
    case .notSealed: "Seal it with `rapidreview seal`."
    case .noSuchMember: "Compare the fingerprint again; see `rapidreview member list`."
    case .cannotRemove: "Ask another member to do it."
    case .noEpochLeft: "Find out who gave a key so great a number: see `rapidreview check`."
    case .beingSealed: "Wait until it is done, and try again."
    case .inUse: "Close every window and command on it, on every computer, and try again."
    case .sealedAlready: "Nothing to do."
    case .keyInTheWay(let path):
      "Restore a newer backup, which is sealed. To seal this copy all the same, move \(path) away "
        + "first, and keep it: the sealed copies open with it alone."
    case .damaged: "Put right first what `rapidreview check` names."
    }
  }
}
