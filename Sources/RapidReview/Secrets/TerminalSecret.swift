import CaseStore
import Glibc
import Terminal

/// The terminal of this process while secrets are typed on it: nothing typed is shown.
///
/// The terminal is given back as it was when the value goes. Signals that would end or stop the
/// process are held back until then; one that comes meanwhile has the terminal given back first and
/// acts at once, as if nobody had held it back. Asked is on `/dev/tty`, whatever standard input is.
struct TerminalSecret: ~Copyable {
  private let terminal: Int32
  private let modes: termios
  private let earlier: sigset_t
  /// Whether what is shown is on the terminal's other screen.
  private var isApart = false
  /// Whether what is typed is shown.
  private var isVisible = false

  /// Whether the process has a terminal.
  static var isThere: Bool {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { return false }
    close(terminal)
    return true
  }

  /// Takes the terminal; `nil` where the process has none.
  init?() {
    terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { return nil }
    var (modes, earlier) = (termios(), sigset_t())
    guard tcgetattr(terminal, &modes) == 0 else {
      close(terminal)
      return nil
    }
    var watched = Self.watched
    pthread_sigmask(SIG_BLOCK, &watched, &earlier)
    (self.modes, self.earlier) = (modes, earlier)
    setModes(TCSAFLUSH)
  }

  deinit {
    if isApart { write(Self.leaving) }
    giveBack()
    close(terminal)
  }

  /// Asks for a secret: what was typed up to Enter, in UTF-8.
  ///
  /// - Throws: ``SecretFlaw/nothingTyped`` where the terminal is gone, or nothing was typed.
  func ask(_ question: String) throws(SecretFlaw) -> [UInt8] {
    let line = try typed(after: question)
    guard !line.isEmpty else { throw .nothingTyped }
    return line
  }

  /// The same, with what is typed shown: for what stands on a sheet of paper.
  mutating func askVisibly(_ question: String) throws(SecretFlaw) -> [UInt8] {
    isVisible = true
    setModes(TCSADRAIN)
    defer {
      isVisible = false
      setModes(TCSADRAIN)
    }
    return try ask(question)
  }

  /// Waits for Enter, or for the terminal's end.
  func waitForEnter() {
    var line = (try? typed(after: "")) ?? []
    line.wipe()
  }

  private func typed(after question: String) throws(SecretFlaw) -> [UInt8] {
    say(question)
    var buffer = [UInt8](repeating: 0, count: Self.longestLine)
    defer { buffer.wipe() }
    while true {
      if heedSignals() { say(question) }
      var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Self.patience) != 0 else { continue }
      let count = read(terminal, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .nothingTyped }
      return Array(buffer[..<count].prefix { $0 != UInt8(ascii: "\n") })
    }
  }

  /// Writes words on the terminal, made safe.
  func say(_ words: String) {
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
    write(lines.map { SafeText.shown(String($0)) }.joined(separator: "\n"))
  }

  /// Goes to the terminal's other screen, of which no line is kept that scrolls away.
  mutating func openOtherScreen() {
    isApart = true
    write("\u{1B}[?1049h\(Self.wiping)")
  }

  /// Wipes the screen, and the lines that were scrolled away as far as the terminal does it.
  func clear() { write(Self.wiping) }

  /// Wipes the other screen, and goes back.
  mutating func leaveOtherScreen() {
    write(Self.leaving)
    isApart = false
  }

  private static let wiping = "\u{1B}[2J\u{1B}[3J\u{1B}[H"
  private static let leaving = "\(wiping)\u{1B}[?1049l"

  private func write(_ text: String) {
    var (bytes, written) = (Array(text.utf8), 0)
    defer { bytes.wipe() }
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(terminal, $0.baseAddress, $0.count)
      }
      guard count > 0 || errno == EINTR else { return }
      written += max(0, count)
    }
  }

  /// What is typed is not shown from now on but for the end of the line, unless it is to be seen.
  private func setModes(_ moment: Int32) {
    var modes = modes
    modes.c_lflag |= tcflag_t(ICANON | ISIG | ECHONL)
    if isVisible { modes.c_lflag |= tcflag_t(ECHO) } else { modes.c_lflag &= ~tcflag_t(ECHO) }
    tcsetattr(terminal, moment, &modes)
  }

  private func giveBack() {
    var (modes, earlier) = (modes, earlier)
    tcsetattr(terminal, TCSAFLUSH, &modes)
    pthread_sigmask(SIG_SETMASK, &earlier, nil)
  }

  /// Lets a signal that has come act, with the terminal given back.
  ///
  /// - Returns: Whether one has acted and the process goes on: it was stopped, and continued.
  private func heedSignals() -> Bool {
    var pending = sigset_t()
    sigpending(&pending)
    // On the other screen nothing is stopped: it would come back without what stood on it.
    let heeded = Self.signals.filter { !isApart || $0 != SIGTSTP }
    guard heeded.contains(where: { sigismember(&pending, $0) == 1 }) else { return false }
    if isApart { write(Self.leaving) }
    giveBack()
    // Ended or stopped here, if it was going to be.
    var watched = Self.watched
    pthread_sigmask(SIG_BLOCK, &watched, nil)
    setModes(TCSAFLUSH)
    return true
  }

  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP]

  private static var watched: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }

  /// Milliseconds after which it is looked whether a signal has come.
  private static let patience: Int32 = 100
  /// What a terminal takes as one line.
  private static let longestLine = 4096
}
