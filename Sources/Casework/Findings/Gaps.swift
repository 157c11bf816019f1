/// Finds stretches on which nobody recorded anything.
///
/// Only what is known to a few days counts as contact. An uncertain date never hides a gap: the
/// gap names it instead. What is found depends on the days alone, and not on the order of records.
struct Gaps {
  let findings: [Finding]

  /// - Parameters:
  ///   - accounts: All records, in the order of the chronology.
  ///   - numbers: The numbers of the rules.
  init(_ accounts: [Account], numbers: RuleNumbers) {
    let short = numbers[.shortUncertainDays]
    var covered: [(days: ClosedRange<Day>, place: Int)] = []
    var uncertain: [Int] = []
    for (place, account) in accounts.enumerated() {
      if let days = account.days(fewerThan: short) {
        covered.append((days, place))
      } else if account.from != nil || account.to != nil {
        uncertain.append(place)
      }
    }
    if let last = covered.map(\.days.upperBound).max(),
      let next = Gaps.firstAfter(last, among: uncertain, in: accounts)
    {
      covered.append(next)
    }
    covered.sort { ($0.days.lowerBound, $0.place) < ($1.days.lowerBound, $1.place) }
    var findings: [Finding] = []
    var last: (day: Day, place: Int)?
    for stretch in covered {
      if let last, stretch.days.lowerBound - last.day - 1 >= numbers[.gapDays] {
        let from = last.day.adding(days: 1)
        let to = stretch.days.lowerBound.adding(days: -1)
        findings.append(
          Finding(
            kind: .gap, accounts: [last.place, stretch.place],
            detail: .gap(
              from: from, to: to,
              unless: uncertain.filter { accounts[$0].canLie(from: from, to: to) })))
      }
      if last.map({ stretch.days.upperBound >= $0.day }) ?? true {
        last = (stretch.days.upperBound, stretch.place)
      }
    }
    self.findings = findings
  }

  /// The uncertain record that begins first after all that is known: what it ends is a gap, too.
  private static func firstAfter(
    _ last: Day, among uncertain: [Int], in accounts: [Account]
  ) -> (days: ClosedRange<Day>, place: Int)? {
    let later = uncertain.compactMap { place -> (day: Day, place: Int)? in
      guard let from = accounts[place].from, accounts[place].to != nil, from > last else {
        return nil
      }
      return (from, place)
    }
    return later.min { ($0.day, $0.place) < ($1.day, $1.place) }.map { ($0.day...$0.day, $0.place) }
  }
}
