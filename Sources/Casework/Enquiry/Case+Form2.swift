extension Case {
  /// Every Form 2 that was sent, in the order they were recorded.
  package var form2Issues: [Form2Issue] {
    issued.compactMap { field in
      guard case .form2Issued(let issue) = ledger.setting(of: field)?.event else { return nil }
      return issue
    }
  }

  /// What was sent to one organisation, the first first.
  package func form2Issues(to request: EntryName) -> [Form2Issue] {
    form2Issues.filter { $0.request == request }
  }

  /// The Form 2 that would go to an organisation now, without its words.
  ///
  /// - Parameters:
  ///   - request: The organisation.
  ///   - now: When it goes.
  ///   - due: The day returns are due by the rules, where the organisation has no day of its own.
  /// - Returns: What it asks; its words are still to be written.
  package func form2(
    to request: InformationRequest, now: Occasion, due: Day?
  ) -> Form2Issue {
    let timeline = answers(in: Entry(.timeline))
    let lines = currentLines.filter { $0.isAsked(of: request.organisation) }
    return Form2Issue(
      request: request.id, organisation: request.organisation,
      number: (form2Issues(to: request.id).last?.number ?? 0) + 1, on: now,
      lines: lines.compactMap { line in
        line.number.map { Form2Issue.Line(id: line.id, number: $0, question: line.question) }
      },
      periodFrom: timeline.occasion(.periodFrom)?.day,
      periodTo: timeline.occasion(.periodTo)?.day, people: timeline.text(.people),
      returnBy: request.returnBy ?? planned(.returnsIn)?.day ?? due)
  }

  /// Why a Form 2 cannot go out at all; empty where it can.
  package var missingForForm2: [String] {
    var missing: [String] = []
    if currentLines.isEmpty { missing.append("a line of enquiry") }
    if requests.isEmpty { missing.append("an organisation to ask") }
    missing += answers(in: Entry(.timeline)).missing(in: .timeline).map(\.label)
    return missing
  }
}
