import FoundationEssentials
import Testing

@testable import RapidReview

/// `remote`, `sync` and `init --from`, with the real program and real folders.
@Suite(.timeLimit(.minutes(10)))
struct SharingCommandTests {
  private let (ana, ben): (Home, Home)
  private let share: String

  init() throws {
    (ana, ben) = (try Home(), try Home())
    share = "\(ana.path)/share"
    try FileManager.default.createDirectory(
      atPath: share, withIntermediateDirectories: false)
    _ = try ana.run("init", "--unsealed", "--partnership", "Canary Partnership", "--as", "Ana")
  }

  private func open(_ home: Home, _ child: String) throws -> String {
    let person = home === ana ? "Ana" : "Ben"
    let ended = try home.run("new", "--child", child, "--aware", "5 nov", "--as", person)
    return String(ended.output.prefix { $0 != "\n" })
  }

  @Test(arguments: ["folder", "git"])
  func `two homes come to the same, and say what has to be looked at`(way: String) throws {
    if way == "git" {
      let made = try Program.run(
        "/usr/bin/git", ["init", "--quiet", "--bare", share], environment: ["HOME": ana.path])
      try #require(made.status == 0, "\(made.errors)")
    }
    let place = "\(way):\(share)"
    #expect(try ana.run("remote", "add", "shared", place).status == 1)
    #expect(try ana.run("remote", "add", "shared", place, "--unsealed").status == 0)
    #expect(try open(ana, "Canary Aspen") == "2025-001")
    #expect(
      try ana.run("sync") == .done("Others can now get 2 changes from here.\n"))
    #expect(try ana.run("sync") == .done("Nothing new on either side.\n"))

    let sealed = try ben.run("init", "--from", place)
    #expect(sealed.status == 1)
    #expect(sealed.errors.contains("The store shared there is not sealed."))
    let copied = try ben.run("init", "--from", place, "--unsealed")
    #expect(copied.status == 0, "\(copied.errors)")
    #expect(try ben.run("list").output.contains("Canary Aspen"))
    #expect(try open(ben, "Canary Birch") == "2025-002")
    #expect(try open(ana, "Canary Cedar") == "2025-002")
    let waits = try ben.run("remote", "list").output
    #expect(waits.contains("1 change not yet shared"), "\(waits)")
    #expect(try ben.run("sync").status == 0)
    let met = try ana.run("sync")
    #expect(met.status == 7, "\(met)")
    #expect(met.errors.contains("Two cases are called 2025-002."))
    #expect(try ana.run("renumber", "2025-002", "--as", "Ana").output == "2025-003\n")
    #expect(try ana.run("sync").status == 0)
    #expect(try ben.run("sync").status == 0)
    #expect(try ben.run("list").output == ana.run("list").output)
    for home in [ana, ben] {
      let check = try home.run("check")
      #expect(check.status == 0, "\(check.output)")
    }
  }

  @Test func `what stands in the way is said, and nothing is changed`() throws {
    try ana.expectRefusal(
      ["sync"], 2, "This store is not shared with another computer yet.",
      "Add one: `rapidreview remote add NAME folder:PATH`, or git:URL.")
    let refused: [([String], Int32, String)] = [
      (["remote", "add", "a b", "folder:\(share)", "--unsealed"], 2, "cannot be the name"),
      (["remote", "add", "shared", "ext::sh", "--unsealed"], 2, "not a place to share through"),
      (
        ["remote", "add", "shared", "git:ext::sh -c x", "--unsealed"], 2,
        "not a place to share through"
      ),
      (
        ["remote", "add", "shared", "git:-oProxyCommand=x", "--unsealed"], 2,
        "not a place to share through"
      ),
      (
        ["remote", "add", "shared", "git:ssh://-oProxyCommand=x/y", "--unsealed"], 2,
        "not a place to share through"
      ),
      (["remote", "add", "shared", "folder:\(share)/none", "--unsealed"], 3, "There is no folder"),
      (
        ["remote", "add", "shared", "folder:\(ana.store)/cases", "--unsealed"], 2,
        "inside one another"
      ),
      (["sync", "other"], 2, "There is no shared place called other."),
    ]
    for (words, status, problem) in refused {
      let ended = try ana.run(words)
      #expect(ended.status == status, "\(words): \(ended)")
      #expect(ended.errors.contains(problem), "\(words): \(ended.errors)")
    }
    #expect(try ben.run("init", "--from", "folder:\(share)").errors.contains("No store is shared"))
    #expect(try ben.run("list").status == 2)
  }

  @Test func `a store others have in plain text is not sealed over their heads`() throws {
    _ = try ana.run("remote", "add", "shared", "folder:\(share)", "--unsealed")
    let ended = try ana.run(
      ["seal", "--as", "Ana", "--passphrase-fd", "0", "--recovery-fd", "1"],
      input: "plum gravel seventy orbit\n")
    #expect(ended.status == 1)
    #expect(ended.errors.contains("shared in plain text, through shared"))
  }

  @Test func `a store in a folder that another program copies is refused`() throws {
    let folder = "\(ben.path)/Documents"
    try FileManager.default.createDirectory(
      atPath: "\(folder)/.stfolder", withIntermediateDirectories: true)
    let ended = try ben.run(
      "init", "--unsealed", "--store", "\(folder)/reviews", "--partnership", "P", "--as", "Ben")
    #expect(ended.status == 1)
    #expect(ended.errors.contains("Syncthing copies "))
  }
}
