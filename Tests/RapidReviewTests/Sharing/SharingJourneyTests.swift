import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// Two people at two computers share a store through a folder, from the screens alone.
struct SharingJourneyTests {
  private let files = MemoryFileSystem()

  init() throws {
    for folder in ["/ana", "/ben", "/share"] { try files.makeFolder(folder, mode: 0o755) }
    _ = try surroundings("ana").makePlainStore(
      NewStore(partnership: "Fenmoor Partnership", person: "Ana"))
  }

  private func surroundings(_ person: String) -> Surroundings {
    Surroundings(
      storePath: "/\(person)/store", localPath: "/\(person)/own", files: files,
      clock: Screenplay.clock, givenName: person == "ana" ? "Ana" : "Ben")
  }

  /// Lets time pass until something is on the screen.
  private func wait(_ play: inout Screenplay, for words: String) throws {
    for _ in 0..<200 where !play.picture.contains(words) { play.wait() }
    #expect(play.picture.contains(words), "\(play.picture)")
  }

  /// Shares now, from the list of cases and back, rather than when the two seconds are over.
  private func share(_ play: inout Screenplay) throws {
    try play.press("S,<Enter>")
    for _ in 0..<300 { play.wait() }
    try play.press("<Esc>")
  }

  /// Ana's window, on the places the store is shared through, with a first one named.
  private func sharing() throws -> Screenplay {
    var ana = try Screenplay(surroundings("ana"))
    try ana.press("S")
    #expect(ana.picture.contains("This store is not shared with another computer."))
    try ana.press("n")
    ana.type(" ")
    try ana.press("<Tab>")
    ana.type("/share")
    try ana.press("<Tab>,<Tab>")
    return ana
  }

  /// Ana's window, on the list of cases, the first of which others can have.
  private func sharingFirstCase() throws -> Screenplay {
    var ana = try sharing()
    try ana.press("y,<Enter>")
    try wait(&ana, for: "Everything is shared")
    try ana.press("<Esc>")
    try open(&ana, "Child Aspen")
    try share(&ana)
    #expect(ana.picture.contains("   Shared"), "\(ana.picture)")
    return ana
  }

  private func open(_ play: inout Screenplay, _ child: String) throws {
    try play.press("n")
    play.type(child)
    try play.press("<Tab>")
    play.type("20/11")
    try play.press("<Enter>,<Esc>")
  }

  @Test func `a plain store is shared only where somebody says that it may be read`() throws {
    var ana = try sharing()
    try ana.press("n,<Enter>")
    #expect(
      ana.picture.contains("Anyone who can reach the place could read it."), "\(ana.picture)")
    try ana.press("<Tab>,<Tab>,y,<Enter>")
    #expect(ana.picture.contains("folder:/share"), "\(ana.picture)")
    try wait(&ana, for: "Everything is shared")
  }

  @Test func `what one records the other has, and both of what was answered apart`() throws {
    var ana = try sharingFirstCase()

    var ben = try Screenplay(surroundings("ben"))
    #expect(ben.picture.contains("Take part in a store that a colleague shares"))
    try ben.press("<Down>,<Down>,<Enter>")
    ben.type(" ")
    try ben.press("<Tab>")
    ben.type("/share")
    try ben.press("<Enter>,<Enter>,<Enter>,<Enter>")
    try wait(&ben, for: "The store shared there is not sealed.")
    try ben.press("<Down>,<Down>,<Enter>")
    ben.type(" ")
    try ben.press("<Tab>")
    ben.type("/share")
    try ben.press("<Tab>,y,<Enter>,<Enter>,<Enter>")
    try wait(&ben, for: "Child Aspen")

    // Both open a case while apart, and both get the same number for it.
    try files.rename("/share", to: "/away")
    try open(&ana, "Child Birch")
    try open(&ben, "Child Cedar")
    #expect(ana.picture.lowercased().contains("not shared"), "\(ana.picture)")
    try files.rename("/away", to: "/share")
    try share(&ben)
    try share(&ana)
    try share(&ben)
    #expect(ana.picture.contains("Child Cedar"), "\(ana.picture)")
    #expect(ben.picture.contains("Child Birch"), "\(ben.picture)")
    #expect(ben.picture.contains("Sharing: needs attention"))
    try ben.press("<End>")
    #expect(ben.picture.contains("Another case is also called 2026-002"), "\(ben.picture)")
    try ben.press("N,y")
    #expect(ben.picture.contains("2026-003"), "\(ben.picture)")
    try share(&ben)
    try share(&ana)
    #expect(ana.picture.contains("2026-003"), "\(ana.picture)")
  }

  @Test func `what is recorded is given within a moment, and not in two seconds`() throws {
    let ana = surroundings("ana")
    try ana.sharedStore().add(
      Remote(name: "shared", place: .folder(path: "/share")), inPlainText: true)
    let office = try ana.office()
    let keeper = SharingKeeper(ana, isFiction: false)
    for _ in 0..<300 where keeper.due(office.store) == .betweenKeys {
      _ = keeper.doSlice(office.store)
    }
    let aware = try #require(Occasion(iso: "2026-11-20"))
    _ = try office.openCase(
      child: "Child Aspen", aware: aware, edition: nil, by: "Ana", clock: Screenplay.clock)
    switch keeper.due(office.store) {
    case .afterSilence(let left): #expect(left <= 300)
    case .betweenKeys: break
    case .now, nil: Issue.record("nothing is to be given")
    }
  }

  @Test func `what two answered apart is listed for all cases, and leads to the case`() throws {
    var ana = try sharingFirstCase()
    try surroundings("ben").copyStore(from: .folder(path: "/share"), inPlainText: true) { _ in }
    for (person, day) in [("ana", 21), ("ben", 20)] {
      let place = surroundings(person)
      let office = try place.office()
      let id = try #require(try office.reviews.keys.first)
      let on = Occasion(day: try #require(Day(year: 2026, month: 11, day: day)))
      try office.change(
        id, .record(.chairInformed, on: on), why: "By telephone", by: person, clock: place.clock)
    }
    try share(&ana)
    var ben = try Screenplay(surroundings("ben"))
    try share(&ben)
    try ben.press("S,c")
    try wait(&ben, for: "1 conflict")
    for words in ["Fri 20 Nov", "Sat 21 Nov", "had not read what ana recorded", "telephone."] {
      #expect(ben.picture.contains(words), "\(words): \(ben.picture)")
    }
    try ben.press("<Enter>")
    #expect(ben.picture.contains("2026-001 Child Aspen   Conflicts"), "\(ben.picture)")
  }
}
