import Casework
import Terminal
import Testing

@testable import Office
@testable import RapidReview

/// What has changed since a person last looked: marked in the list, the case and the history.
struct LookedJourneyTests {
  /// Somebody has looked at the case and gone back to the list; then Ward told the Chair.
  private func begin(leaving keys: String = "<Enter><Esc>") throws -> (SharedCase, Screenplay) {
    let shared = try SharedCase()
    var play = try shared.play()
    try play.press(keys)
    try shared.append(try SharedCase.told("2026-11-10"), by: .ward, at: "2026-11-11T09:00")
    return (shared, play)
  }

  @Test
  func `another's change is marked in the list, in the case and in the history`() throws {
    var (_, play) = try begin()
    play.wait()
    #expect(play.row(1).hasSuffix("1 changed"))
    #expect(play.row(4).hasPrefix(" > 2026-001• Child Aspen"))
    #expect(play.picture.contains("Changed since you last looked."))
    try play.press("<Enter>")
    let wanted = """
       2026-001 Child Aspen                                        OFFICIAL-SENSITIVE
       Day 9 of 15   to the Panel by Tue 1 Dec 2026                          Notified
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
           Step                      Due             Status         Done or planned
         ✓ Criteria decided                          done           Mon  9 Nov
         ✓ Panel notified            Thu 12 Nov      done           Tue 10 Nov 14:02
         ! Notify partners           Thu 12 Nov      LATE 7 days
         – Notify SoS and Ofsted                     not needed
       > ! Instigate review          Wed 11 Nov      LATE 8 days
         ! Tell the Executive        Wed 11 Nov      LATE 8 days
         ✓ Chair told new            Wed 11 Nov      done           Tue 10 Nov
         ! Tell the Scrutineer       Wed 11 Nov      LATE 8 days
         ! Initial discussion        Fri 13 Nov      LATE 6 days
         • 1 change since you last looked: H                               2-10 of 24
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
    try play.press("H")
    #expect(play.row(1).hasSuffix("4 changes   1 new"))
    #expect(
      play.row(4)
        == " > • Wed 11 Nov 2026 09:00 S. Ward  new: Chair told, Tue 10 Nov 2026")
  }

  @Test
  func `what was looked at is not new the next time, nor after a new start`() throws {
    var (shared, play) = try begin()
    play.wait()
    try play.press("<Enter><Esc>")
    #expect(!play.picture.contains("changed") && !play.picture.contains("Changed"))
    try play.press("<Enter>")
    #expect(!play.picture.contains("since you last looked"))
    let next = try shared.play()
    #expect(!next.picture.contains("Changed since you last looked."))
  }

  @Test(arguments: ["<Enter><Esc>", "<Enter>q", "<Enter>Hq", "<Enter>"])
  func `it is kept when the case is left, the program quit, or ended`(_ keys: String) throws {
    let (shared, _) = try begin(leaving: keys)
    var next = try shared.play()
    #expect(next.picture.contains("Changed since you last looked."))
    try next.press("<Enter>")
    #expect(next.picture.contains("1 change since you last looked: H"))
  }

  @Test
  func `a case never looked at has nothing new, and one's own changes never are`() throws {
    let (shared, _) = try begin()
    var ward = try Screenplay(
      Surroundings(
        storePath: "/store", localPath: "/elsewhere", files: shared.files,
        clock: Screenplay.clock, givenName: "S. Ward"))
    #expect(!ward.picture.contains("Changed since"))
    try ward.press("<Enter>")
    #expect(!ward.picture.contains("since you last looked"))
    try ward.press("<Esc>")
    try shared.append(.planned(.packShared, for: Screenplay.now), by: .ward, at: "2026-11-12T09:00")
    ward.wait()
    try ward.press("<Enter>")
    #expect(!ward.picture.contains("since you last looked"))
  }

  @Test
  func `a change that arrives while the case is open is new until it is left`() throws {
    let shared = try SharedCase()
    var play = try shared.play()
    try play.press("<Enter><Esc><Enter>")
    try shared.append(try SharedCase.told("2026-11-10"), by: .ward, at: "2026-11-11T09:00")
    play.wait()
    #expect(play.picture.contains("1 change since you last looked: H"))
    try play.press("<Esc><Enter>")
    #expect(!play.picture.contains("since you last looked"))
  }
}
