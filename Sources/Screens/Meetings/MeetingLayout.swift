import Casework
import Terminal

/// Where what stands on the screen of a meeting: header, pane, transcript, composer.
struct MeetingLayout {
  /// The agenda or a list, left of the transcript; no columns where the window is narrow.
  let pane: Rect
  let transcript: Rect
  /// The row that parts the composer from what is above it.
  let rule: Int
  /// The rows of the composer, its label among them.
  let composer: Rect
  /// The columns of the composer's text.
  let composerColumns: Int
  /// The words before the composer's text.
  let label: String

  /// How wide time and speaker are, with the blank behind them.
  static let margin = 19
  /// So many rows a long line may take while it is typed or changed.
  static let mostComposerRows = 5
  private static let tag = 5

  init(_ area: Size, of screen: MeetingScreen) {
    let paneColumns = area.columns < 72 ? 0 : area.columns < 100 ? 21 : 30
    label = screen.composerLabel
    composerColumns = max(10, area.columns - 2 - TextWidth.columns(of: label))
    let isLive = screen.isLive
    let most = max(1, min(MeetingLayout.mostComposerRows, area.rows - 9))
    let rows = isLive ? screen.composer.area.rowCount(columns: composerColumns, atMost: most) : 1
    rule = area.rows - rows - 1
    composer = Rect(column: 0, row: area.rows - rows, columns: area.columns, rows: rows)
    pane = Rect(column: 0, row: 3, columns: paneColumns, rows: max(0, rule - 3))
    let left = paneColumns == 0 ? 0 : paneColumns + 1
    transcript = Rect(
      column: left, row: 3, columns: max(1, area.columns - left), rows: max(1, rule - 3))
  }

  /// The columns of a line's text.
  var textColumns: Int {
    max(10, transcript.size.columns - MeetingLayout.margin - MeetingLayout.tag - 1)
  }

  /// The rows a line being changed takes at most.
  var editRows: Int { max(1, min(MeetingLayout.mostComposerRows, transcript.size.rows - 1)) }

  /// The rows of a line while it is changed.
  func rows(of text: TextArea) -> Int { text.rowCount(columns: textColumns, atMost: editRows) }

  /// The rows of one line of the transcript.
  func rows(of index: Int, in screen: MeetingScreen) -> Int {
    let line = screen.record.lines[index]
    let heading = screen.heading(before: index) == nil ? 0 : 1
    if case .edit(let correction) = screen.mode, correction.line == line.name {
      return heading + rows(of: correction.text)
    }
    let lines = screen.words(of: line).wrapped(to: textColumns).count
    return min(transcript.size.rows, heading + lines)
  }
}

extension MeetingScreen {
  /// The time and the speaker, before the line that is typed.
  var composerLabel: String {
    let time = composer.begun?.at.time?.text ?? "     "
    let who = speakerName(composer.speaker)
    return " \(time) \(who.isEmpty ? "" : who)> "
  }

  /// How a margin names who speaks: the chair by the office, others by their name.
  func speakerName(_ who: String) -> String {
    guard !who.isEmpty else { return "" }
    if chairs.contains(NamedPerson(who).name) { return "Chair" }
    return NamedPerson(who).short
  }

  /// The item of the agenda that a line of the transcript is the first of; `nil` for the others.
  func heading(before index: Int) -> String? {
    let line = record.lines[index]
    guard index == 0 || record.lines[index - 1].item != line.item else { return nil }
    return line.item.flatMap { meeting?.item($0) }?.heading
  }

  /// What a line says, as the transcript has it.
  func words(of line: MinuteLine) -> String {
    let withheld = line.isWithheld ? " [not for circulation]" : ""
    let unsaved = unsaved.contains(line.name) ? " [NOT SAVED YET]" : ""
    let corrected = corrections[line.name] == nil ? "" : " [correction not recorded]"
    let marks = withheld + unsaved + corrected
    guard line.kind == .action, let action = actions[line.name] else { return line.text + marks }
    let owner = action.owner.isEmpty ? "OWNER?" : action.shortOwner
    let time = action.dueAt?.time.map { " \($0.text)" } ?? ""
    let due =
      action.due.map { due in
        ", by \(due.year == line.at.day.year ? due.shownShort : due.shown)\(time)"
      } ?? ", BY WHEN?"
    return "\(owner): \(line.text)\(due)" + marks
  }

  /// What stands where the speaker does: a name, or what the line is.
  func margin(of line: MinuteLine) -> String {
    switch line.kind {
    case .said: speakerName(line.speaker)
    // What the disk has not taken has no number yet.
    case .decision: "DECISION" + (decisions[line.name].map { " \($0.number)" } ?? "")
    case .action:
      "ACTION" + (actions[line.name].flatMap { $0.number == 0 ? nil : " \($0.number)" } ?? "")
    case .query where !line.speaker.isEmpty: "? \(speakerName(line.speaker))"
    case .risk, .query, .note: line.kind.words.uppercased()
    }
  }
}
