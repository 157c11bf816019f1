import Glibc
import Testing

@testable import Office

/// The short form of two soaks: some twenty seconds of a debug build on a quiet machine.
struct WritersTests {
  /// Beside the program, which is in the same folder of products.
  static let soak: String? = {
    guard let program = try? Program.path() else { return nil }
    let soak = program.dropLast("rapidreview".count) + "soak"
    return access(String(soak), X_OK) == 0 ? String(soak) : nil
  }()

  @Test(
    .enabled(if: WritersTests.soak != nil, "the soak is not built beside the tests"),
    arguments: [
      ["writers", "--times", "1000"], ["sealed", "--times", "25"], ["commands", "--times", "5"],
    ])
  func `eight processes write to one case, and each record is there exactly once`(
    _ words: [String]
  ) throws {
    let soak = try #require(WritersTests.soak)
    let ended = try Program.run(soak, words + ["--seed", "1"], environment: ["HOME": "/nowhere"])
    #expect(ended.status == 0, "\(ended.output)")
  }
}
