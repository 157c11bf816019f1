import Casework
import Testing

/// Every guarded act in every wrong state: its own sentence, and the case as it was.
struct GuardTests {
  /// An act that is refused, what makes the state a wrong one, and every word of the refusal.
  struct Row: CustomTestStringConvertible, Sendable {
    let why: String
    let from: Reached
    let act: Proposal
    let reason: String?
    let problem: String
    let remedy: String
    let makeWrong: @Sendable (inout CaseInTest) throws -> Void

    init(
      _ why: String, _ from: Reached, _ act: Proposal, reason: String? = nil, _ problem: String,
      _ remedy: String, makeWrong: @escaping @Sendable (inout CaseInTest) throws -> Void = { _ in }
    ) {
      self.why = why
      self.from = from
      self.act = act
      self.reason = reason
      self.problem = problem
      self.remedy = remedy
      self.makeWrong = makeWrong
    }

    var testDescription: String { why }

    func expect() throws {
      var subject = try CaseInTest.walked(to: from)
      try makeWrong(&subject)
      let before = (subject.changes, Picture(subject.review), subject.review.answersOfAll)
      do throws(Refusal) {
        try subject.propose(act, by: "Dee", why: reason)
        Issue.record("nothing was refused")
      } catch {
        #expect(error.problem == problem)
        #expect(error.remedy == remedy)
      }
      #expect(subject.changes == before.0)
      #expect(Picture(subject.review) == before.1)
      #expect(subject.review.answersOfAll == before.2)
    }
  }

  static let nothing = "You do not need to do anything."
  static let giveReason = "Give a reason (“Why”, or --why)."
  static let answerEach = "Answer each of them, then try again."
  static let correctIt =
    "Resolve the conflict in the case's log, then try again."
  static let plan = "Plan a date instead, or record it once it has happened."
  static let sent = "The report has been sent to the Panel."
  static let askPanel = "Record what the Panel asks for under “Further information”."
  static let takeBack = "Clear “Case closed” first, with a reason."
  static let toCome = "The date must be today or earlier."

  @Test(arguments: deciding) func `deciding the recommendation`(_ row: Row) throws {
    try row.expect()
  }

  @Test(arguments: freezing) func `freezing the report`(_ row: Row) throws { try row.expect() }

  @Test(arguments: finalising) func `finalising a version`(_ row: Row) throws { try row.expect() }

  @Test(arguments: signing) func `signing a version`(_ row: Row) throws { try row.expect() }

  @Test(arguments: overriding) func `setting the signatures aside`(_ row: Row) throws {
    try row.expect()
  }

  @Test(arguments: sending) func `sending to the Panel`(_ row: Row) throws { try row.expect() }

  @Test(arguments: ending) func `withdrawing and closing`(_ row: Row) throws { try row.expect() }

  @Test(arguments: filling) func `filling in a sheet`(_ row: Row) throws { try row.expect() }

  /// Each question the recommendation must have answered, and how a refusal calls it.
  @Test(arguments: [
    (QuestionID.regulation11A, "(a) Improvements needed"),
    (.regulation11AGrounds, "the grounds for (a) Improvements needed"),
    (.regulation11B, "(b) Recurrent themes"),
    (.regulation11BGrounds, "the grounds for (b) Recurrent themes"),
    (.regulation11C, "(c) Working together"),
    (.regulation11CGrounds, "the grounds for (c) Working together"),
    (.regulation11D, "(d) Panel prefers local"),
    (.regulation11DGrounds, "the grounds for (d) Panel prefers local"), (.lcspr, "LCSPR"),
    (.evidence, "Evidence"), (.rationale, "Rationale"),
    (.nationalImprovements, "1 Improvements"), (.nationalLegislation, "2 Law or guidance"),
    (.nationalThemes, "3 Recurrent themes"), (.nationalEducation, "4 Not at school"),
    (.nationalCare, "5 In care, or on a plan"), (.nationalAbuse, "6 Range of abuse"),
    (.nationalInstitution, "7 Institutional setting"), (.complex, "Complex"),
    (.nationalImportance, "Of national importance"),
    (.nationalGrounds, "the grounds on national importance"),
  ])
  func `no recommendation while one question is open`(
    _ question: QuestionID, _ words: String
  ) throws {
    let isRequired = Sheet.recommendation.question(question)?.isRequired
    #expect(isRequired == true)
    try Row(
      question.text, .answered, Act.decide,
      "The recommendation cannot be decided. Still missing: \(words).",
      GuardTests.answerEach
    ) { $0.append([.answered(Entry(.recommendation), question, nil)]) }.expect()
  }

  @Test func `the table above has every required question`() {
    let required = Sheet.recommendation.facts.questions.filter(\.isRequired)
    #expect(required.count == 21)
  }

  @Test func `in the right state each act is done`() throws {
    let review = try CaseInTest.walked(to: .sent).review
    #expect(review.recommendation?.decision.isReviewRecommended == false)
    #expect(review.currentVersion?.number == 1)
    #expect(review.finalisations(of: 1).map(\.side) == [.groupChair, .businessUnit])
    #expect(review.signatures(of: 1).map(\.partner) == StatutoryPartner.allCases)
    #expect(review.recorded(.reportFinalised)?.on == occasion("2026-11-25"))
    #expect(review.recorded(.executiveAgreed)?.on == occasion("2026-11-26"))
    #expect(review.recorded(.sentToPanel)?.on == occasion("2026-11-30T16:00"))
    #expect(review.sending?.version == 1)
    #expect(review.conflicts == [])
  }
}

extension Case {
  /// The answers of every sheet, to compare two states by.
  var answersOfAll: [Entry: Answers] {
    let entries = Sheet.ofCase.flatMap { sheet in
      sheet.facts.shape == .once ? [Entry(sheet)] : self.entries(of: sheet)
    }
    return Dictionary(uniqueKeysWithValues: entries.map { ($0, answers(in: $0)) })
  }
}
