/// Holds accounts beside each other, with how rare each word is in this case.
struct EvidenceScale: Sendable {
  let accounts: [Account]
  let texts: [AccountText]
  let reader: AccountReader
  let numbers: RuleNumbers
  /// What each organisation is, by its name.
  let roles: [Bits]
  /// How rare each word is: from 1 for a word of two records to 0 for one of all.
  private let rarity: [Double]
  /// What each word that two accounts share adds.
  private let points: [Double]
  /// For each account the rarity of all its words together.
  private let weights: [Double]

  init(
    _ accounts: [Account], _ texts: [AccountText], _ reader: AccountReader, organisations: [String],
    numbers: RuleNumbers
  ) {
    self.accounts = accounts
    self.texts = texts
    self.reader = reader
    self.numbers = numbers
    roles = organisations.map(reader.roles(ofOrganisation:))
    var counts = Array(repeating: 0, count: reader.count)
    for text in texts { for term in text.terms { counts[Int(term)] += 1 } }
    let all = Double(max(accounts.count, EvidenceScale.leastRecords))
    let most = EvidenceScale.halvings(all / 2)
    let rarity = counts.map { count in
      count == 0 ? 0 : min(1, max(0, EvidenceScale.halvings(all / Double(count)) / most))
    }
    self.rarity = rarity
    points = rarity.indices.map { term in
      let term = Int32(term)
      return rarity[Int(term)]
        * Points.each(reader.kind(of: term), isOfList: reader.isOfList(term))
    }
    weights = texts.map { text in text.terms.reduce(0) { $0 + rarity[Int($1)] } }
  }

  /// In a chronology of fewer records no word is called rare or common.
  private static let leastRecords = 50

  /// How often a number can be halved before it is 1, whole steps exactly and parts of them in a
  /// straight line: near enough to the binary logarithm, and without a library.
  private static func halvings(_ number: Double) -> Double {
    Double(number.exponent) + number.significand - 1
  }

  /// What speaks for two accounts being of one event, less what speaks against it.
  func points(_ one: Int, _ other: Int) -> Double {
    let (left, right) = (texts[one], texts[other])
    let (first, second) = (accounts[one], accounts[other])
    var points = 0.0
    if left.events.isDisjoint(with: right.events) {
      points += left.events.isEmpty || right.events.isEmpty ? Points.noEvent : Points.otherEvent
    }
    let days = EvidenceScale.distance(first, second)
    if days == 2 { points += Points.twoDays }
    if days > 2 { points += Points.moreDays }
    if days > 0, !isLaterSecondHand(one, other) { points += Points.laterAtFirstHand }
    if left.isSecondHand || right.isSecondHand { points += Points.heard }
    if left.isTogether, right.isTogether { points += Points.together }
    points += Points.named * Double(naming(one, other))
    if names(left, second) { points += Points.dayNamed }
    if names(right, first) { points += Points.dayNamed }
    if let minutes = EvidenceScale.minutes(first, second) {
      points += minutes <= numbers[.sameMinutes] ? Points.sameTime : Points.otherTime
    }
    points += Points.person * Double(min(2, left.family.shared(with: right.family)))
    if !left.adults.isSubset(of: right.adults), !right.adults.isSubset(of: left.adults) {
      points += Points.otherAdults
    }
    var shared = 0.0
    eachShared(left, right) { term in
      points += self.points[term]
      shared += rarity[term]
    }
    return points + Points.share * shared / max(1, min(weights[one], weights[other]))
  }

  /// What agrees, for the two accounts of an event.
  ///
  /// - Parameters:
  ///   - one: The place of the first.
  ///   - other: The place of the second.
  ///   - people: The people of the family whom both name.
  /// - Returns: The points and what they rest on.
  func evidence(_ one: Int, _ other: Int, people: Set<PersonCode>) -> Evidence {
    let (left, right) = (texts[one], texts[other])
    let (first, second) = (accounts[one], accounts[other])
    var shared: [Int] = []
    var weight = 0.0
    eachShared(left, right) { term in
      shared.append(term)
      weight += rarity[term]
    }
    return Evidence(
      points: Int(points(one, other)), days: EvidenceScale.distance(first, second),
      minutes: EvidenceScale.minutes(first, second), people: people.map(\.text).sorted(),
      shared: shared.sorted { rarity[$0] > rarity[$1] }.prefix(EvidenceScale.mostWords)
        .map { reader.words(of: Int32($0)) },
      naming: naming(one, other),
      share: Int(100 * weight / max(1, min(weights[one], weights[other]))),
      isDayNamed: names(left, second) || names(right, first))
  }

  /// So many words that both say are kept to be shown.
  private static let mostWords = 3

  /// Goes through the words that two accounts share.
  private func eachShared(_ left: AccountText, _ right: AccountText, _ body: (Int) -> Void) {
    var (at, beside) = (0, 0)
    while at < left.terms.count, beside < right.terms.count {
      let (term, otherTerm) = (left.terms[at], right.terms[beside])
      if term == otherTerm { body(Int(term)) }
      if term <= otherTerm { at += 1 }
      if otherTerm <= term { beside += 1 }
    }
  }

  private func isLaterSecondHand(_ one: Int, _ other: Int) -> Bool {
    guard let first = accounts[one].from, let second = accounts[other].from else { return false }
    return first > second ? texts[one].isSecondHand : texts[other].isSecondHand
  }

  /// How many of the two name the other's organisation.
  private func naming(_ one: Int, _ other: Int) -> Int {
    (texts[one].roles.isDisjoint(with: roles[accounts[other].organisation]) ? 0 : 1)
      + (texts[other].roles.isDisjoint(with: roles[accounts[one].organisation]) ? 0 : 1)
  }

  private func names(_ text: AccountText, _ other: Account) -> Bool {
    !text.days.isEmpty && other.to.map(text.days.contains) ?? false
  }

  private static func minutes(_ one: Account, _ other: Account) -> Int? {
    guard let time = one.time, let otherTime = other.time else { return nil }
    return abs(time.minutes - otherTime.minutes)
  }

  /// The days between two accounts; 0 where they can be of one day.
  static func distance(_ one: Account, _ other: Account) -> Int {
    guard let from = one.from, let to = one.to, let first = other.from, let last = other.to else {
      return Int.max
    }
    return max(0, max(from, first) - min(to, last))
  }
}
