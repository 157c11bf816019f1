/// A number of the rules, by which it is decided what is pointed out; partnerships may set others.
package enum RuleNumber: Int, CaseIterable, Hashable, Sendable {
  case gapDays
  case shortUncertainDays
  case silenceTimes
  case regularDistances
  case regularDays
  case regularShare
  case eventDays
  case eventPoints
  case sameMinutes
  case involvedDays
  case tellingAccounts

  /// What is known of a number.
  private struct Facts {
    let name: String
    let usual: Int
    let range: ClosedRange<Int>
    let words: String

    init(_ name: String, _ usual: Int, _ range: ClosedRange<Int>, _ words: String) {
      (self.name, self.usual, self.range, self.words) = (name, usual, range, words)
    }
  }

  private var facts: Facts {
    switch self {
    case .gapDays: Facts("gap days", 28, 1...3650, "days without any record that make a gap")
    case .shortUncertainDays:
      Facts("date within", 7, 1...62, "days over which a date may be uncertain and count")
    case .silenceTimes:
      Facts("silence", 25, 10...100, "tenths of the usual distance that make a silence")
    case .regularDistances:
      Facts("rhythm from", 4, 3...50, "distances between records that show a rhythm")
    case .regularDays:
      Facts("rhythm up to", 50, 7...365, "days of the longest usual distance")
    case .regularShare:
      Facts("rhythm even", 30, 10...200, "tenths of the middle distance that the usual may be")
    case .eventDays: Facts("event days", 4, 0...14, "days between two records of one event")
    case .eventPoints: Facts("event points", 5, 1...100, "points that make two records one event")
    case .sameMinutes:
      Facts("same minutes", 45, 1...720, "minutes between two times that do not differ")
    case .involvedDays:
      Facts("involved days", 31, 1...365, "days around an event with records of its own")
    case .tellingAccounts:
      Facts("recorded by", 2, 1...10, "organisations that record what another leaves out")
    }
  }

  /// What it is called in the settings.
  package var name: String { facts.name }

  /// What holds where the partnership has set nothing.
  package var usual: Int { facts.usual }

  /// What it may be set to.
  package var range: ClosedRange<Int> { facts.range }

  /// What it counts, in a few words.
  package var words: String { facts.words }
}
