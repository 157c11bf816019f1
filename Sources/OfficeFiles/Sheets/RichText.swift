/// The text of a cell or a shared string while it is collected: runs, without phonetic help.
struct RichText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// The stretches of ``bytes`` that are struck through.
  private var struck: [Range<Int>] = []
  private var isStruck = false
  private var isText = false
  /// Depth within phonetic help, which is no text.
  private var phonetic = 0

  static let text = XMLName("t")
  static let value = XMLName("val")
  private static let run = XMLName("r")
  private static let strike = XMLName("strike")
  private static let phoneticRun = XMLName("rPh")

  /// Forgets the text for the next.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    struck.removeAll(keepingCapacity: true)
    (isStruck, isText, phonetic) = (false, false, 0)
  }

  /// Takes what follows for text, up to the end of the element.
  mutating func beginText() { isText = true }

  /// Takes an event between the start and the end of the text.
  mutating func take(_ event: XMLEvent, in events: XMLEvents) {
    switch event.kind {
    case .text:
      guard isText else { return }
      let start = bytes.count
      bytes.append(contentsOf: events.text(of: event))
      if isStruck { struck.append(start..<bytes.count) }
    case .start:
      switch event.name {
      case RichText.text: isText = phonetic == 0
      case RichText.run: isStruck = false
      case RichText.strike: isStruck = events.flag(RichText.value, of: event) ?? true
      case RichText.phoneticRun: phonetic += 1
      default: break
      }
    case .end:
      switch event.name {
      case RichText.text: isText = false
      case RichText.run: isStruck = false
      case RichText.phoneticRun: phonetic -= 1
      default: break
      }
    }
  }

  /// What the text says: all of it, or what is not struck through, with what is.
  var read: StruckText { StruckText(bytes, struck: struck) }
}

/// A text some or all of which may be struck through.
struct StruckText: Hashable, Sendable {
  /// What counts: the words that are not struck through, or all where all are.
  let bytes: [UInt8]
  let isWhollyStruck: Bool
  /// The words that were left out; empty where none were.
  let leftOut: String

  /// Parts a text by its stretches that are struck through, which follow one another.
  init(_ bytes: [UInt8], struck: [Range<Int>]) {
    guard !struck.isEmpty else {
      (self.bytes, isWhollyStruck, leftOut) = (bytes, false, "")
      return
    }
    var (kept, out): ([UInt8], [UInt8]) = ([], [])
    var place = 0
    for stretch in struck {
      kept += bytes[place..<stretch.lowerBound]
      out += bytes[stretch]
      place = stretch.upperBound
    }
    kept += bytes[place...]
    let (keepsNothing, leavesNothing) = (
      kept.allSatisfy { $0 <= 0x20 }, out.allSatisfy { $0 <= 0x20 }
    )
    isWhollyStruck = keepsNothing && !leavesNothing
    self.bytes = isWhollyStruck || leavesNothing ? bytes : kept
    leftOut =
      isWhollyStruck || leavesNothing ? "" : String(decoding: out, as: UTF8.self).trimmed
  }
}

/// Text of a sheet with its escapes undone: `_x0041_` is a character, `_x005F_` an underscore.
enum SheetText {
  /// The text of bytes; line ends become line feeds.
  static func string(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(where: { $0 == underscore || $0 == 0x0D }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var text: [UInt8] = []
    var place = bytes.startIndex
    var high: UInt32?
    while place < bytes.endIndex {
      guard bytes[place] == underscore, let unit = escape(bytes[place...].prefix(7)) else {
        text.append(bytes[place])
        high = nil
        place += 1
        continue
      }
      place += 7
      if let first = high, (0xDC00..<0xE000).contains(unit) {
        // The second half of a character that takes two.
        text.removeLast(3)
        append((first - 0xD800) << 10 + (unit - 0xDC00) + 0x10000, to: &text)
        high = nil
      } else {
        append(unit, to: &text)
        high = (0xD800..<0xDC00).contains(unit) ? unit : nil
      }
    }
    return lines(String(decoding: text, as: UTF8.self))
  }

  private static let underscore = UInt8(ascii: "_")

  /// Appends a character; half of one is U+FFFD, which takes three bytes.
  private static func append(_ number: UInt32, to text: inout [UInt8]) {
    let encoded = Unicode.Scalar(number).flatMap { UTF8.encode($0) }
    text.append(contentsOf: encoded ?? UTF8.encodedReplacementCharacter)
  }

  /// Text as a sheet holds it: what looks like an escape is escaped, and line ends are line feeds.
  static func escaped(_ text: String) -> String {
    let text = lines(text)
    guard text.utf8.contains(underscore) else { return text }
    let bytes = Array(text.utf8)
    var escaped: [UInt8] = []
    for place in bytes.indices {
      if bytes[place] == underscore, escape(bytes[place...].prefix(7)) != nil {
        escaped += Array("_x005F".utf8)
      }
      escaped.append(bytes[place])
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// The text with each line end as a line feed.
  static func lines(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    return text.replacing("\r\n", by: "\n").replacing("\r", by: "\n")
  }

  /// The unit of UTF-16 that `_x0041_` names; `nil` where it is none.
  private static func escape(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    let start = bytes.startIndex
    guard bytes.count == 7, bytes[start + 1] == UInt8(ascii: "x"), bytes[start + 6] == underscore
    else { return nil }
    var number: UInt32 = 0
    for byte in bytes[(start + 2)..<(start + 6)] {
      switch byte {
      case 0x30...0x39: number = number << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: number = number << 4 | UInt32(byte - 0x41 + 10)
      case 0x61...0x66: number = number << 4 | UInt32(byte - 0x61 + 10)
      default: return nil
      }
    }
    return number
  }
}
