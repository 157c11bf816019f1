import CaseStore
import Casework
import Terminal
import Testing

@testable import Office
@testable import RapidReview

/// The screens that lead from the chronology, keys in, picture out.
struct ChronologySidePictureTests {
  private func play(ascii: Bool = false) throws -> Screenplay {
    let surroundings = try Screenplay.founded()
    _ = try ChronologyStage(surroundings)
    var play = try Screenplay(surroundings, ascii: ascii)
    try play.press("<Enter>,3,<Tab>")
    return play
  }

  @Test
  func `what was missed is listed with the rule that found it`() throws {
    var play = try play()
    try play.press("w")
    let wanted = """
       2026-001 Child Aspen   Points to check                      OFFICIAL-SENSITIVE
       gap 2, contradiction 1, no source 1                   4 to check   0 dismissed
      ────────────────────────────────────────────────────────────────────────────────
       > gap           35 days with no contact by anyone, 27 Jan to 2 Mar 2026, unle…
         gap           40 days with no contact by anyone, 10 Mar to 18 Apr 2026, unl…
         contradiction 10 Jan 2026: HV and POLI differ on child seen: yes (HV), no (…
         no source     HS names no source in 1 of 5 rows






      ────────────────────────────────────────────────────────────────────────────────
       35 days with no contact by anyone, 27 Jan to 2 Mar 2026, unless HV’s “March
       2026” or HV’s “before 12/03/2026” falls in it
       Rule: No organisation recorded anything for 28 days or more. Only records
       dated to within 7 days count. A less certain date does not hide a gap. It is
       named if it may fall into one.
       26 Jan 2026 Harbour School
       Reading group, quiet
       v: read the rest
      ────────────────────────────────────────────────────────────────────────────────
       Enter go there  Delete dismiss  f next kind  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `two accounts of one event stand side by side`() throws {
    var play = try play()
    try play.press("c,b")
    let wanted = """
       Side by side                                                OFFICIAL-SENSITIVE
       A contradiction
      ────────────────────────────────────────────────────────────────────────────────
       10 Jan 2026: HV and POLI differ on child seen: yes (HV), no (POLI) (same day;
       10 minutes apart; both say “arm”, “a fall” and “left”)
      ────────────────────────────────────────────────────────────────────────────────
       > Health Visitor                      │   Police
       When                                  │ When
         10 Jan 2026, 10:00                  │   10 Jan 2026, 10:10
       Child seen  ! differs                 │ Child seen  ! differs
         yes                                 │   no
       Who                                   │ Who
         HV M                                │   HV M
       Status                                │ Status
         –                                   │   –
       KLOEs                                 │ KLOEs
         k1                                  │   –
       What happened                         │ What happened
         Bruise on the left arm explained by │   Bruise on left arm, explained by a
         cot fall                            │   cot fall
       Action / outcome                      │ Action / outcome
                                             │
      ────────────────────────────────────────────────────────────────────────────────
       Tab other side  d dispute  J join  Down down  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
  }

  @Test(arguments: [false, true])
  func `organisations are lanes over time`(ascii: Bool) throws {
    var play = try play(ascii: ascii)
    try play.press("c,e,p,<Down>,<Right>*2")
    let wanted = """
       2026-001 Child Aspen   Chart by organisation                OFFICIAL-SENSITIVE
       One column is one week.                              5 Jan 2026 to 19 Apr 2026
      ────────────────────────────────────────────────────────────────────────────────
                          Jan 2026     Apr 2026
         Key episodes     K
         Nobody              !!!!!!!!!!!!
         Harbour School   ▁▁▁▁     ▁
       > Health Visitor   ▁       ▁
         Police           ▁             ▁







      ────────────────────────────────────────────────────────────────────────────────
       Week of 19 Jan 2026: Health Visitor (HV), 0 entries of 4. 2 of its entries
       have no exact date.


       ▁▄█ few to many entries. ! silence or gap, K key episode.
      ─────────────────────────────────────────────────────────────── Saved hh:mm:ss ─
       Right later  Left earlier  + closer  - wider  ? help  Esc back  q quit
      """
    let inASCII = """
       2026-001 Child Aspen   Chart by organisation                OFFICIAL-SENSITIVE
       One column is one week.                              5 Jan 2026 to 19 Apr 2026
      --------------------------------------------------------------------------------
                          Jan 2026     Apr 2026
         Key episodes     K
         Nobody              !!!!!!!!!!!!
         Harbour School   1111     1
       > Health Visitor   1       1
         Police           1             1







      --------------------------------------------------------------------------------
       Week of 19 Jan 2026: Health Visitor (HV), 0 entries of 4. 2 of its entries
       have no exact date.


       1-9 entries, # more. ! silence or gap, K key episode.
      --------------------------------------------------------------- Saved hh:mm:ss -
       Right later  Left earlier  + closer  - wider  ? help  Esc back  q quit
      """
    #expect(play.picture == (ascii ? inASCII : wanted))
    #expect(play.cursor == at(22, 7))
  }

  @Test
  func `an empty chronology says what it is for`() throws {
    let surroundings = try Screenplay.founded()
    _ = try ChronologyStage(surroundings, entries: "")
    var play = try Screenplay(surroundings)
    try play.press("<Enter>,3,<Tab>")
    let wanted = """
       2026-001 Child Aspen   Chronology                           OFFICIAL-SENSITIVE
       0 entries, 0 organisations
      ────────────────────────────────────────────────────────────────────────────────

         No entries yet. Press i to import a return, or n to add an entry yourself.

















      ────────────────────────────────────────────────────────────────────────────────
       u undo  F2 to F9 tabs  Esc back  Tab plan  i import  n new  ? help  q quit
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `a day is understood while an entry is written by hand`() throws {
    var play = try play()
    try play.press("n,Police,<Tab>,before mar 2026")
    let wanted = """
       2026-001 Child Aspen   A chronology entry                   OFFICIAL-SENSITIVE
       Mon 23 Nov 2026                                                   field 2 of 9
      ────────────────────────────────────────────────────────────────────────────────
       What an organisation's record says, if it came by telephone or letter and not
       in a file.

          Organisation *    Police

        > When *            before mar 2026
                            before 1 Mar 2026
          Time

          Who, by code

          What happened *



          Action / outcome


          Source record                                                    more below
      ─────────────────────────────────────────────────────────────── Saved hh:mm:ss ─
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
  }
}
