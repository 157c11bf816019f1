import Casework
import Testing

@testable import Office
@testable import RapidReview

/// Telling those who must be told, by keys alone; what the store then holds.
struct NoticeJourneyTests {
  @Test
  func `a step is done exactly when the last it names was told`() throws {
    let stage = try NoticeStage()
    try stage.propose(.tell(try stage.notice("one"), stage.told([.partnershipChair]), members: []))
    #expect(try stage.review().recorded(.chairInformed) != nil)
    #expect(try stage.review().recorded(.executiveInformed) == nil)
    #expect(try stage.play().row(1) == " 4 to tell")
    try stage.propose(
      .tell(
        try stage.notice("two"),
        stage.told([.executive(.police), .executive(.localAuthority)]), members: []))
    var review = try stage.review()
    #expect(review.recorded(.executiveInformed) == nil)
    #expect(review.untoldWords(members: []) == "2 to tell")
    var play = try stage.play()
    #expect(play.row(1) == " 2 to tell")
    // The form has the Scrutineer ticked, and not the lead for health, whom nobody is named for.
    try play.press("<Enter>")
    #expect(play.picture.contains("One office has nobody named."), "\(play.picture)")
    try play.press("<Tab><Up><Up><Space><BTab><BTab><Enter>")
    #expect(play.picture.contains("Recorded:"), "\(play.picture)")
    review = try stage.review()
    #expect(review.recorded(.executiveInformed)?.on.shown == "Mon 23 Nov 2026 10:00")
    #expect(review.recorded(.scrutineerInformed) != nil)
    #expect(play.row(1) == " Everyone has been told")
    #expect(review.noticesGiven.count == 3)
  }

  @Test
  func `a notice that was given is corrected, and taken out with a reason`() throws {
    let stage = try NoticeStage()
    let entry = try stage.notice("one")
    try stage.propose(.tell(entry, stage.told([.partnershipChair]), members: []))
    var play = try stage.play()
    try play.press("<End>v")
    #expect(play.picture.contains("Told: Ola Winter, Chair of the Partnership."))
    try play.press("<Esc><Enter>")
    #expect(play.row(0).contains("Record who was told"))
    // How is what is corrected: one to the right of e-mail.
    try play.press("<Tab><Tab><Tab><Right><Space><BTab><BTab><BTab><BTab><Enter>")
    #expect(try stage.review().noticesGiven.map(\.how) == ["telephone"])
    try play.press("<End><Del>")
    #expect(play.picture.replacing("\n", with: "").contains("The step it completed stays done"))
    try play.press("Never sent.<Tab><Enter>")
    let review = try stage.review()
    #expect(review.noticesGiven.isEmpty)
    #expect(review.recorded(.chairInformed) != nil)
    #expect(play.row(1) == " 4 to tell")
  }

  @Test
  func `the outcome is told before it is agreed only with a reason`() throws {
    let stage = try NoticeStage()
    let both = stage.told([.partnershipChair, .scrutineer], of: .outcome)
    let early = Proposal.tell(try stage.notice("early"), both, members: [])
    let refusal = #expect(throws: Refusal.self) { try stage.propose(early) }
    #expect(refusal == .reasonNeeded(.recordingBefore(.outcomeNotified, .executiveAgreed)))
    #expect(try stage.review().noticesGiven.isEmpty)
    try stage.propose(early, why: "Told by telephone ahead of the meeting.")
    #expect(try stage.review().recorded(.outcomeNotified) != nil)
  }

  @Test
  func `an earlier review of this store opens from the register`() throws {
    let stage = try NoticeStage()
    let other = try stage.openAnother()
    let entry = Entry(.earlierReview, try #require(EntryName("earlier")))
    let learning: Answers = [.title: .text("A lighthouse"), .learning: .text("Ask the keeper.")]
    let refusal = #expect(throws: Refusal.self) {
      try stage.propose(.fill(entry, learning.merged(with: [.earlierCase: .text("the other")])))
    }
    #expect(refusal == .sheet(.notAReference))
    try stage.propose(.fill(entry, learning.merged(with: [.earlierCase: .text(other.text)])))
    var play = try Screenplay(stage.surroundings)
    try play.press("/Ash<Enter>")
    try play.press("<Enter>2")
    #expect(play.row(0).hasPrefix(" 2026-001 Child Ash"))
    for _ in 0..<20 where !play.picture.contains("This store's reference: 2026-002") {
      try play.press("<Down>")
    }
    try play.press("o")
    #expect(play.row(0).hasPrefix(" 2026-002 Child Beech"))
    try play.press("<Esc>")
    #expect(play.row(0).hasPrefix(" Rapid reviews"))
  }

  @Test
  func `an extension explains a step and moves no day`() throws {
    let stage = try NoticeStage()
    let before = try stage.step(.sentToPanel)
    try stage.propose(
      .fill(
        Entry(.variance, try #require(EntryName("later"))),
        [
          .step: .keys([Milestone.sentToPanel.id]), .askedBy: .text("Nadia Firth"),
          .agreedBy: .text("Rae Tarn"), .agreedOn: .occasion(Screenplay.now),
          .newDay: .occasion(try NoticeStage.day("2026-12-18")),
          .reason: .text("The inquest sits first."),
        ]))
    let after = try stage.step(.sentToPanel)
    #expect(after.deadline?.due == before.deadline?.due)
    let sentence =
      "Agreed extension to Fri 18 Dec 2026 by Rae Tarn, Mon 23 Nov 2026 10:00, asked for by Nadia "
      + "Firth: The inquest sits first. The deadline does not move."
    #expect(after.variances.map(\.sentence) == [sentence])
    var play = try Screenplay(stage.surroundings)
    try play.press("<Enter><Home>")
    for _ in 0..<30 where !play.picture.contains("> ● Send to the Panel") {
      try play.press("<Down>")
    }
    try play.press("v")
    #expect(play.picture.contains("Agreed extension to Fri 18 Dec 2026 by Rae Tarn"))
  }
}
