import CaseStore
import Casework
import Office
import Screens

extension Desk {
  /// The first screen: where there is no store, the one that offers to make one.
  func firstScreen() -> any Screen {
    guard office != nil else {
      return StartScreen(
        place: surroundings.storePath, trouble: trouble.map { "\($0.problem) \($0.remedy)" })
    }
    return CaseListScreen(in: situation())
  }

  /// What comes in front of the first screen: who the person is, and text left behind.
  ///
  /// - Returns: The place to go to, and what to say.
  func unfinishedBusiness() -> (route: Route, message: Message?) {
    guard let office else { return (.cases, nil) }
    guard person != nil else { return (.form(.person), nil) }
    if let draft = keeper?.kept.last(where: { !$0.isPutAside && !$0.text.isEmpty }) {
      if let id = draft.name.caseID, office.entries[id] != nil { _ = perform(.open(id)) }
      if let found = Route.restoring(draft, in: situation()) {
        let more = found.isInForm ? wordsOfLent.map { " \($0)" } ?? "" : ""
        return (found.route, Message(found.words + more))
      }
    }
    if let found = linesSetAside() { return found }
    if let words = wordsOfLent { return (.cases, Message(words, .warning)) }
    if fiction == nil,
      let left = StoreLeftover.paths(beside: surroundings.storePath, files: surroundings.files)
        .first
    {
      return (.cases, Message(LeftoverWords.sentence(left), .warning))
    }
    let serious = office.damage
    guard serious > 0 else { return (.cases, nil) }
    let faults = serious == 1 ? "a fault" : "\(serious) faults"
    let words = "Reading the store found \(faults); leave and run `rapidreview check`."
    return (.cases, Message(words, .warning))
  }

  /// The meeting with lines that the program set aside when it ended, and what to say of them.
  private func linesSetAside() -> (route: Route, message: Message?)? {
    let moment = surroundings.clock.moment
    for draft in (keeper?.kept ?? []).reversed() {
      guard let line = SetAsideLine(draft), let id = draft.name.caseID, let meeting = line.meeting,
        let office, office.entries[id] != nil, let review = try? office.review(id, now: moment),
        MeetingScreen.missing(
          from: review.minutes[meeting], of: meeting, in: id, [draft]
        ).isEmpty == false
      else { continue }
      _ = perform(.open(id))
      guard let found = Route.restoring(draft, in: situation()) else { continue }
      return (found.route, Message(found.words, .warning))
    }
    return nil
  }

  /// Makes a store for a partnership, and opens it.
  func makeStore(
    _ partnership: String, _ name: String
  ) -> (outcome: Outcome?, effect: Effect?) {
    let outcome = result {
      try PlainText.check(partnership, as: .partnershipName)
      try PlainText.check(name, as: .personName)
      let place = self.surroundings
      _ = try Store.create(
        at: place.storePath, local: place.localPath, files: place.files,
        partnership: partnership, by: name, now: place.clock.moment)
      try LocalState(local: place.localPath, files: place.files).keep(name: name)
      try self.openStore()
      return "Made a store at \(place.storePath)."
    }
    guard case .done(let words) = outcome else { return (outcome, nil) }
    return (nil, .restart(CaseListScreen(in: situation()), Message(words)))
  }

  /// Mends the store, and opens it.
  func mendStore() -> (outcome: Outcome?, effect: Effect?) {
    let outcome = result {
      let place = self.surroundings
      let mended = try Store.mend(
        at: place.storePath, local: place.localPath, files: place.files)
      try self.openStore()
      self.trouble = nil
      return mended.map(\.words).joined(separator: " ")
    }
    guard case .done(let words) = outcome else { return (outcome, nil) }
    return (nil, .restart(CaseListScreen(in: situation()), Message(words)))
  }

  /// Begins with fictional cases in place of a store.
  func begin(_ fiction: Fiction) -> (outcome: Outcome?, effect: Effect?) {
    do {
      surroundings = try fiction.surroundings(clock: surroundings.clock)
      self.fiction = fiction
      try openStore()
      return (nil, .restart(CaseListScreen(in: situation()), Message(fiction.welcome)))
    } catch {
      return (Outcome(refusing: error, otherwise: "The fictional cases cannot be made."), nil)
    }
  }
}
