import CaseStore
import Casework

/// Which case this window has open, as other windows on this computer are told, and who has the
/// same one open there.
struct CasePresence {
  private var mark: OpenCaseMark?

  /// Says that a case is open here, or none, and finds out who else has it open.
  mutating func others(at id: CaseID?, in store: Store, by person: String?) -> [String] {
    if mark?.id != id { mark = id.flatMap { store.markOpen($0, by: person ?? "") } }
    return mark.map { store.others(besides: $0) } ?? []
  }

  /// Nothing is open here any longer.
  mutating func end(in store: Store) {
    mark = nil
    store.removeRoomForMarks()
  }
}
