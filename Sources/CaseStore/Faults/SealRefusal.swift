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
    case .noMemory: "Checking the passphrase needs 256 MiB of free memory."
    case .keyFileUnsafe: "The key file was not made by this program. It is too easy to guess."
    case .keyFileUnreadable(let path): "\(path) is not a readable key file."
    case .noKeyFile: "This account has no key to the store."
    case .notAdded: "No member has added you to the store yet."
    case .adderUnknown: "You have not compared your colleague's fingerprint yet."
    case .removed: "You are no longer a member of this store."
    case .wrongSheet: "That is not this store's current recovery sheet."
    case .noRing(.all): "You do not have the keys to this store."
    case .noRing(.identity): "You do not have the key to the real names."
    case .sealTakenAway(let path):
      "You know this store as sealed, but \(path)/store.json says it is not."
    case .notSealed: "The store is not sealed."
    case .noSuchMember: "That fingerprint does not belong to a member or to anyone waiting."
    case .cannotRemove: "You cannot remove yourself."
    case .noEpochLeft: "No more members can be removed. The key numbers are used up."
    case .inUse: "Someone has the store open."
    case .beingSealed: "Someone is sealing the store at the moment."
    case .sealedAlready: "The store is already sealed."
    case .keyInTheWay:
      "This is an older, unsealed copy of a sealed store."
    case .damaged: "The store is damaged, so part of it cannot be sealed."
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .locked:
      "Type the passphrase when asked, or use --passphrase-fd or `rapidreview unlock`."
    case .wrongPassphrase:
      "Try again. If it is lost, use the recovery sheet: press Ctrl-R, or run "
        + "`rapidreview recover`."
    case .noMemory: "Close other programs and try again."
    case .keyFileUnsafe: "Find out who put it there. Use the recovery sheet: `rapidreview recover`."
    case .keyFileUnreadable:
      "Restore it from a backup of your own files. Without one, move it away. Then use the "
        + "recovery sheet with `rapidreview recover`, or ask to be let in with `rapidreview join`."
    case .noKeyFile: "Ask to be let in with `rapidreview join`."
    case .notAdded: "Read your fingerprint to a member by telephone. They add you."
    case .adderUnknown: "Ask for their fingerprint by telephone, and compare: `rapidreview join`."
    case .removed: "Ask a member to add you again, then run `rapidreview join`."
    case .wrongSheet: "Check the groups, or use the newest sheet."
    case .noRing(.all): "Ask a member to add you with `rapidreview member add`."
    case .noRing(.identity): "Ask a member who has it to give it to you."
    case .sealTakenAway:
      "Restore the store from a backup with `rapidreview restore`. If a different store is there "
        + "on purpose, open the sealed one once in its new place. Nothing was opened."
    case .notSealed: "Seal it with `rapidreview seal`."
    case .noSuchMember: "Compare the fingerprint again. See `rapidreview member list`."
    case .cannotRemove: "Ask another member to do it."
    case .noEpochLeft: "Find out who gave a key such a high number. See `rapidreview check`."
    case .beingSealed: "Wait until it is finished, then try again."
    case .inUse: "Close every window and command on it, on every computer, and try again."
    case .sealedAlready: "You do not need to do anything."
    case .keyInTheWay(let path):
      "Restore a newer, sealed backup. To seal this copy anyway, first move \(path) away and keep "
        + "it. The sealed copies open only with it."
    case .damaged: "Fix what `rapidreview check` names first."
    }
  }
}
