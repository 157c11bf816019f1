import Casework
import Terminal

/// An earlier line of the minutes while it is corrected where it stands.
///
/// It is kept as a draft of its own, with the words that were shown when it was begun: nobody
/// replaces words they were never shown.
struct Correction: Sendable {
  let line: EntryName
  /// The line as it was last shown beside the correction, in the words of the composer: as it was
  /// begun, or as it had been changed meanwhile when whoever corrects it was told.
  var shown: String
  /// The line as it was shown when the correction was begun.
  ///
  /// The draft keeps this: whoever was told of a change and left it standing is told again before
  /// they replace it.
  private var begun: String
  var text: TextArea

  /// Begins with a line as it is shown; what was typed of an earlier correction comes back, as
  /// one step that one undo takes away.
  init(
    of line: EntryName, shown: String, _ draft: KeptDraft?, size: Size,
    abbreviations: Abbreviations, at milliseconds: Int
  ) {
    self.line = line
    self.shown = shown
    begun = shown
    text = TextArea(shown, size: size)
    text.goesByLines = true
    text.abbreviations = abbreviations
    guard let draft, let kept = Correction.read(draft.text), kept.text != shown else { return }
    if let before = kept.shown { (self.shown, begun) = (before, before) }
    text.replace(.start..<text.buffer.end, with: kept.text, at: milliseconds)
  }

  /// Whether nothing was changed.
  var isUnchanged: Bool { text.text == shown }

  /// Its draft: how many lines were shown, those lines, then what is typed.
  var draft: String {
    let lines = begun.split(separator: "\n", omittingEmptySubsequences: false).count
    return "\(Correction.mark)\(lines)\n\(begun)\n\(text.text)"
  }

  /// What a draft holds; one of an earlier version holds only what was typed.
  static func read(_ draft: String) -> (shown: String?, text: String)? {
    guard !draft.isEmpty else { return nil }
    let lines = draft.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines[0].hasPrefix(mark), let count = Int(lines[0].dropFirst(mark.count)),
      (1..<lines.count - 1).contains(count)
    else { return (nil, draft) }
    return (
      lines[1...count].joined(separator: "\n"), lines[(count + 1)...].joined(separator: "\n")
    )
  }

  private static let mark = "shown "
}

extension MeetingScreen {
  /// The place a correction of a line is kept under.
  func correctionDraft(_ line: EntryName) -> DraftName {
    MeetingScreen.correctionDraft(of: line, in: name, of: caseID)
  }

  /// The place a correction of a line of a meeting is kept under.
  package static func correctionDraft(
    of line: EntryName, in meeting: EntryName, of caseID: CaseID
  ) -> DraftName {
    DraftName(form: "minutes-edit/\(meeting.text)/\(line.text)", caseID: caseID)
  }

  /// The lines of a meeting with a correction that was begun and is not recorded.
  static func corrections(
    in meeting: EntryName, of caseID: CaseID, _ drafts: [KeptDraft]
  ) -> [EntryName: KeptDraft] {
    let start = "minutes-edit/\(meeting.text)/"
    var found: [EntryName: KeptDraft] = [:]
    for draft in drafts
    where draft.name.caseID == caseID && draft.name.form.hasPrefix(start) && !draft.text.isEmpty {
      EntryName(String(draft.name.form.dropFirst(start.count))).map { found[$0] = draft }
    }
    return found
  }

  /// A line is corrected where it stands, as it was typed.
  mutating func edit(in situation: Situation) -> Response {
    guard let line = current else { return .none }
    // What was agreed is edited as what it is: who, what, by when; or what, and why.
    if let entry = line.entry {
      guard let draft = corrections[line.name], let kept = Correction.read(draft.text) else {
        return situation.opening(.fill(entry))
      }
      refusal = "Someone turned this line into an agreed item. You had typed: \(kept.text)"
      return .request(.dropDraft(correctionDraft(line.name)))
    }
    let layout = MeetingLayout(area, of: self)
    let draft = corrections[line.name]
    let correction = Correction(
      of: line.name, shown: line.written, draft,
      size: Size(columns: layout.textColumns, rows: layout.editRows),
      abbreviations: situation.abbreviations, at: situation.moment.milliseconds)
    selected = line.name
    if let draft, !correction.isUnchanged {
      refusal =
        "Your correction from \(draft.at.shown) is back. Press Ctrl-Z for the recorded line."
    }
    mode = .edit(correction)
    settle()
    return .none
  }

  /// Enter records a correction, unless somebody changed the line after it was shown.
  mutating func finishEditing(_ correction: Correction, in situation: Situation) -> Response {
    guard let line = record[correction.line], let people else {
      followDeletion()
      return .none
    }
    guard !correction.isUnchanged else {
      mode = .review
      settle()
      return droppingCorrection(of: line.name)
    }
    guard !sayWhatChanged(in: situation) else { return .none }
    let typed = ComposedLine(
      correction.text.text, people: people, now: base(in: situation), calendar: situation.calendar)
    guard !typed.text.isEmpty else {
      refusal = "To delete the line, press Esc, then Delete."
      return .none
    }
    mode = .review
    awaiting = .edit(correction)
    return propose(.change(line.name, .words(typed, since: correction.shown)))
  }

  /// Nobody replaces words they were never shown: says what stands there now, and who wrote it.
  ///
  /// - Returns: Whether the line was changed meanwhile.
  mutating func sayWhatChanged(in situation: Situation) -> Bool {
    guard case .edit(var correction) = mode, let line = record[correction.line],
      line.written != correction.shown
    else { return false }
    let field = CaseField.meeting(name, .line(line.name))
    let who = review(in: situation)?.settings(of: field).last?.change.by ?? "Somebody"
    refusal =
      "\(who) changed this line to: “\(line.written)” Press Enter again to replace it, or Esc to "
      + "keep theirs."
    correction.shown = line.written
    mode = .edit(correction)
    settle()
    return true
  }

  /// A correction that was begun when the program ended is offered, and nothing is typed into it
  /// unasked.
  mutating func offerCorrection(of line: EntryName, _ draft: KeptDraft) {
    let before = refusal.map { "\($0) " } ?? ""
    let typed = Correction.read(draft.text)?.text ?? ""
    guard let corrected = record[line] else {
      refusal = before + "The line you were correcting was deleted. You had typed: \(typed)"
      return
    }
    let words = "Your correction of the line at \(corrected.margin) is not recorded. "
    refusal =
      before + words
      + (meeting?.state == .approved
        ? "The minutes are approved. Press n to add this as an addendum: \(typed)"
        : "To go on with it, press Esc, then Enter on that line.")
  }

  /// Esc leaves a correction: what was typed of it is kept, and its line says so.
  mutating func leaveCorrection(_ correction: Correction) -> Response {
    mode = .review
    refusal = nil
    settle()
    let draft = correctionDraft(correction.line)
    guard !correction.isUnchanged else { return droppingCorrection(of: correction.line) }
    refusal = "Your correction is kept but not recorded. Press Enter on its line to go on."
    return .request(.putDraftAside(draft, text: correction.draft))
  }

  /// A correction that changes nothing is kept no longer; one of the same line that waits for the
  /// disk has its words there.
  private func droppingCorrection(of line: EntryName) -> Response {
    unsaved.contains(line) ? .none : .request(.dropDraft(correctionDraft(line)))
  }

  /// A line that somebody else deleted can be corrected no more; what was typed is kept.
  mutating func followDeletion() {
    guard case .edit(let correction) = mode, record[correction.line] == nil else { return }
    mode = isLive ? .compose : .review
    refusal =
      "Someone deleted the line you were correcting. You had typed: \(correction.text.text)"
  }
}

extension MeetingScreen {
  /// What was typed in a meeting and is in no minutes, for whoever closes it; empty where nothing.
  static func unrecorded(
    in meeting: EntryName, _ open: OpenCase?, _ situation: Situation
  ) -> String {
    guard let review = open?.review else { return "" }
    let record = review.minutes[meeting]
    let begun = corrections(in: meeting, of: review.id, situation.drafts)
    var sentences = record.lines.filter { begun[$0.name] != nil }.map {
      "Your correction of the line at \($0.margin) is not recorded."
    }
    let typed = DraftName(form: "minutes/\(meeting.text)", caseID: review.id)
    let line = situation.drafts.lazy.filter { $0.name == typed }
      .compactMap { SetAsideLine(left: $0) }.first
    if let line {
      sentences.append("The line you are typing is not in the minutes: “\(line.typed.prefix(60))”.")
    }
    let aside = missing(from: record, of: meeting, in: review.id, situation.drafts)
    if !aside.isEmpty {
      sentences.append(
        "\(words(ofMissing: aside.count)) Press R to save what is missing to a file.")
    }
    return sentences.map { "\($0) " }.joined()
  }
}
