import Casework

extension FormDefinition {
  /// A reminder to an organisation, or an escalation to the member who leads there.
  static func chase(
    _ entry: Entry, _ request: EntryName, isEscalation: Bool
  ) -> FormDefinition {
    @Sendable func sheet(_ situation: Situation) -> SheetFields? {
      SheetFields(entry, only: [.on, .to, .how, .words], in: situation)
    }
    let to = isEscalation ? ", to the SPRG lead" : ""
    return FormDefinition(
      title: isEscalation ? "Record an escalation" : "Record a chase",
      subject: .openCase(at: .requests(), tells: true),
      purpose: { _ in
        "Send it yourself\(to). Change this suggestion to match what you sent."
      },
      button: "Record",
      fields: { situation in
        guard let asked = situation.open?.review.request(request) else { return [] }
        let words = situation.reminder(of: asked, isEscalation: isEscalation)
        let offered: Answers = [
          .on: .occasion(situation.now), .how: .text("e-mail"), .words: .text(words),
          .to: .text(isEscalation ? asked.lead : asked.contact),
        ]
        return sheet(situation)?.fields(offering: offered) ?? []
      },
      request: { filled in
        let kind = isEscalation ? "escalation" : "chase"
        return filled.fill(entry, sheet, about: request, [.kind: .keys([kind])])
      }, sheet: sheet)
  }

  /// The chair goes on without a return.
  static func proceed(_ entry: Entry, _ request: EntryName) -> FormDefinition {
    @Sendable func sheet(_ situation: Situation) -> SheetFields? {
      SheetFields(entry, only: [.decider, .on, .reason], in: situation)
    }
    return FormDefinition(
      title: "Proceed without a return", subject: .openCase(at: .requests(), tells: false),
      purpose: { _ in
        "The chair decides this. The pack and the report show what is missing, with this reason."
      },
      button: "Record",
      fields: { situation in
        let chair = situation.roll?.people(as: .groupChair).first?.full ?? ""
        let offered: Answers = [.on: .occasion(situation.now), .decider: .text(chair)]
        return sheet(situation)?.fields(offering: offered) ?? []
      },
      request: { $0.fill(entry, sheet, about: request, [:]) }, sheet: sheet)
  }
}

extension FilledForm {
  /// Fills in an entry about a request, which names its organisation.
  fileprivate func fill(
    _ entry: Entry, _ sheet: (Situation) -> SheetFields?, about request: EntryName,
    _ further: Answers
  ) -> FormRequest? {
    guard let answers = answers(to: sheet(situation)),
      let organisation = situation.open?.review.request(request)?.organisation
    else { return nil }
    let all = answers.merged(with: [.organisation: .text(organisation)]).merged(with: further)
    return propose(.fill(entry, all))
  }
}

extension Situation {
  /// The words a reminder is suggested with.
  fileprivate func reminder(of request: InformationRequest, isEscalation: Bool) -> String {
    let reference = open?.review.reference.text ?? ""
    let day = request.returnBy.map { "by \($0.shown)" } ?? "soon"
    let sent = request.askedOn.map { " on \($0.day.shown)" } ?? ""
    let panel = open?.summary.panelClock.map {
      " The rapid review must reach the national Panel by \($0.due.shown)."
    }
    if !isEscalation, let due = request.returnBy, due < today {
      return "We sent you Form 2 for \(reference)\(sent). It was due by \(due.shown) and has not "
        + "come. Please send it now, or tell us today what prevents it. If you hold no "
        + "information, please send a nil return." + (panel ?? "")
    }
    let words =
      isEscalation
      ? "We sent Form 2 for \(reference) to \(request.organisation)\(sent), for return \(day). It "
        + "has not come. Please help us to get it, or tell us what prevents it."
      : "We sent you Form 2 for \(reference)\(sent) and need it \(day). If anything is unclear, "
        + "please tell us today. If you hold no information, please send a nil return."
    return words + (panel ?? "")
  }
}
