import CaseStore
import Casework
import Office
import Screens

// Minutes are typed while people speak, and nobody can say again what they said. A line that the
// disk does not take is therefore not refused: it is kept here, shown among the others as not
// saved, and written, in its order, as soon as the disk takes it. Meanwhile it can be put
// elsewhere, and its words lie beside the drafts, where they outlive this process.
//
// A line that a rule refuses by then, as one of a meeting closed elsewhere, is set aside with the
// reason. It holds up no other line, and nothing else of its case is recorded before the lines
// that wait.

/// A line of minutes that could not be written, and where it belongs.
struct UnsavedLine: Hashable {
  let id: CaseID
  let proposal: Proposal
  /// The line as it will be.
  let line: MinuteLine?
  /// What its draft held when it was handed in: what is typed there later is another correction.
  var typed: String?

  /// The draft that keeps its words meanwhile; `nil` where it has none of its own.
  var draft: DraftName? {
    if case .meet(let meeting, .minute(let line, _)) = proposal {
      return MeetingScreen.setAsideDraft(of: line.name, in: meeting, of: id)
    }
    if case .meet(let meeting, .change(let line, .words)) = proposal {
      return MeetingScreen.correctionDraft(of: line, in: meeting, of: id)
    }
    return nil
  }
}

extension OpenStore {
  /// Records a line of minutes, behind those of its case that wait.
  func minute(_ proposal: Proposal, in id: CaseID) -> Outcome {
    writeUnsaved()
    guard let person else { return Outcome(refusing: Complaint.noName) }
    guard !isWaiting(id) else {
      return refused(proposal, in: id, by: person) ?? keepForLater(proposal, in: id)
    }
    do {
      try record(proposal, in: id, by: person)
      sayAllSaved()
      readAlteredExtracts()
      return .done("")
    } catch {
      return error.isRefusal ? Outcome(refusing: error) : keepForLater(proposal, in: id)
    }
  }

  /// Records a line or a change to one, however long it has waited.
  ///
  /// Whoever corrects a line is told what somebody else has made of it meanwhile; whoever moves one
  /// leaves the words that stand there by then.
  private func record(_ proposal: Proposal, in id: CaseID, by person: String) throws {
    if case .meet(_, .change) = proposal {
      office.catchUp(id, now: clock.moment)
    }
    try office.change(id, proposal, why: nil, by: person, clock: clock)
  }

  /// Why a change to a line cannot wait for the disk: the line is nowhere any more, as when it was
  /// set aside itself; `nil` where the change can wait.
  private func refused(
    _ proposal: Proposal, in id: CaseID, by person: String
  ) -> Outcome? {
    guard case .meet(_, .change) = proposal, line(after: proposal, in: id) == nil else {
      return nil
    }
    do {
      _ = try review(id).propose(proposal, by: person, why: nil, now: clock.now)
      return nil
    } catch {
      return error.isRefusal ? Outcome(refusing: error) : nil
    }
  }

  /// Whether lines of a case wait for the disk.
  func isWaiting(_ id: CaseID) -> Bool { unsaved.contains { $0.id == id } }

  /// Nothing of a case is recorded before the lines of it that wait: neither would then be true.
  func checkNothingWaits(in id: CaseID) throws(Complaint) {
    writeUnsaved()
    if isWaiting(id) { throw .linesWait }
  }

  private func keepForLater(_ proposal: Proposal, in id: CaseID) -> Outcome {
    var waiting = UnsavedLine(id: id, proposal: proposal, line: line(after: proposal, in: id))
    waiting.typed = textOfDraft(of: waiting)
    unsaved.append(waiting)
    sayUnsaved()
    return .done("")
  }

  /// The line as it will be, for it to be shown meanwhile.
  private func line(after proposal: Proposal, in id: CaseID) -> MinuteLine? {
    if case .meet(_, .minute(let line, _)) = proposal { return line }
    guard case .meet(let meeting, .change(let name, let change)) = proposal else { return nil }
    let waiting = unsaved.last { $0.id == id && $0.line?.name == name }?.line
    let review = try? review(id)
    return (waiting ?? review?.minutes[meeting][name]).map { change.applied(to: $0) }
  }

  /// Tries to write the lines that wait, the oldest first.
  ///
  /// Where the disk refuses one, those of its case behind it go on waiting. What a rule refuses is
  /// set aside.
  func writeUnsaved() {
    guard !unsaved.isEmpty, let person else { return }
    if case .readOnly(.failedDisk) = office.store.access { try? reopen() }
    var waiting: [UnsavedLine] = []
    for next in unsaved {
      guard !waiting.contains(where: { $0.id == next.id }) else {
        waiting.append(next)
        continue
      }
      do {
        try record(next.proposal, in: next.id, by: person)
        forget(next)
      } catch Refusal.sheet(.nothingChanged) {
        // It did reach the disk, whatever the disk had said.
        forget(next)
      } catch let refusal as any StatedProblem where refusal.isRefusal {
        setAside(next, because: refusal.problem)
      } catch {
        waiting.append(next)
      }
    }
    unsaved = waiting
    guard unsaved.isEmpty else { return sayUnsaved() }
    sayAllSaved()
  }

  /// Lets go of the draft of a line that is recorded now, unless something else is typed there
  /// since.
  private func forget(_ line: UnsavedLine) {
    guard let draft = line.draft, line.typed == nil || textOfDraft(of: line) == line.typed else {
      return
    }
    attempt { try $0.drop(draft) }
  }

  private func textOfDraft(of line: UnsavedLine) -> String? {
    line.draft.flatMap { name in drafts.kept.first { $0.name == name }?.text }
  }

  /// Keeps the words of a line that was refused, with the reason.
  private func setAside(_ line: UnsavedLine, because reason: String) {
    guard let name = line.draft, let kept = drafts.kept.first(where: { $0.name == name }),
      case .meet(_, .minute) = line.proposal
    else { return }
    let text = SetAsideLine.draft(kept.text, refused: reason)
    attempt { try $0.keep(name, text: text, isPutAside: true) }
  }

  private func sayUnsaved() {
    let count = unsaved.count
    saving.failed(
      count == 1 ? "One line is in memory only." : "\(count) lines are in memory only.",
      "Press Esc, then R to save elsewhere.")
  }

  /// The lines that wait, as they are shown.
  var unsavedMinutes: UnsavedMinutes {
    unsaved.isEmpty
      ? UnsavedMinutes()
      : UnsavedMinutes(lines: unsaved.compactMap(\.line), answers: unsavedAnswers)
  }

  /// Of the lines that wait and are actions or decisions, what their register is to be told.
  private var unsavedAnswers: [EntryName: Answers] {
    var found: [EntryName: Answers] = [:]
    for case .meet(_, .minute(let line, let answers)) in unsaved.map(\.proposal) {
      found[line.name] = answers
    }
    return found
  }

  /// The paragraphs of the file lines are written into, with the item of the agenda wherever
  /// another begins.
  private func rescued(_ lines: [UnsavedLine], _ aside: [SetAsideLine]) -> [String] {
    let answers = unsavedAnswers
    var (heading, words) = ("", [String]())
    func head(_ item: Int?, of meeting: EntryName?, in id: CaseID?) {
      let review = id.flatMap { try? self.review($0) }
      guard let meeting, let found = review?.meeting(meeting) else { return }
      let title = "\(review?.reference.text ?? "") \(found.title)"
      let next = item.flatMap { found.item($0) }.map { "\(title), \($0.heading)" } ?? title
      if next != heading { words.append("\(next)\n") }
      heading = next
    }
    for unsaved in lines {
      guard let line = unsaved.line else { continue }
      head(line.item, of: line.meeting, in: unsaved.id)
      let told = answers[line.name] ?? [:]
      let more = [told.text(.owner), told.occasion(.due).map { "by \($0.shown)" } ?? ""]
        .filter { !$0.isEmpty }.joined(separator: ", ")
      let rationale = told.text(.rationale)
      words.append(
        "\(line.at.shown)  \(line.kind.rawValue)  \(line.speaker)\n\(line.text)\n"
          + (more.isEmpty ? "" : "\(more)\n")
          + (rationale.isEmpty ? "" : "Rationale: \(rationale)\n"))
    }
    for line in aside {
      head(line.item, of: line.meeting, in: line.name.caseID)
      words.append("\(line.at.shown)  set aside: \(line.reason)\n\(line.typed)\n")
    }
    return words
  }

  /// The line of a draft that was being typed when its meeting was closed.
  private func lineLeft(_ draft: KeptDraft) -> SetAsideLine? {
    guard let left = SetAsideLine(left: draft), let meeting = left.meeting, let line = left.line,
      let id = draft.name.caseID,
      let review = try? review(id),
      !review.state(of: meeting).isLive, review.minutes[meeting][line] == nil
    else { return nil }
    return left
  }

  /// Writes the lines that wait, and those that were set aside, into a file of another folder.
  ///
  /// The first still wait for the store. Those set aside are then where they were put.
  func rescueLines(to folder: String) throws -> String {
    let lines = unsaved.filter { $0.line != nil }
    let waiting = Set(unsaved.compactMap(\.draft))
    let aside = drafts.kept.compactMap { draft in
      waiting.contains(draft.name) ? nil : SetAsideLine(draft) ?? lineLeft(draft)
    }
    guard !lines.isEmpty || !aside.isEmpty else { return "Every line is saved." }
    let path = try ExportedFile(
      "unsaved-minutes", ending: "txt", text: rescued(lines, aside).joined(separator: "\n")
    ).write(into: Surroundings.absolute(folder), files: surroundings.files)
    for line in aside { attempt { try $0.drop(line.name) } }
    return "Written: \(path)"
  }
}
