import Pages
import Terminal

/// The first start, where there is no store yet: make one, try the fictional cases, rehearse, or
/// leave.
///
/// Where there is one that cannot be opened and can be mended: mend it, or leave.
package struct StartScreen: Screen {
  package static let name = "First start"

  /// Where a store would be made, as the person would say it.
  private let place: String
  /// What keeps the store that is there from being opened; `nil` where there is none.
  private let trouble: String?
  private var cursor = ListCursor()

  package init(place: String, trouble: String? = nil) {
    self.place = place
    self.trouble = trouble
  }

  /// Where there is a store already, none is made in its place.
  private var choices: [Choice] {
    trouble == nil ? [.make, .makePlain, .copy, .tryOut, .rehearse, .leave] : [.mend, .leave]
  }

  private enum Choice {
    case make, makePlain, copy, mend, tryOut, rehearse, leave

    var words: String {
      switch self {
      case .make: "Keep our cases here: a new store, protected by a passphrase"
      case .makePlain: "Keep our cases here as plain files, not encrypted"
      case .copy: "Take part in a store that a colleague shares"
      case .mend: "Repair the store, without changing any case"
      case .tryOut: "Try it on fictional cases. Nothing is kept"
      case .rehearse: "Rehearse a first review on a fictional case. Nothing is kept"
      case .leave: "Leave"
      }
    }
  }

  package static let actions: [Action<StartScreen>] = [
    Action(.enter, footer: "choose", "Choose the selected line") { screen, situation in
      switch screen.choices[min(screen.cursor.selected, screen.choices.count - 1)] {
      case .make: .push(FormScreen(.makeStore, in: situation))
      case .makePlain: .push(FormScreen(.makePlainStore, in: situation))
      case .copy: .push(FormScreen(.sharing(.copyStore), in: situation))
      case .mend: .request(.mendStore)
      case .tryOut: .request(.tryFictionalCases)
      case .rehearse: .request(.rehearse)
      case .leave: .request(.quit)
      }
    }
  ]

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = cursor.move(by: key, count: choices.count, page: choices.count)
    return .none
  }

  private var opening: String {
    guard let trouble else {
      return "rapidreview helps you run a Child Safeguarding Rapid Review, from the first "
        + "notification to the Panel's reply. There is no store of cases at \(place) yet."
    }
    return trouble
  }

  package func page(showing situation: Situation) -> Page {
    let choices = choices
    return Page(
      "rapidreview", second: .words(situation.today.shown),
      panes: [
        .text(StartScreen.offer), .text(StartScreen.text(opening)), .gap(),
        .list(
          ListPane(
            count: choices.count, selected: cursor.selected, margin: 3,
            extent: .rows(choices.count)
          ) { ListRow(Columns(start: 5, [Column(.rest)]), [TableCell(choices[$0].words)]) }),
        .gap(), .text(StartScreen.text(StartScreen.warning, .quiet)),
      ])
  }

  private static func text(_ words: String, _ role: Role = .plain) -> TextPane {
    TextPane(
      [TextPane.Paragraph(words, role)], extent: .content(), overflow: .cut, margin: 2)
  }

  /// Before all else, for whoever is read the screen from the top.
  private static let offer = TextPane(
    [TextPane.Paragraph("Using a screen reader? Type q, then rapidreview plain.")],
    extent: .content(), overflow: .cut, margin: 2, isOnlySeen: true)

  private static let warning =
    "A protected store, and any copy or backup of it, cannot be read without the passphrase. "
    + "Anyone with access to plain files can read them."
}
