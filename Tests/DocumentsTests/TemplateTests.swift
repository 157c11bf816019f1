import Testing

@testable import Documents

struct TemplateTests {
  @Test(arguments: TemplateName.allCases)
  func `every template the program ships with can be read`(_ name: TemplateName) throws {
    #expect(try Shipped.template(name).name == name)
  }

  @Test(arguments: TemplateName.allCases)
  func `every name a template may use is explained in it and in the manual`(
    _ name: TemplateName
  ) throws {
    let source = try Shipped.source(name)
    let comment = try #require(source.firstRange(of: "}}")).lowerBound
    #expect(source.hasPrefix("{{!"))
    let explained = Set(source[..<comment].split { !$0.isLetter }.map(String.init))
    let manual = try Shipped.text(at: "docs/templates.md")
    #expect(manual.contains("`\(name.rawValue)`"))
    for variable in name.variables {
      #expect(explained.contains(variable), "\(variable) is not explained in \(name.rawValue)")
      #expect(manual.contains("`\(variable)`"), "\(variable) is not in docs/templates.md")
    }
  }

  /// A template that is refused, and what is said.
  struct Broken: Sendable, CustomTestStringConvertible {
    let why: String
    let source: String
    let line: Int
    let fault: TemplateError.Fault
    var testDescription: String { why }
  }

  private static func name(_ text: String) -> TemplateError.TagName { .init(text) }

  static let broken = [
    Broken(
      why: "a misspelt name would print nothing", source: "a\n{{titel}}", line: 2,
      fault: .unknownVariable(name("titel"))),
    Broken(
      why: "a section never ended", source: "{{title}}\n\n{{#facts}}\n{{label}}\n", line: 3,
      fault: .unclosedSection(name("facts"))),
    Broken(
      why: "an end without a beginning", source: "\n{{/facts}}", line: 2,
      fault: .strayEnd(name("facts"), open: nil)),
    Broken(
      why: "ends crossed", source: "{{#facts}}\n{{#value}}\n{{/facts}}\n{{/value}}", line: 3,
      fault: .strayEnd(name("facts"), open: name("value"))),
    Broken(why: "a tag without an end", source: "a\r\nb {{title", line: 2, fault: .unfinishedTag),
    Broken(why: "two braces of three", source: "{{{title}}", line: 1, fault: .unfinishedTag),
    Broken(
      why: "a partial would print nothing", source: "{{> header}}", line: 1,
      fault: .unsupportedTag(">")),
    Broken(
      why: "other delimiters", source: "{{=<% %>=}}", line: 1, fault: .unsupportedTag("=")),
    Broken(
      why: "a setting could escape twice", source: "{{% CONTENT_TYPE: HTML}}", line: 1,
      fault: .unsupportedTag("%")),
    Broken(
      why: "a function is a name nobody knows", source: "{{uppercased(title)}}", line: 1,
      fault: .unknownVariable(name("…"))),
    Broken(
      why: "sections in sections without end",
      source: String(repeating: "{{#facts}}", count: 33)
        + String(repeating: "{{/facts}}", count: 33),
      line: 1, fault: .nestedTooDeeply(most: 32)),
  ]

  @Test(arguments: broken)
  func `a template that is broken is refused with its line`(_ broken: Broken) {
    #expect(
      throws: TemplateError(template: "own/document.txt", line: broken.line, fault: broken.fault)
    ) {
      try DocumentTemplate(.documentText, source: broken.source, place: "own/document.txt")
    }
  }

  @Test(arguments: broken)
  func `the message names file and line and says what to do`(_ broken: Broken) {
    let error = TemplateError(template: "own.txt", line: broken.line, fault: broken.fault)
    #expect(error.problem.hasPrefix("own.txt, line \(broken.line), "))
    #expect(error.problem.hasSuffix(".") && error.remedy.hasSuffix("."))
  }

  @Test func `a message repeats no text that stands in a tag`() {
    let error = #expect(throws: TemplateError.self) {
      try DocumentTemplate(.documentText, source: "{{Canary Aspen, born at sea}}")
    }
    #expect(
      error?.problem == "document.txt, line 1, uses {{…}}, which this document does not have.")
  }

  @Test func `a template without a fault may have comments, braces and Windows lines`() throws {
    let source =
      "{{! a {comment} }}\r\n{ {{ title }} }}\r\n{{#facts}}\r\n{{label}};\r\n{{/facts}}\r\n{"
    let template = try DocumentTemplate(.documentText, source: source)
    #expect(
      Fictional.document.rendered(with: template)
        == "{ Rapid review report }}\r\nPartnership;\r\nNotified to the Panel;\r\nAgreed by;\r\n{")
  }
}
