import Casework
import Terminal

/// Words typed in a meeting that are in no minutes: a rule refused the line once the disk took it,
/// the program ended before that, or the line they corrected was deleted.
///
/// They lie beside the drafts until somebody puts them elsewhere: into the line being typed, or
/// into a file.
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

  static let form = "minutes-aside"
  private static let mark = "refused "

  /// Reads a line that was set aside; `nil` for a draft of something else.
  package init?(_ draft: KeptDraft) {
    guard draft.name.form.hasPrefix("\(SetAsideLine.form)/") else { return nil }
    var (text, reason) = (draft.text[...], "The program ended before the disk took it.")
    if text.hasPrefix(SetAsideLine.mark) {
      reason = String(text.prefix { $0 != "\n" }.dropFirst(SetAsideLine.mark.count))
      text = text.drop { $0 != "\n" }.dropFirst()
    }
    var composer = Composer()
    guard composer.restore(String(text), in: nil, at: 0), let begun = composer.begun else {
      return nil
    }
    (name, at, self.reason) = (draft.name, begun.at, reason)
    (meeting, item) = (SetAsideLine.meeting(of: draft.name), begun.item)
    (typed, composed) = (composer.area.text, String(text))
  }

  /// A correction of a line that is there no more.
  init?(correction draft: KeptDraft) {
    guard let kept = Correction.read(draft.text) else { return nil }
    (name, at, typed, composed) = (draft.name, draft.at, kept.text, nil)
    (meeting, item) = (SetAsideLine.meeting(of: draft.name), nil)
    reason = "The line it corrects was deleted."
  }

  private static func meeting(of draft: DraftName) -> EntryName? {
    let parts = draft.form.split(separator: "/")
    return parts.count > 1 ? EntryName(String(parts[1])) : nil
  }

  /// The draft of a line that was refused.
  package static func draft(_ composed: String, refused reason: String) -> String {
    "\(mark)\(reason.replacing("\n", with: " "))\n\(composed)"
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
  }

  /// Says that something was set aside, why, and what can be done; `nil` where nothing was.
  var wordsOfSetAside: String? {
    guard let first = setAside.first, let state = meeting?.state else { return nil }
    let more = setAside.count == 1 ? "" : " (and \(setAside.count - 1) more)"
    let remedy =
      switch state {
      case .open, .paused: "Esc, then T, puts it into the line you type; R writes it to a file."
      case .planned, .closed, .circulated:
        "R writes it to a file. T puts it into the line you type once o has opened the meeting."
      case .approved: "R writes it to a file; n adds an addendum."
      }
    return "NOT IN THE MINUTES\(more): “\(first.typed)” \(first.reason) \(remedy)"
  }

  /// How many lines are set aside, for whoever starts the program again.
  var wordsOfMissing: String { MeetingScreen.words(ofMissing: setAside.count) }

  /// How many lines typed in a meeting are in no minutes.
  static func words(ofMissing count: Int) -> String {
    count == 1
      ? "One line that was typed is not in the minutes."
      : "\(count) lines that were typed are not in the minutes."
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

  func obstacleToTakingUp(in situation: Situation) -> String? {
    if setAside.isEmpty { return "No line of this meeting is set aside." }
    if let reason = situation.obstacleToChange { return reason }
    if meeting?.state.isLive != true { return "The meeting is not open; R writes it to a file." }
    return composer.isEmpty ? nil : "There are words in the line you type; finish it first."
  }
}
