import Seeds
import Testing

@testable import Casework

struct PlacedTextsTests {
  private static let words = [
    "bruise", "Bruise", "cot", "café", "GP", "day", "10", "a", "ab", "aba", "letter",
  ]
  private static let places: [TextPlace] = [
    .theCase, .criteria, .step(.panelNotified), .notNeeded(.chairInformed), .recommendation,
    .answer(Entry(.incident), number: nil, .whatHappened),
  ]

  private static func sentence(_ random: inout SeededGenerator, _ most: Int) -> String {
    (0...Int.random(in: 0..<most, using: &random))
      .compactMap { _ in words.randomElement(using: &random) }
      .joined(separator: [" ", "\n", ", "].randomElement(using: &random) ?? " ")
  }

  /// What the law says, written without regard to speed.
  private static func naive(
    _ texts: [(text: String, place: TextPlace)], _ query: String, _ heading: String
  ) -> [Int] {
    let words = query.split(separator: " ").map { $0.lowercased() }
    guard !words.isEmpty else { return [] }
    return texts.indices.filter { index in
      let text = texts[index].text.lowercased()
      let beside = [texts[index].place.words.lowercased(), heading.lowercased()]
      return words.contains { text.contains($0) }
        && words.allSatisfy { word in text.contains(word) || beside.contains { $0.contains(word) } }
    }
  }

  @Test(arguments: Array<UInt64>(1...60))
  func `what is found is what a plain search finds`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var kept: [(text: String, place: TextPlace)] = []
    var texts = PlacedTexts()
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let text = PlacedTextsTests.sentence(&random, 6)
      let place = PlacedTextsTests.places.randomElement(using: &random) ?? .theCase
      kept.append((text, place))
      texts.add(text, at: place)
    }
    let heading = "2026-010 Child Letter"
    for _ in 0..<40 {
      var query = (0..<Int.random(in: 0...3, using: &random))
        .compactMap { _ in PlacedTextsTests.words.randomElement(using: &random) }
      if Int.random(in: 0..<3, using: &random) == 0 { query.append("panel") }
      let typed = query.joined(separator: " ")
      let found = texts.indices(with: SearchedWord.all(in: typed), under: heading)
      #expect(found == PlacedTextsTests.naive(kept, typed, heading), "\(typed) in \(kept)")
    }
    for index in kept.indices {
      #expect(texts.text(index) == kept[index].text)
      #expect(texts.place(index) == kept[index].place)
    }
  }

  @Test(arguments: Array<UInt64>(1...40))
  func `an excerpt is never longer than asked, and holds the word that was found`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = PlacedTextsTests.sentence(&random, 60)
    var texts = PlacedTexts()
    texts.add(text, at: .criteria)
    for word in SearchedWord.all(in: PlacedTextsTests.words.joined(separator: " ")) {
      let isFound = !texts.indices(with: [word], under: "").isEmpty
      for characters in [20, 33, 74] {
        let excerpt = texts.excerpt(0, around: [word], characters: characters)
        #expect(excerpt.count <= characters)
        #expect(!excerpt.contains("\n"))
        if isFound { #expect(word.isIn(excerpt)) }
      }
    }
  }

  @Test
  func `the word stands in the middle of a long text`() {
    var texts = PlacedTexts()
    let filler = "seen at home and at school without anything unusual being noted"
    texts.add("\(filler), \(filler), a bruise was seen, \(filler)", at: .criteria)
    #expect(
      texts.excerpt(0, around: SearchedWord.all(in: "BRUISE"), characters: 40)
        == "…usual being noted, a bruise was seen, …")
  }

  @Test
  func `a text that says nothing is left out`() {
    var texts = PlacedTexts()
    texts.add(" \n", at: .criteria)
    #expect(texts.count == 0)
  }

  @Test
  func `everything that was written in a case is there, with its place`() throws {
    var subject = CaseInTest()
    try subject.propose(.decideCriteria(seriousIncident, on: occasion("2026-11-06")))
    try subject.record(.panelNotified, "2026-11-10", why: "Reason alpha")
    try subject.propose(.setAside(.chairInformed), why: "Reason beta")
    let entry = Entry(.lineOfEnquiry, try #require(EntryName("k2")))
    try subject.propose(
      .fill(entry, [.question: .text("Question gamma"), .rationale: .text("Because delta")]))
    try subject.propose(.fill(entry, [.question: .text("Question epsilon")]), why: "Reason zeta")
    let extracts = CaseExtract(of: subject.review, timetable: subject.timetable(on: "2026-11-23"))
    let found = { (word: String) in
      extracts.texts.indices(with: SearchedWord.all(in: word), under: extracts.heading)
        .map { extracts.texts.place($0).words }
    }
    #expect(found("aspen") == ["Case"])
    #expect(found("alpha") == ["Panel notified, reason"])
    #expect(found("beta") == ["Tell the Chair, why not needed"])
    #expect(found("limbs") == ["Criteria, rationale"])
    #expect(found("delta") == ["Key lines of enquiry 1, Why we ask"])
    // What was replaced is history, and is not found as if it stood.
    #expect(found("gamma").isEmpty)
    #expect(found("epsilon") == ["Key lines of enquiry 1, Question"])
    #expect(found("zeta") == ["History, Thu 1 Jan 1970"])
    #expect(found("2026-014 enquiry epsilon") == ["Key lines of enquiry 1, Question"])
    try subject.propose(.remove(entry), why: "A duplicate")
    let later = CaseExtract(of: subject.review, timetable: subject.timetable(on: "2026-11-23"))
    #expect(later.texts.indices(with: SearchedWord.all(in: "epsilon"), under: "").isEmpty)
  }

  @Test
  func `where two people differ both texts are found`() {
    var subject = CaseInTest()
    let entry = Entry(.incident)
    let know = [writer("Ana"): 1]
    subject.append(
      [.answered(entry, .whatHappened, .text("Fell from the cot"))], by: "Ben", seen: know)
    subject.append(
      [.answered(entry, .whatHappened, .text("Found on the floor"))], by: "Cy", seen: know)
    let texts = PlacedTexts(of: subject.review)
    for word in ["cot", "floor"] {
      #expect(texts.indices(with: SearchedWord.all(in: word), under: "").count == 1)
    }
  }
}
