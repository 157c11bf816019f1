// Changes to the lines of enquiry that are more than an answer. Numbers that were sent stay: what
// was asked of somebody under a number is answered under that number.

/// What somebody wants to do with the lines of enquiry as a list.
package enum LineProposal: Hashable, Sendable {
  /// A line goes before another; `nil` puts it last.
  case move(EntryName, before: EntryName?)
  /// One line becomes two: it keeps the first text, a new one takes the second.
  case split(EntryName, first: String, second: String, new: EntryName)
  /// A line becomes part of another, whose question is then this text; it is retired.
  case merge(EntryName, into: EntryName, question: String)
  /// A line is not asked any more; takes a reason.
  case retire(EntryName)
  /// A line that was retired is asked after all.
  case revive(EntryName)
}

extension Case {
  func changingLines(
    _ proposal: LineProposal, why: String?, now: Occasion, hasReason: Bool
  ) throws(Refusal) -> [CaseEvent] {
    if !hasReason, let wanted = reasonWanted(toFill: .lineOfEnquiry) { throw wanted }
    switch proposal {
    case .move(let name, let other): return try moving(name, before: other)
    case .split(let name, let first, let second, let new):
      return try splitting(name, first, second, new: new, now: now)
    case .merge(let name, let other, let question):
      return try merging(name, into: other, question, now: now)
    case .retire(let name):
      let line = try standingLine(name)
      guard let why, hasReason else { throw .reasonNeeded(.retiring(line.title)) }
      return [.answered(Entry(.lineOfEnquiry, name), .retired, .text(why))]
    case .revive(let name):
      guard let line = linesOfEnquiry.first(where: { $0.id == name }) else {
        throw .sheet(.entryRemoved(.lineOfEnquiry))
      }
      guard line.isRetired else { throw .sheet(.nothingChanged(.lineOfEnquiry)) }
      return [.answered(Entry(.lineOfEnquiry, name), .retired, nil)]
    }
  }

  private func moving(_ name: EntryName, before other: EntryName?) throws(Refusal) -> [CaseEvent] {
    let line = try standingLine(name)
    if line.isSent { throw .enquiry(.numberIsFixed(line.title)) }
    if let target = try other.map({ name throws(Refusal) in try standingLine(name) }),
      target.isSent
    {
      throw .enquiry(.numberIsFixed(target.title))
    }
    var order = linesOfEnquiry.map(\.id)
    let before = order
    order.removeAll { $0 == name }
    let place = other.flatMap { order.firstIndex(of: $0) } ?? order.count
    order.insert(name, at: place)
    // Where it stands among those that are retired nobody sees.
    let standing = Set(currentLines.map(\.id))
    guard order.filter(standing.contains) != before.filter(standing.contains) else {
      throw .sheet(.nothingChanged(.lineOfEnquiry))
    }
    return [.linesOrdered(order)]
  }

  private func splitting(
    _ name: EntryName, _ first: String, _ second: String, new: EntryName, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    let line = try standingLine(name)
    guard !PlainText.isBlank(first), !PlainText.isBlank(second), first != second else {
      throw .enquiry(.twoTextsNeeded)
    }
    guard number(of: Entry(.lineOfEnquiry, new)) == nil else {
      throw .sheet(.entryRemoved(.lineOfEnquiry))
    }
    var answers: Answers = [.question: .text(second)]
    let old = self.answers(in: Entry(.lineOfEnquiry, name))
    for id in [.rationale, .organisations, .agreedAt] as [QuestionID] {
      answers[id] = old[id]
    }
    var events: [CaseEvent] = []
    if first != line.question {
      events += try filling(
        Entry(.lineOfEnquiry, name), with: [.question: .text(first)], now: now, hasReason: true)
    }
    events += try filling(Entry(.lineOfEnquiry, new), with: answers, now: now, hasReason: true)
    var order = linesOfEnquiry.map(\.id)
    let place = order.firstIndex(of: name).map { $0 + 1 } ?? order.count
    order.insert(new, at: place)
    return events + [.linesOrdered(order)]
  }

  private func merging(
    _ name: EntryName, into other: EntryName, _ question: String, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    let (line, target) = (try standingLine(name), try standingLine(other))
    guard name != other else { throw .enquiry(.mergedWithItself) }
    var events: [CaseEvent] = []
    if question != target.question {
      events += try filling(
        Entry(.lineOfEnquiry, other), with: [.question: .text(question)], now: now,
        hasReason: true)
    }
    // Whom either was asked of is asked the whole.
    let organisations =
      line.organisations.isEmpty || target.organisations.isEmpty
      ? [] : target.organisations + line.organisations.filter { !target.organisations.contains($0) }
    if organisations != target.organisations {
      events.append(
        .answered(
          Entry(.lineOfEnquiry, other), .organisations,
          organisations.isEmpty ? nil : .keys(organisations)))
    }
    let reason = "Merged into \(target.title)."
    return events + [.answered(Entry(.lineOfEnquiry, name), .retired, .text(reason))]
  }

  private func standingLine(_ name: EntryName) throws(Refusal) -> LineOfEnquiry {
    guard let line = linesOfEnquiry.first(where: { $0.id == name }) else {
      throw .sheet(.entryRemoved(.lineOfEnquiry))
    }
    guard !line.isRetired else { throw .enquiry(.lineRetired(line.title)) }
    return line
  }
}
