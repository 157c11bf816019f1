import Casework
import Pages
import Terminal

/// How the store is shared with other computers: through which places, what waits, what came, and
/// when each colleague was last heard of.
package struct SharingScreen: Screen {
  package static let name = "Sharing"

  private var selection = RowSelection<String>()
  private var sharing: StoreSharing?

  package init() {}

  package static let actions: [Action<SharingScreen>] = [
    Action(
      .enter, footer: "share now",
      "Send what is new here and fetch what is new there",
      unless: { screen, situation in
        if screen.selected == nil { return SharingScreen.nothingYet }
        return screen.isSharing ? "Sharing is in progress." : situation.obstacleToChange
      }
    ) { screen, _ in
      screen.selected.map { .request(.sharing(.share($0.name))) } ?? .none
    },
    Action(
      .character("L"), footer: "log in",
      "Give the user name and the password that a place asks for",
      unless: { screen, situation in
        screen.sharing?.asking == nil ? "No place asks for a user name." : nil
      }
    ) { _, situation in situation.opening(.sharing(.logIn)) },
    Action(
      .character("t"), footer: "stop", "Stop sharing for now. What was shared stays shared",
      unless: { screen, _ in screen.isSharing ? nil : "Sharing is not in progress." }
    ) { _, _ in .request(.sharing(.stop)) },
    Action(
      .character("n"), footer: "add", "Add another folder or git repository to share through",
      unless: { screen, situation in
        screen.sharing == nil ? "There is no store yet." : situation.obstacleToChange
      }
    ) { _, situation in situation.opening(.sharing(.addRemote)) },
    Action(
      .delete, footer: "remove", "Remove the selected place from sharing",
      unless: { screen, _ in screen.selected == nil ? SharingScreen.nothingYet : nil }
    ) { screen, _ in
      guard let place = screen.selected else { return .none }
      return .push(
        ConfirmScreen(
          "Stop sharing through \(place.name)?",
          explanation: "What is there stays there, and others can go on using it. You can add it "
            + "again.",
          verb: "Stop sharing", then: .request(.sharing(.remove(place.name)))))
    },
    Action(
      .character("c"), footer: "conflicts",
      "Conflicts in all cases"
    ) { _, _ in .go(.conflicts) },
  ]

  private static let nothingYet = "The store is not shared yet. Press n to begin."

  private var selected: StoreSharing.Place? {
    selection.selected.flatMap { sharing?.places[$0] }
  }

  private var isSharing: Bool { sharing?.places.contains { $0.progress != nil } ?? false }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = selection.move(by: key, page: tools.page)
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    sharing = situation.partnership.sharing
    selection.show(sharing?.places.map(\.name) ?? [])
  }
}

extension SharingScreen {
  package func page(showing situation: Situation) -> Page {
    let places = sharing?.places ?? []
    let list =
      places.isEmpty
      ? ListPane(
        empty: "This store is not shared with another computer. To share it, press n. Give a "
          + "folder that all of you can reach, or a git repository. On their first screen, your "
          + "colleagues choose “Take part in a store that a colleague shares”.")
      : ListPane(
        heads: SharingScreen.columns, count: places.count, selected: selection.selected,
        saysPlace: false
      ) { SharingScreen.row(places[$0]) }
    return Page(
      SharingScreen.name, second: .words("Everyone works in their own copy of the store"),
      counts: places.isEmpty ? "" : places.count.counted("place"),
      panes: [
        .list(list), .gap(),
        .text(TextPane(detail(situation), extent: .rows(8), overflow: .ellipsis)),
      ])
  }

  private static let columns = Columns([
    Column(.columns(12), titled: "Name", gap: 0), Column(.growing(20, by: 3), titled: "Place"),
    Column(.rest, titled: "Standing"),
  ])

  private static func row(_ place: StoreSharing.Place) -> ListRow {
    let standing =
      place.progress.map { TableCell($0) } ?? place.failure.map { TableCell($0, .alarm) }
      ?? TableCell(place.standing, place.waiting > 0 ? .soon : .plain)
    return ListRow(columns, [TableCell(place.name), TableCell(place.address), standing])
  }

  private func detail(_ situation: Situation) -> [TextPane.Paragraph] {
    guard let selected else { return [] }
    var paragraphs: [TextPane.Paragraph] = []
    if let failure = selected.failure { paragraphs.append(TextPane.Paragraph(failure, .alarm)) }
    paragraphs += selected.toLookAt.map { TextPane.Paragraph($0, .soon) }
    let done = selected.done.joined(separator: " ")
    if !done.isEmpty { paragraphs.append(TextPane.Paragraph("Last time: \(done)")) }
    let heard = situation.parts.heard.map { colleague in
      let isToday = colleague.last.day == situation.today
      let when = isToday ? colleague.last.time?.text ?? "today" : colleague.last.day.shown
      return "\(colleague.name) \(when)"
    }
    if !heard.isEmpty {
      paragraphs.append(
        TextPane.Paragraph("Last change that came from: \(heard.joined(separator: ", "))."))
    }
    return paragraphs
  }
}
