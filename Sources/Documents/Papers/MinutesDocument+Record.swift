import Casework

// The full record of a meeting: every line, with its time where that is wanted; and the tables of
// what was decided and who does what.

extension MinutesOnPaper {
  /// The lines that stand in these minutes.
  var lines: [MinuteLine] {
    review.minutes[meeting.entry].lines.filter { isWhole || !$0.isWithheld }
  }

  /// The annex: every line under its item; nothing where nothing was minuted.
  var record: [Document.Section] {
    guard !lines.isEmpty else { return [] }
    let byItem = Dictionary(grouping: lines) { $0.item ?? 0 }
    var sections = [Document.Section("Annex: the full record", startsPage: true, [])]
    if let before = byItem[0] {
      sections.append(Document.Section("Opening", level: .subsection, blocks(before)))
    }
    for item in meeting.agenda {
      guard let said = byItem[item.number] else { continue }
      sections.append(Document.Section(item.titleInFull, level: .subsection, blocks(said)))
    }
    // What was said under an item the agenda no longer has is read all the same.
    let known = Set(meeting.agenda.map(\.number) + [0])
    for number in byItem.keys.sorted() where !known.contains(number) {
      sections.append(
        Document.Section("Item \(number)", level: .subsection, blocks(byItem[number] ?? [])))
    }
    return sections
  }

  private func blocks(_ lines: [MinuteLine]) -> [Document.Block] {
    lines.map { line in
      switch line.kind {
      case .decision:
        .paragraph(
          time(line) + words(of: review.decision(Entry(.decision, line.name)), line))
      case .action: .paragraph(time(line) + words(ofAction: line))
      case .said, .risk, .query, .note: .paragraph(time(line) + words(of: line))
      }
    }
  }

  /// When a line was said; one that was typed up afterwards has no such time.
  private func time(_ line: MinuteLine) -> String {
    showsTimes ? review.timeSaid(line).map { "\($0.text) " } ?? "" : ""
  }

  private func words(of line: MinuteLine) -> String {
    let speaker = NamedPerson(line.speaker).short
    let kind = line.kind == .said ? "" : "\(line.kind.words.uppercased()) "
    return "\(kind)\(speaker.isEmpty ? "" : "\(speaker): ")\(line.text)\(tail(of: line))"
  }

  /// The lines of enquiry it belongs to, and that it is not for circulation.
  func tail(of line: MinuteLine) -> String {
    let enquiries = line.enquiries.map { "KLOE \($0)" }.joined(separator: ", ")
    return (enquiries.isEmpty ? "" : " [\(enquiries)]")
      + (line.isWithheld ? " [NOT FOR CIRCULATION]" : "")
  }

  func words(of decision: Decision, _ line: MinuteLine) -> String {
    var words = "DECISION \(decision.number): \(line.text)\(tail(of: line))"
    if !decision.rationale.isEmpty { words += "\nRationale: \(decision.rationale)" }
    return words + "\n" + stands(decision)
  }

  /// Where each partner stands, and whether the decision holds.
  private func stands(_ decision: Decision) -> String {
    let positions = StatutoryPartner.allCases.compactMap { partner -> String? in
      guard let key = decision.positions[partner],
        let question = Sheet.decision.question(partner.positionQuestion)
      else { return nil }
      return "\(partner.words): \(question.words(of: key))"
    }
    let state =
      switch decision.state {
      case .noted(let lacks):
        "Recorded. To be added: \(lacks.joined(separator: ", "))."
      case .provisional: "Provisional, because the meeting was not quorate. To be ratified."
      case .made where decision.ratifiedOn != nil:
        "Ratified by \(decision.ratifiedBy) on \(decision.ratifiedOn?.inFull ?? "")."
      case .made: "Decided."
      }
    return (positions + [state]).joined(separator: ". ").replacing("..", by: ".")
  }

  private func action(_ line: MinuteLine) -> ActionPoint {
    let entry = Entry(.action, line.name)
    return ActionPoint(entry, number: review.number(of: entry) ?? 0, review.answers(in: entry))
  }

  func words(ofAction line: MinuteLine) -> String {
    let action = action(line)
    let owner = action.owner.isEmpty ? "owner to be confirmed" : action.owner
    let due = action.dueAt.map { ", by \($0.inFull)" } ?? ", date to be confirmed"
    let text = line.text.last == "." ? line.text.dropLast() : line.text[...]
    return "ACTION \(action.number), \(owner): \(text)\(due)\(tail(of: line))"
  }

  /// The decisions that stand in these minutes.
  var decisions: [Decision] {
    lines.compactMap { $0.kind == .decision ? review.decision(Entry(.decision, $0.name)) : nil }
  }

  var actions: [ActionPoint] {
    lines.compactMap { $0.kind == .action ? action($0) : nil }
  }

  var decisionTable: Document.Block {
    .table(
      Document.Table(
        head: ["No", "Decision", "Rationale", "State"],
        rows: decisions.map { ["\($0.number)", $0.text, $0.rationale, state(of: $0)] }))
  }

  /// How far a decision is; what it lacks stands under its item, once.
  private func state(of decision: Decision) -> String {
    switch decision.state {
    case .noted: "Recorded"
    case .provisional: "Provisional"
    case .made where decision.ratifiedOn != nil: "Ratified"
    case .made: "Decided"
    }
  }

  var actionTable: Document.Block {
    .table(
      Document.Table(
        head: ["No", "Action", "Owner", "Due"],
        rows: actions.map { action in
          [
            "\(action.number)", action.text,
            action.owner.isEmpty ? "To be confirmed" : action.owner,
            action.dueAt?.inFull ?? "To be confirmed",
          ]
        }))
  }
}
