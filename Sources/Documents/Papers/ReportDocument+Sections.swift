import Casework

// The numbered sections of the report. Which words stand in them is the record's; under which
// heading and in which order they are printed is said here, and changes no word that was signed.

extension ReportOnPaper {
  /// The sections in the report's order, each with its number; in a draft also what is still to be
  /// written.
  func wordSections(in review: Case) -> [Document.Section] {
    let body = text(in: review).body
    let parts = Dictionary(body.map { ($0.name, $0.text) }) { first, _ in first }
    let numbered = ReportSection.allCases.filter { $0.parent == $0 }
    var sections = zip(1..., numbered).flatMap { number, section -> [Document.Section] in
      let printed = printed(section, parts, in: review)
      guard printed.contains(where: { !$0.blocks.isEmpty }) else { return [] }
      return Document.Section.numbered(printed, number)
    }
    // A newer program may have frozen parts of which this one knows no more than the name.
    let known = Set(ReportSection.allCases.map(\.rawValue) + [ReportText.purposes, decisionPart])
    sections += body.filter { !known.contains($0.name) }.map { part in
      Document.Section(ReportText.heading(of: part.name), [.paragraph(part.text)])
    }
    return sections + outstanding(in: review)
  }

  private var decisionPart: String { ReportText.decision }

  /// A section with what stands below it.
  private func printed(
    _ section: ReportSection, _ parts: [String: String], in review: Case
  ) -> [Document.Section] {
    let words = parts[section.rawValue].map { [Document.Block.paragraph(plain($0))] } ?? []
    let hasSummary = parts[ReportSection.summary.rawValue] != nil
    switch section {
    case .summary:
      let decision = hasSummary ? [] : self.decision(parts, in: review)
      let purposes = parts[ReportText.purposes].map { text in
        Document.Section("The four purposes of the review", level: .subsection, [.paragraph(text)])
      }
      return [Document.Section(section.title, words + decision)] + [purposes].compactMap { $0 }
    case .criteria:
      // Without a summary the decision stands in the first section already, and is said once.
      let decision = hasSummary ? self.decision(parts, in: review) : []
      return [Document.Section(section.title, decision + words)] + below(section, .enquiry, parts)
    case .agreement:
      let disagreement = parts[ReportSection.disagreement.rawValue].map(plain)
      return [
        Document.Section(
          section.title, words + [disagreement.map(Document.Block.paragraph)].compactMap { $0 })
      ]
    case .family, .incident, .safeguarding, .contributors, .voice, .identity, .practice, .learning,
      .earlierReviews, .national, .parallelProcesses, .enquiry, .disagreement:
      return [Document.Section(section.title, words)]
    }
  }

  private func below(
    _ section: ReportSection, _ child: ReportSection, _ parts: [String: String]
  ) -> [Document.Section] {
    guard let text = parts[child.rawValue] else { return [] }
    return [Document.Section(child.title, level: .subsection, [.paragraph(plain(text))])]
  }

  /// The decision as it was made, with its grounds and who made it.
  private func decision(_ parts: [String: String], in review: Case) -> [Document.Block] {
    guard let text = parts[ReportText.decision] else { return [] }
    let decided =
      switch self {
      case .draft: review.recommendation
      case .version(let version): review.recommendation(in: version)
      }
    guard let (decision, recorded) = decided else { return [.paragraph(text)] }
    return [
      .paragraph(text),
      .paragraph(
        "Recommended by the rapid review meeting on \(recorded.on.day.inFull), chaired by "
          + "\(decision.decider)."),
    ]
  }

  /// A section that was left out is said in one sentence, its reason.
  private func plain(_ text: String) -> String {
    let mark = "Left out: "
    return text.hasPrefix(mark) ? text.dropFirst(mark.count).description.asSentence : text
  }

  private func outstanding(in review: Case) -> [Document.Section] {
    guard case .draft = self else { return [] }
    var sections: [Document.Section] = []
    let missing = review.sectionsMissing.map(\.title)
    if !missing.isEmpty {
      sections.append(Document.Section("Sections outstanding", [.list(missing)]))
    }
    if review.recommendation == nil {
      sections.append(
        Document.Section(
          "Recommendation", [.note("The recommendation has not yet been agreed.")]))
    }
    return sections
  }
}

extension Document.Section {
  /// Sections under one number, which stands before the heading of the first, and before each of
  /// their paragraphs with its own, so that a reader can refer to it.
  static func numbered(_ sections: [Document.Section], _ number: Int) -> [Document.Section] {
    var count = 0
    var typed = sections.flatMap(\.typed)
    for index in typed.indices {
      typed[index].blocks = typed[index].blocks.flatMap { block -> [Document.Block] in
        guard case .paragraph(let text) = block else { return [block] }
        return ShownText.paragraphs(text).map { lines in
          count += 1
          return .paragraph("\(number).\(count) \(lines.joined(separator: "\n"))")
        }
      }
    }
    if !typed.isEmpty { typed[0].heading = "\(number). \(typed[0].heading)" }
    return typed
  }
}
