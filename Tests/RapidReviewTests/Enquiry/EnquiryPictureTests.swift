import CaseStore
import Casework
import Terminal
import Testing

@testable import Office
@testable import RapidReview

/// Lines of enquiry, the starter bank and the finding: keys in, picture out.
struct EnquiryPictureTests {
  private func play(
    _ reach: EnquiryStage.Reach = .returned, columns: Int = 80, rows: Int = 24, ascii: Bool = false,
    keys: String = "<Enter>,4"
  ) throws -> Screenplay {
    let surroundings = try Screenplay.founded()
    _ = try EnquiryStage(surroundings, reach)
    var play = try Screenplay(surroundings, columns: columns, rows: rows, ascii: ascii)
    try play.press(keys)
    return play
  }

  @Test
  func `nothing is written yet, and the keys that begin are named`() throws {
    let play = try play(.opened)
    #expect(
      play.picture == """
         2026-001 Child Aspen                                        OFFICIAL-SENSITIVE
         Key lines of enquiry (KLOEs)
         1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
         > Scope    Period under review not set. Press Enter to set it.       ▲ not set









         Period under review not set. Press Enter to set it.
         No one to search for yet. Press Enter to add codes.
         No organisations chosen yet. Add them on Returns.
         No KLOEs yet. Press n to write one, or b to pick one from the starter bank.





        ────────────────────────────────────────────────────────────────────────────────
         Enter edit  n new  b bank  v read  u undo  ? help  Esc back  q quit
        """)
    #expect(play.cursor == at(1, 3))
  }

  @Test
  func `each line says how far it has got, and what nobody answered is loud`() throws {
    let play = try play()
    #expect(
      play.picture == """
         2026-001 Child Aspen                                        OFFICIAL-SENSITIVE
         Key lines of enquiry (KLOEs)                                           4 lines
         1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
           Scope    Period: Mon 1 Jan 2024 to Thu 5 Nov 2026                  ✓ set
         > KLOE 1 Was the child seen and heard alone?                 ▲ 2 of 4 answered
           KLOE 2 What was shared between organisations, and when?    ▲ 1 of 4 answered
           KLOE 3 How were missed appointments understood and follo…  ▲ 1 of 4 answered
           KLOE 4 What did housing know of the children?              ● draft





         Was the child seen and heard alone?
         Why we ask: It was asked in the discussion.
         Asked of: everyone asked
         Answered by: Harbour Primary School, Fenmoor Hospitals Trust





        ────────────────────────────────────────────────────────────────────────────────
         Enter edit  n new  b bank  a agree  f finding  ? help  Esc back  q quit
        """)
    #expect(play.cursor == at(1, 4))
  }

  @Test
  func `states differ in mark and word where there is no colour`() throws {
    let play = try play(ascii: true, keys: "<Enter>,4,<End>")
    #expect(
      play.picture == """
         2026-001 Child Aspen                                        OFFICIAL-SENSITIVE
         Key lines of enquiry (KLOEs)                                           4 lines
         1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
           Scope    Period: Mon 1 Jan 2024 to Thu 5 Nov 2026                  x set
           KLOE 1 Was the child seen and heard alone?                 ^ 2 of 4 answered
           KLOE 2 What was shared between organisations, and when?    ^ 1 of 4 answered
           KLOE 3 How were missed appointments understood and follo~  ^ 1 of 4 answered
         > KLOE 4 What did housing know of the children?              o draft





         What did housing know of the children?
         Asked of: everyone asked







        --------------------------------------------------------------------------------
         a agree  Enter edit  n new  b bank  f finding  ? help  Esc back  q quit
        """)
  }

  @Test
  func `a small terminal shows fewer rows of both halves`() throws {
    let play = try play(columns: 60, rows: 16)
    #expect(
      play.picture == """
         2026-001 Child Aspen                    OFFICIAL-SENSITIVE
         Key lines of enquiry (KLOEs)                       4 lines
         1 2 3 4 KLOE 5 6 7 8 9 ────────────────────────────────────
           Scope    Period: Mon 1 Jan 2024 to Thu 5 Nov 2026 ✓ set
         > KLOE 1 Was the child seen and heard …  ▲ 2 of 4 answered
           KLOE 2 What was shared between organ…  ▲ 1 of 4 answered
           KLOE 3 How were missed appointments …  ▲ 1 of 4 answered
           KLOE 4 What did housing know of the …  ● draft

         Was the child seen and heard alone?
         Why we ask: It was asked in the discussion.
         Asked of: everyone asked
         Answered by: Harbour Primary School, Fenmoor Hospitals
         Trust
        ────────────────────────────────────────────────────────────
         Enter edit  n new  b bank  ? help  Esc back  q quit
        """)
  }

  @Test
  func `two versions of one line stand side by side`() throws {
    let (surroundings, now) = (try Screenplay.founded(), Screenplay.clock.moment)
    let stage = try EnquiryStage(surroundings, .drafted)
    let other = try Store.open(
      at: surroundings.storePath, local: "/other", files: surroundings.files)
    _ = try other.load(stage.id, now: now)
    let entry = Entry(.lineOfEnquiry, try EnquiryStage.name("k1"))
    try stage.change(
      .fill(entry, [.question: .text("Was the child seen alone, and by whom?")]), by: "R. Fennel")
    let answer = Answer.text("Who listened to the child, and what was said?")
    try other.append(
      [.answered(entry, .question, answer)], to: stage.id, by: "T. Bracken", why: nil,
      now: Moment(milliseconds: now.milliseconds + 60_000))
    var play = try Screenplay(surroundings)
    try play.press("<Enter>,4")
    #expect(
      play.picture == """
         2026-001 Child Aspen                                        OFFICIAL-SENSITIVE
         Key lines of enquiry (KLOEs)                                           3 lines
         1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
           Scope    Period: Mon 1 Jan 2024 to Thu 5 Nov 2026                  ✓ set
         > KLOE 1 Who listened to the child, and what was   ! two versions
                  said?
           KLOE 2 What was shared between organisations, …  ● agreed, initial discussion
           KLOE 3 How were missed appointments understood…  ● agreed, initial discussion





         Two people changed this separately. Resolve it in the history.
         R. Fennel                               T. Bracken
         Was the child seen alone, and by        Who listened to the child, and what
         whom?                                   was said?





        ────────────────────────────────────────────────────────────────────────────────
         Enter edit  n new  b bank  a agree  J down  ? help  Esc back  q quit
        """)
  }

  @Test
  func `a line is picked from the bank by typing, and is a draft then`() throws {
    var play = try play(.drafted)
    try play.press("b")
    play.type("father")
    #expect(
      play.picture == """
         Starter bank                                                OFFICIAL-SENSITIVE
         Subject or words: father                                               1 of 26
        ────────────────────────────────────────────────────────────────────────────────
         > fathers, partners and    Who lived with or cared for the child, were
           the whole family         fathers and partners known and assessed, and what
                                    did the wider family say?










         Who lived with or cared for the child, were fathers and partners known and
         assessed, and what did the wider family say?
         Why we ask: Unseen men, and unheard grandparents, recur in reviews.



        ────────────────────────────────────────────────────────────────────────────────
         Enter use  Esc back  F1 help
        """)
    try play.press("<Enter>,<Esc>,<End>")
    #expect(
      play.picture == """
         2026-001 Child Aspen                                        OFFICIAL-SENSITIVE
         Key lines of enquiry (KLOEs)                                           4 lines
         1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
           Scope    Period: Mon 1 Jan 2024 to Thu 5 Nov 2026                  ✓ set
           KLOE 1 Was the child seen and heard alone?       ● agreed, initial discussion
           KLOE 2 What was shared between organisations, …  ● agreed, initial discussion
           KLOE 3 How were missed appointments understood…  ● agreed, initial discussion
         > KLOE 4 Who lived with or cared for the child, …  ● draft





         Who lived with or cared for the child, were fathers and partners known and
         assessed, and what did the wider family say?
         Why we ask: Unseen men, and unheard grandparents, recur in reviews.
         Asked of: everyone asked





        ─────────────────────────────────────────────────────────────── Saved hh:mm:ss ─
         a agree  Enter edit  n new  b bank  K up  f finding  ? help  Esc back  q quit
        """)
  }

  @Test
  func `a sent line is not moved, and the reason is said`() throws {
    var play = try play(.sent)
    try play.press("<End>,K")
    #expect(play.picture.contains("KLOE 3 was sent with Form 2 and keeps its number."))
  }

  @Test
  func `drafts change places by one key and take each other's number`() throws {
    var play = try play(.drafted)
    try play.press("<End>,K")
    #expect(play.cursorRow.contains("KLOE 2 How were missed"))
    try play.press("J")
    #expect(play.cursorRow.contains("KLOE 3 How were missed"))
  }

  @Test
  func `all answers to a line are on one screen, and what is missing is loud`() throws {
    var play = try play()
    try play.press("f")
    #expect(
      play.picture == """
         2026-001 KLOE 1                                             OFFICIAL-SENSITIVE
                                                                   0 pieces of evidence
        ────────────────────────────────────────────────────────────────────────────────
         Was the child seen and heard alone?

         > [ ] Harbour Primary School   Every school day; alone with T1 on two of them.
           [ ] Fenmoor Police           no answer
           [ ] Fenmoor Hospitals Trust  Seen twice, both times with M1.
           [ ] Fenmoor Homes            declined
           [ ] March 2026  Harbour Primary School    Late on most days of the month.
           [ ] 12 Mar 2026, 14:30  Harbour Primary…  Seen at the gate with M1, tired a…



         Every school day; alone with T1 on two of them.






         No finding yet. Press Enter to write it.
        ────────────────────────────────────────────────────────────────────────────────
         Enter finding  Space evidence  + agrees  ? help  Esc back  q quit
        """)
  }

  @Test
  func `answers are marked against each other, and rested on, by a key each`() throws {
    var play = try play()
    try play.press("f,+,<Space>,<Down>*2,-,<End>,<Space>")
    #expect(
      play.picture == """
         2026-001 KLOE 1                                             OFFICIAL-SENSITIVE
                                                                   2 pieces of evidence
        ────────────────────────────────────────────────────────────────────────────────
         Was the child seen and heard alone?

           [x] Harbour Primary School   Every school day; alone with T1 o…       agrees
           [ ] Fenmoor Police           no answer
           [ ] Fenmoor Hospitals Trust  Seen twice, both times with M1.     contradicts
           [ ] Fenmoor Homes            declined
           [ ] March 2026  Harbour Primary School    Late on most days of the month.
         > [x] 12 Mar 2026, 14:30 Harbour Primary    Seen at the gate with M1, tired
               School                                and hungry.


         Seen at the gate with M1, tired and hungry.






         No finding yet. Press Enter to write it.
         Recorded: Key lines of enquiry: Evidence: 2 links.              Saved hh:mm:ss
         Enter finding  Space evidence  v read  ? help  Esc back  q quit
        """)
  }

  @Test
  func `the finding is read with all that was said and what it rests on`() throws {
    var play = try play()
    try play.press("f,+,<Space>,<Down>*2,-,<End>,<Space>,e")
    play.type("The child was seen, and heard twice.")
    try play.press("<Tab>,<Enter>,v")
    #expect(
      play.picture == """
         KLOE 1                                                      OFFICIAL-SENSITIVE

        ────────────────────────────────────────────────────────────────────────────────
         Was the child seen and heard alone?

         Harbour Primary School, agrees, evidence of the finding
           Every school day; alone with T1 on two of them.

         Fenmoor Hospitals Trust, contradicts
           Seen twice, both times with M1.

         March 2026, Harbour Primary School
           Late on most days of the month.

         12 Mar 2026, 14:30, Harbour Primary School, evidence of the finding
           Seen at the gate with M1, tired and hungry.

         Finding: The child was seen, and heard twice.




        ─────────────────────────────────────────────────────────────── Saved hh:mm:ss ─
         Down down  Up up  PgDn page  ? help  Esc back  q quit
        """)
  }

  @Test
  func `a line that nothing was said to says how it gets answers`() throws {
    var play = try play(.drafted, ascii: true)
    try play.press("f")
    #expect(
      play.picture == """
         2026-001 KLOE 1                                             OFFICIAL-SENSITIVE
                                                                   0 pieces of evidence
        --------------------------------------------------------------------------------
         Was the child seen and heard alone?

           No answers yet, and no chronology entries linked. Send Form 2, then import
           the returns.














         No finding yet. Press Enter to write it.
        --------------------------------------------------------------------------------
         Enter finding  v read  ? help  Esc back  q quit
        """)
  }
}
