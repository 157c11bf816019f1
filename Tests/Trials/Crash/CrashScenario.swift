import CaseStore
import Casework

/// A piece of work on a store during which everything that can go wrong goes wrong, once at each
/// call.
package struct CrashScenario: Sendable {
  package let name: String
  /// What was there before, done with no fault; every program of it has ended when the work begins.
  let prepare: @Sendable (CrashWorld) -> CaseID?
  /// The work, handed the case that was there before.
  let work: @Sendable (CrashWorld, CaseID?) -> Void

  /// All scenarios, in the order of docs/format.md's promises: records, references, drafts.
  package static let all: [CrashScenario] = [
    firstStart, newCase, longDay, twoWriters, twoPrograms, fullDisk, failedSync, copiedRecord,
    tornTail, undoAndRedo, report, calendarUpdate, sharedReference, unlocking, typing,
    recordedDraft,
  ]
}
