import FoundationEssentials
import Terminal
import Testing

/// A text lent to the person's own editor, in a real terminal.
@Suite(.waits)
struct OutsideEditorTests {
  private func openReason(_ editor: [String: String]) throws -> (Household, PtySession) {
    let home = try Household.settled()
    let session = try home.open(environment: editor.merging(home.withMemory) { $1 })
    try session.waitFor("> 2026-001")
    try session.send("<Enter>")
    try session.waitFor("> ! Notify the Panel")
    try session.send("<Enter>")
    try session.waitFor("Record: Panel notified")
    try session.send("<Tab>*4")
    try session.waitFor("> Why")
    try session.send("Typed here.")
    try session.waitFor("Typed here.")
    return (home, session)
  }

  @Test func `the editor has the terminal and a file of one's own, and the text comes back`()
    throws
  {
    // It says what it was given, and waits for a line to be typed to it.
    let editor = """
      sh -c 'stty -a | grep -q " icanon" && echo cooked >> "$1"; ls -l "$1" | cut -c1-10 >> "$1"; \
      ls -ld "$(dirname "$1")" | cut -c1-10 >> "$1"; dirname "$(dirname "$1")" >> "$1"; \
      printf "editor: "; read line; echo "$line" >> "$1"; : > "$1~"' sh
      """
    let (home, session) = try openReason(["RAPIDREVIEW_EDITOR": "1", "EDITOR": editor])
    try session.send("<C-p>")
    try session.waitFor("Open this text in sh?")
    try session.send("<Enter>")
    try session.waitFor("editor:")
    #expect(session.isCooked)
    #expect(!session.modesLeftOn.contains("bracketed paste"))
    // Its Ctrl-Z stops nobody for good.
    try session.write([0x1A])
    try session.write(Array("From outside.\r".utf8))
    try session.waitFor("> Why")
    try session.waitFor("From outside.")
    #expect(!session.isCooked)
    #expect(session.screen.contains("cooked"))
    #expect(session.screen.contains("-rw-------"))
    #expect(session.screen.contains("drwx------"))
    #expect(session.screen.contains(home.memory))
    try session.send("<C-z>")
    try session.waitUntil("one key takes it back") {
      !$0.screen.contains("From outside.") && $0.screen.contains("Typed here.")
    }
    #expect(home.lentFiles == [])
    try session.send("<Esc>")
    try session.waitFor("Your text is kept")
  }

  @Test func `Ctrl-C in the editor is the editor's, and nothing is changed`() throws {
    let editor = "sh -c 'printf editor:; read line' sh"
    let (home, session) = try openReason(["RAPIDREVIEW_EDITOR": "1", "VISUAL": editor])
    try session.send("<C-p><Enter>")
    try session.waitFor("editor:")
    try session.write([0x03])
    try session.waitFor("sh failed. Nothing was changed.")
    #expect(session.screen.contains("Typed here."))
    #expect(home.lentFiles == [])
  }

  @Test func `asked to end meanwhile, it ends, and the typed text is kept`() throws {
    let editor = "sh -c 'printf editor:; read line' sh"
    let (home, session) = try openReason(["RAPIDREVIEW_EDITOR": "1", "EDITOR": editor])
    try session.send("<C-p><Enter>")
    try session.waitFor("editor:")
    session.signal(15)
    #expect(try session.waitExit() == .exited(143))
    #expect(home.lentFiles == [])
    let next = try home.open()
    try next.waitFor("Typed here.")
  }

  @Test func `with an editor set but not asked for, the text stays here`() throws {
    let (_, session) = try openReason(["EDITOR": "false"])
    try session.send("<C-p>")
    try session.waitFor("This is turned off.")
  }
}

extension Household {
  /// A folder in memory that is this household's alone.
  fileprivate var memory: String {
    "/dev/shm/\(path.split(separator: "/").last.map(String.init) ?? "household")"
  }

  fileprivate var withMemory: [String: String] {
    try? FileManager.default.createDirectory(
      atPath: memory, withIntermediateDirectories: true, attributes: nil)
    return ["XDG_RUNTIME_DIR": memory]
  }

  /// What lies where texts are lent, once nothing is lent; the folder goes with it.
  fileprivate var lentFiles: [String] {
    defer { try? FileManager.default.removeItem(atPath: memory) }
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: memory)) ?? []
    return folders.flatMap { folder in
      (try? FileManager.default.contentsOfDirectory(atPath: "\(memory)/\(folder)")) ?? ["none"]
    }
  }
}
