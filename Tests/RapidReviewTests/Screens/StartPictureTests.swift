import Testing

@testable import RapidReview

/// What the first start, help and the hidden screen show, keys in, picture out.
struct StartPictureTests {
  @Test
  func `the first start offers six ways on`() throws {
    let play = try Screenplay(Screenplay.bare())
    let wanted = """
       rapidreview                                                 OFFICIAL-SENSITIVE
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
        Using a screen reader? Type q, then rapidreview plain.
        rapidreview helps you run a Child Safeguarding Rapid Review, from the first
        notification to the Panel's reply. There is no store of cases at /store yet.

         > Keep our cases here: a new store, protected by a passphrase
           Keep our cases here as plain files, not encrypted
           Take part in a store that a colleague shares
           Try it on fictional cases. Nothing is kept
           Rehearse a first review on a fictional case. Nothing is kept
           Leave

        A protected store, and any copy or backup of it, cannot be read without the
        passphrase. Anyone with access to plain files can read them.






      ────────────────────────────────────────────────────────────────────────────────
       Enter choose  ? help  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(3, 7))
  }

  @Test
  func `the form for a store says what a store is`() throws {
    var play = try Screenplay(Screenplay.bare())
    try play.press("<Enter>")
    let wanted = """
       A new store                                                 OFFICIAL-SENSITIVE
       Mon 23 Nov 2026                                                   field 1 of 4
      ────────────────────────────────────────────────────────────────────────────────
       A sealed store cannot be read without its passphrase. Next you see a recovery
       sheet, in case you lose the passphrase. If you lose both, no one can open the
       store again.

        > Partnership *
                            Shown at the top of every screen.
          Your name *

          Passphrase *

          The same again *

          [ Show recovery sheet ]   * needed






      ────────────────────────────────────────────────────────────────────────────────
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(22, 7))
  }

  @Test
  func `whoever is new is asked for a name`() throws {
    let play = try Screenplay(try Screenplay.founded(person: nil))
    let wanted = """
       Who are you?                                                OFFICIAL-SENSITIVE
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
       The record shows who made each change. Give the name you sign with.

        > Your name *
                       Recorded with each of your changes.
          [ Go on ]   * needed














      ────────────────────────────────────────────────────────────────────────────────
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(17, 5))
  }

  @Test
  func `help lists every action, and says the selected one in full`() throws {
    var play = try Screenplay.demo()
    try play.press("?")
    let wanted = """
       Find an action, or what a word means                           FICTIONAL CASES
       Type a word:                                                        371 of 371
      ────────────────────────────────────────────────────────────────────────────────
       > Enter  Open the selected case
         d      Do what is next in the selected case
         g      Join the meeting in progress: the selected case's, or the f…  not now
         n      Open a new case
         /      Search cases by reference, code name, stage or step
         s      Sort by urgency, reference, child or stage
         c      Show or hide closed cases
         f      Search every text of every case
         a      Actions of all cases, most overdue first
         m      Calendar of all cases: deadlines, meetings, days off, clashes
         o      Our performance by year: days used, late steps, returns
         r      Records to review: closed cases due for a retention review
         N      Renumber the later of two cases with the same reference       not now
         S      Share with other computers, and see what is new               not now
         P      Set up people, organisations, settings and abbreviations

       Enter: Open the selected case.


      ────────────────────────────────────────────────────────────────────────────────
       Enter do it  Esc back
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(14, 1))
  }

  @Test
  func `help is searched by typing`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter>")
    try play.press("?plan")
    let wanted = """
       Find an action, or what a word means                           FICTIONAL CASES
       Type a word: plan                                                    19 of 373
      ────────────────────────────────────────────────────────────────────────────────
       > p         Plan a date for the selected step
         3         Plan and chronology: the half you used last
         Tab   Go to the chronology                                          not here
         n     Make a plan, or try out a date for the notification           not here
         c     Confirm the plan agreed in the initial discussion             not here
         -     Zoom out: from working days to days, weeks and months         not here
         +     Zoom in again, down to working days                           not here
         t     Edit scope and dates: the period, and the meeting dates       not here
         v     Extensions: later dates agreed for a step                     not here
         d     Show how this deadline was worked out, day by day             not here
         a     Show dates as words, or on the axis                           not here
         x     Export the plan, also for a calendar program                  not here
         Enter Record the whole plan                                         not here
         Esc   Leave without recording                                       not here
         F3    Plan and chronology: the half you used last                   not here

       p: Plan a date for the selected step.


      ────────────────────────────────────────────────────────────────────────────────
       Enter do it  Esc back
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(18, 1))
  }

  @Test
  func `help says why an action cannot be done here`() throws {
    var play = try Screenplay.demo()
    try play.press("?undo")
    let wanted = """
       Find an action, or what a word means                           FICTIONAL CASES
       Type a word: undo                                                     4 of 371
      ────────────────────────────────────────────────────────────────────────────────
       > u      Undo my last change to this case                             not here
         Delete Delete the selected line. You can undo this                  not here
         u      Undo my last attendance mark                                 not here
         u      Undo the latest change to a list: what was added or removed  not here












       u: Undo my last change to this case. Not now: on the screen “Steps”.


      ────────────────────────────────────────────────────────────────────────────────
       Esc back
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(18, 1))
  }

  @Test
  func `help without results says what to do`() throws {
    var play = try Screenplay.demo()
    try play.press("?qqq")
    let wanted = """
       Find an action, or what a word means                           FICTIONAL CASES
       Type a word: qqq                                                      0 of 371
      ────────────────────────────────────────────────────────────────────────────────

         Nothing here is called that. Try another word.

















      ────────────────────────────────────────────────────────────────────────────────
       Esc back
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(17, 1))
  }

  @Test
  func `help in ASCII`() throws {
    var play = try Screenplay.demo(ascii: true)
    try play.press("<Enter>?")
    let wanted = """
       Find an action, or what a word means                           FICTIONAL CASES
       Type a word:                                                        373 of 373
      --------------------------------------------------------------------------------
       > Enter  Set the date of the selected step, or correct it
         c      Answer the serious-incident test and decide
         p      Plan a date for the selected step
         w      Mark the selected step as not needed, with a reason, or as needed af~
         e      Correct the date of the selected step, with a reason          not now
         Delete Clear the date of the selected step, with a reason            not now
         v      Show how this deadline was worked out
         W      Withdraw the notification: the criteria were not met after all
         L      Record that an LCSPR was commissioned, its scope and who leads it
         O      Opened in error or twice: stop counting the case, or count it again
         K      Place a legal hold on the case, or lift it
         R      Keep the record of a closed case until a later date           not now
         D      Dispose of a closed case: order it, or confirm the order      not now
         I      Show the real names, kept only on this screen
         H      Log of every change, past dates, and conflicts

       Enter: Set the date of the selected step, or correct it.


      --------------------------------------------------------------------------------
       Enter do it  Esc back
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(14, 1))
  }
}
