import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// A sealed store made from the screens alone.
struct SealedStartTests {
  private static func begun() throws -> (places: SealedPlaces, play: Screenplay) {
    let places = SealedPlaces()
    var play = try Screenplay(places.surroundings(of: "A. Chair"))
    try play.press("<Enter>")
    play.type("Fenmoor Partnership")
    try play.press("<Tab>,<Tab>")
    return (places, play)
  }

  private static func typed(_ first: String, _ second: String, into play: inout Screenplay) throws {
    play.type(first)
    try play.press("<Tab>")
    play.type(second)
    try play.press("<Enter>")
  }

  /// The groups of the sheet on the screen, by their numbers.
  private static func sheet(in picture: String) -> [Int: String] {
    let words = picture.split(whereSeparator: \.isWhitespace)
    return zip(words, words.dropFirst()).reduce(into: [:]) { groups, pair in
      guard pair.0.hasSuffix(":"), let number = Int(pair.0.dropLast()) else { return }
      groups[number] = String(pair.1)
    }
  }

  @Test func `the passphrase shows as dots, and a refusal takes it away`() throws {
    var (places, play) = try Self.begun()
    play.type("plum gravel")
    #expect(play.picture.contains("Passphrase *      •••••••••••\n"))
    #expect(!play.picture.contains("plum"))
    try play.press("<C-s>")
    #expect(
      play.said.hasPrefix(
        " Not saved yet. A passphrase is saved only when you record the form."))
    try play.press("<Tab>")
    play.type("plum gravel")
    try play.press("<Enter>")
    #expect(play.picture.contains("The passphrase is too short: it has 11 characters."))
    #expect(!play.picture.contains("•"))
    try Self.typed("plum gravel seventy orbit", "plum gravel seventy sun", into: &play)
    #expect(play.picture.contains("The two passphrases are not the same."))
    #expect(try places.files.names(in: "/").filter { $0 == "store" }.isEmpty)
    #expect(!places.files.holds("plum"))
  }

  @Test func `the store is made once two groups of its sheet are given back`() throws {
    var (places, play) = try Self.begun()
    try Self.typed(SealedPlaces.passphrase, SealedPlaces.passphrase, into: &play)
    let sheet = Self.sheet(in: play.picture)
    #expect(sheet.count == 14)
    try play.press("<Enter>")
    let asked = try Self.asked(in: play.picture)
    #expect(!play.picture.contains(sheet[asked[0]] ?? "none"))
    // Wrong groups bring the sheet back, and make nothing.
    try Self.typed("aaaa", "aaaa", into: &play)
    #expect(play.picture.contains("of the sheet."))
    #expect(Self.sheet(in: play.picture).count == 14)
    #expect(try places.files.names(in: "/").filter { $0 == "store" }.isEmpty)
    try play.press("<Enter>")
    try Self.typed(sheet[asked[0]] ?? "", sheet[asked[1]] ?? "", into: &play)
    #expect(play.picture.contains("Made a sealed store at /store."))
    #expect(play.picture.contains("Fenmoor Partnership"))
    #expect(try Store.isSealed(at: "/store", files: places.files))
    #expect(!places.files.holds("plum gravel"))
    for group in sheet.values { #expect(!play.picture.contains(group)) }
  }

  @Test func `Esc at the sheet makes no store`() throws {
    var (places, play) = try Self.begun()
    try Self.typed(SealedPlaces.passphrase, SealedPlaces.passphrase, into: &play)
    try play.press("<Esc>")
    #expect(play.said == " No store was made.")
    #expect(play.picture.contains("Keep our cases here: a new store"))
    #expect(try places.files.names(in: "/").filter { $0 == "store" }.isEmpty)
  }

  private static func asked(in picture: String) throws -> [Int] {
    let words = picture.split(whereSeparator: \.isWhitespace)
    let asked = zip(words, words.dropFirst()).compactMap { $0 == "Group" ? Int($1) : nil }
    try #require(asked.count == 2)
    return asked
  }
}
