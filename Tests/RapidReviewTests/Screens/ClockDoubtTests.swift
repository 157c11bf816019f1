import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// A clock that is behind what the store holds is said, on the first screen and by every command.
struct ClockDoubtTests {
  private static let century = Moment(milliseconds: 4_089_000_000_000)

  /// Records something in the only case, on a computer whose clock says it is 2099.
  private func recordAhead(_ surroundings: Surroundings) throws {
    let store = try Store.open(
      at: surroundings.storePath, local: "\(surroundings.localPath)-of-another",
      files: surroundings.files)
    let id = try #require(try surroundings.office().entries.keys.first)
    try store.append(
      [.recorded(.chairInformed, on: Screenplay.now, corrects: false)], to: id,
      by: "B. Colleague", now: Self.century)
  }

  @Test func `the first screen says so until the clocks agree, and nothing hides it for long`()
    throws
  {
    let staged = try ReportCase()
    var play = try Screenplay(staged.surroundings)
    #expect(!play.picture.contains("A change is dated"))
    try recordAhead(staged.surroundings)
    // Somebody else's folder, which has seen nothing of the store.
    let other = Surroundings(
      storePath: staged.surroundings.storePath, localPath: "/other",
      files: staged.surroundings.files, clock: Screenplay.clock, givenName: "B. Other")
    play = try Screenplay(other)
    #expect(play.picture.contains("A change is dated"), "\(play.picture)")
    #expect(play.picture.contains("2099"))
    try play.press("<Down>")
    #expect(play.picture.contains("Check the date and time of the computers in use."))
    try play.press("<Enter>")
    #expect(!play.picture.contains("A change is dated"))
    try play.press("<Esc>")
    #expect(play.picture.contains("A change is dated"))
    // Read from the index this time.
    play.desk.store?.leave(nil)
    play = try Screenplay(other)
    #expect(play.picture.contains("A change is dated"))
  }

  @Test func `every command says so beside what it prints, and its status stays`() throws {
    let home = try Home.furnished()
    #expect(try home.run("list").errors.isEmpty)
    try recordAhead(
      Surroundings(
        storePath: home.store, localPath: home.local, files: SystemFileSystem(),
        clock: Clock(fixed: Occasion(iso: Home.today)), givenName: nil))
    for command in [
      ["list"], ["show", "2025-001"], ["history", "2025-001"], ["due"], ["find", "canary"],
      ["fill", "2025-001", "incident", "where=At home", "--as", "Canary"],
    ] {
      let ended = try home.run(command)
      #expect(ended.errors.contains("A change is dated"), "\(command)")
      #expect(ended.status == 0 || ended.status == 4, "\(command): \(ended.errors)")
    }
  }

  @Test func `minutes between two clocks are no matter, and any number is bounded`() {
    let now = Moment(milliseconds: 1_795_000_000_000)
    let later = { (minutes: Int) in Moment(milliseconds: now.milliseconds + minutes * 60_000) }
    #expect(ClockDoubt(latest: nil, now: now) == nil)
    #expect(ClockDoubt(latest: later(-5000), now: now) == nil)
    #expect(ClockDoubt(latest: later(5), now: now) == nil)
    #expect(ClockDoubt(latest: later(6), now: now) != nil)
    #expect(
      ClockDoubt(latest: Moment(milliseconds: .max), now: Moment(milliseconds: -5)) != nil)
    #expect(
      ClockDoubt(latest: Moment(milliseconds: .min), now: Moment(milliseconds: 5)) == nil)
  }
}
