import CaseStore
import Casework

extension JSON: ExpressibleByDictionaryLiteral {
  /// An object in the order it is written; a value that is `nil` is `null`.
  package init(dictionaryLiteral members: (String, JSON?)...) {
    self = .object(members.map { JSON.Member($0.0, $0.1 ?? .null) })
  }
}

/// The JSON of commands: a stable contract, described in docs/reference/json.md.
enum CaseJSON {
  /// `show --json`.
  static func whole(_ open: OpenCase, roll: Roll) -> JSON {
    let review = open.review
    return [
      "reference": .string(review.reference.text),
      "child": .string(review.child),
      "edition": .string(review.editionID),
      "partners": open.edition.map { .array($0.partners.map(JSON.string)) },
      "stage": .string(review.stage.words),
      "closed": .bool(review.isClosed),
      "mistake": mistake(review.mistake),
      "legalHold": RetentionJSON.hold(review.legalHold),
      "today": .string(open.timetable.today.iso),
      "milestones": .array(open.timetable.steps.map(step)),
      "criteria": review.criteria.map(criteria),
      "conflicts": .array(review.conflicts.map { conflict($0, in: review) }),
      "next": .array(open.summary.nextSteps.compactMap { $0.milestone.map { .string($0.id) } }),
      "nextThings": .array(open.owed.prefix(3).map(nextThing)),
      "missing": .array(open.owed.compactMap(missing)),
      "warnings": .array(review.warnings.map(JSON.string)),
      "sheets": SheetJSON.filled(in: review),
      "notices": NoticeJSON.notices(in: review, roll: roll),
      "untold": NoticeJSON.untold(in: review, open.timetable, roll: roll),
      "recommendation": ReportJSON.recommendation(of: review),
      "report": ReportJSON.report(of: review),
      "history": .array(review.changesAsTold.map { change($0, in: review) }),
    ]
  }

  /// One milestone of one case.
  static func step(_ step: Timetable.Step) -> JSON {
    [
      "milestone": .string(step.milestone.id),
      "words": .string(step.words),
      "status": .string(step.standing.key),
      "word": .string(step.standing.word),
      "days": step.standing.days.map { .int($0.count) },
      "due": step.deadline?.due.map { .string($0.day.iso) },
      "provisional": .bool(step.deadline?.due?.isProvisional ?? false),
      "owedBy": .string(step.owedBy.rawValue),
      "force": step.deadline.map { .string($0.rule.force.rawValue) },
      "rule": step.deadline.map { .string($0.rule.id) },
      "planned": step.planned.map { .string($0.iso) },
      "needed": .bool(step.need.isNeeded),
      "notNeededBecause": reason(step.need).map(JSON.string),
      "recorded": step.recorded.map(recorded),
      "explanation": .array((step.deadline?.explanation ?? []).map(JSON.string)),
    ]
  }

  /// One of the next things to do, a step or what a step waits for.
  private static func nextThing(_ thing: OwedToday) -> JSON {
    [
      "milestone": thing.milestone.map { .string($0.id) },
      "preparation": thing.preparation.map { .string($0.id) },
      "words": .string(thing.words),
      "owedBy": .string(thing.by.rawValue),
      "due": thing.due.map { .string($0.iso) },
      "status": .string(thing.standing.key),
      "awaited": .array(thing.awaited.map { .string($0.organisation) }),
    ]
  }

  /// Something a case must have and has not; `nil` for a step.
  private static func missing(_ thing: OwedToday) -> JSON? {
    guard let preparation = thing.preparation else { return nil }
    return [
      "preparation": .string(preparation.id),
      "words": .string(thing.words),
      "owedBy": .string(thing.by.rawValue),
      "before": .string(preparation.facts.before.id),
      "due": thing.due.map { .string($0.iso) },
    ]
  }

  /// One line of `due --json`.
  static func owed(_ thing: OwedToday, in reference: CaseReference) -> JSON {
    [
      "reference": .string(reference.text),
      "milestone": thing.milestone.map { .string($0.id) },
      "preparation": thing.preparation.map { .string($0.id) },
      "words": .string(thing.words),
      "status": .string(thing.standing.key),
      "days": thing.standing.days.map { .int($0.count) },
      "due": thing.due.map { .string($0.iso) },
      "owedBy": .string(thing.by.rawValue),
      "awaited": .array(thing.awaited.map { .string($0.organisation) }),
    ]
  }

  /// Why a case counts nowhere: `opened in error`, `duplicate of 2026-001`; null where it counts.
  static func mistake(_ mistake: CaseMistake?) -> JSON? { mistake.map { .string($0.phrase) } }

  /// `workdays --json`.
  static func count(_ count: WorkingDayCount) -> JSON {
    [
      "day": .string(count.day.iso),
      "from": .string(count.start.iso),
      "workingDays": .int(count.length.count),
      "provisional": .bool(count.isProvisional),
      "skipped": .array(
        count.skipped.map { skipped in
          ["day": .string(skipped.day.iso), "reason": .string(skipped.reason.words)]
        }),
    ]
  }

  /// `check --json`.
  static func check(_ report: CheckReport) -> JSON {
    [
      "outcome": .int(Int(report.outcome.exitStatus.rawValue)),
      "cases": .int(report.caseCount),
      "records": .int(report.recordCount),
      "findings": .array(
        report.findings.map { finding in
          let members: JSON = [
            "severity": .string(finding.words.lowercased()),
            "file": .string(finding.file),
            "problem": .string(finding.problem),
            "remedy": .string(finding.remedy),
            "mayGoOn": .bool(finding.mayGoOn),
          ]
          let accepted: JSON? = finding.acceptance.map { acceptance in
            [
              "acceptedBy": .string(acceptance.by),
              "acceptedOn": .string(UnitedKingdomDay.today(at: acceptance.at).iso),
              "acceptedWhy": .string(acceptance.why),
            ]
          }
          return .object((members.members ?? []) + (accepted?.members ?? []))
        }),
    ]
  }

  private static func recorded(_ recorded: Case.Recorded) -> JSON {
    [
      "on": .string(recorded.on.iso),
      "by": .string(recorded.by),
      "why": recorded.why.map(JSON.string),
      "correction": .bool(recorded.isCorrection),
    ]
  }

  private static func reason(_ need: Case.Need) -> String? {
    switch need {
    case .needed, .open: nil
    case .setAside(let reason, _), .ruledOut(let reason): reason
    }
  }

  private static func criteria(_ test: SeriousIncidentTest) -> JSON {
    [
      "abuseOrNeglect": .string(test.abuseOrNeglect.rawValue),
      "outcome": .string(test.outcome.rawValue),
      "harms": .array(test.harms.map(\.rawValue).sorted().map(JSON.string)),
      "longTermHarmLikely": test.isLongTermHarmLikely.map(JSON.bool),
      "recovered": test.hasRecovered.map(JSON.bool),
      "lookedAfter": .bool(test.wasLookedAfter),
      "result": .string(test.result.sentence),
      "rationale": .string(test.rationale),
      "views": .object(
        StatutoryPartner.allCases.compactMap { partner in
          test.views[partner].map { JSON.Member(partner.rawValue, .string($0.rawValue)) }
        }),
      "followUp": test.followUp.map { .string($0.rawValue) },
    ]
  }

  static func conflict(_ field: CaseField, in review: Case) -> JSON {
    [
      "field": .string(field.words),
      "values": .array(
        review.settings(of: field).map { setting in
          ["by": .string(setting.change.by), "words": .string(setting.event.words)]
        }),
    ]
  }

  static func change(_ change: Change<CaseEvent>, in review: Case) -> JSON {
    [
      "writer": .string(change.id.writer.text),
      "n": .int(change.id.number),
      "at": .int(change.stamp.at.milliseconds),
      "when": .string(UnitedKingdomDay.occasion(at: change.stamp.at).iso),
      "by": .string(change.by),
      "words": .string(review.words(of: change)),
      "why": change.why.map(JSON.string),
      "undone": .bool(review.undone.contains(change.id)),
    ]
  }
}

extension JSON {
  /// One row of `list --json`.
  init(_ row: CaseSummary) {
    let step = row.next
    self = [
      "reference": .string(row.reference.text),
      "child": .string(row.child),
      "stage": .string(row.stage.words),
      "closed": .bool(row.isClosed),
      "mistake": CaseJSON.mistake(row.mistake),
      "late": .int(row.late.count),
      "next": step.map { .string($0.milestone?.id ?? $0.preparation?.id ?? "") },
      "status": step.map { .string($0.standing.key) },
      "days": step.flatMap { $0.standing.days.map { .int($0.count) } },
      "due": step.flatMap { $0.due.map { .string($0.iso) } },
      "conflicts": .int(row.conflicts),
    ]
  }
}

extension CaseJSON {
  /// What newer bank holidays did to the days of a case.
  static func move(_ move: CalendarMove) -> JSON {
    [
      "at": .string(UnitedKingdomDay.occasion(at: move.stamp.at).iso), "by": .string(move.by),
      "moved": .array(
        move.moved.map { day in
          [
            "milestone": .string(day.milestone.id), "from": .string(day.from.iso),
            "to": .string(day.to.iso),
          ]
        }),
      "struck": .array(
        move.struck.map { step in
          ["milestone": .string(step.milestone.id), "planned": .string(step.on.iso)]
        }),
    ]
  }
}

extension Timetable.Standing {
  /// The standing's name in JSON.
  var key: String {
    switch self {
    case .late: "late"
    case .dueToday: "due-today"
    case .running: "running"
    case .done: "done"
    case .doneLate: "done-late"
    case .waits: "waits"
    case .notNeeded: "not-applicable"
    case .expected: "expected"
    case .toDo: "to-do"
    }
  }

  /// The working days that go with it: left, or late by.
  var days: WorkingDays? {
    switch self {
    case .late(let days), .running(let days), .doneLate(let days): days
    case .dueToday, .done, .waits, .notNeeded, .expected, .toDo: nil
    }
  }
}
