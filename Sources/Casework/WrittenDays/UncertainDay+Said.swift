// An exact day is shown as a day. Whatever is less than exact is shown as it was written, which is
// all anybody knows of it; what was made of it is said beside it where the words do not show that.

extension UncertainDay {
  /// The day for a list: `12 Mar 2026`, and in its own words where it is uncertain: `late 2025`.
  package var said: String { isInOwnWords ? ownWords : shown }

  /// The day for an entry in full: `late 2025, understood as 1 Oct to 31 Dec 2025`.
  package var explained: String { explained(isInFull: false) }

  /// The same for a document: `late 2025, understood as 1 October to 31 December 2025`.
  package var explainedInFull: String { explained(isInFull: true) }

  /// Whether it is a stretch of days, for a list that marks these.
  package var isUncertain: Bool { precision != .exact && precision != .unknown }

  /// Whether what was written stands for the day.
  private var isInOwnWords: Bool { isUncertain && !PlainText.isBlank(written) }

  /// What was written, in one line.
  private var ownWords: String {
    written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func explained(isInFull: Bool) -> String {
    if precision == .unknown, !PlainText.isBlank(written) {
      return "\(shown), written: \(ownWords)"
    }
    guard isInOwnWords else { return isInFull ? inFull : shown }
    return isPlain ? ownWords : "\(ownWords), understood as \(days(isInFull: isInFull))"
  }

  /// The days it can be, without a word for how sure that is.
  private func days(isInFull: Bool) -> String {
    let day = { (day: Day) in isInFull ? day.inFull : day.plain }
    switch (from, to) {
    case (nil, nil): return shown
    case (nil, let to?): return "\(day(to)) or before"
    case (let from?, nil): return "\(day(from)) or after"
    case (let from?, let to?):
      if from == to { return day(from) }
      let name = { (day: Day) in isInFull ? day.monthName : day.monthShortName }
      if from.year != to.year { return "\(day(from)) to \(day(to))" }
      let start = from.month == to.month ? "\(from.day)" : "\(from.day) \(name(from))"
      return "\(start) to \(day(to))"
    }
  }

  // MARK: What needs no explanation

  /// Whether the words themselves show which days are meant.
  private var isPlain: Bool {
    let words = WordsOfDays(of: written)
    switch precision {
    case .exact, .unknown, .season: return false
    case .before, .after: return words.isOpenPlainly
    case .month, .year, .approx, .range: return words.isOne(of: from, to)
    }
  }
}

/// What was written as a day, in one spelling: small letters, months in three of them, figures
/// without noughts before them, and a hyphen between two days.
private struct WordsOfDays {
  private var words: [String]

  init(of written: String) {
    let spaced = DateText.folded(written).map { "-/~?,()".contains($0) ? " \($0) " : String($0) }
    words = spaced.joined().split(separator: " ").map { WordsOfDays.spelt(String($0)) }
      .filter { !WordsOfDays.empty.contains($0) }
  }

  /// Whether it is one of the ways in which the days from the first to the last are written.
  func isOne(of from: Day?, _ to: Day?) -> Bool {
    guard let from, let to else { return false }
    let own = words.joined()
    let last = WordsOfDays.forms(of: to)
    if from == to { return last.contains(own) }
    let isOfMonths = from.day == 1 && to.adding(days: 1).day == 1
    if isOfMonths, from.month == 1, to.month == 12 {
      if own == (from.year == to.year ? "\(to.year)" : "\(from.year)-\(to.year)") { return true }
    }
    if isOfMonths {
      let (first, end) = (from.letters, to.letters)
      if from.year == to.year, from.month == to.month {
        return ["\(end)\(to.year)", "\(to.month)/\(to.year)"].contains(own)
      }
      let months = ["\(first)\(from.year)-\(end)\(to.year)"]
      let short = from.year == to.year ? ["\(first)-\(end)\(to.year)"] : []
      if (months + short).contains(own) { return true }
    }
    var first = WordsOfDays.forms(of: from)
    if from.year == to.year {
      first.append("\(from.day)\(from.letters)")
      if from.month == to.month { first.append("\(from.day)") }
    }
    return first.contains { first in last.contains { "\(first)-\($0)" == own } }
  }

  /// Whether it opens one side of a day, a month or a year that is written whole.
  var isOpenPlainly: Bool {
    words.contains { $0.count == 4 && Int($0) != nil }
      && words.allSatisfy { word in
        WordsOfDays.opening.contains(word) || WordsOfDays.months.contains(word)
          || word == "/" || Int(word) != nil
      }
  }

  private static func forms(of day: Day) -> [String] {
    ["\(day.day)\(day.letters)\(day.year)", "\(day.day)/\(day.month)/\(day.year)"]
  }

  private static func spelt(_ word: String) -> String {
    if let number = Int(word) { return String(number) }
    let figures = word.prefix { $0.isNumber }
    if let number = Int(figures), ["st", "nd", "rd", "th"].contains(word.dropFirst(figures.count)) {
      return String(number)
    }
    if word == "to" || word == "and" { return "-" }
    let isMonth = word.count > 2 && Day.monthNames.contains { $0.lowercased().hasPrefix(word) }
    return isMonth || word == "sept" ? String(word.prefix(3)) : word
  }

  /// What only says that it is uncertain, which the mark beside it says as well.
  private static let empty: Set<String> = [
    "c", "c.", "ca", "ca.", "circa", "approx", "approx.", "approximately", "about", "around", "~",
    "?", ",", "(", ")", "of", "in", "the", "on", "from", "between",
  ]

  private static let opening: Set<String> = ["before", "after", "by", "until", "since", "onwards"]

  private static let months = Set(Day.monthNames.map { $0.prefix(3).lowercased() })
}

extension Day {
  /// The first letters of its month, as a name is spelt here.
  fileprivate var letters: String { monthName.prefix(3).lowercased() }
}
