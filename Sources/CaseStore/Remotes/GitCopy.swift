import Casework

/// A copy of the store in a repository that git reaches.
///
/// A bare clone in LOCAL stands between. The remote's branch is fetched into it, and the files that
/// differ are read out of it. What is given becomes a commit on top of the fetched one, and is
/// pushed only if nobody has pushed since. So history stays a line, and can be put aside where
/// words are to be gone. git merges nothing.
final class GitCopy: RemoteCopy {
  let url: String
  let repository: String
  let scratch: String
  let disk: Disk
  let day: Int
  /// What a server that asks who it is is answered; `nil` where nothing was given.
  private let login: GitLogin?
  /// The commit that was last the same here; `nil` where none is known.
  let before: String?
  /// The remote's commit; `nil` where it has none yet.
  var tip: String?
  /// What git is doing now.
  var process: GitProcess?
  var sources: [RemoteSource] = []
  var strangers = 0
  /// Files to be given: their paths, and where their bytes lie.
  var staged: [(path: SharedPath, file: String)] = []
  var toClear: Set<CaseID> = []
  /// What is given replaces earlier words, which no commit is to keep.
  var forgetsEarlier = false
  /// The remote put its history aside, and so is this clone to.
  var isCutOff = false
  var giving = GivingStep.beginning
  /// What the index is to be told, in its own form.
  var lines = ""
  /// The commit that is being given.
  var fresh: String?
  private var looking = LookingStep.beginning
  /// Whether the sources are all the files there are.
  private var isWhole = false
  private var blobs: [String: [UInt8]] = [:]
  private var next = 0

  /// The objects that were there the last time, by the names of the files.
  private var known: [String: String] = [:]

  private enum LookingStep { case beginning, asking, fetching, listingBefore, listing, done }

  init(
    url: String, in folder: String, _ disk: Disk, since before: SharedState, now: Moment,
    login: GitLogin?
  ) throws(StoreError) {
    (self.url, self.login) = (url, login)
    repository = "\(folder)/git"
    let name = "git-files."
    scratch = "\(folder)/\(name)\(Chance.name().prefix(8))"
    self.disk = disk
    self.before = before.tip
    // A commit tells nobody at which minute somebody worked.
    day = now.milliseconds / 86_400_000 * 86_400
    do throws(FileError) {
      // Of a sync that was stopped.
      for old in try disk.names(in: folder) where old.hasPrefix(name) {
        try disk.removeTree("\(folder)/\(old)")
      }
      try disk.makeFolders(scratch)
    } catch {
      throw StoreError(error)
    }
  }

  deinit {
    process = nil
    try? disk.removeTree(scratch)
  }

  /// Starts git with some words; what it comes to is asked with ``finished()``.
  func start(_ words: [String], input: [UInt8] = []) throws(StoreError) {
    do throws(RemoteFlaw) {
      process = try GitProcess(
        words, in: repository, scratch: scratch, input: input, day: day,
        login: login.map { ($0, server: server) })
    } catch {
      throw .remote(error)
    }
  }

  /// What git came to; `nil` while it goes on.
  func finished() throws(StoreError) -> GitProcess.Result? {
    do throws(RemoteFlaw) {
      guard let result = try process?.poll() else { return nil }
      process = nil
      return result
    } catch {
      process = nil
      throw .remote(error)
    }
  }

  /// Does at once what takes no time.
  func run(_ words: [String], input: [UInt8] = []) throws(StoreError) -> GitProcess.Result {
    do throws(RemoteFlaw) {
      return try GitProcess(words, in: repository, scratch: scratch, input: input, day: day).wait()
    } catch {
      throw .remote(error)
    }
  }

  /// What to ask of git where the repository lies on a disk here: whoever put it there could have
  /// it run programs of theirs when it is given to.
  func guarding(_ option: String, _ program: String) -> [String] {
    guard url.hasPrefix("/") || url.hasPrefix("file://") else { return [] }
    let harmless = [
      "core.hooksPath=/dev/null", "core.alternateRefsCommand=true", "core.fsmonitor=false",
      "receive.procReceiveRefs=refs/none", "gc.auto=0", "receive.autogc=false",
    ]
    return ["\(option)=git \(harmless.map { "-c \($0)" }.joined(separator: " ")) \(program)"]
  }

  var isWaiting: Bool { process != nil }

  /// The server in an address of https, without whoever it is for.
  private var server: String {
    let rest = url.dropFirst("https://".utf8.count).prefix { $0 != "/" }
    return String(rest.split(separator: "@").last ?? "")
  }

  // MARK: Looking

  func look() throws(StoreError) -> Bool {
    switch looking {
    case .done: return true
    case .beginning:
      try makeClone()
      try start(["ls-remote"] + guarding("--upload-pack", "upload-pack") + ["--", url, branch])
      looking = .asking
    case .asking:
      guard let result = try finished() else { return false }
      try require(result)
      tip = GitCopy.object(result.output.prefix { $0 != UInt8(ascii: "\t") })
      guard tip != nil, tip != before || !isThere(before) else {
        if tip == nil { noteAllGone() }
        looking = .done
        return true
      }
      try start(
        ["fetch", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", "--quiet"]
          + ["--force", "--no-auto-gc"] + guarding("--upload-pack", "upload-pack")
          + ["--", url, "+\(branch):\(tracking)"])
      looking = .fetching
    case .fetching:
      guard let result = try finished() else { return false }
      try require(result)
      tip = GitCopy.object(try run(["rev-parse", "--verify", "\(tracking)^{commit}"]).output)
      guard let tip else { throw .remote(.nothingThere) }
      if let before, isThere(before) {
        isCutOff = try !run(["merge-base", "--is-ancestor", before, tip]).isSuccess
        // To compare two trees git would hold all that differs in memory, and a few bytes at the
        // remote may be a thousand million paths; a list is written as it is read.
        try start(["ls-tree", "-r", "-z", before])
        looking = .listingBefore
      } else {
        try start(["ls-tree", "-r", "-z", tip])
        looking = .listing
        isWhole = true
      }
    case .listingBefore:
      guard let result = try finished(), let tip else { return false }
      try require(result)
      for entry in try GitCopy.entries(in: result.output) { known[entry.name] = entry.object }
      try start(["ls-tree", "-r", "-z", tip])
      looking = .listing
    case .listing:
      guard let result = try finished() else { return false }
      try require(result)
      try takeList(result.output)
      sources += known.keys.compactMap { name in
        SharedPath(name).map { RemoteSource(path: $0, handle: name, isGone: true) }
      }
      sources = RemoteSource.inOrder(sources)
      known = [:]
      looking = .done
      return true
    }
    return false
  }

  let branch = "refs/heads/main"
  let tracking = "refs/rapidreview/shared"

  private func makeClone() throws(StoreError) {
    guard (try? disk.status(at: "\(repository)/HEAD")) ?? nil == nil else { return }
    try require(run(["init", "--bare", "--quiet", "--template=", "-b", "main"]))
  }

  func require(_ result: GitProcess.Result) throws(StoreError) {
    guard !result.isSuccess else { return }
    guard result.asksForLogin(at: server) else { throw .remote(.git(result.complaint)) }
    throw .remote(login == nil ? .loginNeeded(server) : .loginRefused(server))
  }

  /// Whether this clone has an object.
  private func isThere(_ object: String?) -> Bool {
    guard let object else { return false }
    return (try? run(["cat-file", "-e", object]))?.isSuccess == true
  }

  /// A remote that was emptied has lost all that was there.
  private func noteAllGone() {
    guard let before, let listed = try? run(["ls-tree", "-r", "-z", before]) else { return }
    try? takeList(listed.output)
    sources = sources.map { source in
      var gone = source
      gone.isGone = true
      return gone
    }
  }

  /// Takes in a list of files, but for those that are as they were.
  private func takeList(_ list: [UInt8]) throws(StoreError) {
    for entry in try GitCopy.entries(in: list)
    where known.removeValue(forKey: entry.name) != entry.object {
      guard let path = SharedPath(entry.name), entry.mode == "100644" else {
        strangers += 1
        continue
      }
      sources.append(RemoteSource(path: path, handle: entry.object))
    }
    sources = RemoteSource.inOrder(sources)
  }

  /// The files in what `ls-tree -z` prints: `100644 blob OBJECT`, a tab and the name, each ended by
  /// a zero.
  private static func entries(
    in list: [UInt8]
  ) throws(StoreError) -> [(mode: String, object: String, name: String)] {
    var entries: [(mode: String, object: String, name: String)] = []
    for line in list.split(separator: 0) {
      guard entries.count < RemoteLimit.files else { throw .remote(.tooMuch) }
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let words = line[..<tab].split(separator: UInt8(ascii: " "))
      guard words.count == 3 else { continue }
      entries.append(
        (
          String(decoding: words[0], as: UTF8.self), String(decoding: words[2], as: UTF8.self),
          String(decoding: line[(tab + 1)...], as: UTF8.self)
        ))
    }
    return entries
  }

  func add(_ paths: [SharedPath]) throws(StoreError) {
    // A list of all there is was taken already where there was nothing to compare with.
    guard let tip, !isWhole else { return }
    let known = Set(sources.map(\.path))
    var further = paths.filter { !known.contains($0) }[...]
    while !further.isEmpty {
      let names = further.prefix(256).map(\.text)
      further = further.dropFirst(256)
      let result = try run(["ls-tree", "-r", "-z", tip, "--"] + names)
      try require(result)
      try takeList(result.output)
    }
  }

  /// git has no names for conflicting copies.
  func remove(_ source: RemoteSource) {}

  // MARK: Reading

  func read(_ source: RemoteSource) throws(StoreError) -> [UInt8]? {
    if let known = blobs.removeValue(forKey: source.handle) { return known }
    // The next ones are asked for along with it.
    while next < sources.count, sources[next] != source { next += 1 }
    let asked = Array(sources[min(next, sources.count)...].prefix(128)).filter { !$0.isGone }
    let handles = asked.isEmpty ? [source.handle] : asked.map(\.handle)
    blobs = try contents(of: handles)
    return blobs.removeValue(forKey: source.handle)
  }

  /// The blobs of some names; those that are none, or too large, are left out.
  private func contents(of handles: [String]) throws(StoreError) -> [String: [UInt8]] {
    let asked = Array(handles.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    let sizes = try run(["cat-file", "--batch-check"], input: asked)
    var (wanted, total): ([String], Int) = ([], 0)
    for line in String(decoding: sizes.output, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 3, words[1] == "blob", let size = Int(words[2]),
        size <= RemoteLimit.bytes, total + size <= RemoteLimit.bytes || wanted.isEmpty
      else { continue }
      wanted.append(String(words[0]))
      total += size
    }
    guard !wanted.isEmpty else { return [:] }
    let input = Array(wanted.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    let output = try run(["cat-file", "--batch"], input: input).output
    return GitCopy.blobs(in: output)
  }

  /// Takes what `cat-file --batch` prints apart: `OBJECT blob SIZE`, and so many bytes.
  private static func blobs(in output: [UInt8]) -> [String: [UInt8]] {
    var (blobs, position): ([String: [UInt8]], Int) = ([:], 0)
    while position < output.count,
      let newline = output[position...].firstIndex(of: UInt8(ascii: "\n"))
    {
      let words = String(decoding: output[position..<newline], as: UTF8.self).split(separator: " ")
      guard words.count == 3, let size = Int(words[2]), size <= output.count - newline - 1 else {
        break
      }
      blobs[String(words[0])] = Array(output[(newline + 1)..<(newline + 1 + size)])
      position = newline + 1 + size + 1
    }
    return blobs
  }

  /// An object's name in what git prints; `nil` for anything else.
  static func object(_ bytes: some Sequence<UInt8>) -> String? {
    let text = String(decoding: bytes.filter { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let isHex = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
    return isHex && (text.utf8.count == 40 || text.utf8.count == 64) ? text : nil
  }
}
