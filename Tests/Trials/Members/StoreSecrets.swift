import Casework

@testable import CaseStore

/// What must be nowhere once a store is locked: the secret of the member at a computer, what is
/// made of it, the keys of the rings, and what was typed to get at it.
package enum StoreSecrets {
  /// Each with what it is: the passphrase as it is typed, the member's secret and what is made of
  /// it, and each as it stands in a file's text.
  package static func all(
    at path: String, local: String, passphrase typed: String
  ) throws -> [(name: String, bytes: [UInt8])] {
    var bytes = Array(typed.utf8)
    let ring = try Store.unlock(
      at: path, local: local, files: SystemFileSystem(), passphrase: Passphrase(taking: &bytes))
    let rings = Ring.allCases.flatMap { name in
      ring.epochs(of: name).map { ("a key of the ring \(name.rawValue)", $0.key) }
    }
    let keys: [(String, SecretBytes)] = [
      ("the member's secret", ring.member.seed), ("the key of LOCAL", ring.local),
      ("the signing key", ring.member.seed.derived(for: "rapidreview signing key")),
      ("the key for grants", ring.member.seed.derived(for: "rapidreview box key")),
    ]
    var secrets = [("the passphrase", Array(typed.utf8))]
    for (name, key) in keys + rings {
      let bytes = key.withBytes { Array($0) }
      secrets.append((name, bytes))
      secrets.append(("\(name), as text", Array(Base64URL.text(of: bytes).utf8)))
    }
    return secrets
  }
}
