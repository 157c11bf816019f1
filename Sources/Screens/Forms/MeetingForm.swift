import Casework

/// The forms of a meeting, and what each wants done.
package enum MeetingForm: Hashable, Sendable {
  case open, reopen, close, circulate, approve
  /// When it began or ended is put right.
  case times
  /// What is added to approved minutes, under that name.
  case add(EntryName)
  /// Somebody is here: in somebody's place, or nobody's.
  case attend(deputyOf: String)
  /// Somebody invited is here of whom it is not known what they count for.
  case here(String)
  /// When somebody came and left.
  case stays(String)

  var title: String {
    switch self {
    case .open: "Open the meeting"
    case .times: "When the meeting began or ended"
    case .reopen: "Go on with the meeting"
    case .close: "Close the meeting"
    case .circulate: "Circulate the minutes"
    case .approve: "The minutes are approved"
    case .add: "Addendum to the minutes"
    case .attend(let who): who.isEmpty ? "Somebody is here" : "In the place of \(who)"
    case .here(let who): "\(NamedPerson(who).name) is here"
    case .stays(let who): "When \(NamedPerson(who).name) was here"
    }
  }

  var introduction: String {
    switch self {
    case .open: "It was planned for another day. The minutes say when it was held."
    case .times: "The minutes and the step of the process say the time put right."
    case .reopen: "It was closed. Lines can be typed again, and the minutes circulated anew."
    case .close: "The course of the meeting ends here; lines are corrected until they are approved."
    case .circulate:
      "The words as they stand, without what is not for circulation, are kept as a version with "
        + "their hash."
    case .approve: "Approved minutes never change; what is to be corrected becomes an addendum."
    case .add: "It stands behind the minutes, with who wrote it and when."
    case .attend(deputyOf: ""):
      "The quorum counts people by organisation. Whoever is known needs no more than initials."
    case .attend: "Whoever is named counts for what the person counts for in whose place they are."
    case .here: "The quorum counts people by organisation, and theirs is not known yet."
    case .stays: "Leave a time empty for the beginning or the end of the meeting."
    }
  }

  /// The name its drafts are kept under, behind that of the meeting.
  var draftForm: String {
    switch self {
    case .open: "open"
    case .times: "times"
    case .reopen: "reopen"
    case .close: "close"
    case .circulate: "circulate"
    case .approve: "approve"
    case .add(let name): "add/\(name.text)"
    case .attend(let who): "attend/\(who)"
    case .here(let who): "here/\(who)"
    case .stays(let who): "stays/\(who)"
    }
  }

  init?(draftForm text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    switch (parts[0], parts.count) {
    case ("open", 1): self = .open
    case ("times", 1): self = .times
    case ("reopen", 1): self = .reopen
    case ("close", 1): self = .close
    case ("circulate", 1): self = .circulate
    case ("approve", 1): self = .approve
    case ("add", 2):
      guard let name = EntryName(parts[1]) else { return nil }
      self = .add(name)
    case ("attend", 2): self = .attend(deputyOf: parts[1])
    case ("here", 2): self = .here(parts[1])
    case ("stays", 2): self = .stays(parts[1])
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
    case .open:
      let planned = open?.review.meeting(name)?.on
      let isPast = planned.map { $0.day < situation.today } ?? false
      return Form(
        [
          .day(
            "day", "When it began", isPast ? planned?.typed ?? "" : "now", isRequired: true)
        ], submitLabel: "Open it")
    case .times: return timesForm(name, open)
    case .here(let who):
      return Form(attendeeFields(who, situation, asksWho: false), submitLabel: "Here")
    case .stays(let who):
      let stays = open?.review.attendance(of: who, at: name)?.stays ?? []
      return Form(
        [
          .text("from", "Came at", stays.first?.from?.text ?? "", hint: "10:20 or 2.15pm."),
          .text("until", "Left at", stays.last?.until?.text ?? "", hint: "11:45 or 3pm."),
        ], submitLabel: "Record")
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
      return Form(attendeeFields("", situation, asksWho: true), submitLabel: "Here")
    }
  }

  /// Who somebody is, and what is asked where the register cannot tell.
  private static func attendeeFields(
    _ who: String, _ situation: Situation, asksWho: Bool
  ) -> [FormField] {
    let name: [FormField] =
      asksWho
      ? [
        .pick(
          "who", "Who", who, from: situation.people, hint: "Initials, or a name typed out.",
          isRequired: true)
      ] : []
    return name + [
      .pick(
        "organisation", "Organisation", NamedPerson(who).organisation,
        from: situation.organisations, hint: "Needed for somebody nobody knows yet.",
        isRequired: !asksWho),
      .choice(
        "speaks-for", "Speaks for",
        NamedAttendee.SpeaksFor.all.map { Choice($0.key, $0.words) },
        hint: "Needed where the register does not know the organisation."),
    ]
  }

  private static func timesForm(_ name: EntryName, _ open: OpenCase?) -> Form {
    let review = open?.review
    let isOver = review?.ended(name) != nil
    return Form(
      [
        .choice(
          "which", "What is put right",
          (isOver ? MeetingTime.allCases : [.began]).map { Choice($0.rawValue, $0.label) },
          chosen: isOver ? nil : MeetingTime.began.rawValue, isRequired: true),
        .day("day", "When it was", review?.began(name)?.typed ?? "", isRequired: true),
        .area("why", "Why", hint: "What was wrong.", isRequired: true),
      ], submitLabel: "Put it right")
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
    // Where it began on another day, "now" is not when it ended.
    let isToday = open?.review.began(name)?.day == situation.today
    var fields: [FormField] = [
      .day("day", "When it ended", isToday ? "now" : "", isRequired: true)
    ]
    guard let review = open?.review, let meeting = review.meeting(name) else { return Form(fields) }
    if !review.safetyWasAsked(in: meeting) {
      fields += SheetFields(
        Entry(.safety, situation.freshEntry), only: [.safe, .answer], in: situation
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
    case .open, .reopen: return .open(at: day)
    case .times:
      switch form.chosen(in: "which").first.flatMap(MeetingTime.init(rawValue:)) {
      case .began?: return .correctTimes(began: day, ended: nil)
      case .ended?: return .correctTimes(began: nil, ended: day)
      case nil: return nil
      }
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
    case .attend(let deputyOf):
      return marking(form.text(of: "who").trimmed, deputyOf: deputyOf, name, in: situation)
    case .here(let who): return marking(NamedPerson(who).name, deputyOf: "", name, in: situation)
    case .stays(let who):
      guard let from = time(in: "from"), let until = time(in: "until") else { return nil }
      return .mark(
        NamedAttendee(who), .stays([Attendance.Stay(from: from, until: until)]))
    }
  }

  private func marking(
    _ who: String, deputyOf: String, _ name: EntryName, in situation: Situation
  ) -> MeetingAct {
    let named = NamedAttendee(
      who, of: form.text(of: "organisation").trimmed,
      speaksFor: form.chosen(in: "speaks-for").first.flatMap(NamedAttendee.SpeaksFor.init(key:)),
      deputyOf: deputyOf)
    let from = situation.open?.review.timeOfComing(to: name, now: situation.now)
    return .mark(named, .present(from: from))
  }

  /// A time of a stay: as typed, or open; `nil` while it is not understood.
  private func time(in key: FieldKey) -> TimeOfDay?? {
    let typed = form.text(of: key).trimmed
    if typed.isEmpty { return .some(nil) }
    return TimeOfDay(typed: typed).map { .some($0) }
  }

  /// Says of each time of a stay whether it is understood.
  ///
  /// Nobody came or left at a time that is still to come.
  mutating func understandStays(in situation: Situation) {
    guard case .meet(let meeting, .stays) = kind else { return }
    let began = situation.open?.review.began(meeting)?.day ?? situation.today
    for key: FieldKey in ["from", "until"] {
      guard let typed = time(in: key) else {
        form.remark(.problem("That is no time. Type it like 10:20 or 2.15pm."), on: key)
        continue
      }
      guard let typed, began == situation.today, let now = situation.now.time, typed > now else {
        continue
      }
      form.remark(
        .problem("\(typed.text) is still to come; it is \(now.text) now. Leave it empty."), on: key)
    }
  }
}

extension MeetingTime {
  /// What the form calls it.
  fileprivate var label: String {
    switch self {
    case .began: "The beginning"
    case .ended: "The end"
    }
  }
}

extension Occasion {
  /// The day and time as they are typed.
  fileprivate var typed: String { day.iso + (time.map { " \($0.text)" } ?? "") }
}
