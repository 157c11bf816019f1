import CaseStore
import Casework

/// A point to check as `missed --json` prints it.
enum PointJSON {
  static func object(_ flag: ChronologyFlag, in chronology: ReviewedChronology) -> JSON {
    let dismissal: JSON? = chronology.dismissal(of: flag).map { dismissal in
      [
        "by": .string(dismissal.by), "at": .string(dismissal.at.iso),
        "reason": .string(dismissal.reason),
      ]
    }
    let (from, to) = days(of: flag)
    return [
      "flag": .string(flag.id.text), "kind": .string(flag.kind.rawValue),
      "words": .string(flag.words(in: chronology)),
      "rule": .string(chronology.rules.rule(of: flag.kind)),
      "from": from.map { .string($0.iso) }, "to": to.map { .string($0.iso) },
      "organisation": organisation(of: flag, in: chronology),
      "silent": silent(in: flag, chronology), "differences": differences(in: flag),
      "entries": .array(flag.places.map { entry(at: $0, in: chronology) }),
      "dismissed": dismissal,
    ]
  }

  /// An entry, with the row of its file where it came in one.
  private static func entry(at place: Int, in chronology: ReviewedChronology) -> JSON {
    let entry = chronology.entries[place]
    let row: JSON? =
      switch entry.origin {
      case .returned(_, let row): .int(row)
      case .written: nil
      }
    return [
      "entry": .string(entry.id.text), "number": .int(place + 1),
      "when": .string(entry.content.when.shown), "organisation": .string(entry.organisation),
      "row": row,
    ]
  }

  /// The first and the last day of a gap or a silence.
  private static func days(of flag: ChronologyFlag) -> (from: Day?, to: Day?) {
    switch flag.detail {
    case .gap(let from, let to, _), .silence(_, let from, let to, _, _): (from, to)
    case .contradiction, .duplicate, .silent, .noSource, .outside: (nil, nil)
    }
  }

  private static func organisation(
    of flag: ChronologyFlag, in chronology: ReviewedChronology
  ) -> JSON? {
    switch flag.detail {
    case .silence(let place, _, _, _, _), .noSource(let place, _), .outside(let place, _, _, _):
      .string(chronology.organisations[place].name)
    case .gap, .contradiction, .duplicate, .silent: nil
    }
  }

  /// The organisations that recorded nothing of an event, by name.
  private static func silent(in flag: ChronologyFlag, _ chronology: ReviewedChronology) -> JSON? {
    guard case .silent(let organisations) = flag.detail else { return nil }
    return .array(organisations.map { .string(chronology.organisation(numbered: $0).name) })
  }

  /// What two accounts say differently, field by field.
  private static func differences(in flag: ChronologyFlag) -> JSON? {
    guard case .contradiction(let differences, _) = flag.detail else { return nil }
    return .array(
      differences.map { difference in
        [
          "field": .string(difference.field.rawValue), "first": .string(difference.first),
          "second": .string(difference.second),
        ]
      })
  }
}
