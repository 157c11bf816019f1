/// What is kept of a case that was read whole for a look over all of them.
package struct CaseExtract: Sendable {
  package let id: CaseID
  package let reference: CaseReference
  /// The code name of the child; never a real name.
  package let child: String
  package let isClosed: Bool
  package let texts: PlacedTexts
  /// Its actions; none of a case that counts nowhere.
  package let actions: [ActionPoint]
  /// The days it is counted by; `nil` for a case that counts nowhere.
  package let performance: CasePerformance?
  /// Every deadline and meeting; none of a closed case.
  package let diary: [DiaryDay]
  /// What people differ about.
  package let conflicts: [CaseConflict]

  /// Takes a case, with its timetable of any day.
  package init(of review: Case, timetable: Timetable) {
    id = review.id
    reference = review.reference
    child = review.child
    isClosed = review.isClosed
    texts = PlacedTexts(of: review)
    let counts = review.mistake == nil
    actions = counts ? review.actionPoints : []
    performance = counts ? CasePerformance(of: review, timetable: timetable) : nil
    diary = review.isClosed ? [] : review.diary(timetable)
    conflicts = review.differences
  }

  /// What stands at the head of all that is found in it.
  package var heading: String { "\(reference.text) \(child)" }
}

extension PlacedTexts {
  /// Every text of a case: what is answered, minuted and sent back, the reasons of its steps, its
  /// decisions, its history.
  package init(of review: Case) {
    self.init()
    add("\(review.reference.text) \(review.child)", at: .theCase)
    var told: Set<ChangeID> = []
    for milestone in Milestone.allCases {
      switch milestone.facts.kind {
      case .fact, .closing:
        if let recorded = review.recorded(milestone), let why = recorded.why {
          add(why, at: .step(milestone))
          told.insert(recorded.change)
        }
      case .criteriaDecision, .consequence, .act: break
      }
      if let setting = review.ledger.setting(of: .need(milestone)),
        case .notNeeded = setting.event
      {
        add(setting.change.why ?? "", at: .notNeeded(milestone))
        told.insert(setting.change.id)
      }
    }
    add(review.criteria?.rationale ?? "", at: .criteria)
    if let decision = review.recommendation?.decision {
      add("\(decision.sentence). \(decision.rationale) \(decision.decider)", at: .recommendation)
    }
    for sheet in Sheet.ofCase { add(sheet, of: review) { review.standing($0, in: $1) } }
    addMinutes(of: review)
    addReturns(of: review)
    addFrozen(review)
    addHistory(of: review, besides: told)
    settle()
  }

  /// Every text of the registers the partnership keeps.
  package init(of partnership: Partnership) {
    self.init()
    for sheet in Sheet.allCases where sheet.isOfPartnership {
      add(sheet, of: partnership) { question, entry in
        partnership.answer(to: question, in: entry).map { [$0] } ?? []
      }
    }
    settle()
  }

  /// Adds what is answered in the entries of a sheet; of two that differ, both.
  private mutating func add<Holder: SheetHolder>(
    _ sheet: Sheet, of holder: Holder, answers: (QuestionID, Entry) -> [Answer]
  ) {
    let entries =
      sheet.facts.shape == .register ? holder.entries(of: sheet) : sheet.onlyEntries
    for entry in entries {
      let number = sheet.facts.shape == .register ? holder.number(of: entry) : nil
      for question in sheet.facts.questions {
        for answer in answers(question.id, entry) where !answer.isBlank {
          // That something is so, or not, is no text.
          if case .truth = answer { continue }
          add(question.words(of: answer), at: .answer(entry, number: number, question.id))
        }
      }
    }
  }

  /// Adds what was minuted; an action and a decision stand in their registers.
  private mutating func addMinutes(of review: Case) {
    for meeting in review.entries(of: .meeting) {
      let number = review.number(of: meeting)
      let record = review.minutes[meeting.name]
      for line in record.lines where line.entry == nil {
        add(
          (line.speaker.isEmpty ? "" : "\(line.speaker): ") + line.text,
          at: .minute(meeting.name, number: number, line: line.name, at: line.at))
      }
      for addendum in record.addenda {
        add(
          addendum.text,
          at: .minute(meeting.name, number: number, line: addendum.name, at: addendum.on))
      }
    }
  }

  /// Adds what organisations sent: the entries of their chronologies and their answers.
  private mutating func addReturns(of review: Case) {
    for request in review.entries(of: .organisationAsked) {
      let organisation = review.answers(in: request).text(.organisation)
      for entry in review.currentReturn(of: request.name, .chronology)?.file.entries ?? [] {
        add(
          entry.content.texts.joined(separator: " · "),
          at: .returned(entry.id, of: organisation))
      }
      for answer in review.currentReturn(of: request.name, .answers)?.file.answers ?? [] {
        add(answer.text, at: .answered(request.name, of: organisation))
      }
    }
  }

  private mutating func addFrozen(_ review: Case) {
    let now = Set(review.reportText.parts)
    for version in review.reportVersions {
      for part in version.text.parts where !now.contains(part) {
        add(part.text, at: .frozen(version: version.number, part: part.name))
      }
    }
  }

  /// Adds who did what and why, where it stands nowhere else.
  private mutating func addHistory(of review: Case, besides told: Set<ChangeID>) {
    for change in review.changes {
      var words = change.events.compactMap(\.wordsOfAct)
      if let why = change.why, !told.contains(change.id) { words.append(why) }
      guard !words.isEmpty else { continue }
      add(
        "\(change.by): \(words.joined(separator: "; "))",
        at: .history(change.id, on: UnitedKingdomDay.occasion(at: change.stamp.at).day))
    }
  }
}

extension Case {
  /// What stands as the answer to a question: two where people differ.
  fileprivate func standing(_ question: QuestionID, in entry: Entry) -> [Answer] {
    var answers: [Answer] = []
    for setting in ledger.settings(of: .answer(to: question, in: entry)) {
      guard let answer = setting.event.answer, !answers.contains(answer) else { continue }
      answers.append(answer)
    }
    return answers
  }
}

extension Sheet {
  /// The entries of a sheet that is no register.
  fileprivate var onlyEntries: [Entry] {
    facts.shape == .byPartner
      ? StatutoryPartner.allCases.map { Entry(self, .of($0)) } : [Entry(self)]
  }
}

extension CaseEvent {
  /// What somebody did in words of their own that are kept nowhere but in the history.
  fileprivate var wordsOfAct: String? {
    switch self {
    case .reportFinalised, .reportSigned, .signaturesOverridden, .reportSent: words
    case .opened, .referenceChanged, .mistaken, .recorded, .retracted, .notNeeded, .neededAfterAll,
      .planned, .criteriaDecided, .answered, .removed, .recommendationDecided, .reportFrozen, .met,
      .linesOrdered, .form2Issued, .returnImported, .packFrozen, .undone, .redone, .erased,
      .erasureAsked, .emptied, .unknown:
      nil
    }
  }
}
