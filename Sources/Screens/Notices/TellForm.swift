import Casework

extension FormDefinition {
  /// A notice about something, with those offered who have not been told yet.
  static func tell(_ entry: Entry, _ about: NoticeSubject) -> FormDefinition {
    @Sendable func sheet(_ situation: Situation) -> SheetFields? {
      SheetFields(entry, in: situation)
    }
    return FormDefinition(
      title: "Record who was told: \(about.words)", subject: .openCase(at: .notices(), tells: true),
      purpose: { situation in
        about == .family
          ? "Who was written to, when, and who wrote. Record the contact itself under Family "
            + "engagement, on \(CaseTab.facts.words)."
          : "Who was told, when, how, and who told them." + situation.unnamed(of: about)
      },
      button: "Record",
      fields: { situation in
        let known = situation.untold(of: about).filter { situation.roll?.isKnown($0) ?? false }
        let offered: Answers = [
          .about: .keys([about.id]), .to: .keys(known.map(\.key)),
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

extension Situation {
  /// Who is still to be told of something.
  fileprivate func untold(of about: NoticeSubject) -> [Recipient] {
    let left = open?.review.untold(members: roll?.members ?? []) ?? []
    return left.filter { $0.duty.subject == about }.flatMap(\.recipients)
  }

  /// That nobody is named for some of the offices, which are therefore not ticked.
  fileprivate func unnamed(of about: NoticeSubject) -> String {
    let count = untold(of: about).count { roll?.isKnown($0) != true }
    guard count > 0 else { return "" }
    let offices =
      count == 1
      ? "One office has nobody named. Tick it" : "\(count) offices have nobody named. Tick them"
    return " \(offices) if you told someone there. To name people: list of cases, P."
  }
}
