import Testing

/// Faults planted one at a time: a rule that cannot fail is no rule.
struct PlantedTests {
  static func found(_ path: String, _ text: String) -> [String] {
    let files = [SourceFile(path: path, text: text)]
    return
      (ImportRule.violations(in: files) + LengthRule.violations(in: files)
      + WordRule.violations(in: files) + ShapeRule.violations(in: files)
      + GrowthRule.violations(in: files)).map(\.description)
  }

  @Test(arguments: [
    ("Sources/Screens/Case/CaseScreen+Page.swift", "canvas.draw(words, at: point)\n"),
    ("Sources/Screens/Shared/A.swift", "  canvas.rule(row: 2)\n"),
    ("Sources/Casework/Casework.swift", "package struct Casework {}\n"),
  ])
  func `drawing outside the painter, and a type with a module's name, are named with their line`(
    _ path: String, _ text: String
  ) {
    let found = Self.found(path, text)
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix("\(path):1: ") == true)
  }

  @Test(arguments: [
    "let on = QuestionID(rawValue: \"on\")\n", "let on = QuestionID.init(rawValue: \"on\")\n",
    "let on = Sheet.notice.question(named: \"on\")\n",
    "extension QuestionID: ExpressibleByStringLiteral {\n",
  ])
  func `a question that is named by a text is named with its line`(_ text: String) {
    let path = "Sources/Screens/A.swift"
    let found = { QuestionRule.violations(in: [SourceFile(path: $0, text: text)]) }
    #expect(found(path).map(\.description) == ["\(path):1: names a question by a text"])
    #expect(found("Sources/Casework/Sheets/QuestionID.swift") == [])
  }

  @Test(arguments: [
    ("a; b.", "has a semicolon"), ("It’s here.", "has a curly apostrophe"),
    ("Who stands there.", "says “stands”"), ("We organize it.", "spells “organize”"),
    ("Do this now. " + String(repeating: "long ", count: 21) + "end.", "a sentence of 22 words"),
  ])
  func `a text that is no plain English is named with its line`(_ text: String, _ rule: String) {
    let path = "Sources/Screens/A.swift"
    let glossary = SourceFile(
      path: UnwantedWords.glossary, text: "| say | not |\n|---|---|\n| is | stands |\n")
    let file = SourceFile(
      path: path, text: "let a =\n  \"\(text.prefix(2))\"\n  + \"\(text.dropFirst(2))\"\n")
    let found = WordsRule.violations(in: [glossary, file]).map(\.description)
    #expect(found == ["\(path):2: \(rule)"])
    let comment = SourceFile(path: path, text: "// \(text)\nlet a = \"\\(b)\"\n")
    #expect(WordsRule.violations(in: [glossary, comment]) == [])
  }

  @Test
  func `a hint that names a key its screens do not have is named with its line`() {
    let table = "Action(.character(\"n\"), also: [.character(\"e\")], \"Add\")\n"
    let found = { (hint: String) in
      KeyHintRule.violations(in: [
        SourceFile(path: "Sources/Screens/Find/A.swift", text: table + "let hint = \"\(hint)\"\n"),
        SourceFile(path: "Sources/Screens/Enquiry/A.swift", text: "Action(.character(\"w\"))\n"),
      ]).map(\.description)
    }
    #expect(found("Press n to add, or e to edit. A w is no key.") == [])
    #expect(
      found("Press n to add, or w to go.") == [
        "Sources/Screens/Find/A.swift:2: names the key w, which its screens do not have"
      ])
  }

  @Test
  func `a refusal that is long, or gives no advice, is named with its line`() {
    let words = String(repeating: "long ", count: 13)
    let file = SourceFile(
      path: "Sources/Casework/A.swift",
      text: "  var problem: String { \"It is \(words)here.\" }\n  var remedy: String {\n"
        + "    \"Nothing helps here.\"\n  }\n  let other = \"Nothing helps.\"\n")
    #expect(
      WordsRule.violations(in: [file]).map(\.description) == [
        "Sources/Casework/A.swift:1: a problem of 16 words",
        "Sources/Casework/A.swift:3: a remedy that begins with “Nothing”",
      ])
  }

  @Test
  func `a desk that grows, and a situation that is shown more, are named`() {
    let desk = "Sources/RapidReview/Desk/Desk.swift"
    #expect(Self.found(desk, String(repeating: "\n", count: 300)) == [])
    let grown = Self.found(desk, String(repeating: "\n", count: 301))
    #expect(grown == ["\(desk): 301 lines, over 300"])
    let path = "Sources/Screens/App/Situation.swift"
    let situation = { (fields: Int) in
      "package struct Situation: Sendable {\n"
        + String(repeating: "  package var a = 1\n", count: fields)
        + "  var b: Int { a }\n  func c() {\n    let d = 1\n  }\n}\nstruct E {\n  let f: Int\n}\n"
    }
    #expect(Self.found(path, situation(12)) == [])
    #expect(Self.found(path, situation(13)) == ["\(path): 13 fields, over 12"])
  }

  @Test
  func `folders that use each other, also by way of a third, are named where they do`() {
    let record = SourceFile(
      path: "Sources/Casework/Record/Case.swift", text: "struct Case {\n  let when: Day\n}\n")
    let days = { (text: String) in SourceFile(path: "Sources/Casework/Days/Day.swift", text: text) }
    let plan = SourceFile(
      path: "Sources/Casework/Plan/Plan.swift",
      text: "struct Plan { let review: Case }\nextension Case {\n  var lastDay: Int { 1 }\n}\n")
    let found = { FolderRule.violations(in: $0).map(\.description) }
    #expect(found([record, days("struct Day {\n  let lastDay: Int\n}\n"), plan]) == [])
    #expect(
      found([record, days("struct Day {\n  // Case\n  let review: Case\n}\n")]) == [
        "Sources/Casework/Days/Day.swift:3: Days uses Record here (Case), which uses Days",
        "Sources/Casework/Record/Case.swift:2: Record uses Days here (Day), which uses Record",
      ])
    #expect(
      found([record, days("struct Day {}\nlet last = review.lastDay\n"), plan]).first
        == "Sources/Casework/Days/Day.swift:2: Days uses Plan here (lastDay), which uses Days")
  }

  @Test
  func `the length in the middle is of the sources alone`() {
    let files = [5, 90, 100].map { lines in
      SourceFile(
        path: "Sources/Casework/A\(lines).swift", text: String(repeating: "\n", count: lines))
    }
    #expect(LengthRule.middle(of: files) == 90)
    let test = SourceFile(path: "Tests/A/A.swift", text: String(repeating: "\n", count: 300))
    #expect(LengthRule.middle(of: files + [test, test]) == 90)
  }

  @Test
  func `a name that nothing uses is named with its line, and one that a test uses is not`() {
    let files = [
      SourceFile(path: "Sources/Casework/A.swift", text: "// dead\nvar dead = 1\nfunc used() {}\n"),
      SourceFile(path: "Tests/CaseworkTests/A.swift", text: "let spare = \"dead \\(used())\"\n"),
    ]
    #expect(
      UseRule.violations(in: files).map(\.description) == [
        "Sources/Casework/A.swift:2: “dead” is used nowhere"
      ])
  }

  @Test(arguments: [
    "switch self {\ncase .a: 1\ndefault: 2\n}\n",
    "switch a.b {\ncase .a(let b), .c where b:\n  1\ncase nil: 3\ndefault: break\n}\n",
    "switch (a, b) {\ncase (.a, .b(_, let c)),\n  (nil, _):\n  1\ndefault:\n  2\n}\n",
    "let a =\n  switch b {\n  case .a: [1: 2]\n  default: [:]\n  }\n",
  ])
  func `a default over an enum is named with its line`(_ text: String) throws {
    let found = DefaultRule.violations(in: [
      SourceFile(path: "Sources/Casework/A.swift", text: text)
    ])
    let line = try #require(text.split(separator: "\n").firstIndex { $0.contains("default") }) + 1
    #expect(
      found.map(\.description)
        == ["Sources/Casework/A.swift:\(line): a default: over an enum of our own"])
  }

  @Test(arguments: [
    "switch byte {\ncase 0x20: 1\ncase UInt8(ascii: \"a\"): 2\ndefault: 3\n}\n",
    "switch text {\ncase \"a\", \"b\": 1\ndefault: 2\n}\n",
    "switch key {\ncase .up, .down: 1\ndefault: 2\n}\n",
    "switch scalar.properties.generalCategory {\ncase .control: 1\ndefault: 2\n}\n",
    "switch (a, b) {\ncase (.a, \"x\"): 1\ndefault: 2\n}\n",
    "switch token {\ncase .word(\"x\"), .mark: 1\ndefault: 2\n}\n",
    "// switch a {\n// case .a: 1\n// default: 2\n", "switch a {\ncase .a: 1\ncase .b: 2\n}\n",
  ])
  func `a default over what has no end, or is not ours, is left alone`(_ text: String) {
    let file = SourceFile(path: "Sources/Casework/A.swift", text: text)
    #expect(DefaultRule.violations(in: [file]) == [])
  }

  @Test(arguments: [
    "Form([.text(\n  \"file\", \"File\")])\n", "let day = filled[\"day\"]\n",
    "form.focus(on: \"why\")\n", "let file: TextHandle = \"file\"\n",
    "form.remark(remark, on: FieldKey(\"why\"))\n",
    "let format = ChoiceHandle<ExportFormat>(\"format\")\n",
  ])
  func `a field that is named outside its form, or read by a literal, is found`(_ text: String) {
    let file = SourceFile(path: "Sources/Screens/Requests/A.swift", text: text)
    #expect(FieldRule.violations(in: [file]).count == 1)
  }

  @Test
  func `a form's own file declares its handles, and an answer is no field`() {
    let form = "static var a: FormDefinition {\n  let file: TextHandle = \"file\"\n}\n"
    let answers = "let to: Answers = [\"to\": .text(\"Ana\"), \"by\": .text(\"Bo\")]\n"
    let file = SourceFile(path: "Sources/Screens/Requests/A.swift", text: form + answers)
    #expect(FieldRule.violations(in: [file]) == [])
  }

  @Test(arguments: [
    ("Sources/Screens/Painter/Painter.swift", "canvas.draw(words, at: point)\n"),
    ("Sources/Screens/Meetings/MeetingScreen+Picture.swift", "canvas.rule(row: 2)\n"),
    ("Sources/Terminal/Canvas+Draw.swift", "canvas.draw(a)\n"),
  ])
  func `the painter and pictures may draw`(_ path: String, _ text: String) {
    #expect(Self.found(path, text) == [])
  }

  @Test(arguments: [
    ("Sources/Casework/Days/A.swift", "import FoundationEssentials\n"),
    ("Sources/Casework/A.swift", "// A\nimport Glibc\n"),
    ("Sources/Screens/A.swift", "package import CaseStore\n"),
    ("Sources/Screens/A.swift", "@preconcurrency internal import struct Foundation.URL\n"),
    ("Sources/Terminal/ScriptedTerminal.swift", "import Glibc\n"),
    ("Sources/Terminal/Canvas.swift", "import CNcurses\n"),
    ("Sources/RapidReview/A.swift", "import Foundation\n"),
    ("Sources/RapidReview/Commands/ACommand.swift", "import Screens\n"),
    ("Sources/CaseStore/A.swift", "@testable import Screens\n"),
    ("Tests/CaseworkTests/A.swift", "@testable import Terminal\n"),
    ("Tests/ScreensTests/A.swift", "import XCTest\n"),
  ])
  func `an import outside the table is named with its line`(_ path: String, _ text: String) {
    let found = Self.found(path, text)
    #expect(found.count == 1)
    let line = text.hasPrefix("//") ? 2 : 1
    #expect(found.first?.hasPrefix("\(path):\(line): ") == true)
    #expect(found.first?.contains(" may not import ") == true)
  }

  @Test(arguments: [
    ("Sources/Terminal/CursesTerminal+Keys.swift", "import CNcurses\nimport Glibc\n"),
    ("Sources/Terminal/TextWidth.swift", "import CNcurses\n"),
    ("Sources/Casework/A.swift", "// import Glibc\nlet a = \"import Glibc\"\n"),
    ("Sources/Casework/A.swift", "let a = \"\"\"\n  import Glibc\n  \"\"\"\n"),
    ("Sources/Casework/A.swift", "/* import Glibc\nimport Glibc /* a */ import Glibc\n*/\n"),
    ("Tests/CaseworkTests/A.swift", "import Casework\nimport Testing\n"),
    ("Package.swift", "import PackageDescription\n"),
  ])
  func `an import in the table, in a comment or in a string is none`(
    _ path: String, _ text: String
  ) {
    #expect(Self.found(path, text) == [])
  }

  @Test
  func `a module that is in no table is named`() {
    #expect(
      Self.found("Sources/Extras/A.swift", "\n")
        == ["Sources/Extras/A.swift: Extras is in no table of imports"])
  }

  @Test(arguments: [
    "#include <curses.h>", "# include <ncursesw/curses.h>", "#include \"ncurses.h\"",
  ])
  func `only CNcurses includes curses`(_ line: String) {
    let text = "\(line)\n"
    #expect(
      Self.found("Sources/CData/A.c", text)
        == ["Sources/CData/A.c:1: only CNcurses includes curses.h"])
    #expect(Self.found("Tests/CPty/include/A.h", text).count == 1)
    #expect(Self.found("Sources/CNcurses/A.c", text) == [])
  }

  @Test
  func `lengths are counted to the line and the column`() {
    let path = "Sources/Casework/A.swift"
    let file = { String(repeating: "\n", count: $0) }
    #expect(Self.found(path, file(400)) == [])
    #expect(Self.found(path, file(401)) == ["\(path): 401 lines, over 400"])
    let line = { "\n//" + String(repeating: "é", count: $0 - 2) + "\n" }
    #expect(Self.found(path, line(100)) == [])
    #expect(Self.found(path, line(101)) == ["\(path):2: 101 columns, over 100"])
  }

  @Test(arguments: [
    "func a() {", "  package static func a(_ b: [Int]) throws(E) -> Int {", "  init?(a: Int) {",
    "  private mutating func `a sentence`() {", "  var a: Int {", "  subscript(a: Int) -> Int {",
    "  @discardableResult package func a() {", "  deinit {",
  ])
  func `a function is measured from its first line to its brace`(_ opening: String) {
    let path = "Sources/Casework/A.swift"
    // A brace in a string or a comment is no brace.
    let text = { (lines: Int) in
      "\(opening)\n" + String(repeating: "  a(\"}\\(b(\"{\"))\") // }\n", count: lines - 2) + "}\n"
    }
    #expect(Self.found(path, text(60)) == [])
    #expect(Self.found(path, text(61)) == ["\(path):1: a function of 61 lines, over 60"])
  }

  @Test
  func `a signature over several lines counts, and a requirement without a body does not`() {
    let body = String(repeating: "    b()\n", count: 58)
    let long = "func a(\n  b: Int\n) -> Int\nwhere A: B {\n\(body)}\n"
    #expect(Self.found("Sources/Casework/A.swift", long).count == 1)
    let required = "protocol A {\n  func a() -> Int\n  func b()\n}\nstruct B {\n\(body)\(body)}\n"
    #expect(Self.found("Sources/Casework/A.swift", required) == [])
  }

  @Test(arguments: [
    ("struct CaseManager {}", "a type named Manager"), ("enum Utils {}", "a type named Utils"),
    ("package final class BaseScreen {}", "a type named Base"),
    ("// TO" + "DO: later", "says TO" + "DO"), ("/* FIX" + "ME */", "says FIX" + "ME"),
    ("let a = try! b()", "says try!"), ("fatalError()", "says fatalError("),
    ("nonisolated(unsafe) var a = 1", "says nonisolated(unsafe)"),
    ("extension A: @unchecked Sendable {}", "says @unchecked Sendable"),
    ("public struct A {}", "says public"), ("public(set) var a = 1", "says public"),
    ("let a = \"/ho" + "me/me\"", "names /ho" + "me/ of one machine"),
    ("// see /wo" + "rk/shared", "names /wo" + "rk/ of one machine"),
  ])
  func `a banned word is named with its line`(_ line: String, _ rule: String) {
    #expect(
      Self.found("Sources/Casework/A.swift", "\n\(line)\n") == [
        "Sources/Casework/A.swift:2: \(rule)"
      ])
  }

  @Test(arguments: [
    "// a public meeting; never fatalError(), never try! it", "let a = \"public\"",
    "struct Database {}", "struct Commons {}", "// https://example.org/ho" + "me/a",
    "let a = b?.publication", "let a = \"\\(b)/wo" + "rk\"",
  ])
  func `a word that only looks banned is left alone`(_ line: String) {
    #expect(Self.found("Sources/Casework/A.swift", "\(line)\n") == [])
  }

  @Test(arguments: ["Sources/Casework/DayHelpers.swift", "Sources/Casework/Misc/A.swift"])
  func `a file or folder may not have a name that says nothing`(_ path: String) {
    #expect(Self.found(path, "\n").count == 1)
  }

  @Test(arguments: ["docs/guide.md", "data/a.json", "Sources/Casework/A.swift", "README.md"])
  func `a file ends with a newline`(_ path: String) {
    #expect(Self.found(path, "a\nb") == ["\(path):2: no newline at the end"])
    #expect(Self.found(path, "a\nb\n") == [])
  }

  @Test
  func `a name too many or too few at the top is found`() {
    let names = ["Package.swift", "Sources", "Tests", "data", "docs", "scratch"]
    #expect(
      TopLevelRule.violations(in: names).map(\.description) == [
        "README.md: is missing at the top", "scratch: does not belong at the top",
      ])
  }
}
