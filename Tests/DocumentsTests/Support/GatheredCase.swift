import Casework
import Testing

@testable import Documents

/// A fictional case whose returns are in, with one text wherever a person or an organisation can
/// write one.
struct GatheredCase {
  private var changes: [Change<CaseEvent>] = []
  let today = Occasion(day: Day(year: 2026, month: 11, day: 13) ?? Day(number: 0))

  /// Two entries of the register of organisations: the school returned, the police declined.
  private static let names = ["school", "police", "k1", "k2", "chase"].compactMap(EntryName.init)

  /// Everything of the case is told in fictional words, or in one hostile text everywhere.
  init(everywhere text: String? = nil) throws {
    let opened = CaseEvent.opened(
      reference: try #require(CaseReference("2026-014")), child: text ?? "Child Aspen",
      edition: "working-together-2023")
    append([opened])
    let words = { (usual: String) in text ?? usual }
    for (entry, answers) in GatheredCase.sheets(words) {
      // Unchecked, as a journal from elsewhere would hold it: a check would refuse some texts.
      append(answers.questions(of: entry.sheet).map { .answered(entry, $0, answers[$0]) })
    }
    let school = GatheredCase.names[0]
    let issue = try form2(to: school)
    let form = Form2Values(issue, of: try paper(), explained: "")
      .text(with: try Shipped.template(.form2Text))
    append([.form2Issued(issue.with(text: form, digest: String(repeating: "a", count: 64)))])
    append(try returned(words))
  }

  /// The case as its changes leave it.
  func review() throws -> Case {
    let id = try #require(CaseID("aspen"))
    return try #require(Case(id: id, changes: changes))
  }

  func paper(settings: Answers? = nil, lead: Answers? = nil) throws -> CaseOnPaper {
    let review = try review()
    return CaseOnPaper(
      review, edition: nil,
      calendar: WorkingCalendar(BankHolidayList(holidays: [], fileDigest: "")),
      partnership: partnership(settings, lead),
      partnershipName: review.child == "Child Aspen" ? "Fenmoor Partnership" : review.child,
      marking: "OFFICIAL-SENSITIVE", made: today, maker: "Pat Example")
  }

  /// A partnership that has only settings, and who leads its Business Unit.
  private func partnership(_ settings: Answers?, _ lead: Answers?) -> Partnership? {
    guard let writer = WriterID("pat"), settings != nil || lead != nil else { return nil }
    let given = [
      (Entry(.settings), settings ?? [:]), (Entry(.person, GatheredCase.names[0]), lead ?? [:]),
    ]
    return Partnership(changes: [
      Change(
        id: ChangeID(writer: writer, number: 1),
        stamp: Stamp(at: Moment(milliseconds: 1_794_000_000_000), tick: 0), by: "Pat Example",
        seen: [:],
        events: given.flatMap { entry, answers in
          answers.questions(of: entry.sheet).map { .answered(entry, $0, answers[$0]) }
        }, why: nil)
    ])
  }

  /// The Form 2 that would go to the school now.
  func form2(to name: EntryName = GatheredCase.names[0]) throws -> Form2Issue {
    let review = try review()
    let request = try #require(review.request(name))
    return review.form2(to: request, now: today, due: nil)
  }

  /// The form as a person would be sent it, through a template.
  func form2Text(_ template: TemplateName, settings: Answers? = nil) throws -> String {
    let issue = try form2()
    return Form2Values(
      issue, of: try paper(settings: settings), explained: "Five working days after it went out."
    )
    .text(with: try Shipped.template(template))
  }

  /// A question of a line of enquiry is put otherwise than it was sent.
  mutating func reword(_ question: String) {
    append([.answered(Entry(.lineOfEnquiry, GatheredCase.names[2]), .question, .text(question))])
  }

  /// How old the child was when the incident happened.
  mutating func tell(age: String, on day: String) {
    let occasion = Occasion(day: Day(iso: day) ?? Day(number: 0))
    append([
      .answered(Entry(.incident), .happenedOn, .occasion(occasion)),
      .answered(Entry(.child, GatheredCase.names[0]), .age, .text(age)),
    ])
  }

  /// Other proceedings forbid contact with somebody for now.
  mutating func restrict(_ person: String) {
    let entry = Entry(.parallelProcess, GatheredCase.names[0])
    append([
      .answered(entry, .kind, .keys(["criminal"])),
      .answered(entry, .doNotContact, .text(person)),
    ])
  }

  /// The review joins the school's entries as records of one event.
  mutating func joinEntries() throws {
    append([
      .answered(
        Entry(.chronologyMark, try #require(EntryName("e-3"))), .joinedTo, .keys(["e-2"]))
    ])
  }

  /// The police send an entry without a date, and the review gives it one.
  mutating func giveDate(_ day: String) throws {
    let name = try #require(EntryName("e-9"))
    let content = EntryContent(when: UncertainDay(unknown: "n/a"), what: "Undated log.")
    append([
      .returnImported(
        ReturnFile(
          request: GatheredCase.names[1], organisation: "Fenmoor Police", part: .chronology,
          name: "police.csv", digest: String(repeating: "c", count: 64),
          entries: [ReturnFile.Entry(id: name, row: 2, content: content)], answers: [],
          warned: 0, refused: 0))
    ])
    let mark = Entry(.chronologyMark, name)
    append([
      .answered(mark, .when, .text(day)),
      .answered(
        mark, .understood, .keys(UncertainDay.read(day, today: today.day).day.understood)),
    ])
  }

  private mutating func append(_ events: [CaseEvent]) {
    guard let writer = WriterID("pat") else { return }
    let number = changes.count + 1
    let seconds = 1_794_000_000 + number * 60
    changes.append(
      Change(
        id: ChangeID(writer: writer, number: number),
        stamp: Stamp(at: Moment(milliseconds: seconds * 1000), tick: 0), by: "Pat Example",
        seen: [:], events: events, why: nil))
  }

  private static func sheets(_ words: @escaping (String) -> String) -> [(Entry, Answers)] {
    let day = { (iso: String) in
      Answer.occasion(Occasion(day: Day(iso: iso) ?? Day(number: 0)))
    }
    return [
      (
        Entry(.timeline),
        [
          .periodFrom: day("2024-01-01"), .periodTo: day("2026-11-05"),
          .whyPeriod: .text(words("From the move to Fenmoor.")),
          .people: .text(words("C1, M1, F1")), .returnsBy: day("2026-11-20"),
        ]
      ),
      (
        Entry(.organisationAsked, names[0]),
        [
          .organisation: .text(words("Harbour School")), .contact: .text(words("Kit Example")),
          .lead: .text(words("Lou Example")), .state: .keys(["returned"]),
          .askedOn: day("2026-11-12"), .returnBy: day("2026-11-20"),
          .returnedOn: day("2026-11-13"),
        ]
      ),
      (
        Entry(.organisationAsked, names[1]),
        [
          .organisation: .text(words("Fenmoor Police")), .state: .keys(["declined"]),
          .reason: .text(words("Legal advice is awaited.")),
        ]
      ),
      (
        Entry(.lineOfEnquiry, names[2]),
        [
          .question: .text(
            words("Was the child seen and heard alone?\nBy whom, and what was said?")),
          .rationale: .text(words("Contacts were with adults.")),
          .finding: .text(words("The child was seen, and not heard.")),
          .evidence: .keys(["answer/school"]),
        ]
      ),
      (Entry(.lineOfEnquiry, names[3]), [.question: .text(words("What was shared, and when?"))]),
      (Entry(.answerMark, EntryName("k1-school") ?? .only), [.stands: .keys(["agrees"])]),
    ]
  }

  private func returned(_ words: @escaping (String) -> String) throws -> [CaseEvent] {
    let (school, line) = (GatheredCase.names[0], GatheredCase.names[2])
    let content = EntryContent(
      when: UncertainDay.read("12/03/2026", today: today.day).day,
      time: Understood(TimeOfDay("14:30"), written: "2.30pm"), people: words("C1, T1"),
      what: words("Seen at the gate with M1, tired."), source: words("Log 3"),
      childSeen: Understood(.yes, written: "Y"), lines: [1], analysis: words("It matters."))
    let later = EntryContent(
      when: UncertainDay.read("c. May 2026", today: today.day).day,
      what: words("Attendance fell below nine in ten."))
    let file = { (part: ReturnFile.Part, entries: [ReturnFile.Entry], answers: [GivenAnswer]) in
      ReturnFile(
        request: school, organisation: words("Harbour School"), part: part,
        name: words("harbour.csv"), digest: String(repeating: "b", count: 64), entries: entries,
        answers: answers, warned: 0, refused: 1)
    }
    return [
      .returnImported(
        file(
          .chronology,
          [
            ReturnFile.Entry(id: try #require(EntryName("e-2")), row: 2, content: content),
            ReturnFile.Entry(id: try #require(EntryName("e-3")), row: 3, content: later),
          ], [])),
      .returnImported(
        file(
          .answers, [],
          [
            GivenAnswer(subject: .line(line), row: 2, text: words("Every day, alone twice.")),
            GivenAnswer(subject: .prompt(.goodPractice), row: 4, text: words("The nurse rang.")),
          ])),
    ]
  }
}
