/// One JSON value, as strictly as a record that is hashed byte for byte needs it.
///
/// Own code, and not `JSONDecoder`, for three reasons: the decoder was measured 12 to 20 times
/// slower than a byte scanner, it takes the last of two equal keys without a word, and it cannot
/// say which bytes a value came from. Here text is strict UTF-8, no object has a key twice, depth
/// is bounded, and an object keeps the order it was written in. Numbers that are not whole, or
/// that overflow, keep their text, so what a newer version wrote survives.
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// A number that is not a plain whole one, as it was written: `1.50`, `-0`, `1e9`.
  case number(String)
  case string(String)
  case array([JSON])
  case object([Member])

  /// One key of an object and its value.
  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSON

    package init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// Arrays and objects may lie this deep in one another, and no deeper.
  package static let maximumDepth = 64

  /// What is wrong with a text that is not JSON, and at which byte of it, from 0.
  package struct Flaw: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case endsEarly, unexpectedByte, badNumber, badEscape, badUTF8, controlCharacter
      case duplicateKey, tooDeep, trailingBytes
    }

    package let kind: Kind
    package let offset: Int

    package init(kind: Kind, offset: Int) {
      self.kind = kind
      self.offset = offset
    }
  }
}

extension JSON {
  /// The value under a key; `nil` where this is no object, or has no such key.
  package subscript(_ key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    // By bytes: two keys that only look alike are two keys.
    return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  /// The text; `nil` where this is none.
  package var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The whole number; `nil` where this is none.
  package var whole: Int? {
    guard case .int(let number) = self else { return nil }
    return number
  }

  /// The truth value; `nil` where this is none.
  package var truth: Bool? {
    guard case .bool(let truth) = self else { return nil }
    return truth
  }

  /// The items; `nil` where this is no array.
  package var items: [JSON]? {
    guard case .array(let items) = self else { return nil }
    return items
  }

  /// The members in the order they were written; `nil` where this is no object.
  package var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }
}
