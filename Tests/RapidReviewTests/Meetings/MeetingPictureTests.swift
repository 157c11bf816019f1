import Casework
import Testing

@testable import Office
@testable import RapidReview

/// What the screens of a meeting show, keys in, picture out.
struct MeetingPictureTests {
  @Test
  func `a meeting that is planned says which keys begin it`() throws {
    let play = try MeetingStage().play()
    let wanted = """
       2026-001 Rapid review meeting                               OFFICIAL-SENSITIVE
       Mon 23 Nov 2026 10:00, planned                             not quorate, 0 here
      ─────────────────────┼──────────────────────────────────────────────────────────
       Agenda              │
        1 Welcome          │  Planned for Mon 23 Nov 2026 10:00. Press p for
        2 Safety           │  attendance, a for the agenda, o to start. After that,
        3 Matters arising  │  everything you type is text.
        4 Returns          │
        5 Chronology       │
        6 KLOE             │
        7 Identity         │
        8 Child's voice    │
        9 Learning         │
       10 Criteria         │
       11 National         │
       12 Recommendation   │
       13 Report           │
       14 Reading back     │
                           │
       0 decided, 0 to do  │
      ────────────────────────────────────────────────────────────────────────────────
       Not started. Press o to start the meeting.
      ────────────────────────────────────────────────────────────────────────────────
       o start  Esc back  g go to  p people  v read  ? help  q quit
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `the margins fill themselves while the composer waits`() throws {
    var play = try MeetingStage().minuted()
    play.type("If the second appointment had been followed up")
    let wanted = """
       2026-001 Rapid review meeting                               OFFICIAL-SENSITIVE
       Mon 23 Nov 2026   began 10:00                                  quorate, 6 here
      ─────────────────────┼──────────────────────────────────────────────────────────
       Agenda              │ 4. Returns
        1 Welcome         ✓│ 10:00 S. Ward     Health visitor's record shows two
        2 Safety          ✓│                   missed appointments in February.
        3 Matters arising ✓│ 10:00 Chair       Were these followed up?             K2
      > 4 Returns          │ 10:00 S. Ward     Letter only; no visit.
        5 Chronology       │ 10:00 DECISION 1  Ask the Trust for the letter
        6 KLOE             │ 10:00 ACTION 1    A. Patel: obtain the letter, by
        7 Identity         │                   Mon 30 Nov
        8 Child's voice    │
        9 Learning         │
       10 Criteria         │
       11 National         │
       12 Recommendation   │
       13 Report           │
       14 Reading back     │
                           │
       1 decided, 1 to do  │
      ────────────────────────────────────────────────────────────────────────────────
       10:00 S. Ward> If the second appointment had been followed up
      ─────────────────────────────────────────────────────────────── Saved hh:mm:ss ─
       Esc commands  Ctrl-Q jump  Ctrl-P attendance  F1 help
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `an action is understood while it is typed`() throws {
    var play = try MeetingStage().minuted()
    play.type("/a TB ask the hospital for its record by 4 dec")
    let wanted = """
       2026-001 Rapid review meeting                               OFFICIAL-SENSITIVE
       Mon 23 Nov 2026   began 10:00                                  quorate, 6 here
      ─────────────────────┼──────────────────────────────────────────────────────────
       Agenda              │ 4. Returns
        1 Welcome         ✓│ 10:00 S. Ward     Health visitor's record shows two
        2 Safety          ✓│                   missed appointments in February.
        3 Matters arising ✓│ 10:00 Chair       Were these followed up?             K2
      > 4 Returns          │ 10:00 S. Ward     Letter only; no visit.
        5 Chronology       │ 10:00 DECISION 1  Ask the Trust for the letter
        6 KLOE             │ 10:00 ACTION 1    A. Patel: obtain the letter, by
        7 Identity         │                   Mon 30 Nov
        8 Child's voice    │
        9 Learning         │
       10 Criteria         │
       11 National         │
       12 Recommendation   │
       13 Report           │
       14 Reading back     │
                           │
       1 decided, 1 to do  │
      ───────────────────────────────────── ACTION 2, T. Bracken, by Fri 4 Dec 2026 ──
       10:00 S. Ward> /a TB ask the hospital for its record by 4 dec
      ─────────────────────────────────────────────────────────────── Saved hh:mm:ss ─
       Esc commands  Ctrl-Q jump  Ctrl-P attendance  F1 help
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `the same in ASCII`() throws {
    var play = try MeetingStage().minuted(ascii: true)
    try play.press("<Esc><Up><Tab>")
    let wanted = """
       2026-001 Rapid review meeting                               OFFICIAL-SENSITIVE
       Mon 23 Nov 2026   began 10:00                                  quorate, 6 here
      ---------------------+----------------------------------------------------------
       Decisions 1         | 4. Returns
       1 Ask the Trust for | 10:00 S. Ward     Health visitor's record shows two
       the letter          |                   missed appointments in February.
                           | 10:00 Chair       Were these followed up?             K2
                           | 10:00 S. Ward     Letter only; no visit.
                           |>10:00 DECISION 1  Ask the Trust for the letter
                           | 10:00 ACTION 1    A. Patel: obtain the letter, by
                           |                   Mon 30 Nov
                           |
                           |
                           |
                           |
                           |
                           |
                           |
                           |
       1 decided, 1 to do  |
       COMMANDS. Letters do not type here. Press Esc to type again.
             S. Ward>
      --------------------------------------------------------------- Saved hh:mm:ss -
       C end  Esc back  L leave  Enter edit  w who  d decision  ? help  q quit
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `a line is changed where it stands, and long text wraps in the composer`() throws {
    var play = try MeetingStage().minuted()
    play.type(
      "A long line that is typed while somebody speaks without a pause, so that it takes more "
        + "than the one row the composer begins with")
    try play.press("<Esc>,<Up>*2,<Enter>")
    let wanted = """
       2026-001 Rapid review meeting                               OFFICIAL-SENSITIVE
       Mon 23 Nov 2026   began 10:00                                  quorate, 6 here
      ─────────────────────┼──────────────────────────────────────────────────────────
       Agenda              │ 4. Returns
        1 Welcome         ✓│ 10:00 S. Ward     Health visitor's record shows two
        2 Safety          ✓│                   missed appointments in February.
        3 Matters arising ✓│ 10:00 Chair       Were these followed up?             K2
      > 4 Returns          │ 10:00 S. Ward     Letter only; no visit.
        5 Chronology       │ 10:00 DECISION 1  Ask the Trust for the letter
        6 KLOE             │ 10:00 ACTION 1    A. Patel: obtain the letter, by
        7 Identity         │                   Mon 30 Nov
        8 Child's voice    │
        9 Learning         │
       10 Criteria         │
       11 National         │
       12 Recommendation   │
       13 Report           │
       1 decided, 1 to do  │
      ────────────────────────────────────────────────────────────────────────────────
       Correcting the line. Enter records the correction, Esc leaves it.


      ─────────────────────────────────────────────────────────────── Saved hh:mm:ss ─
       Esc commands  Ctrl-Q jump  Ctrl-P attendance  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursorRow.contains("Letter only; no visit."))
  }

  @Test
  func `the list of what can be gone to is found by typing`() throws {
    var play = try MeetingStage().minuted()
    play.type("half a line")
    try play.press("<C-q>")
    play.type("letter")
    let wanted = """
       2026-001 Rapid review meeting                               OFFICIAL-SENSITIVE
       Mon 23 Nov 2026   began 10:00                                  quorate, 6 here
      ─────────────────────┼──────────────────────────────────────────────────────────
       Agenda              │ Go to: letter
        1 Welcome         ✓│
        2 Safety          ✓│>D1   Ask the Trust for the letter
        3 Matters arising ✓│ A1   A. Patel: obtain the letter
      > 4 Returns          │
        5 Chronology       │
        6 KLOE             │
        7 Identity         │
        8 Child's voice    │
        9 Learning         │
       10 Criteria         │
       11 National         │
       12 Recommendation   │
       13 Report           │
       14 Reading back     │
                           │
       1 decided, 1 to do  │
      ────────────────────────────────────────────────────────────────────────────────
       10:00 S. Ward> half a line
      ─────────────────────────────────────────────────────────────── Saved hh:mm:ss ─
       Esc commands  Ctrl-Q jump  Ctrl-P attendance  F1 help
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `attendance says who is here, and what the quorum lacks`() throws {
    var play = try MeetingStage().play()
    try play.press("pA<Down>a,<Down>*2,b")
    let wanted = """
       2026-001 Rapid review meeting   Attendance                  OFFICIAL-SENSITIVE
       no police                                                  not quorate, 4 here
      ────────────────────────────────────────────────────────────────────────────────
         JS   Joan Sedge, Fenmoor Council                     present
         TB   Tom Bracken, Fenmoor Police                     apologies
         AR   Ayesha Reed, Fenmoor Health Board               present
       > SW   Sally Ward, Fenmoor Hospitals Trust             absent
         AP   Arun Patel, Harbour Primary School              present
         RF   Ruth Fennel, Business Unit                      present













      ─────────────────────────────────────────────────────────────── Saved hh:mm:ss ─
       p present  A all  a apologies  t times  d deputy  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `the smallest window keeps the composer`() throws {
    var play = try MeetingStage().minuted(columns: 60, rows: 16)
    play.type("If the second appointment")
    let wanted = """
       2026-001 Rapid review meeting           OFFICIAL-SENSITIVE
       Mon 23 Nov 2026   began 10:00              quorate, 6 here
      ────────────────────────────────────────────────────────────
       4. Returns
       10:00 S. Ward     Health visitor's record shows two
                         missed appointments in February.
       10:00 Chair       Were these followed up?               K2
       10:00 S. Ward     Letter only; no visit.
       10:00 DECISION 1  Ask the Trust for the letter
       10:00 ACTION 1    A. Patel: obtain the letter, by Mon
                         30 Nov

      ────────────────────────────────────────────────────────────
       10:00 S. Ward> If the second appointment
      ─────────────────────────────────────────── Saved hh:mm:ss ─
       Esc commands  Ctrl-Q jump  Ctrl-P attendance  F1 help
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `tab 6 lists the meetings and how far each has come`() throws {
    let stage = try MeetingStage()
    var list = try Screenplay(stage.surroundings)
    try list.press("<Enter>6<Home><Down>")
    let wanted = """
       2026-001 Child Aspen                                        OFFICIAL-SENSITIVE
       Plan a meeting here. Open it to take minutes.
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
         Meetings                                                                   1
       >   1   Rapid review meeting · Mon 23 Nov 2026 10:00 · Room 4 · planned
         Immediate safety                                                    none yet
         Decisions                                                           none yet
         Actions                                                             none yet
         The post review meeting                                        – not started








       Kind: Rapid review meeting
       Day and time: Mon 23 Nov 2026 10:00
       Place or link: Room 4
       Chair: Joan Sedge, Fenmoor Council
       v: read the rest
      ────────────────────────────────────────────────────────────────────────────────
       Enter open  m minutes  x export  n new  ? help  Esc back  q quit
      """
    #expect(list.picture == wanted)
  }
}
