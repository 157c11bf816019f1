import CaseStore
import Casework
import Documents
import Office
import Screens

// The desk stands between the screens and the store. A screen hands over a `Request`; the desk
// performs it, makes the `Situation` anew and answers with an `Outcome`. What the loop itself has
// to do (leave, stop, start again on another screen) is an `Effect`.
//
// Saved means on the disk: `Saved 14:02:07` is said after the sync, of a record or of the drafts. A
// draft is written at every key, which survives the death of the process, and synced within a
// second, which survives the machine's. A write that fails never loses what is typed: the form
// holds it, and the red line stays until a write succeeds.

/// Performs what screens ask for, and knows everything they are shown.
final class Desk {
  var surroundings: Surroundings
  var office: CaseOffice?
  /// What is read out of all cases while somebody looks over them all.
  var gathering: Gathering?
  /// The return that is being looked at before it is taken in.
  var returnDesk: ReturnDesk?
  private(set) var keeper: DraftKeeper?
  private(set) var person: String?
  private var openID: CaseID?
  /// The case whose identity is on screen.
  private var identityID: CaseID?
  var looking: Looking?
  /// Where people are in chronologies.
  private(set) var reading: ReadingDesk?
  var saving = Saving.nothing
  /// What was typed is to be on the disk as soon as the frame that shows it is out.
  var isSyncWanted = false
  var fiction: Fiction?
  /// What keeps the store from being opened and can be mended.
  var trouble: StoreError?
  /// The open case as it was last worked out.
  var shown: (key: ShownKey, open: OpenCase)?
  /// Who holds which role, as it was last worked out.
  var kept: (revision: Int, roll: Roll)?
  /// Lines of minutes that the disk has not taken, in the order they were typed.
  var unsaved: [UnsavedLine] = []
  /// What is to be known of the change made last, besides that it is recorded.
  private var notes: [String] = []
  /// How many lines were in memory only when somebody last asked to leave.
  var linesAtLeaving = 0
  private var summaries: (day: Day, rows: [CaseSummary], tally: Tally)?
  /// What is doubtful about the time, looked for with the list.
  private var clockDoubt: ClockDoubt?
  private var listRevision = 0
  private let shippedCalendar: WorkingCalendar
  private let shippedBank: [BankLine]

  /// What the loop has to do for a request.
  enum Effect {
    case quit, suspend, redraw
    /// The terminal is lent to the person's editor, with a text.
    case lend(String)
    case restart(any Screen, Message?)
  }

  /// Opens the store of the surroundings, if there is one.
  init(_ surroundings: Surroundings, fiction: Fiction? = nil) throws {
    self.surroundings = surroundings
    self.fiction = fiction
    shippedCalendar = try ShippedData.calendar()
    shippedBank = try ShippedData.bank()
    person = surroundings.givenName
    do {
      try openStore()
    } catch StoreError.notAStore {
      office = nil
    } catch let error as StoreError where error.canBeMended {
      (office, trouble) = (nil, error)
    }
  }

  func openStore() throws {
    let store = try Store.open(
      at: surroundings.storePath, local: surroundings.localPath, files: surroundings.files)
    let office = try CaseOffice(
      store, now: surroundings.clock.moment, isPatient: false, templates: surroundings.templates)
    // A long list is shown as it was last, and looked over once it is on screen.
    if office.entries.count <= Desk.shortList {
      try office.refresh(now: surroundings.clock.moment)
      try office.readPending(upTo: Desk.atOnce, now: surroundings.clock.moment)
      if office.pending.isEmpty { office.keepIndex(ifMoreThan: Desk.worthKeeping) }
    }
    self.office = office
    summaries = nil
    let own = LocalState(local: surroundings.localPath, files: surroundings.files)
    person = surroundings.givenName ?? own.name
    surroundings.documentsPath = own.exportFolder ?? surroundings.documentsPath
    keeper = try DraftKeeper(surroundings, storeID: office.store.id)
    looking = Looking(surroundings, storeID: office.store.id)
    reading = ReadingDesk(surroundings, storeID: office.store.id)
  }

  /// The partnership's settings; `nil` before there is a store.
  var settings: Answers? { office?.partnership.answers(in: Entry(.settings)) }

  /// Everything the screens are shown, for this moment.
  func situation() -> Situation {
    let now = surroundings.clock.now
    if summaries?.day != now.day {
      let rows = office?.summaries(on: now.day) ?? []
      summaries = (now.day, rows, Tally(rows))
      listRevision += 1
      looking?.count(rows)
      // The fictional cases are dated around the day they are shown for.
      clockDoubt = fiction == nil ? office?.clockDoubt(at: surroundings.clock.moment) : nil
    }
    let calendar = office?.calendar ?? shippedCalendar
    var situation = Situation(
      now: now, moment: surroundings.clock.moment, calendar: calendar,
      partnership: office?.partnership.name, person: person, saving: saving)
    if let summaries {
      situation.list(summaries.rows, summaries.tally, revision: listRevision)
    }
    if let partnership = office?.partnership {
      situation.partnershipSheets = partnership
      situation.roll = roll(of: partnership, on: now.day)
      situation.marking = partnership.marking
    }
    situation.writer = office?.store.writer
    situation.freshEntry = FreshName.entry()
    situation.bank = (office?.partnership.bankLines ?? []) + shippedBank
    situation.reading = returnDesk?.hand
    if let id = identityID {
      situation.identity = try? office?.identity(of: id, now: situation.moment)
    }
    if let fiction { (situation.marking, situation.isFictional) = (fiction.marking, true) }
    situation.exportFolder = surroundings.documentsPath
    situation.editor = surroundings.editor?.name
    situation.drafts = keeper?.kept ?? []
    if let id = openID, let office, let review = try? office.review(id, now: situation.moment) {
      // A key in the composer of a meeting must not go through the case again.
      let isAnew = shown?.key != shownKey(of: review, on: now.day, in: office)
      situation.open = open(review, on: now.day, in: office)
      situation.revision = office.revision
      reading?.show(review, to: person, isAnew: isAnew, in: &situation)
    }
    situation.clockDoubt = clockDoubt.map { "\($0.problem) \($0.remedy)" }
    situation.unsavedLines = unsaved.compactMap(\.line)
    situation.unsavedAnswers = unsavedAnswers
    situation.gathered = gathering?.gathered
    situation.changedCases = looking?.changed ?? []
    if case .readOnly(let reason) = office?.store.access {
      let error = StoreError.readOnly(reason)
      situation.readOnly = "\(error.problem) \(error.remedy)"
    }
    return situation
  }

  /// Performs a request.
  ///
  /// - Returns: What became of it, where a screen waits for that, and what the loop has to do.
  func perform(_ request: Request) -> (outcome: Outcome?, effect: Effect?) {
    switch request {
    case .open(let id): return (open(id), nil)
    case .openFirst(let id): return (open(id) ?? .done(""), nil)
    case .gather: gather()
    case .stopGathering: stopGathering()
    case .openIdentity(let id): identityID = id
    case .closeIdentity: identityID = nil
    case .keepDraft(let name, let text):
      attempt { try $0.keep(name, text: text, isPutAside: false) }
    case .editDraft(let name, let edit, let length, let whole):
      attempt { try $0.edit(name, edit, ofBytes: length, whole: whole) }
    case .putDraftAside(let name, let text):
      attempt { try $0.keep(name, text: text, isPutAside: true) }
      synchronise()
    case .dropDraft(let name):
      attempt { try $0.drop(name) }
    case .syncDrafts: isSyncWanted = true
    case .editOutside(let text): return (nil, .lend(text))
    case .suspend: return (nil, .suspend)
    case .redraw: return (nil, .redraw)
    case .quit: return quit()
    case .export, .exportNamed: return (export(request), nil)
    case .keepReadingPlace(let id, let place): reading?.keep(place, of: person, in: id)
    case .exportAll(let folder): return (result { try self.exportAll(to: folder) }, nil)
    case .readDocument(let id, let document, let meeting):
      return (reading(document, of: id, meeting), nil)
    case .rescueLines(let folder): return (result { try self.rescueLines(to: folder) }, nil)
    case .propose(let id, let proposal, _) where proposal.isMinute:
      return (minute(proposal, in: id), nil)
    case .newCase, .propose, .proposeForAll, .setPerson, .identify:
      notes = []
      let outcome = result { try self.change(request) }
      gatherAltered()
      return (request.isProposal ? outcome.asRecorded(with: notes) : outcome, nil)
    case .notice(let id, let subject, let to): return (noticeText(id, subject, to), nil)
    case .writeForm2, .writePack, .readReturn, .assignColumn, .dropReturn, .takeReturnIn,
      .writeReturnReport:
      return (performOnReturns(request), nil)
    case .makeStore(let partnership, let name): return makeStore(partnership, name)
    case .mendStore: return mendStore()
    case .tryFictionalCases: return begin(.demonstration)
    case .rehearse: return begin(.rehearsal)
    }
    return (nil, nil)
  }

  /// Makes a case the one that is shown; `nil` unless it cannot be read.
  private func open(_ id: CaseID) -> Outcome? {
    openID = id
    shown = nil
    looking?.begin(id)
    do {
      _ = try office?.review(id, now: surroundings.clock.moment)
      return nil
    } catch {
      return result { throw error }
    }
  }

  private func change(_ request: Request) throws -> String {
    let clock = surroundings.clock
    switch request {
    case .setPerson(let name):
      try PlainText.check(name, as: .personName)
      try LocalState(local: surroundings.localPath, files: surroundings.files).keep(name: name)
      person = name
      return "Good to have you here."
    case .newCase(let child, let aware, let isAnother):
      guard let office, let person else { throw Complaint.noName }
      let review = try office.openCase(
        child: child, aware: aware, edition: nil, isAnother: isAnother, by: person, clock: clock)
      openID = review.id
      looking?.begin(review.id)
      return "\(review.reference.text) is open."
    case .propose(let id, let proposal, let why):
      try checkNothingWaits(in: id)
      guard let office, let person else { throw Complaint.noName }
      let change = try office.change(id, proposal, why: why, by: person, clock: clock)
      let review = try office.review(id, now: clock.moment)
      notes = review.notes(on: change, now: clock.now)
      let words = review.summary(of: change)
      switch proposal {
      case .undo: return "U does it again. \(words.asSentence)"
      case .redo, .meet(_, .takeBackMark): return words.asSentence
      default: return "Recorded: \(words)".asSentence
      }
    case .identify(let id, let question, let was, let text):
      guard let office, let person else { throw Complaint.noName }
      try office.identify(id, question, was: was, text, by: person, clock: clock)
      return "Recorded, apart from the case."
    case .proposeForAll(let proposal, let why):
      guard let office, let person else { throw Complaint.noName }
      try office.change(proposal, why: why, by: person, clock: clock)
      return "Recorded for the whole partnership."
    default: return ""
    }
  }

  /// Runs a change and turns what it throws into words; the disk's failures also stay in view.
  func result(of change: () throws -> String) -> Outcome {
    defer { summaries = nil }
    do {
      let words = try change()
      sayAllSaved()
      return .done(words)
    } catch {
      if let error = error as? StoreError, case .notSaved = error {
        saving = .failed(problem: error.problem, remedy: error.remedy)
      }
      return Outcome(refusing: error)
    }
  }

  func result(_ change: @escaping () throws -> String) -> Outcome { result(of: change) }
}

extension Desk {
  /// Reads what others have written.
  ///
  /// - Returns: What to say about it: whose change arrived, in the case that is open or in another.
  func refresh(isCaseOpen: Bool) -> Message? {
    let moment = surroundings.clock.moment
    let (calendar, earlier) = (office?.calendar, office?.entries ?? [:])
    guard let office, let changed = try? office.refresh(now: moment), !changed.isEmpty else {
      return nil
    }
    gathering?.follow(office)
    let known = changed.map { (id: $0, changes: office.entries[$0]?.outline.changes ?? 0) }
    try? office.readPending(upTo: Desk.atOnce, now: moment)
    summaries = nil
    if office.calendar != calendar {
      return newsOfCalendar(since: earlier, openID: isCaseOpen ? openID : nil)
    }
    let altered = known.filter { office.entries[$0.id]?.outline.changes ?? 0 > $0.changes }
    // Many at once are a list being read for the first time, and nobody's news.
    guard altered.count <= Desk.fewEnoughToTell else { return nil }
    let news = altered.map(\.id).sorted().compactMap { id -> News.Item? in
      guard let review = try? office.review(id, now: moment), let newest = review.changes.last
      else { return nil }
      let isShown = isCaseOpen && id == openID
      return News.Item(
        id, isShown ? nil : review.reference, by: newest.by, words: review.summary(of: newest))
    }
    return news.isEmpty ? nil : Message(News(news))
  }

  /// Puts away the open case: whoever was on it has now looked at it, as it was shown.
  func closeCase(_ shown: Case) {
    openID = nil
    self.shown = nil
    looking?.keep(shown)
    looking?.end()
  }

  /// Brings everything to the disk before the program is left, and the list for the next start.
  func leave(_ shown: Case?) {
    synchronise()
    if let shown { looking?.keep(shown) }
    office?.keepIndex()
  }

  /// How many cases still have to be read before the list is complete.
  var unread: Int { office?.pending.count ?? 0 }

  /// Reads a slice of the cases that wait, short enough not to keep a key waiting.
  ///
  /// - Returns: Whether the list is to be shown anew: when all are read, and now and then before,
  ///   for sorting it costs more than reading a few cases.
  @discardableResult
  func readSome() -> Bool {
    guard let office, !office.pending.isEmpty else { return false }
    let before = office.pending.count
    do {
      try office.readPending(upTo: Desk.slice, now: surroundings.clock.moment)
    } catch {
      // What cannot be read is named by `check`; the next look tries again.
    }
    let left = office.pending.count
    guard left == 0 || left / Desk.shownEvery < before / Desk.shownEvery else { return false }
    summaries = nil
    if left == 0 { office.keepIndex(ifMoreThan: Desk.worthKeeping) }
    return true
  }

  /// So many cases are looked over before the first frame.
  private static let shortList = 1000
  /// So many cases are read before the first frame: more would be felt.
  private static let atOnce = 25
  /// So many cases are read between two looks at the keyboard: one may have a thousand records.
  private static let slice = 1
  /// The list is shown anew after so many cases.
  private static let shownEvery = 250
  /// So many cases read again are worth an index before the program is left.
  private static let worthKeeping = 5
  private static let fewEnoughToTell = 5
}

extension Request {
  /// Whether it is a change to one case, whose outcome is said in one line.
  fileprivate var isProposal: Bool {
    if case .propose = self { return true }
    return false
  }
}

extension Outcome {
  /// What was recorded, in one line; with what is to be known of it in as many as it takes.
  fileprivate func asRecorded(with notes: [String]) -> Outcome {
    guard case .done(let words) = self else { return self }
    return notes.isEmpty
      ? .recorded(words) : .done(([words] + notes).joined(separator: " "))
  }
}
