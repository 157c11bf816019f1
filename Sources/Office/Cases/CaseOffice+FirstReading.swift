import CaseStore
import Casework

extension CaseOffice {
  /// Whether no case is known yet, and it is not known that there is none.
  package var isBeingRead: Bool { entries.isEmpty && (!hasRefreshed || !pending.isEmpty) }

  /// Whether there are more cases than so many, by what is known of them without reading any.
  package func hasMore(than count: Int) -> Bool {
    entries.isEmpty ? store.folderCount > count : entries.count > count
  }
}
