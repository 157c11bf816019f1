// KEYS, the little language of `--script`: items between commas, each text and `<Name>` in any
// order, repeated as a whole by `*N`: `j*50,<PageDown>*2,hello<Enter>`. Every character of the text
// is a key of its own. A comma, a star or a `<` that is meant is `<Comma>`, `<Star>`, `<LT>`.
//
// The same language as tools/ptybench.py speaks, so that what is played without a terminal can be
// measured in one.

/// Keys written down as text.
package enum KeyScript {
  /// More keys than this are a slip of the repeat count.
  package static let limit = 100_000

  /// The keys a script stands for.
  ///
  /// - Parameter script: KEYS, as a person writes them.
  /// - Returns: The keys, in order; none for the empty script.
  /// - Throws: ``KeyScriptError`` naming the first item that cannot be read.
  package static func keys(in script: String) throws(KeyScriptError) -> [Key] {
    var keys: [Key] = []
    for item in script.split(separator: ",") {
      let (text, count) = repeated(item)
      let once = try keysOnce(in: text)
      guard once.count <= limit, count <= limit, keys.count + once.count * count <= limit else {
        throw .tooMany(item: String(item))
      }
      for _ in 0..<count { keys += once }
    }
    return keys
  }

  /// Parts `text*N`; an item without a count, or with nothing before it, is itself, once.
  private static func repeated(_ item: Substring) -> (text: Substring, count: Int) {
    guard let star = item.lastIndex(of: "*"), star > item.startIndex else { return (item, 1) }
    let digits = item[item.index(after: star)...]
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return (item, 1)
    }
    // Too long for an Int is too many in any case.
    return (item[..<star], Int(digits) ?? Int.max)
  }

  private static func keysOnce(in text: Substring) throws(KeyScriptError) -> [Key] {
    var keys: [Key] = []
    var rest = text
    while let character = rest.first {
      if character == "<" {
        guard let end = rest.firstIndex(of: ">") else { throw .unclosed(item: String(text)) }
        let name = String(rest[rest.index(after: rest.startIndex)..<end])
        guard let key = KeyName.key(named: name) else { throw .unknown(name: name) }
        keys.append(key)
        rest = rest[rest.index(after: end)...]
      } else {
        keys.append(key(typing: character))
        rest = rest.dropFirst()
      }
    }
    return keys
  }

  private static func key(typing character: Character) -> Key {
    if character.isNewline { return .enter }
    return character == "\t" ? .tab : .character(character)
  }
}
