import Casework

extension FormDefinition {
  /// Somebody is here: in the place of who is absent, or in nobody's where that is empty.
  static func attend(_ meeting: EntryName, insteadOf absentee: String) -> FormDefinition {
    let who: TextHandle = "who"
    let attendee = AttendeeFields()
    return FormDefinition(
      title: absentee.isEmpty ? "Add someone present" : "Deputy for \(absentee)",
      subject: .openCase(at: .meeting(meeting), tells: false),
      purpose: { _ in
        absentee.isEmpty
          ? "The quorum counts people by organisation. For someone on the list, initials are "
            + "enough."
          : "The deputy counts towards the quorum in their place."
      },
      button: "Here",
      fields: { situation in
        [
          .pick(
            who, "Who", from: situation.people, hint: "Initials, or a full name.",
            isRequired: true)
        ] + attendee.fields(of: "", isRequired: false, situation)
      },
      request: { attendee.arrival(of: $0[who], at: meeting, insteadOf: absentee, $0) },
      focusAfterRefusal: { attendee.unknown(in: $0) })
  }

  /// Somebody invited is here of whom it is not known what they count for.
  static func here(_ meeting: EntryName, who: String) -> FormDefinition {
    let attendee = AttendeeFields()
    let name = NamedPerson(who).name
    return FormDefinition(
      title: "\(name) is here", subject: .openCase(at: .meeting(meeting), tells: false),
      purpose: { _ in "The quorum counts people by organisation. Which one are they from?" },
      button: "Here", fields: { attendee.fields(of: who, isRequired: true, $0) },
      request: { attendee.arrival(of: name, at: meeting, insteadOf: "", $0) },
      focusAfterRefusal: { attendee.unknown(in: $0) })
  }

  /// When somebody came to a meeting and left it.
  static func stays(_ meeting: EntryName, who: String) -> FormDefinition {
    let from: TextHandle = "from"
    let until: TextHandle = "until"
    return FormDefinition(
      title: "When \(NamedPerson(who).name) was here",
      subject: .openCase(at: .meeting(meeting), tells: false),
      purpose: { _ in "Leave a time empty for the start or the end of the meeting." },
      button: "Record",
      fields: { situation in
        let stays = situation.open?.review.attendance(of: who, at: meeting)?.stays ?? []
        return [
          .text(from, "Came at", stays.first?.from?.text ?? "", hint: "10:20 or 2.15pm."),
          .text(until, "Left at", stays.last?.until?.text ?? "", hint: "11:45 or 3pm."),
        ]
      },
      request: { filled in
        guard let from = filled.time(in: from), let until = filled.time(in: until) else {
          return nil
        }
        let stay = Attendance.Stay(from: from, until: until)
        return filled.propose(.meet(meeting, .mark(NamedAttendee(who), .stays([stay]))))
      },
      remarks: { filled in
        [from, until].compactMap { filled.remark(onStayAt: meeting, $0) }
      })
  }
}

/// What is asked of somebody where the register cannot tell what they count for.
private struct AttendeeFields: Sendable {
  private let organisation: TextHandle = "organisation"
  private let speaksFor = ChoiceHandle<NamedAttendee.SpeaksFor>("speaks-for") {
    NamedAttendee.SpeaksFor(key: $0)
  }

  func fields(of who: String, isRequired: Bool, _ situation: Situation) -> [FormField] {
    [
      .pick(
        organisation, "Organisation", NamedPerson(who).organisation,
        from: situation.organisations, hint: "Needed for someone who is not on the list.",
        isRequired: isRequired),
      .choice(
        speaksFor.key, "Speaks for",
        NamedAttendee.SpeaksFor.all.map { Choice($0.key, $0.words) },
        hint: "Needed if the organisation is not on the list."),
    ]
  }

  /// Records that somebody is here from now on.
  func arrival(
    of who: String, at meeting: EntryName, insteadOf absentee: String, _ filled: FilledForm
  ) -> FormRequest? {
    let named = NamedAttendee(
      who, of: filled[organisation], speaksFor: filled[speaksFor], deputyOf: absentee)
    let situation = filled.situation
    let from = situation.open?.review.timeOfComing(to: meeting, now: situation.now)
    return filled.propose(.meet(meeting, .mark(named, .present(from: from))))
  }

  /// Who somebody is was typed; what nobody knows of them is asked.
  func unknown(in filled: FilledForm) -> FieldKey {
    filled[organisation].isEmpty ? organisation.key : speaksFor.key
  }
}

extension FilledForm {
  /// A time of a stay as typed, or left open; `nil` while it is not understood.
  fileprivate func time(in handle: TextHandle) -> TimeOfDay?? {
    if self[handle].isEmpty { return .some(nil) }
    return TimeOfDay(typed: self[handle]).map { .some($0) }
  }

  /// Nobody came or left at a time that is still to come.
  fileprivate func remark(onStayAt meeting: EntryName, _ handle: TextHandle) -> FieldRemark? {
    guard let typed = time(in: handle) else {
      return FieldRemark(handle.key, .problem("Enter a time like 10:20 or 2.15pm."))
    }
    let began = situation.open?.review.began(meeting)?.day ?? situation.today
    guard let typed, began == situation.today, let now = situation.now.time, typed > now else {
      return nil
    }
    return FieldRemark(
      handle.key,
      .problem("\(typed.text) is later than now, \(now.text). Leave it empty."))
  }
}
