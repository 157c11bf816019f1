import Casework

/// Which minutes a document holds.
package struct MinutesOnPaper: Sendable {
  package let meeting: Meeting
  /// The case as the minutes know it: as it stands, or as it stood when they were circulated.
  package let review: Case
  /// The version they were circulated as; `nil` for a draft.
  package let version: MinutesVersion?
  /// Whether what is not for circulation stands in them.
  package let isWhole: Bool

  /// The minutes of a meeting as they are to be shown: once approved the version that was, before
  /// that what stands.
  ///
  /// - Returns: `nil` where the case has no such meeting.
  package init?(of name: EntryName, in review: Case, isWhole: Bool = false) {
    guard let meeting = review.meeting(name) else { return nil }
    let record = review.minutes[name]
    let standing = record.versions.last
    let isAsCirculated = standing.map { review.isUnchanged(since: $0) } ?? false
    self.meeting = meeting
    self.isWhole = isWhole
    if record.approval != nil, let standing,
      let circulated = review.circulating(standing),
      var then = review.asKnown(to: circulated, including: true)
    {
      // Approved minutes say what they said, whoever the partnership knows by now.
      then.partnership = nil
      (self.review, version) = (then, standing)
    } else {
      self.review = review
      version = isAsCirculated ? standing : nil
    }
  }
}

extension Case {
  /// The change by which a version of minutes was circulated.
  fileprivate func circulating(_ version: MinutesVersion) -> ChangeID? {
    settings(of: .meeting(version.meeting, .version(version.number))).last?.change.id
  }
}

extension Document {
  /// The minutes of the meeting the paper names, or of the latest that began.
  package static func minutes(of paper: CaseOnPaper, isWhole: Bool) -> Document {
    let review = paper.review
    let held = review.meetings.last { review.began($0.entry) != nil }
    guard let name = paper.meeting ?? held?.entry ?? review.meetings.last?.entry,
      let minutes = MinutesOnPaper(of: name, in: review, isWhole: isWhole)
    else {
      return Document(
        title: "Minutes", marking: paper.marking, codeName: review.child,
        reference: review.reference.text, status: "No meeting is planned",
        sections: [], footer: paper.footer)
    }
    return Document(
      title: "Minutes: \(minutes.meeting.title)", marking: paper.marking, codeName: review.child,
      reference: review.reference.text, status: minutes.status(in: review),
      facts: minutes.facts(of: paper), sections: minutes.sections(addenda: review),
      footer: paper.footer)
  }
}

extension MinutesOnPaper {
  fileprivate func status(in current: Case) -> String {
    let whole = isWhole ? ". WITH PASSAGES NOT FOR CIRCULATION" : ""
    let approval = current.minutes[meeting.entry].approval
    switch (version, approval) {
    case (.some(let version), .some(let approval)):
      return "Approved by \(approval.by) on \(approval.on.shown). Version \(version.number), "
        + "SHA-256 \(version.digest)\(whole)"
    case (.some(let version), nil):
      return "Draft, version \(version.number) as circulated on \(version.on.shown), SHA-256 "
        + "\(version.digest)\(whole)"
    case (nil, _): return "Draft, not circulated\(whole)"
    }
  }

  fileprivate func facts(of paper: CaseOnPaper) -> [Document.Fact] {
    let name = meeting.entry
    let began = review.began(name)
    var facts = [Document.Fact("Partnership", paper.partnershipName)]
    facts.append(Document.Fact("Held", (began ?? meeting.on)?.shown ?? "Not yet"))
    if let ended = review.ended(name) {
      let isSameDay = ended.day == began?.day
      facts.append(
        Document.Fact("Ended", isSameDay ? ended.time?.text ?? ended.shown : ended.shown))
    }
    let course = review.course(of: name).map { step, at in
      let when = at.day == began?.day ? at.time?.text ?? at.shown : at.shown
      return "\(step.words) \(when)"
    }
    if !course.isEmpty {
      facts.append(Document.Fact("Course", course.joined(separator: ", ").firstCapital))
    }
    for (label, value) in [
      ("Place", meeting.place), ("Chair", meeting.chair), ("Minute-taker", meeting.minuteTaker),
    ] where !value.isEmpty {
      facts.append(Document.Fact(label, value))
    }
    let answers = review.answers(in: Entry(.meeting, name))
    for id: QuestionID in [.confidentiality, .interests] {
      guard let answer = answers[id], let question = Sheet.meeting.question(id) else { continue }
      facts.append(Document.Fact(question.label, question.words(of: answer).firstCapital))
    }
    facts.append(Document.Fact("Quorum", quorum))
    return facts
  }

  /// Whether it was quorate at the start, and where it was not at a decision.
  private var quorum: String {
    let start = review.quorum(of: meeting.entry, at: review.began(meeting.entry)?.time)
    guard start.isMet else {
      return "Not quorate at the start: without \(start.missingInWords.joined(separator: ", "))"
    }
    let provisional = decisions.filter { $0.state == .provisional }
    guard !provisional.isEmpty else { return "Quorate" }
    let numbers = provisional.map { "\($0.number)" }.joined(separator: ", ")
    return "Quorate at the start; not at decision \(numbers)"
  }

  fileprivate func sections(addenda current: Case) -> [Document.Section] {
    var sections = [Document.Section("Attendance", attendance)]
    sections += items
    if !decisions.isEmpty { sections.append(Document.Section("Decisions", [decisionTable])) }
    if !actions.isEmpty { sections.append(Document.Section("Actions", [actionTable])) }
    let dissent = decisions.filter { !$0.dissent.isEmpty }
    if !dissent.isEmpty {
      sections.append(
        Document.Section(
          "Dissent", dissent.map { .paragraph("Decision \($0.number): \($0.dissent)") }))
    }
    let added = current.minutes[meeting.entry].addenda
    if !added.isEmpty {
      sections.append(
        Document.Section(
          "Addenda",
          zip(1..., added).map { number, addendum in
            .paragraph("\(number). \(addendum.on.shown), \(addendum.by): \(addendum.text)")
          }))
    }
    sections.append(Document.Section("Approval", [.paragraph(approval(in: current))]))
    return sections
  }

  private func approval(in current: Case) -> String {
    guard let approval = current.minutes[meeting.entry].approval else {
      return "These minutes have not been approved yet."
    }
    return "Approved as version \(approval.version) by \(approval.by) on \(approval.on.shown). "
      + "What is to be corrected since stands under the addenda."
  }

  private var attendance: [Document.Block] {
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

  private var lines: [MinuteLine] {
    review.minutes[meeting.entry].lines.filter { isWhole || !$0.isWithheld }
  }

  /// A section an item, in the order of the agenda; before them what was said before the first.
  private var items: [Document.Section] {
    let byItem = Dictionary(grouping: lines) { $0.item ?? 0 }
    var sections: [Document.Section] = []
    if let before = byItem[0] {
      sections.append(Document.Section("Before the agenda", blocks(before)))
    }
    let safetyItem = meeting.agenda.first { $0.short.lowercased().hasPrefix("safety") }
    for item in meeting.agenda {
      var blocks = byItem[item.number].map(self.blocks) ?? []
      if item == safetyItem { blocks += safety }
      if item.short.hasPrefix("Matters arising") { blocks = arising + blocks }
      if blocks.isEmpty { blocks = [.note("Nothing was minuted.")] }
      sections.append(Document.Section(item.heading, blocks))
    }
    if safetyItem == nil, !safety.isEmpty {
      sections.append(Document.Section("Immediate safety", safety))
    }
    return sections
  }

  /// Whether the children are safe, as it was answered at the meeting or on closing it.
  private var safety: [Document.Block] {
    review.safetyAnswers(in: meeting).map { answers in
      let said = ([.safe, .answer] as [QuestionID]).compactMap { id -> String? in
        guard let answer = answers[id], let question = Sheet.safety.question(id) else { return nil }
        return question.words(of: answer).firstCapital
      }
      let label = Sheet.safety.label(of: .safe)
      return .paragraph("\(label)? \(said.joined(separator: ". "))")
    }
  }

  private var arising: [Document.Block] {
    let open = review.mattersArising(in: meeting.entry)
    guard !open.isEmpty else { return [] }
    return [
      .list(
        open.map { action in
          "Action \(action.number), \(action.owner): \(action.text), by "
            + (action.due?.shown ?? "no day")
        })
    ]
  }

  private func blocks(_ lines: [MinuteLine]) -> [Document.Block] {
    lines.flatMap { line -> [Document.Block] in
      switch line.kind {
      case .decision: [.paragraph(words(of: review.decision(Entry(.decision, line.name)), line))]
      case .action: [.paragraph(words(ofAction: line))]
      case .said, .risk, .query, .note: [.paragraph(words(of: line))]
      }
    }
  }

  private func words(of line: MinuteLine) -> String {
    let speaker = NamedPerson(line.speaker).short
    let kind = line.kind == .said ? "" : "\(line.kind.words.uppercased()) "
    // A line that was typed up afterwards has no time at which it was said.
    let time = review.timeSaid(line).map { "\($0.text) " } ?? ""
    let lead = "\(time)\(kind)\(speaker.isEmpty ? "" : "\(speaker): ")"
    return lead + line.text + tail(of: line)
  }

  /// The lines of enquiry it belongs to, and that it is not for circulation.
  private func tail(of line: MinuteLine) -> String {
    let enquiries = line.enquiries.map { "KLOE \($0)" }.joined(separator: ", ")
    return (enquiries.isEmpty ? "" : " [\(enquiries)]")
      + (line.isWithheld ? " [NOT FOR CIRCULATION]" : "")
  }

  private func words(of decision: Decision, _ line: MinuteLine) -> String {
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
      case .noted(let lacks): "Noted; still lacks \(lacks.joined(separator: ", "))."
      case .provisional: "Provisional: the meeting was not quorate; to be ratified."
      case .made where decision.ratifiedOn != nil:
        "Ratified by \(decision.ratifiedBy) on \(decision.ratifiedOn?.shown ?? "")."
      case .made: "Decided."
      }
    return (positions + [state]).joined(separator: ". ").replacing("..", with: ".")
  }

  private func action(_ line: MinuteLine) -> ActionPoint {
    let entry = Entry(.action, line.name)
    return ActionPoint(entry, number: review.number(of: entry) ?? 0, review.answers(in: entry))
  }

  private func words(ofAction line: MinuteLine) -> String {
    let action = action(line)
    let owner = action.owner.isEmpty ? "nobody named yet" : action.owner
    let due = action.dueAt.map { ", by \($0.shown)" } ?? ", no day agreed yet"
    return "ACTION \(action.number), \(owner): \(line.text)\(due)\(tail(of: line))"
  }

  /// The decisions that stand in these minutes.
  private var decisions: [Decision] {
    lines.compactMap { $0.kind == .decision ? review.decision(Entry(.decision, $0.name)) : nil }
  }

  private var actions: [ActionPoint] {
    lines.compactMap { $0.kind == .action ? action($0) : nil }
  }

  private var decisionTable: Document.Block {
    .table(
      Document.Table(
        head: ["No", "Decision", "Rationale", "State"],
        rows: decisions.map { ["\($0.number)", $0.text, $0.rationale, state(of: $0)] }))
  }

  /// How far a decision is; what it lacks stands under its item, once.
  private func state(of decision: Decision) -> String {
    switch decision.state {
    case .noted: "Noted"
    case .provisional: "Provisional"
    case .made where decision.ratifiedOn != nil: "Ratified"
    case .made: "Decided"
    }
  }

  private var actionTable: Document.Block {
    .table(
      Document.Table(
        head: ["No", "Action", "Owner", "Due"],
        rows: actions.map {
          ["\($0.number)", $0.text, $0.owner, $0.dueAt?.shown ?? "not agreed"]
        }))
  }
}
