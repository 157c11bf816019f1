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

extension PtySession {
  /// Goes into the meeting of such a home from the list of cases.
  func enterMeeting() throws {
    try waitFor("> 2026-001")
    try send("<Enter>")
    try waitFor("1 Steps")
    try send("6<Home><Down>")
    try waitFor(" >   1   Rapid review meeting")
    try send("<Enter>")
    try waitFor("Agenda")
  }

  /// Marks everybody as there, and begins.
  func openMeeting() throws {
    try enterMeeting()
    try send("p")
    try waitFor("Attendance")
    try send("A")
    try waitFor("quorate, 4 here")
    try send("<Esc>")
    try waitFor("Press o to start")
    try send("o")
    try waitFor("Type what is said")
  }

  /// Ends the meeting with all children safe; a reason is given, as no meeting before was held.
  func endMeeting() throws {
    try send("<Esc>")
    try waitFor("Esc back")
    try send("C")
    try waitFor("End the meeting")
    try send("<Tab>s<Tab>All are safe.<Tab>It was not recorded before.<F2>")
    try waitFor("The meeting has ended")
  }
}
