import Terminal
import Testing

/// Text pasted from somewhere else.
@Suite(.waits)
struct PasteTests {
  @Test func `many lines pasted into a reason are one step to undo`() throws {
    let session = try openReason()
    try session.send("Before. ")
    try session.waitFor("Before.")
    let lines = (1...200).map { "Line \($0) of the email; q and u are letters here." }
    try session.paste(lines.joined(separator: "\r\n"))
    try session.waitFor("Line 200 of the email")
    try session.send("<C-z>")
    try session.waitUntil("the paste is gone and the rest is not") {
      !$0.screen.contains("of the email") && $0.screen.contains("Before.")
    }
    try session.send("<C-y>")
    try session.waitFor("Line 200 of the email")
  }

  @Test func `pasted where there is no field, it is refused and nothing of it acts`() throws {
    let home = try Household.settled()
    let session = try home.open()
    try session.waitFor("> 2026-001")
    try session.paste("nqz\r?dd")
    try session.waitFor("You cannot paste here.")
    try session.waitFor("> 2026-001")
    try session.send("q")
    #expect(try session.waitExit() == .exited(0))
  }

  /// What a hostile page may put on a clipboard.
  static let hostile = [
    "a\u{1B}]0;owned\u{7}b", "a\u{1B}[2Jb", "a\u{1B}]52;c;b3duZWQ=\u{1B}\\b", "a\u{9B}31mb",
    "a\u{90}q\u{9C}b", "a\u{202E}desrever\u{202C}b", "a\u{2066}b\u{2069}", "a\u{8}\u{7F}\u{0}b",
    "a\u{1B}Ptmux;\u{1B}\u{1B}]0;x\u{7}\u{1B}\\b",
  ]

  @Test(arguments: hostile)
  func `what is hostile in a paste is seen, acts on nothing and is not recorded`(
    text: String
  ) throws {
    let session = try openReason()
    let screen = session.rows[0]
    let mark = session.rawBytes.count
    try session.paste("Reason: \(text)")
    try session.waitFor("Reason: a")
    try session.send("<Tab><Enter>")
    try session.waitUntil("it is refused and says why") {
      $0.screen.contains("holds a c") || $0.screen.contains("(U+00")
    }
    #expect(session.foreignSequences.isEmpty)
    #expect(!session.wrote("\u{7}", since: mark))
    #expect(session.rows[0] == screen)
    #expect(session.screen.contains("Reason: a"))
  }

  @Test func `bytes that are no text lose nothing typed before or after them`() throws {
    let home = try Household.settled()
    let session = try home.open()
    try session.waitFor("> 2026-001")
    try session.send("n")
    try session.waitFor("A new case")
    try session.write(Array("Child ".utf8) + [0xFF, 0xC3, 0x28] + Array("Juniper".utf8))
    try session.waitFor("Juniper")
    #expect(session.screen.contains("Child "))
    #expect(session.foreignSequences.isEmpty)
  }

  private func openReason() throws -> PtySession {
    let home = try Household.settled()
    let session = try home.open()
    try session.waitFor("> 2026-001")
    try session.send("<Enter>")
    try session.waitFor("> ! Notify the Panel")
    try session.send("<Enter>")
    try session.waitFor("Record: Panel notified")
    try session.send("<Tab>*4")
    try session.waitFor("> Why")
    return session
  }
}
