import Casework

/// The candidates of a field, made ready to be searched at every key.
struct CandidateList: Sendable {
  /// Who fits what was typed, the best first.
  struct Matches: Hashable, Sendable {
    /// Places in the list.
    var places: [Int] = []
    /// Whether the first is meant: its initials were typed, or nobody else fits.
    var isSure = false
  }

  /// One candidate, as it is compared.
  private struct Row {
    let text: String
    let initials: FoldedText
    /// The text from each word of the name on.
    let beginnings: [FoldedText]
  }

  private let rows: [Row]

  /// Takes candidates in the order that decides between those who fit alike.
  ///
  /// Where they are to stand one of several, parted by semicolons, they have none themselves.
  init(_ candidates: [Candidate], oneOfSeveral: Bool) {
    rows = candidates.map { candidate in
      let text = Self.inOneEntry(candidate.text, oneOfSeveral)
      let name = Self.inOneEntry(candidate.name, oneOfSeveral)
      return Row(
        text: text, initials: Self.initials(in: candidate.initials),
        beginnings: Self.wordStarts(in: name).map { FoldedText(text.dropFirst($0)) })
    }
  }

  /// How many there are.
  var count: Int { rows.count }

  /// What is put into the field for a candidate.
  func text(_ place: Int) -> String { rows[place].text }

  /// Whether a text is what a candidate would have put in.
  func holds(_ text: String) -> Bool { rows.contains { $0.text == text } }

  /// Who fits what was typed: first those with just these initials, then those of whose name it
  /// begins a word, both in the order of the list.
  func matches(of typed: String) -> Matches {
    let initials = Self.initials(in: typed)
    let typed = FoldedText(typed)
    guard !typed.isEmpty else { return Matches() }
    let exact = rows.indices.filter { !initials.isEmpty && rows[$0].initials == initials }
    let others = rows.indices.filter { place in
      !exact.contains(place) && rows[place].beginnings.contains { $0.hasPrefix(typed) }
    }
    return Matches(
      places: exact + others, isSure: !exact.isEmpty || others.count == 1)
  }

  /// Initials without full stops and spaces, so that `N.F.`, `n f` and `NF` are the same.
  private static func initials(in text: String) -> FoldedText {
    FoldedText(text).lettersAndDigits
  }

  /// How many characters precede each word.
  private static func wordStarts(in name: String) -> [Int] {
    var starts: [Int] = []
    var isInWord = false
    for (number, character) in name.enumerated() {
      let isLetter = character.isLetter || character.isNumber
      if isLetter, !isInWord { starts.append(number) }
      isInWord = isLetter
    }
    return starts
  }

  private static func inOneEntry(_ text: String, _ isOneOfSeveral: Bool) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return isOneOfSeveral ? line.replacing(";", by: ",") : line
  }
}
