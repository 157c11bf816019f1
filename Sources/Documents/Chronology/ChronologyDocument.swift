import Casework

extension Document {
  /// The chronology of all organisations: the picture of it, every entry, and what was missed.
  ///
  /// Under the code name, or with the names of the case's own key where the paper carries it.
  package static func chronology(of paper: CaseOnPaper) -> Document {
    let review = paper.review
    let chronology = paper.chronology
    let key = paper.key
    var sections: [Section] = []
    if let key { sections.append(whoIsWho(key)) }
    sections += [
      pictureSection(chronology), entrySection(chronology, key), organisationSection(chronology),
      flagSection(chronology),
    ]
    return Document(
      title: key == nil ? "Chronology" : "Chronology with real names", marking: paper.marking,
      codeName: key?.named(review.child) ?? review.child, reference: review.reference.text,
      status: key == nil
        ? "Under the code name" : "Names real people: never to leave the partners' hands",
      facts: facts(of: chronology, review), sections: sections, footer: paper.footer)
  }

  private static func facts(of chronology: ReviewedChronology, _ review: Case) -> [Fact] {
    let timeline = review.answers(in: Entry(.timeline))
    let period = [
      timeline.occasion(.periodFrom).map { "from \($0.day.plain)" },
      timeline.occasion(.periodTo).map { "to \($0.day.plain)" },
    ].compactMap { $0 }.joined(separator: " ")
    let keys = chronology.marks.count { $0.isKeyEpisode }
    return [
      Fact("Entries", String(chronology.entries.count)),
      Fact("Organisations", String(chronology.organisations.count)),
      Fact("Period under review", period.isEmpty ? "not set" : period),
      Fact("Key episodes", String(keys)),
    ]
  }

  private static func whoIsWho(_ key: CodeKey) -> Section {
    Section(
      "Who is who",
      [
        .warning("This document names real people. The case itself knows them by codes."),
        .table(
          Table(head: ["Code", "Name"], rows: key.codes.map { [$0, key.name(of: $0)] })),
      ])
  }

  /// The picture with its table, for a document that shows nothing else of the chronology as well.
  package static func pictureSection(_ chronology: ReviewedChronology) -> Section {
    let heading = "The chronology as a picture"
    guard let lanes = ChronologyLanes(of: chronology, steps: 60) else {
      return Section(heading, [.note("No entry has a day that could be drawn.")])
    }
    return Section(heading, [.picture(Picture(lanes)), .table(Table(lanes))])
  }

  /// Each organisation with its code and how many entries are its.
  static func organisationSection(_ chronology: ReviewedChronology) -> Section {
    Section(
      "Organisations",
      [
        .table(
          Table(
            head: ["Code", "Organisation", "Entries"],
            rows: chronology.organisations.enumerated().map { place, organisation in
              let count = chronology.organisationPlaces.count { $0 == place }
              return [organisation.code, organisation.name, String(count)]
            }))
      ])
  }

  /// Every entry with its marks, under codes or with the names of the case's own key.
  static func entrySection(_ chronology: ReviewedChronology, _ key: CodeKey?) -> Section {
    let named = { (text: String) in key?.named(text) ?? text }
    let rows = chronology.entries.indices.map { place -> [String] in
      let entry = chronology[place]
      let content = entry.content
      let who = key?.namedPeople(content.people) ?? content.people
      let organisation = chronology.organisation(at: place).name
      let marks = [
        entry.linesShown, entry.mark.isKeyEpisode ? "key episode" : "",
        entry.status?.rawValue ?? "",
        content.childSeen.value.map { "child seen: \($0.rawValue)" } ?? "",
        entry.significance.map { "significance \($0.rawValue)" } ?? "",
        entry.practice.map { "\($0.rawValue) practice" } ?? "",
      ].filter { !$0.isEmpty }
      return [
        String(place + 1), entry.entry.whenShown,
        who.isEmpty ? organisation : "\(organisation)\n\(who)",
        ([named(content.what)] + further(entry).map { named($0.line) }).joined(separator: "\n"),
        marks.joined(separator: ", "), named(entry.analysis),
      ]
    }
    guard !rows.isEmpty else { return Section("Chronology", [.note("There is no entry yet.")]) }
    return Section(
      "Chronology",
      [
        .paragraph(
          "“~” and months, seasons and years: the day is not known more exactly. K: tied to a key "
            + "line of enquiry by the review; k: by the organisation alone."),
        .table(
          Table(
            head: ["No.", "When", "Organisation, who", "What happened", "Marks", "Analysis"],
            rows: rows)),
      ])
  }

  /// What an entry says besides what happened, and has no column in the table.
  private static func further(_ entry: ReviewedEntry) -> [ReturnedCell] {
    let content = entry.content
    let named = [
      ReturnedCell(ChronologyColumn.action.title, content.action),
      ReturnedCell(ChronologyColumn.source.title, content.source),
    ].filter { !PlainText.isBlank($0.text) }
    let kept = content.wordsKept.filter { kept in
      !entry.overruled.contains { $0.text == kept.text }
    }
    return named + kept.map { ReturnedCell("\($0.title) as written", $0.text) }
      + entry.overruled + content.other
  }

  /// Gaps, contradictions and what else the rules find, each with the rule and what became of it.
  static func flagSection(_ chronology: ReviewedChronology) -> Section {
    var blocks: [Block] = []
    for kind in ChronologyFlag.Kind.allCases {
      let flags = chronology.flags.filter { $0.kind == kind }
      guard !flags.isEmpty else { continue }
      blocks.append(.note("\(kind.words). \(chronology.rules.rule(of: kind))"))
      blocks.append(
        .table(
          Table(
            head: ["Entries", "What the rule found", "Dismissed"],
            rows: flags.map { flag in
              let dismissal = chronology.dismissals[flag.id]
              return [
                flag.places.map { String($0 + 1) }.joined(separator: ", "),
                flag.words(in: chronology),
                dismissal.map { "\($0.reason) (\($0.by))" } ?? "",
              ]
            })))
    }
    return Section(
      "What was missed",
      blocks.isEmpty ? [.paragraph("The rules find nothing.")] : blocks)
  }
}

extension CaseOnPaper {
  /// The chronology with its marks and flags, as the partnership's settings have its rules.
  package var chronology: ReviewedChronology {
    ReviewedChronology(of: review, partnership: partnership, on: made.day)
  }
}
