/// Text in an encoding that has one byte for each letter, of which the lower half is ASCII.
struct SingleByteText: Sendable {
  /// What the bytes from 0x80 on stand for.
  private let upper: [Unicode.Scalar]

  private init(_ rows: String...) { upper = rows.flatMap(\.unicodeScalars) }

  /// As programs for Windows wrote it before they wrote UTF-8.
  ///
  /// Bytes 0x80 to 0x9F are letters and marks; five of them are nothing and stay the controls they
  /// are elsewhere. The rest are the scalars of the same numbers.
  static let windows1252 = SingleByteText(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ",
    "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿",
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ")

  /// As programs of the Macintosh wrote it before they wrote UTF-8, and some still do.
  static let macRoman = SingleByteText(
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü",
    "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø",
    "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ",
    "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")

  /// The text of some bytes.
  func text(_ piece: some Collection<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in piece { text.append(scalar(byte)) }
    return String(text)
  }

  private func scalar(_ byte: UInt8) -> Unicode.Scalar {
    byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80]
  }
}

// Which of the two it is.
extension SingleByteText {
  /// The encoding that makes sense of bytes that are not UTF-8.
  ///
  /// A lone carriage return ends lines on the Macintosh and nowhere else, so where it does both
  /// encodings are tried, and the one in which more of the bytes are the marks that typists use is
  /// taken. Everywhere else it is Windows-1252.
  static func guess(_ bytes: [UInt8]) -> (encoding: TextDecoding.Encoding, isDoubtful: Bool) {
    let windows = windows1252.sense(of: bytes)
    let isOfMac = bytes.contains(0x0D) && !bytes.contains(0x0A)
    guard isOfMac, let mac = macRoman.sense(of: bytes) else {
      return (.windows1252, windows == nil)
    }
    guard let windows else { return (.macRoman, false) }
    return (mac >= windows ? .macRoman : .windows1252, true)
  }

  /// How many bytes are the marks of ordinary typing; `nil` where the text makes no sense: a
  /// capital within a word, one letter with an accent alone, a sign of mathematics, a control.
  private func sense(of bytes: [UInt8]) -> Int? {
    var marks = 0
    for place in bytes.indices where bytes[place] >= 0x80 {
      let scalar = scalar(bytes[place])
      if SingleByteText.typed.contains(scalar) {
        marks += 1
        continue
      }
      let before = place == 0 ? " " : self.scalar(bytes[place - 1])
      let after = place + 1 == bytes.count ? " " : self.scalar(bytes[place + 1])
      let isInWord = before.properties.isAlphabetic || after.properties.isAlphabetic
      let properties = scalar.properties
      if properties.isLowercase, isInWord { continue }
      if properties.isUppercase, isInWord, !before.properties.isLowercase { continue }
      return nil
    }
    return marks
  }

  /// What people and their word processors type between and around words.
  private static let typed = Set("‘’“”–—…•£€°§©®™½¼¾²³·«»´\u{A0}".unicodeScalars)
}
