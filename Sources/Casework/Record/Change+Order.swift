// The order in which changes are told: by their stamps, but never one before another that its
// author had read. The fold needs no such order, for it heeds what authors had read by itself.
//
// Stamps see to that by themselves, for an author's clock is moved on to what was read. Only a
// clock that is more than a day off is not followed (`Store+Append`): a colleague's record of 2099
// must not stamp everybody's work. Then an effect would come before its cause, and so the cause is
// waited for. Of what may come next the earliest comes first; so the order is one and the same for
// everybody who has the same changes. Nearly always it is that of the stamps, which costs one look
// at each change to know.

extension Array {
  /// The changes in the order they are told in.
  package func inOrder<Event>() -> [Change<Event>] where Element == Change<Event> {
    let sorted = self.sorted(by: Change.isInOrder)
    var told = Told(sorted)
    for (index, change) in sorted.enumerated() {
      guard told.canTell(change) else {
        return sorted[..<index] + told.rest(of: sorted[index...])
      }
      told.tell(change)
    }
    return sorted
  }
}

extension Case {
  /// Every change in the order the history tells them: none before one that its author had read.
  package var changesAsTold: Changes { changes.inOrder() }
}

/// Which changes of each writer come first, and how many have been told.
private struct Told<Event: Hashable & Sendable> {
  private var numbers: [WriterID: [Int]] = [:]
  private var counts: [WriterID: Int] = [:]

  init(_ changes: [Change<Event>]) {
    for change in changes { numbers[change.id.writer, default: []].append(change.id.number) }
    for writer in numbers.keys { numbers[writer]?.sort() }
  }

  /// Whether everything its author had read has been told, so far as it is there at all.
  func canTell(_ change: Change<Event>) -> Bool {
    hasTold(change.id.number - 1, of: change.id.writer)
      && change.seen.allSatisfy { hasTold($0.value, of: $0.key) }
  }

  private func hasTold(_ number: Int, of writer: WriterID) -> Bool {
    guard let all = numbers[writer], case let next = counts[writer] ?? 0, next < all.count else {
      return true
    }
    return all[next] > number
  }

  mutating func tell(_ change: Change<Event>) { counts[change.id.writer, default: 0] += 1 }

  /// The rest, each as soon as it can be told.
  mutating func rest(of changes: ArraySlice<Change<Event>>) -> [Change<Event>] {
    var queues: [WriterID: [Change<Event>]] = [:]
    for change in changes { queues[change.id.writer, default: []].append(change) }
    for writer in queues.keys { queues[writer]?.sort { $0.id.number > $1.id.number } }
    var rest: [Change<Event>] = []
    while rest.count < changes.count {
      let heads = queues.values.compactMap(\.last).sorted(by: Change.isInOrder)
      // Two that claim to have read each other are forged, and told in the order of their stamps.
      guard let next = heads.first(where: canTell) ?? heads.first else { break }
      queues[next.id.writer]?.removeLast()
      tell(next)
      rest.append(next)
    }
    return rest
  }
}
