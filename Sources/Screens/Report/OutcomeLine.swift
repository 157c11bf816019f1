import Casework

/// A row of the ``OutcomeScreen`` as the case stands: its words, its state, and what is said of it.
struct OutcomeLine: Sendable {
  let row: OutcomeRow
  let title: String
  /// The state's mark and colour; `nil` for what has no state.
  let urgency: Urgency?
  let word: String
  /// What is said below the list while the cursor is on it.
  let detail: String
  /// What stands in the way of the act; `nil` where it can be done, was done, or is no act.
  let refusal: Refusal?
  /// Whether Enter reads what was done, and opens no form.
  let isDone: Bool

  init(
    _ row: OutcomeRow, _ title: String, _ urgency: Urgency?, _ word: String, _ detail: String,
    refusal: Refusal? = nil, isDone: Bool = false
  ) {
    self.row = row
    self.title = title
    self.urgency = urgency
    self.word = word
    self.detail = detail
    self.refusal = refusal
    self.isDone = isDone
  }

  /// Every line of a case.
  static func lines(of open: OpenCase, in situation: Situation) -> [OutcomeLine] {
    let reader = OutcomeText(open: open, situation: situation)
    return OutcomeRow.rows(of: open.review).map(reader.line)
  }
}

/// Reads a case for the lines of the ``OutcomeScreen``.
struct OutcomeText {
  let open: OpenCase
  let situation: Situation
  var review: Case { open.review }

  func line(_ row: OutcomeRow) -> OutcomeLine {
    switch row {
    case .head(let words): OutcomeLine(row, words, nil, "", "")
    case .answers(let part): answers(part)
    case .position(let partner): position(of: partner)
    case .decision: decision
    case .purposes: purposes
    case .section(let section): self.section(section)
    case .length: length
    case .version(let number): version(number)
    case .freeze: freeze
    case .finalisation(let side): finalisation(side)
    case .signature(let partner): signature(of: partner)
    case .override: override
    case .sending: sending
    case .after(let sheet): after(sheet)
    }
  }

  /// What a partner is called today.
  func name(of partner: StatutoryPartner) -> String {
    situation.roll?.name(of: partner, under: open.edition) ?? partner.words
  }

  private func answers(_ part: OutcomeRow.Part) -> OutcomeLine {
    let answers = review.answers(in: Entry(.recommendation))
    let given = part.questions.contains { answers[$0] != nil }
    var missing = answers.missing(in: .recommendation).filter { part.questions.contains($0.id) }
      .map(\.label)
    if part == .review, answers.key(.lcspr) == "not-recommended", !review.criteriaMet.isEmpty,
      answers[.whyNot] == nil, let question = Sheet.recommendation.question(.whyNot)
    {
      missing.append(question.label)
    }
    let (urgency, word) = state(isBegun: given, missing: missing.count, done: "answered")
    return OutcomeLine(
      .answers(part), part.words, urgency, word, part.purpose + stillMissing(missing))
  }

  private func position(of partner: StatutoryPartner) -> OutcomeLine {
    let position = review.position(of: partner)
    let sheet = Sheet.position
    var missing = position.missing(in: sheet).map(\.label)
    let isDissent = position.key(.position) == "dissents"
    if isDissent, position[.reason] == nil { missing.append("the grounds of the dissent") }
    let word = position[.position].flatMap { sheet.question(.position)?.words(of: $0) }
    let isBegun = review.isAnswered(Entry(.position, .of(partner)))
    let said = word.map { "\($0): \(position.text(.name))" } ?? ""
    let (urgency, state) = state(
      isBegun: isBegun, missing: missing.count, done: said, none: "no position yet")
    let detail =
      isBegun
      ? "\(said), \(position.text(.capacity)). \(position.text(.reason))"
      : "Each partner's position on the recommendation. Dissent is recorded, not hidden."
    return OutcomeLine(
      .position(partner), name(of: partner), urgency, state, detail + stillMissing(missing))
  }

  private var decision: OutcomeLine {
    let refusal = OutcomeRow.decision.refusal(in: review, now: situation.now)
    guard let (decision, recorded) = review.recommendation else {
      return OutcomeLine(
        .decision, "Decision", refusal == nil ? .running : .waiting,
        refusal == nil ? "to be decided" : "not yet",
        refusal?.said ?? "Press Enter to decide, using the answers and positions "
          + "above.", refusal: refusal)
    }
    let sentence = "\(decision.sentence.firstCapital). \(decision.rationale)"
    guard review.isRecommendationOutdated else {
      return OutcomeLine(
        .decision, "Decision", .done, "\(recorded.on.day.shown), \(decision.decider)",
        sentence, isDone: true)
    }
    return OutcomeLine(
      .decision, "Decision", .late, "answers changed: decide again",
      refusal?.said ?? "Decided before the answers changed: \(sentence)", refusal: refusal)
  }

  private var purposes: OutcomeLine {
    let answers = review.answers(in: Entry(.purposes))
    let missing = answers.missing(in: .purposes).map(\.label)
    let (urgency, word) = state(
      isBegun: review.isAnswered(Entry(.purposes)), missing: missing.count, done: "answered")
    return OutcomeLine(
      .purposes, "The four purposes", urgency, word,
      Sheet.purposes.facts.purpose + stillMissing(missing))
  }

  private func section(_ section: ReportSection) -> OutcomeLine {
    let text = review.answers(in: Entry(.report)).text(section.question)
    let reason = review.answers(in: Entry(.waiver)).text(section.question)
    let isUnfinished = situation.drafts.contains { draft in
      draft.name == OutcomeRow.section(section).form.map { DraftName($0, of: review.id) }
    }
    let mind =
      isUnfinished
      ? " You have text here that is not recorded. Press Enter to open it." : ""
    if !PlainText.isBlank(text) {
      let words = text.split(whereSeparator: \.isWhitespace).count
      return OutcomeLine(
        .section(section), section.heading, .done, "\(words) of about \(section.guideWords) words",
        text + mind)
    }
    if !PlainText.isBlank(reason) {
      return OutcomeLine(
        .section(section), section.heading, .done, "left out: \(reason)",
        "Left out: \(reason)" + mind)
    }
    let offer = section.source.map { " Press g to insert \($0)." } ?? ""
    return OutcomeLine(
      .section(section), section.heading, .waiting,
      section.isOptional ? "empty, optional" : "empty", section.asks + offer + mind)
  }

  /// How far something has come that is filled in after the report has gone.
  private func after(_ sheet: Sheet) -> OutcomeLine {
    let owed = open.owed.first { thing in
      guard case .preparation(let preparation) = thing.what else { return false }
      return preparation.facts.way == .sheet(sheet)
    }
    guard sheet.facts.shape == .once else {
      let count = review.entries(of: sheet).count
      return OutcomeLine(
        .after(sheet), sheet.facts.title, owed?.standing.urgency,
        count == 0 ? "none yet" : "\(count)", sheet.facts.purpose)
    }
    let entry = Entry(sheet)
    let missing = review.answers(in: entry).missing(in: sheet).map(\.label)
    let isBegun = review.isAnswered(entry)
    let (urgency, word) = state(
      isBegun: isBegun, missing: missing.count, done: "filled in", none: "none yet")
    return OutcomeLine(
      .after(sheet), sheet.facts.title, owed?.standing.urgency ?? (isBegun ? urgency : nil), word,
      sheet.facts.purpose + (isBegun ? stillMissing(missing) : ""))
  }

  private var length: OutcomeLine {
    let words = review.reportText.wordCount
    let pages = max(1, (words + OutcomeText.wordsOnPage - 1) / OutcomeText.wordsOnPage)
    return OutcomeLine(
      .length, "Length", nil,
      words == 0
        ? "nothing written yet" : "\(words) words, about \(pages) \(pages == 1 ? "page" : "pages")",
      "The Panel wants a short analysis, not a chronology.")
  }

  /// So many words of plain prose fill a page of A4.
  private static let wordsOnPage = 450

  private func state(
    isBegun: Bool, missing: Int, done: String, none: String = "not started"
  ) -> (Urgency, String) {
    if !isBegun { return (.waiting, none) }
    return missing == 0 ? (.done, done) : (.running, "\(missing) missing")
  }

  private func stillMissing(_ labels: [String]) -> String {
    labels.isEmpty ? "" : " Still missing: \(labels.joined(separator: ", "))."
  }
}

extension Refusal {
  /// Problem and remedy in one go.
  var said: String { "\(problem) \(remedy)" }
}
