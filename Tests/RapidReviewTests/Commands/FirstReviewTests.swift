import Casework
import FoundationEssentials
import Testing

@testable import Office
@testable import RapidReview

/// The guide's first review, played as it is written: its keys are read from the guide itself.
@Suite(.timeLimit(.minutes(10)))
struct FirstReviewTests {
  @Test(arguments: [(80, 24, false), (60, 16, true)])
  func `whoever presses what the guide says carries the review to its close`(
    _ columns: Int, _ rows: Int, _ isASCII: Bool
  ) throws {
    let surroundings = try Demonstration.rehearsal(clock: Screenplay.clock)
    var play = try Screenplay(surroundings, columns: columns, rows: rows, ascii: isASCII)
    let steps = try FirstReviewTests.steps()
    #expect(steps.count >= 30)
    for step in steps {
      let before = try changes(surroundings)
      try play.press(FirstReviewTests.keys(in: step))
      let isOnlyLooking = ["Enter", "`c`"].contains { step.hasPrefix($0) && before == 1 }
      if !isOnlyLooking {
        #expect(try changes(surroundings) > before, "\(step)\n\(play.picture)")
      }
    }
    let review = try #require(try surroundings.office().reviews.values.first)
    #expect(review.isClosed)
    #expect(review.missing.isEmpty)
    #expect(review.recommendation?.decision.isReviewRecommended == false)
    #expect(review.sending?.version == 1)
    #expect(review.recorded(.responseShared) != nil)
    #expect(StatutoryPartner.allCases.allSatisfy(review.isComplete(position:)))
    try play.press("9")
    #expect(play.picture.contains("Case closed"))
  }

  private func changes(_ surroundings: Surroundings) throws -> Int {
    try surroundings.office().reviews.values.first?.changes.count ?? 0
  }

  /// The left column of the table, row by row.
  private static func steps() throws -> [String] {
    let path = #filePath.replacing(
      "Tests/RapidReviewTests/Commands/FirstReviewTests.swift", with: "docs/guide.md")
    let guide = try String(contentsOfFile: path, encoding: .utf8)
    let begin = try #require(guide.firstRange(of: "| press | for |\n|---|---|\n")).upperBound
    return guide[begin...].split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("| ") }
      .map { $0.dropFirst(2).split(separator: " | ")[0] }
      .map(String.init)
  }

  private static let counts = [
    "twice": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9, "sixteen": 16,
  ]
  private static let named = [
    "Enter": "<Enter>", "Tab": "<Tab>", "Shift-Tab": "<BTab>", "Up": "<Up>", "Down": "<Down>",
    "Space": " ", "Home": "<Home>", "End": "<End>",
  ]

  /// What a row says, written as for `--script`: keys by name, what is typed in back quotes, other
  /// words for a text of one's own, a number of times before or behind what is repeated.
  private static func keys(in step: String) -> String {
    step.split(separator: ";").map { part in
      var words = part.split(separator: " ")
      var times = 1
      if let count = words.first.flatMap({ counts[String($0)] }) {
        times = count
        words.removeFirst()
        if words.first == "times" { words.removeFirst() }
      }
      let keys = FirstReviewTests.keys(in: words.joined(separator: " ").split(separator: ","))
      return String(repeating: keys, count: times)
    }.joined()
  }

  /// The keys of the pieces between commas.
  private static func keys(in pieces: [Substring]) -> String {
    pieces.map { piece in
      var keys: [String] = []
      var isOwnText = false
      for (place, part) in piece.split(separator: "`", omittingEmptySubsequences: false)
        .enumerated()
      {
        if !place.isMultiple(of: 2) {
          keys.append(String(part))
          continue
        }
        for word in part.split(separator: " ") {
          if let key = named[String(word)] {
            keys.append(key)
          } else if let count = counts[String(word)], let last = keys.last {
            keys += Array(repeating: last, count: count - 1)
          } else if keys.isEmpty {
            isOwnText = true
          }
        }
      }
      return (isOwnText ? "Words" : "") + keys.joined()
    }.joined()
  }
}

extension Case {
  fileprivate func isComplete(position partner: StatutoryPartner) -> Bool {
    isComplete(Entry(.position, .of(partner)))
  }
}
