// The people of the review, none of them by name: the family and others by their codes, those who
// did the review by their posts.

extension Case {
  /// The children and everybody searched for in records, each with what they are to the child.
  var peopleDrafted: [String] {
    let children = entries(of: .child).map { entry in
      let child = AnswersInWords(self, entry)
      return PeopleInCodes.Person(
        code: child[.codeName], role: "a child of this review", age: child[.age])
    }
    let searched = PeopleInCodes(AnswersInWords(self, Entry(.timeline))[.people]).people
      .filter { person in !children.contains { $0.code == person.code } }
    guard !searched.isEmpty else { return [] }
    let rows = (children + searched).map { person in
      String.typedRow([person.code, person.role, person.age])
    }
    let head = String.typedRow(["Code", "Who they are", "Age"])
    return ["## People in this report", ([head] + rows).joined(separator: "\n")]
  }

  /// Who was at the review meeting, by post and organisation.
  var groupDrafted: [String] {
    let held = meetings.filter { $0.kind == .rapidReview && began($0.entry) != nil }
    guard let last = held.last, let day = began(last.entry)?.day else { return [] }
    var rows: [String] = []
    for meeting in held {
      for attendance in attendances(of: meeting.entry) where attendance.presence == .present {
        let row = memberRow(attendance, on: began(meeting.entry)?.day ?? day)
        if !rows.contains(row) { rows.append(row) }
      }
    }
    guard !rows.isEmpty else { return [] }
    let met =
      held.count == 1
      ? "The review meeting was held on \(day.inFull)."
      : "The review met \(held.count) times, the last time on \(day.inFull)."
    let head = String.typedRow(["Member of the group", "Organisation"])
    return ["## The review group", met, ([head] + rows).joined(separator: "\n")]
  }

  private func memberRow(_ attendance: Attendance, on day: Day) -> String {
    let people = partnership.map { Roll(of: $0, on: day).people(named: attendance.name) } ?? []
    let known = people.first { $0.organisation == attendance.organisation } ?? people.first
    let post = known.map { person in
      PlainText.isBlank(person.capacity)
        ? person.roles.filter { $0 != .other }.map(\.words).joined(separator: ", ")
        : person.capacity
    }
    var parts = [post ?? ""]
    if attendance.seats.contains(.chair) { parts.append("chair of the meeting") }
    if attendance.seats.contains(.minuteTaker) { parts.append("minute-taker") }
    let words = parts.filter { !$0.isEmpty }.joined(separator: ", ")
    return .typedRow([
      words.isEmpty ? "Post not recorded" : words.firstCapital, attendance.organisation,
    ])
  }
}
