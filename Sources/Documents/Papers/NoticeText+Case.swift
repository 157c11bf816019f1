import Casework

extension NoticeTemplateValues {
  /// What a notice about something says to somebody, as the case stands.
  ///
  /// What the case does not know yet is left empty, and the template leaves it out. Without a roll,
  /// or where it names nobody, the notice goes to the office.
  package init(
    of subject: NoticeSubject, to recipient: Recipient, _ review: Case, _ timetable: Timetable,
    roll: Roll?, edition: RuleEdition?, partnership: String, sender: String
  ) {
    let office = roll?.office(of: recipient, under: edition) ?? recipient.office
    let person = roll?.person(for: recipient)?.name
    self.init(
      partnership: partnership, reference: review.reference.text, codeName: review.child,
      // A family's real names stand nowhere in the program: whoever sends the letter writes them.
      recipient: recipient == .family ? "[their names]" : person ?? office,
      role: person == nil ? "" : office,
      notified: review.recorded(.panelNotified)?.on.day.inFull ?? "",
      due: NoticeTemplateValues.due(subject, review, timetable), sender: sender,
      contact: roll.map { NoticeTemplateValues.contact(of: sender, in: $0) } ?? "",
      today: timetable.today.inFull,
      recommendation: NoticeTemplateValues.recommendation(subject, review),
      panelReply: NoticeTemplateValues.panelReply(review),
      meetingBy: NoticeTemplateValues.meeting(timetable), warnings: review.warnings)
  }

  /// How whoever sends it is reached; where the roll does not know, who leads the Business Unit.
  private static func contact(of sender: String, in roll: Roll) -> String {
    let own = roll.people(named: sender).first.map { [$0.contact, $0.email] } ?? []
    let known = own.filter { !PlainText.isBlank($0) }
    guard known.isEmpty, let lead = roll.leadContact, !PlainText.isBlank(lead.email) else {
      return known.joined(separator: ", ")
    }
    return lead.asContact
  }

  /// The day the template of the subject speaks of, as the comment at its head says.
  private static func due(
    _ subject: NoticeSubject, _ review: Case, _ timetable: Timetable
  ) -> String {
    switch subject {
    case .notification, .outcome:
      return timetable.step(.sentToPanel)?.deadline?.due?.day.inFull ?? ""
    case .panelResponse:
      let days = review.unansweredRequests.compactMap {
        review.answers(in: $0).occasion(.answerBy)?.day
      }
      return days.min()?.inFull ?? ""
    case .practiceReview:
      return review.planned(.lcsprPublished)?.day.inFull ?? ""
    case .family, .other: return ""
    }
  }

  private static func recommendation(_ subject: NoticeSubject, _ review: Case) -> String {
    guard let decision = review.recommendation?.decision else { return "" }
    if subject == .family {
      // In the family's words, not in the process's.
      return decision.isReviewRecommended
        ? "That there should be a longer review, so that more can be learned."
        : "That a further review is not needed."
    }
    let sentence = decision.sentence
    return sentence.firstCapital + "."
  }

  /// The Panel's letter; its three answers where the letter was not written down.
  private static func panelReply(_ review: Case) -> String {
    let reply = review.answers(in: Entry(.panelResponse))
    let letter = reply.text(.letter)
    guard PlainText.isBlank(letter) else { return letter }
    return Sheet.panelResponse.facts.questions.compactMap { question in
      reply[question.id].map { "\(question.label): \(question.words(of: $0))." }
    }.joined(separator: "\n")
  }

  private static func meeting(_ timetable: Timetable) -> String {
    guard let step = timetable.step(.postMeetingHeld), step.recorded == nil else { return "" }
    let day = step.planned?.day ?? step.deadline?.due?.day
    return day?.inFullWithWeekday ?? ""
  }
}

extension Recipient {
  /// The office where there is no roll to say what the partners are called.
  fileprivate var office: String {
    guard case .executive(let partner) = self else { return words }
    return "Executive lead for \(partner.inSentence)"
  }
}
