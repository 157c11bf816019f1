import CaseStore
import Casework
import Terminal
import Testing

@testable import Office
@testable import RapidReview

/// The chronology and what belongs to it, keys in, picture out.
struct ChronologyPictureTests {
  private func play(
    columns: Int = 80, rows: Int = 24, ascii: Bool = false
  ) throws -> Screenplay {
    let surroundings = try Screenplay.founded()
    _ = try ChronologyStage(surroundings)
    var play = try Screenplay(surroundings, columns: columns, rows: rows, ascii: ascii)
    try play.press("<Enter>,3,<Tab>")
    return play
  }

  @Test
  func `all organisations' entries stand in one order, gaps between them`() throws {
    let play = try play()
    let wanted = """
       2026-001 Child Aspen   Chronology                           OFFICIAL-SENSITIVE
       11 entries, 3 organisations   11 unread                            row 1 of 13
      ────────────────────────────────────────────────────────────────────────────────
       >•  5 Jan 2026 HS   Came to class late and tired
        • 10 Jan 2026 HV   Bruise on the left arm explained by cot fall ! k1
        • 10 Jan 2026 POLI Bruise on left arm, explained by a cot fall  ! seen: no
        • 12 Jan 2026 HS   Late again, spoke to assistant
        • 19 Jan 2026 HS   Lunch missing, given food
        • 26 Jan 2026 HS   Reading group, quiet
        •~ March 2026 HV   Bruise noted "from the cot"                    k1 k2
              ··· 35 days with no contact by anyone, 27 Jan to 2 Mar 2026, unle… ···
        •  3 Mar 2026 HV   Home visit; mother seen, child asleep          k2 seen: no
        •  9 Mar 2026 HS   Sibling tells assistant about shouting
        •~before 12/… HV   Earlier letter to the GP
              ··· 40 days with no contact by anyone, 10 Mar to 18 Apr 2026, unl… ···
      ────────────────────────────────────────────────────────────────────────────────
       5 Jan 2026 Harbour School
       Came to class late and tired
       Who: T1. Source: Log 1. Child seen: yes.



      ────────────────────────────────────────────────────────────────────────────────
       1 to 9 link  u undo  F2 to F9 tabs  / find  f filter  ? help  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 3))
  }

  @Test
  func `a wide terminal shows whole what happened; a wider one who was there and how it went`()
    throws
  {
    var play = try play(columns: 120, rows: 40)
    try play.press("<Down>,<Enter>,<Right>*2,<Space>,<Tab>,<Space>,<Tab>*4,<Enter>")
    let left = """
       2026-001 Child Aspen   Chronology
       11 entries, 3 organisations   10 unread
      ──────────────────────────────────────────────────────────────────────
                  5 Jan 2026 HS   Came to class late and tired
       >•        10 Jan 2026 HV   Bruise on the left arm explained by cot fa
        •        10 Jan 2026 POLI Bruise on left arm, explained by a cot fal
        •        12 Jan 2026 HS   Late again, spoke to assistant
        •        19 Jan 2026 HS   Lunch missing, given food
        •        26 Jan 2026 HS   Reading group, quiet
        •~        March 2026 HV   Bruise noted "from the cot"
              ··· 35 days with no contact by anyone, 27 Jan to 2 Mar 2026, u
        •         3 Mar 2026 HV   Home visit; mother seen, child asleep
        •         9 Mar 2026 HS   Sibling tells assistant about shouting
      """
    #expect(play.picture(columns: 0..<70).hasPrefix(left))
    let right = """
                                     OFFICIAL-SENSITIVE
                                            row 2 of 13
      ──────────────────────────────────────────────────

      ll                                  ! k1 unclear
      l                                   ! seen: no



                                            k1 k2
      nless HV’s “March 2026” or HV’s “before 12/… ···
                                            k2 seen: no
      """
    #expect(play.picture(columns: 70..<120).hasPrefix(right))
    #expect(play.cursor == at(1, 4))
    play.resize(columns: 160, rows: 40)
    let wider = play.picture(columns: 0..<160)
    #expect(wider.contains("  HV M") && wider.contains("  T1"))
  }

  @Test
  func `marks are made by one key each, and told apart in ASCII without colour`() throws {
    var play = try play(ascii: true)
    try play.press("c,3,e,d,<Down>,1")
    let wanted = """
       2026-001 Child Aspen   Chronology                           OFFICIAL-SENSITIVE
       11 entries, 3 organisations   8 unread                             row 3 of 13
      --------------------------------------------------------------------------------
           5 Jan 2026 HS   Came to class late and tired
          10 Jan 2026 HV   Bruise on the left arm explained by cot fall ! k1 K3 KEY~
       >  10 Jan 2026 POLI Bruise on left arm, explained by a cot fall  ! K1 seen: no
        * 12 Jan 2026 HS   Late again, spoke to assistant
        * 19 Jan 2026 HS   Lunch missing, given food
        * 26 Jan 2026 HS   Reading group, quiet
        *~ March 2026 HV   Bruise noted "from the cot"                    k1 k2
              ... 35 days with no contact by anyone, 27 Jan to 2 Mar 2026, unle~ ...
        *  3 Mar 2026 HV   Home visit; mother seen, child asleep          k2 seen: no
        *  9 Mar 2026 HS   Sibling tells assistant about shouting
        *~before 12/~ HV   Earlier letter to the GP
              ... 40 days with no contact by anyone, 10 Mar to 18 Apr 2026, unl~ ...
      --------------------------------------------------------------------------------
       10 Jan 2026, 10:10 Police
       Bruise on left arm, explained by a cot fall
       Who: HV M. Source: N 1. Child seen: no.
       ! 10 Jan 2026: HV and POLI differ on child seen: yes (HV), no (POLI) (same
       day; 10 minutes apart; both say "arm", "a fall" and "left")

       Linked to KLOE 1 (POLI, 10 Jan 2026). Press u to undo.          Saved hh:mm:ss
       1 to 9 link  u undo  F2 to F9 tabs  / find  f filter  ? help  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 5))
  }

  @Test
  func `what is found as it is typed is counted`() throws {
    var play = try play()
    try play.press("/,bruise")
    let wanted = """
       2026-001 Child Aspen   Chronology                           OFFICIAL-SENSITIVE
       Find: bruise                                                           3 found
      ────────────────────────────────────────────────────────────────────────────────
       >•  10 Jan 2026 HV   Bruise on the left arm explained by cot fall ! k1
        •  10 Jan 2026 POLI Bruise on left arm, explained by a cot fall  ! seen: no
        •~  March 2026 HV   Bruise noted "from the cot"                    k1 k2









      ────────────────────────────────────────────────────────────────────────────────
       10 Jan 2026, 10:00 Health Visitor
       Bruise on the left arm explained by cot fall
       Who: HV M. Source: R 1. Child seen: yes.
       ! 10 Jan 2026: HV and POLI differ on child seen: yes (HV), no (POLI) (same
       day; 10 minutes apart; both say “arm”, “a fall” and “left”)

      ────────────────────────────────────────────────────────────────────────────────
       Enter show these  Esc leave  F1 help
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `the filter counts what it would show`() throws {
    var play = try play()
    try play.press("f,<Right>,<Space>,<Tab>*2,<Right>,<Space>")
    let wanted = """
       2026-001 Child Aspen   Chronology                           OFFICIAL-SENSITIVE
       Filter the entries                                                     2 of 11
      ────────────────────────────────────────────────────────────────────────────────

          Organisation     [ ] HS (5)  [x] HV (4)  [ ] POLI (2)

          Person, by code

        > KLOE             [ ] 1 (2)  [x] 2 (2)  [ ] 3 (0)
                           Move with the arrows, tick with Space.
          Entry is         [ ] key episode (0)
                           [ ] disputed (0)
                           [ ] unread (11)
                           [ ] with a note (0)
                           [ ] linked to no KLOE (8)
                           [ ] with a point to check (2)

          From

          To

          [ Apply filter ]
      ────────────────────────────────────────────────────────────────────────────────
       Enter show these  Esc leave  F1 help
      """
    #expect(play.picture == wanted)
    try play.press("<Tab>*4,<Enter>")
    let wantedNext = """
       2026-001 Child Aspen   Chronology                           OFFICIAL-SENSITIVE
       11 entries, 3 organisations   shown: 2 (HV, KLOE 2)                 row 1 of 3
      ────────────────────────────────────────────────────────────────────────────────
       >•~ March 2026 HV   Bruise noted "from the cot"                    k1 k2
              ··· 35 days with no contact by anyone, 27 Jan to 2 Mar 2026, unle… ···
        •  3 Mar 2026 HV   Home visit; mother seen, child asleep          k2 seen: no









      ────────────────────────────────────────────────────────────────────────────────
       March 2026 Health Visitor
       Bruise noted "from the cot"
       Who: HV. Source: R 2. Child seen: yes.



      ────────────────────────────────────────────────────────────────────────────────
       1 to 9 link  u undo  F2 to F9 tabs  / find  f filter  ? help  q quit
      """
    #expect(play.picture == wantedNext)
  }
}
