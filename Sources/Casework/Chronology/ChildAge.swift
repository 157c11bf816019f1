// A day of birth lies in the identity record, which nothing reads. But a case may say how old the
// child was when the incident happened, and from that the age on any other day follows, within the
// stretch in which the child can have been born.

/// How old a child was on a day, as exactly as the case says it.
package struct ChildAge: Hashable, Sendable {
  private let unit: Unit
  /// The first and the last day on which the child can have been born.
  private let bornFrom: Day
  private let bornTo: Day

  private enum Unit: String, CaseIterable {
    case week, month, year
  }

  /// Takes the age a child had on a day: `14 months`, `6 weeks`, `9`, `9 years old`.
  ///
  /// - Returns: `nil` where the words are no age in one unit.
  package init?(_ written: String, on day: Day) {
    let words = written.lowercased().split { $0 == " " || $0 == "-" }
    guard let first = words.first, let number = Int(first), (0...200).contains(number) else {
      return nil
    }
    let named = words.dropFirst().first.map { $0.last == "s" ? $0.dropLast() : $0 } ?? "year"
    guard let unit = Unit(rawValue: String(named)),
      words.count <= 2 || words.dropFirst(2).elementsEqual(["old"])
    else { return nil }
    self.unit = unit
    switch unit {
    case .week:
      bornTo = day.adding(days: -7 * number)
      bornFrom = bornTo.adding(days: -6)
    case .month, .year:
      let months = unit == .month ? number : 12 * number
      bornTo = day.adding(months: -months)
      bornFrom = day.adding(months: -months - (unit == .month ? 1 : 12)).adding(days: 1)
    }
  }

  /// The age on a day in words: `13 months`, `13 or 14 months`, `not born`; `nil` where it can be
  /// more than two.
  package func words(on day: UncertainDay) -> String? {
    guard let from = day.from, let to = day.to else { return nil }
    if to < bornFrom { return "not born" }
    guard from >= bornTo else { return nil }
    let (least, most) = (count(from: bornTo, to: from), count(from: bornFrom, to: to))
    guard most - least <= 1 else { return nil }
    let number = least == most ? "\(most)" : "\(least) or \(most)"
    return "\(number) \(unit.rawValue)\(most == 1 ? "" : "s")"
  }

  /// How many whole units lie between two days.
  private func count(from birth: Day, to day: Day) -> Int {
    if unit == .week { return (day - birth) / 7 }
    let isBefore = day.day < birth.day
    let months = (day.year - birth.year) * 12 + day.month - birth.month - (isBefore ? 1 : 0)
    return unit == .month ? months : months / 12
  }
}

extension Case {
  /// How old the child of the review was; `nil` where the case does not say it, or the child died,
  /// for days after that.
  package var childAge: ChildAge? {
    let child = entries(of: .child).map { answers(in: $0) }
      .first { $0.text(.codeName) == self.child || $0.text(.codeName).isEmpty }
    guard let age = child?.text(.age),
      let day = answers(in: Entry(.incident)).occasion(.happenedOn)?.day
    else { return nil }
    return ChildAge(age, on: day)
  }
}
