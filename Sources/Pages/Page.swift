import Terminal

// What a screen shows, as a value: a title, the state of things, and panes one below the other.
// A page has no coordinates and knows no width, so that it can be painted on a terminal of any
// size, or told in lines. `Painter` in Screens is the only code that gives it places.

/// One page of the program, whatever it is shown on.
package struct Page: Sendable {
  /// What the page is about; at the top.
  package var title: String
  /// Whose page it is, beside the title; empty where that goes without saying.
  package var owner: String
  /// What stands below the title.
  package var second: SecondLine
  /// How many there are, beside the second line.
  package var counts: String
  /// The tabs this page is one of; `nil` where it is none.
  package var tabs: Tabs?
  /// What is shown, from top to bottom.
  package var panes: [Pane]
  /// Whether the page is nothing but a sentence that says why it cannot be shown.
  package let isAbsent: Bool

  /// Makes a page; where it stands on the terminal is the painter's to say.
  package init(
    _ title: String, owner: String = "", second: SecondLine = .words(""), counts: String = "",
    tabs: Tabs? = nil, panes: [Pane]
  ) {
    self.title = title
    self.owner = owner
    self.second = second
    self.counts = counts
    self.tabs = tabs
    self.panes = panes
    isAbsent = false
  }

  /// Makes the page of something that is not there any more.
  ///
  /// - Parameter sentence: Why, and the way back.
  package init(absent sentence: String) {
    (title, owner) = ("", "")
    second = .words(sentence)
    counts = ""
    panes = []
    isAbsent = true
  }

  /// The line below the title.
  package enum SecondLine: Sendable {
    /// Words, and at their end what is never cut.
    case words(String, Role = .plain, end: String = "")
    /// How things are, and beside it what they lack; where both are too long, the shorter words for
    /// how things are.
    case lacking(String, short: String, lack: String)
    /// What must be read with everything below it; it has the whole line.
    case notice(String, Role)
    /// Something is typed here: a label, and what is being typed.
    case field(label: String, any Picture, hasFocus: Bool)
  }

  /// The places that are a digit away from each other.
  package struct Tabs: Hashable, Sendable {
    /// What each is called, the digit before the word: `3 KLOE`.
    package let names: [String]
    /// Which of them this page is, counted from 0.
    package let current: Int

    /// Makes a bar of tabs.
    package init(names: [String], current: Int) {
      self.names = names
      self.current = current
    }
  }
}

/// Something that is drawn as it is, and says the same in words.
///
/// Pictures are the axis, the lanes, a running meeting, and fields and forms that are being typed
/// in.
package protocol Picture: Sendable {
  /// Draws it into an area, and puts the cursor on the focus.
  func draw(on canvas: inout Canvas, in area: Rect)
  /// The same facts in words, a line each.
  var facts: [String] { get }
  /// The rows that a cursor goes through, where it has any; `nil` where it has none.
  var list: ListPane? { get }
  /// The facts that are not in ``list``.
  var otherFacts: [String] { get }
  /// What is said of the selected row of ``list`` besides the row.
  var factsOfRow: [String] { get }
  /// How many rows of what is moved through are seen in so many rows of the terminal.
  func rowsSeen(of rows: Int) -> Int
}

extension Picture {
  package var list: ListPane? { nil }

  package var otherFacts: [String] { facts }

  package var factsOfRow: [String] { [] }

  package func rowsSeen(of rows: Int) -> Int { rows }
}
