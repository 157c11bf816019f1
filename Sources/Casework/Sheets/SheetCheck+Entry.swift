// What is checked of an entry as a whole: that it does not end before it begins, and that its name
// is its own. A day or a name that was wrong before stands in the way of nothing else in the entry.

extension SheetCheck {
  static func checkDays(
    of sheet: Sheet, from before: Answers, to after: Answers, now: Occasion
  ) throws(Refusal) {
    for (first, second) in sheet.daysInOrder {
      guard let begin = after.occasion(first), let end = after.occasion(second),
        end.day < begin.day,
        before.occasion(first) != begin || before.occasion(second) != end
      else { continue }
      if sheet == .timeline || sheet == .leave { throw .periodBackwards }
      throw .daysBackwards(sheet, second, end, before: first, begin)
    }
    switch sheet {
    case .closing:
      guard let review = after.occasion(.retentionReview), review.day < now.day,
        before.occasion(.retentionReview) != review
      else { return }
      throw .plannedInThePast(review, today: now.day)
    case .chronologyEntry:
      // The text says when; only what was typed anew is read.
      guard before.text(.when) != after.text(.when),
        let first = UncertainDay.read(after.text(.when), today: now.day).day.from, first > now.day
      else { return }
      throw .inTheFuture(Occasion(day: first), today: now.day)
    default: return
    }
  }

  /// Refuses the name of an entry that another of the register has at the same time: whatever is
  /// chosen or found by that name could then mean either.
  static func checkName(
    of entry: Entry, from before: Answers, to after: Answers, in holder: some SheetHolder
  ) throws(Refusal) {
    let questions = entry.sheet.questionsOfName
    let name = after.name(by: questions)
    guard !name.isEmpty,
      before.name(by: questions) != name || before.occasion(.from) != after.occasion(.from)
        || before.occasion(.until) != after.occasion(.until)
    else { return }
    for other in holder.entries(of: entry.sheet) where other != entry {
      let answers = holder.answers(in: other)
      if answers.name(by: questions) == name, answers.overlaps(after) {
        throw .sameName(entry.sheet)
      }
    }
  }
}

extension Sheet {
  /// Pairs of days of an entry; the second of a pair is never before its first.
  fileprivate var daysInOrder: [(QuestionID, QuestionID)] {
    switch self {
    case .timeline: [(.periodFrom, .periodTo)]
    case .leave, .organisation, .person: [(.from, .until)]
    case .organisationAsked: [(.askedOn, .returnedOn)]
    case .disagreement: [(.escalatedOn, .byDay), (.escalatedOn, .settledOn)]
    case .furtherInformation: [(.askedOn, .answerBy), (.askedOn, .answeredOn)]
    default: []
    }
  }

  /// The questions whose answers tell an entry from the others of its register; none where entries
  /// may be alike.
  fileprivate var questionsOfName: [QuestionID] {
    switch self {
    case .organisation: [.name]
    case .person: [.name, .organisation]
    case .organisationAsked: [.organisation]
    case .child: [.codeName]
    case .abbreviation: [.short]
    default: []
    }
  }

  var sameNameProblem: String {
    switch self {
    case .organisation: "There is an organisation of that name already."
    case .person: "There is a person of that name in that organisation already."
    case .organisationAsked: "That organisation is asked in this case already."
    case .child: "There is a child of that code name in the case already."
    case .abbreviation: "There is an abbreviation of that name already."
    default: "“\(facts.title)” has that entry already."
    }
  }

  var sameNameRemedy: String {
    switch self {
    case .organisation, .person:
      "Change that entry instead. If this is another, tell the two apart in the name; if each had "
        + "the name at another time, give the days."
    case .child: "Give each child a code name of their own."
    default: "Change that entry instead."
    }
  }
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
