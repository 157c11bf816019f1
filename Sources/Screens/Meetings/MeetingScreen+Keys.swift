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
      if key == .enter { return answer(asked, field.text, in: situation) }
      _ = field.handle(key, clipboard: &tools.clipboard, at: milliseconds)
      mode = .ask(asked, field)
      return .none
    case .goTo(var list):
      if key == .enter { return go(to: list.current, in: situation) }
      list.handle(key, clipboard: &tools.clipboard, at: milliseconds)
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
      return .message(Message("Esc leads to the line you type; paste it there."))
    }
  }

  /// Somebody types where letters act: the words are theirs, and belong to the line they type.
  package mutating func handle(prose text: String, with tools: inout Tools) -> Response {
    type()
    let responses = text.map { compose(.character($0), with: &tools) }
    return .several(responses + [.message(Message("Letters acted here; now you type again."))])
  }

  // MARK: The composer

  private mutating func compose(_ key: Key, with tools: inout Tools) -> Response {
    let situation = tools.situation
    if key == .enter, !composer.area.isFinding { return enterLine(in: situation) }
    if key == .tab { return speakerTyped(in: situation) }
    refusal = nil
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
      situation, after: record.lines.last, in: review(in: situation)?.currentItem(of: name))
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
        "Tab after initials, at the start of a line, says who speaks. The line is as it was."
      return .none
    }
    if let person = people?.person(typed) {
      composer.clear()
      composer.speak(as: person.who)
    } else if words.count > 1 {
      composer.clear()
      composer.speak(as: typed)
      refusal = "\(typed) is not on the list of those invited; p lists who is here."
    } else {
      refusal =
        (people?.people(typed).count ?? 0) > 1
        ? "More than one person is \(typed). Type the whole name, then Tab."
        : "Nobody has the initials \(typed). Type a name of two words for somebody else."
      return .none
    }
    settle()
    return .request(.keepDraft(draftName, text: ""))
  }

  /// What the composer's text says.
  func composed(in situation: Situation) -> ComposedLine? {
    guard let people else { return nil }
    return ComposedLine(
      composer.area.text, people: people, now: situation.now, calendar: situation.calendar
    ).moving(among: meeting?.agenda ?? [])
  }

  /// Enter: the line is recorded, and the composer is empty for the next.
  private mutating func enterLine(in situation: Situation) -> Response {
    guard let begun = composer.begun, let line = composed(in: situation) else { return .none }
    refusal = nil
    let sent = composer
    var item = begun.item
    if let move = line.move {
      let number = move.number(after: item)
      guard meeting?.item(number) != nil else {
        refusal = "The agenda has no item \(number)."
        return .none
      }
      item = number
    }
    if line.text.isEmpty {
      if line.move == nil, !line.enquiries.isEmpty { return link(line.enquiries) }
      guard line.move != nil else {
        refusal = "There is nothing in the line yet."
        return .none
      }
      composer.clear()
      settle()
      awaiting = .line(sent)
      return propose(.begin(item: item ?? 1, at: situation.now))
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

  /// `/k2` alone: the line before belongs to that line of enquiry.
  private mutating func link(_ enquiries: [Int]) -> Response {
    guard let line = record.lines.last else {
      refusal = "There is no line yet that could belong to it."
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

  private mutating func answer(
    _ asked: Asked, _ text: String, in situation: Situation
  ) -> Response {
    mode = .review
    let text = text.trimmed
    switch asked {
    case .speaker(let name):
      awaiting = .other
      return propose(.change(name, .speaker(people?.person(text)?.who ?? text)))
    case .kind(let name):
      guard let kind = MinuteLine.Kind(letter: text) else {
        refusal = "Type one letter: a, d, r, q, or s for what was said."
        return .none
      }
      awaiting = .other
      return propose(.change(name, .kind(kind)))
    case .split(let name):
      guard !text.isEmpty else { return .none }
      awaiting = .other
      return propose(.splitLine(name, before: text, into: situation.freshEntry))
    case .find:
      sought = text
      return find(again: false)
    }
  }

  /// Goes to the next line upwards that holds what is sought; from the first on to the last.
  mutating func find(again: Bool) -> Response {
    let words = SearchedWord.all(in: sought)
    guard !words.isEmpty, !record.lines.isEmpty else { return .none }
    let count = record.lines.count
    for step in (again ? 1 : 0)..<(count + (again ? 1 : 0)) {
      let index = (currentIndex - step + 2 * count) % count
      let line = record.lines[index]
      if words.allSatisfy({ $0.isIn(line.text) || $0.isIn(line.speaker) }) {
        select(index)
        return .none
      }
    }
    return .message(Message("“\(sought)” stands in no line of these minutes.", .warning))
  }

  private mutating func go(to row: GoToList.Row?, in situation: Situation) -> Response {
    guard let row else { return .none }
    mode = meeting?.state.isLive == true ? .compose : .review
    switch row.target {
    case .line(let line):
      guard let index = record.index(of: line) else { return .none }
      mode = .review
      select(index)
      return .none
    case .text(let title, let lines): return .push(TextScreen(title: title, lines: lines))
    case .entry(let name):
      guard let chronology = situation.chronology, let place = chronology.place(of: name) else {
        refusal = "It is not in the chronology any more."
        return .none
      }
      return .push(
        TextScreen(
          title: "Chronology, entry \(place + 1)",
          lines: EntryReader.everything(at: place, in: chronology)))
    }
  }
}

extension MeetingScreen {
  /// The screens on which a line was being typed when the program ended, and what to say of it.
  ///
  /// Whatever was typed, one goes on in the composer: nobody who looks at the prompt may type into
  /// another line. A correction is offered, and its line says so.
  ///
  /// - Returns: `nil` for a draft of something else.
  package static func screens(
    restoring draft: KeptDraft, in situation: Situation
  ) -> (screens: [any Screen], words: String)? {
    let parts = draft.name.form.split(separator: "/").map(String.init)
    guard let kind = parts.first, kind == "minutes" || kind == "minutes-edit", parts.count >= 2,
      let name = EntryName(parts[1]), let review = situation.open?.review,
      review.id == draft.name.caseID, review.meeting(name) != nil
    else { return nil }
    var screen = MeetingScreen(review.id, name)
    screen.follow(situation)
    var words = "The line you were typing \(draft.at.shown) is back."
    if kind == "minutes-edit", parts.count == 3, let line = EntryName(parts[2]) {
      screen.offerCorrection(of: line, draft)
      words = "A correction you were typing \(draft.at.shown) is not recorded."
    }
    return ([CaseScreen(review.id), MeetingsScreen(review.id), screen], words)
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
