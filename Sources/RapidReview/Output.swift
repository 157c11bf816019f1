import CaseStore
import Glibc
import Office
import Terminal

/// Standard output and standard error, written at once and in order.
enum Output {
  /// Writes a line of text that may hold what people typed, made safe for any terminal.
  static func line(_ text: String) throws(OutputLost) {
    try put(SafeText.shown(text) + "\n", to: STDOUT_FILENO)
  }

  /// Writes lines of text that may hold what people typed, many at a time.
  static func lines(_ texts: some Sequence<String>) throws(OutputLost) {
    var waiting = ""
    for text in texts {
      waiting += SafeText.shown(text)
      waiting += "\n"
      guard waiting.utf8.count >= 1 << 16 else { continue }
      try put(waiting, to: STDOUT_FILENO)
      waiting = ""
    }
    if !waiting.isEmpty { try put(waiting, to: STDOUT_FILENO) }
  }

  /// Says on standard error what is not to be sent with a document that was written.
  static func caution(_ written: WrittenDocument?) {
    guard let caution = written?.caution, !caution.isEmpty else { return }
    error(SafeText.shown(caution))
  }

  /// Writes the program's own text as it is, with its line ends.
  static func plain(_ text: String) throws(OutputLost) {
    try put(text + "\n", to: STDOUT_FILENO)
  }

  /// Writes a JSON value and a line end.
  ///
  /// What is never seen or turns the writing direction is escaped: a reader of JSON gets the very
  /// text of the record, and a terminal nothing that it would obey.
  static func json(_ value: JSON) throws(OutputLost) {
    try plain(JSONOutput.escaped(String(decoding: value.bytes, as: UTF8.self)))
  }

  /// Writes lines to standard error, made safe for any terminal: they may name files.
  static func error(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.map { SafeText.shown(String($0)) }.joined(separator: "\n")
    // There is nowhere left to say that this failed.
    try? put(shown + "\n", to: STDERR_FILENO)
  }

  /// Says on a terminal, in one line that is wiped at the end, how far something long has come.
  ///
  /// Nothing is said of what is short, nor where standard error is no terminal.
  static func progress(_ verb: String, of nouns: String) -> (_ done: Int, _ of: Int) -> Void {
    guard isatty(STDERR_FILENO) == 1 else { return { _, _ in } }
    return { done, all in
      guard all >= 1000, done == all || done % 160 == 0 else { return }
      ask(done == all ? "\r\u{1B}[K" : "\r\(verb) \(done) of \(all) \(nouns)")
    }
  }

  /// Writes without a line end, as for a question.
  static func ask(_ text: String) {
    try? put(text, to: STDERR_FILENO)
  }

  /// Nothing is kept back: who reads a pipe may rely on what was printed.
  private static func put(_ text: String, to descriptor: Int32) throws(OutputLost) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        throw OutputLost(reason: String(cString: strerror(errno)))
      }
    }
  }
}

/// What was to be printed could not be: a full disk, or nobody reads on.
struct OutputLost: EndsCommand {
  /// The system's own words.
  let reason: String
  let exitStatus = ExitStatus.notSaved

  var problem: String { "The output is lost: \(reason)." }
  var remedy: String {
    "Make room, or print elsewhere. Your change may be recorded. Look with `rapidreview list` "
      + "before you run it again."
  }
}
