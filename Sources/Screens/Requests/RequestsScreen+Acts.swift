import Casework

extension RequestsScreen {
  func obstacle(in situation: Situation) -> String? {
    request == nil ? "Select an organisation." : situation.obstacleToChange
  }

  func obstacle(
    in situation: Situation, needing states: [InformationRequest.State], _ otherwise: String
  ) -> String? {
    guard let request, let found = review(in: situation)?.request(request) else {
      return "Select an organisation."
    }
    return states.contains(found.state) ? situation.obstacleToChange : otherwise
  }

  /// The chair may go on where nothing came, also where that was said: somebody declined.
  func obstacleToGoingOn(in situation: Situation) -> String? {
    obstacle(
      in: situation, needing: [.toAsk, .asked, .acknowledged, .declined],
      "It has already returned something.")
  }

  /// Only a return that is still awaited is chased, or declined.
  func obstacleToAnswering(in situation: Situation) -> String? {
    obstacle(
      in: situation, needing: [.toAsk, .asked, .acknowledged], "This return is already in.")
  }

  /// Whether the selected organisation has been asked and has not answered yet.
  func isAwaited(in situation: Situation) -> Bool {
    guard let found = request.flatMap({ review(in: situation)?.request($0) }) else { return false }
    return switch found.state {
    case .asked, .acknowledged: found.proceeding == nil
    case .toAsk, .returned, .nothingHeld, .declined: false
    }
  }

  func obstacleToSending(in situation: Situation) -> String? {
    guard let review = review(in: situation) else { return "No case is open." }
    let missing = review.missingForForm2
    guard missing.isEmpty else { return "Still missing: \(missing.joined(separator: ", "))." }
    return situation.obstacleToChange
  }

  func edit(in situation: Situation) -> Response {
    switch current {
    case .request(let name): situation.opening(.fill(Entry(.organisationAsked, name)))
    case .participant(let name): situation.opening(.fill(Entry(.participant, name)))
    case .nobody, .participants, nil: add(in: situation)
    }
  }

  func add(in situation: Situation) -> Response {
    switch current {
    case .participants, .participant:
      situation.opening(.fill(situation.newEntry(of: .participant)))
    case .nobody, .request, nil:
      situation.opening(.fill(situation.newEntry(of: .organisationAsked)))
    }
  }

  func acknowledge() -> Response {
    guard let request else { return .none }
    let state = InformationRequest.State.acknowledged.rawValue
    return .request(
      .propose(
        caseID, .fill(Entry(.organisationAsked, request), [.state: .keys([state])]), why: nil))
  }

  func chase(isEscalation: Bool, in situation: Situation) -> Response {
    guard let request else { return .none }
    return situation.opening(
      .chase(situation.newEntry(of: .chase), request, isEscalation: isEscalation))
  }

  func takeOut(in situation: Situation) -> Response {
    switch current {
    case .request(let name): situation.opening(.remove(Entry(.organisationAsked, name)))
    case .participant(let name): situation.opening(.remove(Entry(.participant, name)))
    case .nobody, .participants, nil: .none
    }
  }

  func readSent(in situation: Situation) -> Response {
    guard let request, let review = review(in: situation), let found = review.request(request)
    else { return .none }
    return .push(
      TextScreen(
        title: "Sent to \(found.organisation)", lines: RequestReader.sent(to: found, in: review),
        isLaidOut: true))
  }

  func readReturns(in situation: Situation) -> Response {
    guard let request, let review = review(in: situation), let found = review.request(request)
    else { return .none }
    return .push(
      TextScreen(
        title: "From \(found.organisation)", lines: RequestReader.returned(by: found, in: review)))
  }
}

/// What was sent to an organisation and what came back, as lines to read.
enum RequestReader {
  /// Every Form 2 that went out, the latest first, with what it said and what had changed.
  static func sent(to request: InformationRequest, in review: Case) -> [String] {
    let issues = review.form2Issues(to: request.id)
    var lines = chases(of: request)
    if issues.isEmpty { lines.append("No Form 2 has been recorded as sent from here.") }
    for (index, issue) in issues.enumerated().reversed() {
      lines.append("Issue \(issue.number), sent \(issue.on.shown)")
      lines.append("SHA-256 \(issue.digest)")
      if index > 0 { lines += issue.changes(since: issues[index - 1]).map { "  \($0)" } }
      lines +=
        [""]
        + issue.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0) } + [""]
    }
    return lines
  }

  private static func chases(of request: InformationRequest) -> [String] {
    guard !request.chases.isEmpty else { return [] }
    return request.chases.flatMap { chase in
      let what = chase.isEscalation ? "Escalated" : "Chased"
      let how = chase.how.isEmpty ? "" : ", \(chase.how)"
      // As it was written, so that it can be read again and copied.
      let words = chase.words.split(separator: "\n", omittingEmptySubsequences: false)
      return ["\(what) \(chase.on.shown), to \(chase.to)\(how)"]
        + (chase.words.isEmpty ? [] : words.map { "  \($0)" })
    } + [""]
  }

  /// Every file that came back, the latest first, with its entries and answers.
  static func returned(by request: InformationRequest, in review: Case) -> [String] {
    var lines: [String] = []
    for taken in review.returnFiles(of: request.id).reversed() {
      let file = taken.file
      let isCurrent =
        review.currentReturn(of: request.id, file.part)?.change.id == taken.change.id
      let when = UnitedKingdomDay.occasion(at: taken.change.stamp.at).shown
      lines.append(
        "\(file.part.words.firstCapital) from \(file.name)"
          + (isCurrent ? "" : " (replaced by a later file)"))
      lines.append("Imported \(when) by \(taken.change.by). Check code \(file.digest)")
      if file.warned + file.refused > 0 {
        let rows = file.warned == 1 ? "1 row" : "\(file.warned) rows"
        lines.append("\(rows) with a warning, \(file.refused) refused")
      }
      lines.append("")
      lines += file.entries.flatMap { entry in
        let content = entry.content
        let source = content.source.isEmpty ? "" : " [\(content.source)]"
        let action = ReturnedCell(ChronologyColumn.action.title, content.action)
        let further = (content.action.isEmpty ? [] : [action]) + content.other
        return ["\(content.when.said): \(content.what)\(source)"]
          + further.map { "  \($0.line)" }
      }
      for answer in file.answers {
        lines.append(question(of: answer, in: review))
        lines += answer.text.split(separator: "\n").map { "  \($0)" }
      }
      lines.append("")
    }
    return lines
  }

  private static func question(of answer: GivenAnswer, in review: Case) -> String {
    switch answer.subject {
    case .line(let name):
      review.linesOfEnquiry.first { $0.id == name }?.title ?? "A removed KLOE"
    case .prompt(let prompt): prompt.words.firstCapital
    }
  }
}
