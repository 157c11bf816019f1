/// The days that a text names, as practitioners write them: *on 3 March*, *3/3*, *03.03.26*,
/// *yesterday*.
enum SaidDays {
  /// The days named in a text that was written on a day; without a year the nearest is meant.
  static func named(in tokens: [TextToken], on day: Day) -> [Day] {
    var days: [Day] = []
    for index in tokens.indices where !isAhead(index, in: tokens) {
      let token = tokens[index]
      if token.stem == "yesterday" { days.append(day.adding(days: -1)) }
      guard let number = token.number, (1...31).contains(number) else {
        if let month = months[token.stem], index + 1 < tokens.count,
          let named = tokens[index + 1].number, (1...31).contains(named),
          index == 0 || dayNumber(tokens[index - 1]) == nil
        {
          days += [nearest(day: named, month: month, to: day)].compactMap { $0 }
        }
        continue
      }
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      guard let next else { continue }
      let after = index + 2 < tokens.count ? tokens[index + 2] : nil
      if let month = months[next.stem] {
        let named =
          whole(day: number, month: month, year: after?.number)
          ?? nearest(day: number, month: month, to: day)
        days += [named].compactMap { $0 }
      } else if isJoint(next, "/") || isJoint(next, "."), let month = next.number,
        (1...12).contains(month)
      {
        let year = after.flatMap { isJoint($0, "/") || isJoint($0, ".") ? $0.number : nil }
        if let whole = whole(day: number, month: month, year: year) {
          days.append(whole)
        } else if isJoint(next, "/") {
          days += [nearest(day: number, month: month, to: day)].compactMap { $0 }
        }
      }
    }
    return days
  }

  /// Whether a day is named as one to come: *next review 3/12*, *due on 4 May*.
  private static func isAhead(_ index: Int, in tokens: [TextToken]) -> Bool {
    tokens[max(0, index - 3)..<index].contains { token in
      token.sentence == tokens[index].sentence && ahead.contains(token.stem)
    }
  }

  private static let ahead: Set<String> = [
    "next", "review", "due", "until", "rebook", "book", "rearrang", "reschedul",
  ]

  private static func isJoint(_ token: TextToken, _ sign: Unicode.Scalar) -> Bool {
    token.joint == UInt8(ascii: sign)
  }

  private static func dayNumber(_ token: TextToken) -> Int? {
    token.number.flatMap { (1...31).contains($0) ? $0 : nil }
  }

  private static func whole(day: Int, month: Int, year: Int?) -> Day? {
    guard let year else { return nil }
    if year > 1900 { return Day(year: year, month: month, day: day) }
    return year < 100 && year > 0 ? Day(year: 2000 + year, month: month, day: day) : nil
  }

  private static func nearest(day: Int, month: Int, to near: Day) -> Day? {
    (near.year - 1...near.year + 1).compactMap { Day(year: $0, month: month, day: day) }
      .min { abs($0 - near) < abs($1 - near) }
  }

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (index, name) in Day.monthNames.map({ $0.lowercased() }).enumerated() {
      months[String(decoding: WordStem.of(Array(name.utf8)), as: UTF8.self)] = index + 1
      months[String(name.prefix(3))] = index + 1
    }
    return months
  }()
}
