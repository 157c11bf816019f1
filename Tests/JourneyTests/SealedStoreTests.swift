import Terminal
import Testing

/// A sealed store on a real terminal: made, opened, and what the terminal shows meanwhile.
@Suite(.waits)
struct SealedStoreTests {
  @Test func `a store is sealed on the terminal, and its sheet is asked back and wiped`() throws {
    let home = try Household()
    let session = try home.start(["init", "--partnership", "Fenmoor Partnership"])
    try session.waitFor("New passphrase:")
    // What is too short is refused, and asked for again.
    try session.send("plum gravel<Enter>")
    try session.waitFor("too short: it has 11 characters.")
    try session.waitUntil("it is asked again") { $0.asks("New passphrase:", times: 2) }
    try session.send("\(Household.passphrase)<Enter>")
    try session.waitFor("The same again:")
    try session.send("\(Household.passphrase)<Enter>")
    try session.waitFor("Press Enter when you have written it down")
    let sheet = RecoverySheetReader.groups(in: session.screen)
    #expect(sheet.count == 14)
    try session.send("<Enter>")
    for count in 1...2 {
      try session.waitUntil("group \(count) is asked") { $0.asks("of the sheet:", times: count) }
      let group = try #require(RecoverySheetReader.asked(in: session.screen).last)
      try session.send("\(try #require(sheet[group]))<Enter>")
    }
    #expect(try session.waitExit() == .exited(0))
    #expect(session.screen.contains("Made a sealed store at "))
    #expect(RecoverySheetReader.groups(in: session.screen).isEmpty)
    #expect(!session.output.contains("gravel"))
    #expect(session.modesLeftOn.isEmpty)

    // Wrong, and then right.
    let wrong = try home.start(["list"])
    try wrong.waitFor("Passphrase of the store:")
    try wrong.send("plum gravel seventy sun<Enter>")
    #expect(try wrong.waitExit() == .exited(6))
    #expect(wrong.screen.contains("That is not the passphrase of this store."))
    #expect(try home.expectUnlocked("list").contains("No open cases."))
  }

  @Test func `a signal at the question gives the terminal back with its echo`() throws {
    let home = try Household()
    let program = try #require(BuiltProgram.path)
    let session = try home.start(
      ["-c", "trap : INT; \"$0\" init --partnership P; stty -a", program], program: "/bin/sh")
    try session.waitFor("New passphrase:")
    try session.write([3])
    #expect(try session.waitExit() == .exited(0))
    #expect(session.screen.contains(" echo "))
    #expect(!session.screen.contains("-echo "))
    #expect(try home.run(["list"]).text.contains("There is no store at"))
  }
}

extension PtySession {
  /// Whether a question stands on the screen so many times.
  fileprivate func asks(_ question: String, times: Int) -> Bool {
    screen.split(separator: question, omittingEmptySubsequences: false).count == times + 1
  }
}
