/// Words without the endings by which they are bent: *attended*, *attends* and *attending* are one.
///
/// It is a rule of thumb for English, good enough to hold two accounts beside each other: it may
/// join two words of one stem that mean different things, and nothing is concluded from one word.
enum WordStem {
  /// The stem of a word in lower case.
  static func of(_ word: [UInt8]) -> [UInt8] {
    var word = word
    guard word.count > 3, word.allSatisfy(isLetter),
      !whole.contains(String(decoding: word, as: UTF8.self))
    else { return word }
    if ends(word, "ies"), word.count > 4 {
      word.removeLast(3)
      word.append(UInt8(ascii: "y"))
    } else if ends(word, "sses") {
      word.removeLast(2)
    } else if word.last == UInt8(ascii: "s"), !ends(word, "ss"), !ends(word, "us"),
      !ends(word, "is")
    {
      word.removeLast()
    }
    for ending in ["ing", "ed"] where ends(word, ending) {
      let rest = word.dropLast(ending.utf8.count)
      guard rest.count >= 3, rest.contains(where: isVowel) else { continue }
      word = Array(rest)
      if let last = word.last, word.count > 3, word[word.count - 2] == last, !isVowel(last),
        last != UInt8(ascii: "l"), last != UInt8(ascii: "s")
      {
        word.removeLast()
      }
      break
    }
    if word.count > 3, word.last == UInt8(ascii: "e") { word.removeLast() }
    return word
  }

  /// Words that only look bent: *housing* is no form of *house*.
  private static let whole: Set<String> = [
    "housing", "during", "morning", "evening", "nothing", "something", "anything", "everything",
    "wellbeing", "meeting", "building", "clothing", "ceiling", "bedding", "sibling", "siblings",
    "need", "seed", "breed", "speed", "indeed", "news",
  ]

  private static func ends(_ word: [UInt8], _ ending: String) -> Bool {
    word.count > ending.utf8.count && word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) }
}
