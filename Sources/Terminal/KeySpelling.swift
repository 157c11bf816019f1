/// The terminfo capabilities that spell keys, and the keys they spell.
enum KeySpelling {
  /// Every spelling a terminal's description has.
  ///
  /// - Parameter spelling: The value of a capability; `nil` where the terminal has none.
  /// - Returns: What the keys send, by their bytes.
  static func all(_ spelling: (String) -> [UInt8]?) -> [[UInt8]: Key] {
    var spellings: [[UInt8]: Key] = [:]
    for (capability, key) in capabilities {
      if let bytes = spelling(capability) { spellings[bytes] = key }
    }
    return spellings
  }

  private static let capabilities: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
      ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
      ("kdch1", .delete), ("kich1", .insert), ("kcbt", .backTab), ("kent", .enter),
      ("kLFT", .shiftLeft), ("kRIT", .shiftRight), ("kri", .shiftUp), ("kind", .shiftDown),
      ("kHOM", .shiftHome), ("kEND", .shiftEnd),
      ("kLFT5", .controlLeft), ("kRIT5", .controlRight),
    ] + (1...12).map { ("kf\($0)", .function($0)) }
}
