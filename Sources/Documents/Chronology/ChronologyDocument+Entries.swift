import Casework

extension Document {
  /// Every entry with its marks, a part for each month, under codes or with the names of the case's
  /// own key.
  static func entrySections(
    _ chronology: ReviewedChronology, age: ChildAge?, _ key: CodeKey?
  ) -> [Section] {
    guard !chronology.entries.isEmpty else {
      return [Section("Chronology", isWide: true, [.note("There are no entries yet.")])]
    }
    var months: [(name: String, places: [Int])] = []
    for place in chronology.joins.rows(of: Array(chronology.entries.indices)) {
      let month = monthName(of: chronology.entries[place].content.when)
      if months.last?.name != month { months.append((month, [])) }
      months[months.count - 1].places.append(place)
    }
    let columns = EntryColumn.allCases.filter { $0 != .age || age != nil }
    let head = Section(
      "Chronology", isWide: true,
      [
        .paragraph(
          "Where the exact date is not known, it is shown as the organisation wrote it. It is "
            + "listed under the earliest day it can be, or, for “by” and “before”, after the last. "
            + "The review assigned the KLOE numbers. Numbers in brackets are the organisation's "
            + "own. Key episodes are marked.")
      ]
        + (chronology.joins.isEmpty
          ? []
          : [
            .paragraph(
              "Records that the review joined as one event share a row, each as it was sent.")
          ]))
    return [head]
      + months.map { month in
        let rows = month.places.map { place in
          columns.map { $0.words(of: place, in: chronology, age: age, key) }
        }
        return Section(
          month.name, level: .subsection, isWide: true,
          [
            .table(
              Table(
                head: columns.map(\.title), rows: rows,
                shares: columns.map { $0.share(age != nil) },
                shaded: Set(
                  rows.indices.filter { row in
                    chronology.joins.places(with: month.places[row])
                      .contains { chronology.marks[$0].isKeyEpisode }
                  }),
                tones: .init(
                  column: columns.firstIndex(of: .organisation) ?? 0,
                  places: month.places.map { chronology.organisationPlaces[$0] })))
          ])
      }
  }

  /// The heading an entry stands under: its month, or what is known of its day.
  private static func monthName(of day: UncertainDay) -> String {
    guard let known = day.from ?? day.to else { return "Date not known" }
    return "\(known.monthName) \(known.year)"
  }
}

/// A column of the chronology as it is printed.
private enum EntryColumn: CaseIterable {
  case number, when, age, organisation, what, action, source, view, comment

  var title: String {
    switch self {
    case .number: "No"
    case .when: "Date and time"
    case .age: "Child's age"
    case .organisation: "Organisation"
    case .what: "What happened"
    case .action: "Response and outcome"
    case .source: "Source"
    case .view: "Review's view"
    case .comment: "Comment"
    }
  }

  /// Its share of the width, in hundredths, with a column for the child's age or without one.
  func share(_ hasAge: Bool) -> Int {
    switch self {
    case .number: 4
    case .when: 11
    case .age: 7
    case .organisation: hasAge ? 12 : 13
    case .what: hasAge ? 23 : 27
    case .action: hasAge ? 12 : 13
    case .source: 8
    case .view: 14
    case .comment: hasAge ? 9 : 10
    }
  }

  /// What stands in a row: of joined records what each says, under its organisation's code where
  /// they differ.
  func words(
    of place: Int, in chronology: ReviewedChronology, age: ChildAge?, _ key: CodeKey?
  ) -> String {
    let places = chronology.joins.places(with: place)
    let texts = places.map { text(of: $0, in: chronology, age: age, key) }
    guard places.count > 1 else { return texts[0] }
    switch self {
    case .number: return texts.joined(separator: ", ")
    case .organisation: return texts.joined(separator: "\n")
    case .when, .age, .what, .action, .source, .view, .comment:
      if texts.allSatisfy({ $0 == texts[0] }) { return texts[0] }
      return zip(places, texts).filter { !$0.1.isEmpty }
        .map { "\(chronology.organisation(at: $0).code): \($1)" }.joined(separator: "\n")
    }
  }

  private func text(
    of place: Int, in chronology: ReviewedChronology, age: ChildAge?, _ key: CodeKey?
  ) -> String {
    let entry = chronology[place]
    let content = entry.content
    let named = { (text: String) in key?.named(text) ?? text }
    switch self {
    case .number: return String(place + 1)
    case .when: return named(entry.entry.whenInFull)
    case .age: return age?.words(on: content.when) ?? ""
    case .organisation:
      let who = key?.namedPeople(content.people) ?? content.people
      let organisation = chronology.organisation(at: place).name
      return who.isEmpty ? organisation : "\(organisation)\n\(who)"
    case .what: return named(content.what)
    case .action: return named(content.action)
    case .source: return named(content.source)
    case .view: return entry.view
    case .comment:
      return ([entry.analysis] + entry.further.map(\.line)).filter { !PlainText.isBlank($0) }
        .map(named).joined(separator: "\n")
    }
  }
}

extension ReviewedEntry {
  /// What the review says of it, a line each.
  fileprivate var view: String {
    [
      mark.isKeyEpisode ? "Key episode" : "",
      significance.map(\.view) ?? "",
      practice.map { "\($0.rawValue.firstCapital) practice" } ?? "",
      linesInFull,
      status.map { $0.rawValue.firstCapital } ?? "",
      content.childSeen.value.map(\.view) ?? "",
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// `KLOE 1, 2 (3)`: those in brackets are its organisation's alone.
  private var linesInFull: String {
    guard !numbers.isEmpty else { return "" }
    let own = numbers.filter { !mark.numbers.contains($0) }.map(String.init)
    let words = [
      mark.numbers.map(String.init).joined(separator: ", "),
      own.isEmpty ? "" : "(\(own.joined(separator: ", ")))",
    ]
    return "KLOE " + words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What its organisation sent besides, and what the review's view stands in place of.
  fileprivate var further: [ReturnedCell] {
    let kept = content.wordsKept.filter { kept in !overruled.contains { $0.text == kept.text } }
    return kept.map { ReturnedCell("\($0.title) as written", $0.text) } + overruled + content.other
  }
}

extension Significance {
  fileprivate var view: String {
    switch self {
    case .none: "Not significant"
    case .low: "Low significance"
    case .medium: "Medium significance"
    case .high: "High significance"
    }
  }
}

extension ChildSeen {
  fileprivate var view: String {
    switch self {
    case .yes: "Child seen"
    case .no: "Child not seen"
    case .notApplicable: ""
    case .unknown: "Not known if child seen"
    }
  }
}
