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

  /// Empties the descriptor, begins to watch new cases, and tells whether anything had changed.
  package func drain() -> Bool {
    guard descriptor >= 0 else { return false }
    var hasChanged = false
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 {
        hasChanged = true
      } else if count == 0 || errno != EINTR {
        break
      }
    }
    // A case made a moment ago got its first journal before its folder was watched, and of a store
    // that was restored nothing is watched yet; something has already said that there is something
    // to look at.
    if hasChanged { watchFolders() }
    return hasChanged
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
      + [marks(disk)].compactMap(\.self)
    // Adding a folder that is watched already changes nothing.
    for folder in folders { _ = inotify_add_watch(descriptor, folder, wanted | UInt32(IN_ONLYDIR)) }
    _ = inotify_add_watch(
      descriptor, Disk.folder(of: layout.root), UInt32(IN_MOVED_TO) | UInt32(IN_ONLYDIR))
  }
}
