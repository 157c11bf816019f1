// All rules over a chronology, in slices. Records are read, one by one, into what they are compared
// by; each is held beside those of other organisations that follow within a few days; the pairs
// that are one event are then compared for what they state. Nothing depends on the order in which
// returns were taken in.

/// Goes through a chronology with all rules, in slices, so that no key waits.
struct FindingRun: Sendable {
  /// Everything that was found, kind by kind, once ``isComplete``.
  private(set) var findings: [Finding] = []

  private let accounts: [Account]
  private let names: [String]
  private let numbers: RuleNumbers
  private var reader: AccountReader
  private var texts: [AccountText] = []
  private var scale: EvidenceScale?
  /// The accounts that are known to a few days, by day.
  private var order: [Int] = []
  private var candidates: [EventLinks.Pair] = []
  private var links: EventLinks?
  private var silent: SilentAtEvent?
  /// What the accounts of events state, each read once.
  private var facts: [Int: AccountFacts] = [:]
  private var stage = Stage.reading
  /// How far the stage has come.
  private var next = 0
  private var (contradictions, duplicates): ([Finding], [Finding]) = ([], [])

  private enum Stage { case reading, comparing, differing, complete }

  /// - Parameters:
  ///   - accounts: All records, in the order of the chronology.
  ///   - organisations: The names of the organisations, by their places.
  ///   - words: The words by which accounts are compared.
  ///   - numbers: The numbers of the rules.
  init(
    _ accounts: [Account], organisations: [String], words: WordList = .shipped,
    numbers: RuleNumbers = .usual
  ) {
    self.accounts = accounts
    names = organisations
    self.numbers = numbers
    reader = AccountReader(words)
  }

  var isComplete: Bool { stage == .complete }

  /// How much is done, in a hundred: reading and comparing are most of it.
  var percent: Int {
    let all = max(1, accounts.count)
    return switch stage {
    case .reading: 40 * next / all
    case .comparing: 40 + 50 * next / all
    case .differing: 90
    case .complete: 100
    }
  }

  /// Reads, or compares, so many records.
  mutating func advance(by count: Int) {
    switch stage {
    case .reading:
      let end = min(accounts.count, next + max(1, count))
      for account in accounts[next..<end] { texts.append(reader.read(account)) }
      next = end
      if next == accounts.count { beginComparing() }
    case .comparing:
      guard let scale else { return }
      let end = min(order.count, next + max(1, count))
      for index in next..<end { compare(index, on: scale) }
      next = end
      if next == order.count { beginDiffering(scale) }
    case .differing:
      guard let scale, let links else { return }
      let end = min(links.pairs.count, next + max(1, count))
      for pair in links.pairs[next..<end] { differ(pair, on: scale) }
      next = end
      if next == links.pairs.count { finish(links) }
    case .complete: break
    }
  }

  private mutating func beginComparing() {
    scale = EvidenceScale(accounts, texts, reader, organisations: names, numbers: numbers)
    let known = accounts.indices.compactMap { place in
      accounts[place].days(fewerThan: numbers[.shortUncertainDays]).map { ($0.lowerBound, place) }
    }
    order = known.sorted { $0 < $1 }.map(\.1)
    (stage, next) = (.comparing, 0)
  }

  /// Holds an account beside those of other organisations that follow it within a few days.
  private mutating func compare(_ index: Int, on scale: EvidenceScale) {
    let one = order[index]
    for other in order[(index + 1)...] {
      guard EvidenceScale.distance(accounts[one], accounts[other]) <= numbers[.eventDays] else {
        break
      }
      guard accounts[one].organisation != accounts[other].organisation else { continue }
      let points = scale.points(one, other)
      guard points >= Double(numbers[.eventPoints]) else { continue }
      candidates.append(
        EventLinks.Pair(first: min(one, other), second: max(one, other), points: points))
    }
  }

  private mutating func beginDiffering(_ scale: EvidenceScale) {
    links = EventLinks(candidates, accounts)
    silent = SilentAtEvent(scale, count: names.count)
    (stage, next) = (.differing, 0)
  }

  private mutating func differ(_ pair: EventLinks.Pair, on scale: EvidenceScale) {
    let comparison = Comparison(
      pair, readFacts(of: pair.first), readFacts(of: pair.second), on: scale)
    let differences = comparison.differences
    let own = [pair.first, pair.second]
    if differences.isEmpty {
      duplicates.append(
        Finding(kind: .duplicate, accounts: own, detail: .duplicate(comparison.evidence)))
    } else {
      contradictions.append(
        Finding(
          kind: .contradiction, accounts: own,
          detail: .contradiction(differences, comparison.evidence)))
    }
  }

  private mutating func readFacts(of account: Int) -> AccountFacts {
    if let read = facts[account] { return read }
    let read = reader.facts(of: accounts[account])
    facts[account] = read
    return read
  }

  private mutating func finish(_ links: EventLinks) {
    let gaps = Gaps(accounts, numbers: numbers).findings
    let closing = Set(texts.indices.filter { texts[$0].isClosing })
    let silences = Silences(
      accounts, count: names.count, gaps: gaps, closing: closing, schools: schools,
      numbers: numbers)
    findings = gaps + silences.findings + contradictions + duplicates
    if let silent { findings += links.events.compactMap(silent.finding) }
    (stage, next, facts) = (.complete, 0, [:])
  }

  /// The organisations that keep school holidays.
  private var schools: Set<Int> {
    guard let school = reader.lexicon.place(of: .role, "school") else { return [] }
    var role = Bits()
    role.insert(reader.lexicon.bit(of: school))
    return Set(
      names.indices.filter { !reader.roles(ofOrganisation: names[$0]).isDisjoint(with: role) })
  }
}
