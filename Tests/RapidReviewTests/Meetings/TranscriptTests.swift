import Casework
import Documents
import FoundationEssentials
import Testing

@testable import Office
@testable import RapidReview

/// A whole fictional meeting typed key by key, and its minutes compared whole.
@Suite(.timeLimit(.minutes(10)))
struct TranscriptTests {
  private static let folder = #filePath.replacing(
    "RapidReviewTests/Meetings/TranscriptTests.swift", with: "Fixtures/meetings")

  /// The lines as they are typed: initials and Tab where somebody else begins to speak.
  private static func lines() throws -> [(who: String, text: String)] {
    let text = try String(contentsOfFile: "\(folder)/transcript.txt", encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      // "/r<Tab>text" is a risk that nobody in particular named.
      let isCommand = parts[0].hasPrefix("/")
      return (
        isCommand ? "" : String(parts[0]), isCommand ? "\(parts[0]) \(parts[1])" : String(parts[1])
      )
    }
  }

  /// With `UPDATE_GOLDEN` set the files are written instead, for whoever has changed the wording.
  private func expect(_ text: String, toEqual name: String) throws {
    let path = "\(TranscriptTests.folder)/\(name)"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    #expect(text == (try String(contentsOfFile: path, encoding: .utf8)))
  }

  @Test
  func `a meeting typed as it was held becomes its minutes, decisions and actions`() throws {
    let lines = try TranscriptTests.lines()
    #expect(lines.count >= 150)
    let stage = try MeetingStage()
    var play = try stage.opened()
    for line in lines {
      if !line.who.isEmpty {
        play.type(line.who)
        try play.press("<Tab>")
      }
      play.type(line.text)
      try play.press("<Enter>")
      #expect(play.cursorRow.hasSuffix(">") || play.cursorRow.hasSuffix("> "), "\(line.text)")
    }
    let review = try stage.review()
    let record = review.minutes[stage.meeting]
    #expect(record.lines.count == lines.count)
    #expect(record.items.map(\.item) == Array(1...14))
    try expect(
      record.lines.map { line in
        let enquiries = line.enquiries.map { " K\($0)" }.joined()
        let head = "\(line.item ?? 0) \(line.kind.rawValue)\(enquiries) [\(line.speaker)]"
        return "\(head) \(line.text)\n"
      }.joined(), toEqual: "lines.txt")
    try expect(
      review.decisions.map { "\($0.number) \($0.text)\n  \($0.rationale)\n" }.joined(),
      toEqual: "decisions.txt")
    try expect(
      review.actionPoints.map { action in
        "\(action.number) \(action.owner), by \(action.due?.iso ?? "?"): \(action.text)\n"
      }.joined(), toEqual: "actions.txt")
    let exporter = Exporter(stage.surroundings, try stage.surroundings.office(), maker: "A. Chair")
    for format in DocumentFormat.allCases {
      let text = try exporter.text(
        of: .minutes, paper: exporter.paper(of: review, stage.meeting), as: format)
      try expect(text, toEqual: "minutes.\(format.fileEnding)")
      #expect(!text.contains("10:00 J. Sedge"))
    }
    for timed in [ExportedDocument.minutesTimed, .minutesWhole] {
      let text = try exporter.text(
        of: timed, paper: exporter.paper(of: review, stage.meeting), as: .text)
      #expect(text.contains("\n10:00 J. Sedge: Good morning."))
    }
  }

  @Test func `minutes say of a meeting what is so by then`() throws {
    let stage = try MeetingStage()
    func minutes() throws -> String {
      let office = try stage.surroundings.office()
      let exporter = Exporter(stage.surroundings, office, maker: "A. Chair")
      let paper = exporter.paper(of: try stage.review(), stage.meeting)
      return try exporter.text(of: .minutes, paper: paper, as: .text)
    }
    var text = try minutes()
    #expect(text.contains("Planned for") && !text.contains("Held"), "\(text)")
    #expect(!text.contains("Quorum"), "\(text)")

    // Planned for after this one, and begun before it.
    let earlier = try #require(EntryName("earlier"))
    let (planned, before, began) = ("2026-12-01", "2026-11-20T10:00", "2026-11-23T10:00")
    try stage.propose(
      .fill(
        Entry(.meeting, earlier),
        [
          .kind: .keys(["other"]), .title: .text("Talk with the school"),
          .on: .occasion(try #require(Occasion(iso: planned))),
        ]))
    #expect(try minutes().contains("Next meeting"))
    try stage.propose(.meet(earlier, .open(at: Occasion(iso: before))))
    try stage.propose(.meet(stage.meeting, .open(at: Occasion(iso: began))))
    text = try minutes()
    #expect(text.contains("Held") && !text.contains("Planned for"), "\(text)")
    #expect(text.contains("Quorum") && !text.contains("Next meeting"), "\(text)")
  }
}
