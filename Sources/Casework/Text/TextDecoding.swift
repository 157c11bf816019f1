/// The bytes of a file, of standard input or of an argument as text, in whatever encoding the
/// program that wrote them used.
///
/// A mark at the beginning settles it. Without one, every second byte zero is UTF-16; bytes that
/// are valid UTF-8 are that. Anything else has one byte for each letter: MacRoman where only
/// carriage returns end lines and the letters make sense in it, else Windows-1252. A file in which
/// UTF-8 and Windows-1252 both occur was pasted together, and is decided piece by piece. Of UTF-16
/// a copy in UTF-8 is made; every other encoding is cut while it is still bytes, for the marks of a
/// table are ASCII in all of them.
///
/// Whoever has bytes from outside asks this type; nobody else turns them into text.
package struct TextDecoding: Sendable {
  /// How the text of a file is written.
  package enum Encoding: String, CaseIterable, Hashable, Sendable {
    case utf8 = "UTF-8"
    case utf8WithMark = "UTF-8 with BOM"
    case utf16LittleEndian = "UTF-16 LE"
    case utf16BigEndian = "UTF-16 BE"
    case windows1252 = "Windows-1252"
    case macRoman = "MacRoman"
    /// UTF-8 and Windows-1252 in one file.
    case mixed = "UTF-8 and Windows-1252"
  }

  package let encoding: Encoding
  /// In UTF-8, or as they were where the encoding is a single-byte one.
  package let bytes: [UInt8]
  /// Where the text begins, behind a mark.
  package let start: Int
  /// Whether another encoding would fit as well, or none quite does: somebody should look at the
  /// letters beyond a to z.
  package let isDoubtful: Bool

  package init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let isValid = TextDecoding.survey(bytes[3...]).wrong == 0
      self.init(isValid ? .utf8WithMark : .mixed, bytes, start: 3, isDoubtful: !isValid)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(.utf16LittleEndian, utf16: bytes, from: 2, high: 1)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(.utf16BigEndian, utf16: bytes, from: 2, high: 0)
    } else if let high = TextDecoding.highByte(of: bytes) {
      self.init(
        high == 1 ? .utf16LittleEndian : .utf16BigEndian, utf16: bytes, from: 0, high: high)
    } else {
      let survey = TextDecoding.survey(bytes[...])
      if survey.wrong == 0 {
        self.init(.utf8, bytes)
      } else if survey.long > 0 {
        self.init(.mixed, bytes, isDoubtful: true)
      } else {
        let guess = SingleByteText.guess(bytes)
        self.init(guess.encoding, bytes, isDoubtful: guess.isDoubtful)
      }
    }
  }

  private init(_ encoding: Encoding, _ bytes: [UInt8], start: Int = 0, isDoubtful: Bool = false) {
    self.encoding = encoding
    self.bytes = bytes
    self.start = start
    self.isDoubtful = isDoubtful
  }

  private init(_ encoding: Encoding, utf16 bytes: [UInt8], from start: Int, high: Int) {
    let (utf8, isWhole) = TextDecoding.utf8(of: bytes, from: start, high: high)
    self.init(encoding, utf8, isDoubtful: !isWhole)
  }

  /// Whether every letter beyond a to z is one byte, so that only sense tells what it is.
  package var isSingleByte: Bool { encoding == .windows1252 || encoding == .macRoman }

  /// All of it as text, without a mark at the beginning; line ends are as they were.
  package var text: String {
    let all = bytes[start...]
    guard encoding == .mixed else { return text(all) }
    // Line by line, so that one wrong byte does not cost the letters of every other line.
    return all.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { text($0) }.joined(separator: "\n")
  }

  /// A piece of ``bytes`` as text.
  package func text(_ piece: some Collection<UInt8>) -> String {
    switch encoding {
    case .utf8, .utf8WithMark, .utf16LittleEndian, .utf16BigEndian:
      String(decoding: piece, as: UTF8.self)
    case .mixed:
      String(validating: piece, as: UTF8.self) ?? SingleByteText.windows1252.text(piece)
    case .windows1252: SingleByteText.windows1252.text(piece)
    case .macRoman: SingleByteText.macRoman.text(piece)
    }
  }

  /// 1 where every second byte is zero as in UTF-16 LE, 0 where every first one is; `nil` for text
  /// of another encoding.
  private static func highByte(of bytes: [UInt8]) -> Int? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4 else { return nil }
    var zeros = [0, 0]
    for (place, byte) in sample.enumerated() where byte == 0 { zeros[place % 2] += 1 }
    let pairs = sample.count / 2
    if zeros[1] * 10 >= pairs * 4, zeros[0] * 20 <= pairs { return 1 }
    if zeros[0] * 10 >= pairs * 4, zeros[1] * 20 <= pairs { return 0 }
    return nil
  }

  /// UTF-16 as UTF-8; half a pair is U+FFFD, and half a unit at the end is left out, which is then
  /// not whole.
  private static func utf8(
    of bytes: [UInt8], from start: Int, high: Int
  ) -> (bytes: [UInt8], isWhole: Bool) {
    var utf8: [UInt8] = []
    var isWhole = (bytes.count - start) % 2 == 0
    utf8.reserveCapacity(bytes.count)
    var lead: UInt32?
    var place = start
    while place + 1 < bytes.count {
      let unit = UInt32(bytes[place + high]) << 8 | UInt32(bytes[place + 1 - high])
      place += 2
      if let first = lead {
        lead = nil
        if (0xDC00...0xDFFF).contains(unit) {
          append(0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00), to: &utf8)
          continue
        }
        append(0xFFFD, to: &utf8)
        isWhole = false
      }
      switch unit {
      case 0xD800...0xDBFF: lead = unit
      case 0xDC00...0xDFFF:
        append(0xFFFD, to: &utf8)
        isWhole = false
      default: append(unit, to: &utf8)
      }
    }
    if lead != nil {
      append(0xFFFD, to: &utf8)
      isWhole = false
    }
    return (utf8, isWhole)
  }

  private static func append(_ scalar: UInt32, to utf8: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: utf8.append(UInt8(scalar))
    case 0x80..<0x800:
      utf8.append(UInt8(0xC0 | scalar >> 6))
      utf8.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      utf8.append(UInt8(0xE0 | scalar >> 12))
      utf8.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      utf8.append(UInt8(0x80 | scalar & 0x3F))
    default:
      utf8.append(UInt8(0xF0 | scalar >> 18))
      utf8.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      utf8.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      utf8.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  /// How many letters of two bytes or more are valid UTF-8, and how many bytes are in none.
  private static func survey(_ slice: ArraySlice<UInt8>) -> (long: Int, wrong: Int) {
    slice.withUnsafeBufferPointer { bytes in
      var (long, wrong, place) = (0, 0, 0)
      while place < bytes.count {
        guard bytes[place] >= 0x80 else {
          place += 1
          continue
        }
        let length = validLength(bytes, place)
        if length == 0 { wrong += 1 } else { long += 1 }
        place += max(1, length)
      }
      return (long, wrong)
    }
  }

  /// The bytes of the letter at a place, of two or more; 0 where there is none in UTF-8.
  private static func validLength(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    let first = bytes[place]
    let second: ClosedRange<UInt8>
    let length: Int
    switch first {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard place + length <= bytes.count, second.contains(bytes[place + 1]) else { return 0 }
    for next in 2..<max(2, length) where bytes[place + next] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
