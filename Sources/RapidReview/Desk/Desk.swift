import CaseStore
import Casework
import Office
import Screens

// The desk stands between the screens and the store. A screen hands over a `Request`; the desk
// looks up here what is done for it, and answers with a `Reply`: the outcome for the screen that
// asked, or what the loop itself has to do. What is shown is made by `Desk+Situation`.
//
// Saved means on the disk: `Saved 14:02:07` is said after the sync, of a record or of the drafts. A
// draft is written at every key, which survives the death of the process, and synced within a
// second, which survives the machine's. A write that fails never loses what is typed: the form
// holds it, and the red line stays until a write succeeds.

/// Performs what screens ask for, and knows everything they are shown.
final class Desk {
  private(set) var surroundings: Surroundings
  /// The store, open; `nil` before there is one, or while it has to be mended.
  private(set) var store: OpenStore?
  /// What keeps the store from being opened and can be mended.
  private(set) var trouble: StoreError?
  /// Why the store is locked, to be said on the screen that unlocks it; `nil` where it is not.
  private(set) var lock: StoreLock?
  /// When a key was pressed last, for the lock that comes by itself.
  var lastKey: Moment
  /// The sealed store that is about to be made; `nil` unless its recovery sheet is being shown.
  var making: StoreInMaking?
  /// The new recovery sheet that is being shown; `nil` for none.
  var renewing: NewSheet?
  /// The store that is being copied from a colleague's; `nil` for none.
  var copying: CopyRun?
  /// What comes in front of all else as soon as it can, and what to say; `nil` for nothing.
  var arrival: (screen: any Screen, message: Message)?
  /// Shares what somebody asks who waits to be let in; `nil` while nobody does.
  private var newcomer: SharingKeeper?
  /// What was typed by somebody who waits to be let in; `nil` for nobody.
  var entering: Passphrase?
  let saving = SavingState()
  /// Whether others' changes were looked for since the store was opened.
  private(set) var hasLooked = false
  /// The parts of the situation that places ask for, as it was last worked out.
  var needs: Set<Part> = []
  /// The day the situation was last worked out for.
  var day: Day?
  let shippedCalendar: WorkingCalendar
  let shippedBank: [BankLine]
  /// How many lines were in memory only when somebody last asked to leave.
  private var linesAtLeaving = 0

  /// What became of a request.
  enum Reply {
    /// Nobody waits for an outcome.
    case nothing
    /// For the screen that asked.
    case outcome(Outcome)
    case quit, suspend, redraw
    /// The terminal is lent to the person's editor, with a text.
    case lend(String)
    /// A screen comes in front of the one that asked.
    case push(any Screen)
    /// The store was opened: everything begins as at a start, with something more to say.
    case begin(saying: String?)
    /// The store is to be locked, with what is typed on the screens.
    case lock
    /// The store was locked, and nothing of it may be seen any more.
    case locked
    /// The store is another one: the list of its cases comes in front, and something is said.
    case restart(any Screen, Message)
  }

  /// Opens the store of the surroundings, if there is one.
  ///
  /// A sealed one takes the keys of the member at this computer.
  init(_ surroundings: Surroundings, fiction: Fiction? = nil, keys: KeyRing? = nil) throws {
    self.surroundings = surroundings
    lastKey = surroundings.clock.moment
    shippedCalendar = try ShippedData.calendar()
    shippedBank = try ShippedData.bank()
    do {
      try openStore(fiction, keys: keys)
    } catch StoreError.notAStore {
      // The first screen offers to make one.
    } catch let error as StoreError where error.canBeMended {
      trouble = error
    } catch StoreError.seal(.locked) where keys == nil {
      lock = firstLock()
    }
  }

  var clock: Clock { surroundings.clock }

  /// What shares the store at this window; `nil` where nothing is to be shared.
  var sharing: SharingKeeper? {
    if let store { return store.sharing }
    guard lock == .noKey || entering != nil else { return nil }
    if newcomer == nil { newcomer = SharingKeeper(surroundings, isFiction: false) }
    return newcomer
  }

  /// The partnership's settings; `nil` before there is a store.
  var settings: Answers? { store?.office.partnership.answers(in: Entry(.settings)) }

  func openStore(_ fiction: Fiction? = nil, keys: KeyRing? = nil) throws {
    store = try OpenStore(surroundings, fiction, saving: saving, keys: keys)
    (day, needs, hasLooked, lock, newcomer) = (nil, [], false, nil, nil)
  }

  /// Opens the store, or leaves it locked for whoever has the key.
  func openOrLock() throws {
    do {
      try openStore()
    } catch StoreError.seal(.locked) {
      lock = firstLock()
    }
  }

  /// Lets go of the store, which is locked now.
  func closeStore(_ why: StoreLock) {
    (store, lock) = (nil, why)
    (day, needs, hasLooked) = (nil, [], true)
  }

  /// Performs a request.
  func perform(_ request: Request) -> Reply {
    switch request {
    case .suspend: .suspend
    case .unlock(let typed): unlock(typed)
    case .lock: .lock
    case .redraw: .redraw
    case .quit: quit()
    case .editOutside(let text): .lend(text)
    case .make(let step): make(step)
    case .member(let request): perform(request)
    case .sharing(let request): write { try $0.sharing.perform(request) }
    case .enter(let request): perform(request)
    case .mendStore: mendStore()
    case .tryFictionalCases: begin(.demonstration)
    case .rehearse: begin(.rehearsal)
    case .open(let id): open(id)
    case .openFirst(let id): open(id, saying: "")
    case .newCase(let child, let aware, let isAnother): open(child, aware, isAnother)
    case .propose(let id, let proposal, let why):
      proposal.isMinute
        ? answer { $0.minute(proposal, in: id) } : change { try $0.propose(proposal, why, in: id) }
    case .readPeople(let path): write { try $0.readPeople(path) }
    case .showPeople(let people): quietly { $0.people = people }
    case .proposeForAll(let proposal, let why): change { .done(try $0.propose(proposal, why)) }
    case .orderDisposal(let id, let on, let why): change { .done(try $0.dispose(id, on, why)) }
    case .confirmDisposal(let id): change { .done(try $0.confirmDisposal(of: id)) }
    case .identify(let id, let question, let was, let text):
      change { .done(try $0.identify(id, question, was: was, text)) }
    case .renumber(let reference): change { .done(try $0.renumber(reference)) }
    case .setPerson(let name): change { .done(try $0.setPerson(name)) }
    case .keepDraft(let name, let text):
      quietly { $0.attempt { try $0.keep(name, text: text, isPutAside: false) } }
    case .editDraft(let name, let edit, let length, let whole): typed(name, edit, length, whole)
    case .putDraftAside(let name, let text): quietly { $0.putDraftAside(name, text) }
    case .dropDraft(let name): quietly { $0.attempt { try $0.drop(name) } }
    case .syncDrafts: quietly { $0.isSyncWanted = true }
    case .keepReadingPlace(let id, let place): keepReading(place, in: id)
    case .export(let id, let document, let meeting, let folder, let format):
      write { try $0.export(id, document, of: meeting, to: folder, as: format) }
    case .exportNamed(let id, let document, let folder, let format):
      write { try $0.export(id, document, to: folder, as: format, isNamed: true) }
    case .exportAll(let what, let folder): write { try $0.exportAll(what, to: folder) }
    case .openExport: write { try $0.openExport() }
    case .notice(let id, let subject, let to): answer { $0.noticeText(id, subject, to) }
    case .exportNotice(let id, let subject, let to, let folder):
      write { try $0.exportNotice(id, subject, to, to: folder) }
    case .readDocument(let id, let document, let meeting):
      answer { $0.reading(document, of: id, meeting) }
    case .rescueLines(let folder): write { try $0.rescueLines(to: folder) }
    case .writeForm2(let id, let only, let folder, let sent, let why):
      change { .done(try $0.writeForm2(id, only, to: folder, sent: sent, why: why)) }
    case .writePack(let id, let folder): change { .done(try $0.writePack(id, to: folder)) }
    case .readReturn(let id, let request, let path): write { try $0.readReturn(id, request, path) }
    case .assignColumn(let column, let to): quietly { $0.returnInHand?.assign(column, is: to) }
    case .takeTable(let table, let isTaken): quietly { $0.returnInHand?.take(table, isTaken) }
    case .dropReturn: quietly { $0.returnInHand = nil }
    case .takeReturnIn(let id): change { .done(try $0.takeIn(id)) }
    case .writeReturnReport(let folder): write { try $0.writeReport(to: folder) }
    }
  }

  private func open(_ child: String, _ aware: Occasion, _ isAnother: Bool) -> Reply {
    change { .done(try $0.openCase(child, aware, isAnother: isAnother)) }
  }

  private func typed(
    _ name: DraftName, _ edit: TextEdit, _ length: Int, _ whole: @Sendable () -> String
  ) -> Reply {
    quietly { $0.attempt { try $0.edit(name, edit, ofBytes: length, whole: whole) } }
  }

  private func keepReading(_ place: ReadingPlace, in id: CaseID) -> Reply {
    quietly { $0.reading.keep(place, of: $0.person, in: id) }
  }

  /// Does what nobody waits for.
  private func quietly(_ body: (OpenStore) -> Void) -> Reply {
    if let store { body(store) }
    return .nothing
  }

  /// Answers in words of its own.
  private func answer(_ body: (OpenStore) -> Outcome) -> Reply {
    .outcome(store.map(body) ?? Outcome(refusing: Complaint.noName))
  }

  /// Writes something, and says that all is saved, or why it is not.
  private func write(_ body: (OpenStore) throws -> String) -> Reply {
    answer { store in store.result { .done(try body(store)) } }
  }

  /// Changes the record, which a look over all cases follows.
  private func change(_ body: (OpenStore) throws -> Outcome) -> Reply {
    answer { store in
      defer { store.readAlteredExtracts() }
      return store.result { try body(store) }
    }
  }

  /// Makes a case the one that is shown; without words nobody is told unless it cannot be read.
  private func open(_ id: CaseID, saying words: String? = nil) -> Reply {
    guard let store else { return .nothing }
    do {
      try store.show(id)
      return words.map { .outcome(.done($0)) } ?? .nothing
    } catch {
      return .outcome(store.result { throw error })
    }
  }

  /// Leaves the program; lines that are only in memory are named once before.
  private func quit() -> Reply {
    store?.writeUnsaved()
    let count = store?.unsaved.count ?? 0
    guard count > linesAtLeaving else { return .quit }
    linesAtLeaving = count
    let lines = count == 1 ? "One line of minutes is" : "\(count) lines are"
    return .outcome(
      .refused(
        problem: "\(lines) not in the store.",
        remedy: "In the meeting, press R to save them elsewhere. Press q again to leave."))
  }
}

extension Desk {
  /// Reads what others have written, and says whose change arrived.
  func refresh(isCaseOpen: Bool) -> Message? {
    hasLooked = true
    return store?.refresh(isCaseOpen: isCaseOpen)
  }

  /// Mends the store, and opens it.
  private func mendStore() -> Reply {
    restart {
      let place = surroundings
      let mended = try Store.mend(
        at: place.storePath, local: place.localPath, files: place.files)
      trouble = nil
      try openOrLock()
      return mended.map(\.words).joined(separator: " ")
    }
  }

  /// Begins with fictional cases in place of a store.
  private func begin(_ fiction: Fiction) -> Reply {
    do {
      surroundings = try fiction.surroundings(clock: clock)
      try openStore(fiction)
      return .restart(CaseListScreen(in: situation()), Message(fiction.welcome))
    } catch {
      return .outcome(
        Outcome(refusing: error, otherwise: "The fictional cases cannot be made."))
    }
  }

  /// Begins anew with a store that was not open before.
  func restart(_ opening: () throws -> String) -> Reply {
    do {
      let words = try opening()
      store?.sayAllSaved()
      return .restart(firstScreen(), Message(words))
    } catch {
      if let error = error as? StoreError, case .notSaved = error {
        saving.failed(error.problem, error.remedy)
      }
      return .outcome(Outcome(refusing: error))
    }
  }
}
