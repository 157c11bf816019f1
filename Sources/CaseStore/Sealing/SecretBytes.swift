import CSodium
import Synchronization

/// Bytes that must not outlive their use: in memory of their own, which is locked where the system
/// allows it, left out of core dumps, guarded on both sides, and overwritten when let go of.
///
/// A class, so that there is one copy. The bytes are put there when it is made and wiped once, by
/// whoever knows that nobody uses them any more; in between any thread may read them.
package final class SecretBytes: Sendable {
  package let count: Int
  private let address: UInt
  private let wiped = Atomic(false)

  /// Whether ``wipe()`` has been called: the bytes are zeros then.
  package var isWiped: Bool { wiped.load(ordering: .acquiring) }

  /// So many zeros, to be filled.
  init(count: Int) {
    precondition(sodium_init() >= 0, "libsodium has a source of randomness")
    guard let memory = sodium_malloc(max(1, count)) else {
      preconditionFailure("there is memory for \(count) secret bytes")
    }
    (address, self.count) = (UInt(bitPattern: memory), count)
    sodium_memzero(memory, count)
  }

  /// Where the bytes stand: a number, for a pointer is not handed from thread to thread.
  private var memory: UnsafeMutableRawPointer {
    guard let memory = UnsafeMutableRawPointer(bitPattern: address) else {
      preconditionFailure("no memory begins at zero")
    }
    return memory
  }

  /// Takes bytes over; the caller's copy is the caller's to wipe.
  package convenience init(copying bytes: some Collection<UInt8>) {
    self.init(count: bytes.count)
    UnsafeMutableRawBufferPointer(start: memory, count: count).copyBytes(from: bytes)
  }

  /// Bytes nobody can guess.
  package static func random(_ count: Int) -> SecretBytes {
    let bytes = SecretBytes(count: count)
    bytes.withStart { randombytes_buf($0, count) }
    return bytes
  }

  /// Takes bytes over and overwrites the caller's.
  package convenience init(taking bytes: inout [UInt8]) {
    self.init(copying: bytes)
    bytes.wipe()
  }

  deinit { sodium_free(memory) }

  /// Hands the bytes to a closure, which must not keep them.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try body(UnsafeRawBufferPointer(start: memory, count: count))
  }

  /// Hands libsodium the start of the bytes.
  func withStart<Result>(_ body: (UnsafeMutablePointer<UInt8>) -> Result) -> Result {
    body(memory.assumingMemoryBound(to: UInt8.self))
  }

  /// Overwrites the bytes now, whoever still holds them.
  package func wipe() {
    sodium_memzero(memory, count)
    wiped.store(true, ordering: .releasing)
  }

  /// A key of 32 bytes that is good for one purpose.
  ///
  /// It is BLAKE2b over the purpose, keyed with these bytes. Nobody gets from it to these, or to
  /// that of another purpose.
  ///
  /// Source: RFC 7693, BLAKE2b with a key.
  func derived(for purpose: String) -> SecretBytes {
    let purpose = Array(purpose.utf8)
    let derived = SecretBytes(count: SealedBox.keyLength)
    withStart { key in
      derived.withStart { start in
        _ = crypto_generichash(
          start, derived.count, purpose, UInt64(purpose.count), key, count)
      }
    }
    return derived
  }
}

extension [UInt8] {
  /// Overwrites the bytes with zeros, in a way that no compiler leaves out.
  package mutating func wipe() {
    withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      sodium_memzero(start, bytes.count)
    }
  }
}
