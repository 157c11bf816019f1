import CPty

/// The program in a terminal of its own, of which the soak sees only the bytes that come.
///
/// No emulator: a soak asks whether words were ever sent, and ``waitFor(_:)`` has the whole screen
/// sent anew where they may have come in pieces.
final class TerminalSession {
  private let process: Int32
  private let master: Int32
  /// What came since ``forget()``.
  private(set) var output: [UInt8] = []
  /// How much came in all.
  private(set) var byteCount = 0
  private var status: Int32?

  /// Starts a program on a terminal of 80 columns and 24 rows.
  init(
    _ program: String, _ words: [String], environment: [String: String], folder: String
  ) throws {
    let arguments = ([program] + words).flatMap { Array($0.utf8CString) }
    let variables = environment.flatMap { Array("\($0.key)=\($0.value)".utf8CString) }
    var master: Int32 = -1
    process = pty_start(
      program, arguments, arguments.count, variables, variables.count, folder, 80, 24, &master)
    self.master = master
    guard process > 0 else { throw Household.Failure.notStarted }
  }

  deinit {
    if status == nil { _ = kill() }
    pty_close(master)
  }

  /// Sends bytes, reading what comes meanwhile.
  ///
  /// - Returns: Whether all were taken: the program, or its end, may stand in the way.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    let deadline = pty_now() + 20_000
    while !rest.isEmpty {
      let count = pty_write(master, Array(rest), rest.count)
      guard count >= 0, pty_now() < deadline, endedWith == nil else { return false }
      rest = rest.dropFirst(count)
      if count == 0 { listen(for: 5) }
    }
    return true
  }

  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  func resize(columns: Int, rows: Int) { pty_resize(master, Int32(columns), Int32(rows)) }

  /// Sends a signal.
  func signal(_ number: Int32) { if status == nil { pty_signal(process, number) } }

  /// Forgets what came so far.
  func forget() { output = [] }

  /// Reads what comes, for so long at most; ends with the first pause of 10 milliseconds once
  /// anything came.
  @discardableResult
  func listen(for milliseconds: Int64) -> Bool {
    let deadline = pty_now() + milliseconds
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var hasHeard = false
    repeat {
      let patience = hasHeard ? 10 : max(0, deadline - pty_now())
      let count = pty_read(master, Int32(patience), &buffer, buffer.count)
      guard count > 0 else { return hasHeard }
      hasHeard = true
      byteCount += count
      output += buffer[..<count]
    } while pty_now() < deadline
    return hasHeard
  }

  /// Reads what comes until a time of `pty_now`.
  func listen(until time: Int64) { while pty_now() < time { listen(for: time - pty_now()) } }

  /// Whether words were sent since ``forget()``.
  func hasShown(_ words: String) -> Bool { output.contains(Array(words.utf8)) }

  /// Waits until words are on the screen.
  func waitFor(_ words: String) throws {
    let deadline = pty_now() + 20_000
    while !hasShown(words) {
      guard pty_now() < deadline, endedWith == nil else {
        throw Household.Failure.neverHappened("'\(words)' was shown")
      }
      // Ctrl-L: the whole screen anew.
      if !listen(for: 400) { send([0x0C]) }
    }
  }

  /// Waits until nothing more comes for so long.
  func settle(for milliseconds: Int64 = 40) { while listen(for: milliseconds) {} }

  /// The exit status, or 128 and the signal's number; `nil` while it runs.
  var endedWith: Int32? {
    if let status { return status }
    var exit: Int32 = -1
    var signal: Int32 = -1
    guard pty_has_ended(process, &exit, &signal) == 1 else { return nil }
    status = signal >= 0 ? 128 + signal : exit
    return status
  }

  /// Kills it and waits for its death.
  @discardableResult
  func kill() -> Int32 {
    pty_signal(process, 9)
    while true {
      if let endedWith { return endedWith }
      listen(for: 1)
    }
  }
}
