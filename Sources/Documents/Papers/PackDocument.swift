import Casework

// What the SPRG reads before its meeting: the lines of enquiry with what was answered and found,
// the answers to Form 2's other questions, the chronology, and what is missing with the reasons.
// Made of the case as it stands; frozen it becomes a version, whose words are the document without
// the lines that say which version it is, when and by whom it was made.

extension Document {
  /// The SPRG's pack, as the case stands.
  package static func pack(of paper: CaseOnPaper) -> Document {
    let review = paper.review
    var document = packWords(of: paper)
    let text = document.frozenText
    let last = review.packs.last
    document.status =
      switch last {
      case .some(let pack) where pack.text == text:
        "Version \(pack.number), SHA-256 \(pack.digest)"
      case .some(let pack): "Draft, changed since version \(pack.number)"
      case nil: "Draft"
      }
    document.footer = paper.footer
    return document
  }

  /// What a version of the pack would be frozen with, as the case stands.
  package static func packText(of paper: CaseOnPaper) -> String {
    packWords(of: paper).frozenText
  }

  private var frozenText: String { readingLines.joined(separator: "\n") + "\n" }

  private static func packWords(of paper: CaseOnPaper) -> Document {
    let review = paper.review
    let chronology = paper.chronology
    let missing = review.missingReturns
    var sections = [linesSection(review)]
    // What was answered before a line was retired, or merged into another, is read all the same.
    sections += review.linesOfEnquiry.filter { line in
      !line.isRetired || review.requests.contains { review.answer(to: line.id, from: $0.id) != nil }
    }.map { answersSection($0, review) }
    sections += promptSections(review)
    sections += entrySections(chronology, age: review.childAge, nil)
    sections += [
      pictureSection(chronology), flagSection(chronology), organisationSection(chronology),
      countSection(chronology), missingSection(missing), filesSection(review),
    ]
    let headings = sections.filter { $0.level == .section }.map(\.heading)
    return Document(
      title: "Pack for the review meeting", marking: paper.marking, codeName: review.child,
      reference: review.reference.text, status: "",
      facts: [
        .init("Partnership", paper.partnershipName),
        .init("Period under review", period(review)),
      ] + whyPeriod(review) + [
        .init("Lines of enquiry", "\(review.currentLines.count)"),
        .init("Chronology entries", "\(chronology.entries.count)"),
        .init("Returns missing", "\(missing.count { $0.request.state != .nothingHeld })"),
      ],
      sections: [Section("Index", [.list(headings, isNumbered: true)])] + sections, footer: [])
  }

  private static func period(_ review: Case) -> String {
    let timeline = review.answers(in: Entry(.timeline))
    guard let from = timeline.occasion(.periodFrom), let to = timeline.occasion(.periodTo)
    else { return "not set" }
    return "\(from.day.shown) to \(to.day.shown)"
  }

  /// Why the review looks at that period, as the SPRG agreed it.
  private static func whyPeriod(_ review: Case) -> [Fact] {
    let why = review.answers(in: Entry(.timeline)).text(.whyPeriod)
    return PlainText.isBlank(why) ? [] : [Fact("Why this period", why)]
  }

  private static func linesSection(_ review: Case) -> Section {
    let rows = review.linesOfEnquiry.map { line in
      [
        line.number.map(String.init) ?? "-", line.question, review.state(of: line).words,
        "\(line.evidence.count)",
      ]
    }
    guard !rows.isEmpty else {
      return Section("Lines of enquiry", [.paragraph("None is written yet.")])
    }
    return Section(
      "Lines of enquiry",
      [.table(Table(head: ["KLOE", "Question", "State", "Evidence"], rows: rows))])
  }

  /// How an answer or an entry is told apart that the finding rests on.
  private static let evidence = "; evidence of the finding"

  /// What everybody said to one line, and what is found.
  private static func answersSection(_ line: LineOfEnquiry, _ review: Case) -> Section {
    var blocks: [Block] = [.paragraph(line.question)]
    if let reason = line.retirement { blocks.append(.note("Retired: \(reason)")) }
    for request in review.requests {
      guard let answer = review.answer(to: line.id, from: request.id) else {
        if line.isAsked(of: request.organisation), !line.isRetired {
          blocks.append(.note(silence(of: request)))
        }
        continue
      }
      let entry = Case.answerMark(line.id, request.id)
      let mark = entry.flatMap { review.answers(in: $0)[.stands] }
        .flatMap { Sheet.answerMark.question(.stands)?.words(of: $0) }
      let stands = mark.map { "; it \($0)" } ?? ""
      let rests = line.evidence.contains(.answer(request.id)) ? evidence : ""
      blocks.append(.quote(answer.text, from: request.organisation + stands + rests))
    }
    let tied = review.entriesTied(to: line.id)
    if !tied.isEmpty {
      blocks.append(
        .list(
          tied.map { entry in
            let rests = line.evidence.contains(.entry(entry.id)) ? evidence : ""
            return "\(entry.whenShown), \(entry.organisation)\(rests): \(entry.content.what)"
          }))
    }
    blocks.append(
      .paragraph(
        PlainText.isBlank(line.finding)
          ? "No finding is written yet." : "Finding: \(line.finding)"))
    return Section(line.title, blocks)
  }

  /// Why an organisation that was asked has no answer to a line.
  private static func silence(of request: InformationRequest) -> String {
    switch request.state {
    case .nothingHeld: "\(request.organisation) sent a nil return."
    case .declined: "\(request.organisation) declined to answer."
    case .returned: "\(request.organisation) did not answer this question."
    case .toAsk, .asked, .acknowledged:
      request.proceeding == nil
        ? "\(request.organisation) has not answered."
        : "\(request.organisation) has not answered; the review goes on without it."
    }
  }

  /// The answers to Form 2's other questions, by question.
  private static func promptSections(_ review: Case) -> [Section] {
    let answered = ReturnPrompt.allCases.compactMap { prompt -> Section? in
      let quotes = review.requests.compactMap { request in
        review.answer(to: prompt, from: request.id).map {
          Block.quote($0.text, from: request.organisation)
        }
      }
      return quotes.isEmpty ? nil : Section(prompt.title, level: .subsection, quotes)
    }
    guard !answered.isEmpty else { return [] }
    return [Section("Analysis by the organisations", [])] + answered
  }

  private static func missingSection(
    _ missing: [(request: InformationRequest, reason: String)]
  ) -> Section {
    guard !missing.isEmpty else {
      return Section(
        "Nil and missing returns", [.paragraph("Every organisation that was asked returned.")])
    }
    return Section(
      "Nil and missing returns",
      [
        .table(
          Table(
            head: ["Organisation", "Why"],
            rows: missing.map { [$0.request.organisation, $0.reason] }))
      ])
  }

  /// Which files it is made from, with their hashes.
  private static func filesSection(_ review: Case) -> Section {
    let files = review.requests.flatMap { request in
      ReturnFile.Part.allCases.compactMap { part -> String? in
        guard let taken = review.currentReturn(of: request.id, part) else { return nil }
        let when = UnitedKingdomDay.occasion(at: taken.change.stamp.at).shown
        return "\(request.organisation), \(part.words): \(taken.file.name), taken in \(when) by "
          + "\(taken.change.by), SHA-256 \(taken.file.digest)"
      }
    }
    guard !files.isEmpty else {
      return Section("What it is made from", [.paragraph("No file was taken in yet.")])
    }
    return Section("What it is made from", [.list(files)])
  }
}
