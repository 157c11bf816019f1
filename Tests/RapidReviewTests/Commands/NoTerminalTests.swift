import FoundationEssentials
import Testing

@testable import Office
@testable import RapidReview

/// The screens where there is no terminal for them.
@Suite(.timeLimit(.minutes(10)))
struct NoTerminalTests {
  @Test(arguments: ["", "dumb", "xterm-256color", "canary"])
  func `the screens name the commands to use instead`(_ terminal: String) throws {
    let home = try Home.furnished()
    home.environment = ["TERM": terminal]
    for arguments in [[], ["screens"], ["demo"]] {
      try home.expectRefusal(
        arguments, 2, "The screens need a terminal, and this is not one.",
        "Use rapidreview plain, which needs only lines, or the commands: rapidreview list, "
          + "rapidreview show REF, rapidreview due, rapidreview record REF MILESTONE --on DAY.")
    }
  }

  @Test func `where there is no store none is made`() throws {
    let home = try Home()
    #expect(try home.run().status == 2)
    #expect(try StoreSnapshot(of: home.path).names == [""])
  }

  @Test(arguments: [OutputLoss.full, .closed])
  func `output that goes nowhere does no harm`(_ loss: OutputLoss) throws {
    let home = try Home.furnished()
    let new = ["new", "--child", "Child B", "--aware", "today", "--as", "A. Chair"]
    for arguments in [new, ["list"], ["show", "2025-001"], ["due"], ["check"], ["--help"]] {
      let ended = try home.run(arguments, output: loss.output)
      #expect(ended.status == 3, "\(arguments)")
      #expect(ended.errors.hasPrefix("rapidreview: The output is lost"))
    }
    // No file took the number of what was closed, so that it would have been printed into it.
    let writers = "\(home.local)/writers"
    for name in try StoreSnapshot(of: writers).names where !name.isEmpty {
      let bytes = FileManager.default.contents(atPath: "\(writers)/\(name)")
      #expect(bytes?.isEmpty == true, "\(name)")
    }
    // What was saved was saved before it was told.
    #expect(try home.run("check") == .done("Sound: 2 cases, 6 records, 0 findings.\n"))
  }

  /// How standard output may be lost.
  enum OutputLoss: Sendable {
    case full, closed

    var output: Program.Output {
      switch self {
      case .full: .device("/dev/full")
      case .closed: .closed
      }
    }
  }
}
