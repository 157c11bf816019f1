import Casework

// A form names each of its fields once, by a handle, and reads the field by that handle. The handle
// knows what the field holds, so a day is read as a day and a choice as the thing that was chosen.
// The names are in drafts on people's disks: they stay when labels change.

/// Names a field in which a text is typed; read as that text without white space at its ends.
package struct TextHandle: Sendable, ExpressibleByStringLiteral {
  /// What the field is called inside, and in drafts.
  package let key: FieldKey

  /// Names a field by its key.
  package init(_ key: FieldKey) { self.key = key }

  /// Names the field in which a question of a sheet is answered.
  init(_ question: QuestionID) { key = FieldKey(question.text) }

  /// Names a field where a form is written down.
  package init(stringLiteral name: String) { key = FieldKey(name) }
}

extension TextHandle {
  /// The reason that goes into the history with what is recorded.
  static let why: TextHandle = "why"
  /// Who acts, decides or speaks.
  static let name: TextHandle = "name"
  /// The folder into which files are written.
  static let folder: TextHandle = "folder"
}

/// Names a field in which a day is typed as people say it; read as that day.
package struct DayHandle: Sendable, ExpressibleByStringLiteral {
  /// What `+5wd` is counted from.
  enum Start: Sendable {
    case today
    /// The day a step's deadline is counted from.
    case deadline(of: Milestone)
    /// The day a step was recorded on.
    case recorded(Milestone)
  }

  /// What the field is called inside, and in drafts.
  package let key: FieldKey
  /// Whether the day is past or to come; one that is past is refused while it is still to come.
  let tense: Question.Tense
  let start: Start

  /// Names a field by its key.
  init(_ key: FieldKey, _ tense: Question.Tense, from start: Start) {
    (self.key, self.tense, self.start) = (key, tense, start)
  }

  /// Names a field where a form is written down: a day that has been, `+5wd` counted from today.
  package init(stringLiteral name: String) { self.init(FieldKey(name), .past, from: .today) }
}

extension DayHandle {
  /// The day of what is recorded.
  static let day: DayHandle = "day"

  /// The same field, read otherwise.
  func read(_ tense: Question.Tense, from start: Start) -> DayHandle {
    DayHandle(key, tense, from: start)
  }
}

/// Names a field in which something is chosen; read as what was chosen.
package struct ChoiceHandle<Value: Sendable>: Sendable {
  /// What the field is called inside, and in drafts.
  package let key: FieldKey
  /// What the key of an option stands for; `nil` for one that is unknown.
  let value: @Sendable (String) -> Value?

  /// Names a field, and says what its options stand for.
  init(_ key: FieldKey, _ value: @escaping @Sendable (String) -> Value?) {
    (self.key, self.value) = (key, value)
  }

  /// Names a field whose options are the values of an enum.
  init(_ key: FieldKey) where Value: RawRepresentable<String> {
    self.init(key) { Value(rawValue: $0) }
  }

  /// Names a field that is answered by yes or no.
  package init(_ key: FieldKey) where Value == Bool { self.init(key) { $0 == "yes" } }
}

extension FormField {
  /// Asks for the reason that goes into the history.
  static func reason(_ hint: String) -> FormField {
    .area(.why, "Why", hint: hint, isRequired: true)
  }

  /// Asks for a reason that is needed only where a step is out of order.
  static var reasonIfOutOfOrder: FormField {
    .area(.why, "Why (if out of order)", hint: "Needed if an earlier step is not recorded.")
  }

  /// One value of an enum.
  static func choice<Value: RawRepresentable<String>>(
    _ handle: ChoiceHandle<Value>, _ label: String, _ options: [Value],
    _ words: (Value) -> String, chosen: Value? = nil, hint: String = ChoiceField.hint,
    isRequired: Bool = false
  ) -> FormField {
    .choice(
      handle.key, label, options.map { Choice($0.rawValue, words($0)) }, chosen: chosen?.rawValue,
      hint: hint, isRequired: isRequired)
  }
}
