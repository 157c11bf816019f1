import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// Who can open a sealed store, from the screens alone.
struct MembersJourneyTests {
  private let places = SealedPlaces()
  private static let theirs = "wet socks never sing"

  /// Ana's window on a store she has made, with her members in front.
  private func members() throws -> Screenplay {
    try places.make(by: "A. Chair")
    var play = try Screenplay(places.surroundings(of: "A. Chair"))
    try unlock(&play, SealedPlaces.passphrase)
    try play.press("P,m")
    return play
  }

  private func unlock(_ play: inout Screenplay, _ words: String) throws {
    play.type(words)
    try play.press("<Enter>")
  }

  /// Ben's window, in which he has asked to be let in.
  private func asking() throws -> Screenplay {
    var play = try Screenplay(places.surroundings(of: "B. Reviewer"))
    #expect(play.picture.contains("this computer has no key to it"))
    try play.press("<Enter>")
    play.type(Self.theirs)
    try play.press("<Tab>")
    try unlock(&play, Self.theirs)
    return play
  }

  /// Six groups of five digits on the screen.
  private func fingerprint(in play: Screenplay) throws -> String {
    let words = play.picture.split(whereSeparator: \.isWhitespace)
    let groups = words.filter { $0.count == 5 && $0.allSatisfy(\.isNumber) }
    try #require(groups.count == 6, "\(play.picture)")
    return groups.joined(separator: " ")
  }

  /// The groups of the sheet on the screen, by their numbers.
  private func sheet(in play: Screenplay) -> [Int: String] {
    let words = play.picture.split(whereSeparator: \.isWhitespace)
    return zip(words, words.dropFirst()).reduce(into: [:]) { groups, pair in
      guard pair.0.hasSuffix(":"), let number = Int(pair.0.dropLast()) else { return }
      groups[number] = String(pair.1)
    }
  }

  @Test func `a colleague is let in, each reading the other a fingerprint`() throws {
    var ana = try members()
    var ben = try asking()
    let theirs = try fingerprint(in: ben)
    try ben.press("<Enter>")
    #expect(ben.picture.contains("No member has added you yet."))
    try ana.press("<Esc>,m")
    #expect(ana.picture.contains("Someone new"))
    #expect(try fingerprint(in: ana) == theirs)
    try ana.press("<Enter>")
    #expect(try fingerprint(in: ana) == theirs)
    try ana.press("y,<Tab>")
    ana.type("B. Reviewer")
    try ana.press("<Tab>,n,<Tab>,<Enter>")
    #expect(ana.picture.contains("B. Reviewer is now a member. Read them your own fingerprint"))
    let own = try fingerprint(in: ana)
    try ben.press("<Enter>")
    #expect(ben.picture.contains("A member has added you."))
    ben.type(theirs)
    try ben.press("<Enter>")
    #expect(ben.picture.contains("That is not the fingerprint of the member who added you."))
    try ben.press("<C-u>")
    ben.type(own)
    try ben.press("<Enter>")
    #expect(ben.picture.contains("Fenmoor Partnership"))
    // Begun again, the window asks for their own passphrase.
    var again = try Screenplay(places.surroundings(of: "B. Reviewer"))
    try unlock(&again, Self.theirs)
    #expect(again.picture.contains("Fenmoor Partnership"))
  }

  @Test func `who waits and comes back another day goes on where they were`() throws {
    try places.make(by: "A. Chair")
    let theirs = try fingerprint(in: asking())
    var ben = try Screenplay(places.surroundings(of: "B. Reviewer"))
    try unlock(&ben, Self.theirs)
    #expect(try fingerprint(in: ben) == theirs)
  }

  @Test func `nobody is added whose fingerprint differs`() throws {
    var ana = try members()
    _ = try asking()
    try ana.press("<Esc>,m,<Enter>,n,<Tab>")
    #expect(ana.picture.contains("A stranger may be asking"))
    ana.type("B. Reviewer")
    try ana.press("<Tab>,n,<Tab>,<Enter>,<Esc>")
    #expect(ana.picture.contains("Someone new"))
  }

  @Test func `how a colleague is added names what their first screen says`() throws {
    try places.make(by: "A. Chair")
    var play = try Screenplay(places.surroundings(of: "A. Chair"))
    try unlock(&play, SealedPlaces.passphrase)
    try play.press("P,m,n")
    let said = play.picture.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in [
      "“Ask a colleague to let you in”", "“Take part in a store that a colleague shares”",
      "“Someone new”",
    ] {
      #expect(said.contains(words), "\(play.picture)")
    }
    let ben = try Screenplay(places.surroundings(of: "B. Reviewer"))
    #expect(ben.picture.contains("Ask a colleague to let you in"), "\(ben.picture)")
  }

  @Test func `a slip in the recovery sheet empties no field`() throws {
    try places.make(by: "A. Chair")
    var play = try Screenplay(places.surroundings(of: "A. Chair"))
    try play.press("<C-r>")
    let code = RecoveryCode(of: places.recovery)
    var groups = (1...RecoveryCode.groupCount).map(code.group)
    groups[3] = groups[3] == "aaaa" ? "bbbb" : "aaaa"
    play.type(groups.joined(separator: " "))
    try play.press("<Tab>,<Tab>")
    play.type(Self.theirs)
    try play.press("<Tab>")
    try unlock(&play, Self.theirs)
    #expect(play.picture.contains("Compare each group with the sheet"), "\(play.picture)")
    #expect(play.picture.contains("•••••"))
    // The last groups are in sight; the first are where the field begins.
    try play.press("<BTab>*4,<Tab>*4")
    #expect(play.picture.contains(groups[RecoveryCode.groupCount - 1]), "\(play.picture)")
  }

  @Test func `a lost passphrase: the recovery sheet opens the store with another`() throws {
    try places.make(by: "A. Chair")
    var play = try Screenplay(places.surroundings(of: "A. Chair"))
    try play.press("<C-r>")
    let code = RecoveryCode(of: places.recovery)
    play.type((1...RecoveryCode.groupCount).map(code.group).joined(separator: " "))
    #expect(play.picture.contains(code.group(RecoveryCode.groupCount)))
    try play.press("<Tab>,<Tab>")
    play.type(Self.theirs)
    try play.press("<Tab>")
    try unlock(&play, Self.theirs)
    #expect(play.picture.contains("Fenmoor Partnership"))
    #expect(play.picture.contains("You have a new key."), "\(play.picture)")
    try play.press("Z")
    try unlock(&play, SealedPlaces.passphrase)
    #expect(play.picture.contains("That is not the passphrase of this store."))
    try unlock(&play, Self.theirs)
    #expect(play.picture.contains("Fenmoor Partnership"))
    for file in ["plum", "wet socks"] { #expect(!places.files.holds(file)) }
  }

  @Test func `a new recovery sheet is shown once, and works once it is given back`() throws {
    var play = try members()
    try play.press("r,<Enter>")
    let sheet = sheet(in: play)
    #expect(sheet.count == 14)
    try play.press("<Esc>")
    #expect(play.picture.contains("The old recovery sheet still works."))
    try play.press("r,<Enter>")
    let groups = self.sheet(in: play)
    #expect(groups != sheet)
    try play.press("<Enter>")
    let words = play.picture.split(whereSeparator: \.isWhitespace)
    let asked = zip(words, words.dropFirst()).compactMap { $0 == "Group" ? Int($1) : nil }
    try #require(asked.count == 2)
    play.type(groups[asked[0]] ?? "")
    try play.press("<Tab>")
    try unlock(&play, groups[asked[1]] ?? "")
    #expect(play.picture.contains("The new recovery sheet works. Destroy the old one."))
    #expect(throws: StoreError.seal(.wrongSheet)) {
      try places.surroundings(of: "B. Reviewer").ruleForRecovery(
        with: places.recovery, person: "B. Reviewer")
    }
  }

  @Test func `one changes one's own passphrase, and gives the one before`() throws {
    var play = try members()
    try play.press("w")
    play.type("plum gravel")
    try play.press("<Tab>")
    play.type(Self.theirs)
    try play.press("<Tab>")
    try unlock(&play, Self.theirs)
    #expect(play.picture.contains("That is not the passphrase of this store."))
    play.type(SealedPlaces.passphrase)
    try play.press("<Tab>")
    play.type(Self.theirs)
    try play.press("<Tab>")
    try unlock(&play, Self.theirs)
    #expect(play.picture.contains("Your passphrase has changed on this computer."))
    try play.press("Z")
    try unlock(&play, Self.theirs)
    #expect(play.picture.contains("Fenmoor Partnership"))
  }

  @Test func `who can see the real names is said beside them, and changed under Members`() throws {
    var play = try members()
    _ = try asking()
    try play.press("<Esc>,m,<Enter>,y,<Tab>")
    play.type("B. Reviewer")
    try play.press("<Tab>,n,<Tab>,<Enter>")
    #expect(play.picture.contains("code names only"))
    try play.press("<Down>,g,<Enter>")
    #expect(play.picture.contains("B. Reviewer can see the real names now."))
    try play.press("<Esc>,<Esc>,n")
    play.type("Child Aspen")
    try play.press("<Tab>,t,o,d,a,y,<Enter>,I")
    #expect(play.picture.contains("Can see the real names: A. Chair, B. Reviewer."))
    try play.press("<Esc>,<Esc>,P,m,<Down>,<Delete>")
    play.type("Left the team")
    try play.press("<BTab>,<Enter>,<Enter>")
    #expect(play.picture.contains("B. Reviewer is no longer a member."))
    #expect(play.picture.contains("removed"))
  }

  @Test func `the members at 80 columns`() throws {
    var play = try members()
    _ = try asking()
    try play.press("<Esc>,m")
    let wanted = """
       Members                                                     OFFICIAL-SENSITIVE
       The people who can open this store                                    1 member
      ────────────────────────────────────────────────────────────────────────────────
       > Someone new                                       waiting
         A. Chair (you)                                    member    real names
         Recovery sheet                                    on paper  real names












       Fingerprint 12345 …
       Someone asks to be let in. Before you add them, telephone your colleague and
       compare fingerprints.

      ────────────────────────────────────────────────────────────────────────────────
       Enter add  n new  r new sheet  w passphrase  ? help  Esc back  q quit
      """
    #expect(play.picture.replacing(/\d{5}( \d{5}){5}/, with: "12345 …") == wanted)
  }

  @Test func `who has no key is told what to do`() throws {
    try places.make(by: "A. Chair")
    let play = try Screenplay(places.surroundings(of: "B. Reviewer"))
    let wanted = """
       No key yet                                                  OFFICIAL-SENSITIVE
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────

        The store at /store is sealed, and this computer has no key to it. Each
        person has their own key and passphrase.

         > Ask a colleague to let you in
           Open the store with the recovery sheet
           Leave












      ────────────────────────────────────────────────────────────────────────────────
       Enter choose  ? help  q quit
      """
    #expect(play.picture == wanted)
  }
}
