import CaseStore
import Casework
import Testing
import Trials

/// Every bit, byte and line of a small store harmed, one at a time.
///
/// Of a sealed store, whose files are longer and cost more to verify, a sample is taken here; `soak
/// rot` has all of it.
struct RotTrialTests {
  /// All harms to a plain store, and every so manieth to a sealed one.
  private func harms(_ harms: [Harm], to form: StoreForm, every interval: Int) -> [Harm] {
    switch form {
    case .plain: harms
    case .sealed: stride(from: 0, to: harms.count, by: interval).map { harms[$0] }
    }
  }

  @Test(arguments: StoreForm.allCases, 0..<3)
  func `every bit flipped in a journal is found or harmless`(
    _ form: StoreForm, _ journal: Int
  ) throws {
    let sample = try RotSample(form)
    let path = sample.journals[journal]
    let bits = harms(Harm.bits(of: sample.contents[path] ?? []), to: form, every: 211)
    let report = try RotTrial.run(
      bits, to: path, of: sample, checkedEvery: form == .plain ? 16 : 1)
    #expect(report.failureCount == 0, "\(report.failures.joined(separator: "\n"))")
    // What fills the place of an erased box says nothing, and is written anew.
    let harmless = form == .plain ? 0 : report.harmless
    #expect(report.found + harmless == bits.count, "no bit of a journal is without meaning")
    #expect(report.found > bits.count / 2)
    #expect(report.unnoticedByStrangers == 0)
  }

  @Test(arguments: StoreForm.allCases, 0..<3)
  func `a journal cut anywhere, or with lines lost, doubled or swapped, is found`(
    _ form: StoreForm, _ journal: Int
  ) throws {
    let sample = try RotSample(form)
    let path = sample.journals[journal]
    let bytes = sample.contents[path] ?? []
    let whole = Harm.all(of: bytes).dropFirst(8 * bytes.count)
    let harms = harms(Array(whole), to: form, every: 131)
    let report = try RotTrial.run(harms, to: path, of: sample, checkedEvery: 1)
    #expect(report.failureCount == 0, "\(report.failures.joined(separator: "\n"))")
    #expect(report.found == harms.count)
  }

  @Test(arguments: 0..<3)
  func `what members have signed is found where it is changed, or says the same`(
    _ kind: Int
  ) throws {
    let sample = try RotSample(.sealed)
    let folder = "/\(["members", "grants", "heads"][kind])/"
    for path in sample.signedFiles where path.contains(folder) {
      let bits = harms(Harm.bits(of: sample.contents[path] ?? []), to: .sealed, every: 503)
      let (failures, found) = try RotTrial.run(bits, toSigned: path, of: sample)
      #expect(failures.isEmpty, "\(failures)")
      #expect(found > 0)
    }
  }

  @Test(arguments: StoreForm.allCases)
  func `every harm to store.json is found, or leaves every record as it was`(
    _ form: StoreForm
  ) throws {
    let (failures, renaming) = try RotTrial.runOnDescription(
      of: try RotSample(form), every: form == .plain ? 1 : 11)
    #expect(failures.isEmpty, "\(failures)")
    #expect(
      form == .sealed || !renaming.isEmpty,
      "docs/format.md says that nothing shows the store's id to be another")
  }

  @Test func `what only another copy could show is what the format's page lists`() throws {
    let sample = try RotSample(.plain)
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
