import CNcurses
import Glibc

extension CursesTerminal {
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  static func refusal(of outcome: Int32, terminal: String) -> TerminalError? {
    switch Int(outcome) {
    case CN_OPENED: nil
    case CN_UNKNOWN_TERMINAL: .unknown(terminal)
    case CN_NO_DESCRIPTIONS: .noDescriptions
    case CN_NO_CURSOR_ADDRESSING: .incapable(terminal)
    default: .refused(errno)
    }
  }

  static func words(ofSubstituteFor name: String) -> String {
    "This computer does not know the terminal \(TerminalError.said(name)). The screens use "
      + "\(TerminalName.substitute) instead."
  }

  static func spelling(_ capability: String) -> [UInt8]? {
    cn_key_spelling(capability).map { Array(String(cString: $0).utf8) }
  }

  /// Milliseconds: what the person's `ESCDELAY` says, within reason, or 25.
  static func escapeDelay(_ wish: String?) -> Int {
    min(max(wish.flatMap { Int($0) } ?? 25, 0), 1000)
  }

  static func look(of attributes: Attributes) -> Int32 {
    var look = 0
    if attributes.isBold { look |= CN_BOLD }
    if attributes.isDim { look |= CN_DIM }
    if attributes.isReverse { look |= CN_REVERSE }
    if attributes.isUnderlined { look |= CN_UNDERLINE }
    return Int32(look)
  }
}
