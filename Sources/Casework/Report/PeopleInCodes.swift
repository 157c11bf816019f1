/// The people a text names by their codes, as they are typed into "People searched for".
///
/// A person stands on a line of their own, or between semicolons: `M1: mother`, `S1: brother, 6`,
/// `F1 (father)`. A list of codes, `C1, M1`, is one person for each. Other words stay as they are,
/// without a code: nothing that was typed is lost.
struct PeopleInCodes: Hashable {
  let people: [Person]

  /// Somebody by their code, with what they are to the child and how old they are; what was not
  /// typed is empty.
  struct Person: Hashable {
    var code: String
    var role: String
    var age: String
  }

  init(_ text: String) {
    people = text.split { $0.isNewline || $0 == ";" }
      .map(PeopleInCodes.trimmed).filter { !$0.isEmpty }
      .flatMap(PeopleInCodes.read)
  }

  private static func read(_ line: String) -> [Person] {
    if let person = person(line) { return [person] }
    let listed = line.split(separator: ",").map { person(trimmed($0)) }
    let known = listed.compactMap { $0 }
    return known.count == listed.count ? known : [Person(code: "", role: line, age: "")]
  }

  /// A code alone, or with a role behind it; `nil` where the words begin with no code.
  private static func person(_ words: String) -> Person? {
    let code = words.prefix { $0.isASCII && ($0.isUppercase || $0.isNumber) }
    guard (1...6).contains(code.count), code.first?.isLetter == true else { return nil }
    let rest = trimmed(words.dropFirst(code.count))
    guard let mark = rest.first else { return Person(code: String(code), role: "", age: "") }
    // A letter behind it makes it the beginning of a word; without a mark, `A neighbour` may too.
    guard mark != ",", words.dropFirst(code.count).first?.isLetter == false,
      ":=(–-".contains(mark) || code.contains(where: \.isNumber)
    else { return nil }
    let role = trimmed(rest.drop { ":=–-".contains($0) })
    guard !role.isEmpty else { return nil }
    return aged(String(code), role)
  }

  /// A role with its age taken from the end: `brother, 6` and `brother (6)`.
  private static func aged(_ code: String, _ role: String) -> Person {
    var role = role
    if role.first == "(", role.last == ")" { role = trimmed(role.dropFirst().dropLast()) }
    guard let mark = role.lastIndex(where: { $0 == "," || $0 == "(" }) else {
      return Person(code: code, role: role, age: "")
    }
    let tail = trimmed(role[role.index(after: mark)...].filter { $0 != ")" })
    guard tail.first?.isNumber == true else { return Person(code: code, role: role, age: "") }
    return Person(code: code, role: trimmed(role[..<mark]), age: tail)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var rest = Substring(text).drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
