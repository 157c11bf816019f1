import Casework

// The minutes as people read them: what was decided and who does what, then each item in short. The
// full record is an annex.

extension MinutesOnPaper {
  func sections(addenda current: Case) -> [Document.Section] {
    var sections = [
      Document.Section(
        "Decisions",
        decisions.isEmpty ? [.paragraph("No decision is recorded.")] : [decisionTable]),
      Document.Section(
        "Actions", actions.isEmpty ? [.paragraph("No action is recorded.")] : [actionTable]),
    ]
    let dissent = decisions.filter { !$0.dissent.isEmpty }
    if !dissent.isEmpty {
      sections.append(
        Document.Section(
          "Dissent", dissent.map { .paragraph("Decision \($0.number): \($0.dissent)") }))
    }
    sections.append(Document.Section("Attendance", attendance))
    sections += items
    let added = current.minutes[meeting.entry].addenda
    if !added.isEmpty {
      sections.append(
        Document.Section(
          "Addenda",
          [
            .list(
              added.map { "\($0.on.inFull), \($0.by): \($0.text)" }, isNumbered: true)
          ]))
    }
    sections.append(Document.Section("Approval", [.paragraph(approval(in: current))]))
    return sections + record
  }

  private func approval(in current: Case) -> String {
    guard let approval = current.minutes[meeting.entry].approval else {
      return "These minutes have not been approved yet."
    }
    return "Approved as a correct record by \(approval.by), on \(approval.on.inFull), as version "
      + "\(approval.version). Later corrections are listed under Addenda."
  }

  var attendance: [Document.Block] {
    let all = review.attendances(of: meeting.entry)
    guard !all.isEmpty else { return [.note("No attendance is recorded.")] }
    let order: [Attendance.Presence] = [.present, .represented, .apologies, .absent]
    let rows = order.flatMap { presence in
      all.filter { $0.presence == presence }.map { person in
        let seats = Attendance.Seat.allCases.filter { seat in
          person.seats.contains(seat) && seat.partner == nil
        }.map { $0.words.firstCapital }
        let deputy = person.deputyOf.isEmpty ? [] : ["for \(person.deputyOf)"]
        let represented = all.filter { other in
          other.presence == .present && !other.deputyOf.isEmpty
            && person.isSamePerson(as: other.deputyOf)
        }.map { "represented by \($0.name)" }
        let notes =
          seats + deputy + represented + [person.staysInWords].filter { !$0.isEmpty }
        return [
          person.name, person.organisation, presence.words.firstCapital,
          notes.joined(separator: "; "),
        ]
      }
    }
    return [
      .table(Document.Table(head: ["Name", "Organisation", "Attendance", "Note"], rows: rows))
    ]
  }

  /// A section an item, in the order of the agenda; before them what was said before the first.
  private var items: [Document.Section] {
    let byItem = Dictionary(grouping: lines) { $0.item ?? 0 }
    var sections: [Document.Section] = []
    if let before = byItem[0] {
      sections.append(Document.Section("Opening", summary(of: before)))
    }
    let safetyItem = meeting.agenda.first { $0.short.lowercased().hasPrefix("safety") }
    for item in meeting.agenda {
      let said = byItem[item.number] ?? []
      var blocks = item == safetyItem ? safety : []
      if item.short.hasPrefix("Matters arising") { blocks += arising }
      blocks += said.isEmpty ? [] : summary(of: said)
      if blocks.isEmpty { blocks = [.note("No discussion is recorded under this item.")] }
      sections += Document.Section.numbered(
        [Document.Section(item.headingInFull, blocks)], item.number)
    }
    if safetyItem == nil, !safety.isEmpty {
      sections.append(Document.Section("Immediate safety", safety))
    }
    return sections
  }

  /// An item in short: what the minute-taker noted, what was asked and feared, what was decided.
  ///
  /// Nobody but the minute-taker can say what a discussion came to, so what was only said is not
  /// shortened here; it stands in the record.
  private func summary(of lines: [MinuteLine]) -> [Document.Block] {
    var blocks = lines.filter { $0.kind == .note }.map {
      Document.Block.paragraph($0.text + tail(of: $0))
    }
    let raised = lines.filter { $0.kind == .risk || $0.kind == .query }
    if !raised.isEmpty {
      blocks.append(
        .list(
          raised.map { line in
            let kind = line.kind == .risk ? "Risk" : "Question"
            let speaker = NamedPerson(line.speaker).short
            return "\(kind)\(speaker.isEmpty ? "" : " (\(speaker))"): \(line.text)"
              + tail(of: line)
          }))
    }
    if lines.contains(where: { $0.kind == .said }) {
      blocks.append(.paragraph("Discussed\(span(of: lines)). The words are in the annex."))
    }
    for line in lines where line.kind == .decision {
      let decision = review.decision(Entry(.decision, line.name))
      blocks.append(.paragraph(words(of: decision, line)))
    }
    for line in lines where line.kind == .action {
      blocks.append(.paragraph(words(ofAction: line)))
    }
    return blocks
  }

  /// From when to when an item was talked about; empty where the lines have no times.
  private func span(of lines: [MinuteLine]) -> String {
    let times = lines.compactMap { review.timeSaid($0)?.text }
    guard let first = times.min(), let last = times.max() else { return "" }
    return first == last ? " at \(first)" : " from \(first) to \(last)"
  }

  /// Whether the children are safe, as it was answered at the meeting or on closing it.
  private var safety: [Document.Block] {
    review.safetyAnswers(in: meeting).map { answers in
      let said = ([.safe, .answer] as [QuestionID]).compactMap { id -> String? in
        guard let answer = answers[id], let question = Sheet.safety.question(id) else { return nil }
        return question.words(of: answer)
      }
      return .paragraph(
        "It was asked whether the children are safe now. Answer: "
          + said.joined(separator: ". ").asSentence)
    }
  }

  private var arising: [Document.Block] {
    let open = review.mattersArising(in: meeting.entry)
    guard !open.isEmpty else { return [] }
    return [
      .list(
        open.map { action in
          "Action \(action.number), \(action.owner): \(action.text), by "
            + (action.due?.inFull ?? "a date to be confirmed")
        })
    ]
  }
}

extension Meeting.AgendaItem {
  /// The item as a reader knows it who was not there: what the agenda says in one word, in full.
  fileprivate var headingInFull: String {
    switch short {
    case "KLOE": "Key lines of enquiry"
    case "Identity": "Race, ethnicity, culture, faith and disability"
    case "National": "National importance"
    case "Reading back": "Confirmation of decisions and actions"
    default: short
    }
  }

  /// The number and the words, as the minutes head it.
  var titleInFull: String { "\(number). \(headingInFull)" }
}
