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
        This program carries a Child Safeguarding Rapid Review from the day the
        local authority becomes aware to the meeting after the national Panel's
        reply. There is no store of cases at /store yet.

         > Keep our cases here: make a new store, sealed under a passphrase
           Keep our cases here as plain files, not encrypted
           Take part in a store that a colleague shares
           Try the program on fictional cases; nothing is kept
           Rehearse a first review on a fictional case; nothing is kept
           Leave

        Nobody can read a sealed store, a copy or a backup of it without the
        passphrase. Anyone who gets at plain files can read them.





      ────────────────────────────────────────────────────────────────────────────────
       Enter choose  ? help  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(3, 8))
  }

  @Test
  func `the form for a store says what a store is`() throws {
    var play = try Screenplay(Screenplay.bare())
    try play.press("<Enter>")
    let wanted = """
       A new store                                                 OFFICIAL-SENSITIVE
       Mon 23 Nov 2026                                                   field 1 of 4
      ────────────────────────────────────────────────────────────────────────────────
       Nobody can read a sealed store without its passphrase. Next you see a recovery
       sheet, for when the passphrase is lost. If you lose both, nobody can open the
       store again.

        > Partnership *
                            Shown at the top of every screen.
          Your name *

          Passphrase *

          The same again *

          [ Go on to the recovery sheet ]   * needed






      ────────────────────────────────────────────────────────────────────────────────
       Esc back  Tab next field  Ctrl-S is it saved?  F1 help
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
       The record keeps, with each change, who made it. Give the name you sign with.

        > Your name *
                       The record keeps it with each of your changes.
          [ Go on ]   * needed














      ────────────────────────────────────────────────────────────────────────────────
       Esc back  Tab next field  Ctrl-S is it saved?  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(17, 5))
  }

  @Test
  func `help lists every action, and says the selected one in full`() throws {
    var play = try Screenplay.demo()
    try play.press("?")
    let wanted = """
       What can be done                                               FICTIONAL CASES
       Type a word:                                                        468 of 468
      ────────────────────────────────────────────────────────────────────────────────
       > Enter  Open the selected case
         g      Go into the meeting that is open: the selected case's, or t…  not now
         n      Open a new case
         /      Find cases by reference, code name, stage or step
         s      Sort by urgency, reference, child or stage
         c      Show the closed cases as well, or not
         f      Find words in all cases, in everything that was written
         a      See the actions of all cases, most overdue first
         m      See all cases on one axis: deadlines, meetings, days off, clashes
         o      See our own performance: days used, late steps, returns, by year
         r      See the records to review: closed cases whose day has come
         N      Give the later of two cases with one reference another        not now
         S      Share with other computers: what waits, what came, what dif…  not now
         P      Keep the partnership's people, organisations, settings and abbreviat…
         Esc    Show all cases again, after finding                           not now

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
       What can be done                                               FICTIONAL CASES
       Type a word: plan                                                    19 of 470
      ────────────────────────────────────────────────────────────────────────────────
       > p     Plan a day for the selected step
         2     Go to the schedule, the plan and extensions, tab 2
         p     Plan a day for the selected step                              not here
         n     Lay out a new plan, all of it; before the notification, see…  not here
         c     Confirm the plan, as the initial discussion agreed it         not here
         2     Go to the schedule, the plan and extensions, tab 2            not here
         Enter Record the plan: every day of it is planned, in one change    not here
         Esc   Leave; nothing was recorded                                   not here
         F2    Go to the schedule, the plan and extensions, tab 2            not here
         2     Go to the schedule, the plan and extensions, tab 2            not here
         2     Go to the schedule, the plan and extensions, tab 2            not here
         e     Fill in what is selected; of a meeting, what was planned      not here
         2     Go to the schedule, the plan and extensions, tab 2            not here
         a     Change what was planned: day, place, chair, agenda; conflic…  not here
         2     Go to the schedule, the plan and extensions, tab 2            not here

       p: Plan a day for the selected step.


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
       What can be done                                               FICTIONAL CASES
       Type a word: undo                                                    13 of 468
      ────────────────────────────────────────────────────────────────────────────────
       > u         Undo my own latest change to this case                    not here
         u         Undo my own latest change to this case                    not here
         u         Undo my own latest change to this case                    not here
         u         Undo my own latest change to this case                    not here
         u         Undo my own latest change to this case                    not here
         u         Undo my own latest change to this case                    not here
         u         Undo my own latest change to this case                    not here
         u         Undo my own latest change to this case                    not here
         u         Undo my own latest change to this case                    not here
         u         Undo my own latest change to this case                    not here
         u         Undo my own latest change to this case                    not here
         u         Undo the latest taking out: that entry counts again       not here
         u         Undo my own latest change to this case                    not here



       u: Undo my own latest change to this case. Not now: on the screen “Case”.


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
       What can be done                                               FICTIONAL CASES
       Type a word: qqq                                                      0 of 468
      ────────────────────────────────────────────────────────────────────────────────

         No action is called that. Backspace, and try another word.

















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
       What can be done                                               FICTIONAL CASES
       Type a word:                                                        470 of 470
      --------------------------------------------------------------------------------
       > Enter  Record when the selected step happened; one recorded already is corr~
         c      Answer the serious-incident test and decide
         p      Plan a day for the selected step
         w      Mark the selected step as not needed, with a reason, or as needed af~
         e      Correct the day recorded of the selected step, with a reason  not now
         Delete Take back what was recorded of the selected step, with a re~  not now
         v      Show in full why the selected day is what it is
         W      Withdraw the notification: found to lie outside the criteria
         L      Record that an LCSPR was commissioned, its scope and who leads it
         O      Opened in error, or twice: take the case out of every count, or coun~
         K      Place a legal hold on the case, or lift it
         R      Keep the record of a closed case until another day            not now
         D      Have a closed case destroyed: order it, or confirm the order  not now
         I      Show who the child really is; real names stand nowhere else
         H      Read the history: every change, earlier moments, and conflicts

       Enter: Record when the selected step happened; one recorded already is
       corrected.

      --------------------------------------------------------------------------------
       Enter do it  Esc back
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(14, 1))
  }
}
