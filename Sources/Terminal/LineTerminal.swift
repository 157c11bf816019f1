import CNcurses
import Glibc

// Plain mode's terminal: lines go out, lines come in, and nothing is ever placed or drawn. The
// terminal keeps its own line editing, so a screen reader and a braille display show what is typed
// as they do at a shell. It works on a pipe as well: then each line that is read is written behind
// its question, so that what comes out can be read by itself.
//
// Signals are read from a descriptor that is polled with the input, as `CursesTerminal` does it.

/// A person's terminal, or a pipe, used line by line.
package struct LineTerminal: ~Copyable, TerminalKeeping {
  /// One thing that happened while a line was waited for.
  package enum Event {
    /// A line was typed, without its end. A secret is the caller's to overwrite.
    case line([UInt8])
    /// Ctrl-Z was pressed.
    case stopped
    /// Something else, as any terminal tells it: `.idle`, `.watched`, `.resumed` or `.ending`.
    case happened(Input)
  }

  private let input: Int32
  private let output: Int32
  private let signals: Int32
  private var watching: [Int32]
  /// How the terminal was before; `nil` where the input is none.
  private let modes: termios?
  /// How it is while a line is typed that is shown: a signal from the keys leaves it there.
  private var open: termios? {
    modes.map { modes in
      var open = modes
      open.c_lflag |= tcflag_t(NOFLSH)
      return open
    }
  }
  /// What was read and is no whole line yet.
  private var unread: [UInt8] = []
  private var ending: Ending?
  /// A stop that the lines typed before it come first of.
  private var stop: Event?
  private var isHidden = false

  /// What pages are made for: words are never broken to it, but some texts are cut to its width.
  package let size = Size(columns: 100, rows: 60)

  /// Takes standard input and output, terminal or not.
  ///
  /// - Parameter watching: Descriptors that make ``next(within:)`` tell of `.watched`.
  /// - Throws: ``TerminalError`` where the system cannot tell of signals.
  package init(watching: [Int32]) throws(TerminalError) {
    let signals = cn_signals_open()
    guard signals >= 0 else { throw .refused(errno) }
    cn_guard_modes(STDIN_FILENO)
    self.init(input: STDIN_FILENO, output: STDOUT_FILENO, signals: signals, watching: watching)
  }

  /// Takes two descriptors, and the one that signals are read from; -1 for none.
  package init(input: Int32, output: Int32, signals: Int32 = -1, watching: [Int32] = []) {
    (self.input, self.output) = (input, output)
    (self.signals, self.watching) = (signals, watching)
    var modes = termios()
    self.modes = tcgetattr(input, &modes) == 0 ? modes : nil
    setModes()
  }

  deinit {
    if var modes { tcsetattr(input, isHidden ? TCSAFLUSH : TCSADRAIN, &modes) }
    if signals >= 0 { cn_signals_close(signals) }
  }

  // MARK: What goes out

  /// Writes lines, each with its end.
  package mutating func say(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    write(lines.joined(separator: "\n") + "\n")
  }

  /// Writes a question, behind which the answer is typed.
  ///
  /// - Parameters:
  ///   - question: The words before the answer.
  ///   - isSecret: Whether what is typed is not to be shown.
  package mutating func ask(_ question: String, isSecret: Bool) {
    hide(isSecret)
    write(question)
  }

  /// Ends the line of a question that is not answered, and lets go of what was typed behind it.
  package mutating func endQuestion() {
    if modes != nil { tcflush(input, TCIFLUSH) }
    unread.wipe()
    write("\n")
  }

  private mutating func write(_ text: String) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(output, $0.baseAddress, $0.count)
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        // Nobody reads any more.
        return end(.hangUp)
      }
    }
  }

  /// Shows what is typed, or not; the end of the line always is.
  private mutating func hide(_ isSecret: Bool) {
    guard isSecret != isHidden else { return }
    isHidden = isSecret
    setModes()
  }

  /// Has the terminal show what is typed, or not, as it is to be now.
  private func setModes() {
    guard var modes = isHidden ? modes : open else { return }
    if isHidden {
      modes.c_lflag &= ~tcflag_t(ECHO)
      modes.c_lflag |= tcflag_t(ECHONL)
    }
    // What was typed before is no part of a secret.
    tcsetattr(input, isHidden ? TCSAFLUSH : TCSADRAIN, &modes)
  }

  /// Leaves the terminal to others as it was before.
  private mutating func giveBackModes() {
    isHidden = false
    guard var modes else { return }
    tcsetattr(input, TCSADRAIN, &modes)
  }

  // MARK: What comes in

  /// Waits for a line, or for whatever else happens first.
  ///
  /// Lines typed before a stop or the end are still told; after the end it is `.ending` for ever.
  ///
  /// - Parameter milliseconds: After so long without anything, `.idle`; `nil` waits for ever.
  /// - Returns: What happened.
  package mutating func next(within milliseconds: Int?) -> Event {
    if let line = takeLine() { return .line(line) }
    if let stop = stop.take() { return stop }
    if let ending { return .happened(.ending(ending)) }
    var entries = ([input, signals] + watching).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let timeout = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    guard poll(&entries, nfds_t(entries.count), timeout) > 0 else { return .happened(.idle) }
    if entries[1].revents != 0, let event = signalled() { return behindLines(event) }
    if entries[0].revents != 0 { return read() }
    let broken = Int16(POLLERR) | Int16(POLLNVAL) | Int16(POLLHUP)
    let dead = entries.dropFirst(2).filter { $0.revents & broken != 0 }.map(\.fd)
    watching.removeAll { dead.contains($0) }
    let isWatched = entries.dropFirst(2).contains { $0.revents != 0 }
    return .happened(isWatched ? .watched : .idle)
  }

  /// A signal overtakes the lines that were typed before it: they are told first.
  private mutating func behindLines(_ event: Event) -> Event {
    guard modes != nil, !isHidden else { return event }
    var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, 0) > 0, waiting.revents == Int16(POLLIN), readOn() > 0 {}
    guard let line = takeLine() else { return event }
    if ending == nil { stop = event }
    return .line(line)
  }

  /// Reads what is there; how many bytes, or 0 at the end, or less where it failed.
  private mutating func readOn() -> Int {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(input, &buffer, buffer.count)
    if count > 0 { unread += buffer[..<count] }
    buffer.wipe()
    return count
  }

  private mutating func read() -> Event {
    let count = readOn()
    if count < 0, errno == EINTR || errno == EAGAIN { return .happened(.idle) }
    guard count > 0 else {
      // Ctrl-D, or the end of a pipe; what stands behind the last line end is a line too.
      end(count == 0 ? .scriptEnded : .hangUp)
      guard !unread.isEmpty else { return .happened(.ending(.scriptEnded)) }
      unread.append(UInt8(ascii: "\n"))
      return takeLine().map(Event.line) ?? .happened(.idle)
    }
    return takeLine().map(Event.line) ?? .happened(.idle)
  }

  /// Takes what is typed of a line that nobody has ended yet, so that it can be kept.
  ///
  /// - Returns: Its bytes; none where what is typed is a secret, or no terminal has it.
  package mutating func takeHalfTyped() -> [UInt8] {
    guard !isHidden, let open else { return [] }
    var byTheKey = open
    byTheKey.c_lflag &= ~tcflag_t(ICANON)
    // It then tells what it has, and does not wait for more.
    withUnsafeMutableBytes(of: &byTheKey.c_cc) { characters in
      characters[Int(VMIN)] = 0
      characters[Int(VTIME)] = 0
    }
    guard tcsetattr(input, TCSANOW, &byTheKey) == 0 else { return [] }
    defer { setModes() }
    while readOn() > 0 {}
    // A line that was ended is an answer, and waits for its question.
    let begin = unread.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let typed = Array(unread[begin...])
    unread.wipe(from: begin)
    return typed
  }

  /// The next whole line of what was read; it stands behind its question where no terminal shows
  /// what is typed.
  private mutating func takeLine() -> [UInt8]? {
    guard let length = unread.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    var line = Array(unread[..<length])
    unread[...length].withUnsafeMutableBytes { for index in $0.indices { $0[index] = 0 } }
    unread.removeSubrange(...length)
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    if modes == nil {
      let typed = isHidden ? "" : String(decoding: line, as: UTF8.self)
      write(typed.map { SafeText.shown(String($0), isASCII: !$0.isLetter) }.joined() + "\n")
    }
    return line
  }

  private mutating func signalled() -> Event? {
    var event: Event?
    while case let signal = cn_signals_next(signals), signal != 0 {
      switch signal {
      case SIGTERM: end(.terminated)
      case SIGHUP: end(.hangUp)
      case SIGINT: end(.interrupted)
      case SIGTSTP: event = .stopped
      case SIGCONT:
        // Whoever stopped the program from outside may have set the terminal otherwise.
        setModes()
        event = event ?? .happened(.resumed)
      default: break
      }
    }
    return ending.map { .happened(.ending($0)) } ?? event
  }

  private mutating func end(_ ending: Ending) {
    if self.ending == nil { self.ending = ending }
  }

  // MARK: What a session does to any terminal

  /// A stream has no bell: what it would say is said in words.
  package mutating func ring() {}

  /// A stream has no screen to draw anew.
  package mutating func redraw() {}

  /// What was said cannot be taken back from a stream; the guide says how to clear a terminal.
  package mutating func wipe() {}

  /// Stops the process as Ctrl-Z does, until the shell continues it.
  ///
  /// The shell finds the terminal as it was, and the next question hides what is typed anew.
  package mutating func suspend() {
    giveBackModes()
    write("\n")
    cn_stop(0)
    setModes()
  }

  /// Lets another program have the terminal, which has gone when the closure returns.
  package mutating func lend<Answer>(_ body: () -> Answer) -> Answer {
    giveBackModes()
    defer { setModes() }
    return body()
  }
}

extension [UInt8] {
  /// Overwrites the bytes, or those from one on, and lets go of them.
  fileprivate mutating func wipe(from begin: Int = 0) {
    for index in begin..<count { self[index] = 0 }
    removeSubrange(begin...)
  }
}
