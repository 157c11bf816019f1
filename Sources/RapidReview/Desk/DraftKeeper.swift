import CaseStore
import Casework
import Screens

/// The drafts of the forms, by the place each belongs to.
final class DraftKeeper {
  private let box: DraftBox
  private let storeID: String
  private let clock: Clock
  private var ids: [DraftName: Draft.ID] = [:]
  /// Drafts of other stores, left where they are.
  private(set) var kept: [KeptDraft] = []
  /// When the oldest key was typed that is not on the disk yet; `nil` where all are.
  private(set) var unsyncedSince: Moment?

  /// Marks, in front of the form's name, a draft whose form was left by Esc.
  private static let asideMark = "aside:"

  /// Takes over what processes that have ended left behind for this store.
  init(_ surroundings: Surroundings, storeID: String) throws(StoreError) {
    box = try DraftBox(local: surroundings.localPath, files: surroundings.files)
    self.storeID = storeID
    clock = surroundings.clock
    for draft in try box.recover() where draft.place.store == storeID {
      let isPutAside = draft.place.field.hasPrefix(DraftKeeper.asideMark)
      let form =
        isPutAside
        ? String(draft.place.field.dropFirst(DraftKeeper.asideMark.count)) : draft.place.field
      let name = DraftName(form: form, caseID: draft.place.review)
      // Two of one place: an older program ended while a newer one ran. The later text is shown.
      if let earlier = ids[name] { try box.remove(earlier) }
      ids[name] = draft.id
      remember(name, draft.text, at: draft.moment, isPutAside: isPutAside)
    }
  }

  /// Keeps the text of a form as it is now.
  func keep(_ name: DraftName, text: String, isPutAside: Bool) throws(StoreError) {
    let moment = clock.moment
    let wasPutAside = kept.first { $0.name == name }?.isPutAside
    remember(name, text, at: moment, isPutAside: isPutAside)
    unsyncedSince = unsyncedSince ?? moment
    if let id = ids[name], wasPutAside == isPutAside {
      try box.update(id, text: text, cursor: text.utf8.count, now: moment)
      return
    }
    // Whether it was put aside is part of its place, which a draft never changes.
    let place = Draft.Place(
      store: storeID, review: name.caseID,
      field: isPutAside ? DraftKeeper.asideMark + name.form : name.form)
    let old = ids[name]
    ids[name] = try box.begin(place, text: text, cursor: text.utf8.count, now: moment)
    if let old { try box.remove(old) }
  }

  /// Forgets a draft; the text is recorded.
  func drop(_ name: DraftName) throws(StoreError) {
    kept.removeAll { $0.name == name }
    if let id = ids.removeValue(forKey: name) { try box.remove(id) }
  }

  func synchronise() throws(StoreError) {
    // Should it fail, it is tried again after as long, and not at every key.
    unsyncedSince = clock.moment
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
