import Casework
import Testing

/// What signatures count for: the very words they were given on, and no others.
struct VersionTests {
  @Test
  func `a changed word voids the signatures and says so; the same words again restore them`()
    throws
  {
    var subject = try CaseInTest.walked(to: .signed)
    let signed = subject.review.signatures(of: 1)
    try subject.propose(.fill(Entry(.report), [.learning: .text("Another word.")]))
    #expect(subject.review.currentVersion == nil)
    #expect(subject.review.isReportChangedSinceFrozen)
    #expect(subject.review.voidSignatures == signed)
    #expect(subject.review.recorded(.executiveAgreed) == nil)
    #expect(subject.review.recorded(.reportFinalised) == nil)
    // The words are the same again, and so is their hash.
    try subject.propose(
      .fill(Entry(.report), [.learning: .text("Words on Learning and action taken.")]))
    #expect(subject.review.currentVersion?.number == 1)
    #expect(!subject.review.isReportChangedSinceFrozen)
    #expect(subject.review.voidSignatures == [])
    #expect(subject.review.recorded(.executiveAgreed)?.on == occasion("2026-11-26"))
    try subject.propose(Act.send)
  }

  @Test
  func `a version keeps who decided what it recommends, whoever decides the same again`() throws {
    var subject = try CaseInTest.walked(to: .signed)
    let version = try #require(subject.review.currentVersion)
    try subject.propose(.decideRecommendation(by: "Ana Teal", on: occasion("2026-11-28")))
    #expect(subject.review.currentVersion == version)
    #expect(subject.review.recommendation?.decision.decider == "Ana Teal")
    let kept = try #require(subject.review.recommendation(in: version))
    #expect(kept.decision.decider == "Zoë Lark")
    #expect(kept.recorded.on == occasion("2026-11-24"))
  }

  @Test
  func `the next version has no signature until it is given one`() throws {
    var subject = try CaseInTest.walked(to: .signed)
    try subject.propose(.fill(Entry(.report), [.learning: .text("Another word.")]))
    try subject.propose(Act.freeze)
    let review = subject.review
    #expect(review.reportVersions.map(\.number) == [1, 2])
    #expect(review.currentVersion?.number == 2)
    #expect(review.signatures(of: 2) == [])
    #expect(review.voidSignatures.map(\.version) == [1, 1, 1])
    #expect(review.recorded(.reportFinalised) == nil)
  }

  @Test
  func `a partner who disagreed may later agree the same version`() throws {
    var subject = try CaseInTest.walked(to: .finalised)
    try subject.propose(Act.sign(.localAuthority))
    try subject.propose(Act.sign(.police))
    try subject.propose(Act.sign(.health, .disagrees, comment: "The grounds."))
    #expect(subject.review.partnersWithoutAgreement(on: 1) == [.health])
    #expect(subject.review.missing.contains(.disagreement))
    #expect(subject.review.recorded(.executiveAgreed) == nil)
    try subject.propose(
      Act.sign(.health, .agreesWithComment, comment: "Settled.", on: "2026-11-28"))
    #expect(subject.review.partnersWithoutAgreement(on: 1) == [])
    #expect(!subject.review.missing.contains(.disagreement))
    #expect(subject.review.recorded(.executiveAgreed)?.on == occasion("2026-11-28"))
  }

  @Test
  func `a disagreement is missing its escalation until it has one`() throws {
    var subject = try CaseInTest.walked(to: .finalised)
    try subject.propose(Act.sign(.health, .disagrees, comment: "The grounds."))
    #expect(subject.review.missing(before: .executiveAgreed) == [.disagreement])
    try subject.propose(
      .fill(
        Entry(.disagreement, GuardTests.name("d1")),
        [
          .partner: .keys(["health"]), .about: .text("The learning."),
          .escalatedTo: .text("The Chair of the Partnership"),
          .escalatedOn: .occasion(occasion("2026-11-27")),
          .byDay: .occasion(occasion("2026-11-30")),
        ]))
    #expect(subject.review.missing(before: .executiveAgreed) == [])
  }

  @Test
  func `an override sends a version, says so, and lets the case be closed`() throws {
    var subject = try CaseInTest.walked(to: .finalised)
    try subject.propose(Act.sign(.police))
    try subject.propose(Act.override, why: "The day is here")
    #expect(subject.review.signatureOverride(of: 1)?.reason == "The day is here")
    #expect(subject.review.need(of: .executiveAgreed) == .needed, "it is late until it is sent")
    try subject.propose(Act.send)
    #expect(subject.review.recorded(.executiveAgreed) == nil)
    #expect(
      subject.review.need(of: .executiveAgreed)
        == .ruledOut(reason: "an Executive lead had the report sent without all signatures"))
    let open = subject.review.milestones.filter { milestone in
      subject.review.recorded(milestone) == nil && subject.review.need(of: milestone).isNeeded
    }
    for milestone in open where milestone != .closed && milestone.facts.kind == .fact {
      try subject.record(milestone, "2026-12-15")
    }
    try subject.propose(Act.close)
    #expect(subject.review.isClosed)
  }

  @Test
  func `who signed one of two versions that carried one number did not sign the other`() throws {
    var subject = try CaseInTest.walked(to: .written)
    let heads = subject.review.heads
    GuardTests.freezeApart(&subject)
    // Ben's version was finalised and signed by people who had not read Cy's.
    let theirs = heads.merging([writer("Ben"): 1], uniquingKeysWith: max)
    let finalisation = Finalisation(
      version: 1, side: .groupChair, name: "Zoë Lark", on: occasion("2026-11-25"))
    let signature = Signature(
      version: 1, partner: .police, name: "Nadia Firth", capacity: "Lead", position: .agrees,
      comment: "", on: occasion("2026-11-26"))
    subject.append([.reportFinalised(finalisation)], by: "Eve", seen: theirs)
    subject.append([.reportSigned(signature)], by: "Fay", seen: theirs)
    #expect(subject.review.conflicts == [.reportVersion(1)])
    var other = subject
    try subject.propose(
      .resolve(.reportVersion(1), choosing: ChangeID(writer: writer("Ben"), number: 1)),
      why: "The longer one")
    #expect(subject.review.signatures(of: 1) == [signature])
    #expect(subject.review.finalisations(of: 1) == [finalisation])
    try other.propose(
      .resolve(.reportVersion(1), choosing: ChangeID(writer: writer("Cy"), number: 1)),
      why: "The shorter one")
    #expect(other.review.signatures(of: 1) == [])
    #expect(other.review.finalisations(of: 1) == [])
    #expect(other.review.voidSignatures == [signature])
  }

  @Test
  func `what a version is hashed over is its sections, each ended by a byte of zero`() {
    let text = ReportText(parts: [
      ReportText.Part(name: "incident", text: "Two lines\nof it"),
      ReportText.Part(name: "decision", text: "No LCSPR"),
    ])
    #expect(text.canonical == "incident\nTwo lines\nof it\n\0decision\nNo LCSPR\n\0")
    #expect(text.wordCount == 6)
  }

  @Test
  func `a point left out is in the report with its reason, until it is written`() throws {
    var subject = try CaseInTest.walked(to: .written)
    try subject.propose(.fill(Entry(.report), [.enquiry: .text("")]))
    #expect(subject.review.sectionsMissing == [.enquiry])
    try subject.propose(.fill(Entry(.waiver), [.enquiry: .text("No LCSPR is recommended.")]))
    #expect(subject.review.sectionsMissing == [])
    #expect(
      subject.review.reportText.parts.first { $0.name == "enquiry" }?.text
        == "Left out: No LCSPR is recommended.")
    try subject.propose(.fill(Entry(.report), [.enquiry: .text("Three lines.")]))
    #expect(
      subject.review.reportText.parts.first { $0.name == "enquiry" }?.text == "Three lines.")
  }

  @Test
  func `a word written after the sending is in the record, and not in what was sent`() throws {
    var subject = try CaseInTest.walked(to: .sent)
    try subject.propose(
      .fill(Entry(.report), [.learning: .text("Too late.")]), why: "The Panel asked")
    #expect(subject.review.currentVersion?.number == 1)
    #expect(subject.review.recorded(.sentToPanel)?.on == occasion("2026-11-30T16:00"))
    #expect(subject.review.recorded(.executiveAgreed) != nil)
  }
}
