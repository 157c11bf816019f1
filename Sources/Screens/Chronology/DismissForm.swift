import Casework

extension FormDefinition {
  /// All points of a kind that stand mean nothing, for one reason.
  static func dismissAll(_ kind: ChronologyFlag.Kind) -> FormDefinition {
    let reason: TextHandle = "reason"
    @Sendable func points(in situation: Situation) -> [DismissedPoint] {
      guard let chronology = situation.parts.chronology else { return [] }
      return chronology.openFlags.filter { $0.kind == kind }.map {
        DismissedPoint(name: $0.id, found: $0.found(in: chronology))
      }
    }
    return FormDefinition(
      title: "Dismiss all points of a kind", subject: .openCase(at: .missed, tells: false),
      purpose: { situation in
        "\(kind.words): \(points(in: situation).count.counted("point")) will be dismissed with "
          + "this reason. You can undo this."
      },
      button: "Dismiss points",
      fields: { _ in
        [
          .text(
            reason, "Why they do not matter", hint: "Shown with each of them.",
            isRequired: true)
        ]
      },
      request: { filled in
        guard !filled[reason].isEmpty else { return nil }
        return filled.propose(.dismiss(points(in: filled.situation), because: filled[reason]))
      })
  }
}
