/// What a soak did and what went wrong.
struct Tally {
  private var counts: [(words: String, count: Int)] = []
  /// A sentence for each promise that was broken.
  private(set) var failures: [String] = []

  /// More than these say nothing new.
  private static let mostFailures = 20

  var hasFailed: Bool { !failures.isEmpty }

  /// Whether so much went wrong that going on is of no use.
  var isHopeless: Bool { failures.count >= Tally.mostFailures }

  /// Counts something by its words.
  mutating func count(_ words: String, _ number: Int = 1) {
    if let index = counts.firstIndex(where: { $0.words == words }) {
      counts[index].count += number
    } else {
      counts.append((words, number))
    }
  }

  /// Keeps the greatest number there was.
  mutating func greatest(_ words: String, _ number: Int) {
    if let index = counts.firstIndex(where: { $0.words == words }) {
      counts[index].count = max(counts[index].count, number)
    } else {
      counts.append((words, number))
    }
  }

  /// Holds a promise against what happened; the sentence says which was broken.
  mutating func expect(_ isKept: Bool, _ broken: @autoclosure () -> String) {
    guard !isKept, !isHopeless else { return }
    failures.append(broken())
  }

  /// A line for each count, then one for each failure.
  var lines: [String] {
    counts.map { "  \($0.count) \($0.words)" } + failures.map { "  BROKEN: \($0)" }
  }
}
