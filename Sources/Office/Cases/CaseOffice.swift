import CaseStore
import Casework

// An open store and what has been read out of it. Of every case the office holds an outline, enough
// for lists; of those somebody opened, the case itself, folded from a verified reading.
//
// At the start the outlines come from the list index, where there is one; a look at every journal's
// size and time then says which cases have to be read again. Those wait in `pending`, so that the
// screens can read them a slice at a time; commands read them all at once.

/// An open store, read.
///
/// Commands and the desk of the screens both work through it. A class, as it owns the open store.
package final class CaseOffice {
  package let store: Store
  package let ruleBook: RuleBook
  package private(set) var calendar: WorkingCalendar
  package private(set) var partnership = Partnership(changes: [])
  /// What lists show of each case.
  package private(set) var entries: [CaseID: ListIndex.Entry] = [:] {
    didSet { listRevision += 1 }
  }
  /// Another number whenever a list of the cases may be another.
  package private(set) var listRevision = 0
  /// The cases somebody had ordered to be disposed of at the last look; no journal need say so.
  private var disposalsListed: Set<CaseID> = [] {
    didSet { if disposalsListed != oldValue { listRevision += 1 } }
  }
  /// Cases that are new or changed and have not been read yet.
  package private(set) var pending: [CaseID] = []

  package let templates: TemplateShelf
  package let shippedCalendar: WorkingCalendar
  private let rulesDigest: String
  private var opened: [CaseID: (review: Case, findings: [StoreFinding])] = [:] {
    didSet { revision += 1 }
  }
  /// Another number whenever a case that is open, or what all cases rest on, may be another.
  package private(set) var revision = 0
  /// Cases of which not even the opening could be read, and how many findings each has.
  private var unreadable: [CaseID: Int] = [:]
  /// Cases that were read once and are gone, or that have a link in their place.
  private var absent: [CaseID: Int]?
  /// What was accepted as lost when the cases were last looked at.
  private var acceptances: String?
  private var partnershipFindings: [StoreFinding] = []
  private var token: StoreToken?
  /// The cases that are other than when ``takeAltered()`` was last asked.
  private var altered: Set<CaseID> = []
  /// Whether the journals were looked at since the store was opened.
  private(set) var hasRefreshed = false
  /// How many entries are newer than the index on the disk.
  private var unindexed = 0
  /// Whether cases have been looked for, beyond those that were asked for by their reference.
  private var hasLooked = false
  /// When the latest change was made by the table of references, where only that was read.
  var latestKnown: Moment?
  /// The calendar the entries were made with, or are to be once none waits.
  private var calendarOfEntries: WorkingCalendar

  /// Takes an open store, and what the index knows of it.
  ///
  /// - Parameters:
  ///   - store: The store; nobody else appends through it.
  ///   - now: The time by this computer's clock.
  ///   - reading: How much is read before this returns.
  ///   - templates: Where a partnership's own templates and agendas lie.
  /// - Throws: ``StoreError`` where the partnership's journals or the cases cannot be read.
  package init(
    _ store: Store, now: Moment, reading: Reading = .all,
    templates: TemplateShelf = TemplateShelf(folders: [])
  ) throws {
    self.store = store
    self.templates = templates
    ruleBook = try ShippedData.ruleBook()
    rulesDigest = ShippedData.rulesDigest
    shippedCalendar = try ShippedData.calendar()
    calendar = shippedCalendar
    calendarOfEntries = shippedCalendar
    try readPartnership(now: now)
    acceptances = store.acceptancesDigest
    calendarOfEntries = calendar
    switch reading {
    case .all: try lookAround(now: now)
    case .inSlices: readIndex()
    case .named: break
    }
  }

  /// Reads all cases that are new or changed, unless that was done.
  func lookAround(now: Moment) throws {
    guard !hasLooked else { return }
    readIndex()
    let earlier = token?.folders
    try refresh(now: now)
    try readPending(now: now)
    // Where a case was made or a reference claimed, the table of references is of no more use.
    let isTableOld = token?.folders != nil && token?.folders != earlier
    keepIndex(ifMoreThan: isTableOld ? -1 : min(CaseOffice.worthKeeping, entries.count / 20))
  }

  private func readIndex() {
    hasLooked = true
    guard let index = store.listIndex(for: indexKey) else { return }
    (entries, token) = (index.entries, index.token)
  }

  /// What was recorded is signed when the store is left, and at the end of a command.
  deinit { store.signHeads() }

  /// So many cases are read again at a start without being felt.
  private static let worthKeeping = 20

  var indexKey: String {
    let key = "\(ThisProgram.version) \(calendar.fileDigests.joined(separator: " ")) \(rulesDigest)"
    // What is accepted as lost counts no more, and stands in no case's journal.
    return store.acceptancesDigest.map { "\(key) \($0)" } ?? key
  }

  /// Looks which journals have changed since the last time, and reads the partnership's.
  ///
  /// - Returns: The cases that are new, gone or changed; those that are there wait in ``pending``.
  @discardableResult
  package func refresh(now: Moment) throws -> Set<CaseID> {
    let newer = try store.changeToken(since: token, now: now)
    let earlier = token ?? StoreToken(cases: [:], partnership: [], folders: nil)
    var changed = newer.casesChanged(since: earlier)
    if newer.partnership != earlier.partnership, token != nil { try readPartnership(now: now) }
    // Every day of every case rests on the calendar; a change of our own may have read a newer one.
    if calendar != calendarOfEntries { changed = Set(newer.cases.keys) }
    calendarOfEntries = calendar
    if store.acceptancesDigest != acceptances {
      acceptances = store.acceptancesDigest
      changed.formUnion(entries.filter { $0.value.damage > 0 }.keys)
      changed.formUnion(unreadable.keys)
      absent = nil
    }
    if absent == nil || newer.cases.keys != earlier.cases.keys {
      absent = store.casesNotRead(besides: Set(newer.cases.keys), now: now)
    }
    token = newer
    hasRefreshed = true
    disposalsListed = Set(disposalsAsked.keys)
    altered.formUnion(changed)
    for id in changed where newer.cases[id] == nil { (entries[id], unreadable[id]) = (nil, nil) }
    let waiting = Set(pending)
    pending.removeAll { newer.cases[$0] == nil }
    pending += changed.filter { newer.cases[$0] != nil && !waiting.contains($0) }.sorted()
    return changed
  }

  /// Reads cases that wait.
  ///
  /// - Parameters:
  ///   - count: At most so many; all of them where it is left out.
  ///   - now: The time by this computer's clock.
  /// - Throws: ``StoreError`` where a case cannot be read; it and those after it go on waiting.
  package func readPending(upTo count: Int = .max, now: Moment) throws {
    for _ in 0..<min(count, pending.count) {
      try read(pending[0], now: now)
      pending.removeFirst()
    }
    // Of a program that was killed while it opened a case.
    for id in store.settleOpenings(of: unreadable.keys, now: now) { unreadable[id] = nil }
  }

  /// Reads one case, verified, and folds it; of one that was opened only what is new.
  @discardableResult
  private func read(_ id: CaseID, now: Moment) throws -> Case? {
    if let known = opened[id], let further = try store.loadFurther(id, now: now) {
      return follow(further, in: known.review, now: now)
    }
    guard let history = try historyInItsPlace(id, now: now) else {
      (entries[id], opened[id], unreadable[id]) = (nil, nil, 1)
      return nil
    }
    let damage = history.findings.filter { $0.severity >= .damage }
    unindexed += 1
    guard let review = Case(id: id, changes: history.changes) else {
      entries[id] = nil
      opened[id] = nil
      // What was erased, or accepted as lost, is known and no fault.
      unreadable[id] = history.findings.isEmpty ? 1 : damage.count
      return nil
    }
    unreadable[id] = nil
    let open = self.open(review, on: UnitedKingdomDay.today(at: now))
    entries[id] = ListIndex.Entry(
      outline: CaseOutline(of: review, timetable: open.timetable), damage: damage.count)
    if opened[id] != nil { opened[id] = (known(review), history.findings) }
    return known(review)
  }

  /// Reads what others have just written of a case, before a change to it is judged; what cannot
  /// be read is found by the next look.
  package func catchUp(_ id: CaseID, now: Moment) {
    _ = try? read(id, now: now)
  }

  /// What is recorded of a case; `nil` where something stands in the way of that one.
  ///
  /// A case that cannot be read keeps nobody from the others.
  private func historyInItsPlace(
    _ id: CaseID, now: Moment
  ) throws(StoreError) -> History<CaseEvent>? {
    do {
      return try store.load(id, now: now)
    } catch {
      guard error.isOfOneCase else { throw error }
      return nil
    }
  }

  /// Folds further changes into a case that was opened.
  private func follow(_ further: [Change<CaseEvent>], in known: Case, now: Moment) -> Case? {
    let id = known.id
    guard !further.isEmpty else { return known }
    guard
      let review = (known.adding(further) ?? Case(id: id, changes: known.changes + further))
        .map(self.known)
    else { return nil }
    let open = self.open(review, on: UnitedKingdomDay.today(at: now))
    entries[id] = ListIndex.Entry(
      outline: CaseOutline(of: review, timetable: open.timetable),
      damage: entries[id]?.damage ?? 0)
    opened[id] = (review, opened[id]?.findings ?? [])
    unindexed += 1
    return review
  }

  /// The cases that are new, gone or other than when this was last asked.
  func takeAltered() -> Set<CaseID> {
    defer { altered = [] }
    return altered
  }

  private func readPartnership(now: Moment) throws {
    let history = try store.loadPartnership(now: now)
    partnershipFindings = history.findings.filter { $0.severity >= .damage }
    partnership = Partnership(changes: history.changes)
    for (id, open) in opened { opened[id] = (known(open.review), open.findings) }
    revision += 1
    listRevision += 1
    calendar = shippedCalendar.updated(with: partnership.bankHolidays)
  }

  /// A case beside what the partnership keeps: who is who in its meetings is looked up there.
  private func known(_ review: Case) -> Case {
    var review = review
    review.partnership = partnership
    return review
  }

  /// Leaves the outlines behind for the next start, where it would save it more than so many cases.
  package func keepIndex(ifMoreThan count: Int = 0) {
    guard unindexed > count, pending.isEmpty, calendar == calendarOfEntries, let token
    else { return }
    store.keep(ListIndex(entries: entries, token: token), for: indexKey)
    unindexed = 0
  }
}

extension CaseOffice {
  /// How many findings of damage or loss reading the store had.
  package var damage: Int {
    entries.values.reduce(partnershipFindings.count) { $0 + $1.damage } + unread
  }

  /// How many findings keep cases from being read at all.
  private var unread: Int {
    unreadable.values.reduce(0, +) + (absent ?? [:]).values.reduce(0, +)
  }

  /// The references that cases carry, as far as they were read.
  package var carriedReferences: Set<CaseReference> { Set(entries.values.map(\.outline.reference)) }

  /// The cases that carry a reference: one, unless two were made apart.
  package func cases(of reference: CaseReference) -> [CaseID] {
    entries.values.filter { $0.outline.reference == reference }.map(\.outline.id).sorted()
  }

  /// The case of a reference.
  ///
  /// - Throws: ``OfficeRefusal`` where there is none, or two that were made apart; where something
  ///   could not be read, that there is none is not known.
  package func review(_ reference: CaseReference, now: Moment) throws -> Case {
    if !hasLooked, let review = reviewAlone(reference, now: now) { return review }
    try lookAround(now: now)
    let found = cases(of: reference)
    if found.isEmpty { try requireNotDisposed(reference) }
    guard let id = found.first else {
      throw unread == 0 ? OfficeRefusal.noSuchCase(reference) : .notRead(findings: unread)
    }
    guard found.count == 1 else { throw OfficeRefusal.sharedReference(reference) }
    return try review(id, now: now)
  }

  /// A case whole, read and verified the first time it is asked for.
  package func review(_ id: CaseID, now: Moment) throws -> Case {
    if let opened = opened[id], !pending.contains(id) { return opened.review }
    if opened[id] != nil, let review = try read(id, now: now) { return review }
    let history = try store.load(id, now: now)
    guard let review = Case(id: id, changes: history.changes) else {
      guard history.findings.isEmpty else {
        throw OfficeRefusal.notRead(findings: history.findings.count)
      }
      throw StoreError.noCase(id)
    }
    opened[id] = (known(review), history.findings)
    return known(review)
  }

  /// What is lost of a case that was opened, in sentences; also what was accepted as lost.
  package func losses(of id: CaseID) -> [String] {
    findings(of: id).filter { $0.what.severity == .loss }.map { finding in
      finding.acceptance == nil ? finding.problem : "\(finding.problem) \(finding.remedy)"
    }
  }

  /// Who has signed each change of a case; `nil` where the store has no members.
  package func attestations(of review: Case) -> [ChangeID: Attestation]? {
    store.attestations(of: review.changes, in: review.id, names: partnership.memberNames)
  }

  /// What reading a case that was opened has found.
  package func findings(of id: CaseID) -> [StoreFinding] { opened[id]?.findings ?? [] }

  /// A case worked out for a day.
  package func open(_ review: Case, on today: Day) -> OpenCase {
    OpenCase(
      review: review, edition: ruleBook.edition(review.editionID), calendar: calendar,
      today: today)
  }

  /// What a list shows of every case, most urgent first.
  package func summaries(on today: Day) -> [CaseSummary] {
    CaseSummary.inOrder(entries.values.map { $0.outline }, on: today, calendar: calendar)
  }

  /// Judges a change, and puts it on the disk.
  ///
  /// - Returns: The change as recorded; the case is folded again.
  @discardableResult
  package func change(
    _ id: CaseID, _ proposal: Proposal, why: String?, by person: String, clock: Clock
  ) throws -> Change<CaseEvent> {
    let review = try review(id, now: clock.moment)
    let proposal = try completed(proposal, for: review, now: clock.moment)
    if case .count(as: .some(let mistake)) = proposal, case .duplicate(let other) = mistake {
      try lookAround(now: clock.moment)
      let named = entries.values.map(\.outline).filter { $0.reference == other && $0.id != id }
      guard !cases(of: other).isEmpty else { throw OfficeRefusal.noSuchCase(other) }
      try mistake.check(named)
    }
    try proposal.checkMeetings(with: calendar, today: clock.now.day)
    let events = try review.propose(proposal, by: person, why: why, now: clock.now)
    let change = try store.append(events, to: id, by: person, why: why, now: clock.moment)
    if events.contains(where: \.isSignedAtOnce) { store.signHeads() }
    try readBack(change, of: id, after: review.changes, now: clock.moment)
    return change
  }

  /// Judges a change to what the partnership keeps, and puts it on the disk.
  package func change(
    _ proposal: PartnershipProposal, why: String?, by person: String, clock: Clock
  ) throws {
    try readPartnership(now: clock.moment)
    let events = try partnership.propose(proposal, by: person, why: why, now: clock.now)
    try store.append(events, by: person, why: why, now: clock.moment)
    try readPartnership(now: clock.moment)
  }

  /// Folds a case again, of which a change has just been saved.
  ///
  /// Saved is saved: a disk that then fails to give it back must not make it look refused, or the
  /// same thing is recorded a second time.
  @discardableResult
  func readBack(
    _ change: Change<CaseEvent>, of id: CaseID, after known: [Change<CaseEvent>], now: Moment
  ) throws -> Case {
    altered.insert(id)
    // What was just saved is known; what others wrote meanwhile is read when it is looked for.
    let isOrder = change.events.contains { if case .erased = $0 { true } else { false } }
    if !isOrder, let known = opened[id]?.review,
      let review = follow([change], in: known, now: now)
    {
      return review
    }
    if let review = try? read(id, now: now), review.changes.contains(where: { $0.id == change.id })
    {
      return review
    }
    guard let review = Case(id: id, changes: known + [change]) else { throw StoreError.noCase(id) }
    let open = self.open(review, on: UnitedKingdomDay.today(at: now))
    opened[id] = (self.known(review), [])
    entries[id] = ListIndex.Entry(
      outline: CaseOutline(of: review, timetable: open.timetable), damage: 0)
    return review
  }
}
