import CaseStore
import Casework

/// The JSON of what is held, kept and disposed of.
enum RetentionJSON {
  /// One line of `retention --json`.
  static func row(_ row: RecordToReview) -> JSON {
    [
      "reference": .string(row.outline.reference.text),
      "child": .string(row.outline.child),
      "review": .string(row.day.iso),
      "held": .bool(row.outline.isHeld),
      "ordered": row.asked.map { asked in
        [
          "by": asked.by.map(JSON.string), "on": .string(asked.on.iso),
          "ground": .string(asked.ground.rawValue), "own": .bool(asked.isOwn),
        ]
      },
    ]
  }

  /// `retention REF --json`.
  static func whole(_ review: Case, _ retention: RetentionReview?) -> JSON {
    [
      "reference": .string(review.reference.text),
      "review": retention.map { .string($0.day.iso) },
      "reason": retention.map { .string($0.sentence) },
      "hold": hold(review.legalHold),
    ]
  }

  /// A legal hold; null where there is none.
  static func hold(_ hold: LegalHold?) -> JSON? {
    hold.map { hold in
      ["by": .string(hold.by), "on": .string(hold.on.iso), "why": hold.why.map(JSON.string)]
    }
  }

  /// One line of `dispose --json`.
  static func order(_ state: DisposalState) -> JSON {
    [
      "references": .array(state.order.references.map { .string($0.text) }),
      "ground": .string(state.order.ground.rawValue),
      "on": .string(state.order.day.iso),
      "done": .bool(state.isDone),
    ]
  }
}
