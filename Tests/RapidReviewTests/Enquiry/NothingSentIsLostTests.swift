import Testing
import Trials

/// Whatever titles an organisation uses, in whatever order, nothing it sent is lost.
///
/// `swift run soak returns` tries thousands of tables.
struct NothingSentIsLostTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `each cell taken in is in the entry, on screen, in exports and found`(_ seed: UInt64) {
    let trial = ReturnTrial.run(seed: seed, rows: 6)
    #expect(trial.problems.isEmpty)
    #expect(trial.cells > 12)
  }
}
