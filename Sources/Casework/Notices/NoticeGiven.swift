/// A notice as it was given: its entry read.
package struct NoticeGiven: Hashable, Sendable {
  package let entry: Entry
  /// What it was about; `nil` where a newer version of the program knows more subjects.
  package let subject: NoticeSubject?
  package let recipients: [Recipient]
  package let on: Occasion
  package let how: String
  /// Who told them.
  package let by: String
  package let note: String

  /// What it was about, as people read it.
  package var about: String { subject?.words ?? "something a newer version knows" }
}

extension Case {
  /// The notices that were given, earliest first.
  package var noticesGiven: [NoticeGiven] {
    let notices = entries(of: .notice).compactMap { entry -> NoticeGiven? in
      let answers = self.answers(in: entry)
      guard let occasion = answers.occasion(.on) else { return nil }
      let how = answers[.how].flatMap { Sheet.notice.question(.how)?.words(of: $0) } ?? ""
      return NoticeGiven(
        entry: entry, subject: answers.key(.about).flatMap(NoticeSubject.init(rawValue:)),
        recipients: answers.keys(.to).compactMap(Recipient.init(key:)), on: occasion, how: how,
        by: answers.text(.by), note: answers.text(.note))
    }
    // Those of one day keep the order they were recorded in.
    return notices.enumerated().sorted { left, right in
      left.element.on.isBefore(right.element.on)
        || !right.element.on.isBefore(left.element.on) && left.offset < right.offset
    }.map(\.element)
  }

  /// How many must still be told of something, in words for the case; `nil` where nobody must.
  ///
  /// `members` are those of the SPRG now.
  package func untoldWords(members: [EntryName]) -> String? {
    let count = untold(members: members).reduce(0) { $0 + $1.recipients.count }
    return count == 0 ? nil : "\(count) to tell"
  }
}
