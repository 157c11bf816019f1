import Casework
import Terminal

// What the review decides of the rows themselves: the day of an entry that was sent without one,
// and which records are of one event. What was sent stays as it is.

extension ChronologyScreen {
  static let joining: [Action<ChronologyScreen>] = [
    Action(
      .character("D"), "Give an entry without a date a date, or clear it",
      footerNow: { screen, _ in screen.isUndated ? "give date" : nil },
      needed: { screen, _ in screen.isUndated },
      unless: { screen, situation in
        guard screen.isUndated || screen.given != nil else {
          return "This entry already has a date."
        }
        return screen.obstacleToMarking(in: situation)
      }
    ) { screen, situation in
      (screen.given ?? screen.undated).map {
        situation.opening(.fill(Entry(.chronologyMark, $0), only: [.when]))
      } ?? .none
    },
    Action(
      .character("J"),
      "Join the entry with the marked one, or another of the same date",
      unless: { screen, situation in
        guard screen.other != nil else {
          return "Press m on an entry first, then select another."
        }
        guard !screen.isJoined(to: screen.other) else {
          return "They are already joined. Press S to separate them."
        }
        return screen.obstacleToMarking(in: situation)
      }
    ) { screen, _ in
      guard let place = screen.place, let chronology = screen.chronology, let other = screen.other
      else { return .none }
      return .askingToJoin(chronology.entries[place].id, other, in: chronology)
    },
    Action(
      .character("S"), "Separate the joined records, so that each is a row again",
      footerNow: { screen, _ in screen.isJoinedRow ? "separate" : nil },
      needed: { screen, _ in screen.isJoinedRow },
      unless: { screen, situation in
        screen.isJoinedRow ? situation.obstacleToChange : "These records are not joined."
      }
    ) { screen, _ in
      guard let place = screen.place, let chronology = screen.chronology else { return .none }
      return .request(
        .propose(screen.caseID, .separateEntry(chronology.entries[place].id), why: nil))
    },
  ]

  private var entries: [ReviewedEntry] {
    guard let place, let chronology else { return [] }
    return JoinedRow(at: place, in: chronology).entries
  }

  /// The entry of the row that was sent without a date; `nil` where there is none.
  private var undated: EntryName? {
    entries.first { entry in
      if case .written = entry.entry.origin { return false }
      return entry.content.when.precision == .unknown
    }?.id
  }

  private var isUndated: Bool { undated != nil }

  /// The entry of the row that the review gave a date; `nil` where there is none.
  private var given: EntryName? { entries.first { $0.entry.given != nil }?.id }

  private var isJoinedRow: Bool { entries.count > 1 }

  private func isJoined(to other: EntryName?) -> Bool {
    guard let place, let chronology, let other else { return false }
    return chronology.areJoined(chronology.entries[place].id, other)
  }
}

extension Response {
  /// Asks whether two entries shall be one row from then on, and has it done.
  ///
  /// For whatever screen has two entries before it.
  static func askingToJoin(
    _ first: EntryName, _ second: EntryName, in chronology: ReviewedChronology
  ) -> Response {
    let places = [first, second].compactMap { chronology.place(of: $0) }.sorted()
    guard places.count == 2 else {
      return .message(Message("One of the entries is no longer there.", .warning))
    }
    let both = places.map { place in
      let entry = chronology.entries[place]
      let what = entry.content.what.prefix(200).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      return "\(chronology.organisation(at: place).code), \(entry.whenShown): \(what)"
    }
    return .push(
      ConfirmScreen(
        "Join these two records as one event?",
        explanation: both.joined(separator: "\n") + "\nBoth stay as they were sent. In the "
          + "chronology and in documents they become one row. You can separate them again.",
        verb: "Join records",
        then: .request(
          .propose(
            chronology.caseID,
            .joinEntries(chronology.entries[places[0]].id, chronology.entries[places[1]].id),
            why: nil))))
  }
}
