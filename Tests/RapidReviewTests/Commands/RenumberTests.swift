import FoundationEssentials
import Testing

@testable import RapidReview

/// Two cases made apart under one reference, as when two copies of a store are brought together.
@Suite(.timeLimit(.minutes(10)))
struct RenumberTests {
  /// A home whose store holds the case 2025-001 twice, for two children.
  private func merged() throws -> Home {
    let files = FileManager.default
    let (home, other) = (try Home(), try Home())
    _ = try home.run("init", "--unsealed")
    try files.createDirectory(
      atPath: "\(other.path)/data", withIntermediateDirectories: false)
    try files.copyItem(atPath: home.store, toPath: other.store)
    for (place, child) in [(home, "Canary Aspen"), (other, "Canary Birch")] {
      let opened = try place.run(
        "new", "--child", child, "--aware", "5 nov", "--as", "Canary")
      try #require(opened.output.hasPrefix("2025-001\n"))
    }
    for id in try files.contentsOfDirectory(atPath: "\(other.store)/cases") {
      try files.copyItem(
        atPath: "\(other.store)/cases/\(id)", toPath: "\(home.store)/cases/\(id)")
    }
    return home
  }

  @Test func `neither is lost, and neither is guessed at`() throws {
    let home = try merged()
    let list = try home.run("list").output
    #expect(list.contains("Canary Aspen"))
    #expect(list.contains("Canary Birch"))
    let commands = [
      ["show", "2025-001"],
      ["record", "2025-001", "chair-informed", "--on", "today", "--why", "canary"],
    ]
    for command in commands {
      try home.expectRefusal(
        command, 2, "Two cases have the reference 2025-001.",
        "Give one of them another reference: `rapidreview renumber 2025-001`.")
    }
    #expect(try home.run("check").status == 10)
  }

  @Test func `the later one gets another reference, and both can be named again`() throws {
    let home = try merged()
    #expect(try home.run("renumber", "2025-001", "--as", "A. Chair") == .done("2025-002\n"))
    #expect(try home.run("show", "2025-001").output.hasPrefix("2025-001  Canary Aspen  "))
    #expect(try home.run("show", "2025-002").output.hasPrefix("2025-002  Canary Birch  "))
    #expect(try home.run("check") == .done("Sound: 2 cases, 3 records, 0 findings.\n"))
    try home.expectRefusal(
      ["renumber", "2025-001", "--as", "Canary"], 2, "Only one case has the reference 2025-001.",
      "You do not need to do anything.")
  }
}
