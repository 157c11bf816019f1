import Casework
import Documents
import Pages
import Terminal

/// Every form of the program: what is asked, what was understood of it, and what is then wanted.
///
/// What is typed is kept as a draft from the first key; Esc leaves the form and keeps the draft, so
/// that the same form opened again holds the same text.
package struct FormScreen: Screen {
  package static let name = "Form"

  /// What the form is for.
  ///
  /// Adding one: a case here, its fields in `FormScreen+Fields`, what it wants done in
  /// `FormScreen+Request`.
  package enum Kind: Hashable, Sendable {
    case makeStore
    case person
    case newCase
    /// The case is no case, and counts nowhere from then on.
    case mistake
    /// The case counts after all.
    case countAgain
    case record(Milestone)
    case correct(Milestone)
    case takeBack(Milestone)
    case setAside(Milestone)
    case plan(Milestone)
    case criteria
    case resolve(Chosen)
    /// Questions of a sheet; all of them, or only those named.
    case fill(Entry, only: [QuestionID] = [])
    case remove(Entry)
    /// A notice about something.
    case tell(Entry, NoticeSubject)
    /// A part of who the child and the family really are.
    case identity(IdentityQuestion)
    case decideRecommendation
    case finalise(Finalisation.Side)
    case sign(StatutoryPartner)
    case overrideSignatures
    case send
    /// A document is written into a folder; of a meeting, where it is about one.
    case export(ExportedDocument, of: EntryName? = nil)
    /// Something is done in the meeting of that name.
    case meet(EntryName, MeetingForm)
    /// Lines of the minutes of a meeting that the disk has not taken go to another place.
    case rescue(EntryName)
    /// Lines of enquiry, requests and returns.
    case gathering(GatheringForm)
    /// The days of all open cases are written into a folder.
    case exportAll
  }

  package let kind: Kind
  /// The case it is about; `nil` for a form about none.
  package let caseID: CaseID?
  var form: Form
  /// What a refusal said, shown above the fields until something changes.
  private(set) var refusal: (problem: String, remedy: String)?
  /// What the form stands for, under its title.
  private(set) var introduction: String
  /// What parallel processes forbid for now, above every form that tells somebody something.
  let warnings: [String]
  /// Said above the fields until something changes: that a draft is back.
  private var notice: String?
  /// The form as it was opened, before anything was typed.
  let opened: Form
  /// What stood of its sheet when it was opened, or was shown since.
  private(set) var standing: Answers
  /// What the identity said when the form was opened.
  let identified: Confidential?
  /// The version of the report that stood when it was opened, or was shown since.
  private var version: Int?
  /// What was last handed over as the draft.
  var draft: DraftOutline?
  /// The capacity that goes with the name typed, as the register has it.
  var offeredCapacity = ""
  private var isWaiting = false
  private var area = Size(columns: 80, rows: 22)

  package init(_ kind: Kind, in situation: Situation) {
    self.kind = kind
    let open = situation.open
    caseID = kind.isAboutCase ? open?.review.id : nil
    introduction = FormScreen.introduction(of: kind, open, situation)
    warnings = kind.tellsSomebody ? open?.review.warnings ?? [] : []
    form = FormScreen.form(for: kind, open, situation)
    form.abbreviate(with: situation.abbreviations)
    opened = form
    standing = FormScreen.standing(for: kind, in: situation)
    version = open?.review.standingVersion?.number
    identified =
      if case .identity(let question) = kind { situation.identity?.text(of: question) } else { nil }
    let name = draftName
    if let draft = situation.drafts.first(where: { $0.name == name }), !draft.text.isEmpty,
      form.restore(draft: draft.text)
    {
      notice = "What you typed \(draft.at.shown) is back; it has not been recorded yet."
    }
    offeredCapacity = capacityOfNamed(in: situation)
    understandDays(in: situation)
  }

  package var takesText: Bool { true }
  package var takesLines: Bool { form.isInArea }

  package var draftName: DraftName { DraftName(form: kind.draftForm, caseID: caseID) }

  package static let actions: [Action<FormScreen>] = [
    Action(
      .escape, footer: "back", isForTyping: true, "Leave the form; what was typed stays in it"
    ) { screen, _ in screen.form.cancelFind() ? .none : screen.leave() },
    Action(
      .tab, footer: "next field", isForTyping: true,
      "Go to the next field; Enter on the last one hands the form in"
    ) { screen, situation in
      var tools = Tools(situation: situation, clipboard: Clipboard())
      return screen.handle(.tab, with: &tools)
    },
    Action(
      .control("s"), footer: "is it saved?", isForTyping: true,
      "Say whether what is typed is safe: it always is"
    ) { screen, _ in .message(whetherSaved(screen.kind)) },
    Action(
      .control("g"), footer: "find in text", isForTyping: true,
      "Find in the text being typed; again for the next",
      unless: { screen, _ in
        screen.form.isInArea ? nil : "finding is for a text of many lines"
      }
    ) { screen, situation in
      var tools = Tools(situation: situation, clipboard: Clipboard())
      return screen.handle(.control("g"), with: &tools)
    },
    Action(
      .control("p"), isForTyping: true,
      "Open the text being typed in your own editor; off unless asked for, the guide says how",
      unless: { screen, situation in screen.obstacleToLending(in: situation) }
    ) { screen, situation in screen.askToLend(in: situation) },
  ]

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    let situation = tools.situation
    let outcome = form.handle(
      key, clipboard: &tools.clipboard, at: situation.moment.milliseconds)
    return respond(to: outcome, leavingField: key == .tab || key == .enter, in: situation)
  }

  package mutating func handle(paste text: String, with tools: inout Tools) -> Response {
    let outcome = form.handle(paste: text, at: tools.situation.moment.milliseconds)
    return respond(to: outcome, leavingField: false, in: tools.situation)
  }

  package mutating func resize(to size: Size) {
    area = size
    form.resize(
      to: Size(
        columns: max(1, size.columns - 2), rows: max(1, size.rows - 3 - head.count)))
  }

  package mutating func take(_ outcome: Outcome, in situation: Situation) -> Response {
    isWaiting = false
    switch outcome {
    case .done(let words): return close(with: Message(words), in: situation)
    case .recorded(let words): return close(with: Message(words, .record), in: situation)
    case .refused(let problem, let remedy):
      show(problem, remedy)
      form.focusAfterRefusal(of: kind)
      return .none
    case .text(let title, let lines, let warnings):
      return .push(TextScreen(title: title, lines: lines, warnings: warnings))
    }
  }

  /// Shows a refusal, in place of the notice: in a small terminal both leave the fields no room.
  private mutating func show(_ problem: String, _ remedy: String) {
    (refusal, notice) = ((problem, remedy), nil)
    resize(to: area)
  }

  /// So many rows of warnings are shown; where a file leaves the case, which asks little else, all
  /// there is room for.
  private var warningRows: Int {
    if case .export = kind { return max(3, area.rows / 2 - 2) }
    return 3
  }

  /// The lines between the header and the fields, each with its role.
  private var head: [TextPane.Paragraph] {
    let width = max(1, area.columns - 2)
    var lines: [TextPane.Paragraph] = []
    func add(_ words: some Sequence<String>, _ role: Role) {
      lines += words.map { TextPane.Paragraph($0, role, isLaidOut: true) }
    }
    add(Warnings.lines(warnings, width: width, most: warningRows), .alarm)
    add(introduction.wrapped(to: width, lines: warnings.isEmpty || area.rows >= 22 ? 3 : 2), .plain)
    if let notice { add(notice.wrapped(to: width).prefix(2), .soon) }
    if let refusal {
      // What to do is always seen; what is wrong may be a long list.
      add(refusal.problem.wrapped(to: width, lines: 3), .late)
      add(refusal.remedy.wrapped(to: width).prefix(2), .late)
    }
    return lines + [TextPane.Paragraph("")]
  }

  mutating func respond(
    to outcome: FormOutcome, leavingField: Bool, in situation: Situation
  ) -> Response {
    switch outcome {
    case .changed(let key):
      (refusal, notice) = (nil, nil)
      resize(to: area)
      understandDays(in: situation)
      // Real names lie in one record and nowhere else.
      if case .identity = kind { return .none }
      let keep = Response.request(keepingDraft(after: key))
      return leavingField ? .several([keep, .request(.syncDrafts)]) : keep
    case .moved: return leavingField ? .request(.syncDrafts) : .none
    case .ignored: return .none
    case .refused(let words): return .message(Message(words, .warning))
    case .saveAsked: return .message(FormScreen.whetherSaved(kind))
    case .cancelled: return leave()
    case .submitted:
      guard !isWaiting else { return .none }
      return submit(in: situation)
    }
  }

  private mutating func submit(in situation: Situation) -> Response {
    understandDays(in: situation)
    if form.focusFirstProblem() { return .none }
    if case .resolve = kind, sayWhatStandsNow(in: situation) { return .none }
    if sayWhatChanged(in: situation) { return .none }
    guard let request = request(in: situation) else {
      return .message(Message("The case is not open any more; Esc goes back.", .warning))
    }
    if let asked = askingForTwin(request, in: situation) { return asked }
    let known = whoActs(by: request, in: situation)
    if let question = kind.question(in: situation.open?.review, known: known) {
      // Nobody is asked whether to do what would then be refused.
      if case .propose(_, let proposal, let why) = request, let open = situation.open {
        do throws(Refusal) {
          _ = try open.review.propose(
            proposal, by: situation.person ?? "", why: why, now: situation.now)
        } catch {
          show(error.problem, error.remedy)
          // Only where a reason is wanted does the cursor ask for one.
          if case .reasonNeeded = error { form.focusAfterRefusal(of: kind) }
          return .none
        }
      }
      let reference = situation.open?.review.reference.text ?? ""
      return .push(
        ConfirmScreen(
          "\(reference): \(question.asked)", explanation: question.explanation,
          verb: question.verb, then: .request(request)))
    }
    isWaiting = true
    return .several([.request(.syncDrafts), .request(request)])
  }

  /// What Ctrl-S answers.
  private static func whetherSaved(_ kind: Kind) -> Message {
    if case .identity = kind {
      return Message("Not yet: real names are kept only once they are recorded.", .warning)
    }
    return Message("It is saved already, from every key on.")
  }

  /// What stood when the form was opened, of a form that fills in a sheet; what the person left
  /// as it was is no answer of theirs.
  private static func standing(for kind: Kind, in situation: Situation) -> Answers {
    sheetFields(of: kind, in: situation)?.answers ?? Answers()
  }

  /// Nobody puts their words in place of others they were never shown, or theirs on a version they
  /// have not read: the form says what has changed and is to be handed in again.
  private mutating func sayWhatChanged(in situation: Situation) -> Bool {
    if kind.isAboutVersion, let now = situation.open?.review.standingVersion?.number,
      now != version
    {
      version = now
      introduction = FormScreen.introduction(of: kind, situation.open, situation)
      show(
        "The report has been frozen anew meanwhile: version \(now) stands.",
        "Read it first; hand the form in again if it is meant for that version.")
      return true
    }
    guard let fields = FormScreen.sheetFields(of: kind, in: situation),
      let answers = fields.answers(in: form, since: standing, shown: opened)
    else { return false }
    let others = fields.questions.filter { question in
      answers.given[question.id] != nil && standing[question.id] != fields.answers[question.id]
    }
    guard let question = others.first else { return false }
    for question in others { standing[question.id] = fields.answers[question.id] }
    let words = fields.answers[question.id].map { question.words(of: $0) } ?? "nothing"
    show(
      "“\(question.label)” was changed meanwhile; it says now: \(words)",
      "Hand the form in again to put yours in its place; Esc leaves what stands.")
    return true
  }

  /// Nobody replaces by choosing what they were never shown: where another value has come since,
  /// the form says so and is to be handed in again.
  private mutating func sayWhatStandsNow(in situation: Situation) -> Bool {
    let words = FormScreen.introduction(of: kind, situation.open, situation)
    guard words != introduction else { return false }
    introduction = words
    show(
      "Something else was recorded of it meanwhile.",
      "Read above what stands now; hand the form in again if you still choose this.")
    return true
  }

  /// The draft as it is now, or only what a change of one field did to it.
  private mutating func keepingDraft(after key: FieldKey) -> Request {
    if let field = form.fields.first(where: { $0.key == key }),
      let before = opened.fields.first(where: { $0.key == key }), !field.isSame(as: before),
      let (edit, length) = draft?.edit(of: field)
    {
      let (form, opened, draft) = (form, opened, draft)
      return .editDraft(draftName, edit, ofBytes: length) {
        form.draft(since: opened, like: draft).text
      }
    }
    let (text, outline) = form.draft(since: opened)
    draft = outline
    return .keepDraft(draftName, text: text)
  }

  /// What was typed since the form was opened, for its draft.
  private var typed: String { form.draftText(since: opened) }

  private func leave() -> Response {
    guard !typed.isEmpty else {
      return .several([.pop, .request(.dropDraft(draftName))])
    }
    if case .identity = kind {
      return .push(
        ConfirmScreen(
          "Leave without recording what you typed?",
          explanation: "Real names are kept in the identity and nowhere else, so what is not "
            + "recorded there is gone when you leave.", verb: "Leave, and forget it", then: .pop))
    }
    return .several([
      .pop, .request(.putDraftAside(draftName, text: typed)),
      .message(Message("What you typed is kept; open the form again and it is there.")),
    ])
  }

  package func page(showing situation: Situation) -> Page {
    Page(
      title(in: situation), second: .words(situation.today.shown), counts: place,
      panes: [
        .text(TextPane(head, extent: .rows(head.count), overflow: .cut)),
        .picture(FormPicture(form: form), .rest),
      ])
  }

  /// Which field has the cursor, where there are more than are seen at once.
  private var place: String {
    guard form.fields.count > 3, form.focus < form.fields.count else { return "" }
    return "field \(form.focus + 1) of \(form.fields.count)"
  }

  private func title(in situation: Situation) -> String {
    guard let open = situation.open, kind.isAboutCase else { return kind.title }
    return "\(open.review.reference.text) \(open.review.child)   \(kind.title)"
  }
}
