import CaseStore
import Casework
import Terminal
import Testing

@testable import Office
@testable import RapidReview

/// What is shown over all cases at once, keys in, picture out.
struct GatherPictureTests {
  private func play(columns: Int = 80, rows: Int = 24, ascii: Bool = false) throws -> Screenplay {
    let surroundings = try Screenplay.founded()
    try ThreeCases(surroundings).make()
    return try Screenplay(surroundings, columns: columns, rows: rows, ascii: ascii)
  }

  /// The row the cursor is on.
  private func focused(_ play: Screenplay) -> String { play.row(play.cursor?.row ?? 0) }

  @Test
  func `words are found as they are typed, each with its place and the words around it`() throws {
    var play = try play()
    try play.press("f,bruise")
    let wanted = """
       Find in all cases                                           OFFICIAL-SENSITIVE
       Words: bruise                                                 2 found, 2 cases
      ────────────────────────────────────────────────────────────────────────────────
       > 2026-002 Child Birch   The incident, What happened
           A fictional fall. No bruise was seen.
         2026-001 Child Aspen   Key lines of enquiry 1, Question
           Why was the bruise that the fictional health visitor noted in February no…















      ────────────────────────────────────────────────────────────────────────────────
       Enter open  Esc back  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(14, 1))
    play.type(" kloe aspen")
    #expect(play.row(1).contains("0 found, 0 cases"))
    #expect(
      play.row(4) == "   No text has all of these words. Remove one, or spell it another way.")
    try play.press("<C-u>,bruise enquiry")
    #expect(play.row(1).contains("1 found, 1 case"))
  }

  @Test
  func `before a word is typed the screen says what is searched, and what never is`() throws {
    var play = try play(columns: 60, rows: 16, ascii: true)
    try play.press("f")
    let wanted = """
       Find in all cases                       OFFICIAL-SENSITIVE
       Words:
      ------------------------------------------------------------

         Type one or more words. This searches every text of
         every case, and the partnership's people and
         organisations. It never searches the real names.







      ------------------------------------------------------------
       Esc back  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(8, 1))
  }

  @Test
  func `Enter opens the case at the tab that shows the text, the cursor on its entry`() throws {
    var play = try play()
    try play.press("f,bruise,<Down>,<Enter>")
    #expect(play.row(0).hasPrefix(" 2026-001 Child Aspen"))
    #expect(focused(play).hasPrefix(" > KLOE 1 Why was the bruise"))
    // Back over the case to what was found, as it was left.
    try play.press("<Esc>,<Esc>")
    #expect(play.row(1).contains("Words: bruise"))
    #expect(play.row(5).hasPrefix(" > 2026-001"))
  }

  @Test
  func `Enter on a reason opens the step it was given for, and on a person the register's form`()
    throws
  {
    var play = try play()
    try play.press("f,portal,<Enter>")
    #expect(play.row(0).hasPrefix(" 2026-002 Child Birch"))
    #expect(focused(play).contains("Panel notified"))
    try play.press("<Esc>,<Esc>,f,nadia")
    #expect(play.row(3) == " > Partnership   People 1, Name")
    try play.press("<Enter>")
    #expect(play.row(0).contains("A person"))
    #expect(play.picture.contains("Nadia Firth"))
  }

  @Test
  func `the actions of all cases stand in one register, most overdue first`() throws {
    var play = try play()
    try play.press("a")
    let wanted = """
       Actions of all cases                                        OFFICIAL-SENSITIVE
       Mon 23 Nov 2026                                                2 open   1 late
      ────────────────────────────────────────────────────────────────────────────────
           Due                     Case       Action                         Owner
       > ! LATE 3 days  Wed 18 Nov 2026-001/1 Obtain the letter of the Trust A. Patel
         ▲ 1 day left   Tue 24 Nov 2026-001/2 Ask the school for its records A. Patel










       2026-001 Child Aspen   Action 1
       Obtain the letter of the Trust
       A. Patel, Fenmoor Police. Due Wed 18 Nov 2026.



      ────────────────────────────────────────────────────────────────────────────────
       Enter open  / find  c closed  x export  Esc back  ? help  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 4))
    try play.press("c,<End>")
    #expect(play.row(6).hasPrefix(" > ✓ done         Mon 30 Nov 2026-002/1 Tell the GP   "))
    #expect(play.row(6).hasSuffix("   A. Patel"))
    #expect(play.picture.contains("Due Mon 30 Nov 2026. Closed Fri 20 Nov 2026 by S."))
    try play.press("/,birch")
    #expect(play.row(1).hasPrefix(" Find: birch"))
    #expect(play.row(1).hasSuffix("1 found"))
    #expect(play.cursor?.row == 1)
  }

  @Test
  func `an action is closed from the register, which shows it at once`() throws {
    var play = try play()
    try play.press("a,<Enter>")
    #expect(play.row(0).hasPrefix(" 2026-001 Child Aspen   An action"))
    try play.press("<Tab>*4,The letter is on file,<Tab>,S. Ward,<Tab>,20 nov,<Enter>")
    #expect(play.row(0).hasPrefix(" Actions of all cases"))
    #expect(play.row(1).hasSuffix("1 open   0 late"))
    #expect(play.row(4).contains("Ask the school"))
    try play.press("c")
    #expect(play.picture.contains("✓ done late    Wed 18 Nov 2026-001/1"))
  }

  @Test
  func `a year is shown with bars, and the number beside each`() throws {
    var play = try play()
    try play.press("o")
    let wanted = """
       Our performance                                             OFFICIAL-SENSITIVE
       2026   as of Mon 23 Nov 2026                                           3 cases
      ────────────────────────────────────────────────────────────────────────────────
       > Steps                     Cases Median Longest Allowed  Late
         Panel notified                3    4.5       6       5  1 (1d)   ████████│─
         Partners notified             3                      5  2 (19d)
         Review instigated             2                      1  2 (17d)
      """
    #expect(play.picture.hasPrefix(wanted))
    #expect(play.cursor == at(1, 3))
    try play.press("<Down>,<Enter>")
    #expect(play.row(0).hasPrefix(" Panel notified: late in 2026"))
    #expect(play.row(3) == " 2026-002: 1 working day late")
    #expect(play.row(4) == "   The portal was down.")
    try play.press("<Esc>,[")
    #expect(play.row(1).hasPrefix(" 2025   as of Mon 23 Nov 2026"))
    #expect(play.row(4).hasPrefix("   No cases were notified in 2025"))
    try play.press("],<End>")
    #expect(focused(play) == " >     3  Not decided yet")
  }

  @Test
  func `a year is readable in ASCII on the smallest terminal`() throws {
    var play = try play(columns: 60, rows: 16, ascii: true)
    try play.press("o,<Down>*16")
    let wanted = """
       Our performance                         OFFICIAL-SENSITIVE
       2026   as of Mon 23 Nov 2026                       3 cases
      ------------------------------------------------------------
         Report drafted         2                     13  1 (5d)
         Executive signed ~     2                     14  1 (4d)
         Sent to the Panel      2                     15  1 (3d)
       > Returns                 Asked  In  Nil Declined Late
         Fenmoor Hospitals Trust     1   1    0        0    0
         Harbour Primary School      1   0    0        0    1
         Why returns were late


                                                      13-21 of 25
       Working days, by year of notification.
      ------------------------------------------------------------
       [ year before  ] year after  x export  ? help  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 6))
  }
}
