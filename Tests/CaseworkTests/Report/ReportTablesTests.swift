import Casework
import Testing

/// The tables that the report takes from the record: people by their codes, the group by its posts,
/// key episodes by their days.
struct ReportTablesTests {
  @Test(arguments: [
    ("M1: mother", "| M1 | mother | – |"),
    ("S1: brother, 6", "| S1 | brother | 6 |"),
    ("S1 = half-brother (6 months)", "| S1 | half-brother | 6 months |"),
    ("F1 (father)", "| F1 | father | – |"),
    ("P1 mother's partner", "| P1 | mother's partner | – |"),
    ("C1, M1", "| C1 | – | – |\n| M1 | – | – |"),
    ("M1: mother; HV2: health visitor", "| M1 | mother | – |\n| HV2 | health visitor | – |"),
    (
      "M1: mother\n\n F1: father, lives apart ",
      "| M1 | mother | – |\n| F1 | father, lives apart | – |"
    ),
    ("Both parents, and anyone at home", "| – | Both parents, and anyone at home | – |"),
    ("Mother and father", "| – | Mother and father | – |"),
    ("A neighbour", "| – | A neighbour | – |"),
  ])
  func `people searched for stand in a table by their codes, and no word is lost`(
    _ typed: String, _ rows: String
  ) throws {
    var story = CaseInTest()
    story.append([.answered(Entry(.timeline), .people, .text(typed))])
    #expect(
      story.review.draftText(of: .family)
        == "## People in this report\n\n| Code | Who they are | Age |\n\(rows)")
  }

  @Test
  func `the children come first, each once`() throws {
    var story = CaseInTest()
    try story.propose(
      .fill(
        Entry(.child, entry("one")), [.codeName: .text("C1"), .age: .text("14 months")]))
    story.append([.answered(Entry(.timeline), .people, .text("C1: the child\nM1: mother"))])
    let drawn = try #require(story.review.draftText(of: .family))
    #expect(
      drawn.hasSuffix(
        "| Code | Who they are | Age |\n| C1 | a child of this review | 14 months |\n"
          + "| M1 | mother | – |"))
  }

  @Test
  func `who was at the review meeting is said by post and organisation, never by name`() throws {
    var held = try MeetingInTest()
    held.review.partnership = try PartnershipInTest.whole().partnership
    #expect(held.review.review.draftText(of: .contributors) == nil)
    try held.open()
    try held.readExtracts()
    let drawn = try #require(held.review.review.draftText(of: .contributors))
    #expect(
      drawn == """
        ## The review group

        The review meeting was held on 26 November 2026.

        | Member of the group | Organisation |
        | Chair of SPRG, chair of the meeting | Fenmoor Council |
        | SPRG member | Fenmoor Police |
        | SPRG member | Fenmoor Health Board |
        | Business Unit, minute-taker | Business Unit |
        """)
    for (name, _, _, _) in PartnershipInTest.people { #expect(!drawn.contains(name)) }
  }

  @Test
  func `a post that nobody recorded is said to be missing`() throws {
    var held = try MeetingInTest()
    try held.open()
    try held.attend("Kit Moss, Harbour Primary School", [])
    let drawn = try #require(held.review.review.draftText(of: .contributors))
    #expect(drawn.hasSuffix("| Post not recorded | Harbour Primary School |"))
    #expect(!drawn.contains("Kit Moss"))
  }

  @Test
  func `key episodes are drawn in by date, and no other entry is`() throws {
    var story = CaseInTest()
    try add("e1", on: "14/05/2026", "Moved in.", to: &story)
    try add("e2", on: "March 2026", "Seen | at home.", to: &story)
    try add("e3", on: "01/04/2026", "A call.", to: &story)
    for name in ["e1", "e2"] {
      story.append([.answered(Entry(.chronologyMark, entry(name)), .keyEpisode, .truth(true))])
    }
    story.append([.answered(Entry(.chronologyMark, entry("e3")), .keyEpisode, .truth(false))])
    #expect(
      story.review.draftText(of: .practice) == """
        ## Key episodes

        | Date | Organisation | What happened |
        | March 2026 | Harbour School | Seen / at home. |
        | 14 May 2026 | Harbour School | Moved in. |
        """)
  }

  @Test
  func `of more than ten key episodes the most significant are drawn in`() throws {
    var story = CaseInTest()
    for day in 11...22 {
      let name = "e\(day)"
      try add(name, on: "\(day)/05/2026", "Entry \(day).", to: &story)
      let mark = Entry(.chronologyMark, entry(name))
      story.append([
        .answered(mark, .keyEpisode, .truth(true)),
        .answered(mark, .significance, .keys([day < 13 ? "1" : "3"])),
      ])
    }
    let drawn = try #require(story.review.draftText(of: .practice))
    #expect(drawn.ranges(of: "\n| ").count == 11)
    #expect(!drawn.contains("Entry 11.") && !drawn.contains("Entry 12."))
    #expect(drawn.contains("| 13 May 2026 |") && drawn.contains("| 22 May 2026 |"))
    #expect(drawn.hasSuffix("\n\nThe chronology has 2 more key episodes."))
  }

  private func add(
    _ name: String, on when: String, _ what: String, to story: inout CaseInTest
  ) throws {
    try story.propose(
      .fill(
        Entry(.chronologyEntry, entry(name)),
        [.organisation: .text("Harbour School"), .when: .text(when), .what: .text(what)]))
  }
}
