import Casework
import Pages
import Terminal
import Testing

@testable import Screens

/// What must hold of every screen's table of keys, whoever adds a row.
struct KeyTableTests {
  /// A row without its owner, with every key that runs it.
  struct Row: Sendable {
    let keys: [Key]
    let footer: String?
    let words: String
    let isForTyping: Bool
  }

  struct Table: Sendable, CustomTestStringConvertible {
    let screen: String
    let rows: [Row]

    var testDescription: String { screen }
  }

  private static func table<S: Screen>(of screen: S.Type) -> Table {
    Table(
      screen: screen.name,
      rows: screen.actions.map {
        Row(
          keys: [$0.key] + $0.also, footer: $0.footer, words: $0.words, isForTyping: $0.isForTyping)
      })
  }

  static let tables: [Table] =
    App.screens.map { table(of: $0) }
    + [
      Table(
        screen: "everywhere",
        rows: App.actions.map {
          Row(
            keys: [$0.key] + $0.also, footer: $0.footer, words: $0.words,
            isForTyping: $0.isForTyping)
        })
    ]

  @Test(arguments: tables)
  func `no key stands twice in a table`(_ table: Table) {
    for isForTyping in [false, true] {
      let keys = table.rows.filter { $0.isForTyping == isForTyping }.flatMap(\.keys)
      #expect(keys.count == Set(keys).count, "\(keys.map(\.name))")
    }
  }

  @Test(arguments: tables)
  func `every action has words of its own, short enough for one row of help`(_ table: Table) {
    #expect(!table.rows.isEmpty)
    let words = table.rows.map(\.words)
    #expect(words.allSatisfy { !$0.isEmpty && $0.first != " " && !$0.hasSuffix(".") })
    #expect(words.count == Set(words).count)
    // The selected one is shown in full, in the three rows below the list.
    #expect(words.allSatisfy { $0.count <= 160 })
  }

  @Test(arguments: tables)
  func `every footer word is a word or two, and its key has a name`(_ table: Table) {
    for row in table.rows {
      guard let footer = row.footer else { continue }
      #expect((1...12).contains(footer.count) && !footer.contains("?"), "\(footer)")
      let name = try? #require(row.keys.first?.name)
      #expect(name?.isEmpty == false && (name?.count ?? 0) <= 9)
    }
    let footers = table.rows.compactMap(\.footer)
    #expect(footers.count == Set(footers).count)
  }

  /// The keys of `screens.md` that mean the same everywhere, and the words by which a row that
  /// takes one is seen to mean just that.
  static let meanings: [(key: Key, words: [String])] = [
    (
      .enter,
      [
        "Open", "Fill in", "Write", "Record", "Choose", "Do ", "Keep", "down", "Correct", "Edit",
        "Say what", "Read the column", "Show", "Set the date", "Yes", "Import", "Add", "Go to",
        "Check", "Go on", "Use", "Mark", "Assess", "Send",
      ]
    ),
    (
      .escape,
      [
        "Back", "back", "Leave", "Close", "all cases", "Change nothing", "Go to the minutes",
        "End the search", "all actions", "Go to the list",
      ]
    ),
    (.left, ["back", "Close"]),
    (.tab, ["next field", "next pane", "Go to the plan", "Go to the chronology", "other entry"]),
    (.backTab, ["other entry"]),
    // In answer to a question it is the first letter of no.
    (.character("n"), ["new", "Add", "add", "Change nothing", "Make a plan"]),
    // In the chronology it is the key of key episodes, as screens.md draws it.
    (.character("e"), ["Correct", "Edit", "Fill in", "Write", "key episode", "Open", "Record"]),
    (.delete, ["Clear", "Delete", "Remove", "Hide", "Dismiss"]),
    (.character("u"), ["Undo", "Bring back"]),
    (.character("U"), ["Redo"]),
    (.character("/"), ["Find", "Search"]),
    (.character("s"), ["Sort"]),
    (.character(":"), ["Find any action"]),
    (.character("?"), ["Find any action"]),
    (.character("i"), ["Import"]),
    (.character("x"), ["Export", "Write a list"]),
    (.character("z"), ["Hide"]),
    (.control("l"), ["Redraw the screen"]),
    (.character("q"), ["Leave the program"]),
    (.control("s"), ["saved"]),
    (.control("c"), ["Leave a form", "how to copy"]),
    (.up, ["up"]), (.down, ["down"]), (.pageUp, ["up"]), (.pageDown, ["down"]),
    (.home, ["beginning", "start"]), (.end, ["end"]),
    (.character("h"), ["back", "Close"]), (.character("j"), ["down"]), (.character("k"), ["up"]),
    (
      .character("l"),
      [
        "Open", "Fill in", "Write", "Record", "one step forward", "Edit", "Show", "Set the date",
        "Assess", "Add", "Go to",
      ]
    ),
  ]

  @Test(arguments: tables)
  func `a key that means the same everywhere means that here`(_ table: Table) {
    for row in table.rows {
      for (key, words) in KeyTableTests.meanings where row.keys.contains(key) {
        #expect(
          words.contains { row.words.contains($0) },
          "\(table.screen): \(key.name) is “\(row.words)”")
      }
    }
  }

  @Test(arguments: tables)
  func `no action needs an F-key, Alt, or a key that some terminal does not send`(_ table: Table) {
    // Digits tag lines of enquiry there. From 10 on `:` does so too, and in a meeting `/k12`.
    // In a form F2 hands it in from any field; so does Enter on its button.
    guard !["Chronology", "Meeting", "Form"].contains(table.screen) else { return }
    for row in table.rows {
      guard let first = row.keys.first else { continue }
      switch first {
      case .function, .alt, .controlLeft, .controlRight, .shiftLeft, .shiftRight, .shiftUp,
        .shiftDown, .shiftHome, .shiftEnd, .insert, .control("a"), .control("b"):
        Issue.record("\(table.screen): \(first.name)")
      default: break
      }
    }
  }

  @Test(arguments: tables.filter { $0.screen != "everywhere" })
  func `where letters are text, no letter acts`(_ table: Table) {
    for key in table.rows.filter(\.isForTyping).flatMap(\.keys) {
      if case .character = key { Issue.record("\(table.screen): \(key.name)") }
    }
  }

  @Test
  func `a script takes every key by the name screens give it`() {
    let keys =
      KeyTableTests.tables.flatMap { $0.rows.flatMap(\.keys) }
      + TextBinding.all.flatMap(\.keys) + ListMotion.allCases.flatMap(\.keys)
    for key in Set(keys) where key.name.count > 1 {
      #expect(KeyName.key(named: key.name) == key, "\(key.name)")
    }
  }

  @Test
  func `the manual's tables hold every row of every screen`() {
    let listed = KeyTable.sections.flatMap { section in section.rows.map(\.words) }
    for table in KeyTableTests.tables {
      for row in table.rows { #expect(listed.contains(row.words)) }
    }
    #expect(KeyTable.sections.map(\.screen).count == App.screens.count + 3)
    #expect(KeyTable.sections.allSatisfy { $0.rows.allSatisfy { !$0.key.isEmpty } })
  }
}
