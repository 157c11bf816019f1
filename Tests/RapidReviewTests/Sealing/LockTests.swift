import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// A locked window shows nothing of the cases, and an unlocked one is where it was.
struct LockTests {
  private let places = SealedPlaces()

  private func begun() throws -> Screenplay {
    try places.make(by: "A. Chair")
    return try Screenplay(places.surroundings(of: "A. Chair"))
  }

  private func unlock(_ play: inout Screenplay, _ words: String) throws {
    play.type(words)
    try play.press("<Enter>")
  }

  /// Opens a case, and begins to type into a form of it.
  private func typing(_ play: inout Screenplay) throws {
    try unlock(&play, SealedPlaces.passphrase)
    try play.press("n")
    play.type("Child Kingfisher")
  }

  @Test func `a sealed store opens with its passphrase, which shows as dots`() throws {
    var play = try begun()
    #expect(play.picture.contains("The store at /store is sealed and locked."))
    try unlock(&play, "plum gravel")
    #expect(play.picture.contains("That is not the passphrase of this store."))
    #expect(!play.picture.contains("•"))
    play.type(SealedPlaces.passphrase)
    #expect(play.picture.contains("•••••"))
    #expect(!play.picture.contains("plum"))
    try play.press("<Enter>")
    #expect(play.picture.contains("Fenmoor Partnership"))
    #expect(!play.picture.contains("locked"))
  }

  @Test func `Z locks: the keys are gone, and so is what was on the screen`() throws {
    var play = try begun()
    try unlock(&play, SealedPlaces.passphrase)
    let keys = try #require(play.desk.store?.office.store.keys)
    try play.press("Z")
    #expect(keys.isWiped)
    #expect(play.desk.store == nil)
    #expect(play.picture.contains("The store at /store is sealed and locked."))
    #expect(!play.picture.contains("Fenmoor"))
  }

  @Test func `after minutes without a key it locks, and what was half typed is back`() throws {
    var play = try begun()
    try typing(&play)
    play.wait()
    #expect(play.picture.contains("Child Kingfisher"))
    play.desk.lastKey = Moment(milliseconds: play.desk.lastKey.milliseconds - 5 * 60_000)
    play.wait()
    #expect(play.picture.contains("No key was pressed for 5 minutes."))
    #expect(!play.picture.contains("Kingfisher"))
    #expect(!places.files.holds("Kingfisher"))
    try unlock(&play, SealedPlaces.passphrase)
    #expect(play.picture.contains("Child Kingfisher"))
  }

  @Test func `real names that were half typed are back, sealed meanwhile`() throws {
    var play = try begun()
    try unlock(&play, SealedPlaces.passphrase)
    try play.press("n")
    play.type("Child Aspen")
    try play.press("<Tab>,t,o,d,a,y,<Enter>")
    try play.press("I,<Enter>")
    play.type("Rosalind Kingfisher")
    #expect(play.picture.contains("Rosalind Kingfisher"))
    play.desk.lastKey = Moment(milliseconds: play.desk.lastKey.milliseconds - 5 * 60_000)
    play.wait()
    #expect(play.picture.contains("No key was pressed for 5 minutes."))
    #expect(!places.files.holds("Kingfisher"))
    try unlock(&play, SealedPlaces.passphrase)
    #expect(play.picture.contains("Rosalind Kingfisher"))
    // Recorded or given up, they are in no draft any more.
    try play.press("<Esc>,<Enter>,<Esc>,<Esc>,Z")
    try unlock(&play, SealedPlaces.passphrase)
    #expect(!play.picture.contains("Rosalind"))
  }

  @Test func `locking ends what unlock had begun in the shell`() throws {
    try places.make(by: "A. Chair")
    places.typed = SealedPlaces.passphrase
    let surroundings = places.surroundings(of: "A. Chair")
    let keys = try surroundings.keysByPassphrase()
    try #require(surroundings.secrets.keyring).keep(keys.seed, of: keys.keysID, seconds: 60)
    var play = try Screenplay(surroundings, keys: surroundings.keysAtHand())
    #expect(play.picture.contains("Fenmoor"))
    try play.press("Z")
    #expect(play.picture.contains("is sealed and locked"))
    #expect(places.kept.isEmpty)
  }

  @Test func `the first key after so long locks, and does nothing else`() throws {
    var play = try begun()
    try typing(&play)
    play.desk.lastKey = Moment(milliseconds: play.desk.lastKey.milliseconds - 60 * 60_000)
    play.type("x")
    #expect(play.picture.contains("No key was pressed for 5 minutes."))
    try unlock(&play, SealedPlaces.passphrase)
    #expect(play.picture.contains("Child Kingfisher"))
    #expect(!play.picture.contains("Kingfisherx"))
  }

  @Test func `nothing that was said is left on the screen that is locked`() throws {
    var play = try begun()
    try unlock(&play, SealedPlaces.passphrase)
    try play.press("n")
    play.type("Child Kingfisher")
    try play.press("<Tab>,t,o,d,a,y,<Enter>")
    #expect(play.picture.contains("Child Kingfisher"))
    play.desk.lastKey = Moment(milliseconds: 0)
    play.wait()
    #expect(!play.picture.contains("Kingfisher"))
  }

  @Test func `Ctrl-Z locks a store that never locks itself, and no setting breaks the clock`()
    throws
  {
    try places.make(by: "A. Chair")
    for setting in ["0", "999999999999999999"] {
      try places.set(.idleLock, setting, by: "A. Chair")
      var play = try Screenplay(places.surroundings(of: "A. Chair"))
      try unlock(&play, SealedPlaces.passphrase)
      play.desk.lastKey = Moment(milliseconds: play.desk.lastKey.milliseconds - 60 * 60_000)
      play.wait()
      #expect(play.picture.contains("Fenmoor"))
      try play.press("<C-z>")
      #expect(play.picture.contains("The store was locked when the program was stopped."))
    }
  }

  @Test func `a sealed store is mended from the first screen, and then unlocked`() throws {
    try places.make(by: "A. Chair")
    try places.files.remove("/store/store.json")
    var play = try Screenplay(places.surroundings(of: "A. Chair"))
    try play.press("<Enter>")
    #expect(play.picture.contains("Wrote store.json again."))
    try unlock(&play, SealedPlaces.passphrase)
    #expect(play.picture.contains("Fenmoor"))
  }

  @Test func `a program that is stopped with Ctrl-Z locks the store first`() throws {
    var play = try begun()
    try unlock(&play, SealedPlaces.passphrase)
    try play.press("<C-z>")
    #expect(play.picture.contains("The store was locked when the program was stopped."))
  }

  @Test func `a plain store has no lock`() throws {
    var play = try Screenplay(Screenplay.founded())
    try play.press("Z")
    #expect(!play.picture.contains("locked"))
    play.desk.lastKey = Moment(milliseconds: 0)
    play.wait()
    #expect(play.picture.contains("Fenmoor"))
  }

  @Test func `who is at a sealed store is known by the name they were added under`() throws {
    _ = try begun()
    let surroundings = places.surroundings(of: "A. Chair")
    let nameless = Surroundings(
      storePath: surroundings.storePath, localPath: surroundings.localPath, files: places.files,
      clock: surroundings.clock, givenName: nil, secrets: surroundings.secrets)
    var play = try Screenplay(nameless)
    try unlock(&play, SealedPlaces.passphrase)
    #expect(play.desk.store?.person == "A. Chair")
    #expect(!places.files.holds("A. Chair"))
  }
}
