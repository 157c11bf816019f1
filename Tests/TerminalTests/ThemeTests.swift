import Testing

@testable import Terminal

struct ThemeTests {
  private static let states: [(role: Role, mark: Mark, word: String)] = [
    (.late, .late, "LATE"), (.soon, .soon, "2 left"), (.running, .running, "6 left"),
    (.done, .done, "done"), (.waiting, .waiting, "waits for"),
  ]

  @Test(arguments: Theme.all, ColourDepth.allCases)
  func `no two states look alike, even without their words`(theme: Theme, depth: ColourDepth) {
    let looks = Self.states.map { state in
      let attributes = theme.attributes(for: Style(state.role), depth: depth)
      return "\(state.mark.character(isASCII: true))\(attributes)"
    }
    #expect(Set(looks).count == Self.states.count)
  }

  @Test func `a mark in ASCII is one printable character, and a state's mark is nothing else's`() {
    let states = Self.states.map(\.mark)
    for isASCII in [true, false] {
      let signs = states.map { $0.character(isASCII: isASCII) }
      #expect(Set(signs).count == states.count)
      for mark in Mark.allCases {
        #expect(TextWidth.columns(of: mark.character(isASCII: isASCII)) == 1)
        // A rule is a line of dashes in ASCII, which nobody takes for a state.
        guard !states.contains(mark), mark != .horizontal else { continue }
        #expect(!signs.contains(mark.character(isASCII: isASCII)))
      }
    }
    #expect(Mark.allCases.allSatisfy { $0.character(isASCII: true).isASCII })
  }

  @Test(arguments: Theme.all)
  func `no text is blue, and nothing is told by red against green`(theme: Theme) {
    for depth in ColourDepth.allCases {
      let colours = Set(
        Role.allCases.compactMap { theme.attributes(for: Style($0), depth: depth).foreground })
      #expect(colours.isDisjoint(with: [4, 12, 2, 10] + Array(16...21) + Array(54...57)))
      #expect(!(colours.contains(1) && colours.contains(2)))
    }
  }

  @Test func `mono has no colour whatever the terminal has`() {
    for role in Role.allCases {
      for depth in ColourDepth.allCases {
        #expect(Theme.mono.attributes(for: Style(role), depth: depth).foreground == nil)
      }
    }
    #expect(!Theme.mono.usesColour)
  }

  @Test(arguments: Theme.all, ColourDepth.allCases)
  func `what is selected is in reverse video`(theme: Theme, depth: ColourDepth) {
    for role in Role.allCases {
      #expect(theme.attributes(for: Style(role, selected: true), depth: depth).isReverse)
    }
  }

  @Test func `the states are coloured as the table of states has it`() {
    let many = Self.states.map {
      Theme.usual.attributes(for: Style($0.role), depth: .twoHundredFiftySix).foreground
    }
    #expect(many == [166, 178, 74, 36, 245])
    let eight = Self.states.map {
      Theme.usual.attributes(for: Style($0.role), depth: .eight).foreground
    }
    #expect(eight == [1, 3, nil, 6, nil])
  }

  @Test(arguments: [(nil, "default"), ("", "default"), ("1", "mono"), ("0", "mono")])
  func `NO_COLOR asks for mono unless it is empty`(value: String?, name: String) {
    #expect(Theme.usual.respecting(noColour: value).name == name)
  }

  @Test func `a theme is found by its name`() {
    #expect(Theme.all.map { Theme.named($0.name) } == Theme.all)
    #expect(Theme.named("sepia") == nil)
  }

  @Test(
    arguments: [
      (0, .none), (2, .none), (8, .eight), (16, .eight), (88, .eight), (256, .twoHundredFiftySix),
    ]
      as [(Int, ColourDepth)])
  func `a number of colours is a depth`(colours: Int, depth: ColourDepth) {
    #expect(ColourDepth(colours: colours) == depth)
  }
}
