import Testing

@testable import RapidReview

/// `demo` and the screens by a script: no terminal, and one frame printed.
@Suite(.timeLimit(.minutes(10)))
struct DemoTests {
  /// A size, and whether only ASCII may be shown.
  struct Frame: Sendable, CustomTestStringConvertible {
    let columns: Int
    let rows: Int
    let isASCII: Bool
    var testDescription: String { "\(columns)x\(rows)\(isASCII ? " ASCII" : "")" }
  }

  static let frames = [
    Frame(columns: 80, rows: 24, isASCII: false), Frame(columns: 80, rows: 24, isASCII: true),
    Frame(columns: 120, rows: 40, isASCII: false), Frame(columns: 120, rows: 40, isASCII: true),
    Frame(columns: 60, rows: 16, isASCII: false),
  ]

  @Test(arguments: frames)
  func `the list of fictional cases fills its size and no more`(_ frame: Frame) throws {
    let home = try Home()
    let ended = try home.run(
      ["demo", "--dump", "--size", "\(frame.columns)x\(frame.rows)"]
        + (frame.isASCII ? ["--ascii"] : []))
    #expect(ended.status == 0)
    #expect(ended.errors.isEmpty)
    let lines = ended.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count == frame.rows)
    #expect(lines.allSatisfy { $0.count <= frame.columns })
    #expect(lines.first?.contains("FICTIONAL CASES") == true)
    #expect(ended.output.contains("LATE 1 day"))
    if frame.isASCII { #expect(ended.output.utf8.allSatisfy { $0 < 0x7F }) }
    // It is over a copy in memory.
    #expect(try StoreSnapshot(of: home.path).names == [""])
  }

  @Test func `keys are played before the frame is printed`() throws {
    let ended = try Home().run("demo", "--script", "<Enter>", "--dump")
    #expect(ended.status == 0)
    #expect(ended.output.contains("Child Aspen"))
    #expect(!ended.output.contains("Child Birch"))
  }

  @Test func `below the least size there is one sentence`() throws {
    let ended = try Home().run("demo", "--dump", "--size", "59x15")
    #expect(ended.status == 0)
    let lines = ended.output.split(separator: "\n")
    #expect(lines == ["rapidreview needs 60x16. Make the window larger."])
  }

  private static let closing = "Write <LT> for the character itself."
  private static let keys =
    "Use Enter, Esc, Tab, BTab, Up, Down, Left, Right, PageUp, PageDown, Home, End, BS, Del, "
    + "Ins, Space, Comma, Star, LT, Bar, C-Left, C-Right, S-Left, S-Right, S-Up, S-Down, S-Home, "
    + "S-End, F1 to F12, and C-x and M-x for any letter x."

  static let refusals =
    ["80", "80x", "0x24", "80x-1", "80x24x1", "1001x24", "", "wide"].map {
      Refused(
        "--size '\($0)'", ["demo", "--dump", "--size", $0], "That is not a size.",
        "Give columns and rows, as in --size 80x24.")
    } + [
      Refused(
        "a key there is not", ["demo", "--script", "j<Nope>"], "There is no key called <Nope>.",
        keys),
      Refused(
        "a key not closed", ["demo", "--script", "j<Enter"], "A '<' in the script is not closed.",
        closing),
      Refused(
        "a slip of the repeat count", ["demo", "--script", "j*1000000"],
        "The script has more than 100000 keys.", "Repeat fewer times."),
      Refused(
        "a theme there is not", ["demo", "--dump", "--theme", "canary"],
        "There is no theme of that name.",
        "Choose a theme: default, colour-blind, high-contrast, mono."),
    ]

  @Test(arguments: refusals)
  func `a script that cannot be played is refused`(_ row: Refused) throws {
    try row.expect(in: try Home())
  }

  @Test func `where there is no store the first screen offers to make one, and makes none`()
    throws
  {
    let home = try Home()
    let ended = try home.run("--dump")
    #expect(ended.status == 0)
    #expect(ended.output.contains(home.store.prefix(20)))
    #expect(try StoreSnapshot(of: home.store).names.isEmpty)
  }
}
