import Casework

/// A case whose initial discussion has been held on Friday 13 November 2026: the scope is set, two
/// organisations are chosen and two lines of enquiry written.
struct EnquiryInTest {
  var review: CaseInTest

  static let school = "Harbour School"
  static let police = "Fenmoor Police"

  init() throws {
    review = CaseInTest()
    review.now = occasion("2026-11-13T15:00")
    try review.propose(.decideCriteria(seriousIncident, on: occasion("2026-11-09")))
    try review.record(.panelNotified, "2026-11-10T14:02")
    try review.record(.initialDiscussionHeld, "2026-11-13")
    try fill(
      Entry(.timeline),
      [
        .periodFrom: .occasion(occasion("2024-01-01")),
        .periodTo: .occasion(occasion("2026-11-05")), .whyPeriod: .text("Since the move."),
        .people: .text("C1, M1"), .returnsBy: .occasion(occasion("2026-11-20")),
      ])
    try ask("s1", EnquiryInTest.school)
    try ask("p1", EnquiryInTest.police)
    try write("k1", "Was the child seen?")
    try write("k2", "What did the police know?", asked: [EnquiryInTest.police])
  }

  /// The case as it stands.
  var now: Case { review.review }

  /// Every line as a list shows it: `KLOE 1 Was the child seen?`.
  var lines: [String] { now.linesOfEnquiry.map { "\($0.title) \($0.question)" } }

  mutating func fill(_ entry: Entry, _ answers: Answers, by person: String = "Ana") throws(Refusal)
  {
    try review.propose(.fill(entry, answers), by: person, why: "As it happened")
  }

  mutating func ask(_ name: String, _ organisation: String) throws(Refusal) {
    try fill(
      Entry(.organisationAsked, entry(name)),
      [.organisation: .text(organisation), .state: .keys(["to-ask"])])
  }

  mutating func write(
    _ name: String, _ question: String, asked organisations: [String] = []
  ) throws(Refusal) {
    var answers: Answers = [.question: .text(question)]
    if !organisations.isEmpty { answers[.organisations] = .keys(organisations) }
    try fill(Entry(.lineOfEnquiry, entry(name)), answers)
  }

  mutating func change(_ proposal: LineProposal, why: String? = nil) throws(Refusal) {
    try review.propose(.changeLines(proposal), why: why)
  }

  /// The Form 2 that would go to an organisation, with words that say which it is.
  func form2(to name: String) throws -> Form2Issue {
    guard let request = now.request(entry(name)) else { throw Refusal.enquiry(.notAsked) }
    let issue = now.form2(to: request, now: review.now, due: nil)
    return issue.with(
      text: "Form 2, issue \(issue.number)\n", digest: EnquiryInTest.digest(issue.number))
  }

  mutating func send(to names: [String]) throws {
    var issues: [Form2Issue] = []
    for name in names { issues.append(try form2(to: name)) }
    try review.propose(.issueForm2(issues))
  }

  /// A hash as a file has one, another for every number.
  static func digest(_ number: Int) -> String {
    let text = String(number, radix: 16)
    return text + String(repeating: "0", count: 64 - text.count)
  }

  func standing(of name: String, on today: String) -> String {
    now.request(entry(name))?.standing(on: day(today), calendar: PublishedHolidays.calendar).words
      ?? "not asked"
  }

  /// A file of an organisation's with these answers to lines, by the lines' names.
  func answers(
    of name: String, _ answers: [(line: String, text: String)], hash: Int = 100,
    prompts: [(ReturnPrompt, String)] = []
  ) -> ReturnFile {
    let given = answers.enumerated().map { row, answer in
      GivenAnswer(subject: .line(entry(answer.line)), row: row + 2, text: answer.text)
    }
    let others = prompts.enumerated().map { row, answer in
      GivenAnswer(subject: .prompt(answer.0), row: 50 + row, text: answer.1)
    }
    return file(of: name, .answers, hash, [], given + others)
  }

  /// A file of an organisation's with these entries, matched with those of the file before it.
  func chronology(
    of name: String, _ rows: [(when: String, what: String)], hash: Int = 200
  ) -> ReturnFile {
    let contents = rows.enumerated().map { row, cells in
      EntryMatch.Row(
        row: row + 2,
        content: EntryContent(
          when: UncertainDay.read(cells.when, today: review.now.day).day, what: cells.what))
    }
    let standing = now.currentReturn(of: entry(name), .chronology)?.file.entries ?? []
    let match = EntryMatch(
      contents, over: standing, of: entry(name), digest: EnquiryInTest.digest(hash))
    return file(of: name, .chronology, hash, match.entries, [])
  }

  private func file(
    of name: String, _ part: ReturnFile.Part, _ hash: Int, _ entries: [ReturnFile.Entry],
    _ answers: [GivenAnswer]
  ) -> ReturnFile {
    ReturnFile(
      request: entry(name), organisation: now.request(entry(name))?.organisation ?? "",
      part: part, name: "\(name)-\(hash).csv", digest: EnquiryInTest.digest(hash),
      entries: entries, answers: answers, warned: 0, refused: 0)
  }

  mutating func take(_ files: ReturnFile...) throws(Refusal) {
    try review.propose(.importReturn(files))
  }

  /// What a proposal is refused with; `nil` where it is taken.
  func refusal(of proposal: Proposal, why: String? = nil) -> Refusal? {
    do throws(Refusal) {
      _ = try now.propose(proposal, by: "Ben", why: why, now: review.now)
      return nil
    } catch {
      return error
    }
  }
}
