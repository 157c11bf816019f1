import Casework

/// What was last the same here and at a remote, kept in LOCAL: so that a sync with nothing new
/// reads no file, and so that everybody can be told what is not shared yet.
///
/// Nothing rests on it. Where it is gone, or not whole, everything is compared anew.
///
/// ```
/// rapidreview shared 1
/// at <UTC milliseconds>
/// tip <commit>
/// mine <size> <nanoseconds> <path>
/// theirs <size> <nanoseconds> <path>
/// open <path>
/// end
/// ```
struct SharedState: Hashable {
  /// A file's size in bytes, and when it was last changed, in nanoseconds since 1970.
  struct Mark: Hashable {
    let size: Int
    let modified: Int

    init(size: Int, modified: Int) { (self.size, self.modified) = (size, modified) }
    init(_ status: FileStatus) { self.init(size: status.size, modified: status.modified) }
  }

  /// When the last sync was finished.
  var at: Moment?
  /// The commit that held just this, where the remote is a repository.
  var tip: String?
  /// The files here, as they were when all they hold was there.
  var mine: [String: Mark] = [:]
  /// The files in a shared folder, as they were when all they hold was here.
  var theirs: [String: Mark] = [:]
  /// The files of which something there was not taken, and may be another time.
  var open: Set<String> = []

  init() {}

  /// Reads it; as if there were none where it is not whole.
  init(at path: String, _ disk: Disk) {
    self.init()
    guard let bytes = try? disk.read(path), bytes.suffix(4).elementsEqual("end\n".utf8),
      bytes.starts(with: SharedState.first.utf8)
    else { return }
    for line in bytes.split(separator: UInt8(ascii: "\n")).dropFirst().dropLast() {
      take(line)
    }
  }

  private mutating func take(_ line: ArraySlice<UInt8>) {
    let words = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
    let texts = words.map { String(decoding: $0, as: UTF8.self) }
    switch (texts.first, texts.count) {
    case ("at", 2): at = Int(texts[1]).map { Moment(milliseconds: $0) }
    case ("tip", 2): tip = texts[1]
    case ("open", 2): open.insert(texts[1])
    case ("mine", 4), ("theirs", 4):
      guard let size = Int(texts[1]), let modified = Int(texts[2]) else { return }
      let mark = Mark(size: size, modified: modified)
      if texts[0] == "mine" { mine[texts[3]] = mark } else { theirs[texts[3]] = mark }
    default: return
    }
  }

  /// Keeps it, durably: what a sync that was stopped had taken, and not read the orders of, is told
  /// by it.
  func keep(at path: String, _ disk: Disk) {
    var bytes = Array(SharedState.first.utf8)
    if let at { bytes += "at \(at.milliseconds)\n".utf8 }
    if let tip { bytes += "tip \(tip)\n".utf8 }
    for (word, marks) in [("mine", mine), ("theirs", theirs)] {
      for (path, mark) in marks { bytes += "\(word) \(mark.size) \(mark.modified) \(path)\n".utf8 }
    }
    for path in open { bytes += "open \(path)\n".utf8 }
    bytes += "end\n".utf8
    try? disk.makeFolders(Disk.folder(of: path))
    try? disk.replace(path, with: bytes, mode: 0o600, isDurable: true)
  }

  private static let first = "rapidreview shared 1\n"
}
