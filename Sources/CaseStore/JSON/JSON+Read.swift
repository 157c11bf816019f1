extension JSON {
  /// Reads one value and nothing after it but white space.
  package init(_ bytes: ArraySlice<UInt8>) throws(Flaw) {
    var reader = JSONReader(bytes)
    self = try reader.value()
    try reader.end()
  }

  /// Reads one value and nothing after it but white space.
  package init(_ bytes: [UInt8]) throws(Flaw) {
    try self.init(bytes[...])
  }
}

/// A cursor over JSON text: whole values, or an object or array one piece at a time.
///
/// Reading piece by piece is for those who need the bytes of a part, as the codec of changes does
/// to keep an event it does not know exactly as it was written.
struct JSONReader {
  private let bytes: ArraySlice<UInt8>
  /// An index of the slice it was made with.
  private(set) var position: Int
  private var depth = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Reads one value.
  mutating func value() throws(JSON.Flaw) -> JSON {
    skipSpace()
    switch try peek() {
    case UInt8(ascii: "{"):
      var members: [JSON.Member] = []
      try object { (key, reader) throws(JSON.Flaw) in
        members.append(JSON.Member(key, try reader.value()))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var items: [JSON] = []
      try array { (reader) throws(JSON.Flaw) in items.append(try reader.value()) }
      return .array(items)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), 0x30...0x39: return try number()
    default: throw flaw(.unexpectedByte)
    }
  }

  /// Reads an object; `member` is handed each key and must read its value.
  mutating func object(
    _ member: (String, inout JSONReader) throws(JSON.Flaw) -> Void
  ) throws(JSON.Flaw) {
    try open(UInt8(ascii: "{"))
    var keys = KeySet()
    var isFirst = true
    while try next(closing: UInt8(ascii: "}"), isFirst: &isFirst) {
      skipSpace()
      let start = position
      guard try peek() == UInt8(ascii: "\"") else { throw flaw(.unexpectedByte) }
      let key = try string()
      guard keys.insert(key) else {
        throw JSON.Flaw(kind: .duplicateKey, offset: start - bytes.startIndex)
      }
      skipSpace()
      guard try peek() == UInt8(ascii: ":") else { throw flaw(.unexpectedByte) }
      position += 1
      try member(key, &self)
    }
    depth -= 1
  }

  /// Reads an array; `item` must read each item.
  mutating func array(
    _ item: (inout JSONReader) throws(JSON.Flaw) -> Void
  ) throws(JSON.Flaw) {
    try open(UInt8(ascii: "["))
    var isFirst = true
    while try next(closing: UInt8(ascii: "]"), isFirst: &isFirst) { try item(&self) }
    depth -= 1
  }

  /// Requires that nothing but white space is left.
  mutating func end() throws(JSON.Flaw) {
    skipSpace()
    guard position == bytes.endIndex else { throw flaw(.trailingBytes) }
  }

  mutating func skipSpace() {
    while position < bytes.endIndex {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  func flaw(_ kind: JSON.Flaw.Kind) -> JSON.Flaw {
    JSON.Flaw(kind: kind, offset: position - bytes.startIndex)
  }

  private func peek() throws(JSON.Flaw) -> UInt8 {
    guard position < bytes.endIndex else { throw flaw(.endsEarly) }
    return bytes[position]
  }

  private mutating func open(_ bracket: UInt8) throws(JSON.Flaw) {
    skipSpace()
    guard try peek() == bracket else { throw flaw(.unexpectedByte) }
    guard depth < JSON.maximumDepth else { throw flaw(.tooDeep) }
    depth += 1
    position += 1
  }

  /// Whether another member or item follows; steps over the comma or the closing bracket.
  private mutating func next(closing: UInt8, isFirst: inout Bool) throws(JSON.Flaw) -> Bool {
    skipSpace()
    let byte = try peek()
    if byte == closing {
      position += 1
      return false
    }
    if isFirst {
      isFirst = false
      return true
    }
    guard byte == UInt8(ascii: ",") else { throw flaw(.unexpectedByte) }
    position += 1
    return true
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSON.Flaw) -> JSON {
    let length = word.utf8CodeUnitCount
    guard bytes.endIndex - position >= length else { throw flaw(.endsEarly) }
    for index in 0..<length where bytes[position + index] != word.utf8Start[index] {
      throw flaw(.unexpectedByte)
    }
    position += length
    return value
  }
}

/// The keys of one object so far, compared by their bytes.
private struct KeySet {
  private var few: [String] = []
  private var many: Set<[UInt8]> = []

  /// Whether the key is new.
  mutating func insert(_ key: String) -> Bool {
    // A handful is quicker to compare than to hash; a hostile thousand must not cost a million.
    guard few.count >= 16 else {
      if few.contains(where: { $0.utf8.elementsEqual(key.utf8) }) { return false }
      few.append(key)
      return true
    }
    if many.isEmpty { many = Set(few.map { Array($0.utf8) }) }
    return many.insert(Array(key.utf8)).inserted
  }
}

// MARK: - Numbers and strings

extension JSONReader {
  private mutating func digits() -> Int {
    let start = position
    while position < bytes.endIndex, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position - start
  }

  private mutating func skip(_ wanted: UInt8...) -> Bool {
    guard position < bytes.endIndex, wanted.contains(bytes[position]) else { return false }
    position += 1
    return true
  }

  fileprivate mutating func number() throws(JSON.Flaw) -> JSON {
    let start = position
    let isNegative = skip(UInt8(ascii: "-"))
    let first = position
    guard digits() > 0 else { throw flaw(.badNumber) }
    if bytes[first] == UInt8(ascii: "0"), position - first > 1 { throw flaw(.badNumber) }
    var isWhole = !(isNegative && bytes[first] == UInt8(ascii: "0"))
    if skip(UInt8(ascii: ".")) {
      isWhole = false
      guard digits() > 0 else { throw flaw(.badNumber) }
    }
    if skip(UInt8(ascii: "e"), UInt8(ascii: "E")) {
      isWhole = false
      _ = skip(UInt8(ascii: "+"), UInt8(ascii: "-"))
      guard digits() > 0 else { throw flaw(.badNumber) }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let whole = Int(text) { return .int(whole) }
    return .number(text)
  }

  /// Reads a string, the cursor standing on its opening quote.
  fileprivate mutating func string() throws(JSON.Flaw) -> String {
    position += 1
    let start = position
    var unescaped: [UInt8]?
    var runStart = start
    // Whether a byte is not ASCII, of which every text is UTF-8.
    var high: UInt8 = 0
    while position < bytes.endIndex {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        let run = bytes[runStart..<position]
        position += 1
        guard var whole = unescaped else { return try text(run, from: start, isASCII: high < 0x80) }
        whole += run
        return try text(whole[...], from: start, isASCII: false)
      case UInt8(ascii: "\\"):
        var whole = unescaped ?? []
        whole += bytes[runStart..<position]
        try escape(into: &whole)
        unescaped = whole
        runStart = position
      case 0..<0x20: throw flaw(.controlCharacter)
      default:
        high |= byte
        position += 1
      }
    }
    throw flaw(.endsEarly)
  }

  private func text(
    _ utf8: ArraySlice<UInt8>, from start: Int, isASCII: Bool
  ) throws(JSON.Flaw) -> String {
    // What has only ASCII needs no second look.
    if isASCII { return String(decoding: utf8, as: UTF8.self) }
    guard let text = String(validating: utf8, as: UTF8.self) else {
      throw JSON.Flaw(kind: .badUTF8, offset: start - bytes.startIndex)
    }
    return text
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSON.Flaw) {
    guard position + 1 < bytes.endIndex else { throw flaw(.endsEarly) }
    let letter = bytes[position + 1]
    let plain: UInt8
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain = letter
    case UInt8(ascii: "b"): plain = 0x08
    case UInt8(ascii: "f"): plain = 0x0C
    case UInt8(ascii: "n"): plain = 0x0A
    case UInt8(ascii: "r"): plain = 0x0D
    case UInt8(ascii: "t"): plain = 0x09
    case UInt8(ascii: "u"):
      text += try scalar().utf8
      return
    default: throw flaw(.badEscape)
    }
    text.append(plain)
    position += 2
  }

  /// Reads `\u` and its four digits, or the two of a surrogate pair; half a pair is refused.
  private mutating func scalar() throws(JSON.Flaw) -> Character {
    let high = try codeUnit()
    var code = UInt32(high)
    if (0xD800...0xDBFF).contains(high) {
      guard position + 1 < bytes.endIndex, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      else { throw flaw(.badEscape) }
      let low = try codeUnit()
      guard (0xDC00...0xDFFF).contains(low) else { throw flaw(.badEscape) }
      code = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw flaw(.badEscape) }
    return Character(scalar)
  }

  private mutating func codeUnit() throws(JSON.Flaw) -> UInt16 {
    guard bytes.endIndex - position >= 6 else { throw flaw(.endsEarly) }
    var code: UInt16 = 0
    for byte in bytes[(position + 2)..<(position + 6)] {
      guard let digit = Hex.digit(byte, acceptingCapitals: true) else { throw flaw(.badEscape) }
      code = code << 4 | UInt16(digit)
    }
    position += 6
    return code
  }
}
