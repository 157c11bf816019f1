import Testing

@testable import RapidReview

/// The history of a case, keys in, picture out.
struct HistoryPictureTests {
  private func begin(ascii: Bool = false) throws -> Screenplay {
    let shared = try SharedCase()
    try shared.differ()
    return try shared.play(ascii: ascii)
  }

  @Test
  func `every change, newest first, with what people differ by marked in word and sign`() throws {
    var play = try begin()
    try play.press("<Enter>H")
    let wanted = """
       2026-001 Child Aspen   Change log                           OFFICIAL-SENSITIVE
       Changes by everyone                                     5 changes   1 conflict
      ────────────────────────────────────────────────────────────────────────────────
           When                  Who      What
       > ≠ Wed 11 Nov 2026 09:05 A. Patel differs: Chair told, Wed 11 Nov 2026
         ≠ Wed 11 Nov 2026 09:00 S. Ward  differs: Chair told, Tue 10 Nov 2026
           Tue 10 Nov 2026 14:10 S. Ward  Panel notified, Tue 10 Nov 2026 14:02
           Mon  9 Nov 2026 17:00 A. Patel Criteria decided, Mon 9 Nov 2026: Both par…
           Thu  5 Nov 2026 10:00 A. Patel Case 2026-001 opened; LA became aware, Thu…









       Chair told, Wed 11 Nov 2026. Why: By telephone.



      ────────────────────────────────────────────────────────────────────────────────
       Enter open  c conflicts  / find  d their view  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 4))
  }

  @Test
  func `the same in ASCII`() throws {
    var play = try begin(ascii: true)
    try play.press("<Enter>H<Down>")
    let wanted = """
       2026-001 Child Aspen   Change log                           OFFICIAL-SENSITIVE
       Changes by everyone                                     5 changes   1 conflict
      --------------------------------------------------------------------------------
           When                  Who      What
         % Wed 11 Nov 2026 09:05 A. Patel differs: Chair told, Wed 11 Nov 2026
       > % Wed 11 Nov 2026 09:00 S. Ward  differs: Chair told, Tue 10 Nov 2026
           Tue 10 Nov 2026 14:10 S. Ward  Panel notified, Tue 10 Nov 2026 14:02
           Mon  9 Nov 2026 17:00 A. Patel Criteria decided, Mon 9 Nov 2026: Both par~
           Thu  5 Nov 2026 10:00 A. Patel Case 2026-001 opened; LA became aware, Thu~









       Chair told, Tue 10 Nov 2026.



      --------------------------------------------------------------------------------
       Enter open  c conflicts  / find  d their view  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 5))
  }

  @Test
  func `one change says who, when, why, who differs, and what its author had not read`() throws {
    var play = try begin()
    try play.press("<Enter>H<Enter>")
    let wanted = """
       2026-001 One change                                         OFFICIAL-SENSITIVE

      ────────────────────────────────────────────────────────────────────────────────
       Wed 11 Nov 2026 09:05, by the clock of the computer it was recorded on
       By A. Patel

       Chair told, Wed 11 Nov 2026
         Why: By telephone.

       People entered different values for “Chair told”:
         S. Ward: Chair told, Tue 10 Nov 2026
         A. Patel: Chair told, Wed 11 Nov 2026

       A. Patel had not read, though it was recorded before:
         Wed 11 Nov 2026 09:00 S. Ward: Chair told, Tue 10 Nov 2026

       Record 3 of writer abc.





      ────────────────────────────────────────────────────────────────────────────────
       Down down  Up up  PgDn page  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 3))
  }

  @Test
  func `a decision in full has its answers, and that all had been read`() throws {
    var play = try begin()
    try play.press("<Enter>H,<Down>*3,<Enter>")
    let wanted = """
       2026-001 One change                                         OFFICIAL-SENSITIVE

      ────────────────────────────────────────────────────────────────────────────────
       Mon 9 Nov 2026 17:00, by the clock of the computer it was recorded on
       By A. Patel

       Criteria decided, Mon 9 Nov 2026: Both parts of the test are met: a serious
       incident. The Panel and the partners must be notified.
         Abuse or neglect: suspected
         Outcome: the child was seriously harmed
         Kinds of harm: physical health
         Rationale: Both limbs are met.

       A. Patel had read everything recorded before it.

       Record 2 of writer abc.






      ────────────────────────────────────────────────────────────────────────────────
       Down down  Up up  PgDn page  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `find keeps what holds the words, live, in what is said, by whom, of which field`() throws {
    var play = try begin()
    try play.press("<Enter>H/ward")
    let wanted = """
       2026-001 Child Aspen   Change log                           OFFICIAL-SENSITIVE
       Find: ward                                                             2 found
      ────────────────────────────────────────────────────────────────────────────────
           When                   Who          What
       > ≠ Wed 11 Nov 2026 09:00  S. Ward      differs: Chair told, Tue 10 Nov 2026
           Tue 10 Nov 2026 14:10  S. Ward      Panel notified, Tue 10 Nov 2026 14:02












       Chair told, Tue 10 Nov 2026.



      ────────────────────────────────────────────────────────────────────────────────
       Enter show these  Esc show all  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(11, 1))
    try play.press("<BS>*4,telephone")
    #expect(play.row(1).hasSuffix("1 found"))
    #expect(play.row(4).contains("A. Patel"))
    try play.press("<BS>*9,criteria decision<Enter>")
    #expect(play.row(4).contains("Mon  9 Nov 2026 17:00 A. Patel"))
    #expect(play.cursor == at(1, 4))
    try play.press("/<Esc>")
    #expect(play.row(1).contains("5 changes"))
  }

  @Test
  func `p goes through the people and f through the kinds, and both come back to all`() throws {
    var play = try begin()
    try play.press("<Enter>Hp")
    #expect(play.row(1).hasPrefix(" Changes by A. Patel "))
    #expect(play.row(1).contains("3 of 5 changes"))
    try play.press("p")
    #expect(play.row(1).hasPrefix(" Changes by S. Ward "))
    try play.press("ff")
    #expect(play.row(1).hasPrefix(" Changes by S. Ward: criteria"))
    #expect(play.row(4) == "   No changes match.")
    #expect(play.cursor == at(3, 4))
    try play.press("f")
    #expect(play.row(1).hasPrefix(" Changes by S. Ward: days"))
    #expect(play.row(5).contains("Panel notified"))
    try play.press("pf")
    #expect(play.row(1).hasPrefix(" Changes by everyone"))
  }

  @Test
  func `a moment is asked for as people say it, and the case before it was open is refused`() throws
  {
    var play = try begin()
    try play.press("<Enter>Ht4 nov 26")
    let wanted = """
       2026-001 The case on a past date                            OFFICIAL-SENSITIVE
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
       Which day and time? You see the case as it was recorded then. Without a time,
       you see the end of that day.

        > Day and time *  4 nov 26
                          Wed 4 Nov 2026
          [ Show case ]   * needed













      ────────────────────────────────────────────────────────────────────────────────
       Esc back  F1 help
      """
    #expect(play.picture == wanted)
    try play.press("<Enter>")
    #expect(play.picture.contains("! The case was not open then. Its first change was on Thu"))
    try play.press("<C-u>nonsense<Enter>")
    #expect(play.row(0).hasPrefix(" 2026-001 The case on a past date"))
    try play.press("<Esc>")
    #expect(play.row(0).hasPrefix(" 2026-001 Child Aspen   Change log"))
  }

  @Test
  func `the case as recorded on a moment is headed so, and nothing later is in it`() throws {
    var play = try begin()
    try play.press("<Enter>Ht10 nov 26 14:10<Enter>")
    let wanted = """
       2026-001 Child Aspen                                        OFFICIAL-SENSITIVE
       As recorded on Tue 10 Nov 2026 14:10 – not as it is now
      ────────────────────────────────────────────────────────────────────────────────
         Steps on Tue 10 Nov 2026
       > ✓ LA became aware           done                 Thu 5 Nov 2026 09:30
         ✓ Criteria decided          done                 Mon 9 Nov 2026
         ✓ Panel notified            done                 Tue 10 Nov 2026 14:02
         ▲ Notify partners           2 days left
         – Notify SoS and Ofsted     not needed
         ▲ Instigate review          1 day left
         ▲ Tell the Executive        1 day left
         ▲ Tell the Chair            1 day left
         ▲ Tell the Scrutineer       1 day left
         ● Initial discussion        3 days left
         ● Send Form 2               3 days left
         ● Collect returns           8 days left
         ● Share the pack            11 days left
         ● Review meeting            12 days left
         ● Draft the report          13 days left
         – Finalise the report       not started
                                                                           1-17 of 29
       Read only. Days are counted with the current list of bank holidays.
      ────────────────────────────────────────────────────────────────────────────────
       Enter open  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 4))
    try play.press("<End>")
    #expect(play.picture.contains("Changes until then"))
    #expect(play.cursorRow.contains("Case 2026-001 opened"))
    #expect(!play.picture.contains("Wed 11 Nov 2026 09:05"))
    try play.press("<Enter>")
    #expect(play.row(3).hasPrefix(" As recorded on Tue 10 Nov 2026 14:10 – not as it is now"))
    try play.press("<Esc><Home>,<Down>*2,<Enter>")
    #expect(play.row(3).hasPrefix(" As recorded on Tue 10 Nov 2026 14:10 – not as it is now"))
    #expect(play.row(4).hasPrefix(" Recorded: Tue 10 Nov 2026 14:02, by S. Ward."))
  }

  @Test
  func `the case as an author knew it holds what they had read, and not what they did`() throws {
    var play = try begin()
    try play.press("<Enter>H,<Down>*3,d")
    let wanted = """
       2026-001 Child Aspen                                        OFFICIAL-SENSITIVE
       As A. Patel saw it when deciding, Mon 9 Nov 2026 17:00 – not as it is now
      ────────────────────────────────────────────────────────────────────────────────
         Steps on Mon 9 Nov 2026
       > ✓ LA became aware           done                 Thu 5 Nov 2026 09:30
         ● Decide if notifiable      to do
         ● Notify the Panel          3 days left
         ● Notify partners           3 days left
         – Notify SoS and Ofsted     not started
         – Instigate review          not started
         – Tell the Executive        not started
         – Tell the Chair            not started
         – Tell the Scrutineer       not started
         – Initial discussion        not started
         – Send Form 2               not started
         – Collect returns           not started
         – Share the pack            not started
         – Review meeting            not started
         – Draft the report          not started
         – Finalise the report       not started
                                                                           1-17 of 27
       Read only. Days are counted with the current list of bank holidays.
      ────────────────────────────────────────────────────────────────────────────────
       Enter open  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    try play.press("<Esc><End>d")
    #expect(play.said == " There was no case before this change.")
  }

  /// What stands in ASCII for each sign of these screens.
  private static let likenesses: [Character: Character] = [
    "─": "-", "–": "-", "≠": "%", "•": "*", "“": "\"", "”": "\"", "’": "'", "…": "~", "✓": "x",
    "●": "o", "▲": "^",
  ]

  @Test(arguments: [
    "<Enter>H<Enter>", "<Enter>Ht10 nov 26 14:10<Enter>", "<Enter>H,<Down>*3,d",
    "<Enter>Hc<Enter>Read.<Tab><Enter>", "<Enter>Ht10 nov", "<Enter>H/nothing like it",
  ])
  func `each screen is the same in ASCII, every sign with its likeness`(_ keys: String) throws {
    var (play, ascii) = (try begin(), try begin(ascii: true))
    try play.press(keys)
    try ascii.press(keys)
    #expect(
      ascii.picture == String(play.picture.map { HistoryPictureTests.likenesses[$0] ?? $0 }))
    #expect(ascii.picture.utf8.allSatisfy { $0 < 0x80 })
    #expect(ascii.cursor == play.cursor)
  }

  @Test
  func `on the smallest terminal the history and the past keep their headings and their cursor`()
    throws
  {
    let shared = try SharedCase()
    try shared.differ()
    var play = try shared.play(columns: 60, rows: 16)
    try play.press("<Enter>H")
    #expect(play.row(0).hasPrefix(" 2026-001 Child Aspen   Change log"))
    #expect(play.cursor == at(1, 4))
    try play.press("d")
    #expect(play.row(1).hasPrefix(" As A. Patel saw it when recording, Wed 11 Nov 2026"))
    #expect(play.cursor == at(1, 4))
    try play.press("<Esc>c")
    #expect(play.cursorRow.contains("Chair told, Tue 10 Nov 2026"))
  }
}
