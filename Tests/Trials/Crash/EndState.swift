import CaseStore
import Casework

/// A disk as a crash left it, held against what people had been told.
///
/// The law, each clause of which is one function here:
///
/// 1. Opening a case finds nothing worse than a warning: what was answered saved is nowhere damaged
///    and nowhere missing. Nor does `check`, which reads in the same way; it names a journal that
///    ends in half a line, and writes nothing.
/// 2. The store opens, to be written to.
/// 3. What is read is what was answered saved, each once and as it was recorded, and at most what
///    the crash kept from being answered. What was refused is not there.
/// 4. A reference that was given out still belongs to its case, and to no other.
/// 5. Typed text is there up to the last key written (a kill) or synced (a power cut).
/// 6. Work goes on, in every case, with new references; nothing that stands in a file is changed
///    by that but half lines at an end, and these are set aside whole in lost+found.
/// 7. Opening it a second time reads the same again, and what was added.
struct EndState {
  let files: MemoryFileSystem
  let form: StoreForm
  /// What the store was unlocked with before the work began.
  let keys: [CrashWorld.Person: KeyRing]
  let log: CrashLog
  /// The power was cut: only what was synced must be there.
  let isPowerCut: Bool
  let person: CrashWorld.Person
  private(set) var problems: [String] = []

  init(
    files: MemoryFileSystem, form: StoreForm, keys: [CrashWorld.Person: KeyRing],
    log: CrashLog, isPowerCut: Bool, person: CrashWorld.Person
  ) {
    self.files = files
    self.form = form
    self.keys = keys
    self.log = log
    self.isPowerCut = isPowerCut
    self.person = person
  }

  private static let later = Moment(milliseconds: 1_793_869_200_000 + 7_200_000)

  /// Verifies the law; with `check`, and unlocked anew, only where it `isChecked`, and the last two
  /// clauses, which cost as much as the others, where work `isGoingOn`.
  mutating func verify(isChecked: Bool, isGoingOn: Bool) {
    verifyDrafts()
    guard log.isStoreMade || isThere else {
      if isGoingOn { verifyMakingAgain() }
      return
    }
    if isChecked { verifyCheck() }
    let kept = isChecked || isGoingOn ? nil : keys[person]
    guard let store = open(kept) else { return }
    let before = verifyReading(store, log)
    verifyReferences(store)
    if isGoingOn { verifyGoingOn(store, before) }
  }

  mutating func expect(_ isTrue: Bool, _ problem: @autoclosure () -> String) {
    if !isTrue { problems.append(problem()) }
  }

  private var isThere: Bool {
    (try? files.status(at: "\(CrashWorld.store)/store.json")) != nil
  }

  private mutating func open(_ kept: KeyRing?) -> Store? {
    do throws(StoreError) {
      let local = person.local
      let keys =
        if let kept { kept } else {
          try form.keys(at: CrashWorld.store, local: local, files: files)
        }
      let store = try Store.open(
        at: CrashWorld.store, local: local, files: files, keys: keys)
      expect(store.access == .readWrite, "the store opened as \(store.access)")
      return store
    } catch {
      problems.append("the store does not open: \(error)")
      return nil
    }
  }

  private mutating func verifyMakingAgain() {
    do throws(StoreError) {
      let store = try form.create(
        at: CrashWorld.store, local: person.local, files: files, partnership: "Barchester",
        by: "Ana", now: EndState.later)
      _ = try store.openCase(
        year: 2026, child: "Child Elm", edition: "local-2022", by: "Ana", now: EndState.later)
    } catch {
      problems.append("the store cannot be made again: \(error)")
    }
  }
}

// MARK: - Check

extension EndState {
  /// A sealed store is checked without its keys here, as anybody can; reading it opens each box.
  private mutating func verifyCheck() {
    let (before, fingerprint) = (files.image(), files.fingerprint)
    let report = Store.check(
      at: CrashWorld.store, local: person.local, files: files, now: EndState.later)
    verify(report.findings, by: "check")
    expect(files.fingerprint == fingerprint, "check wrote something")
    for (path, bytes) in before where path.hasSuffix(".jsonl") {
      let isWhole = bytes.last ?? 10 == 10
      let isNamed = report.findings.contains { path == "\(CrashWorld.store)/\($0.file)" }
      expect(isWhole || isNamed, "\(path) ends in half a line, and check is silent")
    }
  }
}

extension EndState {
  private mutating func verify(_ findings: [StoreFinding], by who: String) {
    let bad = findings.filter { $0.severity > .warning && !isOfUnsaved($0) }
    expect(bad.isEmpty, "\(who) finds \(bad)")
  }

  /// Whether a finding is about the one record whose sync failed and that nobody was told is saved:
  /// somebody may have read it before the power cut took it, and misses it rightly.
  private func isOfUnsaved(_ finding: StoreFinding) -> Bool {
    guard isPowerCut else { return false }
    let isOpen = log.cases.contains { id, attempts in
      finding.file.hasPrefix("cases/\(id.text)/") && attempts.contains { $0.answer == .open }
    }
    switch finding.what {
    case .missing(let numbers): return isOpen && numbers.count == 1
    case .unreadableBytes: return isOpen
    default: return false
    }
  }
}

// MARK: - Reading

extension EndState {
  /// What was read of each case and of the partnership.
  struct Reading: Equatable {
    var cases: [CaseID: [Change<CaseEvent>]] = [:]
    var partnership: [Change<PartnershipEvent>] = []
  }

  private mutating func verifyReading(_ store: Store, _ log: CrashLog) -> Reading {
    var reading = Reading()
    do throws(StoreError) {
      let partnership = try store.loadPartnership(now: EndState.later)
      verify(partnership.findings, by: "opening")
      reading.partnership = partnership.changes
      verify(reading.partnership, log.partnership, "the partnership")
      let there = Set(try store.caseIDs())
      for id in there.union(log.cases.keys) {
        if !there.contains(id) {
          let saved = log.cases[id]?.contains { $0.isSaved } ?? false
          expect(!saved, "a case that was answered saved is gone")
          continue
        }
        let history = try store.load(id, now: EndState.later)
        verify(history.findings, by: "opening")
        let changes = history.changes
        reading.cases[id] = changes
        if let attempts = log.cases[id] {
          verify(changes, attempts, "a case", log.openReferences[id] ?? [])
        } else {
          verifyOpening(changes)
        }
      }
    } catch {
      problems.append("a case cannot be read: \(error)")
    }
    return reading
  }

  private mutating func verify<Event>(
    _ changes: [Change<Event>], _ attempts: [CrashLog.Attempt<Event>], _ what: String,
    _ openReasons: Set<String> = []
  ) {
    var left = attempts
    var openReasons = openReasons
    for change in changes {
      if let place = left.firstIndex(where: { $0.isFulfilled(by: change) }) {
        left.remove(at: place)
      } else if change.why.map({ openReasons.remove($0) }) == nil {
        problems.append("\(what) holds \(change.id), which nobody saved, or twice")
      }
    }
    for attempt in left where attempt.isSaved {
      problems.append("\(what) lost what was saved with the reason \(attempt.why ?? "none")")
    }
    expect(
      zip(changes, changes.dropFirst()).allSatisfy { Change.isInOrder($0, $1) },
      "\(what) is out of order")
  }

  /// Of a case nobody was told of there is its opening, or nothing.
  private mutating func verifyOpening(_ changes: [Change<CaseEvent>]) {
    guard let change = changes.first else { return }
    guard changes.count == 1, case .opened(_, let child, _) = change.events.first else {
      problems.append("a case nobody opened holds \(changes.count) changes")
      return
    }
    expect(log.openCases.contains(child), "a case is there whose opening was refused")
  }

  private mutating func verifyReferences(_ store: Store) {
    for (reference, id) in log.references {
      let path = "\(CrashWorld.store)/references/\(reference.text)"
      // The newline tells that the record is saved; should a power cut take it, the record tells.
      expect(
        files.image()[path]?.starts(with: id.text.utf8) == true,
        "\(reference.text) is no longer kept for its case")
    }
  }
}

// MARK: - Drafts

extension EndState {
  private mutating func verifyDrafts() {
    guard !log.typings.isEmpty || !log.openPlaces.isEmpty else { return }
    let found: [Draft]
    do throws(StoreError) {
      let local = CrashWorld.Person.ana.local
      found = try DraftBox(local: local, files: files, keys: keys[.ana]).recover()
    } catch {
      problems.append("the drafts cannot be read: \(error)")
      return
    }
    for draft in found where log.typings[draft.id] == nil {
      expect(
        log.openPlaces.contains(draft.place) && draft.text.isEmpty,
        "a draft is there that nobody typed")
    }
    for (id, typing) in log.typings {
      guard let draft = found.first(where: { $0.id == id }) else {
        let isPromised = !isPowerCut || typing.synced != nil
        expect(typing.removal != nil || !isPromised, "a draft is gone")
        continue
      }
      expect(typing.removal != .done, "a draft that was removed is back")
      let promised = isPowerCut ? typing.synced ?? 0 : typing.written
      expect(
        typing.texts[promised...].contains(draft.text),
        "a draft of \(typing.texts.count) keys is not as at key \(promised) or later")
    }
  }
}

// MARK: - Going on

extension EndState {
  private mutating func verifyGoingOn(_ store: Store, _ before: Reading) {
    let image = files.image()
    var expected = before
    do throws(StoreError) {
      for id in before.cases.keys.sorted() {
        expected.cases[id, default: []].append(
          try store.append(
            [.neededAfterAll(.closed)], to: id, by: "Ana", why: "Going on", now: EndState.later))
      }
      expected.partnership.append(
        try store.append([.named("Barset")], by: "Ana", why: "Going on", now: EndState.later))
      let made = try store.openCase(
        year: 2026, child: "Child Elm", edition: "local-2022", by: "Ana", now: EndState.later)
      expected.cases[made.id] = [made.change]
      expect(log.references[made.reference] == nil, "\(made.reference.text) is given out twice")
    } catch {
      problems.append("work does not go on: \(error)")
      return
    }
    verifyNothingChanged(since: image)
    files.restart()
    guard let again = open(nil) else { return }
    expect(read(again) == expected, "opened a second time it reads otherwise")
    verifyCheck()
  }

  private func read(_ store: Store) -> Reading {
    var reading = Reading()
    reading.partnership =
      (try? store.loadPartnership(now: EndState.later))?.changes ?? []
    for id in (try? store.caseIDs()) ?? [] {
      reading.cases[id] = (try? store.load(id, now: EndState.later))?.changes
    }
    return reading
  }

  /// Every file of the store is as it was, but for what was added at its end and half lines there,
  /// which lie in lost+found, and for claims that were begun and never answered.
  private mutating func verifyNothingChanged(since image: [String: [UInt8]]) {
    let now = files.image()
    let aside = now.filter { $0.key.hasPrefix("\(person.local)/lost+found/") }.map(\.value)
    let answered = Set(log.references.keys.map { "\(CrashWorld.store)/references/\($0.text)" })
    for (path, old) in image where path.hasPrefix(CrashWorld.store) {
      let isBegun = path.hasPrefix("\(CrashWorld.store)/references/") && old.last != 10
      if isBegun, !answered.contains(path) { continue }
      guard let new = now[path] else {
        problems.append("\(path) was removed")
        continue
      }
      if Digest(of: [new.prefix(old.count)]) == Digest(of: old) { continue }
      let shared = zip(old, new).prefix { $0 == $1 }.count
      let isEndOfLine = shared == 0 || old[shared - 1] == 10
      // What was written since may happen to begin as the half line did.
      let lineStart = old[..<shared].lastIndex(of: 10).map { $0 + 1 } ?? 0
      let tail = Array(old[(isEndOfLine ? shared : lineStart)...])
      expect(aside.contains(tail), "\(path) lost \(tail.count) bytes that are not set aside")
    }
  }
}

extension MemoryFileSystem {
  /// A digest of all names and bytes: comparing these is many times quicker than comparing those.
  var fingerprint: Digest {
    let files = image().sorted { $0.key < $1.key }
    return Digest(
      of: files.flatMap { [Array("\($0.key) \($0.value.count)\n".utf8)[...], $0.value[...]] })
  }
}
