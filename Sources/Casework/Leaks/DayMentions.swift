/// Days as they are mentioned within a text, the day before the month or the year first.
///
/// Wider than ``UncertainDay/read(_:today:)``, which reads a cell that is nothing but a day: here
/// every run of three parts that can be a day is one, and both orders of day and month count.
enum DayMentions {
  /// A number or a word of the text.
  private enum Part {
    case number(Int, digits: Int)
    case month(Int)
    case other
  }

  static func days(in text: String) -> Set<Day> {
    let parts = parts(of: text)
    var days: Set<Day> = []
    for place in parts.indices {
      if case .number(let number, 8) = parts[place] {
        add(number / 10_000, number / 100 % 100, number % 100, to: &days)
        add(number % 10_000, number / 10_000 % 100, number / 1_000_000, to: &days)
      }
      if case .number(let number, 6) = parts[place] {
        add(year(number % 100), number / 100 % 100, number / 10_000, to: &days)
      }
      guard place + 2 < parts.count else { continue }
      guard case .number(let third, let digits) = parts[place + 2] else { continue }
      let whole = digits == 2 ? year(third) : third
      switch (parts[place], parts[place + 1]) {
      case (.number(let first, _), .number(let second, _)):
        guard digits >= 2 else { continue }
        add(whole, second, first, to: &days)
        add(whole, first, second, to: &days)
        if first > 31 { add(first, second, third, to: &days) }
      case (.number(let day, _), .month(let month)), (.month(let month), .number(let day, _)):
        add(whole, month, day, to: &days)
        if day > 31 { add(day, month, third, to: &days) }
      case (.month, .month), (.other, _), (_, .other): continue
      }
    }
    return days
  }

  private static func add(_ year: Int, _ month: Int, _ day: Int, to days: inout Set<Day>) {
    guard (1900...2100).contains(year), let day = Day(year: year, month: month, day: day) else {
      return
    }
    days.insert(day)
  }

  /// Two digits are of this century up to 49; both centuries are possible, and children are young.
  private static func year(_ number: Int) -> Int { number < 50 ? 2000 + number : 1900 + number }

  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var digits: [UInt8] = []
    var letters = ""
    func endNumber() {
      guard !digits.isEmpty else { return }
      let number = digits.count > 8 ? 0 : digits.reduce(0) { $0 * 10 + Int($1) }
      parts.append(.number(number, digits: digits.count))
      digits = []
    }
    func endWord() {
      guard !letters.isEmpty else { return }
      let isOrdinal = ["st", "nd", "rd", "th", "of", "the"].contains(letters)
      if let month = month(letters) {
        parts.append(.month(month))
      } else if !isOrdinal {
        parts.append(.other)
      }
      letters = ""
    }
    for scalar in text.unicodeScalars {
      let folded = FoldedScalar.of(scalar)
      for byte in (0..<folded.count).lazy.map({ folded[$0] }) {
        switch byte {
        case 0x30...0x39:
          endWord()
          digits.append(byte - 0x30)
        case 0x61...0x7A:
          endNumber()
          letters.unicodeScalars.append(Unicode.Scalar(byte))
        default:
          endNumber()
          endWord()
        }
      }
    }
    endNumber()
    endWord()
    return parts
  }

  private static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return Day.monthNames.firstIndex {
      $0.lowercased() == word || (word.utf8.count <= 4 && $0.lowercased().hasPrefix(word))
    }.map { $0 + 1 }
  }
}
