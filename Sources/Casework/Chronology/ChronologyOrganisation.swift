/// An organisation that has entries in a chronology.
package struct ChronologyOrganisation: Hashable, Sendable {
  package let name: String
  /// What stands for it in a narrow column: `HV`; no two of a chronology are alike.
  package let code: String

  /// The organisations of some entries, and which each entry is of.
  ///
  /// Those that were asked and have no entry come last.
  static func all(
    of entries: [ChronologyEntry], asked: [String] = [], initials: [String: String]
  ) -> (
    organisations: [ChronologyOrganisation], places: [Int], quiet: [ChronologyOrganisation]
  ) {
    var organisations: [ChronologyOrganisation] = []
    var known: [String: Int] = [:]
    var codes: Set<String> = []
    func add(_ name: String) {
      let code = unused(initials[name] ?? letters(of: name), in: codes)
      codes.insert(code)
      known[name] = organisations.count
      organisations.append(ChronologyOrganisation(name: name, code: code))
    }
    let places = entries.map { entry in
      if let place = known[entry.organisation] { return place }
      add(entry.organisation)
      return organisations.count - 1
    }
    let count = organisations.count
    for name in asked where known[name] == nil && !PlainText.isBlank(name) { add(name) }
    return (Array(organisations.prefix(count)), places, Array(organisations.dropFirst(count)))
  }

  /// The first letters of a name's words; of a single word its beginning.
  private static func letters(of name: String) -> String {
    let words = name.split { !$0.isLetter && !$0.isNumber }
    guard words.count > 1 else { return String((words.first ?? "?").prefix(4)).uppercased() }
    let small: Set<Substring> = ["of", "and", "the", "for"]
    let letters = words.filter { !small.contains($0) }.prefix(5).compactMap(\.first)
    return String(letters).uppercased()
  }

  private static func unused(_ code: String, in codes: Set<String>) -> String {
    guard codes.contains(code) else { return code }
    var number = 2
    while codes.contains("\(code)\(number)") { number += 1 }
    return "\(code)\(number)"
  }
}
