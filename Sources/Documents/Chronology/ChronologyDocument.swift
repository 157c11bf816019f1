import Casework

extension Document {
  /// The chronology of all organisations: every entry, then the picture of it, points to check, and
  /// the counts.
  ///
  /// Under the code name, or with the names of the case's own key where the paper carries it.
  package static func chronology(of paper: CaseOnPaper) -> Document {
    let review = paper.review
    let chronology = paper.chronology
    let key = paper.key
    var sections: [Section] = []
    if let key { sections.append(whoIsWho(key)) }
    sections += entrySections(chronology, age: review.childAge, key)
    sections += [
      flagSection(chronology), organisationSection(chronology), contactSection(chronology),
    ]
    let anonymity = key == nil ? "Anonymised" : "CONTAINS REAL NAMES"
    return Document(
      title: key == nil ? "Chronology" : "Chronology with real names", marking: paper.marking,
      codeName: key?.named(review.child) ?? review.child, reference: review.reference.text,
      status: key == nil ? anonymity : "\(anonymity). For the safeguarding partners only.",
      version: anonymity, facts: facts(of: chronology, review), sections: sections,
      footer: paper.footer)
  }

  private static func facts(of chronology: ReviewedChronology, _ review: Case) -> [Fact] {
    let timeline = review.answers(in: Entry(.timeline))
    let period = [
      timeline.occasion(.periodFrom).map { "from \($0.day.inFull)" },
      timeline.occasion(.periodTo).map { "to \($0.day.inFull)" },
    ].compactMap { $0 }.joined(separator: " ")
    let keys = chronology.marks.count { $0.isKeyEpisode }
    return [
      Fact("Entries", String(chronology.entries.count)),
      Fact("Organisations", String(chronology.organisations.count)),
      Fact("Period under review", period.isEmpty ? "not set" : period),
      Fact("Key episodes", String(keys)),
    ] + handling(review)
  }

  /// That other proceedings restrict what may be said; which and how stands on no copy of this.
  private static func handling(_ review: Case) -> [Fact] {
    guard !review.warnings.isEmpty else { return [] }
    return [
      Fact("Handling", "Restrictions apply. See the handling sheet or ask the Business Unit.")
    ]
  }

  private static func whoIsWho(_ key: CodeKey) -> Section {
    Section(
      "Who is who", isWide: true,
      [
        .warning("This copy contains real names instead of the codes used in the review."),
        .table(
          Table(head: ["Code", "Name"], rows: key.codes.map { [$0, key.name(of: $0)] })),
      ])
  }

  /// The picture with its figures, for where no picture can be drawn there is a table.
  private static func contactSection(_ chronology: ReviewedChronology) -> Section {
    var section = pictureSection(chronology)
    if ChronologyLanes(of: chronology, steps: 60, unit: .month) != nil {
      section.blocks += countSection(chronology).blocks
    }
    return section
  }

  /// The picture; ``countSection(_:)`` has its figures.
  package static func pictureSection(_ chronology: ReviewedChronology) -> Section {
    let heading = "Contacts over time"
    guard let lanes = ChronologyLanes(of: chronology, steps: 60) else {
      return Section(heading, isWide: true, [.note("No entry has a date that could be drawn.")])
    }
    return Section(heading, isWide: true, [.picture(Picture(lanes))])
  }

  /// How many entries each organisation has, month by month.
  package static func countSection(_ chronology: ReviewedChronology) -> Section {
    let heading = "Entries by month and organisation"
    guard let lanes = ChronologyLanes(of: chronology, steps: 60, unit: .month) else {
      return Section(heading, isWide: true, [.note("No entry has a date that could be counted.")])
    }
    return Section(heading, isWide: true, [.table(Table(lanes))])
  }

  /// Each organisation with its code and how many entries are its.
  static func organisationSection(_ chronology: ReviewedChronology) -> Section {
    Section(
      "Organisations", isWide: true,
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

  /// Gaps, contradictions and what else a comparison of the records finds, each with the rule and
  /// what became of it.
  static func flagSection(_ chronology: ReviewedChronology) -> Section {
    var blocks: [Block] = []
    for kind in ChronologyFlag.Kind.allCases {
      let flags = chronology.flags.filter { $0.kind == kind }
      guard !flags.isEmpty else { continue }
      blocks.append(.note("\(kind.words). \(chronology.rules.rule(of: kind))"))
      blocks.append(
        .table(
          Table(
            head: ["Entries", "Point to check", "Outcome"],
            rows: flags.map { flag in
              let dismissal = chronology.dismissal(of: flag)
              return [
                entryNumbers(flag.places),
                flag.pointToCheck(in: chronology),
                dismissal.map { "No concern: \($0.reason) (\($0.by))" } ?? "",
              ]
            }, shares: [10, 55, 35])))
    }
    return Section(
      "Points to check: comparison of the records", isWide: true,
      blocks.isEmpty ? [.paragraph("The comparison raised no points.")] : blocks)
  }

  /// The numbers of entries; of many those of the first and how many more there are.
  private static func entryNumbers(_ places: [Int]) -> String {
    let shown = places.prefix(6).map { String($0 + 1) }.joined(separator: ", ")
    return places.count > 6 ? "\(shown) and \(places.count - 6) more" : shown
  }
}

extension CaseOnPaper {
  /// The chronology with its marks and flags, as the partnership's settings have its rules.
  package var chronology: ReviewedChronology {
    ReviewedChronology(of: review, partnership: partnership, on: made.day)
  }
}
