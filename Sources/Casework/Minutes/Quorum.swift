/// Whether a meeting may decide: who of those it needs is there.
///
/// Source: domain reference 4, the suggested default: the chair or a deputy, one of each statutory
/// partner, and a minute-taker. A meeting without them may share information; what it decides is
/// provisional until it is ratified.
package struct Quorum: Hashable, Sendable {
  /// How many are there.
  package let count: Int
  /// What nobody is there for; nothing where it is quorate.
  ///
  /// A deputy is there for the chair.
  package let missing: [Attendance.Seat]

  package init(_ attendances: [Attendance], at time: TimeOfDay?) {
    let here = attendances.filter { $0.wasHere(at: time) }
    count = here.count
    let seats = here.reduce(into: Set<Attendance.Seat>()) { $0.formUnion($1.seats) }
    var needed: [Attendance.Seat] = seats.contains(.deputyChair) ? [] : [.chair]
    needed += StatutoryPartner.allCases.map { Attendance.Seat($0) } + [.minuteTaker]
    missing = needed.filter { !seats.contains($0) }
  }

  /// Whom it lacks, as a sentence says it: "the chair or a deputy", "a minute-taker".
  package var missingInWords: [String] {
    missing.map { seat in
      switch seat {
      case .chair: "the chair or a deputy"
      case .minuteTaker: "a minute-taker"
      case .deputyChair, .localAuthority, .police, .health: seat.words
      }
    }
  }

  /// Whom it lacks: "no chair, LA, minute-taker"; empty where it is quorate.
  package var lack: String {
    missing.isEmpty ? "" : "no " + missing.map(\.shortWords).joined(separator: ", ")
  }

  package var isMet: Bool { missing.isEmpty }

  /// "quorate, 7 here"; "not quorate, 3 here".
  package var words: String { "\(isMet ? "quorate" : "not quorate"), \(count) here" }
}
