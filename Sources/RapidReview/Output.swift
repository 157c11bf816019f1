import CaseStore
import Glibc
import Terminal

/// Standard output and standard error.
enum Output {
  /// Writes a line of text that may hold what people typed, made safe for any terminal.
  static func line(_ text: String) {
    print(SafeText.shown(text))
  }

  /// Writes a JSON value and a line end.
  static func json(_ value: JSON) {
    print(String(decoding: value.bytes, as: UTF8.self))
  }

  /// Writes to standard error.
  static func error(_ text: String) {
    fputs(text + "\n", stderr)
  }

  /// Puts everything written so far into the kernel's hands, in order.
  static func flush() {
    fflush(stdout)
  }
}
