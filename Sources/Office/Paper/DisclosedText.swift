import CaseStore

/// A text of a disclosure bundle, for the leak check, and where it stands.
struct DisclosedText {
  /// In words that hold no free text.
  let place: String
  let text: String

  init(place: String, _ text: String) { (self.place, self.text) = (place, text) }
}

extension DisclosedFile {
  /// Every text in a file of records, whatever it is the value of; none of the files that hold no
  /// more than keys and signatures.
  var texts: [DisclosedText] {
    guard path.hasPrefix("cases/") else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).flatMap { line -> [DisclosedText] in
      guard let record = try? JSON(line), let number = record["n"]?.whole,
        let writer = record["writer"]?.text
      else { return [DisclosedText(place: path, String(decoding: line, as: UTF8.self))] }
      let place = "record \(writer):\(number)"
      return (record["body"]?.texts ?? []).map { DisclosedText(place: place, $0) }
    }
  }
}

extension JSON {
  /// Every text in it.
  ///
  /// The day of an entry of a chronology is no free text, if it was understood: a birth is an entry
  /// like any other.
  fileprivate var texts: [String] {
    switch self {
    case .string(let text): return [text]
    case .array(let items): return items.flatMap(\.texts)
    case .object(let members):
      let isDated = self["precision"]?.text.map { $0 != "unknown" } ?? false
      return members.filter { !isDated || !["from", "to", "written"].contains($0.key) }
        .flatMap(\.value.texts)
    case .null, .bool, .int, .number: return []
    }
  }
}
