import Casework

extension Case {
  /// The meeting of a name; without one the next to be held, else the last.
  func plannedMeeting(_ name: EntryName?) -> Meeting? {
    if let name { return meeting(name) }
    return meetings.first { began($0.entry) == nil } ?? meetings.last
  }
}

extension Document {
  /// The agenda of the meeting the paper names, or of the next.
  package static func agenda(of paper: CaseOnPaper) -> Document {
    let review = paper.review
    let meeting = review.plannedMeeting(paper.meeting)
    let facts = [
      ("Partnership", paper.partnershipName), ("When", meeting?.on?.inFullWithWeekday ?? ""),
      ("Where", meeting?.place ?? ""), ("Chair", meeting?.chair ?? ""),
      ("Minute-taker", meeting?.minuteTaker ?? ""),
      ("Invited", meeting?.invited.joined(separator: ", ") ?? ""),
    ].filter { !PlainText.isBlank($0.1) }.map { Fact($0.0, $0.1) }
    let items = meeting?.agenda.map(\.full) ?? []
    return Document(
      title: meeting.map { "Agenda: \($0.title)" } ?? "Agenda", marking: paper.marking,
      codeName: review.child, reference: review.reference.text,
      status: meeting == nil ? "No meeting is planned" : "", facts: facts,
      sections: items.isEmpty ? [] : [Section("Agenda", [.list(items, isNumbered: true)])],
      footer: paper.footer)
  }
}
