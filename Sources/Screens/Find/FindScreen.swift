import Casework
import Pages
import Terminal

/// Words looked for in everything that was written, in all cases, as they are typed.
package struct FindScreen: Screen {
  package static let name = "Find in all cases"

  private var list = FoundList()
  private(set) var words: [SearchedWord] = []
  private(set) var hits: [Hit] = []
  /// How many cases something was found in.
  private(set) var caseCount = 0
  private var extracts = CaseExtracts()
  /// How wide the page is: an excerpt stands around what was found.
  private var width = 80
  /// How many of the cases have been searched, and of which edition.
  private var searched: (cases: Int, edition: Int)?

  /// A text that was found.
  struct Hit: Sendable {
    /// The case's place among those gathered; `nil` for what the partnership keeps.
    let caseIndex: Int?
    let text: Int
  }

  package init() {}

  package var takesText: Bool { true }
  package var lineUse: LineUse { .searches(keeps: false) }

  package static let actions: [Action<FindScreen>] = [
    Action(
      .enter, footer: "open", isForTyping: true, "Open the case with the selected text",
      unless: { screen, _ in screen.selected == nil ? "There is no result to open." : nil }
    ) { screen, situation in screen.open(in: situation) },
    Action(.escape, footer: "back", isForTyping: true, "Stop searching and go back") { _, _ in
      .pop
    },
  ]

  /// What is selected; `nil` where nothing is found.
  var selected: Hit? { hits.indices.contains(list.selected) ? hits[list.selected] : nil }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    if list.handle(key, count: hits.count, with: &tools) { search(anew: true) }
    return .none
  }

  package mutating func handle(paste text: String, with tools: inout Tools) -> Response {
    list.handle(paste: text, with: &tools)
    search(anew: true)
    return .none
  }

  package mutating func resize(to size: Size) { width = size.columns }

  package mutating func follow(_ situation: Situation) {
    guard let extracts = situation.parts.extracts else { return }
    let edition = self.extracts.edition
    self.extracts = extracts
    search(anew: extracts.edition != edition)
  }

  /// Looks through the cases that have come since, or through all of them.
  private mutating func search(anew: Bool) {
    words = SearchedWord.all(in: list.words)
    let known = anew ? nil : searched
    let selected = self.selected.map { ($0.caseIndex, $0.text) }
    if known == nil {
      (hits, caseCount) = ([], 0)
      hits = extracts.partnership.indices(with: words, under: FindScreen.ofPartnership)
        .map { Hit(caseIndex: nil, text: $0) }
    }
    for index in extracts.cases.indices.dropFirst(known?.cases ?? 0) {
      let review = extracts.cases[index]
      let found = review.texts.indices(with: words, under: review.heading)
      if !found.isEmpty { caseCount += 1 }
      hits += found.map { Hit(caseIndex: index, text: $0) }
    }
    searched = (extracts.cases.count, extracts.edition)
    // While the words are the same the cursor stays on what it was on.
    let row = selected.flatMap { was in
      hits.firstIndex { ($0.caseIndex, $0.text) == was }
    }
    list.select(known == nil ? row ?? 0 : list.selected, of: hits.count)
  }

  /// Beside every text of the partnership's own, in place of a reference.
  static let ofPartnership = "Partnership"

  /// The texts a hit is one of.
  func texts(of hit: Hit) -> PlacedTexts {
    hit.caseIndex.map { extracts.cases[$0].texts } ?? extracts.partnership
  }

  /// The reference and code name of a hit's case.
  func heading(of hit: Hit) -> String {
    hit.caseIndex.map { extracts.cases[$0].heading } ?? FindScreen.ofPartnership
  }

  private func open(in situation: Situation) -> Response {
    guard let selected else { return .none }
    let place = texts(of: selected).place(selected.text)
    guard let index = selected.caseIndex else {
      return place.entry.map { situation.opening(.fill($0)) } ?? .none
    }
    return .go(.inCase(extracts.cases[index].id, place.place))
  }

  package func page(showing situation: Situation) -> Page {
    let cases = caseCount == 1 ? "1 case" : "\(caseCount) cases"
    let screen = self
    let pane =
      hits.isEmpty
      ? ListPane(
        empty: words.isEmpty
          ? "Type one or more words. This searches every text of every case, and the partnership's "
            + "people and organisations. It never searches the real names."
          : "No text has all of these words. Remove one, or spell it another way.")
      : ListPane(count: hits.count, selected: list.selected, linesPerRow: 2) { index in
        screen.row(screen.hits[index])
      }
    return Page(
      FindScreen.name, second: list.secondLine(labelled: "Words: "),
      counts: words.isEmpty ? "" : "\(hits.count) found, \(cases)",
      panes: [
        .list(pane),
        .text(
          TextPane(
            extracts.progress.map { [TextPane.Paragraph($0, .soon)] } ?? [], extent: .rows(1),
            overflow: .ellipsis)),
      ])
  }

  /// Where a text stands in one line, and below it the words around what was found.
  private func row(_ hit: Hit) -> ListRow {
    let texts = texts(of: hit)
    let head = "\(heading(of: hit))   \(texts.place(hit.text).words)"
    let excerpt = texts.excerpt(hit.text, around: words, characters: width - 6)
    return ListRow(lines: [
      ListRow.Line(Columns([Column(.rest)]), [TableCell(head, .title)]),
      ListRow.Line(Columns(start: 5, [Column(.rest)]), [TableCell(excerpt)]),
    ])
  }
}
