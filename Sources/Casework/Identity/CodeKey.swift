/// Which codes of a case stand for whom: the identity read as a key.
///
/// The child's code name stands for the first child's real name. A line of a name that begins
/// with a code (`S1: …`, `M = …`) gives that code; a mother or father without one are M and F. As
/// secret as the identity: only a document that somebody chose to name people in is given one.
package struct CodeKey: Sendable, Secret {
  private let names: [(code: String, name: Confidential)]

  /// `nil` where the identity names nobody.
  package init?(_ identity: Identity, child: String) {
    var names: [(code: String, name: Confidential)] = []
    let add = { (code: String, name: Substring) in
      guard !PlainText.isBlank(String(name)), !names.contains(where: { $0.code == code }) else {
        return
      }
      names.append((code, Confidential(String(name.drop { $0 == " " }))))
    }
    for question in [
      IdentityQuestion.childrensNames, .mother, .father, .carers, .siblings, .practitioners,
    ] {
      let lines = (identity.text(of: question)?.reveal() ?? "").split(whereSeparator: \.isNewline)
      for (number, line) in lines.enumerated() {
        let parts = line.split(maxSplits: 1) { $0 == ":" || $0 == "=" }
        let code = parts.first.map { String($0.filter { !$0.isWhitespace }) } ?? ""
        if parts.count == 2, (1...6).contains(code.count), code == code.uppercased() {
          add(code, parts[1])
        } else if question == .childrensNames, number == 0 {
          add(child, line)
        } else if number == 0, question == .mother || question == .father {
          add(question == .mother ? "M" : "F", line)
        }
      }
    }
    guard !names.isEmpty else { return nil }
    self.names = names
  }

  /// The codes, in the order of the identity.
  package var codes: [String] { names.map(\.code) }

  /// The name a code stands for; empty where it stands for nobody.
  package func name(of code: String) -> String {
    names.first { $0.code == code }?.name.reveal() ?? ""
  }

  /// Free text with names in place of codes, the code behind each: a code of one letter stays.
  package func named(_ text: String) -> String {
    names.filter { $0.code.count > 1 }.reduce(text) { CodeKey.replacing($1, in: $0) }
  }

  /// What stands in the column of people with names in place of all codes.
  package func namedPeople(_ text: String) -> String {
    names.reduce(text) { CodeKey.replacing($1, in: $0) }
  }

  private static func replacing(
    _ pair: (code: String, name: Confidential), in text: String
  ) -> String {
    let code = Array(pair.code)
    let letters = Array(text)
    var named = ""
    var place = 0
    while place < letters.count {
      let end = place + code.count
      let isWord =
        end <= letters.count && Array(letters[place..<end]) == code
        && (place == 0 || !letters[place - 1].isWordLetter)
        && (end == letters.count || !letters[end].isWordLetter)
      if isWord {
        named += "\(pair.name.reveal()) (\(pair.code))"
        place = end
      } else {
        named.append(letters[place])
        place += 1
      }
    }
    return named
  }
}

extension Character {
  fileprivate var isWordLetter: Bool { isLetter || isNumber }
}
