import Glibc

extension SystemFileSystem {
  /// Goes by what such programs leave in the folders they copy, by the names they give them, and by
  /// the kind of file system.
  package func carrier(of path: String) -> FolderCarrier? {
    if let kind = kindOfDisk(under: path), SystemFileSystem.networks.contains(kind) {
      return .network
    }
    var folder = path
    while folder != "/", folder != "." {
      for (mark, program) in SystemFileSystem.marks where isThere("\(folder)/\(mark)") {
        return .program(program)
      }
      let name = folder.split(separator: "/").last.map(String.init) ?? ""
      for (start, program) in SystemFileSystem.names
      where name == start || name.hasPrefix("\(start) ") { return .program(program) }
      folder = Disk.folder(of: folder)
    }
    return nil
  }

  private func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The kind of file system that a path lies on, by what the system says is mounted where.
  private func kindOfDisk(under path: String) -> String? {
    guard let mounts = try? Disk(files: self).text(of: "/proc/self/mounts") else { return nil }
    var best: (place: String, kind: String)?
    for line in mounts.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 2 else { continue }
      // Hardly any has a blank in its name.
      let isEscaped = words[1].utf8.contains(UInt8(ascii: "\\"))
      let place = isEscaped ? words[1].replacing("\\040", by: " ") : String(words[1])
      let isAbove = place == "/" || path == place || path.hasPrefix("\(place)/")
      if isAbove, place.utf8.count >= best?.place.utf8.count ?? 0 {
        best = (place, String(words[2]))
      }
    }
    return best?.kind
  }

  /// File systems that lie on another computer, by their names in mount(8).
  private static let networks: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "glusterfs", "lustre", "fuse.sshfs",
    "fuse.rclone", "fuse.onedriver", "fuse.google-drive-ocamlfuse", "davfs", "fuse.davfs2",
  ]

  /// What lies at the top of a folder that is copied.
  private static let marks = [
    (".stfolder", "Syncthing"), (".dropbox", "Dropbox"), (".dropbox.cache", "Dropbox"),
    (".sync_journal.db", "Nextcloud"), (".owncloudsync.log", "ownCloud"),
    (".nextcloudsync.log", "Nextcloud"), (".SyncArchive", "Resilio Sync"),
  ]

  /// What such a folder is called: alone, or with an organisation's name behind it.
  private static let names = [
    ("OneDrive", "OneDrive"), ("Dropbox", "Dropbox"), ("Google Drive", "Google Drive"),
    ("GoogleDrive", "Google Drive"), ("iCloudDrive", "iCloud"), ("Nextcloud", "Nextcloud"),
  ]
}

extension Disk {
  /// What a file of the system says that has no size of its own.
  fileprivate func text(of path: String) throws(FileError) -> String {
    let file = try open(path, .read)
    defer { close(file) }
    return String(decoding: try read(file, upTo: 1 << 20), as: UTF8.self)
  }
}
