import Casework
import Terminal

extension MeetingScreen {
  package static let actions: [Action<MeetingScreen>] =
    typing + reviewing + tagging + leading + rescuing + ending

  /// What can be done while text is typed: no letter acts.
  private static let typing: [Action<MeetingScreen>] = [
    Action(
      .escape, footer: "commands", isForTyping: true,
      "Go to the minutes. The line you are typing is kept"
    ) { screen, _ in screen.leaveText() },
    Action(.control("c"), isForTyping: true, "Show how to copy") { screen, _ in
      guard screen.takesLines else { return screen.leaveText() }
      return .message(
        Message("Press Ctrl-O to copy what is selected. Press Esc for commands."))
    },
    Action(
      .control("q"), footer: "jump", isForTyping: true,
      "Look up a KLOE, decision, action or entry while you type"
    ) { screen, situation in
      guard let review = screen.review(in: situation) else { return .none }
      screen.mode = .goTo(GoToList(of: review, in: screen.name, situation.parts.chronology))
      return .none
    },
    Action(
      .control("p"), footer: "attendance", isForTyping: true,
      "Attendance: present, apologies, deputies, times"
    ) { screen, _ in .go(.inCase(screen.caseID, .attendance(screen.name))) },
    Action(
      .control("s"), isForTyping: true, "Check that your text is saved. It always is"
    ) { _, situation in
      .message(
        Message(
          situation.unsaved.lines.isEmpty
            ? "Saved. Everything you type is kept as you type it."
            : "Not saved yet. The disk is not accepting changes."))
    },
  ]

  /// What letters do on the transcript.
  private static let reviewing: [Action<MeetingScreen>] = [
    Action(.escape, footer: "back", "Go back to the line you are typing") { screen, _ in
      screen.refusal = nil
      guard screen.isLive else { return screen.leave() }
      screen.type()
      screen.settle()
      return .none
    },
    Action(
      .character("L"), footer: "leave", "Go to the list of cases. The meeting goes on",
      unless: { screen, _ in
        screen.isLive ? nil : "The meeting is not in progress. Press Esc to go back."
      }
    ) { screen, _ in .several([screen.keepingComposer(), .go(.cases)]) },
    Action(
      .enter, also: [.character("e")], footer: "edit",
      "Correct the selected line, action or decision",
      unless: { screen, situation in screen.obstacleToLine(in: situation) }
    ) { screen, situation in screen.edit(in: situation) },
    Action(
      .character("w"), footer: "who", "Change the speaker of the selected line",
      unless: { screen, situation in screen.obstacleToLine(in: situation) }
    ) { screen, _ in
      guard let line = screen.current else { return .none }
      screen.mode = .ask(.speaker(line.name), TextField())
      return .none
    },
    Action(
      .character("m"), "Mark or unmark the selected line “not for circulation”",
      unless: { screen, situation in screen.obstacleToLine(in: situation) }
    ) { screen, _ in
      guard let line = screen.current else { return .none }
      screen.awaiting = .other
      return screen.propose(.change(line.name, .withheld(!line.isWithheld)))
    },
    Action(
      .character("t"), "Turn the selected line into an action, a decision, or what was said",
      unless: { screen, situation in screen.obstacleToLine(in: situation) }
    ) { screen, _ in
      guard let line = screen.current else { return .none }
      screen.mode = .ask(.kind(line.name), TextField())
      return .none
    },
    Action(
      .character("["), "Move the selected line up",
      unless: { screen, situation in screen.obstacleToLine(in: situation) }
    ) { screen, _ in screen.moveLine(up: true) },
    Action(
      .character("]"), "Move the selected line down",
      unless: { screen, situation in screen.obstacleToLine(in: situation) }
    ) { screen, _ in screen.moveLine(up: false) },
    Action(
      .delete, "Delete the selected line. You can undo this",
      unless: { screen, situation in screen.obstacleToLine(in: situation) }
    ) { screen, _ in screen.askToDelete() },
    Action(
      .character("b"), "Split the selected line in two",
      unless: { screen, situation in
        screen.current?.entry != nil
          ? "You cannot split an action or a decision." : screen.obstacleToLine(in: situation)
      }
    ) { screen, _ in
      guard let line = screen.current else { return .none }
      screen.mode = .ask(.split(line.name), TextField())
      return .none
    },
    Action(
      .character("d"), footer: "decision",
      "Complete a decision's rationale and positions, or an action's owner and date",
      unless: { screen, situation in
        screen.current?.entry == nil
          ? "Select a decision or an action." : situation.obstacleToChange
      }
    ) { screen, situation in
      screen.current?.entry.map { situation.opening(.fill($0)) } ?? .none
    },
    Action(
      .character("y"), "Record that all three partners agree with the decision",
      unless: { screen, situation in
        screen.current?.kind == .decision
          ? situation.obstacleToChange : "Select a decision."
      }
    ) { screen, _ in screen.agreeAll() },
    Action(
      .character("g"), footer: "go to", "Look up a KLOE, decision, action or chronology entry"
    ) { screen, situation in
      guard let review = screen.review(in: situation) else { return .none }
      screen.mode = .goTo(GoToList(of: review, in: screen.name, situation.parts.chronology))
      return .none
    },
    Action(.character("/"), "Find a word in the minutes, upwards from here") { screen, _ in
      screen.mode = .ask(.find, TextField())
      return .none
    },
    Action(
      .character("f"), "Find the next match, further up",
      unless: { screen, _ in screen.sought.isEmpty ? "Search for something first." : nil }
    ) { screen, _ in screen.find(again: true) },
    Action(.tab, "Show the next pane: the agenda, the decisions, the actions") { screen, _ in
      screen.turnPane()
      return .none
    },
  ]

  /// What leads the meeting from planned to approved.
  private static let leading: [Action<MeetingScreen>] = [
    Action(.character("p"), footer: "people", "Attendance: present, apologies, deputies") {
      screen, _ in .go(.inCase(screen.caseID, .attendance(screen.name)))
    },
    Action(
      .character("o"), footer: "start", "Start the meeting, or continue it",
      needed: { screen, _ in [.planned, .paused].contains(screen.meeting?.state) },
      unless: { screen, situation in
        screen.meeting?.state == .open
          ? "The meeting is already in progress." : screen.obstacleToLeading(in: situation)
      }
    ) { screen, situation in screen.open(in: situation) },
    Action(
      .character("P"), "Pause the meeting",
      unless: { screen, situation in
        screen.meeting?.state == .open
          ? screen.obstacleToLeading(in: situation) : "The meeting is not in progress."
      }
    ) { screen, situation in
      screen.awaiting = .other
      return screen.propose(.pause(at: situation.now))
    },
    Action(
      .character("B"), "Correct when the meeting started or ended, with a reason",
      unless: { screen, situation in
        switch screen.meeting?.state {
        case nil, .planned: "The meeting has not started."
        case .open, .paused, .closed, .circulated, .approved:
          screen.obstacleToLeading(in: situation)
        }
      }
    ) { screen, situation in situation.opening(.meetingTimes(screen.name)) },
    Action(
      .character("C"), footer: "end", "End the meeting. It asks if the children are safe",
      needed: { screen, _ in screen.meeting?.state == .open },
      unless: { screen, situation in
        screen.isLive ? screen.obstacleToLeading(in: situation) : "The meeting is not in progress."
      }
    ) { screen, situation in situation.opening(.closeMeeting(screen.name)) },
    Action(
      .character("S"), "Answer whether the children are safe",
      unless: { _, situation in situation.obstacleToChange }
    ) { _, situation in situation.opening(.fill(situation.newEntry(of: .safety))) },
    Action(
      .character("a"), "Change the plan: date, place, chair, agenda, conflicts of interest",
      unless: { screen, situation in screen.obstacleToLeading(in: situation) }
    ) { screen, situation in situation.opening(.fill(Entry(.meeting, screen.name))) },
    Action(.character("v"), footer: "read", "Read the minutes as they will be sent") {
      screen, _ in .request(.readDocument(screen.caseID, .minutes, of: screen.name))
    },
    Action(
      .character("c"), footer: "circulate", "Circulate the minutes and keep a fixed copy",
      needed: { screen, _ in screen.meeting?.state == .closed },
      unless: { screen, situation in
        switch screen.meeting?.state {
        case .closed, .circulated: situation.obstacleToChange
        case .planned, .open, .paused, .approved, nil:
          "End the meeting first. Approved minutes cannot be circulated again."
        }
      }
    ) { screen, situation in situation.opening(.circulate(screen.name)) },
    Action(
      .character("A"), footer: "approve", "Record who approved the minutes",
      needed: { screen, _ in screen.meeting?.state == .circulated },
      unless: { screen, situation in
        screen.meeting?.state == .circulated
          ? situation.obstacleToChange : "Circulate the minutes first."
      }
    ) { screen, situation in situation.opening(.approveMinutes(screen.name)) },
    Action(
      .character("n"), footer: "addendum", "Add an addendum to approved minutes",
      needed: { screen, _ in screen.meeting?.state == .approved },
      unless: { screen, situation in
        screen.meeting?.state == .approved
          ? situation.obstacleToChange : "Not approved yet. Correct the line itself."
      }
    ) { screen, situation in
      situation.opening(.addendum(screen.name, new: situation.freshEntry))
    },
  ]

  /// What is done at the end, and with what was done.
  private static let ending: [Action<MeetingScreen>] = [
    Action(.character("x"), "Export the minutes into a folder") { screen, situation in
      situation.opening(.export(.minutes, of: screen.name))
    },
    Action(
      .character("u"), "Undo my last change to this case",
      unless: { screen, situation in
        situation.obstacleToUndo(in: screen.caseID) { $0.latestChange(by: $1) != nil }
      }
    ) { screen, situation in screen.undo(in: situation) },
    Action(
      .character("U"), "Redo the change I undid last",
      unless: { screen, situation in
        situation.obstacleToUndo(in: screen.caseID) { $0.latestUndone(by: $1) != nil }
      }
    ) { screen, _ in .request(.propose(screen.caseID, .redo, why: nil)) },
  ]
}

extension MeetingScreen {
  /// Leaves the text the cursor is in as it is.
  private mutating func leaveText() -> Response {
    if stopFinding() { return .none }
    switch mode {
    case .edit(let correction): return leaveCorrection(correction)
    case .compose, .ask: mode = .review
    case .goTo, .review: mode = isLive ? .compose : .review
    }
    refusal = nil
    settle()
    return .none
  }

  /// Ends looking for a word in the text the cursor is in.
  ///
  /// - Returns: Whether one was looked for.
  private mutating func stopFinding() -> Bool {
    if case .compose = mode, composer.area.isFinding {
      composer.area.finishFind()
    } else if case .edit(var correction) = mode, correction.text.isFinding {
      correction.text.finishFind()
      mode = .edit(correction)
    } else {
      return false
    }
    settle()
    return true
  }

  private mutating func turnPane() {
    pane = Pane(rawValue: (pane.rawValue + 1) % Pane.allCases.count) ?? .agenda
  }

  /// Leaves the meeting; a line that was half typed is there when it is entered again.
  private func leave() -> Response {
    .several([.pop, keepingComposer()])
  }

  /// A line that is half typed is put aside, to be there when the meeting is entered again.
  private func keepingComposer() -> Response {
    guard !composer.isEmpty else { return .request(.dropDraft(draftName)) }
    return .request(.putDraftAside(draftName, text: composer.draft))
  }

  func obstacleToLine(in situation: Situation) -> String? {
    if let reason = situation.obstacleToChange { return reason }
    if meeting?.state == .approved {
      return "Approved minutes never change. Press n to add an addendum."
    }
    return record.lines.isEmpty ? "There is no line yet." : nil
  }

  private func obstacleToLeading(in situation: Situation) -> String? {
    if let reason = situation.obstacleToChange { return reason }
    return meeting?.state == .approved ? "The minutes are approved." : nil
  }

  private mutating func open(in situation: Situation) -> Response {
    guard situation.person != nil else { return situation.opening(.person) }
    if meeting?.state == .closed || meeting?.state == .circulated {
      return situation.opening(.reopenMeeting(name))
    }
    if meeting?.state == .planned, let planned = meeting?.on, planned.day != situation.today {
      return situation.opening(.openMeeting(name))
    }
    awaiting = .opening
    return propose(.open(at: nil))
  }

  /// In a meeting that runs, or was closed while one typed, says first what would be undone: it may
  /// be words just minuted.
  private func undo(in situation: Situation) -> Response {
    let undo = Response.request(.propose(caseID, .undo, why: nil))
    guard isLive || isClosedBeneath,
      let review = review(in: situation), let person = situation.person,
      let latest = review.latestChange(by: person)
    else { return undo }
    let words =
      deletedWords(by: latest, in: review).map { "The line “\($0)” comes back." }
      ?? review.words(of: latest).asSentence
    return .push(
      ConfirmScreen(
        "Undo your latest change?", explanation: "\(words) You can redo it.", verb: "Undo change",
        then: undo))
  }

  /// The words of a line that a change has deleted; `nil` for another change.
  private func deletedWords(by change: Change<CaseEvent>, in review: Case) -> String? {
    for case .met(.lineRemoved(_, let line)) in change.events {
      for earlier in review.changes.reversed() {
        for case .met(.minuted(let said)) in earlier.events where said.name == line {
          return said.text.cut(to: 400)
        }
      }
    }
    return nil
  }

  private mutating func moveLine(up: Bool) -> Response {
    guard let line = current else { return .none }
    let index = currentIndex
    let lines = record.lines
    let place: Int?
    if up {
      guard index > 0 else { return .message(Message("This is the first line.")) }
      place = MinuteLine.place(
        after: index > 1 ? lines[index - 2].place : nil, before: lines[index - 1].place)
    } else {
      guard index + 1 < lines.count else { return .message(Message("This is the last line.")) }
      place = MinuteLine.place(
        after: lines[index + 1].place,
        before: index + 2 < lines.count ? lines[index + 2].place : nil)
    }
    guard let place else {
      return .message(Message("There is no room between those lines. Move another line first."))
    }
    // Among lines of another item it belongs to that item.
    let item = up ? lines[index - 1].item : lines[index + 1].item
    selected = line.name
    awaiting = .other
    return propose(.change(line.name, .moved(place: place, item: item)))
  }

  private func askToDelete() -> Response {
    guard let line = current else { return .none }
    return .push(
      ConfirmScreen(
        "Delete the line at \(line.margin)?",
        explanation: "“\(words(of: line).cut(to: 400))” Its action or decision is deleted too. You "
          + "can undo this.", verb: "Delete line",
        then: propose(.removeLine(line.name))))
  }

  private func agreeAll() -> Response {
    guard let entry = current?.entry else { return .none }
    let answers = StatutoryPartner.allCases.map {
      ($0.positionQuestion, Answer.keys(["agrees"]))
    }
    return .request(
      .propose(
        caseID, .fill(entry, Answers(Dictionary(uniqueKeysWithValues: answers))), why: nil))
  }
}

extension String {
  /// So many of its characters at most, and `…` where there are more.
  fileprivate func cut(to count: Int) -> String {
    self.count > count ? String(prefix(count - 1)) + "…" : self
  }
}
