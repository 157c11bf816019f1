import CaseStore
import Casework
import Office
import Screens

extension Desk {
  /// The first screen: where there is no store, the one that offers to make one.
  ///
  /// What it shows is worked out where the caller has not.
  func firstScreen(in situation: Situation? = nil) -> any Screen {
    if let unlockScreen { return unlockScreen }
    guard store != nil else {
      return StartScreen(
        place: surroundings.storePath, trouble: trouble.map { "\($0.problem) \($0.remedy)" })
    }
    return CaseListScreen(in: situation ?? self.situation())
  }

  /// What comes in front of the first screen: who the person is, and text left behind.
  ///
  /// - Returns: The place to go to, and what to say.
  func unfinishedBusiness() -> (route: Route, message: Message?) {
    guard let store else { return (.cases, nil) }
    guard store.person != nil else { return (.form(.person), nil) }
    if let draft = store.drafts.kept.last(where: { !$0.isPutAside && !$0.text.isEmpty }) {
      if let id = draft.name.caseID, store.office.entries[id] != nil { _ = perform(.open(id)) }
      if let found = Route.restoring(draft, in: situation()) {
        let more = found.isInForm ? wordsOfLent.map { " \($0)" } ?? "" : ""
        return (found.route, Message(found.words + more))
      }
      store.forgetCase()
    }
    if let found = linesSetAside(in: store) { return found }
    if let words = wordsOfLent { return (.cases, Message(words, .warning)) }
    if store.fiction == nil,
      let left = StoreLeftover.paths(beside: surroundings.storePath, files: surroundings.files)
        .first
    {
      return (.cases, Message(LeftoverWords.sentence(left), .warning))
    }
    let serious = store.office.damage
    guard serious > 0 else { return (.cases, nil) }
    let faults = serious == 1 ? "a fault" : "\(serious) faults"
    let words = "Reading the store found \(faults). Leave and run `rapidreview check`."
    return (.cases, Message(words, .warning))
  }

  /// The meeting with lines that the program set aside when it ended, and what to say of them.
  private func linesSetAside(in store: OpenStore) -> (route: Route, message: Message?)? {
    for draft in store.drafts.kept.reversed() {
      guard let line = SetAsideLine(draft), let id = draft.name.caseID, let meeting = line.meeting,
        store.office.entries[id] != nil, let review = try? store.review(id),
        !MeetingScreen.missing(from: review.minutes[meeting], of: meeting, in: id, [draft]).isEmpty
      else { continue }
      _ = perform(.open(id))
      guard let found = Route.restoring(draft, in: situation()) else {
        store.forgetCase()
        continue
      }
      return (found.route, Message(found.words, .warning))
    }
    return nil
  }
}
