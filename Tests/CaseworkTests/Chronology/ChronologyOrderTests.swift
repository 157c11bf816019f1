import Seeds
import Testing

@testable import Casework

struct ChronologyOrderTests {
  private static func entry(_ number: Int, _ when: String, _ time: String = "") -> ChronologyEntry {
    let organisations = ["Harbour School", "Fenmoor Police", "Quay Health"]
    guard let id = EntryName("e-\(number)"), let request = EntryName("r-\(number % 3)") else {
      preconditionFailure("a number makes a name")
    }
    return ChronologyEntry(
      id: id, origin: number % 5 == 4 ? .written : .returned(request, row: number + 2),
      organisation: organisations[number % 3],
      content: EntryContent(
        when: UncertainDayTests.read(when).day,
        time: Understood(TimeOfDay(time), written: time), what: "Entry \(number % 7)"))
  }

  @Test
  func `an uncertain day stands where it belongs among the exact ones`() {
    let written = [
      "12/03/2026", "10/03/2026", "March 2026", "mid-March 2026", "late March 2026",
      "before 12/03/2026", "by 10/03/2026", "after 12/03/2026", "since March 2026", "Spring 2026",
      "2026", "c. 2026", "late 2026", "10/03/2026 - 20/03/2026", "09/03/2026", "20/03/2026",
      "31/03/2026", "01/03/2026", "n/a", "30/09/2026", "31/12/2026", "approx 12/03/2026",
    ]
    let entries = written.enumerated().map { Self.entry($0, $1) }
    #expect(
      entries.asTheyHappened.map(\.content.when.written) == [
        "c. 2026", "2026", "01/03/2026", "March 2026", "Spring 2026", "since March 2026",
        "09/03/2026", "10/03/2026", "by 10/03/2026", "10/03/2026 - 20/03/2026",
        "before 12/03/2026", "mid-March 2026", "12/03/2026", "approx 12/03/2026",
        "after 12/03/2026", "20/03/2026", "late March 2026", "31/03/2026", "30/09/2026",
        "late 2026", "31/12/2026", "n/a",
      ])
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `the order does not depend on the order in which entries came in`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let days = ["12/03/2026", "March 2026", "by 12/03/2026", "mid-March 2026", "n/a", "2026"]
    let entries = (0..<60).map { number in
      Self.entry(
        number, days[Int.random(in: 0..<days.count, using: &generator)],
        Bool.random(using: &generator) ? "09:00" : "")
    }
    let expected = entries.asTheyHappened
    #expect(Set(expected.map(\.id)).count == entries.count)
    for _ in 0..<10 {
      #expect(entries.shuffled(using: &generator).asTheyHappened == expected)
    }
  }

  @Test
  func `what is alike stands by organisation, then by row, then what was written by hand`() {
    let numbers = [4, 7, 1, 10, 3, 0, 9]
    let ordered = numbers.map { Self.entry($0, "12/03/2026") }.asTheyHappened
    #expect(ordered.map(\.id.text) == ["e-1", "e-7", "e-10", "e-4", "e-0", "e-3", "e-9"])
  }

  @Test
  func `organisations whose returns come in the other way round stand in the same order`() throws {
    var orders: [[String]] = []
    for names in [["s1", "p1"], ["p1", "s1"]] {
      var subject = try EnquiryInTest()
      try subject.send(to: ["s1", "p1"])
      for name in names {
        let rows = [("12/03/2026", "\(name) seen."), ("12/03/2026", "\(name) told.")]
        try subject.take(subject.chronology(of: name, rows, hash: name == "s1" ? 1 : 2))
      }
      orders.append(subject.now.chronology.map(\.content.what))
    }
    #expect(orders[0] == ["p1 seen.", "p1 told.", "s1 seen.", "s1 told."])
    #expect(orders[1] == orders[0])
  }
}
