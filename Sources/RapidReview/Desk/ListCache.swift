import Casework
import Office
import Screens

/// The list of all cases as it was last worked out: to sort it anew takes long where it is long.
struct ListCache {
  private var madeFrom: (revision: Int, day: Day)?
  private var list = CaseList([], revision: 0)

  /// Has the list made anew, as from a store that was opened again.
  mutating func forget() { madeFrom = nil }

  /// The list for a day, made anew only where it may be another.
  ///
  /// - Parameters:
  ///   - day: The day it is shown on.
  ///   - moment: The time by this computer's clock; `nil` where it is not to be doubted.
  ///   - office: What holds the cases.
  ///   - changedSince: What this person has looked at.
  /// - Returns: The list, with what has changed since this person looked.
  mutating func shown(
    on day: Day, clock moment: Moment?, of office: CaseOffice, _ changedSince: inout ChangedSince
  ) -> CaseList {
    if madeFrom?.revision != office.listRevision || madeFrom?.day != day {
      madeFrom = (office.listRevision, day)
      let rows = office.summaries(on: day)
      list = CaseList(rows, revision: list.revision + 1)
      list.records = office.recordsToReview(on: day)
      list.clockDoubt = moment.flatMap { office.clockDoubt(at: $0) }
        .map { "\($0.problem) \($0.remedy)" }
      changedSince.compare(rows)
    }
    list.changed = changedSince.cases
    list.isBeingRead = office.isBeingRead
    return list
  }
}
