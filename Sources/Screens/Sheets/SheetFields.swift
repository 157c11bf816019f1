import Casework

/// Turns a sheet's questions into fields, and what the fields hold into answers.
struct SheetFields {
  let sheet: Sheet
  /// The questions asked, in the sheet's order.
  let questions: [Question]
  /// What stands already.
  let answers: Answers
  let situation: Situation

  /// The questions of an entry, or only some of them.
  init(_ entry: Entry, only: [QuestionID] = [], in situation: Situation) {
    sheet = entry.sheet
    // Of what was minuted only the words must be there: what is taken away goes.
    let isMinuted = situation.open?.review.isMinuted(entry) ?? false
    questions = sheet.facts.questions.filter { question in
      question.kind != .links && (only.isEmpty || only.contains(question.id))
    }.map { isMinuted && $0.id != .text ? $0.asOptional : $0 }
    answers =
      sheet.isOfPartnership
      ? situation.partnership.sheets.map { $0.answers(in: entry) } ?? Answers()
      : situation.open?.review.answers(in: entry) ?? Answers()
    self.situation = situation
  }

  /// The fields, holding what stands; an entry of which nothing stands yet holds what is offered.
  ///
  /// Into an entry that somebody has filled in nothing is put that nobody said.
  func fields(offering offers: Answers = Answers()) -> [FormField] {
    let offered = answers.given.isEmpty ? offers : Answers()
    return questions.map { question in
      field(
        of: question, holding: answers[question.id] ?? offered[question.id],
        isOffered: answers[question.id] == nil)
    }
  }

  private func field(
    of question: Question, holding answer: Answer?, isOffered: Bool
  ) -> FormField {
    let key = FieldKey(question.id.text)
    let text = if case .text(let text) = answer { text } else { "" }
    let keys = if case .keys(let keys) = answer { keys } else { [String]() }
    switch question.kind {
    case .line:
      return .text(
        TextHandle(key), question.label, text, hint: question.hint,
        isRequired: question.isRequired, isOffered: isOffered)
    case .text where sheet == .report && questions.count == 1:
      // One section of the report has the screen to itself: its heading stands at the top.
      return .area(TextHandle(key), "Text", text, rows: 12, isRequired: question.isRequired)
    case .text(let rows):
      return .area(
        TextHandle(key), question.label, text, rows: rows, hint: question.hint,
        isRequired: question.isRequired)
    case .person:
      return .pick(
        TextHandle(key), question.label, text, from: situation.people,
        hint: question.hint.isEmpty ? nil : question.hint, isRequired: question.isRequired,
        isOffered: isOffered)
    case .organisation:
      return .pick(
        TextHandle(key), question.label, text, from: situation.organisations,
        hint: question.hint.isEmpty ? nil : question.hint, isRequired: question.isRequired)
    case .day(let tense):
      let shown = if case .occasion(let occasion) = answer { occasion.shown } else { "" }
      return .day(
        day(question, tense), question.label, shown, isRequired: question.isRequired)
    case .choice(let options):
      return .choice(
        key, question.label, options.map { Choice($0.key, $0.words) }, chosen: keys.first,
        hint: question.hint.isEmpty ? ChoiceField.hint : question.hint,
        isRequired: question.isRequired)
    case .several(let options):
      return .several(
        key, question.label, options.map { Choice($0.key, $0.words) }, chosen: keys,
        isRequired: question.isRequired)
    case .organisationsAsked:
      let names = situation.open?.review.organisationsAsked ?? []
      let chosen = answers.names(question.id)
      let all = names + chosen.filter { !names.contains($0) }
      return .several(
        key, question.label, all.map { Choice($0, $0) }, chosen: chosen, hint: question.hint,
        isRequired: question.isRequired)
    case .links: preconditionFailure("links are chosen on a separate screen")
    case .recipients:
      return .several(
        key, question.label, situation.recipients.map { Choice($0.key, words(of: $0)) },
        chosen: keys, hint: question.hint, isRequired: question.isRequired)
    case .truth:
      let truth: Bool? = if case .truth(let truth) = answer { truth } else { nil }
      return .yesNo(
        ChoiceHandle(key), question.label, truth, hint: question.hint,
        isRequired: question.isRequired)
    }
  }

  private func words(of recipient: Recipient) -> String {
    situation.addressee(of: recipient, on: situation.today)
  }

  /// What the fields answer that did not stand there when the form was opened; a field that was
  /// answered and is empty now takes its answer back.
  ///
  /// What was left as it was is not answered again: another person may have changed it meanwhile,
  /// and a field may not hold all that an answer says, as one of a newer version.
  ///
  /// - Parameters:
  ///   - form: The form as it is.
  ///   - opened: What stood when it was opened.
  ///   - shown: The form as it was opened.
  /// - Returns: `nil` while a day is not understood.
  func answers(in form: Form, since opened: Answers, shown: Form? = nil) -> Answers? {
    guard let all = answers(in: form, over: opened, shown) else { return nil }
    return Answers(all.given.filter { all[$0.key] != opened[$0.key] })
  }

  private func answers(in form: Form, over opened: Answers, _ shown: Form?) -> Answers? {
    var given = Answers()
    for question in questions {
      let key = FieldKey(question.id.text)
      if opened[question.id] != nil, let shown, form.isUnchanged(key, since: shown) { continue }
      switch form.value(of: key) {
      case .text(let text):
        guard case .day(let tense) = question.kind else {
          put(.text(text.trimmed), to: question, over: opened, in: &given)
          continue
        }
        if text.trimmed.isEmpty {
          put(.text(""), to: question, over: opened, in: &given)
        } else if let typed = try? situation.read(text, by: day(question, tense)).get() {
          put(.occasion(typed.occasion), to: question, over: opened, in: &given)
        } else {
          return nil
        }
      case .chosen(let keys):
        if case .truth = question.kind {
          let answer = keys.first.map { Answer.truth($0 == "yes") } ?? .text("")
          put(answer, to: question, over: opened, in: &given)
        } else {
          put(.keys(keys), to: question, over: opened, in: &given)
        }
      // No question is answered with a secret.
      case .hidden, nil: break
      }
    }
    return given
  }

  private func put(
    _ answer: Answer, to question: Question, over opened: Answers, in given: inout Answers
  ) {
    guard !answer.isBlank || opened[question.id] != nil else { return }
    given[question.id] = answer
  }

  /// How a day of the sheet is read: `+5wd` counts from today where the day is to come, else from
  /// the notification.
  private func day(_ question: Question, _ tense: Question.Tense) -> DayHandle {
    DayHandle(
      FieldKey(question.id.text), tense,
      from: tense == .future ? .today : .recorded(.panelNotified))
  }
}

extension Situation {
  /// What the partnership types short.
  var abbreviations: Abbreviations {
    guard let partnership = partnership.sheets else { return Abbreviations() }
    return Abbreviations(
      partnership.entries(of: .abbreviation).map { entry in
        let answers = partnership.answers(in: entry)
        return (answers.text(.short), answers.text(.long))
      })
  }

  /// The people of the partnership, to be chosen by initials.
  var people: [Candidate] {
    (roll?.people ?? []).map { person in
      let roles = person.roles.map(\.words).joined(separator: ", ")
      let detail = person.organisation.isEmpty ? roles : person.organisation
      return Candidate(initials: person.initials, name: person.name, detail: detail)
    }
  }

  /// The organisations of the partnership, to be chosen by initials.
  var organisations: [Candidate] {
    (roll?.organisations ?? []).map {
      Candidate(initials: $0.initials, name: $0.name, detail: "")
    }
  }

  /// Who a notice may go to, in the order of the process.
  var recipients: [Recipient] {
    StatutoryPartner.allCases.map { Recipient.executive($0) }
      + [.partnershipChair, .scrutineer, .groupChair]
      + (roll?.members ?? []).map { .member($0) }
      + [.panel, .secretaryOfState, .family]
  }
}
