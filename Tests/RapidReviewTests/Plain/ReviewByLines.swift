import Casework
import Testing

@testable import Office
@testable import RapidReview

/// A review carried on in plain mode alone, by somebody who reads what is said.
///
/// It goes to the row whose words it looks for by the number read before it, and answers the
/// question whose label it knows; every other question is left as it stands.
struct ReviewByLines {
  typealias Answers = KeyValuePairs<String, String>

  private(set) var talk: PlainTalk
  private(set) var surroundings: Surroundings
  /// The person's own folder, where files that come back lie.
  let home: Home
  /// What was said in earlier sittings, each under its day.
  private var earlier = ""

  init(_ talk: PlainTalk, _ surroundings: Surroundings) throws {
    home = try Home()
    (self.talk, self.surroundings) = (talk, surroundings)
  }

  /// Everything that was said and typed.
  var stream: String { earlier + talk.stream }

  /// Goes on in another sitting.
  mutating func resume(_ talk: PlainTalk, in surroundings: Surroundings, on day: String) {
    earlier = stream + "\n==== \(day) ====\n"
    (self.talk, self.surroundings) = (talk, surroundings)
  }

  /// Types lines as they are.
  @discardableResult
  mutating func say(_ lines: String...) throws -> String { try talk.say(lines: lines) }

  /// Records a step on the case's own list; what is answered is typed where the label is asked.
  mutating func record(
    _ step: String, _ answers: Answers = [:], isAsked: Bool = false
  ) throws {
    try go(to: "steps")
    try fill(step, answers, isAsked: isAsked)
  }

  /// Opens a row and answers the form that it leads to.
  mutating func fill(_ row: String, _ answers: Answers = [:], isAsked: Bool = false) throws {
    try say(try number(of: row))
    try answer(answers, isAsked: isAsked)
  }

  /// Does something with a row, and answers the form that it leads to.
  mutating func act(
    _ action: String, on row: String, _ answers: Answers = [:], isAsked: Bool = false
  ) throws {
    try say("\(try number(of: row)) \(action)")
    try answer(answers, isAsked: isAsked)
  }

  /// Goes to a tab of the case and reads its list.
  mutating func go(to tab: String) throws {
    try say(tab)
  }

  /// The number of a row: the list is read until its words come.
  mutating func number(of row: String) throws -> String {
    var text = try say("list")
    for _ in 0..<40 {
      for line in text.split(separator: "\n") {
        guard let dot = line.firstIndex(of: "."), let number = Int(line[..<dot]) else { continue }
        if line[line.index(after: dot)...].contains(row) { return "\(number)" }
      }
      guard text.contains("Enter for more.") else { break }
      text = try say("")
    }
    throw NothingCalled(row, after: text)
  }

  /// Answers the questions of a form, hands it in, and says yes where that is asked.
  mutating func answer(_ answers: Answers, isAsked: Bool = false) throws {
    var left = answers.map { (label: $0.key, text: $0.value) }
    for _ in 0..<80 {
      guard talk.question.contains(", question ") || talk.last.contains("Question 1 of 1:") else {
        break
      }
      let asked = talk.last.split(separator: "\n").last { $0.hasPrefix("Question ") } ?? ""
      guard let colon = asked.firstIndex(of: ":") else { break }
      let label = asked[colon...].dropFirst(2)
      if let place = left.firstIndex(where: { label.hasPrefix($0.label) }) {
        let text = left.remove(at: place).text
        try talk.say(lines: text.split(separator: "\n").map(String.init))
        // Of a text of many lines the end is said; of several that are chosen it is Enter.
        if talk.question.contains(", line ") { try say(".") }
        if talk.question.contains(", question "), !talk.last.contains("\nQuestion ") {
          try say("")
        }
      } else {
        try say("")
      }
      if talk.question.hasSuffix(", ready: ") { break }
    }
    try #require(left.isEmpty, "\(left) was not asked:\n\(stream.suffix(3000))")
    try #require(talk.question.hasSuffix(", ready: "), "\(stream.suffix(3000))")
    try say("")
    if isAsked {
      try #require(talk.question.hasSuffix(", yes or no: "), "\(stream.suffix(3000))")
      try say("yes")
    }
    try #require(!talk.question.hasSuffix(", ready: "), "\(stream.suffix(3000))")
    try #require(!talk.question.contains(", question "), "\(stream.suffix(3000))")
  }
}

/// No row of the list is called that.
struct NothingCalled: Error, CustomStringConvertible {
  let description: String

  init(_ row: String, after text: String) {
    description = "No row has “\(row)” in it:\n\(text)"
  }
}
