import CaseStore
import Casework
import Office
import Screens

/// The drafts of the forms, by the place each belongs to.
final class DraftKeeper {
  private let box: DraftBox
  private let storeID: String
  private let clock: Clock
  private var ids: [DraftName: (id: Draft.ID, place: Draft.Place)] = [:]
  /// Drafts of which the last write failed.
  private var unwritten: Set<DraftName> = []
  /// Drafts of other stores, left where they are.
  private(set) var kept: [KeptDraft] = []
  /// Whether a draft is in memory only, because its last write failed.
  var isBehind: Bool { !unwritten.isEmpty }
  /// When the oldest key was typed that is not on the disk yet; `nil` where all are.
  private(set) var unsyncedSince: Moment?

  /// Marks, in front of the form's name, a draft whose form was left by Esc.
  private static let asideMark = "aside:"

  /// Takes over what processes that have ended left behind for this store.
  init(_ surroundings: Surroundings, of store: Store) throws(StoreError) {
    box = try DraftBox(
      local: surroundings.localPath, files: surroundings.files, keys: store.localKeys)
    storeID = store.id
    clock = surroundings.clock
    for draft in try box.recover() where draft.place.store == storeID {
      let isPutAside = draft.place.field.hasPrefix(DraftKeeper.asideMark)
      let form =
        isPutAside
        ? String(draft.place.field.dropFirst(DraftKeeper.asideMark.count)) : draft.place.field
      let name = DraftName(form: form, caseID: draft.place.review)
      // Two of one place: an older program ended while a newer one ran. The later text is shown.
      if let earlier = ids[name] { try box.remove(earlier.id) }
      ids[name] = (draft.id, draft.place)
      remember(name, draft.text, at: draft.moment, isPutAside: isPutAside)
    }
  }

  /// Keeps the text of a form as it is now.
  ///
  /// Where that fails the text stays in ``kept``, and every later attempt to keep or sync writes it
  /// first.
  func keep(_ name: DraftName, text: String, isPutAside: Bool) throws(StoreError) {
    let moment = clock.moment
    remember(name, text, at: moment, isPutAside: isPutAside)
    unsyncedSince = unsyncedSince ?? moment
    try write(name)
  }

  /// Keeps one change to a text kept before, at the cost of the change and not of the text.
  ///
  /// ``kept`` goes on holding the text that was last kept whole, which the form that is open knows
  /// better; leaving the form keeps it whole. Where the change fails the text is in the box, which
  /// writes it first at every later attempt.
  func edit(
    _ name: DraftName, _ edit: TextEdit, ofBytes length: Int, whole: () -> String
  ) throws(StoreError) {
    guard let open = ids[name], open.place == place(name, isPutAside: false),
      box.byteCount(of: open.id) == length
    else {
      try keep(name, text: whole(), isPutAside: false)
      return
    }
    let moment = clock.moment
    unsyncedSince = unsyncedSince ?? moment
    unwritten.remove(name)
    try box.edit(
      open.id, replacing: edit.range, with: edit.text,
      cursor: edit.range.lowerBound + edit.text.utf8.count, now: moment)
  }

  /// Whether it was put aside is part of a draft's place, which it never changes.
  private func place(_ name: DraftName, isPutAside: Bool) -> Draft.Place {
    Draft.Place(
      store: storeID, review: name.caseID,
      field: isPutAside ? DraftKeeper.asideMark + name.form : name.form)
  }

  private func write(_ name: DraftName) throws(StoreError) {
    guard let draft = kept.first(where: { $0.name == name }) else { return }
    unwritten.insert(name)
    let moment = clock.moment
    let cursor = draft.text.utf8.count
    let place = place(name, isPutAside: draft.isPutAside)
    if let open = ids[name], open.place == place {
      try box.update(open.id, text: draft.text, cursor: cursor, now: moment)
    } else {
      let old = ids[name]
      ids[name] = (try box.begin(place, text: draft.text, cursor: cursor, now: moment), place)
      if let old { try box.remove(old.id) }
    }
    unwritten.remove(name)
  }

  /// Forgets a draft; the text is recorded.
  func drop(_ name: DraftName) throws(StoreError) {
    kept.removeAll { $0.name == name }
    unwritten.remove(name)
    if let open = ids.removeValue(forKey: name) { try box.remove(open.id) }
  }

  /// Brings everything typed to the disk.
  func synchronise() throws(StoreError) {
    // Should it fail, it is tried again after as long, and not at every key.
    unsyncedSince = clock.moment
    for name in unwritten { try write(name) }
    try box.synchronise()
    unsyncedSince = nil
  }

  private func remember(_ name: DraftName, _ text: String, at moment: Moment, isPutAside: Bool) {
    kept.removeAll { $0.name == name }
    kept.append(
      KeptDraft(
        name: name, text: text, at: UnitedKingdomDay.occasion(at: moment),
        isPutAside: isPutAside))
  }
}
