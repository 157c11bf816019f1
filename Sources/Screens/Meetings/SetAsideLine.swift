import Casework
import Terminal

/// Words typed in a meeting that are in no minutes: a rule refused the line once the disk took it,
/// the program ended before that, the line they corrected was deleted, or the meeting was closed
/// before the line was entered.
///
/// They lie beside the drafts until somebody puts them elsewhere, into the line being typed or into
/// a file, or drops them.
package struct SetAsideLine: Hashable, Sendable {
  /// The draft that holds them.
  package let name: DraftName
  /// When they were typed.
  package let at: Occasion
  /// The meeting they were typed in, and the item of its agenda; `nil` for what is not known.
  package let meeting: EntryName?
  package let item: Int?
  /// Why they are in no minutes.
  package let reason: String
  /// The words as they were typed.
  package let typed: String
  /// The composer's draft of a line; `nil` for a correction.
  let composed: String?

  /// The line it would be; `nil` for a correction.
  package let line: EntryName?

  static let form = "minutes-aside"
  private static let mark = "refused "

  /// Reads a line that was set aside; `nil` for a draft of something else.
  package init?(_ draft: KeptDraft) {
    guard draft.name.form.hasPrefix("\(SetAsideLine.form)/") else { return nil }
    var (text, reason) = (draft.text[...], "The program ended before it was saved.")
    if text.hasPrefix(SetAsideLine.mark) {
      reason = String(text.prefix { $0 != "\n" }.dropFirst(SetAsideLine.mark.count))
      text = text.drop { $0 != "\n" }.dropFirst()
    }
    var composer = Composer()
    guard composer.restore(String(text), in: nil, at: 0), let begun = composer.begun else {
      return nil
    }
    (name, at, self.reason) = (draft.name, begun.at, reason)
    (meeting, item, line) = (SetAsideLine.meeting(of: draft.name), begun.item, begun.name)
    (typed, composed) = (composer.area.text, String(text))
  }

  /// The line that was being typed in a meeting that is not open any more; `nil` for a draft of
  /// something else.
  package init?(left draft: KeptDraft) {
    guard draft.name.form.hasPrefix("minutes/") else { return nil }
    var composer = Composer()
    guard composer.restore(draft.text, in: nil, at: 0), let begun = composer.begun else {
      return nil
    }
    (name, at, line) = (draft.name, begun.at, begun.name)
    (meeting, item) = (SetAsideLine.meeting(of: draft.name), begun.item)
    (typed, composed) = (composer.area.text, draft.text)
    reason = "It was not entered before the meeting was closed."
  }

  /// A correction of a line that is there no more.
  init?(correction draft: KeptDraft) {
    guard let kept = Correction.read(draft.text) else { return nil }
    (name, at, typed, composed) = (draft.name, draft.at, kept.text, nil)
    (meeting, item, line) = (SetAsideLine.meeting(of: draft.name), nil, nil)
    reason = "The line it corrects was deleted."
  }

  private static func meeting(of draft: DraftName) -> EntryName? {
    let parts = draft.form.split(separator: "/")
    return parts.count > 1 ? EntryName(String(parts[1])) : nil
  }

  /// The draft of a line that was refused.
  package static func draft(_ composed: String, refused reason: String) -> String {
    "\(mark)\(reason.replacing("\n", by: " "))\n\(composed)"
  }
}

extension MeetingScreen {
  /// The place a line is kept under that the store has not taken.
  package static func setAsideDraft(
    of line: EntryName, in meeting: EntryName, of caseID: CaseID
  ) -> DraftName {
    DraftName(form: "\(SetAsideLine.form)/\(meeting.text)/\(line.text)", caseID: caseID)
  }

  /// The drafts of lines of a meeting that do not stand in it, or wait for the disk.
  package static func missing(
    from record: MeetingRecord, of meeting: EntryName, in caseID: CaseID, _ drafts: [KeptDraft]
  ) -> [KeptDraft] {
    let start = "\(SetAsideLine.form)/\(meeting.text)/"
    return drafts.filter { draft in
      guard draft.name.caseID == caseID, draft.name.form.hasPrefix(start) else { return false }
      return EntryName(String(draft.name.form.dropFirst(start.count))).map { record[$0] == nil }
        ?? false
    }
  }

  /// What was set aside in this meeting, the oldest first.
  func linesSetAside(in situation: Situation) -> [SetAsideLine] {
    let refused = MeetingScreen.missing(from: record, of: name, in: caseID, situation.drafts)
    let orphans = corrections.filter { record[$0.key] == nil }.map(\.value)
    return refused.compactMap { SetAsideLine($0) }
      + orphans.compactMap { SetAsideLine(correction: $0) }
      + [lineLeft(in: situation)].compactMap(\.self)
  }

  /// The line that was being typed when the meeting was closed; `nil` while it is open.
  private func lineLeft(in situation: Situation) -> SetAsideLine? {
    guard meeting?.state.isLive == false,
      let left = situation.drafts.lazy.filter({ $0.name == draftName })
        .compactMap({ SetAsideLine(left: $0) }).first,
      let line = left.line, record[line] == nil
    else { return nil }
    return left
  }

  /// Empties the composer of a meeting that is closed once its line was written to a file or
  /// dropped.
  mutating func followLineLeft(in situation: Situation) {
    let isKept = situation.drafts.contains { $0.name == draftName && !$0.text.isEmpty }
    if wasLineKept, !isKept, meeting?.state.isLive == false { composer.clear() }
    wasLineKept = isKept
  }

  /// Says that something was set aside, why, and what can be done; `nil` where nothing was.
  var wordsOfSetAside: String? {
    guard let first = setAside.first, let state = meeting?.state else { return nil }
    let more = setAside.count == 1 ? "" : " (and \(setAside.count - 1) more)"
    let remedy =
      switch state {
      case .open, .paused:
        "To put it in the line you are typing, press Esc, then T. To save it, press R."
      case .planned, .closed, .circulated:
        "Press R to save it to a file, D to drop it. Once the meeting is in progress, "
          + (first.name == draftName
            ? "it is in the line you are typing." : "T puts it in the line you are typing.")
      case .approved: "Press R to save it to a file, D to drop it, n to add an addendum."
      }
    return "NOT IN THE MINUTES\(more): “\(first.typed)” \(first.reason) \(remedy)"
  }

  /// How many lines are set aside, for whoever starts the program again.
  var wordsOfMissing: String { MeetingScreen.words(ofMissing: setAside.count) }

  /// How many lines typed in a meeting are in no minutes.
  static func words(ofMissing count: Int) -> String {
    count == 1
      ? "1 line you typed is not in the minutes."
      : "\(count) lines you typed are not in the minutes."
  }

  /// Puts what was set aside into the composer, as it was typed; only Enter makes a line of it.
  mutating func takeUp(in situation: Situation) -> Response {
    guard let line = setAside.first else { return .none }
    if let composed = line.composed {
      let item = itemNow(in: situation)
      _ = composer.restore(composed, in: item, at: situation.moment.milliseconds)
    } else {
      _ = composer.area.handle(paste: line.typed, at: situation.moment.milliseconds)
      composer.follow(
        situation, after: record.lines.last, in: itemNow(in: situation))
    }
    (mode, selected, refusal) = (.compose, nil, nil)
    settle()
    return .several([
      .request(.keepDraft(draftName, text: composer.draft)), .request(.dropDraft(line.name)),
    ])
  }

  /// Lines that are in no minutes are put elsewhere, or dropped.
  static let rescuing: [Action<MeetingScreen>] = [
    Action(
      .character("R"), "Save lines that are not in the minutes to a file",
      unless: { screen, situation in
        situation.unsaved.lines.isEmpty && screen.setAside.isEmpty ? "Every line is saved." : nil
      }
    ) { screen, situation in situation.opening(.rescueLines(screen.name)) },
    Action(
      .character("T"), "Put a line that was set aside in the line you are typing",
      unless: { screen, situation in screen.obstacleToTakingUp(in: situation) }
    ) { screen, situation in screen.takeUp(in: situation) },
    Action(
      .character("D"), "Remove a line that is not in the minutes, after asking",
      unless: { screen, _ in
        screen.setAside.isEmpty ? "No line was set aside." : nil
      }
    ) { screen, _ in screen.askToDrop() },
  ]

  private func askToDrop() -> Response {
    guard let line = setAside.first else { return .none }
    return .push(
      ConfirmScreen(
        "Drop the words that are not in the minutes?",
        explanation: "“\(line.typed)” \(line.reason) You cannot undo this.",
        verb: "Drop line", then: .request(.dropDraft(line.name))))
  }

  func obstacleToTakingUp(in situation: Situation) -> String? {
    if setAside.isEmpty { return "No line was set aside." }
    if let reason = situation.obstacleToChange { return reason }
    if meeting?.state.isLive != true {
      return "The meeting is not in progress. Press R to save it to a file."
    }
    return composer.isEmpty ? nil : "Finish the line you are typing first."
  }
}
