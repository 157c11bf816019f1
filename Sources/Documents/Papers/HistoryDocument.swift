import Casework

extension Document {
  /// The history of a case for a reader outside, such as a coroner: a block for each change, with
  /// when and who in its heading, what was changed from what to what, and why.
  package static func history(of paper: CaseOnPaper) -> Document {
    let review = paper.review
    var told = ToldHistory()
    let changes = review.changesAsTold
    let blocks = zip(1..., changes).map { number, change in
      let when = UnitedKingdomDay.occasion(at: change.stamp.at).inFull
      return Section(
        "\(number). \(when), \(change.by)", level: .subsection, told.blocks(of: change, in: review))
    }
    return Document(
      title: "History of the record", marking: paper.marking, codeName: review.child,
      reference: review.reference.text, status: "As recorded on \(paper.made.inFull)",
      facts: [
        .init("Partnership", paper.partnershipName), .init("Changes", "\(changes.count)"),
      ],
      sections: [
        Section(
          "Changes, the oldest first",
          [
            .paragraph(
              "Each change shows who recorded it, with the date and time by the clock of their "
                + "computer. An arrow separates the old value from the new one.")
          ])
      ] + blocks, footer: paper.footer)
  }
}

/// What is told of changes one after the other: what each question was answered before.
private struct ToldHistory {
  private var answers: [Entry: [QuestionID: Answer]] = [:]

  /// A longer text stands on lines of its own.
  private static let mostInLine = 60

  mutating func blocks(of change: Change<CaseEvent>, in review: Case) -> [Document.Block] {
    var blocks: [Document.Block] = []
    var open: (title: String, lines: [String])?
    func close() {
      guard let ended = open else { return }
      blocks += [.paragraph("\(ended.title):"), .list(ended.lines)]
      open = nil
    }
    for event in change.events {
      guard case .answered(let entry, let id, let answer) = event else {
        close()
        blocks.append(.list(ToldHistory.lines(of: event, in: review)))
        continue
      }
      let title = ToldHistory.title(of: entry, in: review)
      if open?.title != title {
        close()
        open = (title, [])
      }
      open?.lines.append(line(of: entry, id, answer))
    }
    close()
    if let why = change.why, !PlainText.isBlank(why) { blocks.append(.quote(why, from: "Reason")) }
    if review.undone.contains(change.id) {
      blocks.append(.note("Undone later. It does not count."))
    }
    return blocks
  }

  /// An event that is no answer, with the test where it decided the criteria.
  private static func lines(of event: CaseEvent, in review: Case) -> [String] {
    let words = event.words(.inFull)
    var lines = [words]
    if let id = event.changeNamed, let other = review[id] {
      let when = UnitedKingdomDay.occasion(at: other.stamp.at).inFull
      lines = ["\(words): that of \(when) by \(other.by)"]
    }
    if case .criteriaDecided(let test, _) = event {
      lines += CaseRecord.criteria(test).map { String($0.drop { $0 == " " }) }
    }
    return lines
  }

  /// The sheet an entry is of, with its number where there are several.
  private static func title(of entry: Entry, in review: Case) -> String {
    let title = entry.sheet.facts.title
    switch entry.sheet.facts.shape {
    case .once: return title
    case .byPartner:
      return "\(title), \(StatutoryPartner(rawValue: entry.name.text)?.words ?? entry.name.text)"
    case .register: return review.number(of: entry).map { "\(title), \($0)" } ?? title
    }
  }

  /// `Label: old → new`.
  private mutating func line(of entry: Entry, _ id: QuestionID, _ answer: Answer?) -> String {
    let question = entry.sheet.question(id)
    let words = { (answer: Answer) in
      if case .occasion(let occasion) = answer { return occasion.inFull }
      return question?.words(of: answer) ?? ""
    }
    let label = question?.label ?? id.text
    let before = answers[entry]?[id].map(words)
    answers[entry, default: [:]][id] = answer
    let now = answer.map(words) ?? "removed"
    guard let before, before != now else { return "\(label): \(now)" }
    let isShort = [before, now].allSatisfy { text in
      text.count <= ToldHistory.mostInLine && !text.contains { $0.isNewline }
    }
    return isShort
      ? "\(label): \(before) → \(now)" : "\(label): \(now)\nBefore: \(before)"
  }
}
