extension ReviewedChronology {
  /// The chronology of a case under what its partnership has settled: how organisations are
  /// called in short, and how many days make a gap.
  package init(
    of review: Case, partnership: Partnership?, on day: Day, after previous: Self? = nil
  ) {
    guard let partnership else {
      self.init(of: review, after: previous)
      return
    }
    let roll = Roll(of: partnership, on: day)
    let initials = Dictionary(
      roll.organisations.filter { !$0.initials.isEmpty }.map { ($0.name, $0.initials) }
    ) { first, _ in first }
    self.init(
      of: review, initials: initials,
      rules: ChronologyRules(settings: partnership.answers(in: Entry(.settings))),
      after: previous)
  }
}
