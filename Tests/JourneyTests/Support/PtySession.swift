import CPty
import CVterm
import Terminal

/// The program, running in a real terminal: a pty whose other end is libvterm, an emulator.
///
/// Nothing here sleeps for a time: everything waits for what it is about, up to a bound. The
/// program is killed when the session goes.
final class PtySession {
  /// Everything the program wrote.
  private(set) var rawBytes: [UInt8] = []
  private(set) var size: Size
  /// What has to last as long as the program runs: the folders it works in.
  var keeps: AnyObject?

  /// The program's id among the processes of the machine.
  let process: Int32
  private(set) var master: Int32
  let emulator: OpaquePointer
  private var ended: ExitStatus?
  private var isAtEnd = false

  /// How the program ended.
  enum ExitStatus: Equatable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  private init(process: Int32, master: Int32, emulator: OpaquePointer, size: Size) {
    self.process = process
    self.master = master
    self.emulator = emulator
    self.size = size
  }

  deinit {
    if ended == nil { pty_signal(process, 9) }
    if master >= 0 { pty_close(master) }
    if ended == nil { awaitDeath() }
    vterm_free(emulator)
  }

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - arguments: What follows the program's name.
  ///   - program: Its path; `nil` is the `rapidreview` built with these tests.
  ///   - environment: Set on top of a small, known one; an empty value unsets.
  ///   - directory: Where it runs; `nil` is where the tests do.
  ///   - size: Of the terminal.
  /// - Returns: The session, with the program under way.
  /// - Throws: ``PtyFailure`` where the program is not found or cannot be started.
  static func start(
    arguments: [String] = [], program: String? = nil, environment: [String: String] = [:],
    directory: String? = nil, size: Size = Size(columns: 80, rows: 24)
  ) throws(PtyFailure) -> PtySession {
    guard let path = program ?? BuiltProgram.path else { throw .notBuilt }
    guard let emulator = vterm_shim_new(Int32(size.rows), Int32(size.columns)) else {
      throw .notStarted
    }
    let words = strings([path] + arguments)
    let setting = strings(merged(environment).map { "\($0.key)=\($0.value)" })
    var master: Int32 = -1
    let process = pty_start(
      path, words, words.count, setting, setting.count, directory, Int32(size.columns),
      Int32(size.rows), &master)
    guard process > 0 else {
      vterm_free(emulator)
      throw .notStarted
    }
    return PtySession(process: process, master: master, emulator: emulator, size: size)
  }

  // MARK: What a person does

  /// Types keys, written as for `--script`.
  func send(_ keys: String) throws {
    try write(KeyScript.keys(in: keys).flatMap(KeyBytes.bytes(of:)))
  }

  /// Pastes text as a terminal does, between brackets.
  func paste(_ text: String) throws {
    try write(Array("\u{1B}[200~\(text)\u{1B}[201~".utf8))
  }

  /// Sends bytes as they are.
  func write(_ bytes: [UInt8]) throws(PtyFailure) {
    var rest = bytes[...]
    let deadline = pty_now() + 10_000
    while !rest.isEmpty {
      let piece = Array(rest)
      let count = pty_write(master, piece, piece.count)
      guard count >= 0, pty_now() < deadline else { throw .notRead }
      rest = rest.dropFirst(count)
      // A pty holds little: the program may be waiting for us to read before it reads on.
      if count == 0 { pump(for: 5) }
    }
  }

  /// Changes the size of the terminal, which tells the program.
  func resize(to size: Size) {
    pump(for: 0)
    self.size = size
    vterm_set_size(emulator, Int32(size.rows), Int32(size.columns))
    pty_resize(master, Int32(size.columns), Int32(size.rows))
  }

  func signal(_ number: Int32) { pty_signal(process, number) }

  /// Closes the terminal's window: the program's other end is gone.
  func hangUp() {
    pump(for: 0)
    pty_close(master)
    master = -1
    isAtEnd = true
  }

  // MARK: What can be waited for

  /// Waits until a text is on the screen.
  func waitFor(_ text: String, within milliseconds: Int64 = 10_000) throws(PtyFailure) {
    try waitUntil("'\(text)' is shown", within: milliseconds) { $0.screen.contains(text) }
  }

  /// Waits until the session satisfies a condition, which is named for the failure.
  func waitUntil(
    _ condition: String, within milliseconds: Int64 = 10_000, _ isMet: (PtySession) -> Bool
  ) throws(PtyFailure) {
    let deadline = pty_now() + milliseconds
    while !isMet(self) {
      guard pty_now() < deadline, !isAtEnd else {
        throw .neverHappened(condition, screen: screen)
      }
      // In turns, as a condition may also be about what shows nothing on the screen.
      pump(for: Int32(clamping: min(100, deadline - pty_now())))
    }
    // A frame may come in pieces; what it still lacks follows at once.
    listen(for: 2)
  }

  /// Reads whatever comes until nothing has come for so long.
  func listen(for milliseconds: Int32) {
    while pump(for: milliseconds) {}
  }

  // MARK: How it ends

  /// Waits for the end of the program and reads all it wrote.
  func waitExit(within milliseconds: Int64 = 10_000) throws(PtyFailure) -> ExitStatus {
    let deadline = pty_now() + milliseconds
    while true {
      if let ended { return ended }
      pump(for: 5)
      if let status = status() {
        while !isAtEnd, pump(for: 5) {}
        ended = status
        return status
      }
      guard pty_now() < deadline else {
        throw .neverHappened("the program ended", screen: screen)
      }
    }
  }

  // MARK: Inside

  /// Reads what there is, waiting so long for the first of it.
  @discardableResult
  private func pump(for milliseconds: Int32) -> Bool {
    guard !isAtEnd else { return false }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = pty_read(master, max(0, milliseconds), &bytes, bytes.count)
    if count < 0 { isAtEnd = true }
    guard count > 0 else { return false }
    rawBytes += bytes[..<count]
    bytes.withUnsafeBytes { space in
      let start = space.bindMemory(to: CChar.self).baseAddress
      _ = vterm_input_write(emulator, start, count)
    }
    answerQueries()
    return true
  }

  /// Lets the emulator answer what the program asked of its terminal.
  private func answerQueries() {
    var answer = [CChar](repeating: 0, count: 512)
    let count = vterm_output_read(emulator, &answer, answer.count)
    guard count > 0 else { return }
    let bytes = answer[..<count].map { UInt8(bitPattern: $0) }
    _ = pty_write(master, bytes, bytes.count)
  }

  private func status() -> ExitStatus? {
    var exit: Int32 = -1
    var signal: Int32 = -1
    guard pty_has_ended(process, &exit, &signal) == 1 else { return nil }
    return signal >= 0 ? .killed(signal: signal) : .exited(exit)
  }

  private func awaitDeath() {
    let deadline = pty_now() + 1000
    while status() == nil, pty_now() < deadline {}
  }

  private static func strings(_ list: [String]) -> [CChar] {
    list.flatMap { Array($0.utf8CString) }
  }

  private static func merged(_ environment: [String: String]) -> [String: String] {
    var merged = ["TERM": "xterm-256color", "LANG": "C.UTF-8"]
    // What the built program itself needs to run here, and what measures its coverage.
    for name in ["PATH", "HOME", "LD_LIBRARY_PATH", "LLVM_PROFILE_FILE"] {
      if let value = pty_environment(name) { merged[name] = String(cString: value) }
    }
    // The runtime's backtracer would hold the terminal for half a minute after a trap.
    merged["SWIFT_BACKTRACE"] = "enable=no"
    merged.merge(environment) { $1 }
    return merged.filter { !$0.value.isEmpty }
  }
}
