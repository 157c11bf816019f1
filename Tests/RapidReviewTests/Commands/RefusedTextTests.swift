import Testing

@testable import RapidReview

/// Free text that the record cannot hold, in every option that takes any.
@Suite(.timeLimit(.minutes(10)))
struct RefusedTextTests {
  /// An option that takes free text, in a command that is sound but for it.
  struct Place: Sendable {
    let option: String
    let arguments: [String]
    /// What refusals call the text.
    let words: String
    let limit: Int
    var mayBeBlank = false

    static let all = [
      Place(
        option: "--child", arguments: ["new", "--aware", "today", "--as", "Canary"],
        words: "The code name", limit: 40),
      Place(
        option: "--as", arguments: ["new", "--aware", "today", "--child", "Canary B"],
        words: "Your name", limit: 60),
      Place(
        option: "--as", arguments: ["record", "2025-001", "instigated", "--on", "today"],
        words: "Your name", limit: 60),
      Place(
        option: "--why",
        arguments: ["record", "2025-001", "instigated", "--on", "today", "--as", "Canary"],
        words: "The text", limit: 4000, mayBeBlank: true),
      Place(
        option: "--rationale",
        arguments: [
          "criteria", "2025-001", "--abuse", "known", "--outcome", "neither", "--as", "Canary",
        ], words: "The text", limit: 4000, mayBeBlank: true),
      Place(
        option: "--partnership",
        arguments: ["init", "--unsealed", "--store", "STORE-2", "--as", "Canary"],
        words: "The partnership's name", limit: 80),
    ]
  }

  /// What is wrong with a text, and how that is put.
  struct Fault: Sendable, CustomTestStringConvertible {
    let text: String
    let words: String
    let remedy: String
    var testDescription: String { words }

    static let all = [
      Fault("canary\u{1B}[2J", "holds a control character (U+001B)", Refused.deleteCharacter),
      Fault("canary\u{7}", "holds a control character (U+0007)", Refused.deleteCharacter),
      Fault("canary\u{9}x", "holds a control character (U+0009)", Refused.deleteCharacter),
      Fault("canary\u{9B}2J", "holds a control character (U+009B)", Refused.deleteCharacter),
      Fault(
        "canary\u{202E}x", "holds a character that turns the writing direction (U+202E)",
        Refused.deleteCharacter),
      Fault(
        "canary\u{2066}x", "holds a character that turns the writing direction (U+2066)",
        Refused.deleteCharacter),
    ]

    private init(_ text: String, _ words: String, _ remedy: String) {
      self.text = text
      self.words = words
      self.remedy = remedy
    }
  }

  @Test(arguments: Place.all, Fault.all)
  func `what a terminal would obey never enters the record`(_ place: Place, _ fault: Fault) throws {
    try Home.furnished().expectRefusal(
      place.arguments + [place.option, fault.text], 1, "\(place.words) \(fault.words).",
      fault.remedy)
  }

  @Test(arguments: Place.all)
  func `10,000 characters are refused with their number and the limit`(_ place: Place) throws {
    let text = String(repeating: "é", count: 10_000)
    try Home.furnished().expectRefusal(
      place.arguments + [place.option, text], 1,
      "\(place.words) is 10000 characters long, over \(place.limit).", "Shorten it.")
  }

  @Test(arguments: Place.all)
  func `text as long as it may be is taken`(_ place: Place) throws {
    let text = String(repeating: "é", count: place.limit)
    let ended = try Home.furnished().run(place.arguments + [place.option, text])
    #expect(ended.status == 0)
    #expect(ended.errors.isEmpty)
  }

  @Test(arguments: Place.all.filter { !$0.mayBeBlank }, ["", "   ", "\u{A0}"])
  func `a name that is none is refused`(_ place: Place, _ text: String) throws {
    try Home.furnished().expectRefusal(
      place.arguments + [place.option, text], 1, "\(place.words) is empty.", "Type it.")
  }

  @Test func `a line's end is refused in a name and kept in a reason`() throws {
    let home = try Home.furnished()
    try home.expectRefusal(
      ["new", "--aware", "today", "--as", "Canary", "--child", "canary\nx"], 1,
      "The code name holds a control character (U+000A).", Refused.deleteCharacter)
    let ended = try home.run(
      "record", "2025-001", "instigated", "--on", "today", "--as", "A", "--why", "one\ntwo")
    #expect(ended.status == 0)
    #expect(try home.run("show", "2025-001").output.hasSuffix("\n  Why: one\n    two\n"))
  }
}
