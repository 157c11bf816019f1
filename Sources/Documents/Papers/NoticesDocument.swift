import Casework

extension Document {
  /// The register of notices: to whom, when, how and by whom, and who is still untold.
  ///
  /// Each notice names its recipients as they were called on its day.
  package static func notices(of paper: CaseOnPaper) -> Document {
    let review = paper.review
    let now = Roll(paper, on: paper.made.day)
    let untold = review.untold(members: now?.members ?? [])
    return Document(
      title: "Notices", marking: paper.marking, codeName: review.child,
      reference: review.reference.text, status: "As recorded on \(paper.made.inFull)",
      facts: [
        .init("Partnership", paper.partnershipName),
        .init("Panel notified", review.recorded(.panelNotified)?.on.inFull ?? "Not yet"),
        .init("Outstanding", "\(untold.reduce(0) { $0 + $1.recipients.count })"),
      ],
      sections: warnings(review) + [
        untoldSection(untold) { now?.addressee(of: $0, under: paper.edition) ?? $0.words },
        givenSection(paper),
      ],
      footer: paper.footer)
  }

  private static func warnings(_ review: Case) -> [Section] {
    guard !review.warnings.isEmpty else { return [] }
    return [
      Section("Restrictions arising from other proceedings", review.warnings.map { .warning($0) })
    ]
  }

  private static func untoldSection(
    _ untold: [(duty: NoticeDuty, recipients: [Recipient])], name: (Recipient) -> String
  ) -> Section {
    guard !untold.isEmpty else {
      return Section("Outstanding notices", [.paragraph("No notices are outstanding.")])
    }
    let rows = untold.flatMap { duty, recipients in
      recipients.map { [duty.milestone.onPaper.step, duty.subject.words, name($0)] }
    }
    return Section(
      "Outstanding notices", [.table(Table(head: ["Step", "About", "To"], rows: rows))])
  }

  private static func givenSection(_ paper: CaseOnPaper) -> Section {
    let given = paper.review.noticesGiven
    guard !given.isEmpty else {
      return Section("Notices given", [.paragraph("No notice is recorded.")])
    }
    let rows = given.map { notice in
      let roll = Roll(paper, on: notice.on.day)
      let told = notice.recipients.map {
        roll?.addressee(of: $0, under: paper.edition) ?? $0.words
      }
      return [
        notice.on.inFull, notice.about, told.joined(separator: "\n"), notice.how, notice.by,
        notice.note,
      ]
    }
    return Section(
      "Notices given",
      [.table(Table(head: ["Date", "About", "To", "How", "By", "Note"], rows: rows))])
  }
}

extension Roll {
  /// The roll of a day; `nil` where the paper knows of no partnership.
  fileprivate init?(_ paper: CaseOnPaper, on day: Day) {
    guard let partnership = paper.partnership else { return nil }
    self.init(of: partnership, on: day)
  }
}
