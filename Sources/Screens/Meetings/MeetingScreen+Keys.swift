import Casework
import Terminal

extension MeetingScreen {
  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    let situation = tools.situation
    let milliseconds = situation.moment.milliseconds
    switch mode {
    case .compose: return compose(key, with: &tools)
    case .review:
      move(by: key)
      return .none
    case .edit(var correction):
      if key == .enter, !correction.text.isFinding {
        return finishEditing(correction, in: situation)
      }
      refusal = nil
      let handled = correction.text.handle(key, clipboard: &tools.clipboard, at: milliseconds)
      mode = .edit(correction)
      settle()
      guard handled == .changed else { return .none }
      return .request(.keepDraft(correctionDraft(correction.line), text: correction.draft))
    case .ask(let asked, var field):
      if key == .enter { return answer(asked, field, in: situation) }
      refusal = nil
      _ = field.handle(key, clipboard: &tools.clipboard, at: milliseconds)
      mode = .ask(asked, field)
      return .none
    case .goTo(var list):
      if key == .enter { return go(to: list.current, in: situation) }
      list.handle(key, with: &tools)
      mode = .goTo(list)
      return .none
    }
  }

  package mutating func handle(paste text: String, with tools: inout Tools) -> Response {
    let milliseconds = tools.situation.moment.milliseconds
    // Tabs come with tables; in minutes they are spaces.
    let text = String(text.map { $0 == "\t" ? " " : $0 })
    switch mode {
    case .compose:
      _ = composer.area.handle(paste: text, at: milliseconds)
      return changed(in: tools.situation)
    case .edit(var correction):
      _ = correction.text.handle(paste: text, at: milliseconds)
      mode = .edit(correction)
      settle()
      return .request(.keepDraft(correctionDraft(correction.line), text: correction.draft))
    case .ask(let asked, var field):
      _ = field.handle(paste: text, at: milliseconds)
      mode = .ask(asked, field)
      return .none
    case .review, .goTo:
      return .message(Message("Press Esc, then paste into the line you are typing."))
    }
  }

  /// Somebody types where letters act: the words are theirs, and belong to the line they type.
  package mutating func handle(prose text: String, with tools: inout Tools) -> Response {
    if isLive { type() }
    let responses = text.map { compose(.character($0), with: &tools) }
    let words =
      isLive
      ? "You are typing again. Letters are text now."
      : "The meeting has ended. Your text is kept, but is not in the minutes."
    return .several(responses + [.message(Message(words, isLive ? .note : .warning))])
  }

  // MARK: The composer

  private mutating func compose(_ key: Key, with tools: inout Tools) -> Response {
    let situation = tools.situation
    if key == .enter, !composer.area.isFinding { return enterLine(in: situation) }
    if key == .tab { return speakerTyped(in: situation) }
    refusal = nil
    if key == .backspace, composer.isEmpty, !composer.speaker.isEmpty {
      composer.speak(as: "")
      settle()
      return .none
    }
    let handled = composer.area.handle(
      key, clipboard: &tools.clipboard, at: situation.moment.milliseconds)
    switch handled {
    case .changed: return changed(in: situation)
    case .refused(let words):
      refusal = words
      return .none
    case .moved, .ignored: return .none
    }
  }

  private mutating func changed(in situation: Situation) -> Response {
    composer.follow(
      situation, after: record.lines.last, in: itemNow(in: situation))
    settle()
    return .request(.keepDraft(draftName, text: composer.draft))
  }

  /// Initials at the start of a line, and Tab: somebody else speaks.
  private mutating func speakerTyped(in situation: Situation) -> Response {
    let typed = composer.area.text.trimmed
    if typed.isEmpty {
      composer.speakAsBefore()
      settle()
      return .none
    }
    let words = typed.split(separator: " ")
    guard words.count <= 3, typed.utf8.count <= 40, !typed.hasPrefix("/"), !typed.contains("\n")
    else {
      refusal =
        "To set the speaker, type initials at the start of a line, then Tab."
      return .none
    }
    if let person = people?.person(typed) {
      composer.clear()
      composer.speak(as: person.who)
      let presence = record.attendances.first { $0.who == person.who }?.presence
      if let presence, presence != .present {
        refusal =
          "The attendance list has \(NamedPerson(person.who).short) as \(presence.words). Press "
          + "Ctrl-P if that is wrong."
      }
    } else if words.count > 1 {
      composer.clear()
      composer.speak(as: typed)
      refusal = "\(typed) is not invited. Press p for the attendance list."
    } else {
      refusal =
        (people?.people(typed).count ?? 0) > 1
        ? "More than one person is \(typed). Type the whole name, then Tab."
        : "No one has the initials \(typed). For someone else, type first and last name."
      return .none
    }
    settle()
    return .request(.keepDraft(draftName, text: ""))
  }

  /// What the days in a line are counted from.
  func base(in situation: Situation) -> Occasion {
    review(in: situation)?.base(ofDaysIn: name, now: situation.now) ?? situation.now
  }

  /// The item the meeting is at, lines that wait for the disk counted in.
  func itemNow(in situation: Situation) -> Int? {
    let review = review(in: situation)
    let waiting = unsavedLines.filter { line in
      line.meeting == name && review?.minutes[name][line.name] == nil
    }.map(\.item)
    return ([review?.currentItem(of: name), itemAhead] + waiting).compactMap(\.self).max()
  }

  /// The item the line being typed belongs to, from which `/n` counts.
  func itemOfLine(in situation: Situation) -> Int? {
    composer.begun == nil ? itemNow(in: situation) : composer.begun?.item
  }

  /// What the composer's text says.
  func composed(in situation: Situation) -> ComposedLine? {
    guard let people else { return nil }
    return ComposedLine(
      composer.area.text, people: people, now: base(in: situation), calendar: situation.calendar
    ).moving(among: meeting?.agenda ?? [])
  }

  /// Enter: the line is recorded, and the composer is empty for the next.
  private mutating func enterLine(in situation: Situation) -> Response {
    guard let begun = composer.begun, let line = composed(in: situation) else { return .none }
    refusal = nil
    let sent = composer
    var item = itemOfLine(in: situation)
    if let move = line.move {
      let number = move.number(after: item)
      guard meeting?.item(number) != nil else {
        refusal = "The agenda has no item \(number)."
        return .none
      }
      item = number
    }
    if line.text.isEmpty {
      if line.isOnlyEnquiries { return link(line.enquiries) }
      guard line.move != nil, line.kind == .said else {
        refusal = line.wordsOfWhatIsMissing
        return .none
      }
      return begin(item ?? 1, isNext: line.move == .next, in: situation)
    }
    let minuted = MinuteLine(
      meeting: name, name: begun.name, at: begun.at, place: begun.place,
      speaker: line.kind == .said || line.kind == .query ? composer.speaker : "",
      kind: line.kind, text: line.text, item: item, enquiries: line.enquiries)
    awaiting = .line(sent)
    composer.clear()
    settle()
    return propose(.minute(minuted, line.answers))
  }

  /// `/n` alone: another item of the agenda begins.
  ///
  /// Where somebody else has begun it or a later one meanwhile, the meeting does not go back.
  private mutating func begin(
    _ item: Int, isNext: Bool, in situation: Situation
  ) -> Response {
    composer.clear()
    settle()
    if isNext, let now = itemNow(in: situation), item <= now {
      refusal = "The meeting is already at item \(now)."
      return .request(.keepDraft(draftName, text: ""))
    }
    awaiting = .move(item)
    return propose(.begin(item: item, at: situation.now))
  }

  /// An item that the disk does not take now is begun by the next line.
  mutating func beginLater(_ item: Int, in situation: Situation) -> Bool {
    let isFailing = if case .failed = situation.saving { true } else { false }
    guard isFailing || !situation.unsaved.lines.isEmpty, item > itemNow(in: situation) ?? 0 else {
      return false
    }
    itemAhead = item
    return true
  }

  /// `/k2` alone: the line before belongs to that line of enquiry.
  private mutating func link(_ enquiries: [Int]) -> Response {
    guard let line = record.lines.last else {
      refusal = "There is no line yet to link."
      return .none
    }
    awaiting = .line(composer)
    composer.clear()
    return propose(.change(line.name, .enquiries(enquiries)))
  }

  func propose(_ act: MeetingAct, why: String? = nil) -> Response {
    .request(.propose(caseID, .meet(name, act), why: why))
  }

  // MARK: The transcript

  private mutating func move(by key: Key) {
    refusal = nil
    let layout = MeetingLayout(area, of: self)
    var cursor = ListCursor(selected: currentIndex)
    guard
      cursor.move(by: key, count: record.lines.count, page: max(2, layout.transcript.size.rows / 2))
    else { return }
    select(cursor.selected)
  }

  private mutating func go(to row: GoToList.Row?, in situation: Situation) -> Response {
    guard let row else { return .none }
    mode = isLive ? .compose : .review
    switch row.target {
    case .line(let line):
      guard let index = record.index(of: line) else { return .none }
      mode = .review
      select(index)
      return .none
    case .text(let title, let lines): return .push(TextScreen(title: title, lines: lines))
    case .entry(let name):
      guard let chronology = situation.parts.chronology,
        let place = chronology.place(of: name)
      else {
        refusal = "It is no longer in the chronology."
        return .none
      }
      return .push(
        TextScreen(
          title: "Chronology, entry \(place + 1)",
          lines: EntryText.everything(at: place, in: chronology)))
    }
  }
}

extension ComposedLine {
  /// Whether it says no more than which lines of enquiry the line before belongs to.
  fileprivate var isOnlyEnquiries: Bool { move == nil && kind == .said && !enquiries.isEmpty }

  /// What a line without words still lacks.
  fileprivate var wordsOfWhatIsMissing: String {
    switch kind {
    case .action: "Type the whole action: /a, who does it, what, and by when."
    case .decision: "Type what was decided first, then “because” and the reason."
    case .said, .risk, .query, .note: "The line is empty."
    }
  }
}

extension ComposedLine.Move {
  /// The item it leads to.
  func number(after item: Int?) -> Int {
    switch self {
    case .next: (item ?? 0) + 1
    case .to(let number): number
    }
  }
}
