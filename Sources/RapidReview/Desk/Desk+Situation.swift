import CaseStore
import Casework
import Office
import Screens

// What the screens are shown. A request says which parts it may have changed, and a place which
// parts it asks for; only those are worked out here, each in one place.

extension Desk {
  /// The whole situation, with what places asked for last.
  func situation() -> Situation {
    var situation = Situation(now: clock.now, moment: clock.moment, calendar: shippedCalendar)
    renew(.everything, of: &situation, for: needs)
    return situation
  }

  /// Works out anew the parts of a situation that may be others, and what places have come to ask
  /// for; lets go of what none asks for any more.
  func renew(_ parts: Set<Part>, of situation: inout Situation, for needs: Set<Part>) {
    situation.now = clock.now
    situation.moment = clock.moment
    situation.freshEntry = FreshName.entry()
    let added = attend(to: needs)
    // On another day everything may be another.
    let changed = day == situation.today ? parts.union(added) : .everything
    day = situation.today
    for part in Part.allCases where changed.contains(part) {
      if !part.isAskedFor || needs.contains(part) { renew(part, of: &situation) }
    }
    situation.parts.keep(only: needs)
  }

  /// Takes up what places have come to ask for, and ends what none asks for any more.
  ///
  /// - Returns: What was not asked for before.
  private func attend(to needs: Set<Part>) -> Set<Part> {
    let (added, dropped) = (needs.subtracting(self.needs), self.needs.subtracting(needs))
    self.needs = needs
    if added.contains(.extracts) { store?.readExtracts() }
    if dropped.contains(.extracts) { store?.stopReadingExtracts() }
    return added
  }

  private func renew(_ part: Part, of situation: inout Situation) {
    switch part {
    case .user:
      situation.user = User(
        name: store?.person ?? surroundings.givenName, writer: store?.office.store.writer,
        exportFolder: store?.exportFolder ?? surroundings.documentsPath,
        lastExport: store?.lastExport, editor: surroundings.editor?.name,
        canLock: store?.office.store.localKeys != nil,
        lendsInMemory: surroundings.editor != nil
          && surroundings.lending.reachMemory(surroundings.files))
    case .partnership: situation.partnership = partnership(on: situation.today)
    case .list:
      if let list = store?.list(on: situation.today) { situation.list = list }
    case .openCase: situation.open = store?.openCase(on: situation.today)
    case .saving:
      situation.saving = saving.shown
      situation.readOnly = store?.readOnly
    case .drafts: situation.drafts = store?.drafts.kept ?? []
    case .unsavedMinutes: situation.unsaved = store?.unsavedMinutes ?? UnsavedMinutes()
    case .sharing: situation.partnership.sharing = shownSharing
    case .heard: situation.parts.heard = store?.heard ?? []
    case .extracts: situation.parts.extracts = store?.extraction?.extracts
    case .identity: situation.parts.identity = store?.identity
    case .members: situation.parts.members = store?.shownMembers
    case .bank:
      situation.parts.bank = (situation.partnership.sheets?.bankLines ?? []) + shippedBank
    case .people: situation.parts.people = store?.people
    case .returnInHand: situation.parts.returnInHand = store?.returnInHand?.hand
    case .chronology: store?.showChronology(in: &situation)
    case .attestations:
      situation.parts.attestations = situation.open.flatMap { open in
        store?.office.attestations(of: open.review)
      }
    }
  }

  private func partnership(on today: Day) -> PartnershipToday {
    var shown = PartnershipToday(calendar: store?.office.calendar ?? shippedCalendar)
    guard let store else { return shown }
    shown.sheets = store.office.partnership
    shown.roll = store.roll(on: today)
    shown.marking = store.fiction?.marking ?? store.office.partnership.marking
    shown.isFictional = store.fiction != nil
    shown.isRehearsal = store.fiction == .rehearsal
    shown.sharing = shownSharing
    return shown
  }

  private var shownSharing: StoreSharing? {
    store.flatMap { $0.sharing.shown($0.office.store, now: clock.now) }
  }
}

extension OpenStore {
  /// The list of all cases.
  fileprivate func list(on today: Day) -> CaseList {
    // The fictional cases are dated around the day they are shown for.
    listCache.shown(
      on: today, clock: fiction == nil ? clock.moment : nil, of: office, &changedSince)
  }

  /// The case on screen; `nil` where none is, or it cannot be read.
  fileprivate func openCase(on today: Day) -> OpenCase? {
    let others = presence.others(at: openCase.id, in: office.store, by: person)
    guard let id = openCase.id, let review = try? review(id) else { return nil }
    var open = openCase.open(
      review, on: today, by: person, in: office, changedSince: changedSince)
    open.others = others
    return open
  }

  /// Who holds which role today.
  fileprivate func roll(on today: Day) -> Roll { openCase.roll(on: today, in: office) }

  /// Why nothing can be changed here; `nil` where changes are kept.
  fileprivate var readOnly: String? {
    guard case .readOnly(let reason) = office.store.access else { return nil }
    let error = StoreError.readOnly(reason)
    return "\(error.problem) \(error.remedy)"
  }

  /// When each colleague's computer was last heard of, the latest first.
  fileprivate var heard: [HeardOf] {
    let names = office.partnership.memberNames
    return office.store.lastSigned.sorted { $0.value > $1.value }.compactMap { member, at in
      guard member != office.store.keys?.member.id, let name = names[member] else { return nil }
      return HeardOf(name: name, last: UnitedKingdomDay.occasion(at: at))
    }
  }

  /// Who the case on screen is really about, read from its journals each time.
  fileprivate var identity: Identity? {
    openCase.id.flatMap { try? office.identity(of: $0, now: clock.moment) }
  }

  /// Puts in the chronology of the case on screen, and how far this person has read it.
  fileprivate func showChronology(in situation: inout Situation) {
    guard let review = situation.open?.review else {
      (situation.parts.chronology, situation.parts.readingPlace) = (nil, ReadingPlace())
      return
    }
    situation.parts.chronology = reading.chronology(
      of: review, madeFrom: openCase.key, partnership: situation.partnership.sheets,
      roll: situation.roll)
    situation.parts.readingPlace = reading.place(of: person, in: review.id)
  }
}
