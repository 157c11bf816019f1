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
      ? situation.partnershipSheets.map { $0.answers(in: entry) } ?? Answers()
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
        key, question.label, text, hint: question.hint, isRequired: question.isRequired)
    case .text where sheet == .report && questions.count == 1:
      // One section of the report has the screen to itself: its heading stands at the top.
      return .area(key, "Text", text, rows: 12, isRequired: question.isRequired)
    case .text(let rows):
      return .area(
        key, question.label, text, rows: rows, hint: question.hint,
        isRequired: question.isRequired)
    case .person:
      return .pick(
        key, question.label, text, from: situation.people,
        hint: question.hint.isEmpty ? nil : question.hint, isRequired: question.isRequired,
        isOffered: isOffered)
    case .organisation:
      return .pick(
        key, question.label, text, from: situation.organisations,
        hint: question.hint.isEmpty ? nil : question.hint, isRequired: question.isRequired)
    case .day:
      let shown = if case .occasion(let occasion) = answer { occasion.shown } else { "" }
      return .day(key, question.label, shown, isRequired: question.isRequired)
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
    case .links: preconditionFailure("links are chosen on a screen of their own")
    case .recipients:
      return .several(
        key, question.label, situation.recipients.map { Choice($0.key, words(of: $0)) },
        chosen: keys, hint: question.hint, isRequired: question.isRequired)
    case .truth:
      let truth: Bool? = if case .truth(let truth) = answer { truth } else { nil }
      return .yesNo(
        key, question.label, truth, hint: question.hint, isRequired: question.isRequired)
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
        } else if let typed = try? read(text, tense).get() {
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
      case nil: break
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

  /// Says beside each day what was understood of it, or what is wrong.
  func understandDays(in form: inout Form) {
    understandUncertainDay(in: &form)
    for question in questions {
      guard case .day(let tense) = question.kind else { continue }
      let key = FieldKey(question.id.text)
      let text = form.text(of: key)
      guard !text.trimmed.isEmpty else { continue }
      switch read(text, tense) {
      case .success(let typed) where tense == .past && typed.occasion.day > situation.today:
        form.remark(
          .problem(
            "\(typed.occasion.shown) is still to come; today is \(situation.today.shown)."),
          on: key)
      case .success(let typed): form.remark(.understood(typed.shown), on: key)
      case .failure(let error):
        form.remark(.problem("\(error.problem) \(error.remedy)"), on: key)
      }
    }
  }

  /// Says beside the day of a chronology entry how it will stand, and where it cannot be read.
  private func understandUncertainDay(in form: inout Form) {
    guard sheet == .chronologyEntry, questions.contains(where: { $0.id == .when }) else { return }
    let text = form.text(of: "when").trimmed
    guard !text.isEmpty else { return }
    let read = UncertainDay.read(text, today: situation.today)
    var words = [read.day.precision == .unknown ? "It will stand at the end." : read.day.shown]
    if let time = read.time, form.text(of: "time").trimmed.isEmpty {
      words.append("The time, \(time.text), has a field of its own.")
    }
    if let doubt = read.doubt { words.append(doubt.words) }
    form.remark(.understood(words.joined(separator: "   ")), on: "when")
  }

  private func read(
    _ text: String, _ tense: Question.Tense
  ) -> Result<TypedDay, TypedDayError> {
    Result { () throws(TypedDayError) in
      try TypedDay.read(
        text, as: tense == .future ? .planned : .recorded, now: situation.now,
        trigger: situation.open?.review.recorded(.panelNotified)?.on.day,
        calendar: situation.calendar)
    }
  }
}

extension Situation {
  /// What the partnership types short.
  var abbreviations: Abbreviations {
    guard let partnership = partnershipSheets else { return Abbreviations() }
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

  /// What is offered in an entry that nothing is written in yet, for a person to confirm.
  func offered(for entry: Entry) -> Answers {
    guard let review = open?.review, !review.isAnswered(entry) else { return Answers() }
    switch entry.sheet {
    case .position:
      let partner = StatutoryPartner(rawValue: entry.name.text)
      guard let lead = partner.flatMap({ roll?.person(for: .executive($0)) }) else { return [:] }
      return [.name: .text(lead.name), .capacity: .text(lead.capacity)]
    case .dismissal:
      let flag = chronology?.flags.first { $0.id == entry.name }
      return flag.flatMap { flag in
        chronology.map { [.found: .text(flag.words(in: $0))] }
      } ?? [:]
    case .safety:
      // The meeting that has not asked yet; the sheet names them by the steps they are.
      let meetings: [Milestone] = [.initialDiscussionHeld, .reviewMeetingHeld, .postMeetingHeld]
      let meeting = meetings.first { meeting in
        review.recorded(meeting) != nil && !review.safetyWasAsked(at: meeting)
      }
      return meeting.map { [.askedAt: .keys([$0.id])] } ?? [:]
    case .meeting: return offeredMeeting(review)
    case .packShared:
      let members = (roll?.people(as: .groupMember) ?? []).map(\.full)
      let pack = review.packs.last.map { "Version \($0.number), \($0.digest.prefix(12))" }
      return [
        .sharedWith: .text(members.joined(separator: "\n")), .version: .text(pack ?? ""),
      ]
    case .plan:
      let answers: Answers = [.confirmedOn: .occasion(Occasion(day: today))]
      return answers.merged(with: person.map { [.confirmedBy: .text($0)] } ?? [:])
    case .disagreement:
      // Of two who disagree the person says which; one goes without saying.
      let partners = review.partnersToEscalate
      return partners.count == 1 ? [.partner: .keys(partners.map(\.rawValue))] : [:]
    case .incident, .child, .notification, .withdrawal, .notice, .purposes, .timeline,
      .lineOfEnquiry, .organisationAsked, .chase, .proceeding, .chronologyEntry, .chronologyMark,
      .answerMark, .participant, .decision, .recommendation, .report, .waiver, .panelResponse,
      .furtherInformation, .postMeeting, .practiceReview, .monitoring, .action, .parallelProcess,
      .familyContact, .variance, .earlierReview, .closing, .settings, .organisation, .person,
      .abbreviation, .leave, .bankLine:
      return [:]
    }
  }

  /// A new entry of a register; where one was being written and left, that one.
  func newEntry(of sheet: Sheet) -> Entry {
    let left = drafts.lazy.compactMap { draft -> Entry? in
      guard case .fill(let entry, _) = FormScreen.Kind(draftForm: draft.name.form),
        entry.sheet == sheet, sheet.isOfPartnership || draft.name.caseID == open?.review.id,
        !isKnown(entry)
      else { return nil }
      return entry
    }.first
    return left ?? Entry(sheet, freshEntry)
  }

  private func isKnown(_ entry: Entry) -> Bool {
    if entry.sheet.isOfPartnership {
      return partnershipSheets?.number(of: entry) != nil
    }
    return open?.review.number(of: entry) != nil
  }
}

extension Situation {
  /// The meeting that comes next: its kind, the day it is planned for, who chairs, who minutes.
  private func offeredMeeting(_ review: Case) -> Answers {
    let next: MeetingKind? = MeetingKind.allCases.first { kind in
      guard let milestone = kind.milestone else { return false }
      return review.recorded(milestone) == nil && review.need(of: milestone).isNeeded
    }
    var offered = Answers([.kind: .keys([(next ?? .other).id])])
    if let planned = next?.milestone.flatMap(review.planned) {
      offered[.on] = .occasion(planned)
    }
    if let chair = roll?.people(as: .groupChair).first { offered[.chair] = .text(chair.full) }
    let office = roll?.people(as: .businessUnit).first
    if let taker = office ?? roll?.people(as: .businessUnitManager).first {
      offered[.minuteTaker] = .text(taker.full)
    }
    return offered
  }
}
