// A plan gives each arranged step between the notification and the Panel a day. It is laid out from
// two ends at once: forwards from the notification, by the lengths the edition's own rules give
// (initial discussion 3, … Executive 14), and backwards from the Panel's day, by the same lengths.
// Where the Panel's day is the rule's, both say the same. Where it is planned sooner, the way back
// governs; where days have passed already, steps go to the first day left.
//
// Two passes. From the last step to the first: the latest day each may have, which is its own day
// by the rules, or what the step after it leaves. From the first to the last: no step before the
// one before it, before today, or on a day nobody works. What stands already (recorded, or planned
// by a person for itself) keeps its day, and the others are laid out around it.
//
// Laying out never fails: where a day cannot be kept the plan says which, by how much, and what
// stands in the way (`PlanFinding`). The same check tells what a moved day squeezes, and what
// would be if the notification went on another day.
//
// What this is not: it records nothing, and a deadline takes no notice of it but where a rule
// counts back from a planned day.

/// The days of one review from its notification to the Panel, as they are meant to be.
package struct Plan: Hashable, Sendable {
  /// In the order of the process.
  package let days: [PlannedDay]
  /// What is wrong with them, what is owed by law first; empty where every day is kept.
  package let findings: [PlanFinding]

  /// One step's day.
  package struct PlannedDay: Hashable, Sendable {
    package let milestone: Milestone
    package let on: Occasion
    package let origin: Origin
    /// The rule the day is held against, and the day it sets; `nil` where none does.
    package let limit: Limit?
  }

  /// Where a day comes from.
  package enum Origin: Hashable, Sendable {
    /// It has happened.
    case recorded
    /// It is supposed to happen then: the notification, before it is sent.
    case supposed
    /// A person planned it for itself, and it stays.
    case kept
    case laidOut

    /// Where it comes from, in a word or two.
    package var words: String {
      switch self {
      case .recorded: "done"
      case .supposed: "supposed"
      case .kept: "planned, stays"
      case .laidOut: "by the plan"
      }
    }
  }

  /// A rule, and the day it sets in this plan.
  package struct Limit: RuledDay, Hashable, Sendable {
    package let rule: Rule
    package let due: Day
    var dueDay: Day? { due }
  }

  /// The day of a step; `nil` where the plan has none.
  package subscript(_ milestone: Milestone) -> PlannedDay? {
    days.first { $0.milestone == milestone }
  }

  /// Whether every day of statute and statutory guidance is kept.
  package var isLawful: Bool { !findings.contains(where: \.isBreach) }

  /// What there is to record of it: the days laid out.
  package var laidOut: [PlannedStep] {
    days.filter { $0.origin == .laidOut }.map { PlannedStep($0.milestone, $0.on) }
  }
}

/// A step and the day it is to have.
package struct PlannedStep: Hashable, Sendable {
  package let milestone: Milestone
  package let on: Occasion

  package init(_ milestone: Milestone, _ on: Occasion) {
    (self.milestone, self.on) = (milestone, on)
  }
}
