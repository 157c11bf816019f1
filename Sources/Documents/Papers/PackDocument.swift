import Casework

// What the SPRG reads before its meeting, in four parts: what it is asked to decide, on one page;
// each line of enquiry with the answers side by side; the chronology; an annex. Made of the case as
// it stands; frozen it becomes a version, whose words are the document without the lines that say
// which version it is, when and by whom it was made.

extension Document {
  /// The SPRG's pack, as the case stands.
  package static func pack(of paper: CaseOnPaper) -> Document {
    let review = paper.review
    var document = packWords(of: paper)
    let text = document.frozenText
    let last = review.packs.last
    document.status =
      switch last {
      case .some(let pack) where pack.text == text: "Version \(pack.number)"
      case .some(let pack): "Draft, changed since version \(pack.number)"
      case nil: "Draft"
      }
    document.version = document.status.hasPrefix("Version") ? document.status : "Draft"
    document.footer = paper.footer
    document.hasContents = true
    if let last, last.text == text {
      document.footer.append(
        "Integrity check: \(last.digest.prefix(12)) (full value in the case record)")
    }
    return document
  }

  /// What a version of the pack would be frozen with, as the case stands.
  package static func packText(of paper: CaseOnPaper) -> String {
    packWords(of: paper).frozenText
  }

  private var frozenText: String { frozenLines.joined(separator: "\n") + "\n" }

  private static func packWords(of paper: CaseOnPaper) -> Document {
    let review = paper.review
    let chronology = paper.chronology
    let parts = [
      askedSections(of: paper), lineSections(review, chronology),
      entrySections(chronology, age: review.childAge, nil), annexSections(review, chronology),
    ]
    let headings = [
      "A. What you are asked to decide", "B. The lines of enquiry", "C. The chronology",
      "D. Annex: how it was made",
    ]
    var sections: [Section] = []
    for (heading, part) in zip(headings, parts) {
      // The first section of a part gives it its blocks, the others stand below it.
      sections.append(
        Section(
          heading, isWide: part.first?.isWide ?? false, startsPage: !sections.isEmpty,
          part.first?.blocks ?? []))
      sections += part.dropFirst().map { section in
        var section = section
        if section.level == .section { section.level = .subsection }
        return section
      }
    }
    return Document(
      title: "Pack for the review meeting", marking: paper.marking, codeName: review.child,
      reference: review.reference.text, status: "",
      facts: [
        .init("Partnership", paper.partnershipName),
        .init("Period under review", period(review)),
      ] + whyPeriod(review) + paper.restrictionsFact, sections: sections, footer: [])
  }

  private static func period(_ review: Case) -> String {
    let timeline = review.answers(in: Entry(.timeline))
    guard let from = timeline.occasion(.periodFrom), let to = timeline.occasion(.periodTo)
    else { return "Not set" }
    return "\(from.day.inFull) to \(to.day.inFull)"
  }

  /// Why the review looks at that period, as the SPRG agreed it.
  private static func whyPeriod(_ review: Case) -> [Fact] {
    let why = review.answers(in: Entry(.timeline)).text(.whyPeriod)
    return PlainText.isBlank(why) ? [] : [Fact("Why this period", why)]
  }

  /// Part D: the picture and its counts, the organisations, the comparison, the files.
  private static func annexSections(
    _ review: Case, _ chronology: ReviewedChronology
  ) -> [Section] {
    [
      Section("", []), filesSection(review), pictureSection(chronology), flagSection(chronology),
      organisationSection(chronology), countSection(chronology),
    ]
  }

  /// Which files it is made from, with their hashes.
  private static func filesSection(_ review: Case) -> Section {
    let files = review.requests.flatMap { request in
      ReturnFile.Part.allCases.compactMap { part -> [String]? in
        guard let taken = review.currentReturn(of: request.id, part) else { return nil }
        let when = UnitedKingdomDay.occasion(at: taken.change.stamp.at).day.inFull
        return [
          "\(request.organisation), \(part.words)", taken.file.name,
          "received and recorded on \(when) by \(taken.change.by)", taken.file.digest,
        ]
      }
    }
    guard !files.isEmpty else {
      return Section("Sources", [.paragraph("No file has been received yet.")])
    }
    return Section(
      "Sources",
      [.table(Table(head: ["From", "File", "Received", "SHA-256"], rows: files))])
  }
}
