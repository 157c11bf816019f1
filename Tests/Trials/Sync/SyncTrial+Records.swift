import Casework

@testable import CaseStore

extension SyncTrial {
  /// Somebody records something, in a case, its identity or the partnership.
  mutating func record(_ index: Int) throws {
    guard let store = replicas[index].store, !replicas[index].isRemoved else { return }
    let (word, by, now) = (word(), replicas[index].name, clock(index))
    let isClosed = themes.hasDisposal && random.roll(6) == 0
    let others = cases.filter { $0 != base.closed }
    let id = isClosed ? base.closed : others[random.roll(others.count)]
    switch random.roll(10) {
    case 0:
      let change = try store.append([.named(word)], by: by, why: word, now: now)
      note(change.id, change.stamp, .partnership, word, index, store)
    case 1:
      try unlessRefused {
        let change = try store.append(
          [.answered(.mother, Confidential(word))], toIdentityOf: id, by: by, why: word, now: now)
        note(change.id, change.stamp, .identity(id), word, index, store)
      }
    case 2 where !isClosed:
      try unlessRefused {
        let change = try store.changeReference(of: id, year: 2026, by: by, why: word, now: now)
        note(change.id, change.stamp, .review(id), word, index, store)
      }
    default:
      let event = isClosed ? eventOfClosed() : event(word, in: id, store)
      try unlessRefused {
        let change = try store.append([event], to: id, by: by, why: word, now: now)
        note(change.id, change.stamp, .review(id), word, index, store)
      }
    }
  }

  mutating func openCase(_ index: Int) throws {
    guard let store = replicas[index].store, !replicas[index].isRemoved else { return }
    let word = word()
    let made = try store.openCase(
      year: 2026, child: "Child Birch", edition: "local-2022", by: replicas[index].name, why: word,
      now: clock(index))
    cases.append(made.id)
    note(made.change.id, made.change.stamp, .review(made.id), word, index, store)
  }

  /// Of its own for each record.
  private func word() -> String { "canary\(report.seed)w\(report.records)z" }

  private mutating func note(
    _ id: ChangeID, _ stamp: Stamp, _ scope: JournalScope, _ word: String, _ index: Int,
    _ store: Store
  ) {
    report.records += 1
    var digest = ""
    if themes.hasForks {
      // To find this very record in other copies.
      let bytes = (try? store.disk.read(store.layout.journal(of: id.writer, in: scope))) ?? []
      let text = JournalText(bytes, scope: scope, writer: id.writer, lastSeen: nil, .passedOver)
      digest = text.records.last?.digest.hex ?? ""
    }
    saved.append(
      Saved(
        scope: scope, stamp: stamp, by: replicas[index].name, why: word,
        place: replicas[index].place, digest: digest, id: id))
  }

  /// Few fields, so that people often set the same.
  private mutating func event(_ word: String, in id: CaseID, _ store: Store) -> CaseEvent {
    let day = Occasion(day: Day(number: 20_762 + random.roll(3)))
    switch random.roll(8) {
    case 0, 1: return .recorded(.chairInformed, on: day, corrects: false)
    case 2: return .planned(.reviewMeetingHeld, for: day)
    case 3: return .notNeeded(.packShared)
    case 4 where !themes.hasForks:
      // A record that another computer puts in the place of one's own would be undone in its stead.
      let known = store.loaded[.review(id)]?.heads ?? [:]
      let undoable = saved.filter {
        $0.scope == .review(id) && $0.id.number > 1
          && $0.id.number <= known[$0.id.writer]?.number ?? 0
      }
      guard !undoable.isEmpty else { return .notNeeded(.packShared) }
      return .undone(undoable[random.roll(undoable.count)].id)
    default: return .answered(SampleReview.notice, .how, .text(word))
    }
  }

  /// A hold keeps the case from being disposed of; anything else makes an order wait for nobody.
  private mutating func eventOfClosed() -> CaseEvent {
    random.roll(3) == 0
      ? .answered(Entry(.closing), .legalHold, .keys(["yes"])) : .notNeeded(.packShared)
  }

  /// Somebody orders a record to be erased that they have read.
  mutating func erase(_ index: Int) throws {
    guard let store = replicas[index].store, !replicas[index].isRemoved else { return }
    let candidates = saved.filter { !erased.contains($0.why) }
    guard !candidates.isEmpty else { return }
    let one = candidates[random.roll(candidates.count)]
    let (word, by, now) = (word(), replicas[index].name, clock(index))
    try unlessRefused {
      switch one.scope {
      case .review(let id):
        guard let change = try store.load(id, now: now).changes.first(where: { $0.id == one.id }),
          change.events.allSatisfy(\.mayBeErased),
          let left = try store.leftOfErased(one.id, in: id, now: now)
        else { return }
        let order = Erasure.Order(decidedBy: "The DPO", ground: "Article 17", left: left)
        let made = try store.append(
          [.erased(Erasure(one.id, order: order))], to: id, by: by, why: word, now: now)
        note(made.id, made.stamp, one.scope, word, index, store)
      case .identity(let id):
        let known = try store.loadIdentity(id, now: now).changes
        guard let change = known.first(where: { $0.id == one.id }),
          change.events.allSatisfy(\.mayBeErased),
          let left = try store.leftOfErased(one.id, IdentityEvent.self, in: one.scope, now: now)
        else { return }
        let order = Erasure.Order(decidedBy: "The DPO", ground: "Article 17", left: left)
        let made = try store.append(
          [.erased(Erasure(one.id, order: order))], toIdentityOf: id, by: by, why: word, now: now)
        note(made.id, made.stamp, one.scope, word, index, store)
      case .partnership: return
      }
      erased.insert(one.why)
      report.erasures += 1
    }
  }

  /// Two members dispose of the closed case, one after the other.
  mutating func dispose(_ index: Int) throws {
    guard let store = replicas[index].store, !replicas[index].isRemoved else { return }
    let (by, now) = (replicas[index].name, clock(index))
    try sync(index, 0)
    try unlessRefused {
      let own = store.keys?.member.id
      if store.disposalStates().contains(where: { !$0.isDone && $0.order.by != own }) {
        try store.confirmDisposal(of: base.closed, by: by, now: now)
      } else {
        try store.orderDisposal(
          of: base.closed, .requiredByLaw, by: by, why: "The Executive decided", now: now)
      }
    }
    if random.roll(2) == 0 { try sync(index, 0) }
  }

  mutating func removeMember() throws {
    guard let store = replicas[0].store, replicas.count > 2 else { return }
    let index = 1 + random.roll(replicas.count - 1)
    guard !replicas[index].isRemoved, replicas.count(where: \.isRemoved) == 0 else { return }
    try unlessRefused {
      let member = replicas[index].member
      try store.removeMember(member, by: replicas[0].name, now: clock(0))
      for index in replicas.indices where replicas[index].member == member {
        replicas[index].isRemoved = true
      }
    }
  }

  /// Somebody asks to be let in at a new computer, is added, and goes on there.
  mutating func addMember(_ index: Int) throws {
    guard var waiting = newcomer else {
      guard replicas.count < 6, !replicas.contains(where: { $0.place == 9 }) else { return }
      do {
        newcomer = try SyncBeginning.newcomer(at: 9, files, isSealed: base.isSealed, now: now)
      } catch StoreError.remote(.nothingThere) {
        return
      }
      return
    }
    guard let store = replicas[0].store else { return }
    try sync(0, 0)
    guard try store.waitingMembers().contains(waiting.member) else { return }
    try store.addMember(
      waiting.member, name: waiting.name, rings: Set(Ring.allCases), by: replicas[0].name,
      now: clock(0))
    try sync(0, 0)
    let adder = replicas[0].member
    try unlessRefused {
      try SyncBeginning.letIn(&waiting, by: adder, files, now: now)
      newcomer = nil
      replicas.append(waiting)
    }
  }
}
