import Casework
import Testing

@testable import Office
@testable import RapidReview

/// From the first criterion to the Panel on the one screen, by keys alone.
struct ReportJourneyTests {
  @Test
  func `a review goes from the criteria to the Panel by keys alone`() throws {
    let staged = try ReportCase()
    var play = try Screenplay(staged.surroundings)
    let all = StatutoryPartner.allCases.map { _ in "" }
    let position = "<Enter>N. Firth<Tab>Lead<Tab><Space>,<Tab>*2,today<Tab><Enter><Down>"
    let signature = "<Down><Enter>N. Firth<Tab>Lead<Tab><Space>,<Tab>*3,<Enter>*2"
    let finalisation = ["A. Chair", "B. Manager"].map { "<Down><Enter>\($0),<Tab>*2,<Enter>*2" }
    try play.press(
      (["<Enter>7", answers] + all.map { _ in position }
        + ["<Enter>A. Chair<Tab><Tab><Enter>", "<Down><Enter>a<Tab>b<Tab>c<Tab>d<Tab><Enter>"]
        + [sections]
        // Past the length to the freezing, which asks.
        + ["<Down>*2,<Enter>*2"] + finalisation + all.map { _ in signature }
        + ["<Down><Enter><Tab>By secure e-mail.<Tab>,<Enter>*2"]).joined(separator: ","))
    let review = try staged.review
    #expect(try #require(review.recommendation).decision.isReviewRecommended)
    #expect(review.finalisations(of: 1).map(\.name) == ["A. Chair", "B. Manager"])
    #expect(review.signatures(of: 1).map(\.name) == ["N. Firth", "N. Firth", "N. Firth"])
    #expect(try #require(review.sending).version == 1)
    #expect(review.recorded(.sentToPanel) != nil)
    let written = review.answers(in: Entry(.report))
    #expect(written.text(.family) == "Words")
    #expect(written.text(.criteria).hasPrefix("| Regulation 11: the case | Finding | Grounds |"))
    #expect(written[.parallelProcesses] == nil)
    #expect(play.row(1) == " Sent to the Panel Mon 23 Nov 2026 10:00")
  }

  /// The three forms of the recommendation; the cursor ends on the first position.
  private var answers: String {
    let criteria = Regulation11.allCases.map { _ in "<Space><Tab>Returns<Tab>" }.joined()
    let national = NationalConsideration.allCases.map { _ in "n<Tab>" }.joined()
    return [
      "<Enter>\(criteria)<Enter>", "<Down><Enter><Space><Tab>Returns<Tab>Practice<Tab><Tab><Enter>",
      "<Down><Enter>\(national)n<Tab>n<Tab>Local<Tab><Tab><Enter><Down>",
    ].joined(separator: ",")
  }

  /// Most sections typed, the criteria drawn in, the last left out; the cursor ends on the last.
  private var sections: String {
    ReportSection.allCases.map { section in
      switch section {
      case .criteria: "<Down>g"
      case .parallelProcesses: "<Down>wNone<Tab><Enter>"
      default: "<Down><Enter>Words<Tab><Enter>"
      }
    }.joined(separator: ",")
  }

  private static let drawn =
    "Child Aspen is aged 14 months. There was no legal order. Not known: sex, ethnicity, "
    + "disability, looked after, child protection plan, child in need plan, education, "
    + "placement, what happened to child."

  @Test(arguments: [
    ("g", "Written by hand."), ("g<Esc>", "Written by hand."),
    ("g<Enter>", drawn), ("g<Enter>g", drawn), ("g<Enter>u", "Written by hand."),
    ("g<Enter>uU", drawn), ("a", "Written by hand."),
  ])
  func `what is drawn in takes the place of what is there, and only after showing what goes`(
    _ keys: String, _ left: String
  ) throws {
    let staged = try ReportCase()
    try staged.furnish()
    try staged.fill(Entry(.report), [.family: .text("Written by hand.")])
    var play = try Screenplay(staged.surroundings)
    try play.press("<Enter>7,<Down>*9,\(keys)")
    if keys == "g" {
      #expect(play.picture.contains("  - Written by hand."), "\(play.picture)")
      #expect(play.picture.contains("  + Child Aspen is aged 14 months."), "\(play.picture)")
    }
    #expect(try text(of: .family, staged) == left)
  }

  @Test
  func `one key draws into every empty section, in one change that u takes back`() throws {
    let staged = try ReportCase()
    try staged.furnish()
    try staged.fill(Entry(.report), [.incident: .text("By hand.")])
    var play = try Screenplay(staged.surroundings)
    try play.press("<Enter>7,a")
    #expect(try text(of: .family, staged) == ReportJourneyTests.drawn)
    #expect(try text(of: .incident, staged) == "By hand.")
    #expect(try text(of: .parallelProcesses, staged).hasPrefix("A criminal investigation"))
    #expect(try text(of: .voice, staged).isEmpty)
    try play.press("a")
    #expect(play.said == " The case has nothing to insert into an empty section.")
    try play.press("u")
    #expect(try text(of: .family, staged).isEmpty)
    #expect(try text(of: .incident, staged) == "By hand.")
  }

  @Test
  func `the form says how long a section is beside its guide, and refuses no length`() throws {
    let staged = try ReportCase()
    var play = try Screenplay(staged.surroundings)
    try play.press("<Enter>7,<Down>*9,<Enter>")
    #expect(play.picture.contains("0 of about 250 words."), "\(play.picture)")
    play.type("Three words here")
    #expect(play.picture.contains("3 of about 250 words. “- ” or “1. ” begins a list"))
    try play.press("<Tab><Enter>")
    #expect(try text(of: .family, staged) == "Three words here")
    #expect(play.cursorRow.contains("3 of about 250 words"), "\(play.picture)")
  }

  @Test
  func `drawing in asks by the name of the section, and is not done twice`() throws {
    let staged = try ReportCase()
    try staged.furnish()
    try staged.fill(Entry(.report), [.family: .text(ReportJourneyTests.drawn)])
    var play = try Screenplay(staged.surroundings)
    try play.press("<Enter>7,<Down>*9,g")
    #expect(play.said == " This section already has everything from the case.")
    try staged.fill(Entry(.report), [.incident: .text("By hand.")])
    play = try Screenplay(staged.surroundings)
    try play.press("<Enter>7,<Down>*10,g")
    #expect(
      play.row(4) == "  “The incident” has text. Replace it with the details from the case?")
  }

  @Test
  func `text that is typed and not recorded keeps anything from being drawn in`() throws {
    let staged = try ReportCase()
    try staged.furnish()
    var play = try Screenplay(staged.surroundings)
    try play.press("<Enter>7,<Down>*9,<Enter>Half a thought<Esc>g")
    #expect(
      play.picture.contains(
        "You have text here that is not recorded. Press Enter to open it."))
    #expect(try text(of: .family, staged).isEmpty)
  }

  private func text(of section: ReportSection, _ staged: ReportCase) throws -> String {
    try staged.review.answers(in: Entry(.report)).text(section.question)
  }

  @Test
  func `a changed word makes the signatures void, and says what was changed`() throws {
    let staged = try ReportCase()
    try staged.decide()
    try staged.write()
    try staged.finalise()
    try staged.sign(.police)
    try staged.fill(Entry(.report), [.voice: .text("Nobody asked.")])
    var play = try Screenplay(staged.surroundings)
    try play.press("<Enter>7<End>,<Up>*7")
    #expect(
      play.row(7)
        == "   ! Signed: Police                   NOT VALID: the report has changed")
    try play.press("d")
    #expect(
      play.picture.contains(
        """
         - removed since version 1 + added since

         The child's experience
           - What is to be said of “The child's experience”.
           + Nobody asked.

        """))
  }

  @Test
  func `finalising asks first, and doubts a name that nobody in the register has`() throws {
    let staged = try ReportCase()
    try staged.decide()
    try staged.write()
    try staged.change(.freezeReport(digest: ""))
    try staged.office.change(
      .fill(
        Entry(.person, try #require(EntryName("chair"))),
        [
          .name: .text("A. Chair"), .organisation: .text("Fenmoor Council"),
          .roles: .keys([PartnershipRole.groupChair.id]),
        ]), why: nil, by: "A. Chair", clock: staged.surroundings.clock)
    var play = try Screenplay(staged.surroundings)
    try play.press("<Enter>7<End>,<Up>*11")
    #expect(play.cursorRow.contains("Finalised: Business Unit"))
    try play.press("<Enter>A. Chiar,<Tab>*2,<Enter>")
    #expect(play.row(4) == "  2026-001: finalise the report for the Business Unit?")
    #expect(
      play.row(6) == "  “A. Chiar” is not among the partnership's people. Is the name right?")
    try play.press("<Esc>")
    #expect(try staged.review.finalisations(of: 1).isEmpty)
    try play.press("<Enter><Enter>")
    #expect(try staged.review.finalisations(of: 1).map(\.name) == ["A. Chiar"])
  }

  @Test
  func `the capacity follows who signs, and what is recorded is named before`() throws {
    let staged = try ReportCase()
    try staged.decide()
    try staged.write()
    try staged.finalise()
    let people = [("Nadia Firth", "police", "Delegate"), ("Priya Alder", "health", "Lead")]
    for (number, (name, partner, capacity)) in people.enumerated() {
      try staged.office.change(
        .fill(
          Entry(.person, try #require(EntryName("p\(number)"))),
          [
            .name: .text(name), .organisation: .text("Somewhere"),
            .roles: .keys([PartnershipRole.executive.id]), .executiveFor: .keys([partner]),
            .capacity: .text(capacity),
          ]), why: nil, by: "A. Chair", clock: staged.surroundings.clock)
    }
    var play = try Screenplay(staged.surroundings)
    try play.press("<Enter>7<End>,<Up>*10,<Enter>")
    #expect(play.picture.contains("Delegate"), "\(play.picture)")
    play.type("Priya Alder")
    #expect(!play.picture.contains("Delegate"), "\(play.picture)")
    try play.press("<Tab><Tab>agrees w<Tab><Tab><Tab><Enter>")
    #expect(play.picture.contains("comment is missing"), "\(play.picture)")
    try play.press("One word.<Tab><Tab><Enter>")
    let asked = play.picture.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      asked.contains("Priya Alder, Somewhere (Lead) agrees with a comment, for the police."),
      "\(play.picture)")
    #expect(asked.contains("belongs to the health partner, not to the police."))
  }

  @Test
  func `a partner who disagrees is escalated with a day of its own`() throws {
    let staged = try ReportCase()
    try staged.decide()
    try staged.write()
    try staged.finalise()
    try staged.sign(.police, .disagrees, comment: "The criteria are not met.")
    var play = try Screenplay(staged.surroundings)
    try play.press("<Enter>7<End>,<Up>*10")
    #expect(play.row(9) == " > ! Signed: Police                   disagrees: not escalated")
    try play.press("E<Tab>The criteria<Tab>C. Lead<Tab>today<Tab>fri,<Tab>*3,<Enter>")
    play = try Screenplay(staged.surroundings)
    try play.press("<Enter>7<End>,<Up>*10")
    #expect(play.row(9) == " > ! Signed: Police                   disagrees, escalated")
    let entry = try #require(try staged.review.entries(of: .disagreement).first)
    #expect(try staged.review.answers(in: entry).key(.partner) == "police")
    #expect(try staged.review.isDisagreementEscalated)
  }

  @Test(arguments: [(80, 24), (60, 16), (200, 60)])
  func `hostile text in every section breaks no row and no key`(
    _ columns: Int, _ rows: Int
  ) throws {
    let staged = try ReportCase()
    let texts = [
      String(repeating: "word", count: 500), "漢字かな交じり文" + String(repeating: "字", count: 90),
      "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "👩‍👩‍👧‍👦\u{200B}\u{AD}\u{FEFF}",
      "{{marking}} %n <b>",
      "\n\n\n", "Left out: nothing",
    ]
    var answers = Answers()
    for (section, number) in zip(ReportSection.allCases, 0...) {
      answers[section.question] = .text("x" + texts[number % texts.count])
    }
    try staged.fill(Entry(.report), answers)
    var play = try Screenplay(staged.surroundings, columns: columns, rows: rows)
    try play.press("<Enter>7<Home>")
    for _ in 0..<40 {
      try play.press("<Down>")
      let cursor = try #require(play.cursor)
      #expect(play.row(cursor.row).hasPrefix(" >"))
    }
    try play.press("v")
    for _ in 0..<12 {
      try play.press("<PageDown>")
      #expect(!play.picture.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(play.frame.size.columns == columns)
    }
    try play.press("<Esc>,<End>,<Up>*7,<Enter>")
    #expect(play.picture.contains("The report cannot be sent"))
  }
}
