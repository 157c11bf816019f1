import Casework

/// The short answers of a chronology, in the words people use for them.
enum MarkReader {
  static func childSeen(_ text: String) -> Understood<ChildSeen> {
    let words = words(of: text)
    let value: ChildSeen?
    if MarkReader.saysNothing(text) {
      value =
        ["n a", "na", "not applicable"].contains(words.joined(separator: " "))
        ? .notApplicable : .unknown
    } else {
      switch words.first {
      case "yes", "y", "seen", "true", "\u{2713}", "\u{2714}": value = .yes
      case "no", "false": value = .no
      case "n": value = words.dropFirst().first == "a" ? .notApplicable : .no
      case "not": value = words.dropFirst().first == "seen" ? .no : nil
      default: value = nil
      }
    }
    return Understood(value, written: text)
  }

  static func significance(_ text: String) -> Understood<Significance> {
    let value: Significance? =
      switch words(of: text).joined(separator: " ") {
      case "0", "none", "not significant", "0 0": .some(.none)
      case "1", "low", "l", "green", "minor", "1 0": .low
      case "2", "medium", "med", "m", "moderate", "amber", "2 0": .medium
      case "3", "high", "h", "red", "key", "critical", "major", "key episode", "3 0": .high
      default: nil
      }
    return Understood(value, written: text)
  }

  static func practice(_ text: String, title: FoldedName?) -> Understood<PracticeMark> {
    var value: PracticeMark?
    switch words(of: text).joined(separator: " ") {
    case "good", "good practice", "g", "positive", "strong", "strength": value = .good
    case "poor", "poor practice", "p", "bad", "negative", "weak", "concern": value = .poor
    case "yes", "y": if title?.text.hasPrefix("goodpractice") ?? false { value = .good }
    case "": value = ["+": .good, "-": .poor][text]
    default: break
    }
    return Understood(value, written: text)
  }

  static func status(_ text: String, title: FoldedName?) -> Understood<EntryStatus> {
    let isDisputed = title?.text.hasPrefix("disputed") ?? false
    let isAgreed = title?.text == "agreed"
    let value: EntryStatus? =
      switch words(of: text).joined(separator: " ") {
      case "agreed", "undisputed", "not disputed", "accepted", "confirmed": .agreed
      case "disputed", "contested", "not agreed", "disagreed", "conflict": .disputed
      case "unclear", "unsure", "query", "uncertain", "to be confirmed", "tbc": .unclear
      case "yes", "y": isDisputed ? .disputed : isAgreed ? .agreed : nil
      case "no", "n": isDisputed ? .agreed : isAgreed ? .disputed : nil
      default: nil
      }
    return Understood(value, written: text)
  }

  /// The numbers of KLOEs in a cell: `1, 3`, `KLOE 2`, `1-3`, `K1 and K4`, and `all` of them.
  static func lines(_ text: String, all: Set<Int>) -> Understood<[Int]> {
    guard text.utf8.count <= 200 else { return Understood(nil, written: text) }
    var numbers: [Int] = []
    var isRange = false
    var rest = text.lowercased()[...]
    while let first = rest.first {
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(digits.count)
        // `2.0` is how some programs write a whole number.
        if rest.hasPrefix(".0"), !(rest.dropFirst(2).first?.isNumber ?? false) {
          rest = rest.dropFirst(2)
        }
        guard digits.count <= 3, let number = Int(digits), number > 0 else { return unread(text) }
        if isRange, let last = numbers.last {
          guard number > last, number - last <= 50 else { return unread(text) }
          numbers += (last + 1)...number
        } else {
          numbers.append(number)
        }
        isRange = false
      } else if first.isLetter {
        let word = rest.prefix(while: \.isLetter)
        rest = rest.dropFirst(word.count)
        if word == "all", numbers.isEmpty, !all.isEmpty {
          return Understood(all.sorted(), written: text)
        }
        guard linkWords.contains(String(word)) else { return unread(text) }
        if word == "to" { isRange = !numbers.isEmpty }
      } else {
        if "-\u{2013}\u{2014}".contains(first) {
          isRange = !numbers.isEmpty
        } else if !" ,;/+&.#:()\n\u{A0}".contains(first) {
          return unread(text)
        }
        rest = rest.dropFirst()
      }
    }
    guard !numbers.isEmpty, !isRange else { return unread(text) }
    var seen: Set<Int> = []
    return Understood(numbers.filter { seen.insert($0).inserted }, written: text)
  }

  private static func unread(_ text: String) -> Understood<[Int]> {
    Understood(nil, written: text)
  }

  private static let linkWords: Set<String> = [
    "k", "kloe", "kloes", "line", "lines", "no", "nos", "number", "numbers", "and", "to", "q", "of",
    "enquiry",
  ]

  /// Whether a text says that there is nothing to say.
  static func saysNothing(_ text: String) -> Bool {
    let words = words(of: text).joined(separator: " ")
    return nothing.contains(words) && !["+"].contains(text)
  }

  private static let nothing: Set<String> = [
    "", "n a", "na", "not applicable", "none", "neither", "unknown", "not known", "not recorded",
    "nk", "neutral", "nil", "not stated",
  ]

  private static func words(of text: String) -> [String] {
    guard text.utf8.count <= 200 else { return [String(text.prefix(20))] }
    return text.lowercased().split {
      !$0.isLetter && !$0.isNumber && $0 != "\u{2713}" && $0 != "\u{2714}"
    }
    .map(String.init)
  }
}
