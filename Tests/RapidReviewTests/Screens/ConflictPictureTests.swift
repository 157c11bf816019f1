import Casework
import Testing

@testable import RapidReview

/// Two people set one thing, neither having read the other: both are told, and one value is chosen.
struct ConflictPictureTests {
  private func begin(ascii: Bool = false) throws -> (SharedCase, Screenplay) {
    let shared = try SharedCase()
    try shared.differ()
    return (shared, try shared.play(ascii: ascii))
  }

  @Test
  func `the case says who differ about what, and where it is settled`() throws {
    var (_, play) = try begin()
    try play.press("<Enter>")
    let wanted = """
       2026-001 Child Aspen                                        OFFICIAL-SENSITIVE
       ! 2 people entered different values for “Chair told”: H then c        Notified
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
           Step                      Due             Status         Done or planned
         ✓ Criteria decided                          done           Mon  9 Nov
         ✓ Panel notified            Thu 12 Nov      done           Tue 10 Nov 14:02
         ! Notify partners           Thu 12 Nov      LATE 7 days
         – Notify SoS and Ofsted                     not needed
       > ! Instigate review          Wed 11 Nov      LATE 8 days
         ! Tell the Executive        Wed 11 Nov      LATE 8 days
         ✓ Chair told                Wed 11 Nov      conflict       Wed 11 Nov
         ! Tell the Scrutineer       Wed 11 Nov      LATE 8 days
         ! Initial discussion        Fri 13 Nov      LATE 6 days
                                                                           2-10 of 24
       Next  d  ! Instigate review  LATE 8 days  Business Unit, by Wed 11 Nov 2026
             f  ! Tell the Executive  LATE 8 days  Business Unit, 3 to tell, by Wed 1…
             g  ! Tell the Scrutineer  LATE 8 days  Business Unit, 1 to tell, by Wed …

       Late by 8 working days. Wed 11 Nov 2026 is 1 working day after Tue 10 Nov
       2026. No bank holidays fall between. Rule: 1 working day after “Panel
       notified”, by the Business Unit. Local planning rule. The guide gives no numb…
       A working day is Monday to Friday, less the bank holidays of England and Wales.
      ────────────────────────────────────────────────────────────────────────────────
       Enter record  c criteria  p plan  w not needed  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(
      play.styled.contains(
        "{alarm|! 2 people entered different values for “Chair told”: H then c}"))
  }

  @Test
  func `all values are shown, with who recorded each, when, and whom they had not read`() throws {
    var (_, play) = try begin()
    try play.press("<Enter>Hc")
    let wanted = """
       2026-001 Child Aspen   Conflicts                            OFFICIAL-SENSITIVE
       Two people entered different values. Choose one and say why.        1 conflict
      ────────────────────────────────────────────────────────────────────────────────
       2 people entered different values for “Chair told”
       > ≠ Chair told, Tue 10 Nov 2026
             S. Ward, Wed 11 Nov 2026 09:00; had not read what A. Patel recorded.
         ≠ Chair told, Wed 11 Nov 2026
             A. Patel, Wed 11 Nov 2026 09:05; had not read what S. Ward recorded;
             why: By telephone.













      ────────────────────────────────────────────────────────────────────────────────
       Enter choose  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 4))
  }

  @Test
  func `the same in ASCII`() throws {
    var (_, play) = try begin(ascii: true)
    try play.press("<Enter>Hc<Down>")
    let wanted = """
       2026-001 Child Aspen   Conflicts                            OFFICIAL-SENSITIVE
       Two people entered different values. Choose one and say why.        1 conflict
      --------------------------------------------------------------------------------
       2 people entered different values for "Chair told"
         % Chair told, Tue 10 Nov 2026
             S. Ward, Wed 11 Nov 2026 09:00; had not read what A. Patel recorded.
       > % Chair told, Wed 11 Nov 2026
             A. Patel, Wed 11 Nov 2026 09:05; had not read what S. Ward recorded;
             why: By telephone.













      --------------------------------------------------------------------------------
       Enter choose  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 6))
  }

  @Test
  func `choosing asks for the reason`() throws {
    var (_, play) = try begin()
    try play.press("<Enter>Hc<Enter>")
    let wanted = """
       2026-001 Child Aspen   Resolve the conflict                 OFFICIAL-SENSITIVE
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
       Keep what S. Ward recorded: Chair told, Tue 10 Nov 2026. It replaces: Chair
       told, Wed 11 Nov 2026 (A. Patel). Your reason goes into the log.

        > Why *











                 Why this one, and not the other.
          [ Keep this value ]   * needed


      ────────────────────────────────────────────────────────────────────────────────
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
    try play.press("<Tab><Enter>")
    #expect(play.row(0).contains("Resolve the conflict"), "without a reason the form stays")
  }

  @Test
  func `one value is chosen with a reason, and both who differed see it resolved`() throws {
    var (shared, play) = try begin()
    try play.press("<Enter>Hc<Enter>The Chair's diary was read.<Tab><Enter>")
    let wanted = """
       2026-001 Child Aspen   Conflicts                            OFFICIAL-SENSITIVE
       Two people entered different values. Choose one and say why.
      ────────────────────────────────────────────────────────────────────────────────

         There are no conflicts in this case.

         If two people enter different values at the same time, both are listed here.
         Choose one and say why.














       Recorded: Chair told: corrected to Tue 10 Nov 2026.             Saved hh:mm:ss
       ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    let review = try shared.review()
    #expect(review.conflicts == [])
    let recorded = try #require(review.recorded(.chairInformed))
    #expect(recorded.on.day.iso == "2026-11-10")
    #expect(recorded.by == "A. Chair")
    #expect(recorded.why == "The Chair's diary was read.")
    #expect(recorded.isCorrection)
    try play.press("<Esc>")
    #expect(play.row(1).contains("6 changes"))
    #expect(!play.picture.contains("differs"))
    try play.press("c")
    #expect(play.said == " There are no conflicts in this case.")
    try play.press("<Esc>")
    #expect(play.row(1).hasPrefix(" Day 9 of 15"))
    for person in ["A. Patel", "S. Ward"] {
      var other = try Screenplay(Screenplay.bare(shared.files, person: person))
      try other.press("<Enter>")
      #expect(!other.picture.contains("differ"))
      try other.press("H")
      #expect(other.row(4).contains("A. Chair Chair told: corrected to Tue 10 Nov 2"))
    }
  }

  @Test
  func `each of the two who differ is told on their own screen`() throws {
    let (shared, _) = try begin()
    for person in ["A. Patel", "S. Ward"] {
      var play = try Screenplay(Screenplay.bare(shared.files, person: person))
      #expect(play.picture.contains("Two people entered different values for 1 field."))
      try play.press("<Enter>")
      #expect(
        play.row(1).hasPrefix(
          " ! 2 people entered different values for “Chair told”: H then c"))
    }
  }

  @Test
  func `a reason half typed is back when the program starts again`() throws {
    var (shared, play) = try begin()
    try play.press("<Enter>Hc<Down><Enter>Half a rea")
    shared.files.restart()
    let next = try shared.play()
    #expect(next.row(0).hasPrefix(" 2026-001 Child Aspen   Resolve the conflict"))
    #expect(next.picture.contains("Half a rea"))
    #expect(next.picture.contains("Keep what A. Patel recorded"))
  }

  @Test
  func `a value that arrives while the reason is typed is shown before it is replaced`() throws {
    var (shared, play) = try begin()
    try play.press("<Enter>Hc<Enter>The diary was read.")
    try shared.append(
      .retracted(.chairInformed), by: .patel, at: "2026-11-11T09:10", why: "Not yet.")
    play.wait()
    try play.press("<Tab><Enter>")
    #expect(play.picture.contains("Someone else has just changed this."))
    #expect(play.picture.contains("told: date cleared (A. Patel)"))
    #expect(play.picture.contains("The diary was read."))
    #expect(try shared.review().conflicts.count == 1)
    try play.press("<Enter>")
    #expect(play.row(0).contains("Conflicts"))
    #expect(try shared.review().conflicts == [])
  }

  @Test
  func `a value that its author took back while the reason is typed is not chosen`() throws {
    var (shared, play) = try begin()
    try play.press("<Enter>Hc<Enter>The diary was read.")
    try shared.append(
      .retracted(.chairInformed), by: .ward, at: "2026-11-11T09:10", why: "Not yet.")
    play.wait()
    try play.press("<Tab><Enter><Enter>")
    #expect(play.picture.contains("That is not one of the conflicting values: “Chair told”."))
    #expect(play.picture.contains("The diary was read."))
    #expect(try shared.review().conflicts.count == 1)
  }

  @Test
  func `a third value that arrives is shown beside the others, the selection unmoved`() throws {
    var (shared, play) = try begin()
    try play.press("<Enter>Hc<Down>")
    let row = play.cursorRow
    try shared.append(
      .retracted(.chairInformed), by: .ward, at: "2026-11-11T09:10", why: "Not yet.")
    play.wait()
    #expect(play.cursorRow == row)
    #expect(play.picture.contains("Chair told: date cleared"))
  }
}
