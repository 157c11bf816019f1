import CaseStore
import Glibc
import Terminal

/// Standard output and standard error, written at once and in order.
enum Output {
  /// Writes a line of text that may hold what people typed, made safe for any terminal.
  static func line(_ text: String) {
    put(SafeText.shown(text) + "\n", to: STDOUT_FILENO)
  }

  /// Writes the program's own text as it is, with its line ends.
  static func plain(_ text: String) {
    put(text + "\n", to: STDOUT_FILENO)
  }

  /// Writes a JSON value and a line end.
  static func json(_ value: JSON) {
    plain(String(decoding: value.bytes, as: UTF8.self))
  }

  /// Writes to standard error.
  static func error(_ text: String) {
    put(text + "\n", to: STDERR_FILENO)
  }

  /// Writes without a line end, as for a question.
  static func ask(_ text: String) {
    put(text, to: STDERR_FILENO)
  }

  /// Nothing is kept back: who reads a pipe may rely on what was printed.
  private static func put(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        return
      }
    }
  }
}
