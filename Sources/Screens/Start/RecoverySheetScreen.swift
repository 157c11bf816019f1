import Pages
import Terminal

/// A new recovery sheet: shown once, then two of its groups are asked back, and only then is the
/// store made, or the sheet before replaced.
package struct RecoverySheetScreen: Screen {
  package static let name = "Recovery sheet"

  /// What the sheet is for.
  package enum Use: Sendable { case newStore, renewal }

  private let use: Use
  /// All characters of the sheet, four to a group.
  private let sheet: SecretText
  /// The two groups that are asked back, counted from 1.
  private let asked: [Int]
  /// Where they are typed; `nil` while the sheet is shown.
  private var form: Form?
  /// Why the groups were not taken, above the sheet.
  private var refusal: (problem: String, remedy: String)?
  private var isWaiting = false

  private static let first: SecretHandle = "first"
  private static let second: SecretHandle = "second"

  /// Shows a sheet, and asks those two of its groups back.
  package init(sheet: SecretText, for use: Use, asking first: Int, _ second: Int) {
    (self.sheet, self.use, asked) = (sheet, use, [first, second])
  }

  package var takesText: Bool { true }

  package static let actions: [Action<RecoverySheetScreen>] = [
    Action(
      .enter, footer: "go on", isForTyping: true,
      "Go on when you have written the sheet down"
    ) { screen, situation in
      guard screen.form != nil else { return screen.ask() }
      var tools = Tools(situation: situation, clipboard: Clipboard())
      return screen.handle(.enter, with: &tools)
    },
    Action(
      .escape, footer: "cancel", isForTyping: true,
      "Go back without this sheet. It will not work"
    ) { screen, _ in
      screen.form?.wipeSecrets()
      return .request(.make(.forget))
    },
  ]

  private mutating func ask() -> Response {
    refusal = nil
    form = Form(
      [
        .secret(Self.first, "Group \(asked[0])", hint: Self.hint, isRequired: true),
        .secret(Self.second, "Group \(asked[1])", hint: Self.hint, isRequired: true),
      ], submitLabel: use == .newStore ? "Make the store" : "Use this sheet")
    return .none
  }

  private static let hint = "The four characters, as you wrote them down."

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
    case .changed, .moved, .ignored, .cancelled, .saveAsked: return .none
    case .refused(let words): return .message(Message(words, .warning))
    case .submitted:
      guard !isWaiting else { return .none }
      isWaiting = true
      return .request(
        .make(
          .finish([
            SheetGroup(number: asked[0], typed: form[Self.first]),
            SheetGroup(number: asked[1], typed: form[Self.second]),
          ])))
    }
  }

  package mutating func take(_ outcome: Outcome, in situation: Situation) -> Response {
    isWaiting = false
    guard case .refused(let problem, let remedy) = outcome else {
      return .several([.pop, Response(telling: outcome)])
    }
    // What was written down is to be compared with the sheet.
    (refusal, form) = ((problem, remedy), nil)
    return .none
  }

  package func page(showing situation: Situation) -> Page {
    Page(
      "The recovery sheet", second: .words(situation.today.shown),
      panes: form.map { form in
        [
          .text(Self.text([TextPane.Paragraph(Self.asking)])), .gap(),
          .picture(FormPicture(form: form), .rest),
        ]
      } ?? [
        .text(Self.text(troubles + [TextPane.Paragraph(Self.introduction)])), .gap(),
        .text(Self.text(rows)), .gap(), .text(Self.text([TextPane.Paragraph(Self.next)])),
      ])
  }

  private var troubles: [TextPane.Paragraph] {
    [refusal?.problem, refusal?.remedy].compactMap { $0.map { TextPane.Paragraph($0, .late) } }
  }

  /// Four groups to a row, each with its number.
  private var rows: [TextPane.Paragraph] {
    let count = sheet.scalarCount / 4
    return stride(from: 0, to: count, by: 4).map { first in
      let groups = (first..<min(first + 4, count)).map { group in
        "\(group < 9 ? " " : "")\(group + 1): \(sheet.characters(group * 4..<group * 4 + 4))"
      }
      return TextPane.Paragraph("  " + groups.joined(separator: "     "), isLaidOut: true)
    }
  }

  private static func text(_ paragraphs: [TextPane.Paragraph]) -> TextPane {
    TextPane(paragraphs, extent: .content(), overflow: .cut, margin: 2)
  }

  private static let introduction =
    "This sheet opens the store when a passphrase is lost. Write it down now: you see it only "
    + "once. Keep it locked away, not beside the computer. Anyone who has it can read every "
    + "case. It has the letters a to z and the digits 2 to 7."
  private static let next =
    "When you have written it down, press Enter. You are then asked for two of the groups."
  private static let asking = "Type these two groups from what you wrote down."
}

/// A group of the recovery sheet, as somebody typed it.
package struct SheetGroup: Sendable {
  /// Counted from 1.
  package let number: Int
  package let typed: SecretText
}
