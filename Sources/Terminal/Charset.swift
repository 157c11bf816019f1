/// Whether a person's terminal can be sent more than ASCII.
enum Charset {
  /// Terminals whose own character set is ASCII, or of which only that can be relied on.
  private static let asciiTerminals: Set<String> = [
    "vt52", "vt100", "vt102", "vt220", "ansi", "linux", "sun", "cons25", "pcansi",
  ]

  /// Whether only ASCII is safe.
  ///
  /// The locale decides as POSIX has it: the first of `LC_ALL`, `LC_CTYPE` and `LANG` that says
  /// anything. Where none does, nobody has said that it is not UTF-8, and nearly all are. A locale
  /// that names no character set, as `en_GB`, has one from before UTF-8.
  ///
  /// - Parameters:
  ///   - terminal: The terminal's name.
  ///   - environment: The value of a variable.
  /// - Returns: Whether to show ASCII only.
  static func isASCIIOnly(terminal: String, _ environment: (String) -> String?) -> Bool {
    if asciiTerminals.contains(terminal) { return true }
    let values = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment)
    guard let locale = values.first(where: { !$0.isEmpty }) else { return false }
    guard let dot = locale.firstIndex(of: ".") else { return true }
    let charset = locale[locale.index(after: dot)...].prefix { $0 != "@" }
    return charset.lowercased().filter { $0 != "-" } != "utf8"
  }
}
