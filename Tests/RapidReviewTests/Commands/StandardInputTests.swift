import Casework
import FoundationEssentials
import Testing

@testable import Office
@testable import RapidReview

/// Text that comes from outside, in the encodings and with the line ends that come with it.
@Suite(.timeLimit(.minutes(10)))
struct StandardInputTests {
  private func incident(_ bytes: [UInt8], in home: Home) throws -> Program.Ended {
    try home.run(
      ["fill", "2025-001", "incident", "what-happened=-", "--as", "A. Chair"], bytes: bytes)
  }

  private func shown(in home: Home) throws -> JSONText {
    try JSONText(try home.run("show", "2025-001", "--json").output)
  }

  static let inputs: [([UInt8], String)] = [
    (bytes("She didn\u{92}t attend \u{96} caf\u{E9}\n"), "She didn’t attend – café"),
    ([0xEF, 0xBB, 0xBF] + Array("With a mark\n".utf8), "With a mark"),
    (bytes("\u{FF}\u{FE}A\0\r\0\n\0B\0"), "A\nB"),
    (Array("one\u{B}two\u{2028}three\r\nfour\n\n".utf8), "one\ntwo\nthree\nfour\n"),
  ]

  /// One byte for each scalar, by its number.
  private static func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  @Test(arguments: inputs)
  func `standard input is decoded as import decodes files`(
    _ bytes: [UInt8], _ text: String
  ) throws {
    let home = try Home.furnished()
    #expect(try incident(bytes, in: home).status == 0)
    let output = try home.run("show", "2025-001", "--json").output
    #expect(output.contains(text.replacing("\n", with: "\\n") + "\""), "\(output)")
  }

  @Test
  func `letters that cannot be read for certain are refused, and nothing is recorded`() throws {
    let home = try Home.furnished()
    let before = try StoreSnapshot(of: home.store)
    let ended = try incident(Array("caf".utf8) + [0x81, 0x0A], in: home)
    #expect(
      ended
        == .refused(
          2, "Some letters of standard input could not be read.",
          "Save the text as UTF-8, then give it again."))
    #expect(try StoreSnapshot(of: home.store) == before)
  }

  @Test(arguments: ["", "\n", " \u{FEFF}\r\n\u{B}"])
  func `an empty standard input takes no answer back`(_ input: String) throws {
    let home = try Home.furnished()
    #expect(try incident(Array("A fall.\n".utf8), in: home).status == 0)
    try home.expectRefusal(
      ["fill", "2025-001", "incident", "what-happened=-", "--as", "A. Chair"], 2,
      "Standard input had no text.",
      "Give the text again. To clear an answer, leave out the -: `fill REF SHEET "
        + "QUESTION=`.", input: input)
    #expect(try home.run("show", "2025-001", "--json").output.contains("A fall."))
  }

  private func meeting() throws -> Home {
    let home = try Home.furnished()
    let planned = try home.run(
      "fill", "2025-001", "meeting", "new", "kind=rapid-review", "on=2025-11-10 14:00", "--as",
      "A. Chair")
    #expect(planned.status == 0, "\(planned)")
    #expect(try home.run("meeting", "2025-001", "1", "open", "--as", "A. Chair").status == 0)
    return home
  }

  private let say = ["meeting", "2025-001", "1", "say", "--text", "-", "--as", "A. Chair"]

  @Test
  func `blank lines are passed over, and it is said how many were recorded`() throws {
    let home = try meeting()
    let ended = try home.run(say, input: "first line\n\n  \nthird line\u{B}fourth line\n")
    #expect(ended == .done("3 lines recorded.\n"))
    let minutes = try home.run("meeting", "2025-001", "1").output
    for text in ["first line", "third line", "fourth line"] { #expect(minutes.contains(text)) }
  }

  @Test
  func `a line that is refused is named, with how many were recorded before it`() throws {
    let home = try meeting()
    let ended = try home.run(say, input: "first line\n\nbad\u{1B}line\nlast line\n")
    #expect(
      ended
        == .refused(
          1,
          "Line 3 of standard input was not recorded. The text holds a control character (U+001B).",
          "Delete that character, or type the text again. 1 line before it was recorded: go on "
            + "from line 3."))
    let minutes = try home.run("meeting", "2025-001", "1").output
    #expect(minutes.contains("first line"))
    #expect(!minutes.contains("last line"))
  }

  @Test(arguments: [
    ("one\u{B}two\nbad\u{1B}\n", 2), ("one\u{C}two\u{2028}three\r\n\r\nbad\u{1B}", 3),
    ("one\rtwo\r\rbad\u{1B}\n", 4), ("one\u{B}bad\u{1B}\n", 1),
  ])
  func `a line is named by its number in an editor, whatever else parts it`(
    _ input: String, _ number: Int
  ) throws {
    let home = try meeting()
    let ended = try home.run(say, input: input)
    #expect(
      ended.errors.hasPrefix("rapidreview: Line \(number) of standard input was not recorded."))
    #expect(ended.errors.hasSuffix("go on from line \(number).\n"))
  }

  @Test
  func `a line that cannot be read for certain is named by its number, too`() throws {
    let home = try meeting()
    let ended = try home.run(say, bytes: Array("one\u{B}two\nthree\ncaf".utf8) + [0x81, 0x0A])
    #expect(ended.errors.hasPrefix("rapidreview: Line 3 of standard input was not recorded."))
    #expect(ended.errors.contains("3 lines before it were recorded"))
  }
}
