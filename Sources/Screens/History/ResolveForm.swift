import Casework

extension FormDefinition {
  /// One of the settings that people differ by stands from then on.
  static func resolve(_ chosen: ChosenSetting) -> FormDefinition {
    FormDefinition(
      title: "Resolve the conflict", subject: .openCase(at: .steps(), tells: false),
      purpose: { chosen.introduction(in: $0.open?.review) }, button: "Keep this value",
      fields: { _ in [.reason("Why this one, and not the other.")] },
      request: { filled in
        let field = filled.situation.open.flatMap { chosen.event(in: $0.review)?.field }
        return field.flatMap {
          filled.propose(.resolve($0, choosing: chosen.change), because: .why)
        }
      },
      basis: { situation in
        FormBasis(
          words: chosen.introduction(in: situation.open?.review),
          problem: "Someone else has just changed this.",
          remedy: "Read the current value above. If you still choose this, record again.")
      })
  }
}
