import Casework
import Screens
import Testing

@testable import Office
@testable import RapidReview

/// The first review that walks beside the program, done by somebody who does what it says.
@Suite(.timeLimit(.minutes(10)))
struct WalkTests {
  @Test func `whoever does what the walk says carries the review to its close`() throws {
    let surroundings = try Demonstration.rehearsal(clock: Screenplay.clock)
    var play = try Screenplay(surroundings, fiction: .rehearsal)
    let walked = try walk(in: &play, surroundings)
    let review = try review(in: surroundings)
    #expect(review.isClosed)
    #expect(review.missing.isEmpty)
    #expect(review.sending?.version == 1)
    #expect(walked.count >= 30)
    // Nothing was asked for out of turn.
    #expect(walked == FirstReview.way.filter(walked.contains))
    #expect(play.walk?.task == "You have carried a review from start to finish.")
  }

  @Test func `it is walked on the smallest terminal, in ASCII`() throws {
    let surroundings = try Demonstration.rehearsal(clock: Screenplay.clock)
    var play = try Screenplay(
      surroundings, fiction: .rehearsal, columns: 60, rows: 16, ascii: true)
    #expect(try walk(in: &play, surroundings, upTo: 12).count == 12)
  }

  /// Does what the walk says, until nothing is left or some things are done.
  private func walk(
    in play: inout Screenplay, _ surroundings: Surroundings, upTo most: Int = .max
  ) throws -> [Owed.What] {
    var walked: [Owed.What] = []
    var typed: [Owed.What: Int] = [:]
    for _ in 0..<400 where walked.count < most {
      let review = try self.review(in: surroundings)
      guard let thing = FirstReview(of: review).current else { break }
      if walked.last != thing { walked.append(thing) }
      let words = try #require(play.walk)
      NextThingTests.expectServed(in: play)
      let before = (words, review.changes.count)
      if words.key.hasPrefix("Tab goes on,") {
        let answers = WalkAnswers.keys(for: thing)
        try play.press(answers[min(typed[thing, default: 0], answers.count - 1)])
        typed[thing, default: 0] += 1
      } else {
        try follow(words.key, in: &play)
      }
      let after = (try #require(play.walk), try self.review(in: surroundings).changes.count)
      try #require(before != after, "\(thing): \(words)\n\(play.picture)")
    }
    return walked
  }

  @Test func `the walk takes two rows, can be put away, and is nowhere else`() throws {
    var play = try begun()
    #expect(play.row(20) == " Open the case. Press Enter.")
    #expect(play.row(21).isEmpty)
    try play.press("<Enter>")
    #expect(play.row(20).hasPrefix(" 1 of "))
    try play.press("=")
    #expect(play.walk == nil)
    #expect(!play.picture.contains("1 of "))
    try play.press("=")
    #expect(play.row(20).hasPrefix(" 1 of "))
    let demo = try Screenplay.demo()
    #expect(demo.walk == nil)
  }

  @Test func `what is done out of turn is told, and the walk goes back to what is open`() throws {
    var play = try begun()
    try play.press("<Enter>")
    #expect(play.walk?.task.hasSuffix(": Describe the incident.") == true)
    try play.press("c")
    #expect(play.walk?.key == "This form is for something else. Press Esc to leave it.")
    try play.press(WalkAnswers.keys(for: .step(.criteriaDecided))[0])
    #expect(play.walk?.task.contains("(a later step is done): Describe the incident.") == true)
  }

  private func begun() throws -> Screenplay {
    try Screenplay(try Demonstration.rehearsal(clock: Screenplay.clock), fiction: .rehearsal)
  }

  private func review(in surroundings: Surroundings) throws -> Case {
    try #require(try surroundings.office().reviews.values.first)
  }

  /// Does what a sentence of the walk says: the key it names, on the row it names.
  private func follow(_ words: String, in play: inout Screenplay) throws {
    if let found = words.firstMatch(of: /^Move to “(.*)”, then press (.*)\.$/) {
      let row = String(found.output.1)
      let motions = Array(repeating: "<Down>", count: 40) + Array(repeating: "<Up>", count: 80)
      for motion in motions where play.selectedName != row {
        try play.press(motion)
      }
      return try press(String(found.output.2), in: &play)
    }
    if let found = words.firstMatch(of: /^Press ([^ ]+) (once|(\d+) times), then (.*)\.$/) {
      let times = found.output.3.flatMap { Int($0) } ?? 1
      try play.press(String(repeating: "<\(found.output.1)>", count: times))
      return try press(String(found.output.4), in: &play)
    }
    let found = try #require(
      words.firstMatch(of: /^Press ([^ ]+?)(\.$| to )/), "\(words)\n\(play.picture)")
    try press(String(found.output.1), in: &play)
  }

  private func press(_ key: String, in play: inout Screenplay) throws {
    try play.press(key.count == 1 ? key : "<\(key)>")
  }
}

/// What is typed into the forms of a first review; of several for one thing, one after the other.
enum WalkAnswers {
  static func keys(for thing: Owed.What) -> [String] {
    switch thing {
    case .step(let milestone): [steps[milestone] ?? "<BTab><Enter>"]
    case .preparation(let preparation): preparations[preparation] ?? ["<BTab><Enter>"]
    }
  }

  private static let steps: [Milestone: String] = [
    .criteriaDecided: "k<Tab> <Tab> <Tab>n<Tab>n<Tab>n,<Tab>*6,Words<Tab><Enter>",
    .panelNotified: "<Tab>Words<BTab><BTab><Enter>",
    .returnsIn: "<Tab>Words<Tab><Enter>",
    .executiveAgreed: "<Tab><Tab> ,<BTab>*3,<Enter>",
    .sentToPanel: "<Tab>Words<Tab><Enter>",
    .panelResponded: "<Tab>no<Tab>no<Tab>y<Tab><Tab><Tab><Enter>",
    .postMeetingHeld: "<Tab>Words<Tab>Words<Tab>Words<Tab><Tab><Enter>",
    .closed: "<Tab><C-u>1 mar 2035<Tab>no<Tab><Tab><Tab><Enter>",
  ]

  private static let safety = ["<Tab><C-u>today<Tab>s<Tab>Words<Tab><Enter>"]

  private static let preparations: [Preparation: [String]] = [
    .incident: ["Words<BTab><Enter>"],
    .children: ["Child Linden<BTab><Enter>"],
    .safetyAtInitialDiscussion: safety, .safetyAtReviewMeeting: safety,
    .safetyAtPostMeeting: safety,
    .linesOfEnquiry: ["Words<BTab><Enter>"],
    .timeline: ["1 jan 2025<Tab><C-u>today<Tab>Words<F2>"],
    .organisationsAsked: ["fp<Tab><F2>"],
    .recommendationAnswered: [
      "n<Tab>Words<Tab>n<Tab>Words<Tab>n<Tab>Words<Tab>n<Tab>Words<Tab><Enter>",
      "n<Tab>Words<Tab>Words<Tab><Tab><Enter>",
      "n<Tab>n<Tab>n<Tab>n<Tab>n<Tab>n<Tab>n<Tab>n<Tab>n<Tab>Words<Tab><Tab><Enter>",
    ],
    .positions: ["<Tab><Tab> <Tab><Tab><C-u>today<Enter>"],
    .purposes: ["Words<Tab>Words<Tab>Words<Tab>Words<Tab><Enter>"],
    .reportWritten: ["Words<BTab><Enter>"],
  ]
}
