import Pages
import Terminal

/// A sealed store that nobody has unlocked at this window: a place to type the passphrase, and
/// nothing of the cases.
package struct UnlockScreen: Screen {
  package static let name = "Locked"

  private let place: String
  /// Why it is locked; `nil` at the start.
  private let why: String?
  private var form = Form(
    [
      .secret(
        UnlockScreen.passphrase, "Passphrase", hint: SecretText.keyHint,
        isRequired: true)
    ], submitLabel: "Unlock")
  private var isWaiting = false

  private static let passphrase: SecretHandle = "passphrase"

  /// Shows that the store at a place is locked, and since when or why.
  package init(place: String, why: String? = nil) { (self.place, self.why) = (place, why) }

  package var takesText: Bool { true }

  package static let actions: [Action<UnlockScreen>] = [
    Action(.enter, footer: "unlock", isForTyping: true, "Open the store with the passphrase") {
      screen, situation in
      var tools = Tools(situation: situation, clipboard: Clipboard())
      return screen.handle(.enter, with: &tools)
    },
    Action(
      .control("r"), footer: "lost it", isForTyping: true,
      "Lost the passphrase: open the store with the recovery sheet"
    ) { screen, situation in
      screen.form.wipeSecrets()
      return .push(FormScreen(.recover, in: situation))
    },
    Action(.escape, footer: "leave", isForTyping: true, "Leave the program. The store stays locked")
    { screen, _ in
      screen.form.wipeSecrets()
      return .request(.quit)
    },
  ]

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    respond(
      to: form.handle(
        key, clipboard: &tools.clipboard, at: tools.situation.moment.milliseconds))
  }

  package var lineUse: LineUse {
    .answers(
      QuestionBeingAsked(
        form: form,
        introduction: [
          why, situationOfStore,
          "If the passphrase is lost, press Enter alone, then type: lost it.",
        ].compactMap(\.self)))
  }

  private var situationOfStore: String { "The store at \(place) is sealed and locked." }

  package mutating func take(_ answer: FormAnswer, with tools: inout Tools) -> Response {
    let milliseconds = tools.situation.moment.milliseconds
    let response = respond(to: form.take(answer, at: milliseconds))
    form.goOn(after: answer, at: milliseconds)
    return response
  }

  private mutating func respond(to outcome: FormOutcome) -> Response {
    switch outcome {
    case .changed, .moved, .ignored, .cancelled, .saveAsked: .none
    case .refused(let words): .message(Message(words, .warning))
    case .submitted: ask()
    }
  }

  private mutating func ask() -> Response {
    guard !isWaiting else { return .none }
    isWaiting = true
    return .request(.unlock(form[Self.passphrase]))
  }

  package mutating func handle(paste text: String, with tools: inout Tools) -> Response {
    switch form.handle(paste: text, at: tools.situation.moment.milliseconds) {
    case .refused(let words): .message(Message(words, .warning))
    case .changed, .moved, .ignored, .cancelled, .saveAsked, .submitted: .none
    }
  }

  package mutating func take(_ outcome: Outcome, in situation: Situation) -> Response {
    isWaiting = false
    // The passphrase was taken and overwritten: it is typed anew, in its field.
    form.focus(on: Self.passphrase.key)
    return Response(telling: outcome)
  }

  package func page(showing situation: Situation) -> Page {
    Page(
      "Locked", second: .words(situation.today.shown),
      panes: [
        .gap(), .text(Self.text([why, situationOfStore])), .gap(),
        .picture(FormPicture(form: form), .rest),
        .text(Self.text([Self.lost])),
      ])
  }

  private static func text(_ words: [String?]) -> TextPane {
    TextPane(
      words.compactMap(\.self).map { TextPane.Paragraph($0) }, extent: .content(),
      overflow: .cut, margin: 2)
  }

  private static let lost =
    "Have you lost the passphrase? Press \(Key.control("r").name) to use the recovery sheet."
}
