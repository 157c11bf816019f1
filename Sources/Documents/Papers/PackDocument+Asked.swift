import Casework

// Part A of the pack: what the meeting is asked to decide, for a reader who has ten minutes.

extension Document {
  /// The four purposes, the criteria, the positions that are wanted, and what is missing.
  static func askedSections(of paper: CaseOnPaper) -> [Section] {
    let review = paper.review
    let purposes = Sheet.purposes.facts.questions.map { question in
      question.hint.isEmpty ? question.label : "\(question.label): \(question.hint)"
    }
    let criteria = Regulation11.allCases.map { "\($0.label.prefix(3)) \($0.sentence)" }
    let partners = StatutoryPartner.allCases.map { paper.name(of: $0, on: paper.made.day) }
    return [
      Section(
        "",
        [
          .paragraph("The meeting is asked to answer the four purposes of a rapid review:"),
          .list(purposes, isNumbered: true),
        ]),
      Section(
        "The decision",
        [
          .paragraph(
            "Whether to recommend a local child safeguarding practice review (LCSPR), with the "
              + "grounds on each criterion of regulation 11. The case:"),
          .list(criteria),
          .paragraph(
            "Whether the case raises issues that are complex or of national importance, and why."
          ),
          .paragraph("A position is needed from \(partners.joined(separator: "; "))."),
        ]),
      linesAtAGlance(review), missingSection(review),
    ]
  }

  private static func linesAtAGlance(_ review: Case) -> Section {
    let rows = review.currentLines.map { line in
      [
        line.number.map(String.init) ?? "–", line.question,
        PlainText.isBlank(line.finding) ? "For discussion at the meeting" : "Drafted",
      ]
    }
    return Section(
      "Lines of enquiry (KLOE: key lines of enquiry)",
      rows.isEmpty
        ? [.paragraph("No line of enquiry has been written yet.")]
        : [.table(Table(head: ["KLOE", "Question", "Finding"], rows: rows))])
  }

  /// Who provided no information, why, and who decided that the review goes on without it.
  private static func missingSection(_ review: Case) -> Section {
    let requests = review.requests
    let absent = requests.filter { $0.state != .returned && $0.state != .nothingHeld }
    let words = requests.filter { $0.state != .returned }.map { request in
      let goesOn = request.proceeding.map { proceeding in
        " \(proceeding.decider) decided on \(proceeding.on.day.inFull) to proceed without it: "
          + proceeding.reason.asSentence
      }
      let reason = request.reason.isEmpty ? "" : " \(request.reason.asSentence)"
      return silence(of: request) + reason + (goesOn ?? "")
    }
    let heading = "Organisations that did not provide information: \(absent.count)"
    guard !words.isEmpty else {
      return Section(
        heading,
        [
          .paragraph(
            requests.isEmpty
              ? "No organisation has been asked yet."
              : "All the organisations asked have replied.")
        ])
    }
    return Section(heading, [.list(words)])
  }

  /// What an organisation did in place of answering, where its name stands beside it.
  static func silenceAlone(of request: InformationRequest) -> String {
    switch request.state {
    case .nothingHeld: "Nil return. It searched its records and has no information."
    case .declined: "Declined to provide information."
    case .returned: "Did not answer this question."
    case .toAsk, .asked, .acknowledged: "Has not replied."
    }
  }

  /// What an organisation did in place of answering, in a sentence.
  static func silence(of request: InformationRequest) -> String {
    let name = request.organisation
    return switch request.state {
    case .nothingHeld: "\(name): nil return. It searched its records and has no information."
    case .declined: "\(name) declined to provide information."
    case .returned: "\(name) did not answer this question."
    case .toAsk, .asked, .acknowledged: "\(name) has not replied."
    }
  }
}
