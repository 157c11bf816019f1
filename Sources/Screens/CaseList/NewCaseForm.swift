import Casework

extension FormDefinition {
  /// A case is opened; where one of that name and day is there already, that is asked first.
  static var newCase: FormDefinition {
    let child: TextHandle = "child"
    return FormDefinition(
      title: "A new case", subject: .nobody,
      purpose: { _ in
        "Use a code name for the child. Deadlines count from the day the local authority became "
          + "aware."
      },
      button: "Open the case",
      fields: { _ in
        [
          .text(
            child, "Code name", hint: "For example, Child Aspen. Never use the real name.",
            isRequired: true),
          .day(.day, "LA became aware", isRequired: true),
        ]
      },
      request: { filled in
        guard let aware = filled[.day] else { return nil }
        let twin = filled.situation.list.cases.lazy.map(\.outline).first {
          $0.isOf(filled[child], aware: aware.day)
        }
        return FormRequest(
          request: .newCase(child: filled[child], aware: aware, isAnother: twin != nil),
          question: twin.map(FormQuestion.init(another:)))
      },
      end: { filled in
        filled.situation.open.map { .goOn(.inCase($0.review.id, .steps())) } ?? .back
      })
  }
}

extension FormQuestion {
  /// Whether another case is meant than the one there is.
  fileprivate init(another twin: CaseOutline) {
    asked = "Open another case of \(twin.child)?"
    explanation =
      "\(twin.reference.text) has the same name and date. Open another only if it is a different "
      + "incident."
    verb = "Open another case"
  }
}
