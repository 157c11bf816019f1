import Casework
import Terminal

// Marking the entry the cursor is on: one key, one change, which u takes back.

extension ChronologyScreen {
  /// Digits for the first nine lines; Alt with a digit, or their words, for 10 to 19.
  static let tagging: [Action<ChronologyScreen>] = (1...19).map { number in
    let digit = Character(String(number % 10))
    return Action(
      number < 10 ? .character(digit) : .alt(digit), footer: number == 1 ? "to 9 link" : nil,
      "Link this entry to KLOE \(number), or unlink it",
      unless: { screen, situation in screen.obstacle(toTagging: number, in: situation) }
    ) { screen, _ in screen.tag(number) }
  }

  static let marking: [Action<ChronologyScreen>] = [
    Action(
      .character("t"), "Link this entry to any KLOE, chosen from the list",
      unless: { screen, situation in
        screen.chronology?.lines.isEmpty ?? true
          ? "No KLOEs yet. Add them on the \(CaseTab.enquiry.words) tab."
          : screen.obstacleToMarking(in: situation)
      }
    ) { screen, situation in screen.place.map { screen.choosingLines($0) } ?? .none },
    Action(
      .character("e"), footer: "key episode", "Mark or unmark a key episode: an important entry",
      unless: { screen, situation in screen.obstacleToMarking(in: situation) }
    ) { screen, _ in
      screen.mark(where: \.mark.isKeyEpisode) { [.keyEpisode: .truth(!$0.mark.isKeyEpisode)] }
    },
    Action(
      .character("d"), footer: "dispute", "Mark or unmark as disputed",
      unless: { screen, situation in screen.obstacleToMarking(in: situation) }
    ) { screen, _ in screen.set(.disputed) },
    Action(
      .character("a"), "Mark or unmark as agreed",
      unless: { screen, situation in screen.obstacleToMarking(in: situation) }
    ) { screen, _ in screen.set(.agreed) },
    Action(
      .character("r"), "Mark or unmark as unclear",
      unless: { screen, situation in screen.obstacleToMarking(in: situation) }
    ) { screen, _ in screen.set(.unclear) },
    Action(
      .character("o"), "Write a note on the entry",
      unless: { screen, situation in screen.obstacleToMarking(in: situation) }
    ) { screen, situation in screen.opening([.note], in: situation) },
    Action(
      .enter, also: [.right, .character("l")],
      "Assess this entry: significance, practice, status, note",
      unless: { screen, situation in screen.obstacleToMarking(in: situation) }
    ) { screen, situation in
      screen.opening([.significance, .practice, .status, .note, .analysis], in: situation)
    },
  ]

  func obstacleToMarking(in situation: Situation) -> String? {
    place == nil ? "Select an entry." : situation.obstacleToChange
  }

  private func obstacle(toTagging number: Int, in situation: Situation) -> String? {
    guard chronology?.line(number) != nil else {
      return "There is no KLOE \(number). Add KLOEs on the \(CaseTab.enquiry.words) tab."
    }
    return obstacleToMarking(in: situation)
  }

  private mutating func tag(_ number: Int) -> Response {
    guard let line = chronology?.line(number) else { return .none }
    var isLinked = false
    let response = mark(where: { $0.mark.lines.contains(line.id) }) { entry in
      let lines = entry.mark.lines
      isLinked = !lines.contains(line.id)
      let kept = isLinked ? lines + [line.id] : lines.filter { $0 != line.id }
      return [.lines: .keys(kept.map(\.text))]
    }
    let place = entryWords.map { " (\($0))" } ?? ""
    linked =
      isLinked
      ? "Linked to KLOE \(number)\(place). Press u to undo."
      : "No longer linked to KLOE \(number)\(place). Press u to undo."
    return response
  }

  /// Which entry the cursor is on, in a few words.
  private var entryWords: String? {
    guard let place, let chronology else { return nil }
    return "\(JoinedRow(at: place, in: chronology).codes), \(chronology.entries[place].daySaid)"
  }

  private mutating func set(_ status: EntryStatus) -> Response {
    mark(where: { $0.mark.status == status }) { entry in
      [.status: .keys(entry.mark.status == status ? [] : [status.rawValue])]
    }
  }

  /// Answers something of the entry's mark; who marks an entry has read it.
  ///
  /// Of joined records the one that is marked so already, or else the first.
  private mutating func mark(
    where isMarked: (ReviewedEntry) -> Bool, _ answers: (ReviewedEntry) -> Answers
  ) -> Response {
    guard let place, let chronology else { return .none }
    let before = reading
    markRead()
    let row = JoinedRow(at: place, in: chronology)
    let entry = row.entries.first(where: isMarked) ?? row.entries[0]
    let mark = Entry(.chronologyMark, entry.id)
    return .several([
      keeping(since: before),
      .request(.propose(caseID, .fill(mark, answers(entry)), why: nil)),
    ])
  }

  private func opening(_ questions: [QuestionID], in situation: Situation) -> Response {
    guard let place, let chronology else { return .none }
    let entry = Entry(.chronologyMark, chronology.entries[place].id)
    return situation.opening(.fill(entry, only: questions))
  }

  private func choosingLines(_ place: Int) -> Response {
    guard let chronology else { return .none }
    return .go(.inCase(caseID, .tag(chronology.entries[place].id)))
  }
}
