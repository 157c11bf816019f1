import Seeds
import Trials

/// Tables with any titles in any order, each cell looked for wherever it must be.
enum ReturnsSoak {
  static func run(_ order: Order, _ tally: inout Tally) throws {
    var random = SeededGenerator(seed: order.seed)
    var done = 0
    while order.goesOn(after: done, usually: 2000), !tally.isHopeless {
      done += 1
      let seed = random.next()
      let trial = ReturnTrial.run(seed: seed, rows: 1 + done % 40)
      tally.count("cells looked for", trial.cells)
      for problem in trial.problems { tally.expect(false, "table \(seed): \(problem)") }
    }
    tally.count("tables", done)
  }
}
