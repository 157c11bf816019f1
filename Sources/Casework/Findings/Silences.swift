/// Finds organisations that had a rhythm and then recorded nothing.
///
/// The rhythm is judged over the whole record: nine in ten of the distances between the days it
/// recorded stay within the usual one. So holidays, one earlier silence or a late start do not
/// change it. Holidays do not count for schools, and an organisation that ended its part is not
/// silent. A silence that a gap for everybody explains is left to that gap.
struct Silences {
  let findings: [Finding]

  /// - Parameters:
  ///   - accounts: All records, in the order of the chronology.
  ///   - count: How many organisations there are.
  ///   - gaps: The gaps for everybody.
  ///   - closing: The accounts that end an organisation's part.
  ///   - schools: The organisations that keep school holidays.
  ///   - numbers: The numbers of the rules.
  init(
    _ accounts: [Account], count: Int, gaps: [Finding], closing: Set<Int>, schools: Set<Int>,
    numbers: RuleNumbers
  ) {
    var end: Day?
    var own: [[Int]] = Array(repeating: [], count: count)
    var uncertain: [[Int]] = Array(repeating: [], count: count)
    for (place, account) in accounts.enumerated() {
      if let days = account.days(fewerThan: numbers[.shortUncertainDays]) {
        own[account.organisation].append(place)
        end = max(end ?? days.upperBound, days.upperBound)
      } else if account.from != nil || account.to != nil {
        uncertain[account.organisation].append(place)
      }
    }
    var findings: [Finding] = []
    for organisation in 0..<count {
      let rhythm = Rhythm(
        own[organisation], accounts, isSchool: schools.contains(organisation), numbers: numbers)
      for stretch in rhythm.silences(until: end, closing: closing)
      where !Silences.isExplained(stretch.from...stretch.to, by: gaps) {
        findings.append(
          Finding(
            kind: .silence, accounts: stretch.beside,
            detail: .silence(
              organisation: organisation, from: stretch.from, to: stretch.to,
              usual: rhythm.usual ?? 0,
              unless: uncertain[organisation].filter {
                accounts[$0].canLie(from: stretch.from, to: stretch.to)
              })))
      }
    }
    self.findings = findings.sorted {
      ($0.accounts[0], $0.accounts.count) < ($1.accounts[0], $1.accounts.count)
    }
  }

  /// Whether two fifths of a silence or more lie in a gap for everybody.
  private static func isExplained(_ stretch: ClosedRange<Day>, by gaps: [Finding]) -> Bool {
    gaps.contains { gap in
      guard case .gap(let from, let to, _) = gap.detail else { return false }
      let joint = min(to, stretch.upperBound) - max(from, stretch.lowerBound) + 1
      return joint * 5 >= (stretch.upperBound - stretch.lowerBound + 1) * 2
    }
  }
}

/// How an organisation records: how far apart its days usually are.
struct Rhythm {
  /// The usual distance in days: nine in ten stay within it; `nil` where there is no rhythm.
  let usual: Int?
  private let days: [(day: Day, place: Int)]
  private let isSchool: Bool
  private let numbers: RuleNumbers

  init(_ places: [Int], _ accounts: [Account], isSchool: Bool, numbers: RuleNumbers) {
    self.isSchool = isSchool
    self.numbers = numbers
    var days: [(day: Day, place: Int)] = []
    for place in places {
      guard let to = accounts[place].to else { continue }
      // The account that stands for a day is its last: the silence is drawn below it.
      if days.last?.day == to { days.removeLast() }
      if let last = days.last, to < last.day { continue }
      days.append((to, place))
    }
    self.days = days
    let distances = zip(days, days.dropFirst()).map { earlier, later in
      Rhythm.distance(earlier.day, later.day, isSchool: isSchool)
    }.sorted()
    guard distances.count >= numbers[.regularDistances] else {
      usual = nil
      return
    }
    let ninth = max(1, distances[(distances.count - 1) * 9 / 10])
    let middle = max(1, distances[distances.count / 2])
    let isRegular =
      ninth <= numbers[.regularDays] && ninth * 10 <= middle * numbers[.regularShare]
    usual = isRegular ? ninth : nil
  }

  /// A stretch without a record, and the accounts beside it.
  struct Stretch {
    let from: Day
    let to: Day
    let beside: [Int]
  }

  func silences(until end: Day?, closing: Set<Int>) -> [Stretch] {
    guard let usual else { return [] }
    let least = max(numbers[.gapDays], usual * numbers[.silenceTimes] / 10)
    return days.indices.compactMap { index in
      let at = days[index]
      let next = index + 1 < days.count ? days[index + 1] : nil
      guard let until = next?.day ?? end?.adding(days: 1), !closing.contains(at.place),
        Rhythm.distance(at.day, until, isSchool: isSchool) - 1 >= least
      else { return nil }
      return Stretch(
        from: at.day.adding(days: 1), to: until.adding(days: -1),
        beside: [at.place] + (next.map { [$0.place] } ?? []))
    }
  }

  /// The days from one to another; of a school those in term.
  private static func distance(_ earlier: Day, _ later: Day, isSchool: Bool) -> Int {
    isSchool ? SchoolHolidays.termDays(after: earlier, to: later) : later - earlier
  }
}
