import Casework
import Testing

struct RequestTests {
  @Test
  func `a request is said as it stands on each day`() throws {
    var subject = try EnquiryInTest()
    #expect(subject.standing(of: "s1", on: "2026-11-13") == "to send")
    try subject.send(to: ["s1", "p1"])
    #expect(subject.standing(of: "s1", on: "2026-11-13") == "sent, 5 days left")
    #expect(subject.standing(of: "s1", on: "2026-11-18") == "sent, 2 days left")
    #expect(subject.standing(of: "s1", on: "2026-11-20") == "sent, due today")
    #expect(subject.standing(of: "s1", on: "2026-11-21") == "sent, LATE")
    #expect(subject.standing(of: "s1", on: "2026-11-24") == "sent, LATE 2 days")
    try subject.fill(
      Entry(.organisationAsked, entry("s1")), [.state: .keys(["acknowledged"])])
    #expect(subject.standing(of: "s1", on: "2026-11-23") == "acknowledged, LATE 1 day")
    subject.review.now = occasion("2026-11-23T10:00")
    try subject.take(subject.answers(of: "s1", [("k1", "Every day.")]))
    #expect(subject.standing(of: "s1", on: "2026-11-24") == "returned late")
    try subject.take(subject.answers(of: "p1", [], prompts: [(.nilReturn, "Yes, all systems.")]))
    #expect(subject.standing(of: "p1", on: "2026-11-24") == "nil return")
    #expect(subject.now.request(entry("p1"))?.reason == "As the form says.")
  }

  @Test
  func `sending marks who was asked and by when, and the last one takes the step`() throws {
    var subject = try EnquiryInTest()
    try subject.send(to: ["s1"])
    let school = try #require(subject.now.request(entry("s1")))
    #expect(school.state == .asked)
    #expect(school.askedOn == occasion("2026-11-13T15:00"))
    #expect(school.returnBy == day("2026-11-20"))
    #expect(subject.now.recorded(.form2Issued) == nil)
    try subject.send(to: ["p1"])
    #expect(subject.now.recorded(.form2Issued)?.on == occasion("2026-11-13T15:00"))
    #expect(subject.now.form2Issues(to: entry("p1")).first?.lines.map(\.number) == [1, 2])
    #expect(subject.now.form2Issues(to: entry("s1")).first?.lines.map(\.number) == [1])
  }

  @Test
  func `Form 2 again says all that has changed`() throws {
    var subject = try EnquiryInTest()
    try subject.send(to: ["s1", "p1"])
    try subject.fill(
      Entry(.lineOfEnquiry, entry("k1")), [.question: .text("Was the child seen alone?")])
    try subject.change(.retire(entry("k2")), why: "Answered by telephone")
    try subject.write("k3", "Who was told?")
    try subject.fill(
      Entry(.timeline),
      [.people: .text("C1, M1, F1"), .periodFrom: .occasion(occasion("2023-01-01"))])
    try subject.fill(
      Entry(.organisationAsked, entry("p1")), [.returnBy: .occasion(occasion("2026-11-24"))])
    let issue = try subject.form2(to: "p1")
    let last = try #require(subject.now.form2Issues(to: entry("p1")).last)
    #expect(issue.number == 2)
    #expect(
      issue.changes(since: last) == [
        "KLOE 1 has been reworded.", "KLOE 3 is new.", "KLOE 2 has been withdrawn.",
        "The period under review is now 1 January 2023 to 5 November 2026.",
        "The list of people to search for has changed.",
        "The new return date is Tuesday 24 November 2026.",
      ])
    try subject.review.propose(.issueForm2([issue]))
    #expect(subject.now.form2Issues(to: entry("p1")).map(\.number) == [1, 2])
  }

  /// What is in the way of sending, with every word of it.
  @Test
  func `Form 2 is refused while something is missing, and just so a second time`() throws {
    var bare = CaseInTest()
    bare.now = occasion("2026-11-13T15:00")
    let nothing = try? bare.review.propose(.issueForm2([]), by: "Ben", why: nil, now: bare.now)
    #expect(nothing == nil)
    #expect(
      bare.review.missingForForm2 == [
        "a line of enquiry", "an organisation to ask", "Period from", "Period to",
        "Why this period",
      ])
    let notReady = Refusal.enquiry(.form2NotReady(["a line of enquiry", "Period from"]))
    #expect(
      notReady.problem
        == "Form 2 is not ready. Still missing: a line of enquiry, Period from.")
    #expect(notReady.remedy == "Fill in the KLOEs, the scope and the organisations.")

    var subject = try EnquiryInTest()
    try subject.send(to: ["s1", "p1"])
    #expect(subject.refusal(of: .issueForm2([])) == .enquiry(.nobodyToAsk))
    let again = subject.refusal(of: .issueForm2([try subject.form2(to: "s1")]))
    #expect(again == .enquiry(.sameForm2(EnquiryInTest.school, occasion("2026-11-13T15:00"))))
    #expect(again?.problem == "Harbour School was already sent this on Fri 13 Nov 2026 15:00.")
    try subject.ask("h1", "Fenmoor Hospital")
    try subject.change(.retire(entry("k1")), why: "Not asked")
    let none = subject.refusal(of: .issueForm2([try subject.form2(to: "h1")]))
    #expect(none?.problem == "Fenmoor Hospital is not asked any KLOE.")
    #expect(none?.remedy == "Ask it a KLOE, or remove the organisation.")
  }

  @Test
  func `who was sent a form, or returned one, stays on the record`() throws {
    var subject = try EnquiryInTest()
    try subject.send(to: ["s1"])
    let sent = subject.refusal(of: .remove(Entry(.organisationAsked, entry("s1"))), why: "A slip")
    #expect(sent?.problem == "Harbour School was sent a Form 2, so it stays on the record.")
    try subject.take(subject.chronology(of: "p1", [("12/03/2026", "A call.")]))
    let back = subject.refusal(of: .remove(Entry(.organisationAsked, entry("p1"))), why: "A slip")
    #expect(
      back?.problem == "Fenmoor Police has an imported return, so it stays on the record.")
    #expect(back?.remedy == "Undo the import if it was another organisation's file.")
    try subject.review.propose(.undo)
    #expect(
      subject.refusal(of: .remove(Entry(.organisationAsked, entry("p1"))), why: "A slip") == nil)
  }

  @Test
  func `the last return, refusal or decision takes the step`() throws {
    var subject = try EnquiryInTest()
    try subject.send(to: ["s1", "p1"])
    subject.review.now = occasion("2026-11-20T16:00")
    try subject.review.propose(
      .noReturn(entry("s1"), .declined, reason: "Legal advice.", on: occasion("2026-11-19")))
    #expect(subject.standing(of: "s1", on: "2026-11-20") == "declined")
    #expect(subject.now.recorded(.returnsIn) == nil)
    try subject.fill(
      Entry(.proceeding, entry("w1")),
      [
        .organisation: .text(EnquiryInTest.police), .decider: .text("Zoë Lark"),
        .on: .occasion(occasion("2026-11-20")), .reason: .text("They are reorganised."),
      ])
    #expect(subject.standing(of: "p1", on: "2026-11-20") == "proceeding without")
    #expect(subject.now.recorded(.returnsIn)?.on == occasion("2026-11-20"))
    #expect(
      subject.now.missingReturns.map(\.reason) == [
        "Declined. Legal advice.",
        "Not returned. Zoë Lark decided on Fri 20 Nov 2026 to proceed without it: They are "
          + "reorganised.",
      ])
  }

  /// Which way the school's answer of the day before is recorded after that of the police.
  @Test(arguments: ["nil return", "declined", "returned", "typed", "going on"])
  func `returns are in on the day of the last that came, whichever is recorded last`(
    _ way: String
  ) throws {
    var subject = try EnquiryInTest()
    try subject.send(to: ["s1", "p1"])
    subject.review.now = occasion("2026-11-24T16:00")
    try subject.take(subject.chronology(of: "p1", [("12/03/2026", "A call.")]))
    #expect(subject.now.recorded(.returnsIn) == nil)
    let school = Entry(.organisationAsked, entry("s1"))
    let before = occasion("2026-11-19")
    switch way {
    case "nil return", "declined":
      let state: InformationRequest.State = way == "nil return" ? .nothingHeld : .declined
      try subject.review.propose(
        .noReturn(entry("s1"), state, reason: "All was searched.", on: before))
    case "returned":
      try subject.fill(
        school, [.state: .keys(["returned"]), .returnedOn: .occasion(before)])
    case "typed":
      try subject.fill(
        school,
        [
          .state: .keys([
            "nil"
          ]), .returnedOn: .occasion(before), .reason: .text("Searched."),
        ])
    default:
      try subject.fill(
        Entry(.proceeding, entry("w1")),
        [
          .organisation: .text(EnquiryInTest.school), .decider: .text("Zoë Lark"),
          .on: .occasion(before), .reason: .text("They are reorganised."),
        ])
    }
    #expect(subject.now.recorded(.returnsIn)?.on == occasion("2026-11-24T16:00"))
  }

  @Test func `a return taken in last does not hide that another came later`() throws {
    var subject = try EnquiryInTest()
    try subject.send(to: ["s1", "p1"])
    subject.review.now = occasion("2026-11-24T16:00")
    try subject.review.propose(
      .noReturn(entry("s1"), .nothingHeld, reason: "Searched.", on: occasion("2026-11-23")))
    try subject.fill(
      Entry(.organisationAsked, entry("p1")), [.returnedOn: .occasion(occasion("2026-11-17"))])
    try subject.take(subject.chronology(of: "p1", [("12/03/2026", "A call.")]))
    #expect(subject.now.recorded(.returnsIn)?.on == occasion("2026-11-23"))
  }

  @Test func `what would have taken a step says why it did not`() throws {
    var subject = try EnquiryInTest()
    try subject.review.propose(.retract(.initialDiscussionHeld), why: "It was put off.")
    try subject.send(to: ["s1", "p1"])
    let sent = try #require(subject.review.changes.last)
    #expect(subject.now.recorded(.form2Issued) == nil)
    #expect(
      subject.now.notes(on: sent, now: subject.review.now) == [
        "“Initial discussion held” is not recorded yet. It comes before “Form 2 sent”. “Send Form "
          + "2” is still open. Record it with a reason."
      ])
    try subject.review.propose(
      .noReturn(entry("s1"), .nothingHeld, reason: "Searched.", on: occasion("2026-11-13")))
    #expect(
      subject.now.notes(on: try #require(subject.review.changes.last), now: subject.review.now)
        == [])
    try subject.review.propose(
      .noReturn(entry("p1"), .declined, reason: "Advice.", on: occasion("2026-11-13")))
    #expect(
      subject.now.notes(on: try #require(subject.review.changes.last), now: subject.review.now) == [
        "“Form 2 sent” is not recorded yet. It comes before “All returns in”. “Collect returns” "
          + "is still open. Record it with a reason."
      ])
  }

  @Test func `the chair may go on also without one who declined, and both are said`() throws {
    var subject = try EnquiryInTest()
    try subject.send(to: ["s1", "p1"])
    try subject.review.propose(
      .noReturn(entry("s1"), .declined, reason: "Legal advice.", on: occasion("2026-11-13")))
    try subject.fill(
      Entry(.proceeding, entry("w1")),
      [
        .organisation: .text(EnquiryInTest.school), .decider: .text("Zoë Lark"),
        .on: .occasion(occasion("2026-11-13")), .reason: .text("Time."),
      ])
    #expect(
      subject.now.missingReturns.first?.reason
        == "Declined. Legal advice. Zoë Lark decided on Fri 13 Nov 2026 to proceed without it: "
        + "Time."
    )
  }

  @Test(arguments: [InformationRequest.State.declined, .nothingHeld])
  func `nothing that comes back takes a reason`(_ state: InformationRequest.State) throws {
    var subject = try EnquiryInTest()
    try subject.send(to: ["s1", "p1"])
    let proposal = Proposal.noReturn(
      entry("s1"), state, reason: " ", on: occasion("2026-11-13"))
    #expect(
      subject.refusal(of: proposal) == .reasonNeeded(.nothingReturned(EnquiryInTest.school)))
    let returned = Proposal.noReturn(
      entry("s1"), .returned, reason: "It came.", on: occasion("2026-11-13"))
    #expect(
      subject.refusal(of: returned) == .reasonNeeded(.nothingReturned(EnquiryInTest.school)))
    #expect(
      subject.refusal(
        of: .noReturn(entry("x9"), state, reason: "It left.", on: occasion("2026-11-13")))
        == .enquiry(.notAsked))
  }

  @Test
  func `a new name goes with all that was asked and decided about an organisation`() throws {
    var subject = try EnquiryInTest()
    try subject.send(to: ["s1", "p1"])
    subject.review.now = occasion("2026-11-20T16:00")
    try subject.fill(
      Entry(.chase, entry("c1")),
      [
        .organisation: .text(EnquiryInTest.police), .kind: .keys(["escalation"]),
        .on: .occasion(occasion("2026-11-20")), .to: .text("Tom Bracken"),
      ])
    try subject.fill(
      Entry(.proceeding, entry("w1")),
      [
        .organisation: .text(EnquiryInTest.police), .decider: .text("Zoë Lark"),
        .on: .occasion(occasion("2026-11-20")), .reason: .text("They are reorganised."),
      ])
    try subject.fill(
      Entry(.organisationAsked, entry("p1")), [.organisation: .text("Fenmoor Constabulary")])
    let request = try #require(subject.now.request(entry("p1")))
    #expect(subject.now.lineOfEnquiry(numbered: 2)?.organisations == ["Fenmoor Constabulary"])
    #expect(request.chases.map(\.isEscalation) == [true])
    #expect(request.proceeding?.reason == "They are reorganised.")
    #expect(subject.standing(of: "p1", on: "2026-11-20") == "proceeding without")
    #expect(subject.now.form2Issues(to: entry("p1")).last?.organisation == EnquiryInTest.police)
  }

  @Test func `the last chase is the one of the latest day, whatever was recorded last`() throws {
    var subject = try EnquiryInTest()
    try subject.send(to: ["s1", "p1"])
    subject.review.now = occasion("2026-11-20T16:00")
    for (name, day) in [("c1", "2026-11-19"), ("c2", "2026-11-17"), ("c3", "2026-11-18")] {
      try subject.fill(
        Entry(.chase, entry(name)),
        [
          .organisation: .text(EnquiryInTest.police), .kind: .keys(["chase"]),
          .on: .occasion(occasion(day)), .to: .text("Tom Bracken"),
        ])
    }
    let request = try #require(subject.now.request(entry("p1")))
    #expect(request.chases.map(\.on.day) == ["2026-11-17", "2026-11-18", "2026-11-19"].map(day))
  }
}
