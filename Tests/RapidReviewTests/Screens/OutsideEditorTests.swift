import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// A text lent to the person's own editor: only where asked for, and nothing of it left behind.
struct OutsideEditorTests {
  /// A store in memory, and an editor that puts text in place of what it was lent.
  private static func surroundings(
    _ files: MemoryFileSystem, hasEditor: Bool = true, hasMemory: Bool = true,
    fails: Bool = false,
    changing: @escaping (String) -> [UInt8]? = { _ in nil }
  ) throws -> Surroundings {
    let plain = try Screenplay.founded(files)
    if hasMemory { try files.makeFolder("/shm", mode: 0o777) }
    let editor = OutsideEditor(name: "ed") { path in
      let disk = LentFile(files: files, path: path)
      if let new = changing(disk.text) { disk.replace(with: new) }
      return !fails
    }
    return Surroundings(
      storePath: plain.storePath, localPath: plain.localPath, files: files, clock: plain.clock,
      givenName: plain.givenName, editor: hasEditor ? editor : nil,
      memoryFolders: ["/gone", "/shm"])
  }

  /// What an editor does with a file: it reads it, writes another and renames it, and leaves a
  /// backup.
  private struct LentFile {
    let files: MemoryFileSystem
    let path: String

    var text: String {
      guard let file = try? files.open(path, .read) else { return "" }
      defer { files.close(file) }
      let bytes = (try? files.read(file, from: 0, upTo: 1 << 20)) ?? []
      return String(decoding: bytes, as: UTF8.self)
    }

    func replace(with bytes: [UInt8]) {
      for place in ["\(path)~", "\(path).new"] {
        guard let file = try? files.open(place, .create(mode: 0o600)) else { continue }
        _ = try? files.write(bytes[...], to: file)
        files.close(file)
      }
      try? files.rename("\(path).new", to: path)
    }
  }

  /// In the reason of a case's first step, with text in it.
  private static func play(_ surroundings: Surroundings) throws -> Screenplay {
    var play = try Screenplay(surroundings)
    try play.press("nChild Oak<Tab>thu<Enter>")
    try play.press("<Enter>,<Tab>*4")
    play.type("Seen.")
    return play
  }

  private static func lent(_ files: MemoryFileSystem) -> [String] {
    files.image().keys.filter { $0.contains("/lent/") || $0.contains("/rapidreview-1000/") }
  }

  @Test func `it asks first and says what lies in plain text`() throws {
    var play = try Self.play(try Self.surroundings(MemoryFileSystem()))
    try play.press("<C-p>")
    #expect(
      play.picture == """
         Please confirm                                              OFFICIAL-SENSITIVE

        ────────────────────────────────────────────────────────────────────────────────

          Open this text in ed?

          While it is open, it is in memory as plain text that only you can read. It
          is overwritten when you return. ed may keep copies elsewhere, which this
          program cannot find or remove. Your text so far is kept here. Ctrl-Z undoes
          what you change there.

          Enter Open in ed
          Esc   Change nothing









        ─────────────────────────────────────────────────────────────── Saved hh:mm:ss ─
         Enter yes  Esc no
        """)
    try play.press("<Esc>")
    #expect(play.said == " Nothing was changed.")
    #expect(play.picture.contains("Seen."))
  }

  @Test func `without a folder in memory it lies in LOCAL, and the screen says so`() throws {
    let files = MemoryFileSystem()
    let surroundings = try Self.surroundings(files, hasMemory: false) { text in
      Array("\(text)Seen again.\n".utf8)
    }
    var play = try Self.play(surroundings)
    try play.press("<C-p>")
    #expect(play.picture.contains("While it is open, it is on the disk as plain text"))
    try play.press("<Enter>")
    #expect(play.picture.contains("Seen again."))
    #expect(try files.status(at: "/own/lent").kind == .folder)
    #expect(Self.lent(files) == [])
  }

  @Test func `what comes back is one change, and nothing is left beside the store`() throws {
    let files = MemoryFileSystem()
    let surroundings = try Self.surroundings(files) { text in
      Array("\(text)A second line, with a 👩‍👧 and an e\u{301}.\n".utf8)
    }
    var play = try Self.play(surroundings)
    try play.press("<C-p><Enter>")
    #expect(play.picture.contains("A second line, with a"))
    #expect(Self.lent(files) == [])
    try play.press("<C-z>")
    #expect(play.picture.contains("Seen."))
    #expect(!play.picture.contains("A second line"))
    try play.press("<C-y>")
    files.restart()
    let next = try Screenplay(surroundings)
    #expect(next.picture.contains("A second line, with a"))
  }

  @Test func `an editor that fails, or gives back no text, changes nothing`() throws {
    let files = MemoryFileSystem()
    var play = try Self.play(
      try Self.surroundings(files, fails: true) { _ in Array("Gone.\n".utf8) })
    try play.press("<C-p><Enter>")
    #expect(play.said == " ed failed. Nothing was changed.")
    #expect(play.picture.contains("Seen."))
    #expect(Self.lent(files) == [])

    let other = MemoryFileSystem()
    play = try Self.play(try Self.surroundings(other) { _ in [0x61, 0x81, 0x0A] })
    try play.press("<C-p><Enter>")
    #expect(play.row(21) == " Some letters that came back cannot be read. The text is at")
    #expect(play.picture.contains("until you log out."))
    #expect(play.picture.contains("Seen."))
    #expect(Self.lent(other).contains { $0.hasSuffix(".txt") })
  }

  @Test func `what cannot be read back stays where it lies, and what was read is not lost`() throws
  {
    let files = MemoryFileSystem()
    var play = try Self.play(
      try Self.surroundings(files) { _ in
        files.failingNext[.read] = .device
        return nil
      })
    try play.press("<C-p><Enter>")
    #expect(play.picture.contains(" Your editor's text could not be read."))
    #expect(play.picture.contains("Seen."))
    #expect(Self.lent(files).contains { $0.hasSuffix(".txt") })

    let other = MemoryFileSystem()
    play = try Self.play(
      try Self.surroundings(other) { text in
        other.broken[.remove] = .device
        return Array("\(text)Seen again.\n".utf8)
      })
    try play.press("<C-p><Enter>")
    #expect(play.picture.contains("Seen again."))
    #expect(play.row(21).hasPrefix(" The editor's copy could not be removed."))
  }

  @Test func `it is off unless asked for, and never for real names`() throws {
    var play = try Self.play(try Self.surroundings(MemoryFileSystem(), hasEditor: false))
    try play.press("<C-p>")
    #expect(play.said == " This is turned off. The guide explains how to turn it on, and the risk.")
    play = try Self.play(try Self.surroundings(MemoryFileSystem()))
    try play.press("<Esc><Esc><Enter>I<Enter><C-p>")
    #expect(play.said == " Real names are kept only on the Real names screen.")
  }

  @Test func `a text left lent when the program was killed is told of at the next start`() throws {
    let files = MemoryFileSystem()
    let surroundings = try Self.surroundings(files)
    let killed = try LentText("Seen.", in: surroundings.lending, files: files)
    #expect(LentText.left(in: surroundings.lending, files: files) == [])
    files.restart()
    let next = try Screenplay(surroundings)
    #expect(next.picture.contains("A text was open in your editor when the program stopped"))
    #expect(LentText.left(in: surroundings.lending, files: files) == [killed.path])
  }
}
