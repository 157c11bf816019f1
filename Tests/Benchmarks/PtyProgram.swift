import CPty
import FoundationEssentials
import Glibc

/// A program in a terminal of its own, 80x24 xterm-256color, and the times of what it writes.
///
/// Bytes are stamped as they are taken and never looked at in between, so that the work of an
/// emulator is not booked on the program. What is on the screen is judged by the bytes sent.
final class PtyProgram {
  let process: Int32
  /// Nanoseconds of a clock nobody sets.
  let started: Int64
  /// Everything written since it was last taken.
  private(set) var written: [UInt8] = []
  private var master: Int32
  private var hasEnded = false
  private var isAtEnd = false
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  /// What came in answer to something; times in milliseconds after it.
  struct Burst {
    var bytes = 0
    var first: Double?
    /// The last byte before the silence: the frame is settled.
    var settled: Double?
    /// When what was waited for had come.
    var ready: Double?
  }

  init(
    _ program: String, _ arguments: [String] = [], environment: [String: String],
    directory: String? = nil
  ) throws {
    var settings = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
    if let path = pty_environment("PATH") { settings["PATH"] = String(cString: path) }
    settings.merge(environment) { $1 }
    let words = ([program] + arguments).flatMap { Array($0.utf8CString) }
    let setting = settings.flatMap { Array("\($0.key)=\($0.value)".utf8CString) }
    var master: Int32 = -1
    started = PtyProgram.now
    process = pty_start(
      program, words, words.count, setting, setting.count, directory, 80, 24, &master)
    self.master = master
    guard process > 0 else { throw BenchmarkFailure.notStarted(program) }
  }

  deinit {
    if master >= 0 { pty_close(master) }
    if !hasEnded {
      pty_signal(process, SIGKILL)
      while !poll() {}
    }
  }

  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  static func milliseconds(since start: Int64) -> Double { Double(now - start) / 1_000_000 }

  /// Takes what comes until nothing has come for a while.
  ///
  /// - Parameters:
  ///   - start: What times are counted from.
  ///   - quiet: The silence that ends it, in milliseconds.
  ///   - limit: The longest to wait, in milliseconds.
  ///   - isReady: Until it holds, silence does not end the wait.
  /// - Returns: How much came, and when.
  func listen(
    from start: Int64, quiet: Int32 = 20, limit: Double = 3000,
    isReady: (([UInt8]) -> Bool)? = nil
  ) -> Burst {
    written.removeAll(keepingCapacity: true)
    var burst = Burst()
    while !isAtEnd {
      let waited = PtyProgram.milliseconds(since: start)
      guard waited < limit else { break }
      let isWaiting = burst.bytes == 0 || (isReady != nil && burst.ready == nil)
      let patience = isWaiting ? Int32(clamping: Int(limit - waited) + 1) : quiet
      let count = pty_read(master, patience, &buffer, buffer.count)
      if count < 0 { isAtEnd = true }
      guard count > 0 else { break }
      let now = PtyProgram.milliseconds(since: start)
      written += buffer[..<count]
      burst.bytes += count
      burst.first = burst.first ?? now
      burst.settled = now
      if let isReady, burst.ready == nil, isReady(written) { burst.ready = now }
      answerQueries(in: buffer[..<count])
    }
    return burst
  }

  /// Waits for the first frame, times counted from before the process was made.
  func listenToStart(isReady: @escaping ([UInt8]) -> Bool) -> Burst {
    listen(from: started, quiet: 60, limit: 120_000, isReady: isReady)
  }

  /// Types, and takes the answer.
  func type(_ text: String, quiet: Int32 = 20, limit: Double = 500) -> Burst {
    var rest = Array(text.utf8)[...]
    let start = PtyProgram.now
    while !rest.isEmpty {
      let piece = Array(rest)
      let count = pty_write(master, piece, piece.count)
      guard count >= 0 else { break }
      rest = rest.dropFirst(count)
      // A pty holds little: the program may be waiting for its answer to be taken.
      if count == 0 { _ = listen(from: PtyProgram.now, quiet: 1, limit: 2) }
    }
    return listen(from: start, quiet: quiet, limit: limit)
  }

  /// Closes the window it runs in, and waits for its end.
  ///
  /// - Returns: How long it took, in milliseconds; `nil` where it had not ended in five seconds.
  func vanish() -> Double? {
    let start = PtyProgram.now
    pty_close(master)
    master = -1
    while PtyProgram.milliseconds(since: start) < 5000 {
      if poll() { return PtyProgram.milliseconds(since: start) }
      usleep(200)
    }
    return nil
  }

  private func poll() -> Bool {
    var exit: Int32 = -1
    var signal: Int32 = -1
    if !hasEnded { hasEnded = pty_has_ended(process, &exit, &signal) == 1 }
    return hasEnded
  }

  /// As xterm does: a program that asks waits for its answer.
  private func answerQueries(in bytes: ArraySlice<UInt8>) {
    let answers = [
      ("\u{1B}[>c", "\u{1B}[>1;10;0c"), ("\u{1B}[c", "\u{1B}[?62;22c"),
      ("\u{1B}[6n", "\u{1B}[1;1R"), ("\u{1B}[5n", "\u{1B}[0n"),
    ]
    for (query, answer) in answers where bytes.contains(Array(query.utf8)) {
      let answer = Array(answer.utf8)
      _ = pty_write(master, answer, answer.count)
    }
  }
}

extension PtyProgram {
  /// Memory held, in MiB.
  var residentMebibytes: Double {
    for line in proc("status").split(separator: "\n") where line.hasPrefix("VmRSS:") {
      let digits = line.filter { $0.isNumber }
      return (Double(String(digits)) ?? 0) / 1024
    }
    return 0
  }

  /// Processor time used so far, in milliseconds.
  var processorMilliseconds: Double {
    let first = proc("schedstat").prefix { $0 != " " }
    return (Double(String(first)) ?? 0) / 1_000_000
  }

  private func proc(_ name: String) -> String {
    let data = FileManager.default.contents(atPath: "/proc/\(process)/\(name)") ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}
