import Testing

/// What is drawn as a picture says the same in words, for whoever has no picture.
struct PageFactsTests {
  @Test func `the schedule says of every step when it is due, planned or done`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter>3")
    let facts = play.facts
    #expect(facts.contains { $0.hasPrefix("Notify the Panel: done ") && $0.contains(", due ") })
    #expect(facts.contains { $0.hasPrefix("Review meeting: ") && $0.contains(", due ") })
    #expect(facts.contains { $0.contains(", planned for ") })
  }

  @Test func `all cases on one axis are told case by case`() throws {
    var play = try Screenplay.demo()
    try play.press("m")
    #expect(play.facts.contains { $0.hasPrefix("2026-005 Child Aspen: ") && $0.hasSuffix(".") })
  }

  @Test func `the lanes are told organisation by organisation`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter>3<Tab>p")
    let facts = play.facts
    let place = try #require(facts.firstIndex { $0.hasPrefix("Fenmoor Police (FP), ") })
    #expect(facts[place].hasSuffix(" entries"))
    #expect(facts[place + 1].contains(": "))
  }

  @Test func `a form on a page says its fields and what is typed in them`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter>9ttoday")
    #expect(play.facts == ["Day and time: today"])
  }
}
