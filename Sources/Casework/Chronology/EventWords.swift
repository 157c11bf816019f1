// What of an entry is compared with others of its day: the words of what happened, the codes of who
// was there, the kinds of places named. Words are folded and hashed once for each entry that shares
// its day with another organisation's, so that a pair is compared by merging two short lists.

/// An entry as it is compared with others of the same day.
struct EventWords {
  /// Hashes of the words that say something, ascending, each once.
  let words: [UInt64]
  /// The codes of the people, in capitals, ascending, each once.
  let people: [String]
  /// The kind of place, where exactly one is named.
  let place: String?

  init(_ content: EntryContent) {
    var words: [UInt64] = []
    var kinds: Set<String> = []
    EventWords.forEachWord(of: content.what) { hash, length in
      if let kind = EventWords.places[hash] { kinds.insert(kind) }
      if length >= 3, !EventWords.common.contains(hash) { words.append(hash) }
    }
    self.words = EventWords.unique(words)
    place = kinds.count == 1 ? kinds.first : nil
    people = Set(
      content.people.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    ).subtracting(["AND", "WITH", "THE"]).sorted()
  }

  /// How many words two entries share, and how many either has.
  func shared(with other: EventWords) -> (shared: Int, all: Int) {
    var (left, right, shared) = (0, 0, 0)
    while left < words.count, right < other.words.count {
      if words[left] == other.words[right] {
        shared += 1
        left += 1
        right += 1
      } else if words[left] < other.words[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return (shared, words.count + other.words.count - shared)
  }

  private static func unique(_ words: [UInt64]) -> [UInt64] {
    var unique: [UInt64] = []
    for word in words.sorted() where unique.last != word { unique.append(word) }
    return unique
  }

  /// Folded words: ASCII letters in lower case, digits, and whatever is not ASCII.
  private static func forEachWord(of text: String, _ body: (UInt64, Int) -> Void) {
    var hash = StableHash()
    var length = 0
    for byte in text.utf8 {
      let isCapital = (0x41...0x5A).contains(byte)
      let folded = isCapital ? byte | 0x20 : byte
      if (0x61...0x7A).contains(folded) || (0x30...0x39).contains(folded) || folded >= 0x80 {
        hash.add(folded)
        length += 1
      } else if length > 0 {
        body(hash.value, length)
        (hash, length) = (StableHash(), 0)
      }
    }
    if length > 0 { body(hash.value, length) }
  }

  private static func hash(_ word: String) -> UInt64 {
    var hash = StableHash()
    for byte in word.utf8 { hash.add(byte) }
    return hash.value
  }

  /// Words that say nothing of an event.
  private static let common = Set(
    """
    the and for was were with that this from had has have not but his her him she they them their \
    are been being who which what when where would could should will than then there into out off \
    over under after before about also all any both each other some such only own same too very \
    did does doing done said says told tells call called contact contacted noted recorded record \
    child mother father family visit visited seen saw due day
    """.split(separator: " ").map { hash(String($0)) })

  /// Words for places, with the kind of place each is.
  private static let places: [UInt64: String] = {
    let kinds = [
      "home": ["home", "house", "flat", "address"],
      "school": ["school", "classroom", "playground", "nursery"],
      "hospital": ["hospital", "ward", "emergency", "maternity"],
      "surgery": ["surgery", "clinic", "practice"],
      "office": ["office", "station"],
      "street": ["street", "road", "park", "shop"],
    ]
    var places: [UInt64: String] = [:]
    for (kind, words) in kinds { for word in words { places[hash(word)] = kind } }
    return places
  }()
}
