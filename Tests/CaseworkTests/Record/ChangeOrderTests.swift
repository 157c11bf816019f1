import Casework
import Seeds
import Testing

/// Changes are told in the order of their stamps, but never one before another it rests on.
struct ChangeOrderTests {
  private static let day = 86_400_000
  private static let year = 365 * day

  /// Random changes of a few people who read each other now and then; `clocks` are what their
  /// computers are off by.
  private func changes(
    _ count: Int, clocks: [Int], using random: inout SeededGenerator
  ) -> [Change<CaseEvent>] {
    let people = ["ana", "ben", "cy"].map(writer)
    var written = [0, 0, 0]
    var read = [[0, 0, 0], [0, 0, 0], [0, 0, 0]]
    var latest = [0, 0, 0]
    return (0..<count).map { index in
      let person = Int.random(in: 0..<3, using: &random)
      if Bool.random(using: &random) {
        for other in 0..<3 { read[person][other] = written[other] }
        // A clock is moved on to what was read, unless that is more than a day off.
        let own = index + clocks[person]
        latest[person] = max(latest[person], latest.filter { $0 < own }.max() ?? 0)
      }
      read[person][person] = written[person]
      written[person] += 1
      let now = index * 1000 + clocks[person]
      let isFollowed = latest[person] >= now && latest[person] - now <= ChangeOrderTests.day
      latest[person] = isFollowed ? latest[person] + 1 : now
      let seen = (0..<3).filter { $0 != person && read[person][$0] > 0 }
        .map { (people[$0], read[person][$0]) }
      return Change(
        id: ChangeID(writer: people[person], number: written[person]),
        stamp: Stamp(at: Moment(milliseconds: latest[person]), tick: 0), by: "Somebody",
        seen: Dictionary(uniqueKeysWithValues: seen), events: [.notNeeded(.closed)], why: nil)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `no change is told before one its author had read, whatever the clocks say`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let clocks = (0..<3).map { _ in
      [0, -ChangeOrderTests.year, 73 * ChangeOrderTests.year][Int.random(in: 0..<3, using: &random)]
    }
    let changes = changes(60, clocks: clocks, using: &random)
    let told = changes.shuffled(using: &random).inOrder()
    #expect(Set(told.map(\.id)) == Set(changes.map(\.id)), "seed \(seed)")
    for (index, change) in told.enumerated() {
      let early = told[index...].dropFirst().filter { change.hasSeen($0.id) }
      #expect(early.isEmpty, "seed \(seed): \(change.id) comes before \(early.map(\.id))")
    }
    #expect(changes.shuffled(using: &random).inOrder() == told, "seed \(seed)")
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `where clocks are right the order is that of the stamps`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let changes = changes(60, clocks: [0, 300, -200], using: &random)
    let told = changes.shuffled(using: &random).inOrder()
    let isCausal = changes.sorted(by: Change.isInOrder).enumerated().allSatisfy { index, change in
      !changes.sorted(by: Change.isInOrder)[(index + 1)...].contains { change.hasSeen($0.id) }
    }
    if isCausal { #expect(told == changes.sorted(by: Change.isInOrder), "seed \(seed)") }
  }

  @Test func `a colleague's record of 2099 stands before what was made of it`() {
    var subject = CaseInTest()
    subject.append(
      [.recorded(.chairInformed, on: occasion("2026-11-12"), corrects: false)], by: "Ben",
      at: 73 * ChangeOrderTests.year)
    subject.append(
      [.recorded(.chairInformed, on: occasion("2026-11-13"), corrects: true)], by: "Cy")
    let review = subject.review
    #expect(review.changesAsTold.map(\.by) == ["Ana", "Ben", "Cy"])
    #expect(review.recorded(.chairInformed)?.by == "Cy")
    #expect(review.conflicts.isEmpty)
  }

  @Test func `changes that claim to have read each other are told all the same`() {
    let people = ["ana", "ben"].map(writer)
    let forged = (0..<2).map { index in
      Change<CaseEvent>(
        id: ChangeID(writer: people[index], number: 1),
        stamp: Stamp(at: Moment(milliseconds: index), tick: 0), by: "Mallory",
        seen: [people[1 - index]: .max], events: [.notNeeded(.closed)], why: nil)
    }
    #expect(forged.inOrder() == forged)
    #expect(forged.reversed().inOrder() == forged)
  }
}
