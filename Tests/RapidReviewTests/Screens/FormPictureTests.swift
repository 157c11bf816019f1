import Testing

@testable import RapidReview

/// What the forms of a step show, keys in, picture out.
struct FormPictureTests {
  @Test
  func `the record form understands the day that stands in it`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><Down><Enter>")
    let wanted = """
       2026-005 Child Aspen   Record: Pack shared                     FICTIONAL CASES
       Mon 23 Nov 2026                                                   field 1 of 5
      ────────────────────────────────────────────────────────────────────────────────
       When did it happen? If an earlier step is not recorded, give a reason. Due Wed
       25 Nov 2026, counted from Thu 26 Nov 2026.

        > When *                 today
                                 Mon 23 Nov 2026
          Shared with *          Joan Sedge, Fenmoor Council
                                 Tom Bracken, Fenmoor Police
                                 Ayesha Reed, Fenmoor and Wold Integrated Care

          Which version

          How

          Why (if out of order)




          [ Record ]   * needed
      ────────────────────────────────────────────────────────────────────────────────
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(32, 6))
  }

  @Test
  func `a weekday is the last one where something is recorded, and shown`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><Down><Enter>fri")
    let wanted = """
       2026-005 Child Aspen   Record: Pack shared                     FICTIONAL CASES
       Mon 23 Nov 2026                                                   field 1 of 5
      ────────────────────────────────────────────────────────────────────────────────
       When did it happen? If an earlier step is not recorded, give a reason. Due Wed
       25 Nov 2026, counted from Thu 26 Nov 2026.

        > When *                 fri
                                 Fri 20 Nov 2026
          Shared with *          Joan Sedge, Fenmoor Council
                                 Tom Bracken, Fenmoor Police
                                 Ayesha Reed, Fenmoor and Wold Integrated Care

          Which version

          How

          Why (if out of order)




          [ Record ]   * needed
      ────────────────────────────────────────────────────────────────────────────────
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(30, 6))
  }

  @Test
  func `a day that does not exist is said beside the field`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><Down><Enter><C-u>31/2")
    let wanted = """
       2026-005 Child Aspen   Record: Pack shared                     FICTIONAL CASES
       Mon 23 Nov 2026                                                   field 1 of 5
      ────────────────────────────────────────────────────────────────────────────────
       When did it happen? If an earlier step is not recorded, give a reason. Due Wed
       25 Nov 2026, counted from Thu 26 Nov 2026.

        > When *                 31/2
                                 ! There is no 31 February. Check the day, the month
                                 and the year.
          Shared with *          Joan Sedge, Fenmoor Council
                                 Tom Bracken, Fenmoor Police
                                 Ayesha Reed, Fenmoor and Wold Integrated Care

          Which version

          How

          Why (if out of order)



                                                                           more below
      ────────────────────────────────────────────────────────────────────────────────
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(31, 6))
  }

  @Test
  func `the form to correct holds the day recorded`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><Up>e")
    let wanted = """
       2026-005 Child Aspen   Correct: Form 2 sent                    FICTIONAL CASES
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
       The old date stays in the log, with your reason.

        > When *  Fri 13 Nov 2026
                  Fri 13 Nov 2026
          Why *












          [ Correct ]   * needed

      ────────────────────────────────────────────────────────────────────────────────
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(27, 5))
  }

  @Test
  func `finding in a text stands at its foot, in ASCII too`() throws {
    var play = try Screenplay.demo(ascii: true)
    try play.press("<Enter><Down><Enter><Tab>Late; seen late.<Enter>The school wrote late")
    try play.press("<C-g>late")
    #expect(play.cursorRow.contains("Find: late"))
    #expect(play.cursorRow.contains("from the start"))
    try play.press("<C-g>x")
    #expect(play.cursorRow.contains("Find: latex"))
    #expect(play.cursorRow.contains("not found"))
    #expect(play.picture.contains("The school wrote late"))
  }

  @Test
  func `F1 lists the keys of the text being typed, and Enter there does what is selected`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><Down><Enter><Tab>Late. ")
    try play.press("Very late.<F1>,del,ete the word b")
    #expect(play.picture.contains(" Type a word: delete the word b"))
    #expect(play.row(3).hasPrefix(" > Ctrl-W    Delete the word before"))
    try play.press("<Enter>")
    #expect(play.cursorRow.contains("Late. Very late"))
    #expect(!play.cursorRow.contains("late."))
    try play.press("<F1>find in the text you")
    #expect(play.row(3).hasPrefix(" > Ctrl-G    Find in the text you are typing"))
    try play.press("<Enter>very")
    #expect(play.cursorRow.contains("Find: very"))
    try play.press("<Esc>")
    #expect(play.row(0).contains("Record: Pack shared"))
    // One line has no rows to go up and down in.
    try play.press("<BTab><F1>line")
    #expect(!play.picture.contains("Enter     New line"))
  }

  @Test
  func `the form to take back asks for the reason`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><Up><Del>")
    let wanted = """
       2026-005 Child Aspen   Clear date: Form 2 sent                 FICTIONAL CASES
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
       “Form 2 sent” will count as not done. The log keeps both. You can undo this.

        > Why *











                 Why it has not been done after all.
          [ Clear date ]   * needed



      ────────────────────────────────────────────────────────────────────────────────
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(11, 5))
  }

  @Test
  func `the form for a step that is not needed asks for the reason`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter>w")
    let wanted = """
       2026-005 Child Aspen   Not needed: Collect returns             FICTIONAL CASES
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
       “Collect returns” will be shown as not needed, with your name and reason.

        > Why *











                 Why this case does not need it.
          [ Mark as not needed ]   * needed



      ────────────────────────────────────────────────────────────────────────────────
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(11, 5))
  }

  @Test
  func `a plan later than the day due says so`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><Down>")
    try play.press("p+15wd")
    let wanted = """
       2026-005 Child Aspen   Plan: Share the pack                    FICTIONAL CASES
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
       Which day? Leave it empty to remove the planned date. Due Wed 25 Nov 2026,
       counted from Thu 26 Nov 2026.

        > Planned for  +15wd
                       Thu 17 Dec 2026. “Share the pack” on Thu 17 Dec 2026 is 16
                       working days short: due Wed 25 Nov 2026 (local planning
                       rule). “Review meeting” on Thu 26 Nov 2026 would come before
                       “Share the pack” on Thu 17 Dec 2026.
          [ Plan ]










      ────────────────────────────────────────────────────────────────────────────────
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(22, 6))
  }

  @Test(arguments: [
    TypedOverOffer(
      keys: "thu", shown: "{field|thu}", understood: "Thu 19 Nov 2026",
      why: "what is offered is selected, and typing takes its place"),
    TypedOverOffer(
      keys: "<End> 9:00", shown: "{field|Fri 13 Nov 2026 9:00}",
      understood: "Fri 13 Nov 2026 09:00", why: "End keeps it, to go on at its end"),
    TypedOverOffer(
      keys: "<Right> 9:00", shown: "{field|Fri 13 Nov 2026 9:00}",
      understood: "Fri 13 Nov 2026 09:00", why: "and so does Right"),
    TypedOverOffer(
      keys: "<Tab><BTab>thu", shown: "{field|thu}", understood: "Thu 19 Nov 2026",
      why: "passing by is not touching: it is still an offer"),
    TypedOverOffer(
      keys: "<Tab>Late<Esc>e,thu", shown: "{field|thu}", understood: "Thu 19 Nov 2026",
      why: "nor is coming back to a draft of another field"),
    TypedOverOffer(
      keys: "thu<Tab><BTab> 9:00", shown: "{field|thu 9:00}", understood: "Thu 19 Nov 2026 09:00",
      why: "what a person typed is theirs, and typed on"),
  ])
  func `typing takes the place of the day offered, and a motion keeps it`(
    _ example: TypedOverOffer
  ) throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><Up>e")
    #expect(play.styled.contains("{>field|Fri 13 Nov 2026}"))
    try play.press(example.keys)
    let styled = play.styled.replacing(/\ +}/, with: "}")
    #expect(styled.contains(example.shown), "\(example.why)")
    #expect(styled.contains("{quiet|\(example.understood)}"), "\(example.why)")
    #expect(!styled.contains("{>"), "\(example.why)")
  }

  /// Keys pressed on the day recorded, Fri 13 Nov 2026, in the form to correct it.
  struct TypedOverOffer {
    let keys: String
    let shown: String
    let understood: String
    let why: String
  }

  @Test
  func `the record form in ASCII`() throws {
    var play = try Screenplay.demo(ascii: true)
    try play.press("<Enter><Down><Enter>")
    let wanted = """
       2026-005 Child Aspen   Record: Pack shared                     FICTIONAL CASES
       Mon 23 Nov 2026                                                   field 1 of 5
      --------------------------------------------------------------------------------
       When did it happen? If an earlier step is not recorded, give a reason. Due Wed
       25 Nov 2026, counted from Thu 26 Nov 2026.

        > When *                 today
                                 Mon 23 Nov 2026
          Shared with *          Joan Sedge, Fenmoor Council
                                 Tom Bracken, Fenmoor Police
                                 Ayesha Reed, Fenmoor and Wold Integrated Care

          Which version

          How

          Why (if out of order)




          [ Record ]   * needed
      --------------------------------------------------------------------------------
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(32, 6))
  }

  @Test
  func `the smallest record form`() throws {
    var play = try Screenplay.demo(columns: 60, rows: 16)
    try play.press("<Enter><Down><Enter><Tab>")
    let wanted = """
       2026-005 Child Aspen   Record: Pack shar…  FICTIONAL CASES
       Mon 23 Nov 2026                               field 2 of 5
      ────────────────────────────────────────────────────────────
       When did it happen? If an earlier step is not recorded,
       give a reason. Due Wed 25 Nov 2026, counted from Thu 26
       Nov 2026.
                                                       more above
                                 Mon 23 Nov 2026
        > Shared with *          Trust
                                 Colin Rush, Fenmoor Schools
                                 Service
                                 The SPRG's members, and anyone
                                 else at the meeting.
          Which version                                more below
      ────────────────────────────────────────────────────────────
       F2 record  Esc back  Tab next field  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(34, 10))
  }
}
