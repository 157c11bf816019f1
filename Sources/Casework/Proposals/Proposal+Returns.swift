extension Case {
  func importing(
    _ files: [ReturnFile], now: Occasion, hasReason: Bool
  ) throws(Refusal) -> [CaseEvent] {
    if !hasReason, let wanted = reasonWanted(toFill: .organisationAsked) { throw wanted }
    guard !files.isEmpty else { throw .enquiry(.emptyReturn) }
    precondition(files.allSatisfy { $0.digest.utf8.count == 64 }, "a file has its SHA-256")
    var events: [CaseEvent] = []
    var taken: (request: InformationRequest, at: Occasion)?
    var asked: [EntryName] = []
    for file in files {
      guard let request = request(file.request) else { throw .enquiry(.notAsked) }
      guard !file.entries.isEmpty || !file.answers.isEmpty else { throw .enquiry(.emptyReturn) }
      let standing = currentReturn(of: request.id, file.part)
      if let standing, standing.file.saysTheSame(as: file) {
        taken = (request, UnitedKingdomDay.occasion(at: standing.change.stamp.at))
        continue
      }
      events.append(.returnImported(file))
      if !asked.contains(request.id) { asked.append(request.id) }
    }
    // Of a file with several parts, what is there already is left as it is.
    if let taken, events.isEmpty {
      throw .enquiry(.fileTakenIn(taken.request.organisation, taken.at))
    }
    for name in asked {
      guard let request = request(name) else { throw .enquiry(.notAsked) }
      events += try marking(request, files.filter { $0.request == name }, now: now)
    }
    // Of a single organisation its new state has done so already.
    if events.contains(where: \.takesReturnsIn) { return events }
    let came = requests.filter { asked.contains($0.id) }.map { ($0.id, $0.returnedOn ?? now) }
    return try events
      + completingReturns(with: Dictionary(uniqueKeysWithValues: came), now: now)
  }

  private func marking(
    _ request: InformationRequest, _ files: [ReturnFile], now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    // Who holds entries in the chronology does not hold nothing, whatever a later form says.
    let isNil =
      files.contains(where: \.isNil) && files.allSatisfy(\.entries.isEmpty)
      && currentReturn(of: request.id, .chronology) == nil
    return try mark(request, as: isNil ? .nothingHeld : .returned, now: now)
  }

  private func mark(
    _ request: InformationRequest, as state: InformationRequest.State, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    var answers = Answers()
    if request.state != state { answers[.state] = .keys([state.rawValue]) }
    if request.returnedOn == nil { answers[.returnedOn] = .occasion(now) }
    if state == .nothingHeld, PlainText.isBlank(request.reason) {
      answers[.reason] = .text("As the form says.")
    }
    guard !answers.given.isEmpty else { return [] }
    return try filling(
      Entry(.organisationAsked, request.id), with: answers, now: now, hasReason: true)
  }

  func freezing(_ pack: Pack) throws(Refusal) -> [CaseEvent] {
    precondition(pack.digest.utf8.count == 64, "a pack is frozen with its SHA-256")
    if let obstacle = obstacle(to: .freeze) { throw obstacle }
    let waiting = requests.filter { !$0.isResolved }.map { "the return of \($0.organisation)" }
    guard !requests.isEmpty else { throw .enquiry(.packNotReady(["an organisation to ask"])) }
    guard waiting.isEmpty else { throw .enquiry(.packNotReady(waiting)) }
    if let last = packs.last, last.digest == pack.digest {
      throw .enquiry(.packUnchanged(last.number))
    }
    precondition(pack.number == nextPackNumber, "packs are numbered without a gap")
    return [.packFrozen(pack)]
  }

  /// The number the next pack will have.
  package var nextPackNumber: Int { (packNumbers.max() ?? 0) + 1 }
}

extension CaseEvent {
  fileprivate var takesReturnsIn: Bool {
    if case .recorded(.returnsIn, _, _) = self { return true }
    return false
  }
}
