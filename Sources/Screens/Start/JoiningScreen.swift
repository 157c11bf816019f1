import Pages
import Terminal

/// Somebody asks to be let into a sealed store: their fingerprint is shown, and once a member has
/// added them, that member's fingerprint is compared.
package struct JoiningScreen: Screen {
  package static let name = "Waiting to be let in"

  private let state: State
  /// Where the fingerprint of who added them is typed; `nil` while nobody has.
  private var form: Form?
  private var isWaiting = false

  private static let adder: TextHandle = "adder"

  /// How far they have come.
  package enum State: Hashable, Sendable {
    /// Nobody has added them; their fingerprint is to be read to a member.
    case asked(fingerprint: String)
    /// A member has added them, whose fingerprint is to be compared.
    case added
  }

  /// Shows what is to be done next.
  package init(_ state: State) {
    self.state = state
    guard state == .added else { return }
    form = Form(
      [
        .text(
          Self.adder, "Their fingerprint", hint: "Six groups of five digits, as they read them.",
          isRequired: true)
      ], submitLabel: "Open the store")
  }

  package var takesText: Bool { true }

  package static let actions: [Action<JoiningScreen>] = [
    Action(
      .enter, footer: "go on", isForTyping: true,
      "Check whether a member has added you, and go on"
    ) {
      screen, situation in
      guard screen.form != nil else { return screen.ask(.look) }
      var tools = Tools(situation: situation, clipboard: Clipboard())
      return screen.handle(.enter, with: &tools)
    },
    Action(
      .escape, footer: "leave", isForTyping: true,
      "Leave the program. Unlock the store later to go on"
    ) { _, _ in .request(.quit) },
  ]

  private mutating func ask(_ request: EntryRequest) -> Response {
    guard !isWaiting else { return .none }
    isWaiting = true
    return .request(.enter(request))
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    guard var form else { return .none }
    let outcome = form.handle(
      key, clipboard: &tools.clipboard, at: tools.situation.moment.milliseconds)
    self.form = form
    return respond(to: outcome, of: form)
  }

  package var lineUse: LineUse { form.map { .answers(QuestionBeingAsked(form: $0)) } ?? .acts }

  package mutating func take(_ answer: FormAnswer, with tools: inout Tools) -> Response {
    guard var form else { return .none }
    let milliseconds = tools.situation.moment.milliseconds
    let outcome = form.take(answer, at: milliseconds)
    form.goOn(after: answer, at: milliseconds)
    self.form = form
    return respond(to: outcome, of: form)
  }

  private mutating func respond(to outcome: FormOutcome, of form: Form) -> Response {
    switch outcome {
    case .changed, .moved, .ignored, .cancelled, .saveAsked: .none
    case .refused(let words): .message(Message(words, .warning))
    case .submitted: ask(.confirm(fingerprint: form[Self.adder]))
    }
  }

  package mutating func take(_ outcome: Outcome, in situation: Situation) -> Response {
    isWaiting = false
    return Response(telling: outcome)
  }

  package func page(showing situation: Situation) -> Page {
    var panes: [Pane] = [.gap()]
    switch state {
    case .asked(let fingerprint):
      panes += [
        .text(Self.text([TextPane.Paragraph(Self.waiting)])), .gap(),
        .text(Self.text([TextPane.Paragraph("Your fingerprint  \(fingerprint)", .title)])),
      ]
    case .added: panes += [.text(Self.text([TextPane.Paragraph(Self.added)])), .gap()]
    }
    if let form { panes.append(.picture(FormPicture(form: form), .rest)) }
    return Page(Self.name, second: .words(situation.today.shown), panes: panes)
  }

  private static func text(_ paragraphs: [TextPane.Paragraph]) -> TextPane {
    TextPane(paragraphs, extent: .content(), overflow: .cut, margin: 2)
  }

  private static let waiting =
    "Telephone a colleague who can open the store. Read them your fingerprint. They add you under "
    + "People, Members. Then press Enter."
  private static let added =
    "A member has added you. Ask them by telephone for their own fingerprint, and type it here. If "
    + "it is wrong, a stranger may have added you. Tell them."
}
