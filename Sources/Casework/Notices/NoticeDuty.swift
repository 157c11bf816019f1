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

extension Case {
  /// Who has been told of a subject, and when first.
  package func told(of subject: NoticeSubject) -> [Recipient: Occasion] {
    told(of: subject, without: nil)
  }

  /// The same without what one notice says.
  func told(of subject: NoticeSubject, without left: Entry?) -> [Recipient: Occasion] {
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
