import CaseStore
import Casework
import Seeds
import Trials

/// A case of a hundred records as the store itself wrote it, from which many others are made.
///
/// Making a million records through the store would take a sync each. So a few dozen cases go
/// through it, in memory; the others carry the same bodies under a digest chain of their own.
struct CaseTemplate {
  /// The body of one record, and who wrote it.
  struct Entry {
    let writer: WriterID
    let body: [UInt8]
  }

  /// In the order they were made, the opening first.
  let entries: [Entry]

  static let recordCount = 100
  /// The day all stores are dated around, whatever the machine's clock says: a Monday.
  static let today = Day(number: 20_780)

  /// Every `templateCount`-th case is alike.
  static let templateCount = 48

  /// Makes all templates: from cases just opened to cases closed, many of them late.
  static func all() throws -> [CaseTemplate] {
    let files = MemoryFileSystem()
    let now = Moment(milliseconds: today.number * 86_400_000)
    let first = try Store.create(
      at: "/store", local: "/first", files: files, by: "A. Chair", now: now)
    let second = try Store.open(at: "/store", local: "/second", files: files)
    var chance = SeededGenerator(seed: 3)
    return try (0..<templateCount).map { index in
      let course = Course(index: index, using: &chance)
      let id = try course.record(in: [first, second], using: &chance)
      return try CaseTemplate(id, files)
    }
  }

  private init(_ id: CaseID, _ files: MemoryFileSystem) throws {
    let folder = "/store/cases/\(id.text)"
    var found: [(at: Int, entry: Entry)] = []
    for name in try files.names(in: folder) {
      guard let writer = WriterID(String(name.prefix { $0 != "." })) else { continue }
      let file = try files.open("\(folder)/\(name)", .read)
      defer { files.close(file) }
      let size = try files.status(of: file).size
      let bytes = try files.read(file, from: 0, upTo: size)
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        let body = CaseTemplate.body(in: String(decoding: line, as: UTF8.self))
        let at = try JSON(Array(body.utf8))["at"]?.whole ?? 0
        found.append((at, Entry(writer: writer, body: Array(body.utf8))))
      }
    }
    precondition(found.count == CaseTemplate.recordCount, "a template has all its records")
    entries = found.sorted { $0.at < $1.at }.map(\.entry)
  }

  private static func body(in line: String) -> String {
    guard let start = line.firstRange(of: ",\"body\":")?.upperBound,
      let end = line.ranges(of: ",\"check\":").last?.lowerBound
    else { return "" }
    return String(line[start..<end])
  }
}

/// What happens in one fictional case: how far it has come, and in how many days.
private struct Course {
  let reached: Int
  let aware: Day
  let days: Int

  init(index: Int, using chance: inout SeededGenerator) {
    reached = index * Course.milestones.count / (CaseTemplate.templateCount - 2)
    days = 2 + min(reached, Course.milestones.count) * 3 / 2 + Int.random(in: 0...9, using: &chance)
    aware = CaseTemplate.today.adding(days: -days)
  }

  /// Writes the records, one stretch of ten in three by the second writer.
  func record(in stores: [Store], using chance: inout SeededGenerator) throws -> CaseID {
    let opened = try stores[0].openCase(
      year: 2026, child: "Child Template", edition: "working-together-2023",
      further: [.recorded(.becameAware, on: Occasion(day: aware), corrects: false)],
      by: "A. Chair", now: moment(0))
    var recorded = 0
    for number in 1..<CaseTemplate.recordCount {
      let isSecond = number / 10 % 3 == 2
      let store = stores[isSecond ? 1 : 0]
      // Whoever takes over has read what the other wrote.
      if number % 10 == 0 { _ = try store.load(opened.id, now: moment(number)) }
      var why: String?
      let event: CaseEvent
      if number == 1 {
        event = .criteriaDecided(Course.criteria, on: Occasion(day: aware))
      } else if recorded < min(reached, Course.milestones.count),
        number > recorded * 90 / max(1, reached)
      {
        event = .recorded(
          Course.milestones[recorded], on: Occasion(day: day(number)), corrects: false)
        recorded += 1
      } else {
        (event, why) = filling(after: recorded, number, using: &chance)
      }
      _ = try store.append(
        [event], to: opened.id, by: isSecond ? "S. Ward" : "A. Chair", why: why,
        now: moment(number))
    }
    return opened.id
  }

  /// A plan, or a day put right with its reason: what makes up most of a record.
  private func filling(
    after recorded: Int, _ number: Int, using chance: inout SeededGenerator
  ) -> (CaseEvent, String?) {
    if recorded > 0, Int.random(in: 0..<3, using: &chance) == 0 {
      let milestone = Course.milestones[Int.random(in: 0..<recorded, using: &chance)]
      return (
        .recorded(milestone, on: Occasion(day: day(number)), corrects: true),
        Course.reasons.randomElement(using: &chance)
      )
    }
    let ahead = min(recorded + Int.random(in: 0..<6, using: &chance), Course.milestones.count - 2)
    let time = TimeOfDay(hour: Int.random(in: 9..<17, using: &chance), minute: 30)
    let on = Occasion(
      day: CaseTemplate.today.adding(days: Int.random(in: 0..<20, using: &chance)), time: time)
    return (.planned(Course.milestones[ahead], for: on), nil)
  }

  private func day(_ number: Int) -> Day {
    aware.adding(days: days * number / CaseTemplate.recordCount)
  }

  private func moment(_ number: Int) -> Moment {
    let begin = aware.number * 86_400_000 + 32_400_000
    // The last is made the evening before the day the stores are dated around.
    return Moment(milliseconds: begin + (days - 1) * 86_400_000 / 100 * number + number * 60_000)
  }

  private static let milestones: [Milestone] = [
    .panelNotified, .partnersNotified, .stateAndOfstedNotified, .instigated, .executiveInformed,
    .chairInformed, .scrutineerInformed, .initialDiscussionHeld, .form2Issued, .returnsIn,
    .packShared, .reviewMeetingHeld, .reportDrafted, .reportFinalised, .executiveAgreed,
    .outcomeNotified, .sentToPanel, .panelReceived, .panelResponded, .responseShared,
    .postMeetingHeld, .closed,
  ]

  private static let criteria = SeriousIncidentTest(
    abuseOrNeglect: .suspected, outcome: .seriouslyHarmed, harms: [.physicalHealth],
    rationale: "Unexplained injuries, and accounts of them that do not agree.")

  private static let reasons = [
    "The minutes give another day.", "The email had been sent the evening before.",
    "A slip of the pen: the letter is dated, and the date of the letter is what counts here.",
    "The Trust's own record was checked with them by telephone, and theirs is right.",
  ]
}
