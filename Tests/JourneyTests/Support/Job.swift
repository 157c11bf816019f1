import Testing

/// The program as a job of a shell, as people have one.
struct Job {
  /// A shell with job control; `dash` leaves the terminal's modes as the job left them, so what is
  /// seen there is the program's own doing.
  enum Shell: String, CaseIterable, Sendable {
    case bash, dash

    var arguments: [String] {
      self == .bash ? ["--norc", "--noprofile", "--noediting", "-i"] : ["-i"]
    }
  }

  let session: PtySession
  private let modes: [UInt32]

  /// Starts it.
  ///
  /// - Parameters:
  ///   - shell: The shell.
  ///   - home: Where it runs.
  ///   - words: What is typed behind the program's name.
  ///   - start: What is on the screen once it has begun.
  /// - Throws: Where it does not begin.
  init(
    in shell: Shell, of home: Household, _ words: String = "screens",
    until start: String = "> 2026-001"
  ) throws {
    let program = try #require(BuiltProgram.path)
    session = try home.start(
      shell.arguments, program: "/bin/\(shell.rawValue)", environment: ["PS1": "shell: "])
    try session.waitFor("shell:")
    modes = session.modes
    try session.write(Array("\(program) \(words) --today \(Household.today)\r".utf8))
    try session.waitFor(start)
  }

  /// Waits until the shell has the terminal, and checks that it got it as it was.
  func waitUntilStopped() throws {
    try session.waitFor("Stopped")
    try waitUntilGivenBack()
  }

  /// Waits until the terminal is as the program found it.
  func waitUntilGivenBack() throws {
    try session.waitUntil("the terminal is as it was") {
      $0.modes == modes && $0.isCooked && $0.modesLeftOn.isEmpty
    }
  }

  /// Leaves the program and the shell.
  func leave(by keys: String = "q") throws {
    try session.send(keys)
    try waitUntilGivenBack()
    try session.write(Array("exit 7\r".utf8))
    #expect(try session.waitExit() == .exited(7))
  }
}
