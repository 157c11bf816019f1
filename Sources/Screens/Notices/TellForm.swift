import Casework

extension FormDefinition {
  /// A notice about something, with those offered who have not been told yet.
  static func tell(_ entry: Entry, _ about: NoticeSubject) -> FormDefinition {
    @Sendable func sheet(_ situation: Situation) -> SheetFields? {
      SheetFields(entry, in: situation)
    }
    return FormDefinition(
      title: "Record who was told: \(about.words)", subject: .openCase(at: .notices(), tells: true),
      purpose: { _ in
        about == .family
          ? "Who was written to, when, and who wrote. Record the contact itself under Family "
            + "engagement, on \(CaseTab.facts.words)."
          : "Who was told, when, how, and who told them."
      },
      button: "Record",
      fields: { situation in
        let left = situation.open?.review.untold(members: situation.roll?.members ?? []) ?? []
        let untold = left.filter { $0.duty.subject == about }.flatMap(\.recipients)
        let offered: Answers = [
          .about: .keys([about.id]), .to: .keys(untold.map(\.key)),
          .on: .occasion(situation.now), .by: .text(situation.person ?? ""),
          .how: .keys(["e-mail"]),
        ]
        return SheetFields(entry, in: situation).fields(offering: offered) + [.reasonIfOutOfOrder]
      },
      request: { filled in
        guard let answers = filled.answers(to: sheet(filled.situation)) else { return nil }
        let members = filled.situation.roll?.members ?? []
        return filled.propose(.tell(entry, answers, members: members), because: .why)
      }, sheet: sheet)
  }
}
