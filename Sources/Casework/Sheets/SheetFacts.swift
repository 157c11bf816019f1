/// What is known of a sheet whatever the case.
package struct SheetFacts: Sendable {
  /// The words at its head: "The incident", "Notices".
  package let title: String
  /// One entry, within a sentence: "the incident", "a notice".
  package let entry: String
  /// What it is for, for the empty screen: one sentence or two.
  package let purpose: String
  package let shape: Shape
  package let questions: [Question]
  /// The questions whose answers stand for an entry in a list, the first of them leading.
  package let columns: [QuestionID]

  /// How many entries there are.
  package enum Shape: Sendable {
    case once
    /// Any number, in the order they were added.
    case register
    /// One for each statutory partner.
    case byPartner
  }

  init(
    _ title: String, _ entry: String, _ shape: Shape, _ purpose: String,
    columns: [QuestionID] = [], _ questions: [Question]
  ) {
    self.title = title
    self.entry = entry
    self.purpose = purpose
    self.shape = shape
    self.questions = questions
    self.columns = columns.isEmpty ? questions.prefix(3).map(\.id) : columns
  }

  /// A sheet filled in once.
  init(_ title: String, _ entry: String, _ purpose: String, _ questions: [Question]) {
    self.init(title, entry, .once, purpose, questions)
  }
}
