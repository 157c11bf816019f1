import Testing
import Trials

/// Whole stores of the worst there is; the soak `stores` and the fuzz target `store` try millions.
struct StoreTrialTests {
  @Test(arguments: 0..<12)
  func `no record and no entry of a store keeps anybody from the rest`(block: UInt64) {
    for seed in (block * 25)..<(block * 25 + 25) {
      let (problems, deeds) = StoreTrial.run(Choices(seed: seed))
      #expect(problems.isEmpty, "seed \(seed): \(problems)\n\(deeds.joined(separator: "\n"))")
    }
  }
}
