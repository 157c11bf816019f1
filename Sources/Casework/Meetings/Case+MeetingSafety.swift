// Whether the children are safe is asked at every meeting. The register of safety checks says at
// which kind of meeting an answer was given, and when. Where several meetings of one kind were
// held, each needs its own answer, and the order of the changes says whose an answer is: recorded
// with a closing it is of the meeting that was closed; recorded while a meeting ran, of that one;
// any other is of the meeting of its day, or else of the one that was closed last.

extension Case {
  /// Whether the immediate-safety question was answered at a meeting.
  package func safetyWasAsked(in meeting: Meeting) -> Bool { !safetyAnswers(in: meeting).isEmpty }

  /// What was answered at a meeting to the question of immediate safety.
  package func safetyAnswers(in meeting: Meeting) -> [Answers] {
    let given = entries(of: .safety).filter { entry in
      answers(in: entry).key(.askedAt) == meeting.kind.safetyKey
    }
    guard !given.isEmpty else { return [] }
    let held = meetings.filter { $0.kind == meeting.kind && began($0.entry) != nil }
    if held.contains(where: { $0.entry != meeting.entry }) {
      let asked = meetingsAsked(in: given, among: held)
      return given.filter { asked[$0] == meeting.entry }.map { answers(in: $0) }
    }
    let day = (began(meeting.entry) ?? meeting.on)?.day
    return given.map { answers(in: $0) }.filter { answers in
      meeting.kind != .other || answers.occasion(.on)?.day == day
    }
  }

  /// The meeting that each answer was given at.
  private func meetingsAsked(in given: [Entry], among held: [Meeting]) -> [Entry: EntryName] {
    let days = Dictionary(held.map { ($0.entry, daysHeld($0.entry)) }) { first, _ in first }
    let wanted = Set(given)
    var (running, closed): ([EntryName], [EntryName]) = ([], [])
    var asked: [Entry: EntryName] = [:]
    for change in changes where !undone.contains(change.id) {
      var closing: EntryName?
      for case .met(.step(let name, let step, _)) in change.events where days[name] != nil {
        running.removeAll { $0 == name }
        if step == .closed {
          closing = name
          closed.append(name)
        } else {
          running.append(name)
        }
      }
      for case .answered(let entry, _, _) in change.events
      where wanted.contains(entry) && asked[entry] == nil {
        let day = answers(in: entry).occasion(.on)?.day
        let isOfDay = { (name: EntryName) -> Bool in
          guard let day else { return false }
          return days[name]?.contains(day) ?? false
        }
        asked[entry] =
          closing ?? running.last(where: isOfDay) ?? closed.last(where: isOfDay)
          ?? held.map(\.entry).first(where: isOfDay) ?? running.last ?? closed.last
          ?? held.first?.entry
      }
    }
    return asked
  }

  /// The days on which a meeting was held.
  private func daysHeld(_ meeting: EntryName) -> Set<Day> {
    Set((minutes[meeting].steps.map(\.at) + [began(meeting)].compactMap(\.self)).map(\.day))
  }
}
