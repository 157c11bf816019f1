import CaseStore
import Glibc
import Testing

@testable import Office

/// The kernel's keyring, and what is said where there is none.
struct SessionKeyringTests {
  private static let seed = [UInt8](1...32)

  /// Whether the kernel has a keyring for this process: in many containers it has not.
  static let hasKeyring: Bool = {
    let keyring = SessionKeyring.ofKernel
    let name = "test-\(getpid())-has"
    defer { keyring.forget(name) }
    return (try? keyring.keep(SecretBytes(copying: seed), of: name, seconds: 5)) != nil
  }()

  @Test(.enabled(if: hasKeyring, "the kernel offers no keyring here"))
  func `a seed is kept for one store, replaced, and forgotten`() throws {
    let keyring = SessionKeyring.ofKernel
    let (one, other) = ("test-\(getpid())-one", "test-\(getpid())-other")
    defer { keyring.forget(one) }
    #expect(keyring.seed(of: one) == nil)
    try keyring.keep(SecretBytes(copying: Self.seed), of: one, seconds: 60)
    #expect(keyring.seed(of: one)?.withBytes { Array($0) } == Self.seed)
    #expect(keyring.seed(of: other) == nil)
    try keyring.keep(SecretBytes(copying: Self.seed.reversed()), of: one, seconds: 60)
    #expect(keyring.seed(of: one)?.withBytes { Array($0) } == Self.seed.reversed())
    #expect(keyring.forget(one))
    #expect(!keyring.forget(one))
    #expect(keyring.seed(of: one) == nil)
  }

  @Test func `where there is no keyring, it says so and gives nothing`() {
    let keyring = SessionKeyring(
      keep: { _, _, _ in -ENOSYS }, copy: { _, _ in -ENOSYS }, forget: { _ in -ENOSYS })
    #expect(throws: SessionKeyringFlaw.none) {
      try keyring.keep(SecretBytes(copying: Self.seed), of: "any", seconds: 60)
    }
    #expect(keyring.seed(of: "any") == nil)
    #expect(!keyring.forget("any"))
  }

  @Test(arguments: [
    (EPERM, SessionKeyringFlaw.none), (EDQUOT, .full), (EINVAL, .failed("Invalid argument")),
  ])
  func `what the system refuses is said in our words`(error: Int32, flaw: SessionKeyringFlaw) {
    #expect(SessionKeyringFlaw(error: error) == flaw)
  }
}
