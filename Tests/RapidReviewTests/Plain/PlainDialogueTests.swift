import CaseStore
import Casework
import Seeds
import Terminal
import Testing

@testable import Office
@testable import RapidReview
@testable import Screens

/// What is said and what answers do, piece by piece, on the demonstration.
struct PlainDialogueTests {
  @Test func `the first turn reads the list, and says what a number does`() throws {
    var talk = try PlainTalk.demo()
    #expect(
      talk.stream.hasPrefix(
        "These cases are fictional, and nothing you do here is kept.\n"
          + "Rapid reviews, Fenmoor Safeguarding Children.\n"))
    #expect(talk.stream.contains("\n1. Case: 2026-0"))
    #expect(talk.stream.contains("\nA number: open. A question mark says what else can be done.\n"))
    #expect(talk.question == "Case list, case 1 of 5: ")
    // It is said once.
    try talk.say("1", "b")
    #expect(!talk.last.contains("A question mark says"))
    PlainTalk.expectPlain(talk.stream)
  }

  @Test func `a row is read in full without being opened`() throws {
    var talk = try PlainTalk.demo()
    let said = try talk.say("more 2")
    #expect(said.contains("\nRow 2 of 5.\nCase: 2026-0"))
    #expect(said.contains("\nEnter: open.\n"))
    #expect(talk.question == "Case list, case 2 of 5: ")
    try talk.say("")
    #expect(talk.question.hasPrefix("Case 2026-0"))
  }

  @Test(arguments: [
    ("99", "The list has 5 rows. Type one of their numbers."),
    ("nonsense", "? and a word finds it."),
    ("", "Nothing is taken by Enter here. Type a number, or ? for what can be done."),
    ("b", "This is the first screen. Type q to leave."),
    ("? nonsense", "Nothing is called that. A question mark alone lists what can be done."),
    ("? remind", "On Returns: chase: Record a reminder (a chase) that you sent."),
    ("help zzz", "Nothing is called that. A question mark alone lists what can be done."),
  ])
  func `what cannot be done is said, and asked again`(answer: String, words: String) throws {
    var talk = try PlainTalk.demo()
    let said = try talk.say(answer)
    #expect(said.contains("\(words)\n"))
    #expect(talk.question == "Case list, case 1 of 5: ")
  }

  @Test func `what may be meant by a word is asked, and a number chooses`() throws {
    var talk = try PlainTalk.demo()
    let said = try talk.say("all cases")
    #expect(said.contains("Which of these?\n1. "))
    try talk.say("1")
    #expect(!talk.last.contains("Which of these?"))
    #expect(!talk.question.hasPrefix("Case list"))
  }

  @Test func `what only a description names is offered, and not done`() throws {
    var talk = try PlainTalk.demo()
    try talk.say("1", "steps")
    let there = talk.question
    // Words that stand in one description, and in no name of what can be done.
    let said = try talk.say("stop counting")
    #expect(said.contains("Do you mean this? Type 1 to do it.\n1. "))
    #expect(talk.question.hasSuffix(", 1 thing to do: "))
    try talk.say("1")
    #expect(talk.question != there)
    try talk.say(".leave")
    #expect(talk.question == there)
  }

  @Test func `the same mistake is said as often as it is made`() throws {
    var talk = try PlainTalk(try Screenplay.founded())
    try talk.say("new", "Child Aspen")
    let once = try talk.say("30/2", "")
    let again = try talk.say("30/2", "")
    #expect(once == again)
    #expect(once.contains("30/2") || once.contains("February"))
  }

  @Test func `what was refused is said once, and not over what is answered after it`() throws {
    var talk = try PlainTalk(Screenplay.bare())
    try talk.say("1", "Fenmoor Partnership", "Ruth Fennel")
    let refused = try talk.say("short", "short", "")
    #expect(refused.contains("too short"), "\(refused)")
    let after = try talk.say("plum gravel seventy orbit", "plum gravel seventy orbit")
    #expect(!after.contains("too short"), "\(after)")
    // Wrong groups of the sheet are said, and the sheet is read again.
    try talk.say("")
    try talk.say("")
    let wrong = try talk.say("aaaa", "aaaa")
    #expect(wrong.contains("When you have written it down"), "\(talk.stream)")
    #expect(wrong.contains(" 14: "), "\(wrong)")
  }

  @Test func `what is looked for and is nowhere is said`() throws {
    var talk = try PlainTalk.demo()
    let said = try talk.say("/", "zebra")
    #expect(said.contains("\n0 found, "), "\(said)")
  }

  @Test func `while what can be done is listed the prompt says so, and a row's number comes back`()
    throws
  {
    var talk = try PlainTalk.demo()
    try talk.say("?")
    #expect(talk.question.hasPrefix("Case list, "))
    try talk.say("top")
    #expect(talk.question == "Case list, case 1 of 5: ")
    try talk.say("2")
    #expect(talk.question.hasPrefix("Case 2026-0"))
  }

  @Test func `a command in place of a passphrase types no letter of it`() throws {
    let places = SealedPlaces()
    try places.make(by: "A. Chair")
    var talk = try PlainTalk(places.surroundings(of: "A. Chair"))
    #expect(talk.question == "Locked, passphrase: ")
    for command in ["r", "?", "nonsense", "1", "list"] {
      try talk.say("", command)
      #expect(talk.question == "Locked, passphrase: " || talk.question == "Locked, command: ")
      #expect(!talk.last.contains("typed, not shown"), "\(command): \(talk.last)")
      while talk.question == "Locked, command: " { try talk.say("") }
    }
    try talk.say("", "lost it")
    #expect(talk.question.hasPrefix("Open with the recovery sheet"))
  }

  @Test func `what a line of the minutes may begin with is told where it is typed`() throws {
    let stage = try MeetingStage()
    var talk = try PlainTalk(stage.surroundings)
    try talk.say("1", "meetings", "2", "start")
    let said = try talk.say(".?")
    for words in ["/d decision", "/a initials", "/n begins the next item"] {
      #expect(said.contains(words), "\(said)")
    }
    #expect(try stage.lines().isEmpty)
  }

  @Test(
    arguments: [
      ("OB: half a line", "OB", nil, "half a line"),
      ("/k1 OB: it was seen", "OB", nil, "/k1 it was seen"),
      ("/k1 /k2 OB: it was seen", "OB", nil, "/k1 /k2 it was seen"),
      ("zz: somebody", nil, "zz", "zz: somebody"),
      ("/d agreed: all of it", nil, nil, "/d agreed: all of it"),
      ("The school said: nothing", nil, nil, "The school said: nothing"),
      ("10:30 was the time", nil, nil, "10:30 was the time"),
      ("", nil, nil, ""),
    ] as [(String, String?, String?, String)])
  func `initials before a line, or behind its KLOEs, say who speaks`(
    text: String, speaker: String?, unknown: String?, words: String
  ) {
    let line = SpokenLine(text) { $0 == "OB" }
    #expect(line.speaker == speaker)
    #expect(line.unknown == unknown)
    #expect(line.words == words)
  }

  @Test func `nobody's words are put in another's mouth`() throws {
    let stage = try MeetingStage()
    var talk = try PlainTalk(stage.surroundings)
    try talk.say("1", "meetings", "2", "start", "TB: Two were missed.")
    let said = try talk.say("zz: Nobody knew.")
    #expect(said.contains("Nobody here is called zz. The speaker stays the same."), "\(said)")
    try talk.say("/k1 TB: Seen alone.")
    #expect(try stage.lines().last?.text == "Seen alone.")
    // A correction says nothing of who speaks.
    let refused = try talk.say(".b", "1", "AR: Three were missed.")
    #expect(refused.contains("Leave the name out of a correction."), "\(refused)")
    #expect(try stage.lines().first?.text == "Two were missed.")
  }

  @Test func `what is looked for in all cases is listed, and a number opens it`() throws {
    var talk = try PlainTalk.demo()
    let said = try talk.say("find aspen")
    #expect(said.contains("Find in all cases.\n"))
    #expect(said.contains(" found, "))
    try talk.say("1")
    #expect(talk.question.hasPrefix("Case 2026-0"))
    try talk.say("b", ".b")
    #expect(talk.question == "Case list, case 1 of 5: ")
  }

  @Test func `a long text is read on by Enter, and left by Enter at its end`() throws {
    var talk = try PlainTalk.demo()
    try talk.say("1", "log")
    var said = try talk.say("more 1")
    #expect(said.contains("Row 1 of "))
    try talk.say("b", "report")
    said = try talk.say("read")
    #expect(said.contains(" lines. Enter for more.\n"))
    for _ in 0..<200 where !said.contains("That is the end.") { said = try talk.say("") }
    #expect(said.contains("That is the end. Enter goes back.\n"))
    try talk.say("")
    #expect(talk.question.contains("eport"))
  }

  @Test func `a day that is not understood is refused, and asked again`() throws {
    var talk = try PlainTalk(try Screenplay.founded())
    var said = try talk.say("new", "Child Aspen", "30/2")
    #expect(said.contains("Question 2 of "))
    #expect(talk.question.contains("question 2 of "))
    said = try talk.say("", "yesterday", ".b", ".b", ".r", "..5", "")
    #expect(said.contains("Question 1 of "))
    #expect(talk.stream.contains("Code name: .5") || talk.stream.contains("Now: .5"))
  }

  @Test func `what others change is said after the answer, before the next question`() throws {
    let files = MemoryFileSystem()
    let surroundings = try Screenplay.founded(files)
    var talk = try PlainTalk(surroundings)
    try talk.say("new", "Child Aspen", "today", "")
    let other = try surroundings.office()
    let id = try #require(other.entries.keys.first)
    let line = Entry(.lineOfEnquiry, FreshName.entry())
    _ = try other.change(
      id, .fill(line, [.question: .text("What was known?")]), why: nil, by: "B. Colleague",
      clock: Screenplay.clock)
    let said = try talk.say("r")
    #expect(said.contains("B. Colleague"))
  }

  @Test func `a number means the row that was heard, wherever it stands by now`() throws {
    let surroundings = try Screenplay.founded(MemoryFileSystem())
    let heard = try ["Child Aspen", "Child Birch"].map { child in
      try open(child, 0, in: surroundings)
    }
    var talk = try PlainTalk(surroundings)
    let list = try talk.say("list")
    #expect(list.contains("\n1. Case: \(heard[0].reference.text)"), "\(list)")
    // Somebody else opens one that is late, and so stands first.
    let late = try open("Child Cedar", -40, in: surroundings)
    try talk.say("1")
    #expect(talk.question.hasPrefix("Case \(heard[0].reference.text)"), "\(talk.stream)")
    let now = try talk.say("b", "list")
    #expect(now.contains("\n1. Case: \(late.reference.text)"), "\(now)")
    try talk.say("1")
    #expect(talk.question.hasPrefix("Case \(late.reference.text)"))
  }

  @Test func `a number whose row is gone is asked for again`() throws {
    let surroundings = try Screenplay.founded(MemoryFileSystem())
    let first = try open("Child Aspen", 0, in: surroundings)
    let second = try open("Child Birch", 0, in: surroundings)
    var talk = try PlainTalk(surroundings)
    try talk.say("list")
    _ = try surroundings.office().change(
      first.id, .count(as: .openedInError), why: "Opened in error.", by: "B. Ward",
      clock: Screenplay.clock)
    let said = try talk.say("1")
    #expect(said.contains("The list has changed. It now has: 1. Case: \(second.reference.text)"))
    #expect(talk.question.hasPrefix("Case list, "))
    try talk.say("1")
    #expect(talk.question.hasPrefix("Case \(second.reference.text)"))
  }

  /// Opens a case of which people became aware so many days from today.
  private func open(_ child: String, _ days: Int, in surroundings: Surroundings) throws -> Case {
    try surroundings.office().openCase(
      child: child, aware: Occasion(day: Screenplay.clock.now.day.adding(days: days)),
      edition: nil, by: "B. Ward", clock: Screenplay.clock)
  }

  @Test(arguments: [
    ("? sprg", "SPRG: Safeguarding Practice Review Group."),
    ("? quorate", "Quorate: Enough people"), ("? icb", "ICB: Integrated Care Board."),
    ("? legal", "Legal hold: Keeps a case whole"),
  ])
  func `help says what a word means, in a list and in a form`(
    asked: String, meaning: String
  ) throws {
    var talk = try PlainTalk(try Screenplay.founded())
    #expect(try talk.say(asked).contains(meaning))
    #expect(try talk.say("new", asked).contains(meaning))
    #expect(talk.question.contains("question 1 of "))
    #expect(try talk.say("? zzz").contains("That word is not explained."))
  }

  @Test func `each figure of the performance is heard with its title`() throws {
    var talk = try PlainTalk.demo()
    let said = try talk.say("performance", "1")
    #expect(said.contains("Steps, Cases, Median, Longest, Allowed, Late"), "\(said)")
    #expect(said.contains("Cases: ") && said.contains("Median: "), "\(said)")
  }
}

/// Lines without sense, by the thousand.
struct PlainMonkeyTests {
  private static let words = [
    "1", "2", "3", "7", "12", "more 1", "more", "list", "list 4", "r", "b", "top", "?", "? undo",
    "find aspen", "new", "plan", "undo", "report", "notices", "facts", "KLOE", "returns",
    "meetings",
    "timeline", "log", "more", "people", "x", "v", "n", "e", "u", "U", "c", "Esc", "Tab", "",
    "", "", "", "yes", "no", "y", ".", ".b", ".b", ".r", ".?", ".x", ".a", ".a more words", ".e",
    ".end", ".leave", ".3", ".s NF", "..", "...dots", "today", "fri", "12/6", "30/2",
    "a text of some words", "Ünïcode Żaneta", "\u{1B}[31mred", "tab\there", "/a NF do it by fri",
    "/d decided because so", "/k1 linked", "/n", "NF: she said", "Ctrl-O", "F3", "Up", "Down",
    "take in", "open", "close", "sort", "closed", "chronology", "points", "0", "-1",
    "999999999999999999999", "more 0",
  ]

  @Test(arguments: [UInt64(1), 2, 3])
  func `two thousand lines end in a question, and say nothing but words`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let surroundings = try Screenplay.demonstration()
    var talk = try PlainTalk(surroundings, fiction: .demonstration)
    for _ in 0..<200 {
      let lines = (0..<10).map { _ in PlainMonkeyTests.words.randomElement(using: &random) ?? "" }
      let said = try talk.say(lines: lines)
      PlainTalk.expectPlain(said)
      if talk.end == .quit {
        // A number chose it among what can be done; the next one goes on.
        talk = try PlainTalk(surroundings, fiction: .demonstration)
        continue
      }
      try #require(said.hasSuffix(": "), "seed \(seed), after \(lines): \(said.suffix(200))")
    }
    let fresh = try surroundings.office()
    #expect(fresh.damage == 0)
    for review in try fresh.reviews.values { #expect(review.conflicts.isEmpty) }
  }
}
