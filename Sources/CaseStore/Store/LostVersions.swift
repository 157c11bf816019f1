import Casework

/// Versions of journals that did not stay, and whose records were recorded again under other names.
///
/// Whoever had read such a version names its records by numbers under which other records stand
/// now. Where the time shows that they cannot have read those, they have read what was recorded
/// again: else a value that somebody never saw would count as replaced by theirs.
struct LostVersions<Event: StoredEvent> {
  private struct Version {
    /// The first record in which it differs from the version that stayed.
    var first: Int
    /// The names its records have now.
    var names: [Int: ChangeID]
  }

  private var versions: [WriterID: Version] = [:]
  /// Of each writer when the first record was made that a lost version has not.
  private var starts: [WriterID: Stamp] = [:]

  /// Takes the changes, and of each record the names it had earlier; `nil` where none has one.
  init?(_ changes: [Change<Event>], names: [(now: ChangeID, earlier: [ChangeID])]) {
    for (now, earlier) in names {
      for name in earlier {
        var version = versions[name.writer] ?? Version(first: name.number, names: [:])
        version.first = min(version.first, name.number)
        version.names[name.number] = now
        versions[name.writer] = version
      }
    }
    guard !versions.isEmpty else { return nil }
    for change in changes where versions[change.id.writer]?.first == change.id.number {
      starts[change.id.writer] = change.stamp
    }
  }

  /// A change, having seen what its author can have read.
  func read(_ change: Change<Event>) -> Change<Event> {
    var seen = change.seen
    for (writer, version) in versions {
      guard writer != change.id.writer, let last = seen[writer], last >= version.first,
        let start = starts[writer], change.stamp < start
      else { continue }
      seen[writer] = version.first == 1 ? nil : version.first - 1
      for (number, name) in version.names where number <= last && name.writer != change.id.writer {
        seen[name.writer] = max(seen[name.writer] ?? 0, name.number)
      }
    }
    return seen == change.seen ? change : change.saying(change.events, havingSeen: seen)
  }
}
