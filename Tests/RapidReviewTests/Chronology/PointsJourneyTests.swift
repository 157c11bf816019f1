import CaseStore
import Testing

@testable import Casework
@testable import Office
@testable import RapidReview

/// Points to check by keys: walked, dismissed one by one and by kind, and compared.
struct PointsJourneyTests {
  private func staged(
    _ entries: String = ChronologyStage.entries
  ) throws -> (stage: ChronologyStage, play: Screenplay) {
    let surroundings = try Screenplay.founded()
    let stage = try ChronologyStage(surroundings, entries: entries)
    var play = try Screenplay(surroundings)
    try play.press("<Enter>,3,<Tab>,w")
    return (stage, play)
  }

  private func open(_ play: Screenplay) -> [ChronologyFlag] {
    play.desk.situation().parts.chronology?.openFlags ?? []
  }

  @Test
  func `all points of a kind are dismissed with one reason, and one key takes them back`() throws {
    var (_, play) = try staged()
    let before = open(play)
    let kind = try #require(before.first).kind
    try play.press("<Home>,K")
    #expect(play.picture.contains("Dismiss all points of a kind"))
    try play.press("Known to the group,<Tab>,<Enter>")
    #expect(!open(play).isEmpty)
    #expect(!open(play).contains { $0.kind == kind })
    try play.press("u")
    #expect(open(play) == before)
  }

  @Test
  func `what an organisation leaves out opens entry by entry, and each leads there`() throws {
    let lines = (10...19).map {
      "\($0) Mar 2026 | | Harbour School | | Lesson \($0) | | yes |"
    }
    var (_, play) = try staged(lines.joined(separator: "\n"))
    #expect(play.cursorRow.contains("HS names no source in 10 of 10 rows"))
    try play.press("<Enter>")
    #expect(play.picture.contains("Lesson 10"))
    try play.press("<Down>*2,<Enter>")
    #expect(play.cursorRow.contains("11 Mar 2026"))
    try play.press("w,<Home>,<Enter>,<Enter>")
    #expect(!play.picture.contains("Lesson 19"))
  }

  @Test
  func `side by side, what differs is marked on both sides`() throws {
    var (_, play) = try staged()
    while play.cursorRow.contains("contradiction") == false { try play.press("<Down>") }
    try play.press("b")
    let marked = play.picture.split(separator: "\n").filter { $0.contains("! differs") }
    #expect(marked.count == 1)
    #expect(marked.first?.contains("Child seen") == true)
    #expect(marked.first?.components(of: "! differs") == 2)
  }

  @Test
  func `a long chronology is looked through between keys, and then all points stand`() throws {
    let lines = (0..<400).map { number in
      let when = Day(number: 20_454 + number / 2).plain
      return "\(when) | | \(number % 2 == 0 ? "Harbour School" : "Fenmoor Police") | | "
        + "Word\(number) | | yes |"
    }
    let (_, play) = try staged(lines.joined(separator: "\n"))
    #expect(open(play).map(\.kind) == [.noSource, .noSource])
  }

  /// Events that two organisations record, every second one with another side of the injury.
  private static let events = (0..<20).map { number -> String in
    let day = Day(number: 20_454 + number * 10).plain
    let place = ["cheek", "thigh", "hand", "ear", "shin"][number % 5]
    let other = number % 2 == 0 ? "left" : "right"
    return """
      \(day) | | Harbour School | C1 | C1 has a bruise, left \(place). MASH rang. | L | yes |
      \(day) | | Fenmoor Police | C1 | Referral from school: bruise, \(other) \(place). | N | |
      """
  }.joined(separator: "\n")

  @Test
  func `forty points are walked with links, a join and a dismissed kind, and handed over`() throws {
    let files = MemoryFileSystem()
    let surroundings = try Screenplay.founded(files)
    let stage = try ChronologyStage(surroundings, entries: PointsJourneyTests.events)
    var play = try Screenplay(surroundings)
    try play.press("<Enter>,3,<Tab>,w")
    let count = open(play).count
    #expect(count == 20)
    for step in 0..<40 {
      try play.press(step % count == 0 ? "<Home>" : "<Down>")
      let row = play.cursorRow
      try play.press(step < count ? "<Enter>,\(step % 3 + 1),<Esc>" : "<Enter>,<Esc>")
      #expect(play.cursorRow == row, "step \(step)")
    }
    try play.press("<Home>,b,J,<Enter>,<Esc>,<End>,K,Told twice,<Tab>,<Enter>")
    #expect(open(play).map(\.kind) == Array(repeating: .contradiction, count: 10))
    play.wait()
    let other = try Screenplay(
      Surroundings(
        storePath: "/store", localPath: "/own", files: files, clock: Screenplay.clock,
        givenName: "B. Reviewer"))
    var reader = other
    try reader.press("<Enter>,3,<Tab>,w")
    #expect(reader.row(1).contains("10 to check   10 dismissed"))
    let chronology = try #require(reader.desk.situation().parts.chronology)
    #expect(chronology.marks.count { !$0.numbers.isEmpty } == 20)
    #expect(chronology.joins.rows(of: Array(chronology.entries.indices)).count == 39)
    #expect(try stage.review.chronology.count == 40)
  }

  @Test
  func `every point can be dismissed, however long its words are and whatever dates hold`() throws {
    let long = String(repeating: "some time, I believe, ", count: 6)
    let entries = """
      1 Jan 2026 | 10:00 | Harbour School | C1 M1 GM1 | Strategy discussion, police, C1, M1, \
      GM1. Bruise, left cheek, a fall. Section 47 agreed. F1 arrested. C1 seen. | L | yes |
      2 Jan 2026 | 15:00 | Fenmoor Police | C1 F1 P1 | Strategy discussion, school, C1, F1, P1. \
      Bruise, right ear, a dog. Threshold not met. No arrest. C1 not seen. | N | no |
      1 Apr 2026 | | Harbour School | C1 | Maths test | L | yes |
      \(long)March 2026 | | Harbour School | C1 | Told of a cat | L | yes |
      \u{202E}Feb 2026\u{7} | | Harbour School | C1 | Told of a cow | L | yes |
      """
    let (stage, play) = try staged(entries)
    let chronology = try #require(play.desk.situation().parts.chronology)
    let found = open(play).map { $0.found(in: chronology) }
    #expect(open(play).contains { $0.words(in: chronology).count > 300 })
    for (number, words) in found.enumerated() {
      try stage.fill(
        .dismissal, [.reason: .text("Looked at."), .found: .text(words)], entry: "d-\(number)")
    }
    #expect(found.allSatisfy { $0.count <= 300 })
  }

  @Test
  func `an earlier dismissal of a gap, under its entries' name, still holds`() throws {
    var (stage, play) = try staged()
    let gap = try #require(open(play).first { $0.kind == .gap })
    let chronology = try #require(play.desk.situation().parts.chronology)
    let former = ChronologyFlag.name(.gap, of: gap.places.map { chronology.entries[$0].id.text })
    try stage.fill(.dismissal, [.reason: .text("Looked at before.")], entry: former.text)
    play.wait()
    #expect(!open(play).contains { $0.id == gap.id })
    #expect(chronology.flags.contains(gap))
  }
}

extension Substring {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int {
    indices.count { self[$0...].hasPrefix(text) }
  }
}
