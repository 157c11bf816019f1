import Testing
import Trials

struct SyncTrialTests {
  /// Schedules; `soak sync` works 20,000 of them through.
  private static let count: UInt64 = 80

  @Test func `whoever shares until nothing is new has the same store, and nothing is lost`() {
    let beginnings = SyncTrial.Beginnings()
    let reports = (1...Self.count).map { SyncTrial.run(seed: $0, beginnings) }
    for report in reports where !report.problems.isEmpty {
      Issue.record("seed \(report.seed): \(report.problems)")
    }
    // A trial in which nobody differs, or nothing befalls anybody, would prove nothing.
    #expect(Set(reports.map(\.replicas)) == [2, 3, 4, 5])
    #expect(reports.count { $0.conflicts > 0 } > 10)
    #expect(reports.reduce(0) { $0 + $1.stops } > 10)
    #expect(reports.reduce(0) { $0 + $1.harms } > 60)
    #expect(reports.reduce(0) { $0 + $1.forks } > 10)
    #expect(reports.contains { $0.erasures > 0 })
    #expect(reports.contains { $0.isDisposedOf })
  }

  /// A computer and one with a copy of its disk had granted the same, and each kept its own file.
  @Test func `two genuine files of one name end as one`() {
    let beginnings = SyncTrial.Beginnings()
    for steps in 6..<26 {
      let report = SyncTrial.run(seed: 9_322_149_854_455_011_142, steps: steps, beginnings)
      #expect(report.problems.isEmpty, "\(steps) steps: \(report.problems)")
    }
  }

  /// Schedules that ended badly once.
  static let badOnce: [(seed: UInt64, steps: Int)] = [
    // A member was removed who had recorded in a case that one member had ordered to dispose of.
    (6_411_496_140_896_455_074, 11),
    // A LOCAL was replaced twice, and nobody had the writer of the first any more.
    (1_488_468_755_162_211_085, 9),
    // Somebody had read a record that was recorded again under another name.
    (14_065_937_589_255_590_733, 21),
    // A record under the number of one that somebody had read counted as read by them.
    (14_065_937_589_255_590_733, 25),
    // One member let somebody in while another gave out new keys.
    (15_815_657_717_316_103_347, 21),
    // A LOCAL was copied that knew the last records of a version that did not stay.
    (14_987_788_540_477_083_142, 18),
    // Two signed versions of a journal: whose signatures were there changed from sync to sync.
    (18_002_083_402_338_151_275, 24),
    // A power cut took what a sync knew of the other side, and an order to erase was passed over.
    (11_901_712_748_879_270_598, 21),
    // One place had signatures for one version of a journal, another for another: they changed
    // places at every sync.
    (18_203_336_771_412_196_029, 15),
    // A record that named what was made after it kept that from replacing an older one.
    (17_341_403_858_088_957_316, 22),
    // An order to dispose of a case stood in a shared folder only, and that was harmed.
    (12_221_930_228_783_704_797, 14),
    // A record that had been signed was lost, and another was made under its number.
    (2_815_616_428_832_732_088, 16),
  ]

  @Test(arguments: badOnce)
  func `what was found once ends well`(seed: UInt64, steps: Int) {
    let report = SyncTrial.run(seed: seed, steps: steps, SyncTrial.Beginnings())
    #expect(report.problems.isEmpty, "\(report.problems)")
  }
}
