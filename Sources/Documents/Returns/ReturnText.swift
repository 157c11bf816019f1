import Casework

/// A text of a return as the record may hold it.
///
/// Line ends of every kind become one, a tab becomes a space, white space at both ends goes. What
/// the record refuses, controls and characters that turn the writing direction, is taken out and
/// counted, so that the reader can say so. Done twice it changes nothing more.
struct ReturnText: Hashable {
  let text: String
  /// How many characters were taken out.
  let removed: Int
  /// Whether a letter was lost on the way, which U+FFFD stands for.
  let isDamaged: Bool

  init(_ raw: String) {
    guard ReturnText.needsWork(raw) else {
      text = raw
      removed = 0
      isDamaged = false
      return
    }
    var kept = String.UnicodeScalarView()
    var removed = 0
    var before: Unicode.Scalar?
    var isDamaged = false
    for scalar in raw.unicodeScalars {
      defer { before = scalar }
      switch scalar.value {
      case _ where LineBreaks.isBreak(scalar):
        if scalar != "\n" || before != "\r" { kept.append("\n") }
      case 0x09: kept.append(" ")
      case 0x20...0x7E: kept.append(scalar)
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: removed += 1
      default:
        if scalar == "\u{FFFD}" { isDamaged = true }
        kept.append(scalar)
      }
    }
    let trimmed = kept.drop(while: ReturnText.isSpace)
    let end = trimmed.lastIndex { !ReturnText.isSpace($0) }.map { trimmed.index(after: $0) }
    text = String(trimmed[..<(end ?? trimmed.startIndex)])
    self.removed = removed
    self.isDamaged = isDamaged
  }

  /// What to say of the characters that were taken out, or were lost before.
  var remarks: [String] {
    var remarks: [String] = []
    switch removed {
    case 0: break
    case 1:
      remarks.append(
        "1 character that cannot be shown was removed. Check that the text is complete.")
    default:
      remarks.append(
        "\(removed) characters that cannot be shown were removed. Check that the text is complete.")
    }
    if isDamaged {
      remarks.append("A letter here was damaged before it reached us. Check the text.")
    }
    return remarks
  }

  /// Whether it is longer than the record takes.
  func isTooLong(for kind: PlainText.Kind) -> Bool { ReturnText.isTooLong(text, for: kind) }

  /// Whether a cleaned text is longer than the record takes.
  static func isTooLong(_ text: String, for kind: PlainText.Kind) -> Bool {
    guard text.utf8.count > kind.limit else { return false }
    // The record counts eight scalars of four bytes to a character at most; beyond that nothing
    // need be counted.
    guard text.utf8.count <= kind.limit * 32 else { return true }
    do {
      try PlainText.check(text, as: kind)
      return false
    } catch {
      return true
    }
  }

  /// Most cells are plain letters on one line and stay as they are.
  private static func needsWork(_ raw: String) -> Bool {
    var last: UInt8 = 0x21
    for byte in raw.utf8 {
      guard (0x20...0x7E).contains(byte) else { return true }
      last = byte
    }
    return last == 0x20 || raw.utf8.first == 0x20
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar.value >= 0x80 && scalar.properties.isWhitespace
      || scalar.value == 0xFEFF
  }
}
