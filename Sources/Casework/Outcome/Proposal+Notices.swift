extension Case {
  /// A notice, and the milestone it completes: everyone the step names has then been told.
  func telling(
    _ entry: Entry, _ answers: Answers, members: [EntryName], now: Occasion, hasReason: Bool
  ) throws(Refusal) -> [CaseEvent] {
    precondition(entry.sheet == .notice, "who was told is kept among the notices")
    var events = try filling(entry, with: answers, now: now, hasReason: hasReason)
    let whole = self.answers(in: entry).merged(with: answers)
    guard let subject = whole.key(.about).flatMap(NoticeSubject.init(rawValue:)),
      let occasion = whole.occasion(.on)
    else { return events }
    for duty in NoticeDuty.of(subject, members: members) {
      guard recorded(duty.milestone) == nil, need(of: duty.milestone).isNeeded else { continue }
      // The notice may be one that is mended: what it said before does not count.
      var told = self.told(of: subject, without: entry)
      for recipient in whole.keys(.to).compactMap(Recipient.init(key:)) {
        if let earlier = told[recipient], !occasion.isBefore(earlier) { continue }
        told[recipient] = occasion
      }
      guard duty.recipients.allSatisfy({ told[$0] != nil }) else { continue }
      let last = duty.recipients.compactMap { told[$0] }.max { $0.isBefore($1) } ?? occasion
      try checkRecording(duty.milestone, on: last, now: now, hasReason: hasReason)
      events.append(.recorded(duty.milestone, on: last, corrects: false))
    }
    return events
  }

  /// Who has been told of a subject, and when first.
  package func told(of subject: NoticeSubject) -> [Recipient: Occasion] {
    told(of: subject, without: nil)
  }

  private func told(of subject: NoticeSubject, without left: Entry?) -> [Recipient: Occasion] {
    var told: [Recipient: Occasion] = [:]
    for entry in entries(of: .notice) where entry != left {
      let notice = answers(in: entry)
      guard notice.key(.about) == subject.id, let occasion = notice.occasion(.on) else {
        continue
      }
      for recipient in notice.keys(.to).compactMap(Recipient.init(key:)) {
        if let earlier = told[recipient], !occasion.isBefore(earlier) { continue }
        told[recipient] = occasion
      }
    }
    return told
  }

  /// Who must still be told, of what, in the order of the process; only what has come about.
  ///
  /// - Parameter members: The members of the SPRG now.
  /// - Returns: Each duty that is still open, with those who were not told.
  package func untold(members: [EntryName]) -> [(duty: NoticeDuty, recipients: [Recipient])] {
    NoticeSubject.allCases.flatMap { subject in
      NoticeDuty.of(subject, members: members).compactMap { duty in
        guard recorded(duty.milestone) == nil, need(of: duty.milestone).isNeeded,
          duty.milestone.facts.expects.allSatisfy({
            recorded($0) != nil || !need(of: $0).isNeeded
          })
        else { return nil }
        let told = told(of: subject)
        let left = duty.recipients.filter { told[$0] == nil }
        return left.isEmpty ? nil : (duty, left)
      }
    }
  }
}

/// Who must be told of something before a step counts as done.
package struct NoticeDuty: Hashable, Sendable {
  package let subject: NoticeSubject
  package let milestone: Milestone
  package let recipients: [Recipient]

  /// The duties of a subject.
  ///
  /// Source: rapid-review guidance: the Manager notifies the Executive, the Chair and the
  /// Scrutineer; outcomes are notified to the Chair and Scrutineer; the response is shared with the
  /// Chair of SPRG, the three partners, the Scrutineer and the SPRG's membership.
  package static func of(_ subject: NoticeSubject, members: [EntryName]) -> [NoticeDuty] {
    let executive = StatutoryPartner.allCases.map { Recipient.executive($0) }
    switch subject {
    case .notification:
      return [
        NoticeDuty(subject: subject, milestone: .executiveInformed, recipients: executive),
        NoticeDuty(subject: subject, milestone: .chairInformed, recipients: [.partnershipChair]),
        NoticeDuty(subject: subject, milestone: .scrutineerInformed, recipients: [.scrutineer]),
      ]
    case .outcome:
      return [
        NoticeDuty(
          subject: subject, milestone: .outcomeNotified,
          recipients: [.partnershipChair, .scrutineer])
      ]
    case .panelResponse:
      return [
        NoticeDuty(
          subject: subject, milestone: .responseShared,
          recipients: [.groupChair] + executive + [.scrutineer] + members.map { .member($0) })
      ]
    case .practiceReview:
      return [
        NoticeDuty(
          subject: subject, milestone: .lcsprSent, recipients: [.panel, .secretaryOfState])
      ]
    case .family, .other: return []
    }
  }
}

extension Milestone {
  /// The sheet filled in when the step is recorded; `nil` where there is none.
  package var sheet: Sheet? { facts.sheet }
}
