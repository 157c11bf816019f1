// Form 2 goes out: what was sent is kept, the organisations are marked as asked, and the step is
// taken once every organisation that was chosen has been asked. The step "returns in" follows in
// the same way from the last return, refusal or decision to go on without one.

extension Case {
  /// Whether Form 2 can be made at all, for the record or for a folder.
  ///
  /// Every deed asks here: a key that is greyed, a form that was put back from a draft and a
  /// command come to the same.
  package func checkForm2() throws(Refusal) {
    let missing = missingForForm2
    guard missing.isEmpty else { throw .enquiry(.form2NotReady(missing)) }
  }

  func issuing(
    _ issues: [Form2Issue], now: Occasion, hasReason: Bool
  ) throws(Refusal) -> [CaseEvent] {
    if !hasReason, let wanted = reasonWanted(toFill: .organisationAsked) { throw wanted }
    try checkForm2()
    guard !issues.isEmpty else { throw .enquiry(.nobodyToAsk) }
    if let field = conflicts(in: entries(of: .lineOfEnquiry) + [Entry(.timeline)]).first {
      throw .inConflict(field)
    }
    if conflicts.contains(.lineOrder) { throw .inConflict(.lineOrder) }
    try checkDays(of: issues, now: now, hasReason: hasReason)
    var events: [CaseEvent] = []
    var asked = Set(requests.filter { $0.state != .toAsk || $0.isResolved }.map(\.id))
    for issue in issues {
      guard let request = request(issue.request) else {
        throw .sheet(.entryRemoved(.organisationAsked))
      }
      precondition(issue.digest.utf8.count == 64, "what was sent is kept with its SHA-256")
      guard !issue.lines.isEmpty else { throw .enquiry(.nothingToAsk(request.organisation)) }
      if let last = form2Issues(to: request.id).last, issue.changes(since: last).isEmpty {
        throw .enquiry(.sameForm2(request.organisation, last.on))
      }
      events.append(.form2Issued(issue))
      events += try markAsked(request, by: issue, now: now)
      asked.insert(request.id)
    }
    if requests.allSatisfy({ asked.contains($0.id) }) {
      // With the last that went out; one sent earlier may be recorded later.
      let days = issues.map(\.on) + requests.compactMap(\.askedOn)
      let last = days.max { $0.isBefore($1) } ?? now
      events += try completing(.form2Issued, on: last, now: now)
    }
    return events
  }

  /// What was sent has gone, and who gets it still has time to answer, unless a reason is given.
  private func checkDays(
    of issues: [Form2Issue], now: Occasion, hasReason: Bool
  ) throws(Refusal) {
    if let issue = issues.first(where: { $0.on.isStillToCome(at: now) }) {
      throw .inTheFuture(issue.on, today: now.day)
    }
    let late = issues.filter { issue in issue.returnBy.map { $0 < issue.on.day } ?? false }
    guard late.isEmpty || hasReason else {
      throw .reasonNeeded(.returnDayPast(late.map(\.organisation)))
    }
  }

  private func markAsked(
    _ request: InformationRequest, by issue: Form2Issue, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    var answers = Answers()
    if request.state == .toAsk {
      answers[.state] = .keys([InformationRequest.State.asked.rawValue])
      answers[.askedOn] = .occasion(issue.on)
    }
    if request.returnBy == nil, let day = issue.returnBy {
      answers[.returnBy] = .occasion(Occasion(day: day))
    }
    guard !answers.given.isEmpty else { return [] }
    return try filling(
      Entry(.organisationAsked, request.id), with: answers, now: now, hasReason: true)
  }

  /// The event that takes the step "returns in" once nothing more is waited for: on the day of the
  /// last that came, whichever is recorded last.
  ///
  /// - Parameters:
  ///   - settled: The requests that the change itself settles, each with its day.
  ///   - now: The United Kingdom's day and time.
  /// - Returns: None while something is waited for, or where ``completing(_:on:now:)`` has none.
  /// - Throws: ``Refusal``, as that does.
  func completingReturns(
    with settled: [EntryName: Occasion], now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    let others = requests.filter { settled[$0.id] == nil }
    guard others.allSatisfy(\.isResolved) else { return [] }
    let days = Array(settled.values) + others.compactMap(\.resolvedOn)
    let last = days.max { $0.isBefore($1) } ?? now
    return try completing(.returnsIn, on: last, now: now)
  }

  /// The event that takes a step as a consequence of something else; none where it has been taken,
  /// is not needed, or would be out of order.
  func completing(
    _ milestone: Milestone, on occasion: Occasion, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    guard recorded(milestone) == nil, need(of: milestone).isNeeded else { return [] }
    do throws(Refusal) {
      try checkRecording(milestone, on: occasion, now: now, hasReason: false)
    } catch {
      // Out of order it takes a reason, which only a person can give.
      return []
    }
    return [.recorded(milestone, on: occasion, corrects: false)]
  }
}
