import FoundationEssentials
import Testing

@testable import RapidReview

/// A loss from the command line: in the history, in a backup, and accepted.
@Suite(.timeLimit(.minutes(10)))
struct LossCommandTests {
  /// A home whose case has lost the last record of its journal, and the journal's name.
  private func robbed() throws -> (home: Home, journal: String) {
    let home = try Home.furnished()
    _ = try home.run("show", "2025-001")
    let journal = try #require(
      try StoreSnapshot(of: home.store).names.first {
        $0.hasPrefix("cases/") && $0.hasSuffix(".jsonl")
      })
    let path = "\(home.store)/\(journal)"
    let bytes = try #require(FileManager.default.contents(atPath: path))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let rest = lines.dropLast().map { $0 + "\n" }.joined()
    try Data(rest.utf8).write(to: URL(filePath: path))
    return (home, journal)
  }

  @Test func `what is lost stands first in the history, and a backup names it and ends with 12`()
    throws
  {
    let (home, journal) = try robbed()
    let history = try home.run("history", "2025-001")
    #expect(history.output.hasPrefix("Lost: \(journal): record "))
    let json = try JSONText(try home.run("history", "2025-001", "--json").output)
    #expect(json["lost"]?.items.count == 1)
    let backup = try home.run("backup", "\(home.path)/safe.backup")
    #expect(backup.status == 12)
    #expect(backup.errors.contains("The backup does not have this either. \(journal): record "))
    let copy = ["--store", "\(home.path)/copy"]
    let restored = try home.run(["restore", "\(home.path)/safe.backup"] + copy)
    #expect(restored.status == 12)
    #expect(restored.output.hasPrefix("Restored 1 case, "))
    #expect(restored.errors.contains("What was restored does not have this. \(journal): record "))
    #expect(try home.run(["check"] + copy).status == 12)
  }

  @Test func `every loss is accepted but that of a file which cannot be read, and it is named`()
    throws
  {
    let (home, journal) = try robbed()
    try FileManager.default.createSymbolicLink(
      atPath: "\(home.store)/cases/wxyz", withDestinationPath: "\(home.path)")
    let ended = try home.run("accept-loss", "--all", "--why", "The disk failed", "--as", "Ana Reed")
    #expect(ended.status == 12)
    #expect(ended.output.hasPrefix("Accepted as lost: \(journal): record "))
    #expect(
      ended.errors == """
        rapidreview: Not accepted. cases/wxyz cannot be read: it is a symbolic link.
        Repair the file first, or restore it from a backup. Only losses in a readable file can be \
        accepted.

        """)
  }

  @Test func `the case's own screen says that a part is lost, until that is accepted`() throws {
    let (home, journal) = try robbed()
    let mark = "! Records are lost here: run `rapidreview check`"
    let open = [
      "screens", "--as", "Ana Reed", "--script", "<Enter>,<Down>,<Down>", "--size", "80x24",
      "--dump",
    ]
    #expect(try home.run(open).output.contains(mark))
    _ = try home.run("accept-loss", journal, "--why", "The disk failed", "--as", "Ana Reed")
    #expect(!(try home.run(open).output.contains(mark)))
  }

  @Test func `a loss that is accepted no longer ends check with 12, and stands with its reason`()
    throws
  {
    let (home, journal) = try robbed()
    #expect(try home.run("check").status == 12)
    let blank = try home.run("accept-loss", journal, "--why", " ", "--as", "Ana Reed")
    #expect(blank.status == 1)
    let ended = try home.run(
      "accept-loss", journal, "--why", "The disk failed", "--as", "Ana Reed")
    #expect(ended.status == 0)
    #expect(ended.output.hasPrefix("Accepted as lost: \(journal): record "))
    let check = try home.run("check")
    #expect(check.status == 0)
    #expect(check.output.contains("accepted: \(journal): record "))
    #expect(check.output.contains("Ana Reed accepted the loss on "))
    #expect(check.output.contains(": The disk failed. You may go on working.\n"))
    let json = try JSONText(try home.run("check", "--json").output)
    #expect(json["findings"]?.items.first?["acceptedBy"] == .text("Ana Reed"))
    #expect(try home.run("list").errors.isEmpty)
    let again = try home.run("accept-loss", journal, "--why", "x", "--as", "Ana Reed")
    #expect(again.status == 2)
    #expect(again.errors.contains("No records are missing from \(journal)."))
  }

  @Test func `a case that is no folder keeps no command from the others`() throws {
    let home = try Home.furnished()
    try FileManager.default.createSymbolicLink(
      atPath: "\(home.store)/cases/wxyz", withDestinationPath: "\(home.path)")
    for command in [["list"], ["due"], ["show", "2025-001"]] {
      let ended = try home.run(command)
      #expect(ended.output.contains("2025-001"))
    }
    // What the link leads to may be a case.
    #expect(try home.run("list").errors.hasPrefix("rapidreview: 1 finding on reading the store."))
    #expect(try home.run("check").status == 12)
    let backup = try home.run("backup", "\(home.path)/safe.backup")
    #expect(backup.status != 0)
    #expect(backup.errors.contains("cases/wxyz"))
  }

  @Test func `a case that was read and is gone is missed by every command`() throws {
    let (home, journal) = try robbed()
    let folder = journal.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.removeItem(atPath: "\(home.store)/\(folder)")
    for command in [["list"], ["due"], ["find", "Canary"]] {
      #expect(
        try home.run(command).errors.contains("1 finding on reading the store."), "\(command)")
    }
    try FileManager.default.removeItem(atPath: "\(home.store)/cases")
    let ended = try home.run("list")
    #expect(ended.status == 3)
    #expect(ended.errors.contains("\(home.store)/cases is missing"))
  }

  @Test func `the name of a file that a terminal would obey is made safe`() throws {
    let home = try Home.furnished()
    let name = "\(home.store)/notes\u{1B}[31m.txt"
    try Data().write(to: URL(filePath: name))
    let backup = try home.run("backup", "\(home.path)/safe.backup")
    #expect(backup.errors.contains("notes␛[31m.txt"))
    #expect(!backup.errors.contains("\u{1B}"))
    #expect(try home.run("backup", "").status == 2)
    let inside = try home.run("backup", "STORE/safe.backup")
    #expect(inside.status == 2)
    #expect(inside.errors.contains("is inside the store."))
  }
}
