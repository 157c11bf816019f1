/// Somebody as the record names them: a name, and the organisation behind it.
///
/// The record keeps both as one text, "Nadia Firth, Fenmoor Police". This is the one place that
/// takes such a text apart, and puts one together.
package struct NamedPerson: Hashable, Sendable {
  /// The name alone: "Nadia Firth".
  package let name: String
  /// The organisation; empty where none is known.
  package let organisation: String

  /// Takes the two as they are.
  package init(name: String, organisation: String) {
    (self.name, self.organisation) = (name, organisation)
  }

  /// Reads the words of the record, or what somebody typed.
  package init(_ words: String) {
    guard let comma = words.firstIndex(of: ",") else {
      self.init(name: words, organisation: "")
      return
    }
    let behind = words[words.index(after: comma)...].drop { $0 == " " }
    self.init(name: String(words[..<comma]), organisation: String(behind))
  }

  /// The words of the record.
  package var full: String { organisation.isEmpty ? name : "\(name), \(organisation)" }

  /// The name as a margin has room for it: the first letter, and the last name; with its title
  /// where no first name is given.
  package var short: String {
    let words = namesAlone
    guard words.count > 1, let first = words[0].first, let last = words.last else { return name }
    return "\(first). \(last)"
  }

  /// The letters that the names begin with: `AR` of "Dr Asha Rao".
  package var initials: String {
    let words = namesAlone.flatMap { $0.split(separator: "-") }
    return String(words.compactMap(\.first))
  }

  /// The names, without a title or rank before them.
  private var namesAlone: [Substring] {
    let words = name.split(separator: " ")
    let names = words.drop { word in
      let word = String(word).replacing(".", by: "")
      return NamedPerson.titles.contains(word.lowercased()) || NamedPerson.ranks.contains(word)
    }
    return Array(names.isEmpty ? words[...] : names)
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
    "rev", "revd", "reverend", "cllr", "councillor", "sister", "sgt", "supt", "insp",
  ]
  /// Ranks of police officers; in capitals, for Di is a name.
  private static let ranks: Set<String> = [
    "PC", "DC", "PS", "DS", "DI", "DCI", "CI", "DSU", "DCS", "ACC", "DCC", "CC",
  ]
}
