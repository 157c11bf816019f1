extension ReviewedChronology {
  /// The chronology of a case under what its partnership has settled: how organisations are
  /// called in short, and how many days make a gap.
  package init(
    of review: Case, partnership: Partnership?, on day: Day, after previous: Self? = nil
  ) {
    self.init(
      of: review, partnership: partnership, roll: partnership.map { Roll(of: $0, on: day) },
      after: previous)
  }

  /// The same where the roll of the day is at hand.
  package init(
    of review: Case, partnership: Partnership?, roll: Roll?, isInSlices: Bool = false,
    after previous: Self? = nil
  ) {
    guard let partnership, let roll else {
      self.init(of: review, isInSlices: isInSlices, after: previous)
      return
    }
    let initials = Dictionary(
      roll.organisations.filter { !$0.initials.isEmpty }.map { ($0.name, $0.initials) }
    ) { first, _ in first }
    self.init(
      of: review, initials: initials,
      rules: ChronologyRules(settings: partnership.answers(in: Entry(.settings))),
      isInSlices: isInSlices, after: previous)
  }
}
