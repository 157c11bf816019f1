// A line that stands already is changed by saying what is to be different, and not by saying the
// whole line again. Who moves a line, says who spoke, or marks it, leaves its words to whoever
// corrects them at the same time. Who corrects its words says which words they were shown.

/// What is to be different about a line of minutes; all else stays as it is by then.
package enum LineChange: Hashable, Sendable {
  /// Other words, in place of those that were shown; see ``MinuteLine/written``.
  case words(ComposedLine, since: String)
  /// It is of another kind; its words stay.
  case kind(MinuteLine.Kind)
  /// Who said it; empty for nobody.
  case speaker(String)
  case withheld(Bool)
  /// It stands elsewhere, under that item of the agenda.
  case moved(place: Int, item: Int?)
  /// It belongs to these lines of enquiry as well.
  case enquiries([Int])
  /// It belongs to this line of enquiry no more.
  case untied(Int)
}

extension LineChange {
  /// A line as it is once this has changed it.
  package func applied(to line: MinuteLine) -> MinuteLine {
    var line = line
    switch self {
    case .words(let composed, _):
      line.kind = composed.kind == .said && line.kind == .note ? .note : composed.kind
      line.text = composed.text
      line.enquiries = composed.enquiries
    case .kind(let kind): line.kind = kind
    case .speaker(let who): line.speaker = who
    case .withheld(let isWithheld): line.isWithheld = isWithheld
    case .moved(let place, let item): (line.place, line.item) = (place, item)
    case .enquiries(let further):
      line.enquiries += further.filter { !line.enquiries.contains($0) }
    case .untied(let number): line.enquiries.removeAll { $0 == number }
    }
    // Nobody in particular says what was agreed.
    if line.entry != nil { line.speaker = "" }
    return line
  }

  /// What its register is told, of a line that is an action or a decision afterwards.
  fileprivate func answers(for line: MinuteLine) -> Answers {
    switch self {
    case .words(let composed, _):
      // What is not said any more is taken back.
      Answers(Dictionary(uniqueKeysWithValues: line.kind.composed.map { ($0, .text("")) }))
        .merged(with: composed.answers)
    case .kind: [.text: .text(line.text)]
    case .speaker, .withheld, .moved, .enquiries, .untied: [:]
    }
  }
}

extension MinuteLine.Kind {
  /// What of its register is said in the line itself.
  fileprivate var composed: [QuestionID] {
    switch self {
    case .action: [.text, .owner, .organisation, .due]
    case .decision: [.text, .rationale]
    case .said, .risk, .query, .note: []
    }
  }
}

extension Case {
  /// The events of a change to a line that stands.
  func changing(
    _ name: EntryName, _ change: LineChange, in meeting: Meeting, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    guard let line = minutes[meeting.entry][name] else { throw .meeting(.noSuchLine) }
    if case .words(_, let shown) = change, line.written != shown {
      throw .meeting(.lineChanged)
    }
    let after = change.applied(to: line)
    return try minuting(after, change.answers(for: after), in: meeting, now: now)
  }

  /// Whether an entry of a register is a line of minutes.
  package func isMinuted(_ entry: Entry) -> Bool {
    guard let meeting = minutes.meeting(of: entry.name) else { return false }
    return minutes[meeting][entry.name]?.entry == entry
  }

  /// Whoever types cannot be held up: of what was minuted only the words must be there.
  func missing(in answers: Answers, of entry: Entry) -> [Question] {
    let missing = answers.missing(in: entry.sheet)
    return isMinuted(entry) ? missing.filter { $0.id == .text } : missing
  }

  /// The words of approved minutes never change, also not through the register.
  func checkMinuted(_ entry: Entry, after: Answers) throws(Refusal) {
    guard isMinuted(entry), let meeting = minutes.meeting(of: entry.name),
      minutes[meeting].approval != nil,
      after.text(.text) != answers(in: entry).text(.text)
    else { return }
    throw .meeting(.approvedAlready)
  }
}
