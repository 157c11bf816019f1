import CSodium
import Casework

/// What a member alone has: 32 random bytes, from which all their keys are made.
package final class MemberSecret: Sendable {
  package let keys: MemberKeys
  let seed: SecretBytes
  private let signing: SecretBytes
  private let box: SecretBytes

  /// A new member.
  package convenience init() { self.init(seed: .random(MemberSecret.seedLength)) }

  /// The member with that seed, of 32 bytes.
  package init(seed: SecretBytes) {
    precondition(seed.count == MemberSecret.seedLength, "a seed has 32 bytes")
    self.seed = seed
    var (signingKey, boxKey) = ([UInt8](repeating: 0, count: 32), [UInt8](repeating: 0, count: 32))
    signing = SecretBytes(count: Int(crypto_sign_SECRETKEYBYTES))
    box = SecretBytes(count: Int(crypto_box_SECRETKEYBYTES))
    signing.withStart { secret in
      seed.derived(for: "rapidreview signing key").withStart { seed in
        _ = crypto_sign_seed_keypair(&signingKey, secret, seed)
      }
    }
    box.withStart { secret in
      seed.derived(for: "rapidreview box key").withStart { seed in
        _ = crypto_box_seed_keypair(&boxKey, secret, seed)
      }
    }
    guard let keys = MemberKeys(signing: signingKey, box: boxKey) else {
      preconditionFailure("both keys have 32 bytes")
    }
    self.keys = keys
  }

  package var id: MemberID { keys.id }

  static let seedLength = 32

  /// Signs a text: 64 bytes.
  ///
  /// Source: RFC 8032, Ed25519.
  package func sign(_ text: [UInt8]) -> [UInt8] {
    var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
    signing.withStart { key in
      _ = crypto_sign_detached(&signature, nil, text, UInt64(text.count), key)
    }
    return signature
  }

  /// Seals bytes so that only that member, and this one, can open them.
  func seal(_ plain: [UInt8], for other: MemberKeys) -> [UInt8] {
    let nonce = Chance.bytes(Int(crypto_box_NONCEBYTES))
    var sealed = [UInt8](repeating: 0, count: plain.count + Int(crypto_box_MACBYTES))
    let result = box.withStart { key in
      crypto_box_easy(&sealed, plain, UInt64(plain.count), nonce, other.box, key)
    }
    precondition(result == 0, "a member's keys were checked when they were read")
    return nonce + sealed
  }

  /// Opens what another member has sealed for this one; `nil` where it was not.
  func open(_ sealed: [UInt8], from other: MemberKeys) -> [UInt8]? {
    let (nonceLength, tagLength) = (Int(crypto_box_NONCEBYTES), Int(crypto_box_MACBYTES))
    guard sealed.count >= nonceLength + tagLength else { return nil }
    let (nonce, box) = (Array(sealed[..<nonceLength]), Array(sealed[nonceLength...]))
    var plain = [UInt8](repeating: 0, count: box.count - tagLength)
    let isTrue = self.box.withStart { key in
      crypto_box_open_easy(&plain, box, UInt64(box.count), nonce, other.box, key) == 0
    }
    return isTrue ? plain : nil
  }

  /// Overwrites all secrets now, whoever still holds this.
  package func wipe() {
    for secret in [seed, signing, box] { secret.wipe() }
  }
}
