import CPty
import FoundationEssentials
import Glibc
import Seeds
import Trials

/// `vim` and `nano` in their defaults, killed as `minutes` kills this program: what is left of the
/// text, in its file or in what the editor itself recovers, for comparison.
///
/// Nothing is held against them, so the soak only counts. One that is not installed is skipped and
/// said to be: `apt-get install vim nano`.
enum EditorsSoak {
  /// An editor: how a text is begun in it, and how what a killed one left is got back.
  struct Editor: Sendable {
    let name: String
    let keysBeforeText: String
    /// The words of a command that writes what it recovers of `$0` to `$1`; `nil` for an editor
    /// that recovers nothing.
    let recovering: (@Sendable (String, String) -> [String])?
  }

  private static let editors = [
    Editor(name: "vim", keysBeforeText: "i") { file, fresh in
      ["-es", "-r", file, "-c", "w! \(fresh)", "-c", "qa!"]
    },
    Editor(name: "nano", keysBeforeText: "", recovering: nil),
  ]

  static func run(_ order: Order, _ tally: inout Tally) throws {
    var random = SeededGenerator(seed: order.seed)
    let home = try Household()
    for editor in editors {
      guard let program = EditorsSoak.path(of: editor.name, home) else {
        tally.count("editor skipped, not installed: \(editor.name)")
        continue
      }
      var turn = 0
      while order.goesOn(after: turn, usually: 50) {
        turn += 1
        try kill(
          editor, program, "\(home.path)/\(editor.name)-\(turn).txt", home, order.rate ?? 15,
          &random, &tally)
      }
    }
  }

  /// Types for up to forty seconds, kills, and counts what is gone.
  private static func kill(
    _ editor: Editor, _ program: String, _ file: String, _ home: Household, _ rate: Int,
    _ random: inout SeededGenerator, _ tally: inout Tally
  ) throws {
    let session = try TerminalSession(
      program, [file], environment: home.environment, folder: home.path)
    session.settle(for: 400)
    session.send(editor.keysBeforeText)
    session.settle(for: 100)
    var typed = ""
    // vim writes its swap file after 200 characters, so some bursts go well beyond.
    let count = Int.random(in: 5...600, using: &random)
    let start = pty_now()
    for number in 0..<count {
      let due = start + Int64((number + 1) * 1000 / rate)
      if pty_now() < due { session.listen(until: due) }
      let isEnd = number % 23 == 22
      session.send(isEnd ? "\r" : "\(number % 10)")
      typed += isEnd ? "\n" : "\(number % 10)"
      session.forget()
    }
    session.listen(until: pty_now() + Int64.random(in: 0...70, using: &random))
    session.kill()
    var kept = text(of: file)
    if let words = editor.recovering?(file, "\(file).recovered") {
      _ = try ChildProgram(program, words, environment: home.environment, folder: home.path).wait()
      kept = text(of: "\(file).recovered")
    }
    // An editor ends the last line of a file, whoever typed it.
    if !typed.hasPrefix(kept), kept.last == "\n" { kept.removeLast() }
    tally.expect(typed.hasPrefix(kept), "\(editor.name) left '\(kept)' of '\(typed)'")
    tally.count("times \(editor.name) was killed")
    tally.count("keys typed into \(editor.name)", typed.utf8.count)
    tally.count("keys \(editor.name) lost", typed.utf8.count - kept.utf8.count)
    tally.greatest("keys \(editor.name) lost at most", typed.utf8.count - kept.utf8.count)
  }

  private static func text(of file: String) -> String {
    (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
  }

  /// Where a program of that name is; `nil` where it is nowhere on the path.
  private static func path(of name: String, _ home: Household) -> String? {
    (home.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { pty_is_executable($0) == 1 }
  }
}
