import Testing

@testable import Screens

/// What a line in plain mode is read as.
struct PlainAnswerTests {
  @Test(arguments: [
    ("", PlainAnswer.usual), ("  ", .usual), ("3", .number(3)), (" 12. ", .number(12)),
    ("3 plan", .numberAnd(3, "plan")), ("0", .words("0")), ("more", .more(nil)),
    ("more 4", .more(4)), ("more chairs", .words("more chairs")), ("list", .list(nil)),
    ("list 10", .list(10)), ("r", .again), ("R", .words("R")), ("b", .back), ("back", .back),
    ("q", .quit), ("quit", .quit), ("top", .top), ("?", .help("")), ("? undo", .help("undo")),
    ("help", .help("")), ("find cold baby", .find("cold baby")), ("find", .words("find")),
    ("more 0", .words("more 0")),
    ("list -9223372036854775808", .words("list -9223372036854775808")),
    ("new", .words("new")), ("N", .words("N")), ("-5", .words("-5")),
  ])
  func `a line where letters act`(line: String, answer: PlainAnswer) {
    #expect(PlainAnswer(line) == answer)
  }

  @Test(arguments: [
    ("Seen at home.", TextAnswer.text("Seen at home.")), ("", .text("")), ("b", .text("b")),
    (".", .end), (".b", .command(.back)), (".r", .command(.again)), (".?", .command(.help(""))),
    (".3", .command(.number(3))), (".q", .command(.quit)), (".top", .command(.top)),
    (".find fox", .command(.find("fox"))), (".x", .empty), (".a and more", .add("and more")),
    (".a", .add("")), (".e", .editor), (".end", .last), (".leave", .leave),
    (".s SW", .speaker("SW")),
    (".s", .speaker("")), ("..5 mg", .text(".5 mg")), ("...", .text("..")),
    (".5mg", .unknown("5mg")),
    (".nothing", .unknown("nothing")),
  ])
  func `a line that may be text`(line: String, answer: TextAnswer) {
    #expect(TextAnswer(line) == answer)
  }
}
