/// A piece of a typed day: `12th` and `jun` of `12th jun`.
enum TypedDayToken: Hashable {
  /// Digits with how many they were, for `26` is a day or a year and `2026` is only a year.
  case number(Int, digits: Int)
  /// A number with its `st`, `nd`, `rd` or `th`: a day of the month and nothing else.
  case ordinal(Int)
  /// Letters, in lower case.
  case word(String)
  /// Any other character.
  case mark(Character)

  /// The tokens of lower-case text without spaces; `nil` where a number is too long to be one here.
  static func tokens(of piece: String) -> [TypedDayToken]? {
    var tokens: [TypedDayToken] = []
    var rest = piece[...]
    while let first = rest.first {
      if isDigit(first) {
        let digits = rest.prefix(while: isDigit)
        guard digits.count <= 5, let value = Int(digits) else { return nil }
        tokens.append(.number(value, digits: digits.count))
        rest = rest.dropFirst(digits.count)
      } else if first.isLetter {
        let letters = rest.prefix(while: \.isLetter)
        if case .number(let value, _) = tokens.last, ["st", "nd", "rd", "th"].contains(letters) {
          tokens[tokens.count - 1] = .ordinal(value)
        } else {
          tokens.append(.word(String(letters)))
        }
        rest = rest.dropFirst(letters.count)
      } else {
        // People paste a true minus sign or a dash where the keyboard has a hyphen.
        tokens.append(.mark(first == "\u{2212}" || first == "\u{2013}" ? "-" : first))
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  /// A weekday in full or cut to three letters or more: `fri`, `thurs`, `weds`.
  var weekday: Weekday? {
    guard case .word(let word) = self, word.count >= 3 else { return nil }
    if word == "weds" { return .wednesday }
    return Weekday.allCases.first { $0.name.lowercased().hasPrefix(word) }
  }

  /// A month in full or cut to three letters or more, 1 to 12: `jun`, `sept`.
  var month: Int? {
    guard case .word(let word) = self, word.count >= 3 else { return nil }
    return Day.monthNames.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
  }

  /// A number that may be a day of the month: one or two digits, or an ordinal.
  var dayOfMonth: Int? {
    switch self {
    case .number(let value, let digits): digits <= 2 ? value : nil
    case .ordinal(let value): value
    case .word, .mark: nil
    }
  }

  /// A number that may be a year: four digits, or two.
  ///
  /// Two digits are a year of this century up to ten years ahead, else of the last, wherever a day
  /// is read: `36` is 2036 in 2026, and `37` is 1937.
  func year(on today: Day) -> Int? {
    guard case .number(let value, let digits) = self else { return nil }
    switch digits {
    case 2: return value + (2000 + value <= today.year + 10 ? 2000 : 1900)
    case 4: return value
    default: return nil
    }
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
