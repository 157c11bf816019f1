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
}
