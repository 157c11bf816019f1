/// One rule of an edition: a step must follow another, or come before a planned one, within a span.
package struct Rule: Hashable, Sendable {
  /// Names the rule within its edition: `notify-panel`.
  package let id: String
  /// The step the rule is about.
  package let milestone: Milestone
  package let trigger: Trigger
  package let span: Span
  package let owedBy: Party
  package let force: Force
  package let source: Source

  package init(
    id: String, milestone: Milestone, trigger: Trigger, span: Span, owedBy: Party, force: Force,
    source: Source
  ) {
    self.id = id
    self.milestone = milestone
    self.trigger = trigger
    self.span = span
    self.owedBy = owedBy
    self.force = force
    self.source = source
  }

  /// What the span is counted from.
  package enum Trigger: Hashable, Sendable {
    /// The day another step was reached, counted forward.
    case after(Milestone)
    /// The day planned for another step, counted back.
    case beforePlanned(Milestone)
  }

  /// How long, in the unit the rule is written in.
  package enum Span: Hashable, Sendable {
    case workingDays(WorkingDays)
    case calendarDays(Int)
    case months(Int)
  }

  /// How strong a rule is; a partnership may change only what is local.
  package enum Force: String, CaseIterable, Sendable {
    case statute
    case statutoryGuidance = "statutory-guidance"
    case local
    case anothersDuty = "anothers-duty"

    /// The force as an explanation says it.
    package var words: String {
      switch self {
      case .statute: "Statute."
      case .statutoryGuidance: "Statutory guidance."
      case .local: "Local planning rule."
      case .anothersDuty: "Another body's duty. Never late by us."
      }
    }
  }

  /// Where a rule is from.
  package struct Source: Hashable, Sendable {
    /// The document and place.
    package let citation: String
    /// The sentence itself, only where the text was at hand to copy it from.
    package let quotation: String?
    /// What to know about the rule, such as which part of it is the program's own default.
    package let note: String?

    package init(citation: String, quotation: String?, note: String?) {
      self.citation = citation
      self.quotation = quotation
      self.note = note
    }

    /// A source that was not at hand is paraphrased and says so.
    package var isVerified: Bool { quotation != nil }
  }
}

extension Rule {
  /// The rule in one sentence: "5 working days after LA became aware".
  package var sentence: String {
    switch trigger {
    case .after(let other): "\(span.words) after “\(other.facts.done)”"
    case .beforePlanned(let other):
      "\(span.words) before the planned date of “\(other.facts.toDo)”"
    }
  }
}

extension Rule.Span {
  /// `5 working days`, `6 months`.
  package var words: String {
    switch self {
    case .workingDays(let length):
      length == 1 ? "1 working day" : "\(length.count) working days"
    case .calendarDays(let days): days == 1 ? "1 day" : "\(days) days"
    case .months(let months): months == 1 ? "1 month" : "\(months) months"
    }
  }
}
