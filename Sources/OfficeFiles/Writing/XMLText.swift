/// XML that is being written.
///
/// Elements are closures, so each that begins also ends.
struct XMLText {
  private(set) var bytes: [UInt8] = []

  /// How a part begins.
  static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"

  /// A whole part, with its declaration.
  static func part(_ write: (inout XMLText) -> Void) -> [UInt8] {
    var xml = XMLText()
    xml.raw(declaration)
    write(&xml)
    return xml.bytes
  }

  /// Bytes of what is no whole part.
  static func piece(_ write: (inout XMLText) -> Void) -> [UInt8] {
    var xml = XMLText()
    write(&xml)
    return xml.bytes
  }

  /// Writes an element and what is in it.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ content: (inout XMLText) -> Void
  ) {
    begin(name, attributes)
    raw(">")
    content(&self)
    raw("</\(name)>")
  }

  /// Writes an element with nothing in it.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    begin(name, attributes)
    raw("/>")
  }

  /// Writes an element that holds text and nothing else.
  mutating func text(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element without attributes that holds text and nothing else.
  mutating func text(_ name: String, _ text: String) { self.text(name, [:], text) }

  /// Writes text, made safe.
  mutating func text(_ text: String) {
    // Most text needs nothing done to it. U+FFFE and U+FFFF begin with EF.
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0..<0x20: byte == 0x09 || byte == 0x0A
      case 0x26, 0x3C, 0x3E, 0xEF: false
      default: true
      }
    }
    guard !isPlain else { return bytes.append(contentsOf: text.utf8) }
    for scalar in text.unicodeScalars { append(scalar, inAttribute: false) }
  }

  /// Writes what is XML already.
  mutating func raw(_ xml: String) { bytes.append(contentsOf: xml.utf8) }

  private mutating func begin(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    raw("<\(name)")
    for (key, value) in attributes {
      raw(" \(key)=\"")
      for scalar in value.unicodeScalars { append(scalar, inAttribute: true) }
      raw("\"")
    }
  }

  /// Appends one character; what XML cannot hold becomes U+FFFD.
  private mutating func append(_ scalar: Unicode.Scalar, inAttribute: Bool) {
    switch scalar.value {
    case 0x26: raw("&amp;")
    case 0x3C: raw("&lt;")
    case 0x3E: raw("&gt;")
    case 0x22 where inAttribute: raw("&quot;")
    case 0x09, 0x0A: if inAttribute { raw("&#\(scalar.value);") } else { add(scalar) }
    case 0x0D: raw("&#13;")
    case 0..<0x20, 0xFFFE, 0xFFFF: raw("\u{FFFD}")
    default: add(scalar)
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
