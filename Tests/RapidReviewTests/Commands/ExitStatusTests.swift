import Casework
import Documents
import Testing

@testable import CaseStore
@testable import RapidReview

/// How a command ends says whether another argument, another day or another disk would help.
struct ExitStatusTests {
  @Test func `an export refused for what the case holds ends as any refusal by a rule does`() {
    #expect(ExportRefusal.leaks([]).exitStatus == .refused)
    #expect(ExportRefusal.noKey.exitStatus == .refused)
    for wrong in [ExportRefusal.noFolder, .insideStore, .noSuchDocument, .noSuchFormat, .notOfAll] {
      #expect(wrong.exitStatus == .wrongUse)
    }
  }

  @Test func `a leak refused on the command line ends with 1`() throws {
    let home = try Home.furnished()
    let name = "Zephyrine Quillfeather"
    try identify(name, in: home)
    let text = "where=At home with \(name)"
    #expect(try home.run("fill", "2025-001", "incident", text, "--as", Home.person).status == 0)
    let ended = try home.run("export", "2025-001", "report", "--to", "\(home.path)/out")
    #expect(ended.status == 1, "\(ended.errors)")
    #expect(ended.errors.contains("Nothing was written: the identity shows in"))
  }

  private func identify(_ name: String, in home: Home) throws {
    let surroundings = Surroundings(
      storePath: home.store, localPath: home.local, files: SystemFileSystem(),
      clock: Clock(fixed: Occasion(iso: Home.today)), givenName: nil)
    let office = try surroundings.office()
    let id = try #require(try office.reviews.keys.first)
    try office.identify(
      id, .childrensNames, was: nil, Confidential(name), by: Home.person,
      clock: surroundings.clock)
  }

  @Test func `a command that could not save speaks of commands, not of an open program`() {
    let error = StoreError.notSaved(FileError(kind: .other(5), path: "/store/cases"))
    #expect(!error.remedyForCommand.contains("open"))
    #expect(error.remedyForCommand.contains("run the command again"))
    #expect(error.exitStatus == .notSaved)
    #expect(StoreError.noSpace(path: "/").remedyForCommand == StoreError.noSpace(path: "/").remedy)
  }
}
