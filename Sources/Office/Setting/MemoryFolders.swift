import Casework
import Glibc

/// The folders of this system that lie in memory.
package enum MemoryFolders {
  /// Those that are there: the person's own for this session, then the one for all.
  package static func ofSystem() -> [String] {
    let mounts = mounts(in: contents(of: "/proc/self/mounts"))
    return [Surroundings.baseFolder("XDG_RUNTIME_DIR"), "/dev/shm"].compactMap(\.self).filter {
      isInMemory($0, mounts)
    }
  }

  /// Whether the file system a folder lies on keeps everything in memory.
  ///
  /// Of two mounted at one place the later one covers the earlier.
  static func isInMemory(_ folder: String, _ mounts: [(place: String, kind: String)]) -> Bool {
    let over = mounts.filter { mount in
      mount.place == "/" || folder == mount.place || folder.hasPrefix("\(mount.place)/")
    }
    let longest = over.map(\.place.utf8.count).max()
    let kind = over.last { $0.place.utf8.count == longest }?.kind
    return kind == "tmpfs" || kind == "ramfs"
  }

  /// What is mounted where, as the kernel lists it: device, place, kind.
  ///
  /// Source: proc_pid_mounts(5), fstab(5).
  static func mounts(in list: String) -> [(place: String, kind: String)] {
    list.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      return words.count > 2 ? (String(words[1]), String(words[2])) : nil
    }
  }

  private static func contents(of path: String) -> String {
    guard let file = fopen(path, "re") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return TextDecoding(bytes).text
  }
}
