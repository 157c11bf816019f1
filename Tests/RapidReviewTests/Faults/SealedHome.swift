import CaseStore
import FoundationEssentials
import Testing

@testable import Office

/// Homes with a sealed store that is unlocked for this session.
///
/// One is made, and each test has a copy. Its passphrase costs nothing to try, and the program
/// never tries it: the session's keyring has the secret.
enum SealedHome {
  nonisolated(unsafe) private static let made = Result { try make() }

  /// What it is unlocked with.
  static var keys: KeyRing { get throws { try made.get().keys } }

  static func copy() throws -> Home {
    let (from, to) = (try made.get().home, try Home())
    for folder in ["data", "state"] {
      try FileManager.default.copyItem(
        atPath: "\(from.path)/\(folder)", toPath: "\(to.path)/\(folder)")
    }
    return to
  }

  private static func make() throws -> (home: Home, keys: KeyRing) {
    let home = try Home()
    try home.furnish(
      founding: .sealed(
        SealedPlaces.secret(SealedPlaces.passphrase),
        recovery: .random(RecoveryCode.seedLength), cost: .smallest))
    let keys = try Store.unlock(
      at: home.store, local: home.local, files: SystemFileSystem(),
      passphrase: SealedPlaces.secret(SealedPlaces.passphrase), costingAtLeast: .smallest)
    try SessionKeyring.ofKernel.keep(keys.seed, of: keys.keysID, seconds: 3600)
    return (home, keys)
  }
}
