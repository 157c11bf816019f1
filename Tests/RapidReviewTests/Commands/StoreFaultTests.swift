import CaseStore
import FoundationEssentials
import Glibc
import Testing

@testable import Office
@testable import RapidReview

/// Stores that are none, that another version made, or that the wrong people can get at.
@Suite(.timeLimit(.minutes(10)))
struct StoreFaultTests {
  /// Something done to a sound store, and what is then said of it.
  struct Fault: Sendable, CustomTestStringConvertible {
    let why: String
    /// What is done, given the store's path.
    let harm: @Sendable (String) throws -> Void
    let problem: String
    let remedy: String
    var status: Int32 = 2
    var testDescription: String { why }
  }

  private static let damaged = "STORE/store.json is missing or damaged. 1 case is there."
  private static let writeAgain =
    "Write store.json again with `rapidreview mend`. It changes no case."
  private static let putItself = "Put the folder or file itself there."
  private static let mend = "Close them to other users with `rapidreview mend`."

  static let faults = [
    Fault(
      why: "store.json is gone",
      harm: { try FileManager.default.removeItem(atPath: $0 + "/store.json") },
      problem: damaged, remedy: writeAgain, status: 3),
    Fault(
      why: "store.json is torn", harm: { try describe($0, #"{"format":1,"#) },
      problem: damaged, remedy: writeAgain, status: 3),
    Fault(
      why: "store.json names a path for an id",
      harm: { try describe($0, #"{"format":1,"store":"../../canary","access":"owner"}"#) },
      problem: damaged, remedy: writeAgain, status: 3),
    Fault(
      why: "a newer format",
      harm: { try describe($0, #"{"format":3,"store":"canary","access":"owner"}"#) },
      problem: "The store at STORE has the newer format 3.",
      remedy: "Use a newer version of the program."),
    Fault(
      why: "the folder of cases is a link", harm: { try link($0 + "/cases") },
      problem: "STORE/cases is a symbolic link. The store does not follow "
        + "links.", remedy: putItself),
    Fault(
      why: "store.json is a link", harm: { try link($0 + "/store.json") },
      problem: "STORE/store.json is a symbolic link. The store does not follow links.",
      remedy: putItself),
    Fault(
      why: "everybody may read it", harm: { try #require(chmod($0, 0o755) == 0) },
      problem: "Other users may read the store: STORE.", remedy: mend),
    Fault(
      why: "the group may write to it", harm: { try #require(chmod($0 + "/cases", 0o720) == 0) },
      problem: "Other users may read the store: STORE/cases.", remedy: mend),
  ]

  /// Writes another store.json.
  private static func describe(_ store: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(store)/store.json"))
    try #require(chmod("\(store)/store.json", 0o600) == 0)
  }

  /// Moves a file away and puts a link to it in its place.
  private static func link(_ path: String) throws {
    try FileManager.default.moveItem(atPath: path, toPath: path + "-moved")
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: path + "-moved")
  }

  @Test(arguments: faults)
  func `a store that is not sound is refused by every command, and left as it is`(_ fault: Fault)
    throws
  {
    let home = try Home.furnished()
    try fault.harm(home.store)
    let commands = [
      ["list"], ["show", "2025-001"], ["due"], ["renumber", "2025-001", "--as", "Canary"],
      ["record", "2025-001", "instigated", "--on", "today", "--as", "Canary"],
      ["new", "--child", "Canary B", "--aware", "today", "--as", "Canary"],
    ]
    for command in commands {
      try home.expectRefusal(command, fault.status, fault.problem, fault.remedy)
    }
    // Days are counted by the store's calendar or, where there is no store, by the one shipped.
    for command in [["workdays", "today", "1"], ["calendar"]] {
      try home.expectRefusal(command, fault.status, fault.problem, fault.remedy)
    }
  }

  @Test func `a damaged store.json is mended by a command, and the screens offer it`() throws {
    let home = try Home.furnished()
    try StoreFaultTests.describe(home.store, "rubbish")
    let shown = try home.run("screens", "--script", "", "--size", "80x24", "--dump").output
    #expect(shown.contains("> Repair the store, without changing any case"))
    #expect(!shown.contains("make a new store"))
    #expect(try home.run("mend").output == "Wrote store.json again.\n")
    #expect(try home.run("check") == .done("Sound: 1 case, 5 records, 0 findings.\n"))
    try StoreFaultTests.describe(home.store, "rubbish")
    let mended = try home.run("screens", "--script", "<Enter>", "--size", "80x24", "--dump").output
    #expect(mended.contains("Wrote store.json again."))
    #expect(try home.run("list").status == 0)
  }

  @Test func `what a stopped restore left is named, and removed on asking`() throws {
    let home = try Home.furnished()
    let left = home.store + ".restoring-1"
    try FileManager.default.copyItem(atPath: home.store, toPath: left)
    let check = try home.run("check")
    #expect(check.status == 10)
    #expect(check.output.contains("restoring-1"))
    let words = "A stopped restore left \(left), which contains the record with real names."
    #expect(try home.run("mend").output.contains(words))
    #expect(FileManager.default.fileExists(atPath: left))
    #expect(try home.run("mend", "--leftovers").output.contains("Removed \(left).\n"))
    #expect(!FileManager.default.fileExists(atPath: left))
    #expect(try home.run("check").status == 0)
  }

  @Test func `the store's own path may be a link, for every command alike`() throws {
    let home = try Home.furnished()
    try StoreFaultTests.link(home.store)
    for command in [
      ["list"], ["show", "2025-001"], ["check"], ["mend"], ["calendar"],
      ["backup", "\(home.path)/store.backup"],
      ["record", "2025-001", "instigated", "--on", "today", "--as", "Canary"],
    ] {
      let ended = try home.run(command)
      #expect(ended.status == 0, "\(command): \(ended.errors)")
    }
    let status = try FileManager.default.attributesOfItem(atPath: home.store)
    #expect(status[.type] as? FileAttributeType == .typeSymbolicLink)
  }

  @Test func `loose modes are mended, and then nothing is loose`() throws {
    let home = try Home.furnished()
    for name in try StoreSnapshot(of: home.store).names.map({ "\(home.store)/\($0)" }) {
      try #require(chmod(name, 0o777) == 0)
    }
    let check = try home.run("check")
    #expect(check.status == 10)
    #expect(check.output.contains("warning: store.json is open to other users (mode 777).\n"))
    let mended = try home.run("mend")
    #expect(mended.status == 0)
    #expect(mended.output.contains("Closed \(home.store)/store.json.\n"))
    #expect(try home.run("mend") == .done("No files were open to others.\n"))
    #expect(try home.run("check") == .done("Sound: 1 case, 5 records, 0 findings.\n"))
    #expect(try home.run("list").status == 0)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give files away"))
  func `another user's store is refused`() throws {
    let home = try Home.furnished()
    try home.give(to: Tool.nobody, below: home.store)
    try home.expectRefusal(
      ["list"], 2, "STORE belongs to another user.",
      "Make the store again with `init --group`, or ask its owner.")
  }

  @Test(.enabled(if: Tool.canBeNobody, "the program cannot be run as another user"))
  func `a store in a folder that may not be written is read, and refuses to be changed`() throws {
    let home = try Home.furnished()
    try home.give(to: Tool.nobody)
    for folder in ["/cases", "/partnership", "/references", ""] {
      try #require(chmod(home.store + folder, 0o500) == 0)
    }
    let before = try StoreSnapshot(of: home.store)
    #expect(try home.run(["list"], by: Tool.nobody).status == 0)
    let changes = [
      ["new", "--child", "Canary B", "--aware", "today", "--as", "Canary"],
      ["record", "2025-001", "instigated", "--on", "today", "--as", "Canary"],
    ]
    for command in changes {
      #expect(
        try home.run(command, by: Tool.nobody)
          == .refused(
            3, "You may read the store but not change it.",
            "Ask the person who looks after the computer for permission to write to it."))
    }
    #expect(try StoreSnapshot(of: home.store) == before)
  }

  @Test(.enabled(if: Tool.canBeNobody, "the program cannot be run as another user"))
  func `without a place of one's own the store is read only`() throws {
    let home = try Home.furnished()
    try home.give(to: Tool.nobody)
    try FileManager.default.removeItem(atPath: home.local)
    try #require(chmod("\(home.path)/state", 0o500) == 0)
    #expect(try home.run(["list"], by: Tool.nobody).status == 0)
    let ended = try home.run(
      ["record", "2025-001", "instigated", "--on", "today", "--as", "Canary"], by: Tool.nobody)
    #expect(
      ended
        == .refused(
          3, "The folder for your own files cannot be written.",
          "Check the folder named by XDG_STATE_HOME, and its disk."))
  }

  @Test(.enabled(if: Tool.canBeNobody, "the program cannot be run as another user"))
  func `no store is made where nothing may be written`() throws {
    let home = try Home()
    try home.give(to: Tool.nobody)
    try #require(chmod(home.path, 0o500) == 0)
    #expect(
      try home.run(["init", "--unsealed"], by: Tool.nobody)
        == .refused(
          3, "\(home.path)/data: access is not allowed.",
          "Check the folder, its permissions and its disk."))
    #expect(try StoreSnapshot(of: home.path).names == [""])
  }

  @Test func `what another program wrote is shown and not obeyed`() throws {
    let home = try Home.furnished()
    let store = try Store.open(at: home.store, local: home.local, files: SystemFileSystem())
    _ = try store.openCase(
      year: 2025, child: "\u{1B}[2J\u{202E}x", edition: "working-together-2023", by: "\u{7}",
      now: Clock(fixed: nil).moment)
    for command in [["list"], ["show", "2025-002"]] {
      let output = try home.run(command).output
      #expect(output.contains("␛[2J\u{FFFD}x"))
      #expect(!output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
    // In JSON nothing is taken away, and nothing is obeyed either.
    let json = try home.run("show", "2025-002", "--json").output
    #expect(try JSONText(json)["child"] == .text("\u{1B}[2J\u{202E}x"))
    #expect(!json.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}
