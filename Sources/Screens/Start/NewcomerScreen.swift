import Pages
import Terminal

/// A sealed store of which this account has no key: ask to be let in, use the recovery sheet, or
/// leave.
package struct NewcomerScreen: Screen {
  package static let name = "No key yet"

  private let place: String
  private var cursor = ListCursor()

  package init(place: String) { self.place = place }

  private enum Choice: CaseIterable {
    case ask, recover, leave

    var words: String {
      switch self {
      case .ask: "Ask a colleague to let you in"
      case .recover: "Open the store with the recovery sheet"
      case .leave: "Leave"
      }
    }
  }

  package static let actions: [Action<NewcomerScreen>] = [
    Action(.enter, footer: "choose", "Choose the selected line") { screen, situation in
      switch Choice.allCases[min(screen.cursor.selected, Choice.allCases.count - 1)] {
      case .ask: .push(FormScreen(.join, in: situation))
      case .recover: .push(FormScreen(.recover, in: situation))
      case .leave: .request(.quit)
      }
    }
  ]

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = cursor.move(by: key, count: Choice.allCases.count, page: Choice.allCases.count)
    return .none
  }

  package func page(showing situation: Situation) -> Page {
    let choices = Choice.allCases
    return Page(
      "No key yet", second: .words(situation.today.shown),
      panes: [
        .gap(),
        .text(
          Self.text(
            "The store at \(place) is sealed, and this computer has no key to it. Each person has "
              + "their own key and passphrase.")),
        .gap(),
        .list(
          ListPane(
            count: choices.count, selected: cursor.selected, margin: 3,
            extent: .rows(choices.count)
          ) { ListRow(Columns(start: 5, [Column(.rest)]), [TableCell(choices[$0].words)]) }),
      ])
  }

  private static func text(_ words: String) -> TextPane {
    TextPane([TextPane.Paragraph(words)], extent: .content(), overflow: .cut, margin: 2)
  }
}
