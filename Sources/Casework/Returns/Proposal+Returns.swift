extension Case {
  func importing(
    _ files: [ReturnFile], now: Occasion, hasReason: Bool
  ) throws(Refusal) -> [CaseEvent] {
    if isClosed, !hasReason { throw .reasonNeeded(.fillingAfterClosing(.organisationAsked)) }
    guard let first = files.first else { throw .emptyReturn }
    guard let request = request(first.request) else { throw .notAsked }
    precondition(
      files.allSatisfy { $0.request == first.request && $0.digest.utf8.count == 64 },
      "files taken in together are one organisation's, each with its SHA-256")
    var events: [CaseEvent] = []
    for file in files {
      let standing = standingReturn(of: request.id, file.part)
      if let standing, standing.file.digest == file.digest {
        throw .fileTakenIn(
          request.organisation, UnitedKingdomDay.occasion(at: standing.change.stamp.at))
      }
      guard !file.entries.isEmpty || !file.answers.isEmpty else { throw .emptyReturn }
      events.append(.returnImported(file))
    }
    // Who holds entries in the chronology does not hold nothing, whatever a later form says.
    let isNil =
      files.contains(where: \.isNil) && files.allSatisfy(\.entries.isEmpty)
      && standingReturn(of: request.id, .chronology) == nil
    let state: InformationRequest.State = isNil ? .nothingHeld : .returned
    events += try mark(request, as: state, now: now)
    let others = requests.filter { $0.id != request.id }
    if others.allSatisfy(\.isResolved) {
      events += try completing(.returnsIn, on: now, now: now)
    }
    return events
  }

  private func mark(
    _ request: InformationRequest, as state: InformationRequest.State, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    var answers = Answers()
    if request.state != state { answers["state"] = .keys([state.rawValue]) }
    if request.returnedOn == nil { answers["returned-on"] = .occasion(now) }
    if state == .nothingHeld, PlainText.isBlank(request.reason) {
      answers["reason"] = .text("As the form says.")
    }
    guard !answers.given.isEmpty else { return [] }
    return try filling(
      Entry(.organisationAsked, request.id), with: answers, now: now, hasReason: true)
  }

  func freezing(_ pack: Pack) throws(Refusal) -> [CaseEvent] {
    precondition(pack.digest.utf8.count == 64, "a pack is frozen with its SHA-256")
    if isClosed { throw .caseClosed(.freeze) }
    let waiting = requests.filter { !$0.isResolved }.map { "the return of \($0.organisation)" }
    guard !requests.isEmpty else { throw .packNotReady(["an organisation to ask"]) }
    guard waiting.isEmpty else { throw .packNotReady(waiting) }
    if let last = packs.last, last.digest == pack.digest { throw .packUnchanged(last.number) }
    precondition(pack.number == nextPackNumber, "packs are numbered without a gap")
    return [.packFrozen(pack)]
  }

  /// The number the next pack will have.
  package var nextPackNumber: Int { (packNumbers.max() ?? 0) + 1 }
}
