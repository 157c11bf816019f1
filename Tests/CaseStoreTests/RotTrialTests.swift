import CaseStore
import Casework
import Testing
import Trials

/// Every bit, byte and line of a small store harmed, one at a time.
struct RotTrialTests {
  @Test(arguments: 0..<3)
  func `every bit flipped in a journal is found or harmless`(_ journal: Int) throws {
    let sample = try RotSample()
    let path = sample.journals[journal]
    let bits = Harm.bits(of: sample.contents[path] ?? [])
    let report = try RotTrial.run(bits, to: path, of: sample, checkedEvery: 16)
    #expect(report.failureCount == 0, "\(report.failures.joined(separator: "\n"))")
    #expect(report.found == bits.count, "no bit of a journal is without meaning")
    #expect(report.unnoticedByStrangers == 0)
  }

  @Test(arguments: 0..<3)
  func `a journal cut anywhere, or with lines lost, doubled or swapped, is found`(
    _ journal: Int
  ) throws {
    let sample = try RotSample()
    let path = sample.journals[journal]
    let bytes = sample.contents[path] ?? []
    let harms = Set(Harm.all(of: bytes)).subtracting(Harm.bits(of: bytes))
    let report = try RotTrial.run(Array(harms), to: path, of: sample, checkedEvery: 1)
    #expect(report.failureCount == 0, "\(report.failures.joined(separator: "\n"))")
    #expect(report.found == harms.count)
  }

  @Test func `every harm to store.json is found, or leaves every record as it was`() throws {
    let (failures, renaming) = try RotTrial.runOnDescription(of: try RotSample())
    #expect(failures.isEmpty, "\(failures)")
    #expect(
      !renaming.isEmpty, "docs/format.md says that nothing shows the store's id to be another")
  }

  @Test func `what only another copy could show is what the format's page lists`() throws {
    let sample = try RotSample()
    var unnoticed = 0
    for path in sample.journals {
      let bytes = sample.contents[path] ?? []
      let lines = bytes.count { $0 == 10 }
      let harms = Harm.cuts(of: bytes) + [.dropped(line: lines - 1)]
      let report = try RotTrial.run(harms, to: path, of: sample, checkedEvery: 1)
      // Cut between two lines, cut to nothing, and the last line taken out.
      #expect(report.failureCount == 0)
      #expect(report.unnoticedByStrangers <= lines + 1)
      unnoticed += report.unnoticedByStrangers
    }
    #expect(unnoticed > 0)
    // Somebody wrote after reading it, and so anybody misses it.
    #expect(sample.findingsWithoutOneJournal(by: "/nowhere").contains { $0.severity == .loss })
    #expect(sample.findingsWithoutOneJournal(by: "/reader").contains { $0.severity == .loss })
  }
}
