extension Deadline {
  /// The deadline explained from the trigger to the day, a sentence each: the rule and its source,
  /// the days counted and those skipped by name, and how it stands.
  package var explanation: [String] {
    [standing] + working + [ruleSentence] + sourceSentences
  }

  /// How it stands, in a sentence.
  package var standing: String {
    switch status {
    case .notStarted(let milestone):
      if case .beforePlanned = rule.trigger {
        return "Not started. “\(milestone.facts.toDo)” needs a planned date first."
      }
      return "Not started. It comes after “\(milestone.facts.done)”."
    case .running(let left):
      return left == 0
        ? "Due on a day off. No working days are left."
        : "\(left.words) left."
    case .dueToday: return "Due today."
    case .late(let by):
      return by == 0
        ? "Late by less than 1 working day."
        : "Late by \(by.words)."
    case .met(let spare):
      return spare == 0 ? "Done on the day it was due." : "Done with \(spare.words) to spare."
    case .metLate(let by):
      return by == 0
        ? "Done late, before the next working day."
        : "Done \(by.words) late."
    case .notApplicable(let reason):
      return "Not needed: \(reason)\(reason.hasSuffix(".") ? "" : ".")"
    case .expected(let party): return "Expected from \(party.inSentence). You do not need to do it."
    }
  }

  private var working: [String] {
    guard let due else { return [] }
    if due.isFirstDay {
      return ["Due on \(due.day.shown), the day the Panel was notified: nothing is due before it."]
    }
    guard let count = due.count else {
      return ["\(due.day.shown) is \(rule.span.words) from \(due.from.day.shown)."]
    }
    return count.explanation
  }

  private var ruleSentence: String {
    "Rule: \(rule.sentence), by \(rule.owedBy.inSentence). \(rule.force.words)"
  }

  private var sourceSentences: [String] {
    var sentences: [String] = []
    if let quotation = rule.source.quotation {
      sentences.append("Source: \(rule.source.citation): “\(quotation)”")
    } else if rule.force == .local {
      sentences.append("Source: \(rule.source.citation).")
    } else {
      sentences.append("Source: \(rule.source.citation) (not verified against the text).")
    }
    if let note = rule.source.note { sentences.append(note) }
    return sentences
  }
}

extension WorkingDays {
  /// `1 working day`, `3 working days`.
  package var words: String { count == 1 ? "1 working day" : "\(count) working days" }
}
