import Casework

/// Which minutes a document holds.
package struct MinutesOnPaper: Sendable {
  package let meeting: Meeting
  /// The case as the minutes know it: as it stands, or as it stood when they were circulated.
  package let review: Case
  /// The version they were circulated as; `nil` for a draft.
  package let version: MinutesVersion?
  /// Whether what is not for circulation stands in them.
  package let isWhole: Bool
  /// Whether the full record says when each line was said.
  package var showsTimes = false

  /// The minutes of a meeting as they are to be shown: once approved the version that was, before
  /// that what stands.
  ///
  /// - Returns: `nil` where the case has no such meeting.
  package init?(of name: EntryName, in review: Case, isWhole: Bool = false) {
    guard let meeting = review.meeting(name) else { return nil }
    let record = review.minutes[name]
    let standing = record.versions.last
    let isAsCirculated = standing.map { review.isUnchanged(since: $0) } ?? false
    self.meeting = meeting
    self.isWhole = isWhole
    if record.approval != nil, let standing,
      let circulated = review.circulating(standing),
      var then = review.asKnown(to: circulated, including: true)
    {
      // Approved minutes say what they said, whoever the partnership knows by now.
      then.partnership = nil
      (self.review, version) = (then, standing)
    } else {
      self.review = review
      version = isAsCirculated ? standing : nil
    }
  }
}

extension Case {
  /// The change by which a version of minutes was circulated.
  fileprivate func circulating(_ version: MinutesVersion) -> ChangeID? {
    settings(of: .meeting(version.meeting, .version(version.number))).last?.change.id
  }
}

extension Document {
  /// The minutes of the meeting the paper names, or of the latest that began.
  package static func minutes(of paper: CaseOnPaper, isWhole: Bool) -> Document {
    let review = paper.review
    let held = review.meetings.last { review.began($0.entry) != nil }
    guard let name = paper.meeting ?? held?.entry ?? review.meetings.last?.entry,
      var minutes = MinutesOnPaper(of: name, in: review, isWhole: isWhole)
    else {
      return Document(
        title: "Minutes", marking: paper.marking, codeName: review.child,
        reference: review.reference.text, status: "No meeting is planned",
        sections: [], footer: paper.footer)
    }
    // The copy for the record says when everything was said; what goes round need not.
    minutes.showsTimes = isWhole || paper.showsTimes
    let kind = review.minutes[name].approval == nil ? "Draft minutes" : "Minutes"
    return Document(
      title: "\(kind): \(minutes.meeting.title)", marking: paper.marking, codeName: review.child,
      reference: review.reference.text, status: minutes.status(in: review),
      version: review.minutes[name].approval == nil ? "DRAFT" : "Approved",
      facts: minutes.facts(of: paper), sections: minutes.sections(addenda: review),
      footer: paper.footer + minutes.integrity)
  }
}

extension MinutesOnPaper {
  fileprivate func status(in current: Case) -> String {
    let whole = isWhole ? ". RESTRICTED COPY. Contains passages not for circulation" : ""
    let approval = current.minutes[meeting.entry].approval
    switch (version, approval) {
    case (.some(let version), .some(let approval)):
      return "Approved as a correct record by \(approval.by), on \(approval.on.inFull). "
        + "Version \(version.number)\(whole)"
    case (.some(let version), nil):
      return "DRAFT, not yet approved. Version \(version.number) as circulated on "
        + "\(version.on.inFull)\(whole)"
    case (nil, _): return "DRAFT, not circulated\(whole)"
    }
  }

  /// What proves the words that were circulated: the beginning of their hash.
  fileprivate var integrity: [String] {
    version.map { ["Integrity check: \($0.digest.prefix(12)) (full value in the case record)"] }
      ?? []
  }

  fileprivate func facts(of paper: CaseOnPaper) -> [Document.Fact] {
    let name = meeting.entry
    let began = review.began(name)
    var facts = [Document.Fact("Partnership", paper.partnershipName)]
    if began == nil, let on = meeting.on {
      facts.append(Document.Fact("Planned for", on.inFull))
    } else {
      facts.append(Document.Fact("Held", began?.inFull ?? "Not yet"))
    }
    if let ended = review.ended(name) {
      let isSameDay = ended.day == began?.day
      facts.append(
        Document.Fact("Ended", isSameDay ? ended.time?.inFull ?? ended.inFull : ended.inFull))
    }
    let course = review.course(of: name).map { step, at in
      let when = at.day == began?.day ? at.time?.inFull ?? at.inFull : at.inFull
      return "\(step.words) \(when)"
    }
    if !course.isEmpty {
      facts.append(Document.Fact("Course", course.joined(separator: ", ").firstCapital))
    }
    for (label, value) in [
      ("Place", meeting.place), ("Chair", meeting.chair), ("Minute-taker", meeting.minuteTaker),
    ] where !value.isEmpty {
      facts.append(Document.Fact(label, value))
    }
    let answers = review.answers(in: Entry(.meeting, name))
    for id: QuestionID in [.confidentiality, .interests] {
      guard let answer = answers[id], let question = Sheet.meeting.question(id) else { continue }
      facts.append(Document.Fact(question.label, question.words(of: answer).firstCapital))
    }
    if began != nil { facts.append(Document.Fact("Quorum", quorum)) }
    if let version { facts.append(Document.Fact("Distribution", version.to)) }
    if let next = nextMeeting { facts.append(Document.Fact("Next meeting", next)) }
    return facts + paper.restrictionsFact
  }

  /// The meeting that comes after this one, as the minutes know it; one that was begun before this
  /// one does not, whenever it had been planned for.
  private var nextMeeting: String? {
    let began = review.began(meeting.entry)
    guard let on = began ?? meeting.on else { return nil }
    let later = review.meetings.filter { other in
      guard other.entry != meeting.entry else { return false }
      return (review.began(other.entry) ?? other.on).map { on.isBefore($0) } ?? false
    }
    guard
      let next = later.min(by: { one, other in
        guard let first = one.on, let second = other.on else { return false }
        return first.isBefore(second)
      }), let day = next.on
    else { return nil }
    return "\(next.title), \(day.inFull)"
  }

  /// Whether it was quorate at the start, and where it was not at a decision.
  private var quorum: String {
    let start = review.quorum(of: meeting.entry, at: review.began(meeting.entry)?.time)
    guard start.isMet else {
      let missing = start.missing.map { seat in
        switch seat {
        case .chair, .deputyChair: "chair or deputy"
        case .localAuthority: "local authority representative"
        case .police: "police representative"
        case .health: "health representative"
        case .minuteTaker: "minute-taker"
        }
      }
      let all = missing.dropLast().joined(separator: ", ")
      let last = missing.last ?? ""
      let words = all.isEmpty ? last : "\(all) or \(last)"
      return "Not quorate when it opened: no \(words) was present."
    }
    let provisional = decisions.filter { $0.state == .provisional }
    guard !provisional.isEmpty else { return "Quorate" }
    let numbers = provisional.map { "\($0.number)" }.joined(separator: ", ")
    return "Quorate when it opened, but not at decision \(numbers)"
  }
}
