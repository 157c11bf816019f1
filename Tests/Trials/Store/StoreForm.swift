import CaseStore
import Casework

/// The two forms of a store; every trial of the foundation is run on both.
package enum StoreForm: String, CaseIterable, Hashable, Sendable {
  case plain, sealed

  /// Makes a store whose passphrases, if it has any, cost next to nothing to try.
  func create(
    at path: String, local: String, files: any FileSystem, partnership name: String? = nil,
    by person: String, now: Moment
  ) throws(StoreError) -> Store {
    let founding: Founding? =
      switch self {
      case .plain: nil
      case .sealed:
        .sealed(
          StoreForm.passphrase(),
          recovery: SecretBytes(copying: [UInt8](repeating: 9, count: 32)), cost: .smallest)
      }
    return try Store.create(
      at: path, local: local, files: files, partnership: name, founding: founding, by: person,
      now: now)
  }

  /// Opens a store, and unlocks it first where it is sealed.
  func open(
    at path: String, local: String, files: any FileSystem
  ) throws(StoreError) -> Store {
    try Store.open(
      at: path, local: local, files: files,
      keys: try keys(at: path, local: local, files: files))
  }

  /// The keys of the member with a LOCAL; `nil` where the store is plain.
  func keys(
    at path: String, local: String, files: any FileSystem
  ) throws(StoreError) -> KeyRing? {
    switch self {
    case .plain: nil
    case .sealed:
      try Store.unlock(
        at: path, local: local, files: files, passphrase: StoreForm.passphrase(),
        costingAtLeast: .smallest)
    }
  }

  /// Makes somebody with a LOCAL of their own a member, who can open the store from then on.
  ///
  /// Whoever wants to open a plain store needs nothing.
  func admit(
    _ local: String, to path: String, through store: Store, files: any FileSystem, now: Moment
  ) throws(StoreError) {
    guard self == .sealed, let adder = store.keys?.member.id else { return }
    let member = try Store.join(
      at: path, local: local, files: files, passphrase: StoreForm.passphrase(), cost: .smallest)
    try store.addMember(
      member, name: "Member at \(local)", rings: Set(Ring.allCases), by: "Ana", now: now)
    _ = try Store.confirm(
      adder, at: path, local: local, files: files, passphrase: StoreForm.passphrase(),
      costingAtLeast: .smallest)
  }

  /// What everybody in a trial types.
  private static func passphrase() -> Passphrase {
    var typed = Array("correct horse battery staple".utf8)
    return Passphrase(taking: &typed)
  }
}
