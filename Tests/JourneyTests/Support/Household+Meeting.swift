extension Household {
  /// A home with a case, the people of an SPRG, and a meeting planned.
  static func withMeeting() throws -> Household {
    let home = try Household.settled()
    let people = [
      ("Joan Sedge", "JS", "Fenmoor Council", "sprg-chair"),
      ("Tom Bracken", "TB", "Fenmoor Police", "sprg-member"),
      ("Ayesha Reed", "AR", "Fenmoor Health Board", "sprg-member"),
      ("Ruth Fennel", "RF", "Business Unit", "business-unit"),
    ]
    let partners = ["local-authority", "police", "health", "none"]
    for (person, partner) in zip(people, partners) {
      try home.expect(
        "fill", "-", "organisation", "new", "name=\(person.2)", "partner=\(partner)")
      try home.expect(
        "fill", "-", "person", "new", "name=\(person.0)", "initials=\(person.1)",
        "organisation=\(person.2)", "roles=\(person.3)")
    }
    try home.expect(
      "fill", "2026-001", "meeting", "new", "kind=rapid-review", "on=today",
      "chair=Joan Sedge, Fenmoor Council")
    return home
  }
}
