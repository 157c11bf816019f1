import Casework

extension FormDefinition {
  /// What a change says is erased by order; for good.
  static func erase(_ id: ChangeID) -> FormDefinition {
    let (ground, decidedBy): (TextHandle, TextHandle) = ("ground", "decided-by")
    return FormDefinition(
      title: "Erase a record", subject: .openCase(at: .history(), tells: false),
      purpose: { situation in
        guard let review = situation.open?.review, let change = review[id] else {
          return "This entry is no longer in the case. Press Esc to go back."
        }
        let asked = review.erasureAsked(of: id).map {
          "\($0.by) asked for this. You confirm it. "
        }
        return "\(asked ?? "")This overwrites the words of the entry for good: "
          + "\(review.summary(of: change))"
      },
      button: "Erase record",
      fields: { situation in
        let order = situation.open?.review.erasureAsked(of: id)?.erasure.order
        return [
          .text(
            ground, "Ground", order?.ground ?? "", hint: "The law, and the request: Article 17, …",
            isRequired: true),
          .pick(
            decidedBy, "Ordered by", order?.decidedBy ?? "", from: situation.people,
            isRequired: true),
        ]
      },
      request: { filled in
        let wanted = ErasureWanted(id, decidedBy: filled[decidedBy], ground: filled[ground])
        return filled.propose(
          .erase(wanted),
          asking: FormQuestion(
            asked: "erase this record?",
            explanation: EraseQuestion.explanation(of: id, in: filled.situation.open?.review),
            verb: "Erase record"))
      })
  }
}

/// What is to be known before a record is erased.
private enum EraseQuestion {
  static func explanation(of id: ChangeID, in review: Case?) -> String {
    let places = review?.placesWithWords(of: id) ?? []
    let known = places.prefix(4).map { "– \($0)" }.joined(separator: "\n")
    let more = places.count > 4 ? "\n– and \(places.count - 4) more" : ""
    let same =
      places.isEmpty
      ? "No other entry of this case has the same words.\n"
      : "These entries have the same words and will keep them:\n\(known)\(more)\n"
    return same
      + "An earlier value does not come back. Drafts, backups, exports, prints and sent copies "
      + "stay as they are. The guide lists every place. You cannot undo this."
  }
}
