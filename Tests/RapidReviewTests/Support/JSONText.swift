import FoundationEssentials

/// JSON read by Foundation and not by the program's own reader, which it is to bear witness for.
enum JSONText: Decodable, Equatable {
  case null
  case truth(Bool)
  case number(Double)
  case text(String)
  case list([JSONText])
  case object([String: JSONText])

  init(_ text: String) throws {
    self = try JSONDecoder().decode(JSONText.self, from: Data(text.utf8))
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONText].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONText].self))
    }
  }

  subscript(_ key: String) -> JSONText? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The names of an object's members, in order.
  var keys: [String] {
    if case .object(let members) = self { members.keys.sorted() } else { [] }
  }

  var items: [JSONText] {
    if case .list(let items) = self { items } else { [] }
  }
}
