/// What kinds of values stand in JSON, learnt from examples: for each name, a text, a number and so
/// on, or null besides.
struct JSONShape: Equatable {
  private var kinds: Set<String> = []
  private var members: [String: JSONShape] = [:]
  private var items: [JSONShape] = []

  /// Learns from one more example.
  mutating func learn(_ json: JSONText) {
    switch json {
    case .null: kinds.insert("null")
    case .truth: kinds.insert("true or false")
    case .number: kinds.insert("number")
    case .text: kinds.insert("text")
    case .list(let list):
      kinds.insert("array")
      var shape = items.first ?? JSONShape()
      for item in list { shape.learn(item) }
      items = [shape]
    case .object(let object):
      kinds.insert("object")
      for (name, value) in object { members[name, default: JSONShape()].learn(value) }
    }
  }

  /// The lines of a page: a name, and what stands there; what is within is set in.
  func lines(indent: Int = 0) -> [String] {
    members.sorted { $0.key < $1.key }.flatMap { name, shape in
      let (suffix, within) = shape.inner
      let label = String(repeating: " ", count: indent) + name + suffix
      let gap = String(repeating: " ", count: max(2, 34 - label.count))
      return [label + gap + shape.words] + within.lines(indent: indent + 2)
    }
  }

  /// The whole of a page's block: `array of` what, and its names.
  var page: String {
    let (suffix, within) = inner
    return ([suffix.isEmpty ? words : "\(suffix) \(words)"] + within.lines(indent: 2))
      .joined(separator: "\n")
  }

  /// The shape that has names, through the arrays around it.
  private var inner: (suffix: String, within: JSONShape) {
    guard let item = items.first else { return ("", self) }
    let (suffix, within) = item.inner
    return ("[]" + suffix, within)
  }

  private var words: String {
    var kinds = kinds
    let isNull = kinds.remove("null") != nil
    var words = kinds.subtracting(["array"]).sorted()
    if kinds.contains("array") {
      let item = items.first?.words ?? ""
      words.append(item.isEmpty ? "empty array" : item)
    }
    if isNull { words.append("null") }
    return words.joined(separator: " or ")
  }
}
