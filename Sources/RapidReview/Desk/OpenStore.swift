import CaseStore
import Casework
import Documents
import Office
import Screens

/// An open store as one person works in it at this window: the store itself, what they have begun
/// and not ended, and what was last worked out of it to be shown.
final class OpenStore {
  var office: CaseOffice
  let surroundings: Surroundings
  /// What the cases are made up for; `nil` where they are real.
  let fiction: Fiction?
  var person: String?
  /// The folder offered for what is written out.
  var exportFolder: String?
  /// What was written out last since the store was opened; the index where it was a set of files.
  var lastExport: String?
  let saving: SavingState
  let drafts: DraftKeeper
  let sharing: SharingKeeper
  /// What was typed is to be on the disk as soon as the frame that shows it is out.
  var isSyncWanted = false
  /// Lines of minutes that the disk has not taken, in the order they were typed.
  var unsaved: [UnsavedLine] = []
  var changedSince: ChangedSince
  let reading: ReadingKeeper
  var openCase = OpenCaseCache()
  var presence = CasePresence()
  var listCache = ListCache()
  /// What is read out of all cases while a place asks for it.
  var extraction: CaseExtraction?
  /// The return that is being looked at before it is taken in.
  var returnInHand: ReturnDesk?
  /// The table of people that is being looked at before it is recorded.
  var people: PeopleReading?

  /// Opens the store of the surroundings.
  ///
  /// A long list is shown as it was last, and looked over once it is on screen.
  init(
    _ surroundings: Surroundings, _ fiction: Fiction?, saving: SavingState, keys: KeyRing? = nil
  ) throws {
    let store = try Store.open(
      at: surroundings.storePath, local: surroundings.localPath, files: surroundings.files,
      keys: keys)
    let office = try CaseOffice(
      store, now: surroundings.clock.moment, reading: .inSlices, templates: surroundings.templates)
    self.office = office
    self.surroundings = surroundings
    self.fiction = fiction
    self.saving = saving
    surroundings.follow(store)
    person = surroundings.knownName
    exportFolder = surroundings.own.exportFolder ?? surroundings.documentsPath
    drafts = try DraftKeeper(surroundings, of: store)
    sharing = SharingKeeper(surroundings, isFiction: fiction != nil)
    changedSince = ChangedSince(surroundings, of: store)
    store.makeRoomForMarks()
    reading = ReadingKeeper(surroundings, of: store)
    if !office.hasMore(than: OpenStore.shortList) {
      try office.refresh(now: clock.moment)
      try office.readPending(upTo: OpenStore.atOnce, now: clock.moment)
      if office.pending.isEmpty { office.keepIndex(ifMoreThan: OpenStore.worthKeeping) }
    }
  }

  var clock: Clock { surroundings.clock }

  /// A case as it stands.
  func review(_ id: CaseID) throws -> Case { try office.review(id, now: clock.moment) }

  /// Who acts; nothing is recorded of nobody.
  func actor() throws -> String {
    guard let person else { throw Complaint.noName }
    return person
  }

  /// Opens the store anew: after a failed sync nothing is written to the same file again.
  func reopen() throws {
    let store = try Store.open(
      at: surroundings.storePath, local: surroundings.localPath, files: surroundings.files,
      keys: office.store.keys)
    let office = try CaseOffice(
      store, now: clock.moment, reading: .inSlices, templates: surroundings.templates)
    try office.refresh(now: clock.moment)
    self.office = office
    openCase.forgetAll()
    listCache.forget()
    reading.forgetChronology()
  }

  /// So many cases are looked over before the first frame.
  private static let shortList = 100
  /// So many cases are read before the first frame: more would be felt.
  static let atOnce = 25
  /// So many cases read again are worth an index before the program is left.
  static let worthKeeping = 5
}

extension OpenStore {
  /// Makes a case the one that is shown.
  func show(_ id: CaseID) throws {
    openCase.id = id
    changedSince.begin(id)
    _ = try review(id)
  }

  /// Puts away the open case: whoever was on it has now looked at it, as it was shown.
  func closeCase(_ shown: Case) {
    openCase.id = nil
    changedSince.keep(shown)
    changedSince.end()
  }

  /// Lets go of a case that was opened and never shown: nobody has looked at it.
  func forgetCase() {
    openCase.id = nil
    changedSince.end()
  }

  /// Brings everything to the disk before the program is left, and the list for the next start.
  func leave(_ shown: Case?) {
    synchronise()
    if let shown { changedSince.keep(shown) }
    office.keepIndex()
    office.store.signHeads()
    presence.end(in: office.store)
  }

  /// Reads what others have written.
  ///
  /// - Returns: What to say about it: whose change arrived, in the case that is open or in another.
  func refresh(isCaseOpen: Bool) -> Message? {
    let moment = clock.moment
    let (calendar, earlier) = (office.calendar, office.entries)
    guard let changed = try? office.refresh(now: moment), !changed.isEmpty else { return nil }
    extraction?.follow(office)
    let known = changed.map { (id: $0, changes: office.entries[$0]?.outline.changes ?? 0) }
    try? office.readPending(upTo: OpenStore.atOnce, now: moment)
    let shown = isCaseOpen ? openCase.id : nil
    if office.calendar != calendar { return newsOfCalendar(since: earlier, openID: shown) }
    let altered = known.filter { office.entries[$0.id]?.outline.changes ?? 0 > $0.changes }
    // Many at once are a list being read for the first time, and nobody's news.
    guard altered.count <= OpenStore.fewEnoughToTell else { return nil }
    let news = altered.map(\.id).sorted().compactMap { id -> News.Item? in
      guard let review = try? review(id), let newest = review.changes.last else { return nil }
      return News.Item(
        id, id == shown ? nil : review.reference, by: newest.by,
        words: review.summary(of: newest))
    }
    return news.isEmpty ? nil : Message(News(news))
  }

  /// What to say when somebody else has taken in newer bank holidays: which days move.
  private func newsOfCalendar(since earlier: [CaseID: ListIndex.Entry], openID: CaseID?) -> Message?
  {
    guard let change = office.calendarChange else { return nil }
    let news = "\(change.by) imported newer bank holidays"
    if let openID, let move = office.latestMove(of: openID, now: clock.moment) {
      return Message("\(news). In this case: \(move.daysInWords)", .warning)
    }
    let references = office.moved(since: earlier).compactMap {
      office.entries[$0]?.outline.reference.text
    }
    guard let first = references.first else {
      return Message(
        "\(news). No deadline moves\(office.pending.isEmpty ? "" : " so far").")
    }
    let others = references.count - 1
    let more = others == 0 ? "" : others == 1 ? " and 1 other case" : " and \(others) other cases"
    return Message("\(news). Deadlines of \(first)\(more) move. The log lists them.", .warning)
  }

  private static let fewEnoughToTell = 5
}
