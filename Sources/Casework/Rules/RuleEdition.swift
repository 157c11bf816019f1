/// The rules of one time, with the names the statutory partners had then.
package struct RuleEdition: Hashable, Sendable {
  /// Names the edition in records and commands: `working-together-2023`.
  package let id: String
  package let title: String
  /// Cases of which the local authority became aware from this day on are opened under it.
  package let from: Day
  /// The three statutory partners, as they were called.
  package let partners: [String]
  package let rules: [Rule]

  package init(id: String, title: String, from: Day, partners: [String], rules: [Rule]) {
    self.id = id
    self.title = title
    self.from = from
    self.partners = partners
    self.rules = rules
  }
}

/// All rule editions at hand.
package struct RuleBook: Hashable, Sendable {
  /// In order of the day they hold from.
  package let editions: [RuleEdition]

  package init(_ editions: [RuleEdition]) {
    self.editions = editions.sorted { ($0.from, $0.id) < ($1.from, $1.id) }
  }

  /// The edition of that name; `nil` where this program has none such.
  package func edition(_ id: String) -> RuleEdition? { editions.first { $0.id == id } }

  /// The edition a case is opened under: the latest that held when the authority became aware, or
  /// the earliest there is for a day before them all.
  package func edition(on day: Day) -> RuleEdition? {
    editions.last { $0.from <= day } ?? editions.first
  }
}
