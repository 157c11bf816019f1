import Casework
import Terminal

// What is next in a case stands under its steps, and below the list of cases: up to three things,
// each with one key that does it wherever the cursor is. The key opens the form in which the thing
// is done, over the steps, so that the next thing is in view again as soon as it is recorded. What
// is done in no single form is done on its tab, and the key leads there.

/// One of the next things of a case, as it is shown.
struct NextThing: Sendable {
  let thing: OwedToday
  /// What is to be done.
  let words: String
  /// The key that does it.
  let key: Key

  /// The keys of the next things, the most pressing first: three that lie beside each other.
  static let keys = ["d", "f", "g"].map { Key.character($0) }

  /// The next things, most pressing first.
  ///
  /// In a new case the incident and the children are one thing to say, though two forms.
  static func all(of owed: [OwedToday]) -> [NextThing] {
    let describes = owed.contains { $0.preparation == .incident }
    let isBoth = describes && owed.contains { $0.preparation == .children }
    let shown = owed.filter { !(isBoth && $0.preparation == .children) }
    return zip(shown, keys).map { thing, key in
      let isFirst = isBoth && thing.preparation == .incident
      return NextThing(
        thing: thing,
        words: isFirst ? "Describe the incident and add the children" : thing.words, key: key)
    }
  }

  /// Who owes it: the organisations by name, or the party, with the one person who speaks for it.
  func owners(in situation: Situation) -> String {
    let owners = thing.owners(on: situation.today)
    guard owners == thing.by.name, let person = situation.roll?.onlyPerson(of: thing.by) else {
      return owners
    }
    return "\(person.name), \(owners)"
  }

  /// What its key does.
  func perform(in open: OpenCase, _ situation: Situation) -> Response {
    let place = thing.owed.place
    func go(_ place: CasePlace) -> Response { .go(.inCase(open.review.id, place)) }
    switch thing.what {
    case .step(let milestone):
      if case .form(let name) = place { return situation.opening(name) }
      if case .steps = place { return situation.opening(.record(milestone)) }
      return place == .report ? nextInReport(of: open, situation) : go(place)
    case .preparation(let preparation):
      switch preparation.facts.way {
      case .recommendation, .report: return nextInReport(of: open, situation)
      case .sheet(let sheet):
        if preparation == .planLaidOut { return go(.plan) }
        if sheet.facts.shape == .once { return situation.opening(.fill(Entry(sheet))) }
        let begun = preparation.entryToFinish(in: open.review)
        return situation.opening(.fill(begun ?? situation.newEntry(of: sheet)))
      }
    }
  }

  /// The form of the first line of the report that does it and can be done now; freezing is done
  /// there.
  private func nextInReport(of open: OpenCase, _ situation: Situation) -> Response {
    let goal = WalkGoal(thing: thing.what, review: open.review)
    let forms = OutcomeLine.lines(of: open, in: situation).lazy.filter(\.isNext)
      .compactMap(\.row.form)
    guard let form = forms.first(where: goal.isServed) else {
      return .go(.inCase(open.review.id, .report))
    }
    return situation.opening(form)
  }
}

extension OutcomeLine {
  /// Whether it is to be done and can be done now: an optional section need not be.
  var isNext: Bool {
    if case .section(let section) = row, section.isOptional { return false }
    return urgency != nil && urgency != .done && refusal == nil
  }
}

extension Roll {
  /// Who speaks for a party of the process, where the register names just one person.
  fileprivate func onlyPerson(of party: Party) -> Person? {
    let found: [Person] =
      switch party {
      case .localAuthority: people.filter { $0.executiveFor == .localAuthority }
      case .businessUnit:
        people(as: .businessUnitManager) + people(as: .businessUnit)
      case .practiceReviewGroup: people(as: .groupChair)
      case .executive, .organisations, .panel: []
      }
    return found.count == 1 ? found[0] : nil
  }
}

extension StepActions {
  /// The keys that do the next things of the case, wherever the cursor is.
  static func next() -> [Action<CaseScreen>] {
    let words = ["first", "second", "third"]
    return zip(NextThing.keys, words).enumerated().map { place, row in
      Action(
        row.0, "Do the \(row.1) of the next things",
        unless: { screen, situation in
          situation.obstacleToChange
            ?? (screen.next(place, in: situation) == nil ? "There is nothing to do." : nil)
        }
      ) { screen, situation in
        guard let open = screen.open(in: situation) else { return .none }
        return screen.next(place, in: situation)?.perform(in: open, situation) ?? .none
      }
    }
  }
}

extension CaseScreen {
  /// One of the next things by its place; `nil` where there are not so many.
  fileprivate func next(_ place: Int, in situation: Situation) -> NextThing? {
    let things = NextThing.all(of: open(in: situation)?.owed ?? [])
    return things.indices.contains(place) ? things[place] : nil
  }
}
