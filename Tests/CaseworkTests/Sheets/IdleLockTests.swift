import Casework
import Testing

/// After how many minutes a sealed store locks itself.
struct IdleLockTests {
  @Test(arguments: [
    ("", 5), ("0", 0), (" 15 ", 15), ("480", 480), ("481", nil), ("-1", nil), ("five", nil),
    ("5 min", nil), ("999999999999999999", nil), ("99999999999999999999999", nil), ("1.5", nil),
  ])
  func `whole minutes up to eight hours can be set, and nothing else`(text: String, minutes: Int?) {
    #expect(IdleLock(typed: text)?.minutes == minutes)
  }

  @Test(arguments: [
    ("", 5), ("0", 0), ("481", 480), ("999999999999999999", 480), ("99999999999999999999999", 480),
    ("-1", 5), ("never", 5),
  ])
  func `whatever a store says is read as a time that can be set`(text: String, minutes: Int) {
    #expect(IdleLock(stored: text).minutes == minutes)
  }

  @Test func `another time is refused with what to write`() {
    let partnership = Partnership(changes: [])
    for text in ["481", "soon"] {
      #expect {
        try partnership.propose(
          .fill(Entry(.settings), [.name: .text("Fenmoor"), .idleLock: .text(text)]),
          by: "A. Chair", why: nil, now: Occasion(day: Day(number: 0)))
      } throws: { error in
        error as? Refusal == .sheet(.notAnIdleTime)
      }
    }
    #expect(
      Refusal.sheet(.notAnIdleTime).problem
        == "“Lock after minutes” is not a number of minutes from 0 to 480.")
  }
}
