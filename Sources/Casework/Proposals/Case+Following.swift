// What follows from an answer about an organisation that is asked, and what was sent and therefore
// stays.

extension Case {
  /// The events that an answer brings with it: an organisation's new name goes into the lines it is
  /// asked, its reminders and the decision to go on without it; the last answer, or that decision,
  /// takes the step "returns in"; and what was understood of a day in the chronology is kept beside
  /// it.
  ///
  /// - Throws: ``Refusal`` where nothing came back and no reason is given.
  func following(
    _ entry: Entry, from before: Answers, to after: Answers, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    if entry.sheet == .organisationAsked {
      return try checkedState(after)
        + renaming(before.text(.organisation), to: after.text(.organisation))
        + settling(entry.name, from: before, to: after, now: now)
    }
    if entry.sheet == .proceeding {
      guard let asked = requests.first(where: { $0.organisation == after.text(.organisation) })
      else { throw .enquiry(.notAsked) }
      // Where an answer came, its day counts, and not that of the decision to go on.
      let day = asked.state.isAnswer ? asked.returnedOn : after.occasion(.on)
      return try completingReturns(with: [asked.id: day ?? now], now: now)
    }
    if entry.sheet == .chronologyEntry, before.text(.when) != after.text(.when) {
      let day = UncertainDay.read(after.text(.when), today: now.day).day
      return [.answered(entry, .understood, .keys(day.understood))]
    }
    if entry.sheet == .chronologyMark, before.text(.when) != after.text(.when) {
      return try understanding(after.text(.when), of: entry.name, now: now)
    }
    if entry.sheet == .action, before.text(.owner) != after.text(.owner) {
      return followingOwner(entry, from: before, to: after)
    }
    return []
  }

  /// The organisation of an action goes with its owner, where it was the owner's.
  private func followingOwner(
    _ entry: Entry, from before: Answers, to after: Answers
  ) -> [CaseEvent] {
    let organisations = [before, after].map { answers in
      Set(ComposedLine.owners(in: answers.text(.owner)).map { NamedPerson($0).organisation })
    }
    let old = before.text(.organisation)
    guard !old.isEmpty, after.text(.organisation) == old, organisations[0] == [old] else {
      return []
    }
    let new = organisations[1].count == 1 ? organisations[1].first ?? "" : ""
    guard new != old, !conflicts.contains(.answer(to: .organisation, in: entry)) else { return [] }
    return [.answered(entry, .organisation, new.isEmpty ? nil : .text(new))]
  }

  private func checkedState(_ after: Answers) throws(Refusal) -> [CaseEvent] {
    let isWithout = after.key(.state) == "declined"
    guard
      !isWithout || !PlainText.isBlank(after.text(.reason))
        || !PlainText.isBlank(after.text(.note))
    else { throw .reasonNeeded(.nothingReturned(after.text(.organisation))) }
    return []
  }

  /// The last answer that is waited for takes the step "returns in", however it is typed.
  private func settling(
    _ name: EntryName, from before: Answers, to after: Answers, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    guard let was = before.key(.state), let state = after.key(.state), was != state,
      InformationRequest.State(rawValue: state)?.isAnswer == true
    else { return [] }
    return try completingReturns(with: [name: after.occasion(.returnedOn) ?? now], now: now)
  }

  private func renaming(_ old: String, to new: String) -> [CaseEvent] {
    guard !old.isEmpty, old != new else { return [] }
    let lines = linesOfEnquiry.compactMap { line -> CaseEvent? in
      guard line.organisations.contains(old) else { return nil }
      let names = line.organisations.map { $0 == old ? new : $0 }
      return .answered(Entry(.lineOfEnquiry, line.id), .organisations, .keys(names))
    }
    // Reminders and the chair's decision are found by the name, and stay with who they are about.
    let about = (entries(of: .chase) + entries(of: .proceeding)).filter { entry in
      answers(in: entry).names(.organisation).first == old
    }
    return lines + about.map { .answered($0, .organisation, .text(new)) }
  }

  /// Nothing comes back: they hold nothing, or declined; the last one takes the step "returns in".
  func closingWithout(
    _ name: EntryName, _ state: InformationRequest.State, reason: String, on occasion: Occasion,
    now: Occasion, hasReason: Bool
  ) throws(Refusal) -> [CaseEvent] {
    guard let request = request(name) else { throw .enquiry(.notAsked) }
    guard state == .declined || state == .nothingHeld, !PlainText.isBlank(reason) else {
      throw .reasonNeeded(.nothingReturned(request.organisation))
    }
    return try filling(
      Entry(.organisationAsked, name),
      with: [
        .state: .keys([state.rawValue]), .returnedOn: .occasion(occasion),
        .reason: .text(reason),
      ], now: now, hasReason: hasReason)
  }

  /// Nobody is reminded, and nobody goes on without a return, before the organisation was asked.
  func checkAsked(_ entry: Entry, from before: Answers, to after: Answers) throws(Refusal) {
    guard entry.sheet == .chase || entry.sheet == .proceeding, let on = after.occasion(.on),
      before.occasion(.on) != on || before.text(.organisation) != after.text(.organisation),
      let request = requests.first(where: { $0.organisation == after.text(.organisation) }),
      let asked = request.askedOn, on.day < asked.day
    else { return }
    throw .enquiry(.beforeAsked(request.organisation, on, asked: asked))
  }

  /// What was sent, and what came back, stays on the record.
  func checkUnsent(_ entry: Entry) throws(Refusal) {
    if entry.sheet == .lineOfEnquiry, let number = sentNumbers[entry.name] {
      throw .enquiry(.numberIsFixed("KLOE \(number)"))
    }
    guard entry.sheet == .organisationAsked else { return }
    let organisation = answers(in: entry).text(.organisation)
    if !form2Issues(to: entry.name).isEmpty { throw .enquiry(.wasAsked(organisation)) }
    if !returnFiles(of: entry.name).isEmpty { throw .enquiry(.hasReturned(organisation)) }
  }
}
