// Changes that come after all there are, and undo nothing, are folded into what is there already:
// a line typed into ten thousand others must not have them all folded anew. Everything else, as an
// undo or a change that was made earlier and arrives late, is folded from the beginning, so that
// the two ways cannot come to differ: both take each change in by ``CaseFold/take(_:)``. Only new
// lines of minutes are taken in out of their order, where it makes no difference.

/// What a case's changes come to, while they are taken in one after the other.
struct CaseFold: Sendable {
  private(set) var ledger = Ledger<CaseField, CaseEvent>()
  private(set) var order = EntryOrder()
  private(set) var freezings: [Freezing] = []
  private(set) var issued: [CaseField] = []
  private(set) var returnFiles: [TakenIn] = []
  private(set) var packNumbers: [Int] = []
  /// The numbers of versions of the report that were erased: none is given again.
  private(set) var erasedVersions: Set<Int> = []
  private(set) var minutes = MinutesBook()

  init() {}

  /// Goes on from a case.
  init(after review: Case) {
    ledger = review.ledger
    order = review.order
    freezings = review.freezings
    (issued, returnFiles, packNumbers) = (review.issued, review.returnFiles, review.packNumbers)
    erasedVersions = review.erasedVersions
    minutes = review.minutes
  }

  /// Takes in a change that was not undone.
  ///
  /// Changes come in the order of ``Change/isInOrder(_:_:)``.
  mutating func take(_ change: Change<CaseEvent>) {
    for event in change.events {
      if let field = event.field { ledger.set(field, to: event, by: change) }
      switch event {
      case .answered(let entry, let question, _):
        order.note(entry)
        if question == .text { sayAgreed(entry) }
      case .reportFrozen(let version):
        freezings.append(Freezing(version: version, change: change.id))
      case .form2Issued:
        if let field = event.field, !issued.contains(field) { issued.append(field) }
      case .returnImported(let file): returnFiles.append(TakenIn(file: file, change: change))
      case .packFrozen(let pack):
        if !packNumbers.contains(pack.number) { packNumbers.append(pack.number) }
      case .emptied(let field): empty(field)
      case .met(let happened):
        meet(happened, event.field)
        if case .minuted(let line) = happened, let entry = line.entry { sayAgreed(entry) }
      case .opened, .referenceChanged, .mistaken, .recorded, .retracted, .notNeeded,
        .neededAfterAll, .planned, .criteriaDecided, .removed, .recommendationDecided,
        .reportFinalised, .reportSigned, .signaturesOverridden, .reportSent, .linesOrdered,
        .undone, .redone, .erased, .erasureAsked, .unknown:
        break
      }
    }
  }
}

extension CaseFold {
  /// Of two who differ about a line the one that is shown counts, as everywhere.
  private mutating func meet(_ happened: MeetingEvent, _ field: CaseField?) {
    let shown = field.flatMap { ledger.setting(of: $0)?.event }
    if case .met(let shown)? = shown {
      minutes.take(shown)
    } else if case .emptied(.meeting(let meeting, let field))? = shown {
      minutes.empty(field, of: meeting)
    } else {
      minutes.take(happened)
    }
  }

  /// What was erased keeps its place in what is counted, and says nothing.
  private mutating func empty(_ field: CaseField) {
    switch field {
    case .answer(let entry, let question):
      order.note(entry)
      if question == .text { sayAgreed(entry) }
    case .reportVersion(let number): erasedVersions.insert(number)
    case .form2: if !issued.contains(field) { issued.append(field) }
    case .pack(let number): if !packNumbers.contains(number) { packNumbers.append(number) }
    case .meeting(let meeting, let part):
      if case .emptied? = ledger.setting(of: field)?.event { minutes.empty(part, of: meeting) }
    case .opening, .reference, .mistake, .criteria, .milestone, .need, .plan, .presence,
      .recommendation, .finalisation, .signature, .signatureOverride, .sending, .lineOrder,
      .returned:
      break
    }
  }

  /// The words of an action or a decision have one home, its register: the line says them.
  ///
  /// Where what the register said was erased, the line's own words are older, unless whoever wrote
  /// them had read the others.
  private mutating func sayAgreed(_ entry: Entry) {
    guard let said = ledger.setting(of: .answer(entry, .text)) else { return }
    if case .emptied = said.event {
      guard let meeting = minutes.meeting(of: entry.name),
        let line = ledger.setting(of: .meeting(meeting, .line(entry.name))),
        line.change.id != said.change.id, !line.change.hasSeen(said.change.id)
      else { return }
      minutes.say("", in: entry)
    } else if case .text(let words)? = said.event.answer, !PlainText.isBlank(words) {
      minutes.say(words, in: entry)
    }
  }
}

extension Case {
  /// The case with further changes: as if all had been folded together.
  ///
  /// - Returns: `nil` where they have to be, because one undoes another or comes before what is
  ///   there.
  package func adding(_ further: Changes) -> Case? {
    let sorted = further.sorted(by: Change.isInOrder)
    guard let first = sorted.first else { return self }
    if let last = changes.last, !Change.isInOrder(last, first) {
      return sorted.allSatisfy(isNewLine) ? inserting(sorted) : nil
    }
    let isPlain = sorted.allSatisfy { change in
      change.events.allSatisfy { $0.changeNamed == nil }
    }
    // A change that was undone before it was read is left out by a fold of all.
    guard isPlain, sorted.allSatisfy({ !undone.contains($0.id) }) else { return nil }
    var fold = CaseFold(after: self)
    for change in sorted { fold.take(change) }
    return folded(changes + sorted, fold)
  }

  private func folded(_ changes: Changes, _ fold: CaseFold) -> Case? {
    var review = Case(id: id, changes: changes, undone: undone, fold)
    review?.partnership = partnership
    return review
  }

  /// Whether a change only says what was said, in lines nobody had written before.
  ///
  /// Then it does not matter when it is taken in: two who type in one meeting read each other a
  /// moment late.
  private func isNewLine(_ change: Change<CaseEvent>) -> Bool {
    !undone.contains(change.id)
      && change.events.allSatisfy { event in
        guard case .met(.minuted) = event, let field = event.field else { return false }
        return ledger.settings(of: field).isEmpty
      }
  }

  private func inserting(_ sorted: Changes) -> Case? {
    var fold = CaseFold(after: self)
    for change in sorted { fold.take(change) }
    var all = changes
    for change in sorted {
      // They belong near the end, a moment before the latest.
      var index = all.count
      while index > 0, Change.isInOrder(change, all[index - 1]) { index -= 1 }
      all.insert(change, at: index)
    }
    return folded(all, fold)
  }
}
