import Casework
import Documents

extension FormScreen {
  /// What the form wants done once it is filled in; `nil` where its case is gone.
  func request(in situation: Situation) -> Request? {
    let why = form.text(of: "why")
    switch kind {
    case .makeStore:
      return .makeStore(
        partnership: form.text(of: "partnership").trimmed, person: form.text(of: "person").trimmed)
    case .person: return .setPerson(form.text(of: "person").trimmed)
    case .newCase:
      guard let day = day(in: situation) else { return nil }
      return .newCase(child: form.text(of: "child").trimmed, aware: day, isAnother: false)
    case .mistake: return mistake.flatMap { propose(.count(as: $0), why: why) }
    case .countAgain: return propose(.count(as: nil), why: why)
    case .record(let milestone):
      guard let day = day(in: situation), let answers = answers(in: situation) else { return nil }
      return propose(.record(milestone, on: day, answers), why: why)
    case .correct(let milestone):
      return day(in: situation).flatMap { propose(.correct(milestone, on: $0), why: why) }
    case .takeBack(let milestone): return propose(.retract(milestone), why: why)
    case .setAside(let milestone): return propose(.setAside(milestone), why: why)
    case .plan(let milestone):
      return propose(.plan(milestone, for: day(in: situation)), why: nil)
    case .criteria:
      guard let day = day(in: situation), let test = test(in: situation) else { return nil }
      return propose(.decideCriteria(test, on: day), why: nil)
    case .resolve(let chosen):
      let field = situation.open.flatMap { chosen.event(in: $0.review)?.field }
      return field.flatMap { propose(.resolve($0, choosing: chosen.change), why: why) }
    case .fill(let entry, _):
      guard let answers = answers(in: situation) else { return nil }
      return propose(entry.sheet, .fill(entry, answers), .fill(entry, answers), why: why)
    case .remove(let entry):
      return propose(entry.sheet, .remove(entry), .remove(entry), why: why)
    case .tell(let entry, _):
      guard let answers = answers(in: situation) else { return nil }
      return propose(
        .tell(entry, answers, members: situation.roll?.members ?? []), why: why)
    case .identity(let question):
      // What was left as it was stays byte for byte.
      let typed = Confidential(form.text(of: "text").trimmed)
      let text = form.isUnchanged("text", since: opened) ? identified ?? typed : typed
      return caseID.map { .identify($0, question, was: identified, text) }
    case .decideRecommendation, .finalise, .sign, .overrideSignatures, .send:
      return day(in: situation).flatMap { act(on: $0) }.flatMap { propose($0, why: why) }
    case .meet(let meeting, let asked):
      return meetingAct(asked, meeting, in: situation)
        .flatMap { propose(.meet(meeting, $0), why: why) }
    case .rescue: return .rescueLines(folder: form.text(of: "folder").trimmed)
    case .export(let document, let meeting): return exporting(document, of: meeting)
    case .gathering(let kind):
      guard let caseID else { return nil }
      return kind.request(
        form, as: opened, of: caseID, standing: standing, day: day(in: situation), in: situation)
    case .exportAll: return .exportAll(folder: form.text(of: "folder").trimmed)
    }
  }

  private func exporting(_ document: ExportedDocument, of meeting: EntryName?) -> Request? {
    let format = form.chosen(in: "format").first.flatMap(ExportFormat.init(rawValue:))
    guard let caseID, let format else { return nil }
    let folder = form.text(of: "folder").trimmed
    if form.chosen(in: "names").first == "real" {
      return .exportNamed(caseID, document, folder: folder, as: format)
    }
    return .export(caseID, document, of: meeting, folder: folder, as: format)
  }

  /// The questions of a sheet that the form asks; `nil` for a form that fills in none.
  static func sheetFields(of kind: Kind, in situation: Situation) -> SheetFields? {
    switch kind {
    case .record(let milestone): milestone.sheet.map { SheetFields(Entry($0), in: situation) }
    case .fill(let entry, let only): SheetFields(entry, only: only, in: situation)
    case .tell(let entry, _): SheetFields(entry, in: situation)
    case .gathering(let form): form.sheet(in: situation)?.fields
    default: nil
    }
  }

  /// What is answered that did not stand when the form was opened; `nil` while a day is not
  /// understood.
  private func answers(in situation: Situation) -> Answers? {
    guard let fields = FormScreen.sheetFields(of: kind, in: situation) else { return Answers() }
    return fields.answers(in: form, since: standing, shown: opened)
  }

  /// The act the form stands for; `nil` while something is not chosen.
  private func act(on day: Occasion) -> Proposal? {
    let name = form.text(of: "name").trimmed
    switch kind {
    case .decideRecommendation: return .decideRecommendation(by: name, on: day)
    case .finalise(let side): return .finaliseReport(side, name: name, on: day)
    case .sign(let partner):
      let position = form.chosen(in: "position").first.flatMap(Signature.Position.init(rawValue:))
      return position.map { position in
        .signReport(
          SignatureGiven(
            partner: partner, name: name, capacity: form.text(of: "capacity").trimmed,
            position: position, comment: form.text(of: "comment").trimmed, on: day))
      }
    case .overrideSignatures:
      let partner = form.chosen(in: "partner").first.flatMap(StatutoryPartner.init(rawValue:))
      return partner.map { .overrideSignatures($0, name: name, on: day) }
    default:
      return .sendReport(evidence: form.text(of: "evidence").trimmed, on: day)
    }
  }

  private func propose(
    _ sheet: Sheet, _ proposal: Proposal, _ forAll: PartnershipProposal, why: String?
  ) -> Request? {
    guard sheet.isOfPartnership else { return propose(proposal, why: why) }
    return .proposeForAll(forAll, why: reason(why))
  }

  private func reason(_ why: String?) -> String? {
    why.flatMap { PlainText.isBlank($0) ? nil : $0.trimmed }
  }

  private func propose(_ proposal: Proposal, why: String?) -> Request? {
    caseID.map { .propose($0, proposal, why: reason(why)) }
  }

  /// The serious-incident test as it would be decided; what was left as it was is as it stands.
  private func test(in situation: Situation) -> SeriousIncidentTest? {
    let isUntouched = form.fields.allSatisfy { field in
      field.key == "day" || form.isUnchanged(field.key, since: opened)
    }
    guard isUntouched, let standing = situation.open?.review.criteria else { return test }
    return standing
  }

  /// Why the case is none, as answered; `nil` while something is missing.
  private var mistake: CaseMistake? {
    switch form.chosen(in: "as").first {
    case "duplicate": CaseReference(form.text(of: "of").trimmed).map { .duplicate(of: $0) }
    case "opened-in-error": .openedInError
    default: nil
    }
  }

  /// Says where a duplicate does not name the case that goes on.
  private mutating func understandMistake() {
    guard kind == .mistake, form.chosen(in: "as") == ["duplicate"],
      CaseReference(form.text(of: "of").trimmed) == nil
    else { return form.remark(.none, on: "of") }
    form.remark(.problem("Give the case that goes on, like 2026-001."), on: "of")
  }

  /// The serious-incident test as answered; `nil` while an answer is missing.
  private var test: SeriousIncidentTest? {
    typealias Test = SeriousIncidentTest
    guard let abuse = form.chosen(in: "abuse").first.flatMap(Test.Suspicion.init(rawValue:)),
      let outcome = form.chosen(in: "outcome").first.flatMap(Test.Outcome.init(rawValue:))
    else { return nil }
    return Test(
      abuseOrNeglect: abuse, outcome: outcome,
      harms: Set(form.chosen(in: "harms").compactMap(Test.Harm.init(rawValue:))),
      isLongTermHarmLikely: form.answer(to: "long-term"),
      hasRecovered: form.answer(to: "recovered"),
      wasLookedAfter: form.answer(to: "looked-after") ?? false,
      rationale: form.text(of: "why").trimmed, views: views,
      followUp: form.chosen(in: "follow-up").first.flatMap(Test.FollowUp.init(rawValue:)))
  }

  private var views: [StatutoryPartner: SeriousIncidentTest.View] {
    var views: [StatutoryPartner: SeriousIncidentTest.View] = [:]
    for partner in StatutoryPartner.allCases {
      let chosen = form.chosen(in: FieldKey("view-\(partner.rawValue)")).first
      views[partner] = chosen.flatMap(SeriousIncidentTest.View.init(rawValue:))
    }
    return views
  }

  /// What the day field holds; `nil` where it is empty or not understood.
  func day(in situation: Situation) -> Occasion? {
    try? readDay(in: situation).get().occasion
  }

  /// Says beside each field what was understood, or what is wrong; run after every change.
  mutating func understandDays(in situation: Situation) {
    if !form.text(of: "day").trimmed.isEmpty {
      switch readDay(in: situation) {
      case .success(let typed): form.remark(remark(on: typed, in: situation), on: "day")
      case .failure(let error):
        form.remark(.problem("\(error.problem) \(error.remedy)"), on: "day")
      }
    }
    FormScreen.sheetFields(of: kind, in: situation)?.understandDays(in: &form)
    understandMistake()
    understandStays(in: situation)
    understandSigner(in: situation)
    guard kind == .criteria, let test else { return }
    let words = ([test.result.sentence] + test.prompts).joined(separator: " ")
    form.remark(.understood(words), on: "looked-after")
  }

  private func readDay(in situation: Situation) -> Result<TypedDay, TypedDayError> {
    Result { () throws(TypedDayError) in
      try TypedDay.read(
        form.text(of: "day"), as: isPlanning ? .planned : .recorded, now: situation.now,
        trigger: trigger(in: situation), calendar: situation.calendar)
    }
  }

  private var isPlanning: Bool {
    if case .plan = kind { return true }
    return false
  }

  /// The day `+5wd` counts from: the one the step's own deadline is counted from.
  private func trigger(in situation: Situation) -> Day? {
    switch kind {
    case .record(let milestone), .correct(let milestone), .plan(let milestone):
      situation.open?.timetable.step(milestone)?.deadline?.due?.from.day
    default: nil
    }
  }

  private func remark(on typed: TypedDay, in situation: Situation) -> Remark {
    if !isPlanning && typed.occasion.day > situation.today {
      return .problem(
        "\(typed.occasion.shown) is still to come; today is \(situation.today.shown).")
    }
    if isPlanning && typed.occasion.day < situation.today {
      return .problem("\(typed.occasion.shown) is past; today is \(situation.today.shown).")
    }
    guard isPlanning, case .plan(let milestone) = kind, let open = situation.open else {
      return .understood(typed.shown)
    }
    if milestone.isMeeting, let note = typed.note {
      return .problem(
        "\(typed.occasion.shown) is \(note.asPlanned); a meeting needs a working day.")
    }
    let cost = cost(of: PlannedStep(milestone, typed.occasion), open, situation)
    guard cost.isEmpty else { return .understood("\(typed.shown). \(cost)") }
    guard let due = open.timetable.step(milestone)?.deadline?.due, typed.occasion.day > due.day
    else { return .understood(typed.shown) }
    return .understood("\(typed.shown): later than the day it is due, \(due.day.shown)")
  }

  /// What a day would squeeze, put out of order or miss; empty where nothing.
  private func cost(
    of step: PlannedStep, _ open: OpenCase, _ situation: Situation
  ) -> String {
    open.review.plannedDays(
      under: open.edition, calendar: situation.calendar, today: situation.today,
      moved: (step.milestone, step.on)
    ).findings(about: step.milestone).joined(separator: " ")
  }
}

extension Form {
  /// Puts the cursor where a refusal can be answered: on the reason, or else on the first field.
  mutating func focusAfterRefusal(of kind: FormScreen.Kind) {
    if value(of: "why") != nil {
      focus(on: "why")
    } else if value(of: "comment") != nil {
      focus(on: "comment")
    } else if value(of: "speaks-for") != nil {
      // Who somebody is was typed; what nobody knows of them is asked.
      focus(on: text(of: "organisation").trimmed.isEmpty ? "organisation" : "speaks-for")
    } else if let first = fields.first {
      focus(on: first.key)
    }
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    let body = drop(while: \.isWhitespace)
    guard let last = body.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(body[...last])
  }
}
