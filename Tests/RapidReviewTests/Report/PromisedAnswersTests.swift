import CaseStore
import Casework
import Documents
import Testing

@testable import Office
@testable import RapidReview

/// Whatever the program promises will be in a document is looked for there, by a word that stands
/// nowhere else.
struct PromisedAnswersTests {
  /// Where an answer is filled in, the word it says, and the documents that are to say it.
  struct Promise: Sendable, CustomTestStringConvertible {
    let entry: Entry
    let answers: Answers
    let word: String
    let documents: [ExportedDocument]
    var testDescription: String { word }
  }

  private static let day = Answer.occasion(
    Occasion(day: Day(iso: "2026-11-19") ?? Day(number: 0)))
  private static func name(_ text: String) -> EntryName { EntryName(text) ?? .only }

  private static func asked(_ name: String, _ state: String, _ answers: Answers) -> Answers {
    let own: Answers = [
      .organisation: .text("Organisation \(name)"), .state: .keys([state]), .returnedOn: day,
    ]
    return own.merged(with: answers)
  }

  static let promises: [Promise] =
    [
      Promise(
        entry: Entry(.waiver), answers: [.voice: .text("Waivedword.")], word: "Waivedword",
        documents: [.report]),
      Promise(
        entry: Entry(.organisationAsked, name("declines")),
        answers: asked("declines", "declined", [.reason: .text("Declinedword.")]),
        word: "Declinedword", documents: [.report, .pack]),
      Promise(
        entry: Entry(.organisationAsked, name("nothing")),
        answers: asked("nothing", "nil", [.reason: .text("Searchedword.")]),
        word: "Searchedword", documents: [.report, .pack]),
      Promise(
        entry: Entry(.organisationAsked, name("late")),
        answers: asked("late", "asked", [.note: .text("Noteword.")]), word: "Noteword",
        documents: [.report]),
      Promise(
        entry: Entry(.proceeding, name("proceed")),
        answers: [
          .organisation: .text("Organisation late"), .decider: .text("Chairword"), .on: day,
          .reason: .text("Proceedingword."),
        ], word: "Proceedingword", documents: [.report, .pack]),
      Promise(
        entry: Entry(.lineOfEnquiry, name("k1")),
        answers: [
          .question: .text("Questionword?"), .finding: .text("Findingword."),
        ], word: "Findingword", documents: [.report, .pack]),
      Promise(
        entry: Entry(.lineOfEnquiry, name("k2")),
        answers: [.question: .text("Was it so?"), .rationale: .text("Whyaskedword.")],
        word: "Whyaskedword", documents: [.report]),
    ]
    + Sheet.purposes.facts.questions.map { question in
      let word = "Purpose\(question.id.text.filter(\.isLetter))"
      return Promise(
        entry: Entry(.purposes), answers: [question.id: .text("\(word).")], word: word,
        documents: [.report])
    }

  /// A case in which all promises are kept, its report drawn in, frozen, signed, overridden.
  private static func signed() throws -> ReportCase {
    let stage = try ReportCase()
    try stage.furnish()
    for promise in promises where promise.entry.sheet != .waiver {
      try stage.fill(promise.entry, promise.answers)
    }
    try stage.decide()
    // Deciding answers the purposes in words of its own.
    for promise in promises where [.waiver, .purposes].contains(promise.entry.sheet) {
      try stage.fill(promise.entry, promise.answers)
    }
    let rationale: Answers = [
      .rationale: .text("Rationaleword."), .dissent: .text("Dealtwithword."),
    ]
    try stage.fill(Entry(.recommendation), rationale)
    try stage.fill(
      Entry(.position, .of(.health)),
      [.position: .keys(["dissents"]), .reason: .text("Dissentword.")])
    try stage.change(.decideRecommendation(by: "A. Chair", on: try ReportCase.when("2026-11-20")))
    var sections = Answers()
    for section in ReportSection.allCases where section != .voice {
      sections[section.question] = .text(try stage.review.draftText(of: section) ?? "Written.")
    }
    try stage.fill(Entry(.report), sections)
    try stage.finalise()
    try stage.sign(.localAuthority)
    try stage.sign(.police, .agreesWithComment, comment: "Commentword.")
    try stage.sign(.health, .disagrees, comment: "Groundsword.")
    try stage.change(
      .overrideSignatures(.police, name: "E. Lead", on: try ReportCase.when("2026-11-23T09:40")),
      why: "Overrideword.")
    return stage
  }

  private static func text(_ document: ExportedDocument, of stage: ReportCase) throws -> String {
    let exporter = Exporter(stage.surroundings, stage.office, maker: "A. Chair")
    return try exporter.text(of: document, paper: exporter.paper(of: stage.review), as: .text)
  }

  @Test
  func `every reason and answer that is promised to a document is in it`() throws {
    let stage = try Self.signed()
    let texts = [
      ExportedDocument.report: try Self.text(.report, of: stage),
      .pack: try Self.text(.pack, of: stage),
    ]
    for promise in Self.promises {
      for document in promise.documents {
        #expect(texts[document]?.contains(promise.word) == true, "\(promise.word) in \(document)")
      }
    }
    let acts = [
      "Rationaleword", "Dealtwithword", "Dissentword", "Commentword", "Groundsword",
      "Overrideword", "Chairword",
    ]
    for word in acts { #expect(texts[.report]?.contains(word) == true, "\(word)") }
  }

  @Test(arguments: Sheet.ofCase)
  func `each answer that can be typed stands in the record that is shown`(_ sheet: Sheet) throws {
    let id = try #require(CaseID("abc"))
    let writer = try #require(WriterID("abc"))
    let opening = CaseEvent.opened(
      reference: try #require(CaseReference("2026-001")), child: "Child Aspen", edition: "x")
    let name: EntryName =
      switch sheet.facts.shape {
      case .once: .only
      case .byPartner: .of(.police)
      case .register: Self.name("one")
      }
    let entry = Entry(sheet, name)
    let typed = sheet.facts.questions.enumerated().compactMap { place, question in
      answer(to: question, word: "Typedword\(place)x").map { (question, $0) }
    }
    let change = Change<CaseEvent>(
      id: ChangeID(writer: writer, number: 1), stamp: Stamp(at: Moment(milliseconds: 0), tick: 0),
      by: "Ana", seen: [:],
      events: [opening] + typed.map { .answered(entry, $0.0.id, $0.1) }, why: nil)
    let review = try #require(Case(id: id, changes: [change]))
    let shown = CaseRecord.sheets(of: review).joined(separator: "\n")
    for (question, answer) in typed {
      #expect(shown.contains(question.words(of: answer)), "\(sheet.id): \(question.label)")
    }
  }

  /// An answer that can be looked for; `nil` for a question that takes no words of a reader's.
  private func answer(to question: Question, word: String) -> Answer? {
    switch question.kind {
    case .line, .text, .person: .text(word)
    case .day: Self.day
    case .choice(let options): options.last.map { .keys([$0.key]) }
    default: nil
    }
  }

  @Test
  func `a sent version keeps its partnership's name and marking, and warnings stand apart`()
    throws
  {
    let stage = try ReportCase()
    try stage.decide()
    try stage.write()
    try stage.finalise()
    try stage.send()
    let version = try #require(try stage.review.currentVersion)
    #expect(version.text.topValue(of: "Partnership") == "Fenmoor Safeguarding Children")
    let settings: Answers = [.name: .text("Renamed Partnership"), .marking: .text("OFFICIAL")]
    try stage.office.change(
      .fill(Entry(.settings), settings), why: nil, by: "A. Chair", clock: stage.surroundings.clock)
    try stage.fill(
      Entry(.parallelProcess, Self.name("later")),
      [.kind: .keys(["criminal"]), .doNotContact: .text("the father")])
    let review = try stage.review
    #expect(review.currentVersion == version)
    #expect(review.voidSignatures.isEmpty)
    let exporter = Exporter(stage.surroundings, stage.office, maker: "A. Chair")
    let paper = exporter.paper(of: review)
    #expect(paper.partnershipName == "Renamed Partnership")
    let page = Document.report(.version(version), of: paper)
    #expect(page.marking == "OFFICIAL-SENSITIVE")
    #expect(page.facts.first?.value == "Fenmoor Safeguarding Children")
    #expect(page.facts.count { $0.label == "Partnership" || $0.label == "Marking" } == 1)
    #expect(page.sections.first?.heading == "1. Summary and decision")
    let draft = Document.report(.draft, of: paper)
    #expect(draft.marking == "OFFICIAL")
    #expect(draft.facts.first?.value == "Renamed Partnership")
    for document in [page, draft] {
      #expect(!document.readingLines.contains { $0.contains("the father") })
    }
    let sheet = try #require(Document.handling(of: paper, beside: "the report"))
    #expect(sheet.title == "Handling restrictions: do not send with the document")
    #expect(sheet.readingLines.contains { $0.contains("the father") })
  }

  @Test func `a version frozen before it held name and marking still stands, and shows today's`()
    throws
  {
    let stage = try ReportCase()
    try stage.decide()
    try stage.write()
    let old = try stage.review.reportText(
      like: ReportVersion(
        number: 1, text: ReportText(parts: [ReportText.Part(name: "top", text: "A: b")]),
        digest: ""))
    #expect(old.topValue(of: "Partnership") == nil)
    // It is held to the words it was frozen in, whatever the same is called now.
    #expect(old.topLines.map(\.label).prefix(2) == ["Rapid review", "LA became aware"])
    let decision = try #require(old.parts.last)
    #expect(decision.text.hasPrefix("An LCSPR is recommended; the case is neither"))
    let now = try stage.review.reportText
    #expect(now.topLines.first?.label == "Case")
    #expect(now.parts.last?.text.hasPrefix("The safeguarding partners have decided to") == true)
    let digest = Digest(of: Array(old.canonical.utf8)).hex
    let version = ReportVersion(number: 1, text: old, digest: digest)
    try stage.office.store.append(
      [.reportFrozen(version)], to: stage.id, by: "A. Chair", why: nil,
      now: stage.surroundings.clock.moment)
    let review = try stage.review
    #expect(review.currentVersion == version)
    let exporter = Exporter(stage.surroundings, stage.office, maker: "A. Chair")
    let page = Document.report(.version(version), of: exporter.paper(of: review))
    #expect(page.marking == "OFFICIAL-SENSITIVE")
    #expect(page.facts.first?.value == "Fenmoor Safeguarding Children")
  }

  @Test
  func `the top of a frozen report is frozen too, and changing it makes signatures void`() throws {
    let stage = try ReportCase()
    try stage.furnish()
    try stage.decide()
    try stage.write()
    try stage.fill(Entry(.notification), [.reference: .text("PANEL-1")])
    try stage.finalise()
    try stage.sign(.police)
    let frozen = try #require(try stage.review.reportVersions.last)
    let before = try Self.text(.report, of: stage)
    #expect(before.contains("PANEL-1"))
    try stage.fill(Entry(.notification), [.reference: .text("PANEL-2")])
    let review = try stage.review
    #expect(review.currentVersion == nil)
    #expect(review.voidSignatures.map(\.partner) == [.police])
    let exporter = Exporter(stage.surroundings, stage.office, maker: "A. Chair")
    let page = Document.report(.version(frozen), of: exporter.paper(of: review))
    #expect(page.facts.contains { $0.value == "PANEL-1" })
    #expect(!page.facts.contains { $0.value == "PANEL-2" })
    let changes = review.reportText(like: frozen).changes(since: frozen.text)
    #expect(changes.map(\.part) == ["top"])
    // The same words again are the same version again.
    try stage.fill(Entry(.notification), [.reference: .text("PANEL-1")])
    #expect(try stage.review.currentVersion == frozen)
  }
}
