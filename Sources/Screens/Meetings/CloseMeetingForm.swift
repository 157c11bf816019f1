import Casework

extension FormDefinition {
  /// The course of a meeting ends; what it was to ask and has not is asked now.
  static func closeMeeting(_ meeting: EntryName) -> FormDefinition {
    @Sendable func safety(_ situation: Situation) -> SheetFields {
      SheetFields(Entry(.safety, situation.freshEntry), only: [.safe, .answer], in: situation)
    }
    @Sendable func postMeeting(_ situation: Situation) -> SheetFields {
      SheetFields(Entry(.postMeeting), in: situation)
    }
    return FormDefinition(
      title: "End the meeting", subject: .openCase(at: .meeting(meeting), tells: false),
      purpose: { situation in
        MeetingScreen.unrecorded(in: meeting, situation.open, situation)
          + situation.unfinished(in: meeting)
          + "This ends the meeting. You can correct the minutes until they are approved."
      },
      button: "End meeting",
      fields: { situation in
        let review = situation.open?.review
        // Where it began on another day, "now" is not when it ended.
        let isToday = review?.began(meeting)?.day == situation.today
        let day = FormField.day(.day, "When it ended", isToday ? "now" : "", isRequired: true)
        guard let review, let held = review.meeting(meeting) else { return [day] }
        let asksNext = held.kind == .postReview && !review.isComplete(Entry(.postMeeting))
        return [day] + (review.safetyWasAsked(in: held) ? [] : safety(situation).fields())
          + (asksNext ? postMeeting(situation).fields() : []) + [.reasonIfOutOfOrder]
      },
      request: { filled in
        guard let day = filled[.day] else { return nil }
        // What was left as it was shown is no answer: somebody may have changed it meanwhile.
        func answers(_ sheet: (Situation) -> SheetFields) -> Answers {
          let all = sheet(filled.situation).answers(in: filled.form, since: Answers()) ?? [:]
          return Answers(
            all.given.filter { !filled.isUntouched(FieldKey($0.key.text)) })
        }
        let closing = MeetingAct.Closing(
          at: day, safetyEntry: filled.situation.freshEntry, safety: answers(safety),
          postMeeting: answers(postMeeting))
        return filled.propose(.meet(meeting, .close(closing)), because: .why)
      })
  }
}

extension Situation {
  /// What a meeting leaves open, as far as a form has room for it.
  func unfinished(in meeting: EntryName) -> String {
    let all = open?.review.unfinished(in: meeting) ?? []
    let further = all.count > 3 ? " And \(all.count - 3) more." : ""
    let decisions = open?.review.decisions.filter { $0.meeting == meeting } ?? []
    let isAsked = decisions.allSatisfy { $0.positions.count == StatutoryPartner.allCases.count }
    let how = isAsked ? "" : " Press y on a decision if all three agree."
    return all.isEmpty ? "" : all.prefix(3).joined(separator: " ") + further + how + " "
  }
}
