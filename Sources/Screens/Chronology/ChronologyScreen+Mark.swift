import Casework
import Terminal

// Marking the entry the cursor is on: one key, one change, which u takes back.

extension ChronologyScreen {
  /// Digits for the first nine lines; Alt with a digit, or their words, for 10 to 19.
  static let tagging: [Action<ChronologyScreen>] = (1...19).map { number in
    let digit = Character(String(number % 10))
    return Action(
      number < 10 ? .character(digit) : .alt(digit), footer: number == 1 ? "to 9 tag KLOE" : nil,
      "Tie the entry to KLOE \(number), or not any more",
      unless: { screen, situation in screen.obstacle(toTagging: number, in: situation) }
    ) { screen, _ in screen.tag(number) }
  }

  static let marking: [Action<ChronologyScreen>] = [
    Action(
      .character("t"), "Tie the entry to any KLOE, chosen from the list",
      unless: { screen, situation in
        screen.chronology?.lines.isEmpty ?? true
          ? "There is no KLOE yet; F3 leads to them." : screen.obstacleToMarking(in: situation)
      }
    ) { screen, situation in screen.place.map { screen.choosingLines($0) } ?? .none },
    Action(
      .character("e"), footer: "key episode", "Mark the entry as a key episode, or not any more",
      unless: { screen, situation in screen.obstacleToMarking(in: situation) }
    ) { screen, _ in
      screen.mark { [.keyEpisode: .truth(!$0.mark.isKeyEpisode)] }
    },
    Action(
      .character("d"), footer: "dispute", "Mark the entry as disputed, or not any more",
      unless: { screen, situation in screen.obstacleToMarking(in: situation) }
    ) { screen, _ in screen.set(.disputed) },
    Action(
      .character("a"), "Mark the entry as agreed, or not any more",
      unless: { screen, situation in screen.obstacleToMarking(in: situation) }
    ) { screen, _ in screen.set(.agreed) },
    Action(
      .character("r"), "Mark the entry as unclear, or not any more",
      unless: { screen, situation in screen.obstacleToMarking(in: situation) }
    ) { screen, _ in screen.set(.unclear) },
    Action(
      .character("o"), "Write a note on the entry",
      unless: { screen, situation in screen.obstacleToMarking(in: situation) }
    ) { screen, situation in screen.opening([.note], in: situation) },
    Action(
      .enter, also: [.right, .character("l")],
      "Fill in what the entry weighs: significance, practice, status, note, analysis",
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
      return "There is no KLOE \(number) here; F3 leads to them."
    }
    return obstacleToMarking(in: situation)
  }

  private mutating func tag(_ number: Int) -> Response {
    guard let line = chronology?.line(number) else { return .none }
    return mark { entry in
      let lines = entry.mark.lines
      let kept = lines.contains(line.id) ? lines.filter { $0 != line.id } : lines + [line.id]
      return [.lines: .keys(kept.map(\.text))]
    }
  }

  private mutating func set(_ status: EntryStatus) -> Response {
    mark { entry in
      [.status: .keys(entry.mark.status == status ? [] : [status.rawValue])]
    }
  }

  /// Answers something of the entry's mark; who marks an entry has read it.
  private mutating func mark(_ answers: (ReviewedEntry) -> Answers) -> Response {
    guard let place, let chronology else { return .none }
    let before = reading
    markRead()
    let entry = chronology[place]
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
