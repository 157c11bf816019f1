import Testing

@testable import CaseStore
@testable import Office
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

  @Test func `a command that could not save speaks of commands, not of an open program`() {
    let error = StoreError.notSaved(FileError(kind: .other(5), path: "/store/cases"))
    #expect(!error.remedyForCommand.contains("open"))
    #expect(error.remedyForCommand.contains("run the command again"))
    #expect(error.exitStatus == .notSaved)
    #expect(StoreError.noSpace(path: "/").remedyForCommand == StoreError.noSpace(path: "/").remedy)
  }
}
