// What find, filters, forms and the leak check take to be the same.
//
// A plain keyboard has one apostrophe, one quotation mark, one hyphen, one blank and no accents; a
// word processor writes ’ “ ” – — … and blanks that do not break, files from elsewhere hold letters
// composed and decomposed, and much that is never seen. Folding takes each scalar by itself to what
// that keyboard types, so that a text is compared as bytes:
//
// - a letter is small and has no accent, whichever way it was composed: É, e + ́, ℮ are e; ß is ss,
//   œ is oe, ø is o; bold, full-width and circled letters are the letter;
// - apostrophes, quotation marks, dashes and blanks of every kind are ' " - and one blank;
// - … ½ © are ... 1/2 (c), as they were typed before a word processor made them;
// - soft hyphens, joiners, marks of direction and controls are nothing.
//
// Accents are taken off letters of Latin, Greek, Cyrillic, Arabic and Hebrew. Letters of other
// scripts are compared as they are composed.

/// A scalar as it is compared: at most four bytes, none for what is never seen.
struct FoldedScalar: Hashable, Sendable {
  private let packed: UInt32
  let count: Int

  static let nothing = FoldedScalar([UInt8]())
  static let blank = FoldedScalar(" ")

  init(_ bytes: some Collection<UInt8>) {
    precondition(bytes.count <= 4, "A folded scalar is at most four bytes.")
    packed = bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    count = bytes.count
  }

  private init(_ text: String) { self.init(Array(text.utf8)) }

  private init(ascii byte: UInt8) { (packed, count) = (UInt32(byte), 1) }

  subscript(place: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> (8 * place)) }

  /// What a scalar is compared as.
  static func of(_ scalar: Unicode.Scalar) -> FoldedScalar {
    let value = Int(scalar.value)
    if value < 0x80 {
      let byte = ascii(UInt8(value))
      return byte == 0 ? nothing : FoldedScalar(ascii: byte)
    }
    return FoldedLetters.shared.kept(value) ?? worked(out: scalar)
  }

  /// An ASCII byte as it is compared; 0 for a control, which is passed over.
  @inline(__always)
  static func ascii(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x60: 0x27
    case 0x20...0x7E: byte
    case 0x09...0x0D: 0x20
    default: 0
    }
  }

  /// The same for scalars that are not kept in a table.
  static func worked(out scalar: Unicode.Scalar) -> FoldedScalar {
    if let mark = mark(scalar) { return mark }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return nothing }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .enclosingMark: return nothing
    // Vowels of the scripts of India are marks as well, and are no accents.
    case .nonspacingMark, .spacingMark:
      return properties.canonicalCombiningClass.rawValue == 0
        ? FoldedScalar(String(scalar)) : nothing
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return blank
    case .dashPunctuation: return FoldedScalar("-")
    default: break
    }
    switch properties.numericType {
    case .decimal, .digit:
      guard let value = properties.numericValue, (0...9).contains(value) else { break }
      return FoldedScalar(ascii: 0x30 + UInt8(value))
    default: break
    }
    return FoldedScalar(FoldedLetters.bytes(of: scalar))
  }

  /// What a word processor writes for keys, or `nil`.
  private static func mark(_ scalar: Unicode.Scalar) -> FoldedScalar? {
    switch scalar.value {
    case 0x85: blank
    case 0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2BD, 0x2C8, 0x2CA, 0x2CB, 0x374, 0x2018...0x201B, 0x2032,
      0x2035, 0x2039, 0x203A, 0x1FEF, 0x1FFD, 0xFF07, 0xFF40:
      FoldedScalar("'")
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x2036, 0x301D...0x301F, 0xFF02: FoldedScalar("\"")
    case 0x2212, 0x2043: FoldedScalar("-")
    case 0x2024: FoldedScalar(".")
    case 0x2025: FoldedScalar("..")
    case 0x2026: FoldedScalar("...")
    case 0x37E: FoldedScalar(";")
    case 0xBC: FoldedScalar("1/4")
    case 0xBD: FoldedScalar("1/2")
    case 0xBE: FoldedScalar("3/4")
    case 0x2044, 0x2215: FoldedScalar("/")
    case 0xA9: FoldedScalar("(c)")
    case 0xAE: FoldedScalar("(r)")
    case 0x2122: FoldedScalar("(tm)")
    case 0xFF01...0xFF5E:
      // Full-width ASCII, as keyboards for Chinese and Japanese type it.
      FoldedScalar(ascii: ascii(UInt8(scalar.value - 0xFEE0)))
    default: nil
    }
  }
}
