import Casework

/// A place through which a store is shared with other computers.
package struct Remote: Hashable, Sendable {
  /// Where it is.
  package enum Place: Hashable, Sendable {
    /// A repository that git reaches.
    case git(url: String)
    /// A folder that everybody reaches: a share, one that is copied by another program, a stick.
    case folder(path: String)
  }

  /// What people call it.
  package let name: String
  package let place: Place

  package init(name: String, place: Place) { (self.name, self.place) = (name, place) }

  /// Its place as it is typed: `git:URL` or `folder:PATH`.
  package var address: String { place.address }

  /// The name that is offered first.
  package static let usualName = "shared"

  /// Refuses a name that could not be that of a file, or that nobody could type.
  static func check(name: String) throws(RemoteFlaw) {
    let isSound = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard isSound, (1...32).contains(name.utf8.count), !name.hasPrefix("-") else {
      throw .notAName(name)
    }
  }
}

extension Remote.Place {
  /// Reads `git:URL` or `folder:PATH`; a path is taken from the root on.
  ///
  /// Of git's ways to reach a repository those are taken that run nothing but git and ssh.
  package init(_ address: String) throws(StoreError) {
    let parts = address.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, !parts[1].hasPrefix("-"),
      parts[1].unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
    else {
      throw .remote(.notAnAddress(address))
    }
    switch parts[0] {
    case "folder" where parts[1].hasPrefix("/"):
      self = .folder(path: parts[1].withoutSlashAtEnd)
    case "git" where Remote.Place.isReached(parts[1]): self = .git(url: parts[1])
    default: throw .remote(.notAnAddress(address))
    }
  }

  package var address: String {
    switch self {
    case .git(let url): "git:\(url)"
    case .folder(let path): "folder:\(path)"
    }
  }

  /// `ssh://`, `https://` and `file://`, a path from the root on, and `user@server:path`, as git
  /// takes it for ssh; no `ext::`, which runs any program.
  private static func isReached(_ url: String) -> Bool {
    let schemes = ["ssh://", "https://", "file://"]
    if let scheme = schemes.first(where: url.hasPrefix) {
      // A server that begins with a hyphen would be an option of ssh.
      let rest = url.dropFirst(scheme.utf8.count)
      return !rest.isEmpty && !rest.hasPrefix("-") && !rest.hasPart("@-")
    }
    if url.hasPrefix("/") { return true }
    guard !url.hasPart("://"), !url.hasPart("::"), let colon = url.firstIndex(of: ":") else {
      return false
    }
    let server = url[..<colon]
    return !server.isEmpty && !server.contains("/") && !server.hasSuffix("@")
      && !server.hasPart("@-")
  }
}

extension String {
  fileprivate var withoutSlashAtEnd: String {
    var text = self
    while text.utf8.count > 1, text.hasSuffix("/") { text.removeLast() }
    return text
  }
}

/// Where a store is shared, kept in LOCAL: it is one person's own, and no part of the store.
///
/// A line for each: its name, a space, and its address. They are readable while the store is
/// locked, for somebody who asks to be let in has no key yet.
struct RemoteList {
  let path: String
  let disk: Disk

  init(_ local: LocalFolder, store: String, _ disk: Disk) {
    path = local.remotes(of: store)
    self.disk = disk
  }

  /// In the order in which they were added.
  func read() -> [Remote] {
    let bytes = (try? disk.read(path)) ?? []
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let parts = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let place = try? Remote.Place(String(parts[1])) else { return nil }
      return Remote(name: String(parts[0]), place: place)
    }
  }

  func write(_ remotes: [Remote]) throws(FileError) {
    try disk.makeFolders(Disk.folder(of: path))
    let lines = remotes.map { "\($0.name) \($0.address)\n" }.joined()
    try disk.replace(path, with: Array(lines.utf8), mode: 0o600, isDurable: true)
  }
}
