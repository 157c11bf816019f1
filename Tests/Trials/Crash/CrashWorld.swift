import CaseStore
import Casework

/// A disk in memory, the people at work on it, and a log of what they were told.
///
/// Work on it never throws: a call that fails is logged with its answer, and what needs its result
/// is left out, as people do who find that the program has stopped.
package final class CrashWorld {
  package let form: StoreForm
  package let files: MemoryFileSystem
  package private(set) var log: CrashLog
  private var milliseconds: Int
  private var actions: Int
  /// Whoever can open the store: in a sealed one, those who were let in before the work began.
  private(set) var people: [Person]
  /// What people who were there before had unlocked the store with.
  ///
  /// Unlocking has a scenario of its own: its many calls would take the time of all the others.
  private(set) var keys: [Person: KeyRing] = [:]
  /// Whether what is done now was there before the work began.
  private let isPreparing: Bool

  /// Where the store lies; the folders above it are not there at first.
  static let store = "/srv/safe/store"

  /// Somebody at work, with their own LOCAL.
  package enum Person: String, CaseIterable, Sendable {
    case ana = "Ana"
    case ben = "Ben"

    var local: String { self == .ana ? "/state/ana" : "/state/ben" }
  }

  /// An empty disk, to be prepared.
  init(_ form: StoreForm) {
    self.form = form
    files = MemoryFileSystem()
    log = CrashLog()
    (milliseconds, actions) = (0, 0)
    people = form == .plain ? Person.allCases : [.ana]
    isPreparing = true
  }

  /// The same world a second time, to go on from here twice; nobody has a file open in it.
  init(copying other: CrashWorld) {
    (form, people, keys, isPreparing) = (other.form, other.people, other.keys, false)
    files = other.files.copy()
    log = other.log
    (milliseconds, actions) = (other.milliseconds, other.actions)
  }

  /// A clock that goes on by a second each time it is looked at.
  var now: Moment {
    milliseconds += 1000
    return Moment(milliseconds: 1_793_869_200_000 + milliseconds)
  }

  /// A reason nobody else gives.
  private func reason(_ text: String) -> String {
    actions += 1
    return "\(text) – №\(actions)"
  }
}

// MARK: - The store

extension CrashWorld {
  func create(_ person: Person, partnership name: String) -> Store? {
    let named = [PartnershipEvent.named(name)]
    do throws(StoreError) {
      let store = try form.create(
        at: CrashWorld.store, local: person.local, files: files, partnership: name,
        by: person.rawValue, now: now)
      log.isStoreMade = true
      log.partnership.append(CrashLog.Attempt(events: named, why: nil, answer: .saved(nil)))
      if isPreparing { try admitOthers(through: store) }
      return store
    } catch {
      log.partnership.append(CrashLog.Attempt(events: named, why: nil, answer: .open))
      return nil
    }
  }

  private func admitOthers(through store: Store) throws(StoreError) {
    for person in Person.allCases where !people.contains(person) {
      try form.admit(
        person.local, to: CrashWorld.store, through: store, files: files, now: now)
      log.partnership.append(CrashLog.Attempt(events: [], why: nil, answer: .saved(nil)))
      people.append(person)
    }
    for person in people {
      keys[person] = try form.keys(at: CrashWorld.store, local: person.local, files: files)
    }
  }

  /// Opens the store, with the keys it was unlocked with before where there are any.
  func open(_ person: Person) -> Store? {
    guard let keys = keys[person] else { return openUnlocking(person) }
    return try? Store.open(
      at: CrashWorld.store, local: person.local, files: files, keys: keys)
  }

  /// Unlocks the store and opens it, as a start does.
  func openUnlocking(_ person: Person) -> Store? {
    try? form.open(at: CrashWorld.store, local: person.local, files: files)
  }

  @discardableResult
  func openCase(in store: Store?, _ person: Person, further: [CaseEvent] = []) -> CaseID? {
    guard let store else { return nil }
    let child = reason("Child Aspen")
    do throws(StoreError) {
      let made = try store.openCase(
        year: 2026, child: child, edition: "local-2022", further: further, by: person.rawValue,
        now: now)
      log.cases[made.id, default: []].append(CrashLog.Attempt(made.change))
      log.references[made.reference] = made.id
      return made.id
    } catch {
      if CrashLog.Attempt<CaseEvent>([], why: nil, failedWith: error).answer == .open {
        log.openCases.insert(child)
      }
      return nil
    }
  }

  @discardableResult
  func append(
    _ event: CaseEvent, to id: CaseID?, in store: Store?, _ person: Person,
    why: String = "Agreed by telephone"
  ) -> Change<CaseEvent>? {
    guard let store, let id else { return nil }
    let why = reason(why)
    do throws(StoreError) {
      let change = try store.append(
        [event], to: id, by: person.rawValue, why: why, now: now)
      log.cases[id, default: []].append(CrashLog.Attempt(change))
      return change
    } catch {
      log.cases[id, default: []].append(
        CrashLog.Attempt([event], why: why, failedWith: error))
      return nil
    }
  }

  func append(_ event: PartnershipEvent, in store: Store?, _ person: Person) {
    guard let store else { return }
    let why = reason("Taken in")
    do throws(StoreError) {
      let change = try store.append([event], by: person.rawValue, why: why, now: now)
      log.partnership.append(CrashLog.Attempt(change))
    } catch {
      log.partnership.append(CrashLog.Attempt([event], why: why, failedWith: error))
    }
  }

  func changeReference(of id: CaseID?, in store: Store?, _ person: Person) {
    guard let store, let id else { return }
    let why = reason("Given twice")
    do throws(StoreError) {
      let change = try store.changeReference(
        of: id, year: 2026, by: person.rawValue, why: why, now: now)
      log.cases[id, default: []].append(CrashLog.Attempt(change))
      if case .referenceChanged(let reference) = change.events.first {
        log.references[reference] = id
      }
    } catch {
      if CrashLog.Attempt<CaseEvent>([], why: why, failedWith: error).answer == .open {
        log.openReferences[id, default: []].insert(why)
      }
    }
  }

  /// Reads a case, as a screen does that was told of a change.
  @discardableResult
  func load(_ id: CaseID?, in store: Store?) -> Case? {
    guard let store, let id, let history = try? store.load(id, now: now) else { return nil }
    return Case(id: id, changes: history.changes)
  }
}

// MARK: - Drafts

extension CrashWorld {
  /// A draft's box whose edits are worth a new file early.
  func box(_ person: Person) -> DraftBox? {
    try? DraftBox(
      local: person.local, files: files, keys: keys[person], compactionBound: 400)
  }

  func begin(_ field: String, in box: DraftBox?) -> Draft.ID? {
    guard let box else { return nil }
    let place = Draft.Place(store: "aaaa", review: nil, field: field)
    guard let id = try? box.begin(place, text: "", cursor: 0, now: now) else {
      log.openPlaces.insert(place)
      return nil
    }
    log.typings[id] = CrashLog.Typing(place: place, texts: [""])
    return id
  }

  /// Types a text to the end of a draft, a character a key, and has it synced now and then.
  func type(_ text: String, into id: Draft.ID?, in box: DraftBox?, syncedEvery keys: Int) {
    guard let box, let id, var typing = log.typings[id] else { return }
    defer { log.typings[id] = typing }
    for (index, character) in text.enumerated() {
      let text = (typing.texts.last ?? "") + String(character)
      typing.texts.append(text)
      if (try? box.update(id, text: text, cursor: text.utf8.count, now: now)) != nil {
        typing.written = typing.texts.count - 1
      }
      let isDue = (index + 1).isMultiple(of: keys)
      // Of a key that could not be written the sync writes the whole text.
      if isDue, (try? box.synchronise()) != nil {
        typing.written = typing.texts.count - 1
        typing.synced = typing.written
      }
    }
  }

  func remove(_ id: Draft.ID?, from box: DraftBox?) {
    guard let box, let id else { return }
    log.typings[id]?.removal = .asked
    if (try? box.remove(id)) != nil { log.typings[id]?.removal = .done }
  }

  /// Ends every program, as `kill` does.
  func kill() { files.restart() }
}
