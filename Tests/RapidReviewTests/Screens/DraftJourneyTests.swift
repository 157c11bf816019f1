import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// Typed text is never lost: not by Esc, not by the end of the process, not by a paste.
struct DraftJourneyTests {
  @Test
  func `Esc keeps what was typed, and the same form holds it again`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><Down>wThe school wrote late<Esc>")
    #expect(play.said == " Your text is kept. Open the form again to go on.")
    try play.press("<Esc>")
    try play.press("n<Esc><Enter><Down>w")
    #expect(play.picture.contains("is back. It is not recorded yet."))
    #expect(play.picture.contains("The school wrote late"))
    // Another step's form is another form.
    try play.press("<Esc><Down>w")
    #expect(!play.picture.contains("The school wrote late"))
  }

  @Test
  func `a form left untouched leaves nothing behind`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><Down>w<Esc>w")
    #expect(!play.picture.contains("is back"))
  }

  @Test
  func `recorded text is not offered again`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><Down>wLate<Tab><Enter>")
    #expect(play.said == " Recorded: Share the pack: not needed.")
    try play.press("uw")
    #expect(!play.picture.contains("is back"))
  }

  @Test
  func `text typed when the process died is back at the next start, in its form`() throws {
    let files = MemoryFileSystem()
    let surroundings = try Screenplay.founded(files)
    var play = try Screenplay(surroundings)
    try play.press("nChild Oak<Tab>thu<Enter>")
    try play.press("<Enter><Tab>By phone to the")
    files.restart()

    var next = try Screenplay(surroundings)
    #expect(next.row(22).hasPrefix(" The text you were typing "))
    #expect(next.row(0).hasPrefix(" 2026-001 Child Oak   Record: Panel notified"))
    #expect(next.picture.contains("By phone to the"))
    try next.press("<Tab> duty desk.<Tab><Enter>")
    let review = try #require(try surroundings.office().reviews.values.first)
    #expect(next.picture.contains("2026-001 Child Oak"))
    #expect(review.reference.text == "2026-001")
  }

  @Test
  func `a key in a text of 10,000 lines adds a short line to the draft, and all of it comes back`()
    throws
  {
    let files = MemoryFileSystem()
    let surroundings = try Screenplay.founded(files)
    var play = try Screenplay(surroundings)
    try play.press("nChild Oak<Tab>thu<Enter>")
    try play.press("<Enter>,<Tab>*4")
    play.paste((1...10_000).map { "10:14 S. Ward: entry \($0)" }.joined(separator: "\n"))
    func draftSize() throws -> Int {
      let names = try files.names(in: "/own/drafts").filter { $0.hasSuffix(".draft") }
      return try names.map { try files.status(at: "/own/drafts/\($0)").size }.reduce(0, +)
    }
    // Deep inside, at the end, and after a jump: the text's length is nowhere in the draft.
    for (way, typed) in [("<C-g>entry 5000<Enter>", "seen "), ("<End><End><End>", "e\u{301}字")] {
      try play.press(way)
      let before = try draftSize()
      play.type(typed)
      try play.press("<Enter><C-z><C-y><BS>")
      #expect(try draftSize() - before < 200 * (typed.count + 4))
    }
    files.restart()
    var next = try Screenplay(surroundings)
    #expect(next.row(22).hasPrefix(" The text you were typing "))
    try next.press("<Tab>*4")
    #expect(next.picture.contains("entry 10000e\u{301}字"))
    try next.press("<C-g>entry 5000<Enter>")
    #expect(next.picture.contains("entry 5000seen"))
  }

  @Test(arguments: [1, 2, 5, 12])
  func `what is typed into a long text while the disk fails is there once it works again`(
    keys: Int
  ) throws {
    let files = MemoryFileSystem()
    let surroundings = try Screenplay.founded(files)
    var play = try Screenplay(surroundings)
    try play.press("nChild Oak<Tab>thu<Enter>")
    try play.press("<Enter>,<Tab>*4")
    let typed = "seen at home "
    // Before the draft's file could be made, in the midst of typing, and while the disk works.
    for part in [0, 1, 2] {
      if part < 2 { files.broken = [.write: .noSpace, .open: .noSpace] }
      play.type(String(typed.prefix(keys)))
      #expect(play.picture.contains("NOT SAVED") == (part < 2))
      files.broken = [:]
      play.type("+")
      try play.press("<Left>")
      play.type("\(part)")
      try play.press("<End>")
    }
    files.restart()
    let next = try Screenplay(surroundings)
    let whole = [0, 1, 2].map { "\(typed.prefix(keys))\($0)+" }.joined()
    #expect(next.picture.contains(whole))
  }

  @Test
  func `text put aside by Esc does not come up by itself at the next start`() throws {
    let files = MemoryFileSystem()
    let surroundings = try Screenplay.founded(files)
    var play = try Screenplay(surroundings)
    try play.press("nChild Oak<Esc>")
    files.restart()
    var next = try Screenplay(surroundings)
    #expect(next.row(0).hasPrefix(" Rapid reviews"))
    try next.press("n")
    #expect(next.picture.contains("Child Oak"))
  }

  @Test
  func `a paste into a field is undone by one key`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><Down>wSeen. ")
    play.paste("First line,\nand a second one; 12/6/26?q")
    #expect(play.picture.contains("Seen. First line,"))
    #expect(play.picture.contains("and a second one; 12/6/26?q"))
    try play.press("<C-z>")
    #expect(play.picture.contains("Seen."))
    #expect(!play.picture.contains("First line"))
    try play.press("<C-y>")
    #expect(play.picture.contains("and a second one; 12/6/26?q"))
  }

  @Test(arguments: ["", "<Enter>", "<Enter>v"])
  func `a paste outside a field changes nothing and says so`(_ keys: String) throws {
    var play = try Screenplay.demo()
    try play.press(keys)
    let before = play.picture.split(separator: "\n").dropLast(2)
    play.paste("nChild Oak\tq\n")
    #expect(play.picture.split(separator: "\n").dropLast(2) == before)
    #expect(play.row(22).contains("You cannot paste here."))
    #expect(play.end == .ended(.scriptEnded))
  }

  @Test
  func `control characters and overrides in a paste are shown, not obeyed, and not recorded`()
    throws
  {
    var play = try Screenplay.demo()
    try play.press("n")
    play.paste("Child\u{1B}[2J \u{202E}Oak")
    try play.press("<Tab>fri<Enter>")
    #expect(!play.frame.text.unicodeScalars.contains("\u{1B}"))
    #expect(!play.frame.text.unicodeScalars.contains("\u{202E}"))
    #expect(play.row(0).hasPrefix(" A new case"))
    #expect(play.picture.contains("Code name") || play.picture.contains("code name"))
  }
}
