import FoundationEssentials
import Testing

@testable import Documents

/// The cases of the Mustache specification for the tags that templates may use.
///
/// Source: https://github.com/mustache/spec, commit 9cb20c3d (version 1.4.3), under the licence
/// beside the files. Two things differ on purpose: a dotted name is refused, and `{{{name}}}` and
/// `{{&name}}` escape like `{{name}}`, so that no template can let markup through.
struct MustacheSpecificationTests {
  struct Example: Sendable, Decodable, CustomTestStringConvertible {
    let name: String
    let data: DocumentValue
    let template: String
    let expected: String
    var testDescription: String { name }

    var hasDottedName: Bool { template.contains(/\{\{[^!}]*\w\.\w/) }
    /// The template with plain tags in place of those that do not escape.
    var escaping: String {
      template.replacing("{{{", with: "{{").replacing("}}}", with: "}}")
        .replacing("{{&", with: "{{")
    }
  }

  private struct File: Decodable {
    let tests: [Example]
  }

  static func examples(_ name: String) throws -> [Example] {
    let text = try Shipped.text(at: "Tests/Fixtures/mustache/\(name).json")
    return try JSONDecoder().decode(File.self, from: Data(text.utf8)).tests
  }

  private static func filled(_ template: String, with data: DocumentValue) throws -> String {
    let names = data.names.union(["missing", "cannot"])
    let pieces = try TemplateTags.pieces(of: template, knowing: names)
    return TemplateFilling.text(of: pieces, filledWith: data, in: .html)
  }

  @Test(arguments: [("comments", 12), ("interpolation", 42), ("inverted", 22), ("sections", 34)])
  func `templates are filled as the specification says`(_ file: String, _ count: Int) throws {
    let examples = try Self.examples(file)
    #expect(examples.count == count)
    for example in examples where !example.hasDottedName {
      let filled = try Self.filled(example.template, with: example.data)
      let expected =
        example.escaping == example.template
        ? example.expected : try Self.filled(example.escaping, with: example.data)
      #expect(filled == expected, "\(file): \(example.name)")
    }
  }

  @Test(arguments: [("interpolation", 10), ("inverted", 3), ("sections", 5)])
  func `a dotted name is refused`(_ file: String, _ count: Int) throws {
    let examples = try Self.examples(file).filter(\.hasDottedName)
    #expect(examples.count == count)
    for example in examples {
      #expect(throws: TemplateTags.Flaw.self, "\(file): \(example.name)") {
        try Self.filled(example.template, with: example.data)
      }
    }
  }

  @Test func `what is not escaped by the specification is escaped here`() throws {
    let examples = try Self.examples("interpolation")
    let triple = try #require(examples.first { $0.name == "Triple Mustache" })
    #expect(
      try Self.filled(triple.template, with: triple.data)
        == "These characters should not be HTML escaped: &amp; &quot; &lt; &gt;\n")
  }
}

/// Values as the specification writes them: a number is its text, and null is an empty one.
extension DocumentValue: Decodable {
  /// Reads any JSON value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .text("")
    } else if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? container.decode(Int.self) {
      self = .text("\(number)")
    } else if let number = try? container.decode(Double.self) {
      self = .text("\(number)")
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([DocumentValue].self) {
      self = .list(list)
    } else {
      self = .fields(try container.decode([String: DocumentValue].self))
    }
  }

  /// Every name in the values, at any depth, except those with a dot.
  fileprivate var names: Set<String> {
    switch self {
    case .text, .truth: []
    case .list(let values): Set(values.flatMap(\.names))
    case .fields(let fields):
      Set(fields.keys.filter { !$0.contains(".") }).union(fields.values.flatMap(\.names))
    }
  }
}
