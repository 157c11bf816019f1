/// A list of words, made ready to be looked for in texts.
struct Lexicon: Sendable {
  let groups: [WordList.Group]
  private let phrases: [String: [Phrase]]
  /// Which group of its kind each is, from 0.
  private let bits: [Int]

  private struct Phrase: Sendable {
    let stems: [String]
    let group: Int
    let kind: WordList.Kind
    /// Which of all kinds that is.
    let kindPlace: Int
  }

  /// A phrase of a group, where it stands in a text.
  struct Mention: Hashable, Sendable {
    let group: Int
    let kind: WordList.Kind
    let tokens: Range<Int>
  }

  /// Groups of one kind and name are one.
  init(_ list: WordList) {
    var groups: [WordList.Group] = []
    var places: [String: Int] = [:]
    var phrases: [String: [Phrase]] = [:]
    for group in list.groups {
      let key = group.kind.rawValue + " " + group.name
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        groups.append(group)
      }
      let kindPlace = WordList.Kind.allCases.firstIndex(of: group.kind) ?? 0
      for phrase in group.phrases {
        let stems = TextToken.all(of: phrase).map(\.stem)
        guard let first = stems.first else { continue }
        phrases[first, default: []].append(
          Phrase(stems: stems, group: place, kind: group.kind, kindPlace: kindPlace))
      }
    }
    self.groups = groups
    var counts: [WordList.Kind: Int] = [:]
    bits = groups.map { group in
      defer { counts[group.kind, default: 0] += 1 }
      return counts[group.kind, default: 0]
    }
    // The longest first, so that the first that fits is the one that says most.
    self.phrases = phrases.mapValues { $0.sorted { $0.stems.count > $1.stems.count } }
  }

  /// Which group of its kind it is, for ``Bits``.
  func bit(of group: Int) -> Int { bits[group] }

  /// The place of a group by its kind and name; `nil` where there is none.
  func place(of kind: WordList.Kind, _ name: String) -> Int? {
    groups.firstIndex { $0.kind == kind && $0.name == name }
  }

  /// Every phrase of the list in a text; of one kind the longest, and none within another.
  func mentions(in tokens: [TextToken]) -> [Mention] {
    var found: [Mention] = []
    // For each kind where what was found of it ends.
    var taken = Array(repeating: 0, count: WordList.Kind.allCases.count)
    for start in tokens.indices {
      guard tokens[start].code == nil, let candidates = phrases[tokens[start].stem] else {
        continue
      }
      for phrase in candidates {
        let (kind, end) = (phrase.kind, start + phrase.stems.count)
        guard start >= taken[phrase.kindPlace], end <= tokens.count,
          tokens[start..<end].elementsEqual(phrase.stems, by: { $0.stem == $1 })
        else { continue }
        taken[phrase.kindPlace] = end
        found.append(Mention(group: phrase.group, kind: kind, tokens: start..<end))
      }
    }
    return found
  }
}
