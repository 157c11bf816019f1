import CaseStore
import Testing

@testable import Office
@testable import RapidReview

/// The commands on a sealed store, without a terminal: every secret by a descriptor.
@Suite(.timeLimit(.minutes(10)))
struct SealedCommandTests {
  private static let passphrase = "plum gravel seventy orbit"

  @Test func `init refuses before anything is made where nobody takes the recovery sheet`() throws {
    let home = try Home()
    let init_ = ["init", "--as", "A. Chair", "--passphrase-fd", "0"]
    #expect(
      try home.run(init_, input: Self.passphrase)
        == .refused(
          2, "There is no terminal to ask you on.",
          "Run the command in a terminal, or give a descriptor with --recovery-fd FD."))
    #expect(
      try home.run(init_ + ["--recovery-fd", "1"], input: "plum")
        == .refused(
          2, "The passphrase is too short: it has 4 characters.",
          "Type at least 15 characters. Five unrelated words are easy to remember."))
    #expect(
      try home.run(["init", "--unsealed", "--recovery-fd", "1"]).status == 2)
    #expect(try StoreSnapshot(of: home.path).names == [""])
  }

  @Test func `a store is made, opened, locked and recovered by descriptors`() throws {
    let home = try Home()
    let made = try home.run(
      "init", "--as", "A. Chair", "--passphrase-fd", "0", "--recovery-fd", "1",
      input: Self.passphrase)
    let lines = made.output.split(separator: "\n")
    #expect(made.status == 0)
    #expect(lines.count == 3)
    #expect(lines[1] == "Made a sealed store at \(home.store).")
    let sheet = String(lines[0])
    #expect(sheet.split(separator: " ").count == 14)

    #expect(
      try home.run("list", "--passphrase-fd", "0", input: Self.passphrase)
        == .done("No open cases. `rapidreview new` opens one.\n"))
    let wrong = try home.run("list", "--passphrase-fd", "0", input: "plum gravel")
    #expect(wrong.status == 6)
    #expect(wrong.errors.hasPrefix("rapidreview: That is not the passphrase of this store.\n"))
    let locked = try home.run("list")
    #expect(locked.status == 5)
    #expect(locked.errors.hasPrefix("rapidreview: The store is locked.\n"))

    // Recovered where nobody knows the passphrase any more.
    let recovered = try home.run(
      "recover", "--as", "A. Chair", "--recovery-fd", "0", "--passphrase-fd", "0",
      input: "\(sheet)\nwet socks never sing\n")
    #expect(recovered.status == 0)
    #expect(recovered.errors.isEmpty)
    #expect(try home.run("list", "--passphrase-fd", "0", input: "wet socks never sing").status == 0)
    #expect(try home.run("list", "--passphrase-fd", "0", input: Self.passphrase).status == 6)
  }

  @Test func `a colleague is let in by fingerprints, and removed`() throws {
    let (ana, ben) = (try Home(), try Home())
    ben.environment["RAPIDREVIEW_STORE"] = ana.store
    let theirs = "wet socks never sing"
    func run(_ home: Home, _ secret: String, _ words: String...) throws -> Program.Ended {
      try home.run(words + ["--as", "A. Person", "--passphrase-fd", "0"], input: secret)
    }
    #expect(try run(ana, Self.passphrase, "init", "--recovery-fd", "1").status == 0)
    #expect(try run(ben, theirs, "list").status == 1)
    let asked = try run(ben, theirs, "join").output.split(separator: "\n").map(String.init)
    let added = try run(
      ana, Self.passphrase, "member", "add", try #require(asked.dropFirst().first), "--name",
      "B. Reviewer")
    #expect(added.output.hasPrefix("B. Reviewer is now a member.\n"))
    let adder = try #require(added.output.split(separator: "\n").last.map(String.init))
    #expect(
      try run(ben, theirs, "join", "--adder", asked[1])
        == .refused(
          2, "That is not the fingerprint of the member who added you.",
          "Ask them to read it again. If it still differs, a stranger may have added you. Tell "
            + "them, and record nothing here."))
    #expect(
      try run(ben, theirs, "join", "--adder", adder)
        == .done("You are a member: the store opens on this computer.\n"))
    #expect(try run(ben, theirs, "list").status == 0)
    #expect(try run(ana, Self.passphrase, "member", "remove", "B. Reviewer").status == 0)
    #expect(try run(ben, theirs, "list").errors.contains("You are no longer a member"))
    #expect(try run(ben, theirs, "check").output.contains("The store is locked"))
    // What would be heeded by nothing is refused.
    #expect(try run(ana, Self.passphrase, "member", "list", "--why", "left").status == 2)
  }

  @Test func `what takes no passphrase asks for none, though the store is sealed`() throws {
    let home = try Home()
    _ = try home.run(
      "init", "--as", "A. Chair", "--passphrase-fd", "0", "--recovery-fd", "1",
      input: Self.passphrase)
    let counted = try home.run("workdays", "2026-04-01", "3")
    #expect(counted.status == 0)
    #expect(counted.output.hasPrefix("2026-04-08\n"))
    #expect(counted.errors.hasPrefix("rapidreview: The store is locked: this counts by"))
    #expect(try home.run("demo", "--dump").status == 0)
    #expect(try home.run("--help").status == 0)
    #expect(try home.run("check").status == 0)
  }

  @Test func `a plain store is sealed by descriptors, and its own name is no passphrase`() throws {
    // Made by the program: what this process has open, a program that starts here holds for a
    // moment too.
    let home = try Home()
    _ = try home.run(
      "init", "--unsealed", "--partnership", "Canary Partnership", "--as", Home.person)
    _ = try home.run("new", "--child", Home.child, "--aware", "2025-11-05", "--as", Home.person)
    let seal = ["seal", "--as", Home.person, "--passphrase-fd", "0", "--recovery-fd", "1"]
    let refused = try home.run(seal, input: "Canary Partnership 2026")
    #expect(refused.errors.contains("names and words that are easy to guess"), "\(refused)")
    let sealed = try home.run(seal, input: Self.passphrase)
    #expect(sealed.status == 0, "\(sealed)")
    #expect(sealed.output.contains("\nSealed "))
    #expect(
      try home.run("list", "--passphrase-fd", "0", input: Self.passphrase).output
        .contains("2025-001"))
    // Nobody is asked for a passphrase to seal what is sealed.
    #expect(
      try home.run(seal, input: "").errors.hasPrefix("rapidreview: The store is already sealed"))
  }

  @Test func `a store in plain files refuses a passphrase, and erasing tells in JSON`() throws {
    let home = try Home.furnished()
    let refused = try home.run("list", "--passphrase-fd", "0", input: Self.passphrase)
    #expect(
      refused
        == .refused(
          2, "The store is not sealed, so it has no passphrase.",
          "Run the command again without --passphrase-fd."))
    let said = try home.run(
      "fill", "2025-001", "incident", "where=Here", "--as", Home.person)
    #expect(said.status == 0, "\(said)")
    let told = try home.run("erase", "2025-001", "incident", "--json")
    #expect(told.output.hasPrefix(#"{"reference":"2025-001","records":[{"words":"#), "\(told)")
    let two = try home.run("fill", "-", "settings", "erasure-second=yes", "--as", Home.person)
    #expect(two.status == 0, "\(two)")
    let order = ["--confirm", "--json", "--as"]
    let asked = try home.run(
      ["erase", "2025-001", "incident", "--ground", "Article 17", "--by-order-of", "A. Chair"]
        + order + [Home.person])
    #expect(asked.output.contains(#""state":"asked""#), "\(asked)")
    let confirmed = try home.run(["erase", "2025-001", "incident"] + order + ["B. Reviewer"])
    #expect(confirmed.output.contains(#""state":"erased""#), "\(confirmed)")
  }

  @Test(.enabled(if: SessionKeyringTests.hasKeyring, "the kernel offers no keyring here"))
  func `a session that is unlocked is not asked again until it is locked`() throws {
    let home = try Home()
    _ = try home.run(
      "init", "--as", "A. Chair", "--passphrase-fd", "0", "--recovery-fd", "1",
      input: Self.passphrase)
    let open = "No open cases. `rapidreview new` opens one.\n"
    #expect(
      try home.run("unlock", "--for", "2m", "--passphrase-fd", "0", input: Self.passphrase)
        == .done("Unlocked for 2 minutes. `rapidreview lock` locks it sooner.\n"))
    #expect(try home.run("list") == .done(open))
    #expect(try home.run("lock") == .done("Locked.\n"))
    #expect(try home.run("list").status == 5)
    #expect(try home.run("lock") == .done("It was not unlocked in this session.\n"))
  }

  @Test func `a plain store has nothing to unlock, and says so`() throws {
    let home = try Home()
    _ = try home.run("init", "--unsealed")
    for command in ["unlock", "lock", "passphrase"] {
      #expect(
        try home.run(command)
          == .refused(1, "The store is not sealed.", "Seal it with `rapidreview seal`."))
    }
  }
}
