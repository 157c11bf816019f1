// The fold. Journals of several writers are united, put in order, and each event sets one field. A
// `Ledger` keeps, for each field, the settings that no later setter had seen replaced: usually one.
// Two or more are a conflict: two people set the same field, neither having read the other.
//
// The rule is symmetric: a setting is dropped when *any* other change that set the field had seen
// it, whichever of the two sorts first. A clock a year ahead can therefore decide which value is
// shown, but never hides that there are two, and the state is the same whatever the reading order.
// `seen` is cumulative, so having seen the replacer means having seen the replaced, and it is
// enough to compare with the settings that still stand.
//
// Undoing is a change too: what an effective `undone` names is left out of the fold altogether.

/// The settings of fields that a set of changes leaves standing.
package struct Ledger<Field: Hashable & Sendable, Event: Hashable & Sendable>: Sendable {
  /// One event that set a field, with the change it was part of.
  package struct Setting: Sendable {
    package let event: Event
    package let change: Change<Event>
  }

  private var standing: [Field: [Setting]] = [:]
  /// The fields with more than one setting: nearly always none, so that asking for conflicts does
  /// not go through every field.
  private var disputed: Set<Field> = []

  package init() {}

  /// Takes in one change's event; changes come in the order of ``Change/isInOrder(_:_:)``.
  package mutating func set(_ field: Field, to event: Event, by change: Change<Event>) {
    var settings = standing[field] ?? []
    let isReplacedAlready = settings.contains { setting in
      setting.change.id != change.id && setting.change.hasSeen(change.id)
    }
    // What it had read is replaced, also where it is itself.
    settings.removeAll { $0.change.id == change.id || change.hasSeen($0.change.id) }
    if !isReplacedAlready { settings.append(Setting(event: event, change: change)) }
    standing[field] = settings
    if settings.count > 1 {
      disputed.insert(field)
    } else if !disputed.isEmpty {
      disputed.remove(field)
    }
  }

  /// The setting that is shown: the latest of those that stand.
  package func setting(of field: Field) -> Setting? { standing[field]?.last }

  /// All that stand, latest last; two or more with different events are a conflict.
  package func settings(of field: Field) -> [Setting] { standing[field] ?? [] }

  /// Fields on which people who had not seen each other differ.
  package var fieldsInConflict: Set<Field> {
    disputed.filter { field in
      let settings = settings(of: field)
      return settings.contains { $0.event != settings[0].event }
    }
  }
}
