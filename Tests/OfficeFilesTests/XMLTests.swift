import Testing

@testable import OfficeFiles

/// Parts as they are parsed.
struct XMLTests {
  /// What comes up, in one line: `<w:p` for a start, `>` for an end, and texts in quotes.
  private static func account(
    of bytes: [UInt8], piece: Int = .max
  ) throws(OfficeProblem) -> String {
    var reader = try XMLReader()
    var account = ""
    var rest = bytes[...]
    while true {
      let now = Array(rest.prefix(piece))
      rest = rest.dropFirst(now.count)
      try now.withUnsafeBufferPointer { buffer throws(OfficeProblem) in
        try reader.feed(buffer, isLast: now.isEmpty)
      }
      let events = reader.events
      for event in events.events {
        switch event.kind {
        case .start:
          let value = events.string(XMLName("k" as StaticString), of: event) ?? "-"
          account += "<\(event.namespace) \(value)"
        case .end: account += ">"
        case .text: account += String(decoding: events.text(of: event), as: UTF8.self)
        }
      }
      if now.isEmpty { return account }
    }
  }

  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

  @Test func `prefixes stand for namespaces, within their element and in either spelling`() throws {
    let xml =
      "<w:a xmlns:w='\(Self.word)' k='1'><b xmlns='\(Self.strict)' k='2'>x<c/></b><d/>"
      + "<w:e xmlns:w='urn:x'/><w:f/><y:g/></w:a>"
    let account = try XMLTests.account(of: Array(xml.utf8))
    #expect(
      account == "<word 1<word 2x<word -><>none ->".replacing("<>none", with: "><none")
        + "<other -><word -><other ->>")
  }

  @Test(arguments: [1, 3, 64])
  func `pieces of any size make the same`(piece: Int) throws {
    let xml = Array(
      "<?xml version='1.0'?><a k='é&amp;&#65;'>t&lt;<![CDATA[<x>]]>ü<!-- c --></a>".utf8)
    let whole = try XMLTests.account(of: xml)
    #expect(try XMLTests.account(of: xml, piece: piece) == whole)
    #expect(try XMLTests.account(of: xml) == "<none é&At<<x>ü>")
  }

  @Test func `parts in UTF-16 are read`() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a k=\"ü\">😔</a>"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes.append16(Int(unit)) }
    #expect(try XMLTests.account(of: bytes) == "<none ü😔>")
  }

  private static let many = (0...500).map { "k\($0)='' " }.joined()
  private static let deep = String(repeating: "<a>", count: 201)
  private static let wide = String(repeating: "x", count: 2 << 20)

  private static let broken: [(String, OfficeProblem)] = [
    ("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", OfficeProblem.damaged(.documentType)),
    ("<!DOCTYPE a SYSTEM 'http://example.invalid/'><a/>", .damaged(.documentType)),
    ("<a>&nbsp;</a>", .damaged(.markup)), ("<a><b></a>", .damaged(.markup)),
    ("", .damaged(.markup)),
    ("<a k='1' k='2'/>", .damaged(.markup)), ("<a/><b/>", .damaged(.markup)),
    ("<a", .damaged(.markup)),
    ("<?xml version='1.0' encoding='IBM037'?><a/>", .damaged(.markup)),
    (deep, .damaged(.nesting)),
    ("<a \(many)/>", .damaged(.nesting)),
    ("<a k='\(wide)'/>", .damaged(.markup)),
  ]

  @Test(arguments: broken)
  func `what no office program writes is refused`(xml: String, problem: OfficeProblem) {
    #expect(throws: problem) { try XMLTests.account(of: Array(xml.utf8), piece: 1 << 15) }
  }

  @Test func `entities that grow do not grow`() {
    var xml = "<!DOCTYPE a [<!ENTITY x0 'laugh'>"
    for number in 1...30 {
      xml += "<!ENTITY x\(number) '" + String(repeating: "&x\(number - 1);", count: 10) + "'>"
    }
    let bytes = Array((xml + "]><a>&x30;</a>").utf8)
    #expect(throws: OfficeProblem.damaged(.documentType)) { try XMLTests.account(of: bytes) }
  }

  @Test func `what is written is well-formed, whatever it says`() throws {
    let text = "<&>\"'\u{0}\u{1B}\u{FFFE}\u{FFFF}\r\n\té😔"
    let bytes = XMLText.part { xml in
      xml.element("a", ["k": text]) { $0.text(text) }
    }
    let shown = "<&>\"'\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\r\n\té😔"
    #expect(try XMLTests.account(of: bytes) == "<none \(shown)\(shown)>")
  }
}
