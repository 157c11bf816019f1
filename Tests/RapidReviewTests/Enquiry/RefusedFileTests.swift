import Casework
import Documents
import FoundationEssentials
import Glibc
import Testing

@testable import Office
@testable import RapidReview

/// Files that are refused as a whole, before a row of them is read or long after.
struct RefusedFileTests {
  /// Something at a path that is no regular file.
  enum Oddity: String, CaseIterable, CustomTestStringConvertible {
    case folder, pipe, device

    var testDescription: String { rawValue }

    func path(in home: Home) throws -> String {
      let path = "\(home.path)/return.csv"
      switch self {
      case .folder: try #require(mkdir(path, 0o700) == 0)
      case .pipe: try #require(mkfifo(path, 0o600) == 0)
      case .device: return "/dev/zero"
      }
      return path
    }
  }

  /// In a process of its own, which is killed should it wait for ever.
  @Test(arguments: Oddity.allCases)
  func `what is no regular file is refused at once, and named`(_ oddity: Oddity) throws {
    let home = try Home.furnished()
    let path = try oddity.path(in: home)
    let ended = try Program.run(
      "/usr/bin/timeout",
      ["--signal=KILL", "120", try Program.path(), "calendar", "--update", path],
      environment: home.variables)
    #expect(ended.status == 2)
    #expect(
      ended.errors.hasPrefix(
        "rapidreview: \(path) cannot be read: it is a \(oddity), not a file.\n"))
  }

  @Test(arguments: [1, 7, 1 << 18])
  func `a file of too many rows is refused whole, whatever was read of it`(_ rows: Int) throws {
    let stage = try EnquiryStage(try Screenplay.founded(), .sent)
    let lines = (0...40).map { "\(1 + $0 % 28)/03/2025,Visit \($0) at home\n" }
    var desk = try ReturnDesk(
      Array(("Date,What happened\n" + lines.joined()).utf8), named: "long.csv",
      of: try EnquiryStage.name("school"), in: stage.review,
      today: stage.surroundings.clock.now.day, mostRows: min(rows, 40))
    while !desk.isComplete { desk.readOn() }
    #expect(
      desk.hand.problem == "The file has more than \(min(rows, 40)) rows. Send only the period "
        + "under review, in several files if needed.")
    #expect(desk.hand.rows.isEmpty)
    #expect(desk.files(for: try stage.review).isEmpty)
  }

  @Test
  func `a file that holds answers and entries counts as one file`() throws {
    let surroundings = try Screenplay.founded()
    let stage = try EnquiryStage(surroundings, .sent)
    try stage.take(
      """
      KLOE 1
      ANSWER:
      Every school day.
      [chronology]
      ANSWER:
      Date: 12/03/2026
      What happened: Seen at the gate.
      END

      """, named: "form.txt", of: "school")
    #expect(try stage.review.returnFiles(of: EnquiryStage.name("school")).count == 2)
    var play = try Screenplay(surroundings, columns: 80, rows: 24)
    try play.press("<Enter>,5,<Home>")
    #expect(play.picture.contains("1 file imported. Press r to read."))
  }
}
