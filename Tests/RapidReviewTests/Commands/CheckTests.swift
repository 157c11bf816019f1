import FoundationEssentials
import Testing

@testable import RapidReview

/// `check` on journals that were damaged, and what reading commands say of them.
@Suite(.timeLimit(.minutes(10)))
struct CheckTests {
  /// Damage to the journal of the one case, and how `check` ends.
  struct Damage: Sendable, CustomTestStringConvertible {
    let why: String
    let harm: @Sendable (String) -> String
    let status: Int32
    let outcome: String
    let severity: String
    var testDescription: String { why }
  }

  static let damages = [
    Damage(
      why: "a line torn off by a crash, never confirmed", harm: { $0 + #"{"v":1,"case":""# },
      status: 10, outcome: "Sound, with warnings", severity: "warning"),
    Damage(
      why: "bytes that are no record between two", harm: { lines($0, first: { "canary\n" + $0 }) },
      status: 11, outcome: "Damaged, nothing lost", severity: "damage"),
    Damage(
      why: "what a record says was altered",
      harm: { $0.replacing("Canary Aspen", with: "Canary Birch") },
      status: 12, outcome: "RECORDS MISSING", severity: "LOSS"),
    Damage(
      why: "a record was taken out", harm: { lines($0, first: { _ in "" }) },
      status: 12, outcome: "RECORDS MISSING", severity: "LOSS"),
  ]

  /// The journal with something done to its second line.
  private static func lines(_ text: String, first change: (String) -> String) -> String {
    text.split(separator: "\n").enumerated()
      .map { $0 == 1 ? change($1 + "\n") : $1 + "\n" }.joined()
  }

  @Test(arguments: damages)
  func `damage is named, with how it stands and what to do, and nothing is mended`(
    _ damage: Damage
  ) throws {
    let home = try Home.furnished()
    let name = try #require(
      try StoreSnapshot(of: home.store).names.first {
        $0.hasPrefix("cases/") && $0.hasSuffix(".jsonl")
      })
    let path = "\(home.store)/\(name)"
    let bytes = try #require(FileManager.default.contents(atPath: path))
    let harmed = damage.harm(String(decoding: bytes, as: UTF8.self))
    try Data(harmed.utf8).write(to: URL(filePath: path))
    let before = try StoreSnapshot(of: home.store)

    let ended = try home.run("check")
    #expect(ended.status == damage.status)
    #expect(ended.errors.isEmpty)
    let lines = ended.output.split(separator: "\n").map(String.init)
    #expect(lines.last?.hasPrefix("\(damage.outcome): 1 case, ") == true)
    #expect(lines.contains { $0.hasPrefix("\(damage.severity): \(name)") })
    #expect(!ended.output.lowercased().contains("canary"))
    let json = try JSONText(try home.run("check", "--json").output)
    #expect(json["outcome"] == .number(Double(damage.status)))
    #expect(json["findings"]?.items.count == lines.count / 2)
    for finding in json["findings"]?.items ?? [] {
      #expect(finding.keys == ["file", "mayGoOn", "problem", "remedy", "severity"])
    }
    #expect(try StoreSnapshot(of: home.store) == before)
  }

  @Test func `reading goes on past damage, and says so on standard error`() throws {
    let home = try Home.furnished()
    let name = try #require(
      try StoreSnapshot(of: home.store).names.first {
        $0.hasPrefix("cases/") && $0.hasSuffix(".jsonl")
      })
    let bytes = try #require(FileManager.default.contents(atPath: "\(home.store)/\(name)"))
    let harmed = CheckTests.lines(
      String(decoding: bytes, as: UTF8.self), first: { "canary\n" + $0 })
    try Data(harmed.utf8).write(to: URL(filePath: "\(home.store)/\(name)"))
    for command in [["list"], ["due"], ["show", "2025-001"]] {
      let ended = try home.run(command)
      #expect(ended.status == 0)
      #expect(ended.output.contains("2025-001"))
      #expect(
        ended.errors == """
          rapidreview: 1 finding on reading the store.
          Run `rapidreview check` to see what is affected and what to do.

          """)
    }
  }
}
