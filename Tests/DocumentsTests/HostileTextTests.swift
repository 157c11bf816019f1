import Testing

@testable import Documents

/// Whatever stands in a field, a document stays what its template made of it.
struct HostileTextTests {
  static let markup = [
    "<script>alert(1)</script>", "</td></tr></table><h1>", "\"><img src=x onerror=alert(1)>",
    "</style><script>", "<!-- ", "-->", "<![CDATA[", "&lt;b&gt; &amp; &", "&#x3C;b", "it's \"so\"",
    "{{title}}", "{{{title}}}", "{{#sections}}", "{{/sections}}", "{{> x}}", "{{=<% %>=}}", "}}",
    "{",
    "{{% CONTENT_TYPE: HTML}}", "javascript:alert(1)", "' onmouseover='x",
  ]

  static let characters = [
    "a\u{0}b", "\u{1B}[31mred\u{1B}]0;x\u{7}", "a\u{8}\u{8}\u{7F}", "\u{85}\u{9B}x",
    "Child \u{202E}nepsA", "\u{2066}x\u{2069}", "a\u{200B}\u{200D}b\u{FEFF}", "soft\u{AD}hyphen",
    "tag\u{E0041}\u{E007F}", "not\u{FFFE}\u{10FFFF}one",
    "one\rtwo\r\nthree\u{2028}four\u{2029}five",
    "tab\there", "e\u{301}\u{301}\u{301}\u{301}\u{301}", "نص عربي and English", "ملی\u{200C}متر",
    "👨‍👩‍👧 ❤\u{FE0F}", "", " ", "\n\n\n", "  indented\n    more", "\u{FE0F}", "\u{301}",
    String(repeating: "long", count: 500), String(repeating: "word ", count: 500),
  ]

  static let hostile = markup + characters

  @Test(arguments: hostile)
  func `in HTML it is text and leaves every element closed`(_ text: String) throws {
    let document = Fictional.document(everywhere: text)
    // Also with a word so long that it may be broken.
    let plain = Fictional.document(everywhere: String(repeating: "plain", count: 6))
    let template = try Shipped.template(.document(.html))
    let html = document.rendered(with: template)
    let reading = try HTMLReading(html)
    #expect(!html.contains("<script"))
    #expect(!html.contains("http"))
    #expect(isFree(html))
    // What the margins of a page say is a string of its style sheet, and ends where it is to.
    let style = try #require(html.firstRange(of: "</style>")).lowerBound
    let strings = html[..<style].split(separator: "\n").filter { $0.contains("content: \"") }
    #expect(strings.count == 5 && strings.allSatisfy { $0.count { $0 == "\"" } % 2 == 0 })
    #expect(strings.allSatisfy { $0.hasSuffix("; }") && $0.count { $0 == "}" } == 1 })
    // The template's own attributes and no others.
    let usual = try HTMLReading(plain.rendered(with: template))
    for (name, values) in reading.attributes {
      #expect(values.isSubset(of: usual.attributes[name] ?? []))
    }
    #expect(Set(reading.elements).isSubset(of: usual.elements + ["br"]))
    let shown = ShownText.oneLine(text).split(separator: " ")
    let title = try #require(reading.texts.first).split(separator: " ")
    #expect(shown.isEmpty || title.prefix(shown.count).elementsEqual(shown))
  }

  @Test(arguments: hostile)
  func `in plain text it is shown, and no line is longer than its words make it`(
    _ text: String
  ) throws {
    let document = Fictional.document(everywhere: text)
    let written = document.rendered(with: try Shipped.template(.document(.text)))
    #expect(isFree(written))
    // The template's own lines with marking, names and status are as long as those are.
    let long = written.split(separator: "\n").filter { $0.count > 72 }
    #expect(long.count { $0.split(separator: " ").count > 3 } <= 4)
  }

  @Test(arguments: hostile, TemplateName.allCases.filter { $0.rawValue.hasPrefix("notice") })
  func `in a notice it is shown`(_ text: String, _ name: TemplateName) throws {
    let written = Fictional.notice(everywhere: text).text(with: try Shipped.template(name))
    #expect(isFree(written))
    for word in ShownText.oneLine(text).split(separator: " ") { #expect(written.contains(word)) }
  }

  @Test func `a partnership's template cannot let markup through`() throws {
    let source = "<!DOCTYPE html><p>{{title}}{{{title}}}{{&title}}{{#title}}{{.}}{{/title}}</p>"
    let template = try DocumentTemplate(.documentHTML, source: source)
    let html = Fictional.document(everywhere: "<b>").rendered(with: template)
    #expect(try HTMLReading(html).texts == ["<b><b><b><b>"])
  }

  @Test func `an address somebody typed is text and no link`() throws {
    let html = Fictional.document(everywhere: "https://example.invalid/?a=1&b=2")
      .rendered(with: try Shipped.template(.document(.html)))
    let reading = try HTMLReading(html)
    #expect(reading.attributes["href"] == nil)
    #expect(!reading.elements.contains("a"))
    #expect(reading.texts.contains("https://example.invalid/?a=1&b=2"))
  }

  @Test(arguments: hostile)
  func `making text safe twice changes nothing more`(_ text: String) {
    let once = ShownText.safe(text)
    #expect(ShownText.safe(once) == once)
  }

  /// Nothing that a terminal, a browser or a mail program would obey rather than show.
  private func isFree(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar == "\n"
      case .lineSeparator, .paragraphSeparator, .surrogate: false
      case .format: scalar.value == 0x200C || scalar.value == 0x200D
      default: !scalar.properties.isNoncharacterCodePoint
      }
    }
  }
}
