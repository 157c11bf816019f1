import FoundationEssentials
import Terminal
import Testing

/// Texts that would act on a terminal, and texts that are only unusual.
@Suite(.waits)
struct HostileTextTests {
  @Test(arguments: PasteTests.hostile)
  func `text that acts on a terminal is refused by the commands and not repeated`(
    text: String
  ) throws {
    // The kernel hands no NUL on to a program.
    let text = text.filter { $0 != "\0" }
    let home = try Household.settled()
    let child = try home.run(["new", "--child", text, "--aware", "2026-11-20"])
    #expect(child.status == .exited(1))
    #expect(child.foreignSequences.isEmpty)
    let reason = try home.run(
      ["record", "2026-001", "panel-notified", "--on", "2026-11-10", "--why", text])
    #expect(reason.status == .exited(1))
    #expect(reason.foreignSequences.isEmpty)
    let name = try home.run(["new", "--child", "Child", "--aware", "2026-11-20", "--as", text])
    #expect(name.status == .exited(1))
    let list = try home.expect("list")
    #expect(list.contains("2026-001") && !list.contains("2026-002"))
  }

  @Test(arguments: [
    "Child 漢字かな", "Chi\u{301}ld e\u{308}\u{323}", "ילד שלום", "طفل سلام", "Child 👩‍👩‍👧‍👦 🇬🇧 👍🏽",
    "ﬁ ﷽ ️x", "Zoë Ō", "\u{301}lone mark", "क्षि நி",
  ])
  func `unusual text is shown in its place and nothing of it acts`(child: String) throws {
    let home = try Household.settled(children: ["Child Aspen", child, "Child Cedar"])
    let session = try home.open()
    try session.waitFor("quit")
    // Whatever the width of the name, the columns after it stand where they stand for the others.
    let steps = session.rows[4...6].map { column(of: "Notify", in: $0) }
    #expect(Set(steps).count == 1)
    try session.send("<Down>,<Enter>")
    try session.waitFor("Local authority aware Fri 20 Nov 2026")
    try session.waitUntil("the marking stands at the right") {
      $0.rows[0].hasSuffix("OFFICIAL-SENSITIVE")
        && TextWidth.columns(of: $0.rows[0]) == 79
    }
    try session.send("<Esc>")
    try session.waitFor("> 2026-002")
    try session.send("q")
    #expect(try session.waitExit() == .exited(0))
    #expect(session.foreignSequences.isEmpty)
    let json = Data(try home.expect("show", "2026-002", "--json").utf8)
    let shown = try JSONDecoder().decode(NamedCase.self, from: json)
    #expect(shown.child.unicodeScalars.elementsEqual(child.unicodeScalars))
  }

  private struct NamedCase: Decodable {
    let child: String
  }

  /// The column a word begins in, counted as the terminal does; `nil` where it is not.
  private func column(of word: String, in row: String) -> Int? {
    guard let range = row.firstRange(of: word) else { return nil }
    return TextWidth.columns(of: String(row[..<range.lowerBound]))
  }
}
