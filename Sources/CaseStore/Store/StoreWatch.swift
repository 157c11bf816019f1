import Casework
import Glibc

/// Tells when somebody has written to a store on the real file system.
///
/// An `inotify` descriptor over the folders that `StoreFolder` says are watched and every case's,
/// to be waited for along with the keyboard, and over the folder the store lies in: a restore puts
/// another store in its place. It says that something changed and not what: ``Store/changeToken()``
/// finds that out, and is what to ask every few seconds where inotify does not reach (network file
/// systems), so a watch that could not be set up is no error. Identities are not watched: they are
/// read whenever one is opened.
package final class StoreWatch {
  /// Readable when something changed; to be waited for with `poll`, and -1 where there is no watch.
  package let descriptor: Int32
  private let layout: StoreLayout
  /// What inotify calls the folder in which windows say which cases they have open; -1 for none.
  private var marksWatch: Int32 = -1

  /// What the watch has seen.
  package enum News: Hashable, Sendable {
    case nothing
    /// A window has opened a case or left one, this one too, and nobody has written.
    case marks
    case written
  }

  /// Watches the store whose folder that is.
  package init(storeAt path: String) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    layout = StoreLayout(root: path, local: "")
  }

  /// Whether a change reaches the watch; otherwise the store is to be looked at now and then.
  package var isWatching: Bool { descriptor >= 0 }

  /// Begins to watch every folder of the store; ten thousand take some ten milliseconds.
  package func begin() { watchFolders() }

  deinit {
    if descriptor >= 0 { _ = close(descriptor) }
  }

  /// Empties the descriptor, begins to watch new cases, and tells what had happened.
  package func drain() -> News {
    guard descriptor >= 0 else { return .nothing }
    var news = News.nothing
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 {
        if news != .written { news = isOfMarks(buffer[..<count]) ? .marks : .written }
      } else if count == 0 || errno != EINTR {
        break
      }
    }
    // A case made a moment ago got its first journal before its folder was watched, and of a store
    // that was restored nothing is watched yet; something has already said that there is something
    // to look at.
    if news == .written { watchFolders() }
    return news
  }

  /// Whether all that happened is that files came and went in the folder of marks.
  private func isOfMarks(_ events: ArraySlice<UInt8>) -> Bool {
    guard marksWatch >= 0 else { return false }
    return events.withUnsafeBytes { events in
      let head = MemoryLayout<inotify_event>.size
      var place = 0
      while place + head <= events.count {
        let event = events.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
        // The folder itself may have gone, and is then to be watched anew.
        guard event.wd == marksWatch, event.mask & UInt32(IN_IGNORED) == 0 else { return false }
        place += head + Int(event.len)
      }
      return true
    }
  }

  /// Where windows on this computer say which cases they have open.
  private func marks(_ disk: Disk) -> String? {
    guard let bytes = try? disk.read(layout.description),
      let description = try? StoreDescription(bytes, path: layout.root)
    else { return nil }
    return OpenCaseMarks.folder(of: description.id)
  }

  private func watchFolders() {
    guard descriptor >= 0 else { return }
    let wanted =
      UInt32(IN_MODIFY) | UInt32(IN_CREATE) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE)
    let disk = Disk(files: SystemFileSystem())
    let cases = ((try? disk.names(in: layout.cases)) ?? []).compactMap { CaseID($0) }
    let folders =
      StoreFolder.allCases.filter(\.isWatched).map(layout.path(of:))
      + cases.map { layout.folder(of: .review($0)) }
    // Adding a folder that is watched already changes nothing.
    for folder in folders { _ = inotify_add_watch(descriptor, folder, wanted | UInt32(IN_ONLYDIR)) }
    marksWatch =
      marks(disk).map { inotify_add_watch(descriptor, $0, wanted | UInt32(IN_ONLYDIR)) } ?? -1
    // The first order to dispose of a case makes the folder of orders.
    _ = inotify_add_watch(descriptor, layout.root, UInt32(IN_CREATE) | UInt32(IN_ONLYDIR))
    _ = inotify_add_watch(
      descriptor, Disk.folder(of: layout.root), UInt32(IN_MOVED_TO) | UInt32(IN_ONLYDIR))
  }
}
