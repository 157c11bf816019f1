import Casework

/// The forms of a meeting, and what each wants done.
package enum MeetingForm: Hashable, Sendable {
  case reopen, close, circulate, approve
  /// What is added to approved minutes, under that name.
  case add(EntryName)
  /// Somebody is here: in somebody's place, or nobody's.
  case attend(deputyOf: String)

  var title: String {
    switch self {
    case .reopen: "Go on with the meeting"
    case .close: "Close the meeting"
    case .circulate: "Circulate the minutes"
    case .approve: "The minutes are approved"
    case .add: "Addendum to the minutes"
    case .attend(let who): who.isEmpty ? "Somebody is here" : "In the place of \(who)"
    }
  }

  var introduction: String {
    switch self {
    case .reopen: "It was closed. Lines can be typed again, and the minutes circulated anew."
    case .close: "The course of the meeting ends here; lines are corrected until they are approved."
    case .circulate:
      "The words as they stand, without what is not for circulation, are kept as a version with "
        + "their hash."
    case .approve: "Approved minutes never change; what is to be corrected becomes an addendum."
    case .add: "It stands behind the minutes, with who wrote it and when."
    case .attend: "Whoever is named counts for what the person counts for in whose place they are."
    }
  }

  /// The name its drafts are kept under, behind that of the meeting.
  var draftForm: String {
    switch self {
    case .reopen: "reopen"
    case .close: "close"
    case .circulate: "circulate"
    case .approve: "approve"
    case .add(let name): "add/\(name.text)"
    case .attend(let who): "attend/\(who)"
    }
  }

  init?(draftForm text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    switch (parts[0], parts.count) {
    case ("reopen", 1): self = .reopen
    case ("close", 1): self = .close
    case ("circulate", 1): self = .circulate
    case ("approve", 1): self = .approve
    case ("add", 2):
      guard let name = EntryName(parts[1]) else { return nil }
      self = .add(name)
    case ("attend", 2): self = .attend(deputyOf: parts[1])
    default: return nil
    }
  }
}

extension FormScreen {
  /// The fields of a form of a meeting.
  static func meetingForm(
    _ form: MeetingForm, _ name: EntryName, _ open: OpenCase?, _ situation: Situation
  ) -> Form {
    let day = FormField.day("day", "When", "now", isRequired: true)
    switch form {
    case .reopen:
      return Form(
        [.area("why", "Why", hint: "Why it goes on.", isRequired: true)], submitLabel: "Go on")
    case .close: return closingForm(name, open, situation)
    case .circulate:
      return Form(
        [
          .area(
            "to", "To whom", "All who were invited.", rows: 2, hint: "And how, if you like.",
            isRequired: true), day,
        ], submitLabel: "Circulate")
    case .approve:
      return Form(
        [
          .pick(
            "by", "Approved by", chair(of: name, open, situation), from: situation.people,
            isRequired: true, isOffered: true), day,
        ], submitLabel: "Approved")
    case .add:
      return Form(
        [
          .area("text", "Addendum", rows: 5, isRequired: true),
          .text("by", "By", situation.person ?? "", isRequired: true),
        ], submitLabel: "Add it")
    case .attend:
      return Form(
        [
          .pick(
            "who", "Who", "", from: situation.people, hint: "Initials, or a name typed out.",
            isRequired: true),
          .pick("organisation", "Organisation", "", from: situation.organisations),
        ], submitLabel: "Here")
    }
  }

  /// The chair of a meeting; where the sheet names none, the SPRG's.
  private static func chair(
    of name: EntryName, _ open: OpenCase?, _ situation: Situation
  ) -> String {
    let named = open?.review.meeting(name)?.chair ?? ""
    return named.isEmpty ? situation.roll?.people(as: .groupChair).first?.full ?? "" : named
  }

  private static func closingForm(
    _ name: EntryName, _ open: OpenCase?, _ situation: Situation
  ) -> Form {
    var fields: [FormField] = [.day("day", "When", "now", isRequired: true)]
    guard let review = open?.review, let meeting = review.meeting(name) else { return Form(fields) }
    if !review.safetyWasAsked(in: meeting) {
      fields += SheetFields(
        Entry(.safety, situation.freshEntry), only: ["safe", "answer"], in: situation
      ).fields()
    }
    if meeting.kind == .postReview, !review.isComplete(Entry(.postMeeting)) {
      fields += SheetFields(Entry(.postMeeting), in: situation).fields()
    }
    fields.append(
      .area("why", "Why (if out of order)", hint: "Needed where steps are out of order."))
    return Form(fields, submitLabel: "Close it")
  }

  /// What a form of a meeting wants done; `nil` while something is not understood.
  func meetingAct(_ asked: MeetingForm, _ name: EntryName, in situation: Situation) -> MeetingAct? {
    let day = form.value(of: "day") == nil ? situation.now : day(in: situation)
    guard let day else { return nil }
    switch asked {
    case .reopen: return .open(at: day)
    case .close:
      let safety = SheetFields(Entry(.safety, situation.freshEntry), in: situation)
        .answers(in: form, since: Answers())
      let post = SheetFields(Entry(.postMeeting), in: situation)
        .answers(in: form, since: Answers())
      return .close(
        MeetingAct.Closing(
          at: day, safetyEntry: situation.freshEntry, safety: safety ?? [:],
          postMeeting: post ?? [:]))
    case .circulate:
      return .circulate(to: form.text(of: "to").trimmed, on: day, digest: "")
    case .approve: return .approve(by: form.text(of: "by").trimmed, on: day)
    case .add(let entry):
      return .add(
        entry, text: form.text(of: "text").trimmed, by: form.text(of: "by").trimmed, on: day)
    case .attend(let deputyOf): return attending(name, deputyOf, in: situation)
    }
  }

  private func attending(
    _ name: EntryName, _ deputyOf: String, in situation: Situation
  ) -> MeetingAct? {
    guard let review = situation.open?.review, let meeting = review.meeting(name) else {
      return nil
    }
    let people = MeetingPeople(meeting, in: review, roll: situation.roll)
    let typed = form.text(of: "who").trimmed
    let organisation = form.text(of: "organisation").trimmed
    let known = people.all.first {
      $0.who == typed || Attendance.name(of: $0.who) == Attendance.name(of: typed)
    }
    let who = known?.who ?? (organisation.isEmpty ? typed : "\(typed), \(organisation)")
    // In somebody's place one sits in their seat; the chair's deputy is a deputy all the same.
    var seats = known?.seats ?? []
    if let absent = people.all.first(where: { $0.who == deputyOf }) {
      seats.formUnion(absent.seats.map { $0 == .chair ? .deputyChair : $0 })
    }
    var attendance = Attendance(
      meeting: name, who: who,
      initials: known?.initials
        ?? String(Attendance.name(of: who).split(separator: " ").compactMap(\.first)),
      deputyOf: deputyOf, seats: seats)
    let isLater = meeting.state.isLive && review.currentItem(of: name) ?? 0 > 1
    if isLater { attendance.stays = [Attendance.Stay(from: situation.now.time)] }
    return .attend(attendance)
  }
}
