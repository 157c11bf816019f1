import CaseStore
import Casework
import Seeds
import Terminal
import Testing

@testable import Office
@testable import RapidReview

/// Keys without sense, by the thousand: nothing traps, nothing is lost, the cursor stays in sight.
struct MonkeyTests {
  private static let letters = Array("nescpwvuUHzjkhl/?:qxi 0123+wdtoayfri,.'–é字")
  private static let motions: [Key] = [
    .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
    .backspace, .delete, .insert, .function(1), .function(5), .shiftLeft, .shiftRight,
    .controlLeft, .alt("b"), .control("c"), .control("l"), .control("s"), .control("u"),
    .control("v"), .control("w"), .control("x"), .control("y"), .control("z"), .control("k"),
  ]

  private static func step(_ random: inout SeededGenerator) -> ScriptedTerminal.Step {
    switch Int.random(in: 0..<1_000, using: &random) {
    case 0..<450: .input(.key(.character(letters.randomElement(using: &random) ?? "n")))
    case 450..<620: .input(.key(.enter))
    case 620..<980: .input(.key(motions.randomElement(using: &random) ?? .enter))
    case 980..<990: .input(.paste("fri\nSeen by two \u{1B}[31mnurses\tt"))
    case 990..<995: .input(.idle)
    default:
      .resize(
        Size(
          columns: Int.random(in: 40...130, using: &random),
          rows: Int.random(in: 10...45, using: &random)))
    }
  }

  @Test(arguments: [UInt64(1), 2])
  func `five thousand keys leave the screens standing and the store sound`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let surroundings = try Screenplay.demonstration()
    var play = try Screenplay(surroundings, fiction: .demonstration)
    for _ in 0..<500 {
      let steps = (0..<10).map { _ in MonkeyTests.step(&random) }
      play.play(steps)
      let size = play.frame.size
      let cursor = play.cursor ?? at(-1, -1)
      try #require(
        (0..<size.columns).contains(cursor.column) && (0..<size.rows).contains(cursor.row),
        "seed \(seed), after \(steps): cursor \(cursor) on \(size)")
      try #require(!play.picture.isEmpty, "seed \(seed), after \(steps): an empty screen")
    }
    // What the screens hold is what the disk holds, and every change of it folds.
    let fresh = try surroundings.office()
    #expect(fresh.damage == 0)
    #expect(try fresh.reviews.count >= 6)
    let shown = play.desk.situation().list.cases
    #expect(shown == fresh.summaries(on: Screenplay.now.day))
    for review in try fresh.reviews.values { #expect(review.conflicts.isEmpty) }
  }
}
