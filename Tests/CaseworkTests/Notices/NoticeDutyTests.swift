import Casework
import Testing

/// Who must be told of what: the milestone is reached exactly when the last of them is.
struct NoticeDutyTests {
  private static let members = ["amy", "bo"].map(GuardTests.name)

  private func notice(
    _ number: Int, _ subject: NoticeSubject, to recipients: [Recipient], on day: String
  ) -> Proposal {
    .tell(
      Entry(.notice, GuardTests.name("n\(number)")),
      [
        .about: .keys([subject.id]), .to: .keys(recipients.map(\.key)),
        .on: .occasion(occasion(day)), .how: .keys(["e-mail"]), .by: .text("Ola Reed"),
      ], members: NoticeDutyTests.members)
  }

  /// What has to have come about, and whom each step then names.
  @Test(arguments: [
    (
      NoticeSubject.notification, Milestone.executiveInformed,
      StatutoryPartner.allCases.map { Recipient.executive($0) }
    ),
    (.notification, .chairInformed, [.partnershipChair]),
    (.notification, .scrutineerInformed, [.scrutineer]),
    (.outcome, .outcomeNotified, [.partnershipChair, .scrutineer]),
    (
      .panelResponse, .responseShared,
      [
        .groupChair, .executive(.localAuthority), .executive(.police), .executive(.health),
        .scrutineer, .member(GuardTests.name("amy")), .member(GuardTests.name("bo")),
      ]
    ),
    (.practiceReview, .lcsprSent, [.panel, .secretaryOfState]),
  ])
  func `a step is reached when the last it names is told, on the day of the last`(
    _ subject: NoticeSubject, _ milestone: Milestone, _ recipients: [Recipient]
  ) throws {
    var subjectCase = try CaseInTest.walked(to: .sent)
    for step in [Milestone.panelReceived, .panelResponded, .lcsprCommissioned, .lcsprCompleted] {
      try subjectCase.record(step, "2026-12-15")
    }
    // The last is told on the earliest day, and nobody on the way completes the step.
    for (number, recipient) in recipients.enumerated().reversed() {
      #expect(subjectCase.review.recorded(milestone) == nil)
      let left = subjectCase.review.untold(members: NoticeDutyTests.members)
        .first { $0.duty.milestone == milestone }
      #expect(left?.recipients == Array(recipients.prefix(number + 1)))
      try subjectCase.propose(
        notice(number, subject, to: [recipient], on: "2026-12-\(16 + number)"))
    }
    #expect(
      subjectCase.review.recorded(milestone)?.on
        == occasion("2026-12-\(16 + recipients.count - 1)"))
    #expect(
      !subjectCase.review.untold(members: NoticeDutyTests.members)
        .contains { $0.duty.milestone == milestone })
  }

  @Test
  func `one notice to everybody is one change that completes three steps`() throws {
    var subject = try CaseInTest.walked(to: .notified)
    let executive = StatutoryPartner.allCases.map { Recipient.executive($0) }
    try subject.propose(
      notice(
        1, .notification, to: executive + [.partnershipChair, .scrutineer], on: "2026-11-11"))
    for step in [Milestone.executiveInformed, .chairInformed, .scrutineerInformed] {
      #expect(subject.review.recorded(step)?.on == occasion("2026-11-11"))
      #expect(subject.review.recorded(step)?.change == subject.changes.last?.id)
    }
    try subject.propose(.undo)
    #expect(subject.review.recorded(.chairInformed) == nil)
    #expect(subject.review.told(of: .notification).isEmpty)
  }

  @Test
  func `out of order the notice that completes a step takes a reason, and no other does`() throws {
    var subject = try CaseInTest.walked(to: .criteria)
    let executive = StatutoryPartner.allCases.map { Recipient.executive($0) }
    try subject.propose(
      notice(1, .notification, to: Array(executive.dropLast()), on: "2026-11-09"))
    let last = notice(2, .notification, to: [.executive(.health)], on: "2026-11-09")
    let changes = subject.changes
    #expect(
      throws: Refusal.reasonNeeded(.recordingBefore(.executiveInformed, .panelNotified))
    ) { try subject.propose(last) }
    #expect(subject.changes == changes)
    try subject.propose(last, why: "Told on the telephone at once")
    #expect(subject.review.recorded(.executiveInformed)?.why == "Told on the telephone at once")
  }

  @Test
  func `before anything has come about nobody is untold`() throws {
    #expect(CaseInTest().review.untold(members: NoticeDutyTests.members).isEmpty)
    let notified = try CaseInTest.walked(to: .notified).review
    #expect(
      notified.untold(members: NoticeDutyTests.members).map(\.duty.milestone)
        == [.executiveInformed, .chairInformed, .scrutineerInformed])
  }

  @Test
  func `a notice that is mended no longer tells whom it named by mistake`() throws {
    var subject = try CaseInTest.walked(to: .notified)
    try subject.propose(
      notice(
        1, .notification, to: [.executive(.localAuthority), .executive(.police)], on: "2026-11-11"))
    try subject.propose(
      notice(
        1, .notification, to: [.executive(.police), .executive(.health)], on: "2026-11-11"))
    #expect(subject.review.recorded(.executiveInformed) == nil)
    #expect(
      subject.review.untold(members: []).first?.recipients == [.executive(.localAuthority)])
    try subject.propose(
      notice(2, .notification, to: [.executive(.localAuthority)], on: "2026-11-10"))
    #expect(
      subject.review.recorded(.executiveInformed)?.on == occasion("2026-11-11"),
      "the last of them was told on the eleventh")
  }

  @Test
  func `who is told twice was told the first time`() throws {
    var subject = try CaseInTest.walked(to: .notified)
    try subject.propose(
      notice(1, .notification, to: [.executive(.police)], on: "2026-11-12"))
    try subject.propose(
      notice(2, .notification, to: [.executive(.police)], on: "2026-11-11"))
    #expect(
      subject.review.told(of: .notification) == [.executive(.police): occasion("2026-11-11")])
    try subject.propose(
      notice(
        3, .notification,
        to: StatutoryPartner.allCases.map { .executive($0) }, on: "2026-11-10"))
    #expect(subject.review.recorded(.executiveInformed)?.on == occasion("2026-11-10"))
  }

  @Test
  func `a notice lacking how or by whom is refused`() throws {
    let review = try CaseInTest.walked(to: .notified).review
    let refusal = #expect(throws: Refusal.self) {
      try review.propose(
        .tell(
          Entry(.notice, GuardTests.name("n1")),
          [
            .about: .keys(["notification"]), .to: .keys(["scrutineer"]),
            .on: .occasion(occasion("2026-11-11")),
          ], members: []), by: "Ana", why: nil, now: occasion("2026-12-31T09:00"))
    }
    #expect(refusal?.problem == "Still to be answered: How, Who by.")
  }

  @Test
  func `a parallel process warns until it has ended`() throws {
    var subject = try CaseInTest.walked(to: .notified)
    let process = Entry(.parallelProcess, GuardTests.name("p1"))
    try subject.propose(
      .fill(
        process,
        [
          .kind: .keys(["criminal"]), .doNotContact: .text("the carer"),
          .doNotDisclose: .text("the medical report"), .until: .text("the end of the trial"),
        ]))
    #expect(
      subject.review.warnings == [
        "Criminal investigation: do not contact the carer until the end of the trial.",
        "Criminal investigation: do not disclose the medical report until the end of the trial.",
      ])
    try subject.propose(.fill(process, [.ended: .occasion(occasion("2026-12-30"))]))
    #expect(subject.review.warnings == [])
  }
}
