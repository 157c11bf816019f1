import CKeyring
import CaseStore
import Glibc

/// Where a member's secret lies while a shell session is unlocked: in the kernel's keyring of the
/// session, for a time that is set beforehand.
package struct SessionKeyring {
  /// Keeps bytes under a description for so many seconds; 0, or minus the system's error.
  private let keep: (_ description: String, _ bytes: UnsafeRawBufferPointer, UInt32) -> Int32
  /// Copies what is kept into a buffer; its length, or minus the system's error.
  private let copy: (_ description: String, _ buffer: UnsafeMutableRawBufferPointer) -> Int32
  /// Forgets what is kept; 0, or minus the system's error.
  private let forget: (_ description: String) -> Int32

  /// Makes one that keeps, copies and forgets so.
  package init(
    keep: @escaping (_ description: String, _ bytes: UnsafeRawBufferPointer, UInt32) -> Int32,
    copy: @escaping (_ description: String, _ buffer: UnsafeMutableRawBufferPointer) -> Int32,
    forget: @escaping (_ description: String) -> Int32
  ) {
    (self.keep, self.copy, self.forget) = (keep, copy, forget)
  }

  /// The kernel's own.
  package static var ofKernel: SessionKeyring {
    SessionKeyring(
      keep: { ck_keep($0, $1.baseAddress, $1.count, $2) },
      copy: { ck_copy($0, $1.baseAddress, $1.count) },
      forget: { ck_forget($0) })
  }

  /// Keeps a member's seed of 32 bytes for so many seconds.
  package func keep(
    _ seed: SecretBytes, of keysID: String, seconds: UInt32
  ) throws(SessionKeyringFlaw) {
    let result = seed.withBytes { keep(Self.description(of: keysID), $0, seconds) }
    if result < 0 { throw SessionKeyringFlaw(error: -result) }
  }

  /// Refuses where there is no keyring, before anybody is asked for a passphrase.
  package func requireUse() throws(SessionKeyringFlaw) {
    let probe = "probe"
    try keep(.random(Self.seedLength), of: probe, seconds: 1)
    _ = forget(probe) as Bool
  }

  /// The seed that is kept for a store; `nil` where none is, or where there is no keyring.
  package func seed(of keysID: String) -> SecretBytes? {
    var bytes = [UInt8](repeating: 0, count: Self.seedLength)
    defer { bytes.wipe() }
    let length = bytes.withUnsafeMutableBytes { copy(Self.description(of: keysID), $0) }
    return length == Self.seedLength ? SecretBytes(taking: &bytes) : nil
  }

  /// Forgets the seed of a store.
  ///
  /// - Returns: Whether there was one.
  @discardableResult
  package func forget(_ keysID: String) -> Bool { forget(Self.description(of: keysID)) == 0 }

  private static let seedLength = 32

  private static func description(of keysID: String) -> String { "rapidreview:\(keysID)" }
}
