import Casework
import Testing

struct IdentityTests {
  @Test
  func `an identity of which nothing is recorded is empty`() {
    let identity = Identity(changes: [])
    #expect(identity.isEmpty)
    #expect(identity.conflicts == [])
    #expect(identity.changes == [])
    #expect(IdentityQuestion.allCases.allSatisfy { identity.text(of: $0) == nil })
  }

  @Test
  func `the latest answer is shown, whatever the order the changes are read in`() throws {
    var subject = IdentityInTest()
    try subject.answer(.mother, "Mary Nonesuch")
    try subject.answer(.homeAddress, "1 Nowhere Lane\nFenmoor", by: "Ben")
    try subject.answer(.mother, "Maria Nonesuch", by: "Ben", why: "As she spells it")
    for changes in [subject.changes, subject.changes.reversed()] {
      let identity = Identity(changes: changes)
      #expect(identity.text(of: .mother)?.reveal() == "Maria Nonesuch")
      #expect(identity.settings(of: .mother).map(\.change.by) == ["Ben"])
      #expect(identity.text(of: .homeAddress)?.reveal() == "1 Nowhere Lane\nFenmoor")
      #expect(identity.text(of: .father) == nil)
      #expect(!identity.isEmpty)
      #expect(identity.changes == subject.changes)
    }
  }

  @Test
  func `two who had not read each other conflict; both are kept until one answers again`() throws {
    var subject = IdentityInTest()
    subject.append([.answered(.carers, Confidential("Ida Nobody"))], by: "Ben", seen: [:])
    subject.append([.answered(.carers, Confidential("Ada Nobody"))], by: "Cy", seen: [:])
    subject.append([.answered(.father, Confidential("Tom Nonesuch"))], by: "Ben", seen: [:])
    subject.append([.answered(.father, Confidential("Tom Nonesuch"))], by: "Cy", seen: [:])
    #expect(subject.identity.conflicts == [.carers])
    #expect(subject.identity.settings(of: .carers).map(\.change.by) == ["Ben", "Cy"])
    #expect(
      subject.identity.settings(of: .carers).map { $0.event.text?.reveal() } == [
        "Ida Nobody", "Ada Nobody",
      ])
    // The answer that is shown can be chosen by giving it again.
    try subject.answer(.carers, "Ada Nobody", by: "Dee")
    #expect(subject.identity.conflicts == [])
    #expect(subject.identity.text(of: .carers)?.reveal() == "Ada Nobody")
  }

  @Test
  func `a blank answer takes the answer back`() throws {
    var subject = IdentityInTest()
    try subject.answer(.mother, " \n\u{200B}")
    #expect(subject.changes.isEmpty, "there is nothing to take back")
    try subject.answer(.mother, "Mary Nonesuch")
    try subject.answer(.mother, " \n\u{200B}")
    #expect(subject.identity.text(of: .mother) == nil)
    #expect(subject.identity.isEmpty)
    #expect(subject.changes.last?.events == [.answered(.mother, Confidential(""))])
  }

  @Test
  func `an identity is not empty while one of two who differ has an answer`() {
    var subject = IdentityInTest()
    subject.append([.answered(.carers, Confidential("Ida Nobody"))], by: "Ben", seen: [:])
    subject.append([.answered(.carers, Confidential(""))], by: "Cy", seen: [:])
    #expect(subject.identity.text(of: .carers) == nil)
    #expect(subject.identity.conflicts == [.carers])
    #expect(!subject.identity.isEmpty)
  }

  @Test
  func `an answer given again as it stands records nothing`() throws {
    var subject = IdentityInTest()
    try subject.answer(.mother, "Mary Nonesuch")
    try subject.answer(.mother, "Mary Nonesuch", by: "Ben")
    #expect(subject.changes.count == 1)
  }

  @Test
  func `an event from a newer version is kept and changes nothing`() throws {
    var subject = IdentityInTest()
    try subject.answer(.mother, "Mary Nonesuch")
    subject.append([.unknown(UnknownEvent(type: "identity.sealed", json: "{}"))], by: "Ben")
    #expect(subject.identity.changes.count == 2)
    #expect(subject.identity.text(of: .mother)?.reveal() == "Mary Nonesuch")
    #expect(subject.identity.conflicts == [])
  }

  /// An answer, its reason and its author, and the refusal; a word of each stands in no refusal.
  @Test(arguments: [
    ("Quince \u{1B}[2J", nil, "Ana", "The answer holds a control character (U+001B)."),
    (
      "Quince \u{202E}", nil, "Ana",
      "The answer holds a character that turns the writing "
        + "direction (U+202E)."
    ),
    (
      String(repeating: "Quince", count: 700), nil, "Ana",
      "The answer is 4200 characters long, over 4000."
    ),
    ("x", "Quince\u{7}", "Ana", "The text holds a control character (U+0007)."),
    ("x", nil, " ", "Your name is empty."),
  ])
  func `what a record should not hold is refused and not quoted`(
    _ text: String, _ why: String?, _ person: String, _ problem: String
  ) {
    var subject = IdentityInTest()
    let refusal = #expect(throws: Refusal.self) {
      try subject.answer(.siblings, text, by: person, why: why)
    }
    #expect(refusal?.problem == problem)
    #expect(refusal.map { "\($0) \($0.problem) \($0.remedy)".contains("Quince") } == false)
    #expect(subject.changes.isEmpty)
  }

  @Test
  func `an answer may have lines and any script`() throws {
    var subject = IdentityInTest()
    try subject.answer(.siblings, "Ąžuolas Nonesuch\n👩‍👧 Zoë")
    #expect(subject.identity.text(of: .siblings)?.reveal() == "Ąžuolas Nonesuch\n👩‍👧 Zoë")
  }

  @Test
  func `every question has a label and one sentence of help, each its own name`() {
    let questions = IdentityQuestion.allCases
    #expect(Set(questions.map(\.label)).count == questions.count)
    for question in questions {
      #expect(question.label.first?.isUppercase == true)
      #expect(question.hint.hasSuffix(".") && question.hint.count { $0 == "." } == 1)
      #expect(question.label.count <= 30 && question.hint.count <= 78)
    }
  }
}
