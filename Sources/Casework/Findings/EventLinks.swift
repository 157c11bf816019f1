/// Which accounts are of one event: pairs of different organisations, and what they form together.
struct EventLinks: Sendable {
  /// Two accounts of one event; the earlier in the chronology first.
  struct Pair: Hashable, Sendable {
    let first: Int
    let second: Int
    /// What speaks for it, less what speaks against it.
    let points: Double
  }

  /// The pairs, in the order of the chronology.
  let pairs: [Pair]
  /// The events of two accounts and more, each with its accounts in order.
  let events: [[Int]]

  /// Of two organisations each account goes with the one that most speaks for, and only where
  /// that goes with it in turn.
  init(_ candidates: [Pair], _ accounts: [Account]) {
    var best: [Key: Int] = [:]
    for (index, pair) in candidates.enumerated() {
      for key in EventLinks.keys(of: pair, accounts)
      where best[key].map({ candidates[$0].points < pair.points }) ?? true {
        best[key] = index
      }
    }
    pairs = candidates.indices.filter { index in
      EventLinks.keys(of: candidates[index], accounts).allSatisfy { best[$0] == index }
    }.map { candidates[$0] }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    events = EventLinks.groups(of: pairs)
  }

  /// An account, and an organisation that has others beside it.
  private struct Key: Hashable {
    let account: Int
    let organisation: Int
  }

  private static func keys(of pair: Pair, _ accounts: [Account]) -> [Key] {
    [
      Key(account: pair.first, organisation: accounts[pair.second].organisation),
      Key(account: pair.second, organisation: accounts[pair.first].organisation),
    ]
  }

  private static func groups(of pairs: [Pair]) -> [[Int]] {
    var heads: [Int: Int] = [:]
    func head(of account: Int) -> Int {
      var account = account
      while let next = heads[account], next != account { account = next }
      return account
    }
    for pair in pairs {
      let (one, other) = (head(of: pair.first), head(of: pair.second))
      heads[max(one, other)] = min(one, other)
      if heads[min(one, other)] == nil { heads[min(one, other)] = min(one, other) }
    }
    var groups: [Int: [Int]] = [:]
    for account in heads.keys.sorted() { groups[head(of: account), default: []].append(account) }
    return groups.keys.sorted().compactMap { groups[$0] }
  }
}
