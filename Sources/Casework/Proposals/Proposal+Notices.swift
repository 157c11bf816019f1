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
}
