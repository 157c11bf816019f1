import Casework
import Pages
import Terminal

/// Shows a form, and does what all forms share; a ``FormDefinition`` says the rest.
///
/// What is typed is kept as a draft from the first key; Esc leaves the form and keeps the draft, so
/// that the same form opened again holds the same text.
package struct FormScreen: Screen {
  package static let name = "Form"

  /// The name under which what is typed is kept.
  package let draftName: DraftName
  /// Which form it is.
  let formName: FormName
  let definition: FormDefinition
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
  /// What stood of its sheet when it was opened, or was shown since; what the person left as it was
  /// is no answer of theirs.
  private var standing: Answers
  /// What the form rested on when it was opened, or was shown since.
  private var basis: FormBasis?
  /// The identity as it was when the form was opened, for a form that holds real names.
  private let identity: Identity?
  /// What was last handed over as the draft.
  var draft: DraftOutline?
  /// The text that was last put in with what is typed elsewhere.
  private var followerText = ""
  private var isWaiting = false
  private var area = Size(columns: 80, rows: 22)

  package init(_ name: FormName, in situation: Situation) {
    formName = name
    definition = name.definition
    let isAboutCase = definition.subject.isOpenCase
    draftName = DraftName(name, of: isAboutCase ? situation.open?.review.id : nil)
    introduction = definition.purpose(situation)
    warnings = definition.subject.tellsSomebody ? situation.open?.review.warnings ?? [] : []
    form = Form(definition.fields(situation), submitLabel: definition.button)
    form.abbreviate(with: situation.abbreviations)
    opened = form
    standing = definition.sheet(situation)?.answers ?? Answers()
    basis = definition.currentBasis(in: situation)
    identity = definition.holdsRealNames ? situation.parts.identity : nil
    let kept = situation.drafts.first { [draftName] in $0.name == draftName }
    if let kept, !kept.text.isEmpty, form.restore(draft: kept.text) {
      notice = "Your text from \(kept.at.shown) is back. It is not recorded yet."
    }
    followerText = definition.follower(filled(in: situation))?.text ?? ""
    understand(in: situation)
  }

  /// The case it is about; `nil` for a form about none.
  package var caseID: CaseID? { draftName.caseID }

  package var takesText: Bool { true }
  package var takesLines: Bool { form.isInArea }

  package var unkeptText: (name: DraftName, text: String)? {
    definition.holdsRealNames && !typed.isEmpty ? (draftName, typed) : nil
  }

  package static let actions: [Action<FormScreen>] = [
    Action(
      .escape, footer: "back", isForTyping: true, "Leave the form. Your text is kept"
    ) { screen, _ in screen.form.cancelFind() ? .none : screen.leave() },
    Action(
      .tab, footer: "next field", isForTyping: true,
      "Go to the next field. On the last one, record"
    ) { screen, situation in
      var tools = Tools(situation: situation, clipboard: Clipboard())
      return screen.handle(.tab, with: &tools)
    },
    Action(
      .function(2), footer: "record", isForTyping: true, "Record the form, from any field",
      needed: { _, _ in true }
    ) { screen, situation in
      var tools = Tools(situation: situation, clipboard: Clipboard())
      return screen.handle(.function(2), with: &tools)
    },
    Action(
      .control("s"), footer: "check saved", isForTyping: true,
      "Check that your text is saved. It always is"
    ) { screen, _ in .message(screen.whetherSaved) },
    Action(
      .control("g"), footer: "find in text", isForTyping: true,
      "Find in the text you are typing. Again for the next",
      unless: { screen, _ in
        screen.form.isInArea ? nil : "you can search only longer texts"
      }
    ) { screen, situation in
      var tools = Tools(situation: situation, clipboard: Clipboard())
      return screen.handle(.control("g"), with: &tools)
    },
    Action(
      .control("p"), isForTyping: true,
      "Open the text in your own editor, if that is turned on",
      unless: { screen, situation in screen.obstacleToLending(in: situation) }
    ) { screen, situation in screen.askToLend(in: situation) },
  ]

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    let situation = tools.situation
    let outcome = form.handle(
      key, clipboard: &tools.clipboard, at: situation.moment.milliseconds)
    let response = respond(
      to: outcome, leavingField: [.tab, .enter, .function(2)].contains(key), in: situation)
    if key == .function(2), case .changed = outcome {
      notice = "Check the name that was filled in. Then record again."
      resize(to: area)
    }
    return response
  }

  package var lineUse: LineUse {
    .answers(
      QuestionBeingAsked(
        form: form, introduction: warnings + [introduction] + [notice].compactMap(\.self),
        refusal: refusal.map { "\($0.problem) \($0.remedy)" }))
  }

  package mutating func take(_ answer: FormAnswer, with tools: inout Tools) -> Response {
    let milliseconds = tools.situation.moment.milliseconds
    // More than one key may have changed, so the draft is handed over whole.
    draft = nil
    let response = respond(
      to: form.take(answer, at: milliseconds), leavingField: true, in: tools.situation)
    // The same answer again changes nothing, and is looked at all the same.
    understand(in: tools.situation)
    form.goOn(after: answer, at: milliseconds)
    return response
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
    case .done(let words): return end(with: Message(words), in: situation)
    case .recorded(let words): return end(with: Message(words, .record), in: situation)
    case .refused(let problem, let remedy):
      show(problem, remedy)
      focusAfterRefusal(in: situation)
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

  private mutating func focusAfterRefusal(in situation: Situation) {
    let secret = form.fields.first { $0.secret != nil && $0.isEmpty && $0.isRequired }
    // A secret that was handed in was overwritten: it is typed anew, in its field.
    let key = secret?.key ?? definition.focusAfterRefusal(filled(in: situation))
    if let key { form.focus(on: key) }
  }

  /// Leaves the form, and goes to what it has made.
  private func end(with message: Message, in situation: Situation) -> Response {
    let drop = Response.request(.dropDraft(draftName))
    switch definition.end(filled(in: situation)) {
    case .back: return .several([.pop, drop, .message(message)])
    case .goOn(let route): return .several([.pop, drop, .message(message), .go(route)])
    case .goOnSilently(let route): return .several([drop, .go(route)])
    }
  }

  /// The lines between the header and the fields, each with its role.
  private var head: [TextPane.Paragraph] {
    let width = max(1, area.columns - 2)
    var lines: [TextPane.Paragraph] = []
    func add(_ words: some Sequence<String>, _ role: Role) {
      lines += words.map { TextPane.Paragraph($0, role, isLaidOut: true) }
    }
    let most = definition.showsAllWarnings ? max(3, area.rows / 2 - 2) : 3
    add(Warnings.lines(warnings, width: width, most: most), .alarm)
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
      understand(in: situation)
      // Real names lie in one record and nowhere else, and secrets nowhere.
      if definition.holdsRealNames || form.value(of: key)?.isHidden == true { return .none }
      let keep = Response.request(keepingDraft(after: key))
      return leavingField ? .several([keep, .request(.syncDrafts)]) : keep
    case .moved: return leavingField ? .request(.syncDrafts) : .none
    case .ignored: return .none
    case .refused(let words): return .message(Message(words, .warning))
    case .saveAsked: return .message(whetherSaved)
    case .cancelled: return leave()
    case .submitted:
      guard !isWaiting else { return .none }
      return submit(in: situation)
    }
  }

  // MARK: What is typed, and what was understood of it

  /// What the definition reads.
  private func filled(in situation: Situation) -> FilledForm {
    FilledForm(
      form: form, opened: opened, standing: standing, identity: identity, caseID: caseID,
      situation: situation)
  }

  /// Says beside each field what was understood of it, or what is wrong; run after every change.
  private mutating func understand(in situation: Situation) {
    putInFollower(in: situation)
    let filled = filled(in: situation)
    for said in filled.remarksOnDays + definition.remarks(filled) {
      form.remark(said.remark, on: said.key)
    }
  }

  /// Puts in the text that goes with what is typed elsewhere now, in place of the former one,
  /// unless somebody has typed over it.
  private mutating func putInFollower(in situation: Situation) {
    guard let (field, text) = definition.follower(filled(in: situation)), text != followerText
    else { return }
    if form.text(of: field.key) == followerText {
      form.restore([(field.key, .text(text))])
      // Two fields have changed, so the draft is handed over whole.
      draft = nil
    }
    followerText = text
  }

  // MARK: Handing in

  private mutating func submit(in situation: Situation) -> Response {
    understand(in: situation)
    if form.focusFirstProblem() { return .none }
    if sayWhatChanged(in: situation) { return .none }
    guard let wanted = definition.request(filled(in: situation)) else {
      return .message(Message("The case is no longer open. Press Esc to go back.", .warning))
    }
    guard let question = wanted.question else {
      isWaiting = true
      return .several([.request(.syncDrafts), .request(wanted.request)])
    }
    // Nobody is asked whether to do what would then be refused.
    if let refusal = objection(to: wanted.request, in: situation) {
      show(refusal.problem, refusal.remedy)
      // Only where a reason is wanted does the cursor ask for one.
      if case .reasonNeeded = refusal { focusAfterRefusal(in: situation) }
      return .none
    }
    let reference = definition.subject.isOpenCase ? situation.open?.review.reference.text : nil
    return .push(
      ConfirmScreen(
        reference.map { "\($0): \(question.asked)" } ?? question.asked,
        explanation: question.explanation, verb: question.verb,
        then: .request(wanted.request)))
  }

  /// Why the case would refuse what is wanted; `nil` where it would not.
  private func objection(to request: Request, in situation: Situation) -> Refusal? {
    guard case .propose(_, let proposal, let why) = request, let open = situation.open else {
      return nil
    }
    do throws(Refusal) {
      _ = try open.review.propose(
        proposal, by: situation.person ?? "", why: why, now: situation.now)
      return nil
    } catch {
      return error
    }
  }

  /// What Ctrl-S answers.
  private var whetherSaved: Message {
    if form.fields.contains(where: { $0.secret != nil }) {
      return Message(
        "Not saved yet. A passphrase is saved only when you record the form.", .warning)
    }
    return definition.holdsRealNames
      ? Message("Not saved yet. Real names are saved only when you record them.", .warning)
      : Message("Saved. Everything you type is kept as you type it.")
  }

  /// Nobody puts their words in place of others they were never shown, or acts on what they have
  /// not read: the form says what has changed and is to be handed in again.
  private mutating func sayWhatChanged(in situation: Situation) -> Bool {
    if let now = definition.currentBasis(in: situation), now != basis {
      basis = now
      introduction = definition.purpose(situation)
      show(now.problem, now.remedy)
      return true
    }
    guard let sheet = definition.sheet(situation),
      let answers = filled(in: situation).answers(to: sheet)
    else { return false }
    let others = sheet.questions.filter { question in
      answers.given[question.id] != nil && standing[question.id] != sheet.answers[question.id]
    }
    guard let question = others.first else { return false }
    for question in others { standing[question.id] = sheet.answers[question.id] }
    let words = sheet.answers[question.id].map { question.words(of: $0) } ?? "nothing"
    show(
      "Someone changed “\(question.label)” to: \(words)",
      "Record again to replace it, or press Esc to keep theirs.")
    return true
  }

  // MARK: Keeping and leaving

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
    form.wipeSecrets()
    guard !typed.isEmpty else {
      return .several([.pop, .request(.dropDraft(draftName))])
    }
    if definition.holdsRealNames {
      return .push(
        ConfirmScreen(
          "Leave without recording what you typed?",
          explanation: "Real names are kept only when you record them. If you leave now, what you "
            + "typed is lost.", verb: "Leave without recording",
          then: .several([.pop, .request(.dropDraft(draftName))])))
    }
    return .several([
      .pop, .request(.putDraftAside(draftName, text: typed)),
      .message(Message("Your text is kept. Open the form again to go on.")),
    ])
  }

  package func page(showing situation: Situation) -> Page {
    Page(
      definition.title(in: situation), second: .words(situation.today.shown), counts: place,
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
}
