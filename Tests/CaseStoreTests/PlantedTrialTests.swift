import Testing
import Trials

/// Somebody who may write to a sealed store's folder and has no key; `FuzzMembers` goes on longer.
struct PlantedTrialTests {
  @Test func `nothing that a stranger plants in a sealed store is believed`() {
    for seed in 0..<300 {
      let (problems, deeds) = PlantedTrial.run(Choices(seed: UInt64(seed)))
      #expect(problems == [], "\(seed): \(deeds)")
    }
  }
}
