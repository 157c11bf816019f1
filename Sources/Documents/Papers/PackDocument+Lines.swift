import Casework

// Part B of the pack: each line of enquiry on a page of its own, the answers side by side, and the
// numbers of the entries it rests on; the entries themselves stand in part C, once.

extension Document {
  /// So many entries are named under a line; who wants all of them reads the chronology.
  private static let mostEntries = 10

  /// A section for each line, and then the answers to Form 2's other questions.
  static func lineSections(_ review: Case, _ chronology: ReviewedChronology) -> [Section] {
    // What was answered before a line was retired, or merged into another, is read all the same.
    let lines = review.linesOfEnquiry.filter { line in
      !line.isRetired || review.requests.contains { review.answer(to: line.id, from: $0.id) != nil }
    }
    let sections = zip(0..., lines).map { number, line in
      Section(
        line.title, level: .subsection, startsPage: number > 0,
        blocks(of: line, review, chronology))
    }
    let none = lines.isEmpty ? [Block.paragraph("No line of enquiry has been written yet.")] : []
    return [Section("", none)] + sections + promptSections(review)
  }

  private static func blocks(
    of line: LineOfEnquiry, _ review: Case, _ chronology: ReviewedChronology
  ) -> [Block] {
    var blocks: [Block] = [.paragraph(line.question)]
    if let reason = line.retirement { blocks.append(.note("Retired: \(reason)")) }
    let rows = review.requests.compactMap { answerRow(to: line, from: $0, review) }
    if !rows.isEmpty {
      blocks.append(
        .table(Table(head: ["Organisation", "Answer", "The review's view"], rows: rows)))
    }
    if let entries = tiedEntries(line, review, chronology) { blocks.append(.paragraph(entries)) }
    blocks.append(
      .paragraph(
        PlainText.isBlank(line.finding)
          ? "Finding: for discussion at the meeting." : "Finding: \(line.finding)"))
    return blocks
  }

  /// What one organisation said to a line; `nil` where it was not asked, or the line is retired.
  private static func answerRow(
    to line: LineOfEnquiry, from request: InformationRequest, _ review: Case
  ) -> [String]? {
    guard let answer = review.answer(to: line.id, from: request.id) else {
      guard line.isAsked(of: request.organisation), !line.isRetired else { return nil }
      return [request.organisation, silenceAlone(of: request), ""]
    }
    let entry = Case.answerMark(line.id, request.id)
    let mark = entry.flatMap { review.answers(in: $0)[.stands] }
      .flatMap { Sheet.answerMark.question(.stands)?.words(of: $0) }
    let rests = line.evidence.contains(.answer(request.id)) ? "evidence of the finding" : nil
    return [
      request.organisation, answer.text,
      [mark, rests].compactMap { $0 }.joined(separator: "; ").firstCapital,
    ]
  }

  /// The entries a line rests on by their numbers in part C, the evidence of the finding first.
  private static func tiedEntries(
    _ line: LineOfEnquiry, _ review: Case, _ chronology: ReviewedChronology
  ) -> String? {
    let tied = Set(review.entriesTied(to: line.id).map(\.id))
    let places = chronology.entries.indices.filter { tied.contains(chronology.entries[$0].id) }
    guard !places.isEmpty else { return nil }
    let weights = places.map { place -> (weight: Int, place: Int) in
      let entry = chronology.entries[place]
      if line.evidence.contains(.entry(entry.id)) { return (0, place) }
      return (chronology[place].mark.isKeyEpisode ? 1 : 2, place)
    }
    let chosen = weights.sorted { ($0.weight, $0.place) < ($1.weight, $1.place) }
      .prefix(mostEntries).map(\.place).sorted()
    let numbers = chosen.map { String($0 + 1) }.joined(separator: ", ")
    let more = places.count - chosen.count
    let rest = more > 0 ? ", and \(more.counted("other")) in part C" : ""
    return "Entries of the chronology: \(numbers)\(rest)."
  }

  /// The answers to Form 2's other questions, by question.
  private static func promptSections(_ review: Case) -> [Section] {
    ReturnPrompt.allCases.compactMap { prompt -> Section? in
      let rows = review.requests.compactMap { request in
        review.answer(to: prompt, from: request.id).map { [request.organisation, $0.text] }
      }
      return rows.isEmpty
        ? nil
        : Section(
          prompt.title, level: .subsection,
          [.table(Table(head: ["Organisation", "Answer"], rows: rows))])
    }
  }
}
