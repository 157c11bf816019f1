import Casework

@testable import CaseStore

extension SyncTrial {
  /// Everybody syncs until nothing is new, and all of them are held to the law.
  ///
  /// 1. It takes a few rounds and no more.
  /// 2. All have the same bytes in every file that is shared, and the folders have them, too.
  /// 3. Every record that was acknowledged is at each computer, as itself or recorded again, but
  ///    for those that were erased or disposed of. A hold that somebody recorded meanwhile brings
  ///    the case back, and not what was cleared away by then.
  /// 4. Each case is folded to one state everywhere, and its conflicts are those that the
  ///    definition gives.
  /// 5. `check` finds neither damage nor loss.
  /// 6. No erased word is anywhere, and nothing of a case that was disposed of.
  mutating func verify() throws {
    now = Moment(milliseconds: now.milliseconds + 172_800_000)
    try untilNothingIsNew()
    let image = files.image()
    try verifySameFiles(image)
    var states: [CaseID: FoldedCase] = [:]
    for index in replicas.indices where replicas[index].isToAgree {
      try verifyRecords(index)
      try verifyStates(index, &states)
      verifyCheck(index)
    }
    verifyNothingIsLeft(image)
  }

  private mutating func untilNothingIsNew() throws {
    for index in replicas.indices {
      replicas[index].store = nil
      if !replicas[index].isRemoved || !base.isSealed { try replicas[index].reopen(files) }
    }
    while report.rounds < 12 {
      report.rounds += 1
      var isQuiet = true
      if let newcomer {
        let done = try SyncBeginning.sync(newcomer, files, now: now)
        if done?.isNothingNew != true { isQuiet = false }
      }
      for index in replicas.indices {
        for remote in remotes {
          let done = try SyncBeginning.sync(replicas[index], files, with: remote, now: clock(index))
          if done?.isNothingNew != true { isQuiet = false }
          noteWhatIsCleared()
        }
      }
      if isQuiet { return }
    }
    report.problems.append("it goes on and on")
  }

  private mutating func verifySameFiles(_ image: [String: [UInt8]]) throws {
    var wanted: [String: [UInt8]]?
    var places = replicas.filter(\.isToAgree).map(\.path)
    for case .folder(let path) in remotes.map(\.place) { places.append(path) }
    for place in places {
      var there: [String: [UInt8]] = [:]
      for (path, bytes) in image where path.hasPrefix("\(place)/") {
        let name = String(path.dropFirst(place.utf8.count + 1))
        guard let path = SharedPath(name) else { continue }
        // Half a line is what a program left that was stopped while it wrote.
        let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let isSigned = if case .signed = path.kind { true } else { path.kind == .description }
        let whole = isSigned ? bytes : Array(bytes[..<end])
        if !whole.isEmpty { there[name] = whole }
      }
      guard let first = wanted else {
        wanted = there
        continue
      }
      for name in Set(first.keys).union(there.keys).sorted() where first[name] != there[name] {
        let sizes = "\(first[name]?.count ?? -1) and \(there[name]?.count ?? -1) bytes"
        report.problems.append("\(places[0]) and \(place) differ in \(name), \(sizes)")
      }
    }
  }

  private mutating func verifyRecords(_ index: Int) throws {
    guard let store = replicas[index].store else { return }
    let now = clock(index)
    let isGone = store.disposedCases.contains(base.closed)
    report.isDisposedOf = isGone
    var known: [JournalScope: Set<String>] = [:]
    for one in saved where !erased.contains(one.why) {
      if isClearedSomewhere, one.scope.caseID == base.closed { continue }
      if known[one.scope] == nil { known[one.scope] = try signs(in: one.scope, store, now) }
      if known[one.scope]?.contains(sign(one.stamp, one.by, one.why)) != true {
        report.problems.append("\(replicas[index].path) lacks \(one.why) of /\(one.place)")
      }
    }
  }

  private func sign(_ stamp: Stamp, _ by: String, _ why: String?) -> String {
    "\(stamp.at.milliseconds).\(stamp.tick) \(by) \(why ?? "")"
  }

  private func signs(
    in scope: JournalScope, _ store: Store, _ now: Moment
  ) throws -> Set<String> {
    switch scope {
    case .review(let id):
      Set(try store.load(id, now: now).changes.map { sign($0.stamp, $0.by, $0.why) })
    case .identity(let id):
      Set(try store.loadIdentity(id, now: now).changes.map { sign($0.stamp, $0.by, $0.why) })
    case .partnership:
      Set(try store.loadPartnership(now: now).changes.map { sign($0.stamp, $0.by, $0.why) })
    }
  }

  private mutating func verifyStates(_ index: Int, _ states: inout [CaseID: FoldedCase]) throws {
    guard let store = replicas[index].store else { return }
    for id in try store.caseIDs() {
      let changes = try store.load(id, now: clock(index)).changes
      guard let review = Case(id: id, changes: changes) else {
        report.problems.append("\(replicas[index].path): no case \(id.text)")
        continue
      }
      let state = FoldedCase(review)
      guard let wanted = states[id] else {
        states[id] = state
        report.conflicts += state.conflicts.count
        if id != base.closed, !themes.hasErasures, state != FoldedCase(plainly: changes) {
          report.problems.append("\(id.text) is not what the definition gives")
        }
        continue
      }
      if state != wanted {
        report.problems.append("\(replicas[index].path): another state of \(id.text)")
      }
    }
  }

  private mutating func verifyCheck(_ index: Int) {
    guard let store = replicas[index].store else { return }
    let check = Store.check(
      at: replicas[index].path, local: replicas[index].local, files: files, keys: store.keys,
      now: clock(index))
    let bad = check.findings.filter { finding in
      // Somebody had read what a disk lost, or what was cleared away with a case.
      let isOfCleared = isClearedSomewhere && finding.file.contains(base.closed.text)
      switch finding.what {
      case .missing where lost.contains(finding.file) || isOfCleared,
        .seal(.memberTakenBack) where !lost.isEmpty,
        // Another record may stand under the number of one that was lost, and had been signed.
        .signature(.notAsSigned) where lost.contains(finding.file):
        return false
      default: break
      }
      // A LOCAL that came from another computer knows another record by that name.
      if withForeignLocal.contains(index), case .rewritten = finding.what { return false }
      return finding.severity > .warning
    }
    if !bad.isEmpty { report.problems.append("\(replicas[index].path): \(bad)") }
  }

  private mutating func verifyNothingIsLeft(_ image: [String: [UInt8]]) {
    var words = erased.map { Array($0.utf8) }
    if report.isDisposedOf { words.append(Array(SyncBeginning.word.utf8)) }
    guard !words.isEmpty else { return }
    // Where nobody can read an order none is carried out.
    let locked = (replicas.filter { !$0.isToAgree } + [newcomer].compactMap(\.self))
      .map { "/\($0.place)/" }
    for (path, bytes) in image where !locked.contains(where: path.hasPrefix) {
      for word in words where word.stands(in: bytes) {
        report.problems.append("\(String(decoding: word, as: UTF8.self)) stands in \(path)")
      }
      let folders = ["/cases/", "/identities/"].map { "\($0)\(base.closed.text)/" }
      if report.isDisposedOf, folders.contains(where: path.contains) {
        report.problems.append("the case that was disposed of has \(path)")
      }
    }
  }
}

extension SyncBeginning.Replica {
  /// Whether somebody works here who is a member: others may not judge orders.
  fileprivate var isToAgree: Bool { store != nil && !isRemoved }
}

extension [UInt8] {
  /// Whether all of it stands somewhere in other bytes.
  fileprivate func stands(in bytes: [UInt8]) -> Bool {
    guard let first else { return true }
    var rest = bytes[...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: self) { return true }
      rest = rest[(start + 1)...]
    }
    return false
  }
}
