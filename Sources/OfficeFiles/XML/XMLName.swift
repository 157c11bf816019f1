/// The local name of an element or attribute, packed so that comparing two compares numbers.
///
/// The first fifteen bytes count, and how many there are: no two names of these formats that we
/// look for agree in that.
struct XMLName: Hashable, Sendable {
  private let head: UInt64
  private let tail: UInt64

  /// Packs the bytes of a name.
  init(_ bytes: UnsafePointer<UInt8>, count: Int) {
    var (head, tail) = (UInt64(0), UInt64(0))
    for place in 0..<min(count, 15) {
      let byte = UInt64(bytes[place])
      if place < 8 { head |= byte << (8 * UInt64(place)) }
      if place >= 8 { tail |= byte << (8 * UInt64(place - 8)) }
    }
    self.head = head
    self.tail = tail | UInt64(min(count, 255)) << 56
  }

  /// Packs a name of a table.
  init(_ name: String) {
    let bytes = Array(name.utf8)
    self = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { XMLName($0, count: buffer.count) } ?? XMLName("" as StaticString)
    }
  }

  /// Packs a name that stands in the source.
  init(_ name: StaticString) { self.init(name.utf8Start, count: name.utf8CodeUnitCount) }
}

/// Whose name it is.
///
/// The two spellings of a namespace, Transitional and Strict, are one.
enum XMLNamespace: UInt8, Hashable, Sendable {
  /// No namespace; attributes mostly have none.
  case none
  case sheet, word, relationship, relationships, contentTypes
  /// What a reader takes if it knows no better: `mc:AlternateContent`.
  case compatibility
  /// Word's additions, among them check boxes.
  case word14, word15
  case math, drawing, shapes
  /// `http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing`.
  case wordDrawing
  case threadedComments
  case customProperties
  case xml
  case other

  /// The namespace an address stands for.
  init(_ address: String) {
    self = XMLNamespace.addresses[address] ?? .other
  }

  private static let open = "http://schemas.openxmlformats.org/"
  private static let strict = "http://purl.oclc.org/ooxml/"
  private static let microsoft = "http://schemas.microsoft.com/office/"

  private static let addresses: [String: XMLNamespace] = [
    open + "spreadsheetml/2006/main": .sheet,
    strict + "spreadsheetml/main": .sheet,
    open + "wordprocessingml/2006/main": .word,
    strict + "wordprocessingml/main": .word,
    open + "officeDocument/2006/relationships": .relationship,
    strict + "officeDocument/relationships": .relationship,
    open + "package/2006/relationships": .relationships,
    open + "package/2006/content-types": .contentTypes,
    open + "markup-compatibility/2006": .compatibility,
    microsoft + "word/2010/wordml": .word14,
    microsoft + "word/2012/wordml": .word15,
    open + "officeDocument/2006/math": .math,
    strict + "officeDocument/math": .math,
    open + "drawingml/2006/main": .drawing,
    strict + "drawingml/main": .drawing,
    "urn:schemas-microsoft-com:vml": .shapes,
    open + "drawingml/2006/wordprocessingDrawing": .wordDrawing,
    strict + "drawingml/wordprocessingDrawing": .wordDrawing,
    microsoft + "spreadsheetml/2018/threadedcomments": .threadedComments,
    open + "officeDocument/2006/custom-properties": .customProperties,
    strict + "officeDocument/customProperties": .customProperties,
    "http://www.w3.org/XML/1998/namespace": .xml,
  ]
}
