import Casework
import Testing

@testable import Documents

/// What a Form 2 says of where it goes back, of whom to ask, and of what to mind.
struct Form2AddressTests {
  private static let settings: Answers = [
    .returnTo: .text("returns@fenmoor.example"), .returnHow: .text("By secure e-mail only."),
    .contact: .text("Business Unit, 01632 960000"),
    .legalBasis: .text("The words of our legal adviser."),
    .namesBy: .text("by secure e-mail from the Business Unit"),
  ]

  private static let templates: [TemplateName] = [.form2Text, .form2HTML, .form2Word]

  private static let lead: Answers = [
    .name: .text("Ruth Fennel"), .roles: .keys(["business-unit-manager"]),
    .email: .text("unit@fenmoor.example"),
  ]

  private func form(
    _ template: TemplateName, settings: Answers? = nil, lead: Answers? = nil
  ) throws -> String {
    let subject = try GatheredCase()
    let values = Form2Values(
      try subject.form2(), of: try subject.paper(settings: settings, lead: lead), explained: "")
    let filled = (try Shipped.template(template)).filled(with: values.values)
    return filled.replacing("\\", with: "")
  }

  @Test(arguments: templates)
  func `a form says where it goes back, how, whom to ask, and how names come`(
    _ template: TemplateName
  ) throws {
    let form = try form(template, settings: Self.settings)
    for words in [
      "returns@fenmoor.example", "By secure e-mail only.", "Business Unit, 01632 960000",
      "The words of our legal adviser.",
      "will come to you separately, by secure e-mail from the Business Unit. Do not add them",
      "with one another before asking Business Unit, 01632 960000.",
      "Friday 20 November 2026", "13 November 2026",
    ] { #expect(form.contains(words), "\(words)") }
    #expect(!form.contains("the person who sent you this form"))
  }

  @Test(arguments: templates)
  func `without settings a form goes back to who leads the Business Unit, by their e-mail`(
    _ template: TemplateName
  ) throws {
    let form = try form(template, lead: Self.lead)
    #expect(form.contains("unit@fenmoor.example"))
    #expect(
      form.contains("before asking Ruth Fennel, Business Unit manager, unit@fenmoor.example."))
    #expect(!form.contains("the person who sent you this form"))
    let own = try self.form(template, settings: Self.settings, lead: Self.lead)
    #expect(own.contains("returns@fenmoor.example") && !own.contains("unit@fenmoor.example"))
  }

  @Test(arguments: templates)
  func `what the settings do not say leaves no sentence half said`(
    _ template: TemplateName
  ) throws {
    let form = try form(template)
    #expect(form.contains("the person who sent you this form"))
    #expect(form.contains("will come to you separately, by a secure route. Do not add them"))
    #expect(!form.contains("Legal basis"))
    // Behind the style sheet, in which classes begin with a point.
    let words = form.split(separator: "</style>").last ?? ""
    for gap in [" .", "asking .", "to: \n", "separately, ."] { #expect(!words.contains(gap)) }
  }

  @Test func `the index says what the forms leave out, until it is filled in`() throws {
    let subject = try GatheredCase()
    let issue = try subject.form2()
    let index = { (settings: Answers?, lead: Answers?) in
      let paper = try subject.paper(settings: settings, lead: lead)
      return Document.form2Index(
        [(Form2Values(issue, of: paper, explained: ""), [])], of: paper
      ).readingLines.flatMap { $0.split(separator: " ") }.joined(separator: " ")
    }
    let bare = try index(nil, nil)
    #expect(bare.contains("Form 2: return to; Form 2: questions to; Form 2: legal basis;"))
    #expect(!(try index(Self.settings, nil)).contains("leave out"))
    #expect(try index(nil, Self.lead).contains("say yet: Form 2: legal basis; Form 2: names come."))
  }

  @Test(arguments: [
    (
      SeriousIncidentTest.Outcome.seriouslyHarmed, SeriousIncidentTest.Suspicion.suspected,
      "A child has been seriously harmed and abuse or neglect is suspected."
    ),
    (.died, .known, "A child has died and abuse or neglect is known."),
    (
      .neither, .known,
      "A child has died or been seriously harmed, and abuse or neglect is known or suspected."
    ),
  ])
  func `why the review is held is said as the criteria were decided`(
    _ outcome: SeriousIncidentTest.Outcome, _ suspicion: SeriousIncidentTest.Suspicion,
    _ words: String
  ) {
    let test = SeriousIncidentTest(
      abuseOrNeglect: suspicion, outcome: outcome, rationale: "So it was decided.")
    #expect(Optional(test).incident == words)
  }

  @Test func `the page shows three entries made up, and its columns fill the width`() throws {
    let page = try form(.form2HTML)
    #expect(ChronologyColumn.examples.count == 3)
    for example in ChronologyColumn.examples {
      for text in example.values { #expect(page.contains("<td>\(text)</td>")) }
      #expect(example.keys.allSatisfy(ChronologyColumn.asked.contains))
    }
    // An entry made up must never come back as one.
    #expect(!(try form(.form2Text)).contains("Health visiting notes"))
    #expect(!(try form(.form2Word)).contains("Health visiting notes"))
  }

  @Test func `no box for an answer is parted, and the chronology lies across the sheet`() throws {
    let page = try form(.form2HTML)
    #expect(page.contains(".ask { break-inside: avoid; }"))
    #expect(page.ranges(of: "<div class=\"ask\">").count == 2 + ReturnPrompt.allCases.count)
    #expect(page.contains("@page wide { size: A4 landscape; }"))
    #expect(page.contains("<div class=\"wide\">\n<h2>Chronology</h2>"))
  }
}
