/// The day on which somebody decides whether the record of a closed case is kept any longer.
///
/// It is no deadline of law: the partnership chooses it. Nothing is destroyed by itself.
/// Source: docs/statutory-sources.md, “Keeping records”.
package struct RetentionReview: Hashable, Sendable {
  /// Where a day comes from.
  package enum Basis: Hashable, Sendable {
    /// Somebody chose it, with a reason where one was given.
    case chosen(by: String, why: String?)
    /// So many years after the case ended, because nobody chose a day.
    case counted(from: Day, RetentionYears)
  }

  package let day: Day
  package let basis: Basis

  /// Why it is that day, in a sentence.
  package var sentence: String {
    switch basis {
    case .chosen(let person, let why):
      "\(person) chose this date" + (why.map { ": \($0)" } ?? ".")
    case .counted(let day, let years):
      "\(years.sentence) The case ended on \(day.shown), and no other date was chosen."
    }
  }
}

/// How many years after its end a case is looked at again, where nobody chose a day.
package struct RetentionYears: Hashable, Sendable {
  package let count: Int
  /// Whether the partnership has said so itself.
  package let isOwn: Bool

  /// What the settings say; the usual number where they say none.
  init(of settings: Answers) {
    let own = Int(settings.text(.retentionYears).filter { $0 != " " })
    count = own.flatMap { RetentionYears.range.contains($0) ? $0 : nil } ?? RetentionYears.usual
    isOwn = own != nil
  }

  fileprivate var sentence: String {
    let whose = isOwn ? "by the partnership's settings" : "unless the settings say otherwise"
    return "Reviewed again \(count == 1 ? "1 year" : "\(count) years") after its end, \(whose)."
  }

  package static let range = 1...100
  /// Local policy and no law; see docs/statutory-sources.md.
  static let usual = 10
}

extension Partnership {
  /// How many years after its end a case is looked at again, where nobody chose a day.
  package var retentionYears: RetentionYears {
    RetentionYears(of: answers(in: Entry(.settings)))
  }
}

extension Case {
  /// The day the case was closed, or was found to be none; `nil` while it is open.
  package var ended: Day? {
    if let closed = recorded(.closed) { return closed.on.day }
    guard mistake != nil, let change = ledger.setting(of: .mistake)?.change else { return nil }
    return UnitedKingdomDay.today(at: change.stamp.at)
  }

  /// The day somebody chose for its retention review; `nil` where nobody did.
  package var retentionDayChosen: Day? {
    answers(in: Entry(.closing)).occasion(.retentionReview)?.day
  }

  /// When its record is looked at again, and why then; `nil` while it is open.
  package func retentionReview(_ years: RetentionYears) -> RetentionReview? {
    guard let ended else { return nil }
    let setting = ledger.setting(of: .answer(Entry(.closing), .retentionReview))
    if let chosen = retentionDayChosen, let change = setting?.change {
      return RetentionReview(day: chosen, basis: .chosen(by: change.by, why: change.why))
    }
    return RetentionReview(
      day: RetentionReview.day(after: ended, years), basis: .counted(from: ended, years))
  }
}

extension RetentionReview {
  /// The day so many years after another.
  package static func day(after ended: Day, _ years: RetentionYears) -> Day {
    ended.adding(months: 12 * years.count)
  }
}
