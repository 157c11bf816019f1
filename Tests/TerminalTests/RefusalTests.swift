import Testing

@testable import Terminal

struct RefusalTests {
  @Test(
    arguments: [
      .noTerminal, .unnamed, .unknown("nonsense"), .incapable("dumb"), .noDescriptions, .refused(5),
    ] as [TerminalError])
  func `a terminal that cannot show the screens is told which commands can`(error: TerminalError) {
    #expect(error.problem.hasSuffix("."))
    for command in ["list", "show REF", "due", "record"] {
      #expect(error.remedy.contains("rapidreview \(command)"))
    }
  }

  @Test(
    arguments: [
      "xterm-kitty", "xterm-ghostty", "foot", "foot-extra", "wezterm", "contour-latest",
      "alacritty-direct", "ghostty", "kitty", "rio", "st-256color", "st", "konsole-256color",
      "iTerm2", "mlterm-256color", "tmux-256color", "vte-256color",
    ])
  func `a terminal like xterm may be taken for one`(name: String) {
    #expect(TerminalName.isLikeXterm(name))
  }

  @Test(arguments: ["", "dumb", "vt100", "linux", "sun", "footage", "station", "x", "kit", "riot"])
  func `any other terminal is what it says, and an unknown one is told what to try`(name: String) {
    #expect(!TerminalName.isLikeXterm(name))
    let remedy = TerminalError.unknown(name).remedy
    #expect(remedy.contains("TERM=xterm-256color rapidreview"))
  }

  @Test func `a hostile terminal name is shown, not obeyed`() {
    let error = TerminalError.unknown("\u{1B}[2J" + String(repeating: "x", count: 500))
    #expect(error.problem.unicodeScalars.allSatisfy { (0x20..<0x7F).contains($0.value) })
    #expect(error.problem.count < 120)
  }

  @Test(arguments: [
    ("xterm", ["LANG": "C.UTF-8"], false), ("xterm", [:], false), ("xterm", ["LANG": ""], false),
    ("xterm", ["LANG": "C"], true), ("xterm", ["LANG": "en_GB.UTF-8", "LC_ALL": "POSIX"], true),
    ("xterm", ["LANG": "C", "LC_CTYPE": "en_GB.utf8"], false), ("xterm", ["LANG": "en_GB"], true),
    ("xterm", ["LANG": "en_GB.ISO-8859-15@euro"], true), ("vt100", ["LANG": "C.UTF-8"], true),
    ("xterm", ["LANG": "ca_ES.UTF-8@valencia"], false), ("linux", ["LANG": "C.UTF-8"], true),
  ])
  func `more than ASCII is shown only where the terminal and the locale have it`(
    terminal: String, environment: [String: String], isASCII: Bool
  ) {
    #expect(Charset.isASCIIOnly(terminal: terminal) { environment[$0] } == isASCII)
  }
}
