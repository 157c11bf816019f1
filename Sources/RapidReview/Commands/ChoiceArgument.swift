/// One of a few fixed answers on the command line.
enum ChoiceArgument {
  /// Reads the answer of an option or argument.
  ///
  /// - Parameters:
  ///   - name: The option as it is typed, `--abuse`, or the argument as help shows it.
  ///   - value: What was given.
  static func read<Answer: RawRepresentable & CaseIterable>(
    _ name: String, _ value: String
  ) throws(Complaint) -> Answer where Answer.RawValue == String {
    guard let answer = Answer(rawValue: value) else {
      throw .notAnswer(option: name, value: value, choices: Answer.allCases.map(\.rawValue))
    }
    return answer
  }
}
