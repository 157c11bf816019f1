import Testing

@testable import Casework

/// Which records are of one event, what they say differently, and who recorded nothing of it.
struct EventTests {
  @Test(arguments: [
    // A letter comes two days later, in other words.
    [
      "3 Mar 2026 | Castlegate Hospital | C1 to ED with M1, scald, left forearm. | C1 M1",
      "5 Mar 2026 | Ridgeway Surgery | Discharge summary: A&E on 3 March, burn, lower arm, M1.",
    ],
    // Codes stand in the text as well.
    [
      "3 Mar 2026 | Fenmoor Police | Officers attended: altercation between M1 and F1.",
      "3 Mar 2026 | Eastvale Social Care | PPN received: domestic incident, M1 and F1.",
    ],
    // The organisations name each other.
    [
      "3 Mar 2026 | Eastvale Social Care | JV with health visitor. C1 seen. M1 in.",
      "3 Mar 2026 | Tarn Health Visiting | Visit together with social worker. C1 seen, M1 in.",
    ],
    // A copied text.
    [
      "3 Mar 2026 | Harbour School | Caller, no name left: C1 alone at night.",
      "4 Mar 2026 | Fenmoor Police | Copied from mail: Caller, no name left: C1 alone at night.",
    ],
  ])
  func `two records of one event are linked`(lines: [String]) {
    #expect(ChronologyInTest(lines.joined(separator: "\n")).differences == [])
  }

  @Test(arguments: [
    // Each its own worker, in like words.
    [
      "3 Mar 2026 | Tarn Health Visiting | Weighed, growth on 50th centile. | C1 | | 09:30",
      "3 Mar 2026 | Ridgeway Surgery | Immunised, growth checked. | C1 | | 15:00",
    ],
    // Another injury at another time.
    [
      "3 Mar 2026 | Harbour School | Graze to S1's knee, playground. | S1 | | 10:00",
      "3 Mar 2026 | Ridgeway Surgery | Rash on C1, cream given. | C1 | | 16:00",
    ],
    // Too far apart.
    [
      "3 Mar 2026 | Castlegate Hospital | C1 presented to ED, scald to the forearm. | C1 M1",
      "13 Mar 2026 | Ridgeway Surgery | C1 to ED, scald, forearm. | C1 M1",
    ],
  ])
  func `records that only look alike are kept apart`(lines: [String]) {
    #expect(ChronologyInTest(lines.joined(separator: "\n")).differences == nil)
  }

  @Test(arguments: [
    ("C1 not seen.", "C1 seen and well.", "child seen: no (1), yes (2)"),
    ("Present: M1, F1.", "Present: M1, P1.", "who was there: F1 (1), P1 (2)"),
    (
      "M1 attended, F1 did not.", "M1 and F1 attended.",
      "who was there: F1 absent (1), F1 there (2)"
    ),
    (
      "Bruise to the left cheek.", "Bruise, right cheek.", "side of the injury: left (1), right (2)"
    ),
    ("Bruise to the thigh.", "Bruise to the ear.", "part of the body: thigh (1), ear (2)"),
    (
      "Bruise, said to be a fall.", "Bruise, hit by a brother.",
      "how it came about: a fall (1), rough play or a blow (2)"
    ),
    (
      "Section 47 agreed.", "Threshold not met.",
      "what was decided: joint section 47 enquiry (1), no enquiry (2)"
    ),
    ("F1 arrested.", "No arrest.", "whether it happened: arrest (1), no arrest (2)"),
    ("It was held at the school.", "It was held at the office.", "place: school (1), office (2)"),
    ("Seen: C1 and M1.", "Seen: C1 and F1.", "who was seen: M1 (1), F1 (2)"),
  ])
  func `what both state and what differs is named from both sides`(
    first: String, second: String, difference: String
  ) throws {
    let chronology = ChronologyInTest(
      """
      3 Mar 2026 | Eastvale Social Care | Strategy discussion with police about C1. \(first)
      3 Mar 2026 | Fenmoor Police | Strategy discussion with social worker about C1. \(second)
      """)
    #expect(try #require(chronology.differences).contains(difference))
  }

  @Test
  func `what a record says both ways contradicts nothing, however often`() {
    let chronology = ChronologyInTest(
      """
      3 Mar 2026 | Eastvale Social Care | Strategy discussion with police about C1. F1 arrested. \
      No arrest of P1. F1 arrested again.
      3 Mar 2026 | Fenmoor Police | Strategy discussion with social worker about C1. No arrest.
      """)
    #expect(chronology.differences == [])
  }

  @Test
  func `times and days differ only beyond what is usual`() throws {
    let pair = { (time: String, day: String) in
      ChronologyInTest(
        """
        3 Mar 2026 | Eastvale Social Care | Strategy discussion with police, C1. | C1 | | 10:00
        \(day) | Fenmoor Police | Strategy discussion with social worker, C1. | C1 | | \(time)
        """)
    }
    #expect(pair("10:40", "3 Mar 2026").differences == [])
    #expect(pair("11:40", "3 Mar 2026").differences == ["time: 10:00 (1), 11:40 (2)"])
    #expect(
      pair("10:00", "4 Mar 2026").differences == [
        "day of the event: 3 Mar 2026 (1), 4 Mar 2026 (2)"
      ])
  }

  @Test
  func `an appointment that one says was kept and the other says was missed differs`() throws {
    let chronology = ChronologyInTest(
      """
      3 Mar 2026 | Castlegate Hospital | C1 was not brought to the paediatric clinic. | C1
      4 Mar 2026 | Tarn Health Visiting | Letter: C1 attended the paediatric clinic on 3 March. | C1
      """)
    #expect(
      try #require(chronology.differences).contains("whether the child came: no (1), yes (2)"))
  }

  @Test(arguments: [
    ("Both parents were there.", "M1 and F1 were there."), ("C1 seen.", "Home tidy."),
    ("Bruise, cheek.", "Bruise, face."), ("M1 present.", "M1 and F1 present."),
    ("F1 not mentioned.", "F1 present."),
  ])
  func `less said is not said otherwise`(first: String, second: String) {
    let chronology = ChronologyInTest(
      """
      3 Mar 2026 | Eastvale Social Care | Strategy discussion with police about C1. \(first)
      3 Mar 2026 | Fenmoor Police | Strategy discussion with social worker about C1. \(second)
      """)
    #expect(chronology.differences == [])
  }

  private static let told = """
    3 Mar 2026 | Fenmoor Police | Officers attended: domestic incident, M1 and F1. PPN submitted.
    3 Mar 2026 | Eastvale Social Care | PPN received: domestic incident, M1 and F1. TOLD
    20 Feb 2026 | Harbour School | Maths test.
    20 Mar 2026 | Harbour School | Music lesson.
    """

  @Test(arguments: [
    ("School informed.", true), ("Copied to the DSL.", true), ("Rang the class teacher.", true),
    ("School to be told if it happens again.", false),
    ("M1 asked us not to tell the school.", false),
    ("Apologies from the school.", false), ("M1 talks of the school.", false),
  ])
  func `who was told and recorded nothing is named`(said: String, isNamed: Bool) {
    let chronology = ChronologyInTest(EventTests.told.replacing("TOLD", with: said))
    #expect(chronology.flags().contains { $0.kind == .silent } == isNamed)
  }

  @Test
  func `an organisation that was asked and sent nothing is named`() throws {
    let text = EventTests.told.replacing("TOLD", with: "Health visitor informed.")
    let flags = ChronologyInTest(text).flags(asked: ["Tarn Health Visiting"])
    let flag = try #require(flags.first { $0.kind == .silent })
    #expect(flag.detail == .silent([3]))
    #expect(!ChronologyInTest(text).flags().contains { $0.kind == .silent })
  }

  @Test
  func `on a day of a hundred entries an event is still found`() {
    let lines = (0..<120).map {
      "3 Mar 2026 | Organisation \($0 % 12) | Note \($0), word\($0), page \($0 * 7)"
    }
    let event = [
      "3 Mar 2026 | Fenmoor Police | Officers attended the flat: domestic incident, M1 and F1.",
      "3 Mar 2026 | Harbour School | Encompass: police at the house, M1 and F1. C1 quiet.",
    ]
    let text = (event.prefix(1) + lines + event.suffix(1)).joined(separator: "\n")
    #expect(ChronologyInTest(text).found() == ["duplicate 0 121"])
  }

  @Test(arguments: [1, 3, 1000])
  func `slices of any size find the same`(slice: Int) {
    let text = EventTests.told.replacing("TOLD", with: "School informed.")
    #expect(ChronologyInTest(text).flags(slice: slice) == ChronologyInTest(text).flags())
  }

  @Test
  func `own words link what the program's do not`() throws {
    let text = """
      3 Mar 2026 | Harbour School | C1 told staff of the den, upset. | C1
      3 Mar 2026 | Fernside Early Help | C1 talked about the hideout, tearful. | C1
      """
    #expect(ChronologyInTest(text).flags().isEmpty)
    let rules = ChronologyRules(
      ownWords: WordList(text: "event den: den, hideout\nword upset: upset, tearful"))
    #expect(ChronologyInTest(text).flags(rules: rules).map(\.kind) == [.duplicate])
  }
}
