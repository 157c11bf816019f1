import Casework

/// How far giving to a repository has come.
enum GivingStep {
  case beginning, hashing, reading, listing, writing, committing, pushing, tidying, done
}

extension GitCopy {
  func stage(_ path: SharedPath, _ bytes: [UInt8]) throws(StoreError) {
    let file = "\(scratch)/\(Chance.name()).given"
    do throws(FileError) {
      let open = try disk.open(file, .create(mode: 0o600))
      defer { disk.close(open) }
      try disk.write(bytes, to: open)
    } catch {
      throw StoreError(error)
    }
    staged.append((path, file))
  }

  func unstage(_ path: SharedPath) { staged.removeAll { $0.path == path } }

  func clear(_ id: CaseID) throws(StoreError) {
    toClear.insert(id)
    forgetsEarlier = true
  }

  func forgetEarlier() { forgetsEarlier = true }

  func give() throws(StoreError) -> Giving {
    if giving == .beginning {
      guard !staged.isEmpty || !toClear.isEmpty else { return try tidy() }
      let files = staged.map { "\($0.file)\n" }.joined()
      try start(["hash-object", "-w", "--no-filters", "--stdin-paths"], input: Array(files.utf8))
      giving = .hashing
      return .goingOn
    }
    if giving == .done { return .done }
    guard let result = try finished() else { return .goingOn }
    if giving == .pushing, !result.isSuccess { return try overtaken(result) }
    try require(result)
    switch giving {
    case .beginning, .done: break
    case .hashing:
      let objects = result.output.split(separator: UInt8(ascii: "\n"))
      guard objects.count == staged.count else { throw .remote(.git("it lost a file")) }
      lines = zip(staged, objects).map { file, object in
        "100644 \(String(decoding: object, as: UTF8.self))\t\(file.path.text)\0"
      }.joined()
      try start(tip.map { ["read-tree", $0] } ?? ["read-tree", "--empty"])
      giving = .reading
    case .reading:
      let folders = toClear.flatMap { id in
        StoreFolder.allCases.filter { $0.content == .journalsByCase }
          .map { "\($0.rawValue)/\(id.text)" }
      }
      // Without any, all files would be listed.
      try start(["ls-files", "-z", "--"] + (folders.isEmpty ? ["none"] : folders.sorted()))
      giving = .listing
    case .listing:
      let gone = result.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      let none = String(repeating: "0", count: 40)
      lines += gone.map { "0 \(none)\t\($0)\0" }.joined()
      try start(["update-index", "-z", "--index-info"], input: Array(lines.utf8))
      giving = .writing
    case .writing:
      try start(["write-tree"])
      giving = .committing
    case .committing: try commit(result)
    case .pushing: return try settle()
    case .tidying:
      giving = .done
      return .done
    }
    return .goingOn
  }

  private func commit(_ written: GitProcess.Result) throws(StoreError) {
    guard let tree = GitCopy.object(written.output) else { throw .remote(.git("it made no tree")) }
    if let tip, GitCopy.object(try run(["rev-parse", "\(tip)^{tree}"]).output) == tree {
      // Somebody else has given just that.
      fresh = tip
      try start(["update-ref", tracking, tip])
      giving = .pushing
      return
    }
    let parents = forgetsEarlier ? [] : tip.map { ["-p", $0] } ?? []
    let made = try run(["commit-tree", tree] + parents + ["-m", "Shared"])
    guard let commit = GitCopy.object(made.output) else {
      throw .remote(.git("it made no commit"))
    }
    fresh = commit
    try start(
      ["push", "--no-verify", "--porcelain", "--quiet"]
        + ["--force-with-lease=\(branch):\(tip ?? "")"]
        + guarding("--receive-pack", "receive-pack") + ["--", url, "+\(commit):\(branch)"])
    giving = .pushing
  }

  /// Whether somebody else has pushed meanwhile; anything else that failed is said.
  private func overtaken(_ result: GitProcess.Result) throws(StoreError) -> Giving {
    let words = String(decoding: result.output, as: UTF8.self)
    let isLate =
      words.hasPart("[rejected]") || words.hasPart("cannot lock ref")
      || words.hasPart("failed to update ref") || words.hasPart("incorrect old value")
    guard isLate else { throw .remote(.git(result.complaint)) }
    return .overtaken
  }

  private func settle() throws(StoreError) -> Giving {
    guard let fresh else { return .done }
    tip = fresh
    try require(run(["update-ref", tracking, fresh]))
    return try tidy()
  }

  /// Lets go of what earlier commits held where that is to be gone, and packs what has gathered.
  private func tidy() throws(StoreError) -> Giving {
    let isToForget = forgetsEarlier || isCutOff
    guard isToForget || !staged.isEmpty else {
      giving = .done
      return .done
    }
    try start(
      isToForget ? ["gc", "--quiet", "--prune=now"] : ["-c", "gc.auto=2000", "gc", "--auto", "-q"])
    giving = .tidying
    return .goingOn
  }

  func note(in state: inout SharedState) { state.tip = tip }
}
