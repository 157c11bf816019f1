/// A place where the words of a case stand: the one list of them all.
///
/// Erasing goes by it: what is ours is cleared or named, and so is what is not, so that somebody
/// goes there.
package enum CaseTrace: String, CaseIterable, Sendable {
  case record, copies, remotes, otherRecords, frozenTexts, identity, claims, drafts, listIndex, seen
  case setAside, lent, signatures, log, order, backups, exports, sent

  /// The place, as people call it.
  package var words: String {
    switch self {
    case .record: "The record itself, in the store's journals"
    case .copies: "Copies of the store on other computers"
    case .remotes: "The places the store is shared through"
    case .otherRecords: "Other records of the case with the same words"
    case .frozenTexts: "Form 2, packs, minutes and report versions frozen with the same words"
    case .identity: "The real names"
    case .claims: "The case's reference"
    case .drafts: "Drafts not yet recorded"
    case .listIndex: "The list index of each person"
    case .seen: "What each person has looked at and read"
    case .setAside: "Torn pieces set aside in lost+found"
    case .lent: "A text open in your own editor"
    case .signatures: "What members have signed of the case's journals"
    case .log: "The partnership's own log"
    case .order: "The orders to dispose of cases"
    case .backups: "Backups, and stores that a restore put aside"
    case .exports: "Documents exported or printed"
    case .sent: "What was sent to organisations, families and the Panel"
    }
  }

  /// What becomes of it when one record is erased.
  package var whenErased: String {
    switch self {
    case .record: "overwritten at once"
    case .copies: "overwritten when the program there reads the order"
    case .remotes:
      "overwritten at the next sync, with a repository's history. A service may keep other copies"
    case .otherRecords, .frozenTexts: "listed before you confirm. Erase each one by its own order"
    case .identity: "not changed. No order covers them yet"
    case .claims, .seen, .signatures, .order: "kept. It has no words"
    case .log: "kept. Its reasons are about the partnership"
    case .drafts: "kept. Delete yours, and ask colleagues to delete theirs"
    case .listIndex:
      "has code names, steps and organisations. Made again when the case is read"
    case .setAside: "kept. Look there, and delete what has the words"
    case .lent: "overwritten and removed when you leave the editor"
    case .backups: "kept. Make a new backup and destroy the old ones"
    case .exports, .sent: "not reached. Destroy or recall them yourself"
    }
  }

  /// What becomes of it when the whole case is disposed of.
  package var whenDisposed: String {
    switch self {
    case .record, .otherRecords, .frozenTexts, .identity: "overwritten and removed"
    case .copies: "overwritten and removed when the program there reads the order"
    case .remotes:
      "removed at the next sync, with a repository's history. A service may keep other copies"
    case .claims: "removed. The order keeps the number, which is not used again"
    case .drafts: "overwritten and removed at each person's next start"
    case .listIndex, .seen, .setAside:
      "overwritten and removed, for each person at their next start"
    case .lent: "overwritten and removed when you leave the editor"
    case .signatures: "kept. It has the case's id, the number of records, and when"
    case .log: "keeps the order and its confirmation, with names and the reason"
    case .order: "keeps the case's id and reference, the ground, the day and both signatures"
    case .backups:
      "not reached. Destroy the old ones. A restored case is removed again"
    case .exports, .sent: "not reached. Destroy or recall them yourself"
    }
  }

  /// Whether nothing of it is left when the whole case is disposed of.
  package var isClearedWhenDisposed: Bool {
    switch self {
    case .record, .otherRecords, .frozenTexts, .identity, .claims, .drafts, .listIndex, .seen,
      .setAside:
      true
    case .copies, .remotes, .lent, .signatures, .log, .order, .backups, .exports, .sent: false
    }
  }
}

extension Case {
  /// Other places in the case where words of a change stand, each in a few words.
  ///
  /// A text counts as standing there where a line of it does, of eight letters or more: shorter
  /// ones stand everywhere.
  package func placesWithWords(of id: ChangeID) -> [String] {
    guard let change = self[id] else { return [] }
    let needles = change.freeTexts.flatMap { $0.split(whereSeparator: \.isNewline) }
      .map { String($0) }.filter { $0.count >= 8 }.map { Needle($0) }
    guard !needles.isEmpty else { return [] }
    return changes.compactMap { other in
      guard other.id != id, !other.isErased else { return nil }
      let isThere = other.freeTexts.contains { text in needles.contains { $0.isIn(text) } }
      return isThere ? summary(of: other) : nil
    }
  }
}

extension Change<CaseEvent> {
  /// What is said in it in somebody's own words.
  package var freeTexts: [String] { events.flatMap(\.freeTexts) + (why.map { [$0] } ?? []) }
}

extension CaseEvent {
  /// What is said in it in somebody's own words.
  fileprivate var freeTexts: [String] {
    switch self {
    case .opened(_, let child, _): [child]
    case .criteriaDecided(let test, _): [test.rationale]
    case .answered(_, _, .some(.text(let text))): [text]
    case .recommendationDecided(let decision, _): [decision.rationale]
    case .reportFrozen(let version): version.text.parts.map(\.text)
    case .reportSigned(let signature): [signature.name, signature.comment]
    case .signaturesOverridden(let override): [override.name, override.reason]
    case .reportFinalised(let done): [done.name]
    case .reportSent(let sending): [sending.evidence]
    case .met(let event): event.freeTexts
    case .form2Issued(let issue): [issue.text]
    case .returnImported(let file):
      file.entries.flatMap(\.content.texts) + file.answers.map(\.text)
    case .packFrozen(let pack): [pack.text]
    case .referenceChanged, .mistaken, .recorded, .retracted, .notNeeded, .neededAfterAll, .planned,
      .answered, .removed, .linesOrdered, .undone, .redone, .erased, .erasureAsked, .emptied,
      .unknown:
      []
    }
  }
}

extension MeetingEvent {
  fileprivate var freeTexts: [String] {
    switch self {
    case .attended(let attendance): [attendance.who, attendance.knownAs]
    case .minuted(let line): [line.text]
    case .circulated(let version): [version.text]
    case .approved(let approval): [approval.by]
    case .added(let addendum): [addendum.text]
    case .step, .timed, .itemBegun, .lineRemoved: []
    }
  }
}
