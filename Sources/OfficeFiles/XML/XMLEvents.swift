/// One thing that came up while a part was parsed.
struct XMLEvent: Sendable {
  /// What came up.
  enum Kind: Sendable {
    case start, end, text
  }

  let kind: Kind
  /// ``XMLNamespace/none`` for text.
  let namespace: XMLNamespace
  let name: XMLName
  /// Where the text lies in ``XMLEvents/bytes``, or the attributes in ``XMLEvents/attributes``.
  fileprivate(set) var first: Int
  fileprivate(set) var end: Int
}

/// What came up in one piece of a part: events, their texts and their attributes.
///
/// It is filled by expat's calls and read between two of them. Texts are bytes of UTF-8, and no
/// string is made of what nobody asks for.
struct XMLEvents: Sendable {
  /// An attribute of an element.
  struct Attribute: Sendable {
    let namespace: XMLNamespace
    let name: XMLName
    let value: Range<Int>
  }

  private(set) var events: [XMLEvent] = []
  private(set) var bytes: [UInt8] = []
  private(set) var attributes: [Attribute] = []
  /// What an element or a declaration broke.
  private(set) var damage: OfficeProblem.Damage?
  private var depth = 0
  private var scope = NamespaceScope()

  static let mostDepth = 200
  static let mostAttributes = 500

  private static let textName = XMLName("" as StaticString)

  /// Empties the piece for the next; how deep the elements lie stays.
  mutating func removeAll() {
    events.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
  }

  /// Takes the start of an element, with pairs of names and values up to a `nil`.
  mutating func start(
    _ name: UnsafePointer<CChar>, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    depth += 1
    if depth > XMLEvents.mostDepth { damage = .nesting }
    let first = attributes.count
    var place = 0
    while let key = pairs?[place], let value = pairs?[place + 1] {
      scope.bind(key, to: value, depth: depth)
      place += 2
      if place > 2 * XMLEvents.mostAttributes {
        damage = .nesting
        return
      }
    }
    place = 0
    while let key = pairs?[place], let value = pairs?[place + 1] {
      let start = bytes.count
      append(value)
      let (namespace, name) = scope.split(key, isAttribute: true)
      attributes.append(
        Attribute(namespace: namespace, name: name, value: start..<bytes.count))
      place += 2
    }
    let (namespace, local) = scope.split(name, isAttribute: false)
    events.append(
      XMLEvent(
        kind: .start, namespace: namespace, name: local, first: first, end: attributes.count))
  }

  /// Takes the end of an element.
  mutating func end(_ name: UnsafePointer<CChar>) {
    let (namespace, local) = scope.split(name, isAttribute: false)
    scope.leave(depth)
    depth -= 1
    events.append(XMLEvent(kind: .end, namespace: namespace, name: local, first: 0, end: 0))
  }

  /// Takes a piece of text, which goes on with the one before it.
  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: piece)
    if let last = events.indices.last, events[last].kind == .text {
      events[last].end = bytes.count
    } else {
      events.append(
        XMLEvent(
          kind: .text, namespace: .none, name: XMLEvents.textName, first: start, end: bytes.count))
    }
  }

  /// Notes that the part declares a document type.
  mutating func refuseDocumentType() { damage = .documentType }

  private mutating func append(_ text: UnsafePointer<CChar>) {
    var place = 0
    while text[place] != 0 {
      bytes.append(UInt8(bitPattern: text[place]))
      place += 1
    }
  }
}

// What an event says.
extension XMLEvents {
  /// The bytes of a text event.
  func text(of event: XMLEvent) -> ArraySlice<UInt8> { bytes[event.first..<event.end] }

  /// The attribute of a start event as bytes; `nil` where it has none of that name.
  func attribute(
    _ name: XMLName, in namespace: XMLNamespace = .none, of event: XMLEvent
  ) -> ArraySlice<UInt8>? {
    for place in event.first..<event.end {
      let attribute = attributes[place]
      if attribute.name == name, attribute.namespace == namespace { return bytes[attribute.value] }
    }
    return nil
  }

  /// The attribute of a start event as a string.
  func string(
    _ name: XMLName, in namespace: XMLNamespace = .none, of event: XMLEvent
  ) -> String? {
    attribute(name, in: namespace, of: event).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The attribute of a start event as a whole number; `nil` where it is none.
  func number(
    _ name: XMLName, in namespace: XMLNamespace = .none, of event: XMLEvent
  ) -> Int? {
    attribute(name, in: namespace, of: event).flatMap(XMLEvents.number)
  }

  /// Whether an attribute says yes; `nil` where there is none.
  ///
  /// `1`, `true` and `on` say yes.
  func flag(
    _ name: XMLName, in namespace: XMLNamespace = .none, of event: XMLEvent
  ) -> Bool? {
    attribute(name, in: namespace, of: event).map { value in
      value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8)
        || value.elementsEqual("on".utf8)
    }
  }

  /// A whole number of digits, below a billion; `nil` for anything else.
  static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count < 10 else { return nil }
    var number = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
