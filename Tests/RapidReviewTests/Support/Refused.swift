import Testing

/// A command line that must be refused, and what must be said.
struct Refused: Sendable, CustomTestStringConvertible {
  /// Why the row is there.
  let why: String
  let arguments: [String]
  var status: Int32 = 2
  let problem: String
  let remedy: String
  var input = ""

  var testDescription: String { why }

  init(
    _ why: String, _ arguments: [String], status: Int32 = 2, _ problem: String, _ remedy: String,
    input: String = ""
  ) {
    self.why = why
    self.arguments = arguments
    self.status = status
    self.problem = problem
    self.remedy = remedy
    self.input = input
  }

  /// Expects it in a home, with nothing changed and no word of the case repeated.
  func expect(in home: Home, location: SourceLocation = #_sourceLocation) throws {
    try home.expectRefusal(
      arguments, status, problem, remedy, input: input, location: location)
  }
}

extension Refused {
  /// The remedies that many rows share.
  static let giveReason = "Give a reason (“Why”, or --why)."
  static let decide =
    "Answer the serious-incident test instead."
  static let checkDay = "Check the day, the month and the year."
  static let typeADay = "Type a day as 12 jun, 12/6/26, fri, today, -2wd or +5wd."
  static let deleteCharacter = "Delete that character, or type the text again."
}
