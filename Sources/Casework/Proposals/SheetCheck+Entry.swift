// What is checked of an entry as a whole: that it does not end before it begins, and that its name
// is its own. A day or a name that was wrong before stands in the way of nothing else in the entry.

extension SheetCheck {
  static func checkDays(
    of sheet: Sheet, from before: Answers, to after: Answers, now: Occasion
  ) throws(Refusal) {
    for (first, second) in daysInOrder[sheet] ?? [] {
      guard let begin = after.occasion(first), let end = after.occasion(second),
        end.day < begin.day,
        before.occasion(first) != begin || before.occasion(second) != end
      else { continue }
      if sheet == .timeline || sheet == .leave { throw .sheet(.periodBackwards) }
      throw .sheet(.daysBackwards(sheet, second, end, before: first, begin))
    }
    if sheet == .closing, let review = after.occasion(.retentionReview), review.day < now.day,
      before.occasion(.retentionReview) != review
    {
      throw .plannedInThePast(review, today: now.day)
    }
    // The text says when; only what was typed anew is read.
    if sheet == .chronologyEntry, before.text(.when) != after.text(.when),
      let first = UncertainDay.read(after.text(.when), today: now.day).day.from, first > now.day
    {
      throw .inTheFuture(Occasion(day: first), today: now.day)
    }
  }

  /// Refuses numbers and words of the settings that could not be read.
  static func checkRules(_ answers: Answers) throws(Refusal) {
    if let line = RuleNumbers.read(answers.text(.ruleNumbers)).problem {
      throw .sheet(.notARuleNumber(.ruleNumbers, line: line))
    }
    if let line = WordList.problem(in: answers.text(.ruleWords)) {
      throw .sheet(.notRuleWords(line: line))
    }
    let days = answers.text(.gapDays).filter { $0 != " " }
    guard days.isEmpty || Int(days).map(RuleNumber.gapDays.range.contains) == true else {
      throw .sheet(.notARuleNumber(.gapDays, line: 1))
    }
    guard IdleLock(typed: answers.text(.idleLock)) != nil else { throw .sheet(.notAnIdleTime) }
    let years = answers.text(.retentionYears).filter { $0 != " " }
    guard years.isEmpty || Int(years).map(RetentionYears.range.contains) == true else {
      throw .sheet(.notYears)
    }
  }

  /// Refuses the name of an entry that another of the register has at the same time: whatever is
  /// chosen or found by that name could then mean either.
  static func checkName(
    of entry: Entry, from before: Answers, to after: Answers, in holder: some SheetHolder
  ) throws(Refusal) {
    guard let questions = EntryNaming.of[entry.sheet]?.questions else { return }
    let name = after.name(by: questions)
    guard !name.isEmpty,
      before.name(by: questions) != name || before.occasion(.from) != after.occasion(.from)
        || before.occasion(.until) != after.occasion(.until)
    else { return }
    for other in holder.entries(of: entry.sheet) where other != entry {
      let answers = holder.answers(in: other)
      if answers.name(by: questions) == name, answers.overlaps(after) {
        throw .sheet(.sameName(entry.sheet))
      }
    }
  }
}

extension SheetCheck {
  /// Pairs of days of an entry; the second of a pair is never before its first.
  private static let daysInOrder: [Sheet: [(QuestionID, QuestionID)]] = [
    .timeline: [(.periodFrom, .periodTo)],
    .leave: [(.from, .until)], .organisation: [(.from, .until)], .person: [(.from, .until)],
    .organisationAsked: [(.askedOn, .returnedOn)],
    .disagreement: [(.escalatedOn, .byDay), (.escalatedOn, .settledOn)],
    .furtherInformation: [(.askedOn, .answerBy), (.askedOn, .answeredOn)],
  ]
}

extension Answers {
  /// The name of an entry, however it is spelt; empty where it has none.
  fileprivate func name(by questions: [QuestionID]) -> [FoldedText] {
    guard let first = questions.first, !PlainText.isBlank(text(first)) else { return [] }
    return questions.map { question in
      FoldedText(text(question).split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
  }

  /// Whether two entries hold on one day; a side that is not given is open.
  fileprivate func overlaps(_ other: Answers) -> Bool {
    func isBefore(_ left: Answers, _ right: Answers) -> Bool {
      guard let until = left.occasion(.until), let from = right.occasion(.from) else {
        return false
      }
      return until.day < from.day
    }
    return !isBefore(self, other) && !isBefore(other, self)
  }
}
