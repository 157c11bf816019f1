import Testing
import Trials

struct DisposalTrialTests {
  @Test(arguments: 1...2)
  func `a disposal stopped at any call is finished by the next opening, or never was ordered`(
    _ seed: Int
  ) throws {
    let (calls, problems) = try DisposalCrash.run(seed: UInt64(seed))
    #expect(problems == [])
    #expect(calls > 60)
  }

  @Test func `whatever came first, all come to one state, and a hold nobody had read wins`() throws
  {
    let outcomes = try (1...40).map { try DisposalSchedule.run(seed: UInt64($0)) }
    for (seed, outcome) in zip(1..., outcomes) where !outcome.problems.isEmpty {
      Issue.record("seed \(seed): \(outcome.problems)")
    }
    // A trial in which nobody, or everybody, held the case would prove half.
    #expect((10...30).contains(outcomes.count { $0.isHeld }))
  }
}
