import CaseStore
import Casework

/// One of the processes of the `writers` soak: this same program under a name nobody types.
enum Writer {
  static let command = "writer"

  /// The words to start one with.
  static func words(
    _ home: Household, local: String, case id: CaseID, name: String, times: Int
  ) -> [String] {
    [
      command, home.store, local, id.text, name, "\(times)", home.keys == nil ? "" : home.local,
    ]
  }

  /// Records so many changes and prints how many were saved.
  ///
  /// - Returns: The exit status: 0 where each was saved.
  static func run(_ words: [String]) -> Int32 {
    guard words.count == 6, let id = CaseID(words[2]), let times = Int(words[4]),
      let day = Day(year: 2026, month: 12, day: 1)
    else { return 2 }
    do {
      // Of a sealed store everybody here is one member, whose key lies in that folder.
      let keys = words[5].isEmpty ? nil : try Household.unlock(words[0], words[5])
      let store = try Store.open(
        at: words[0], local: words[1], files: SystemFileSystem(), keys: keys)
      for number in 0..<times {
        // Now and then it reads what the others wrote, as a person with the case open does.
        if number.isMultiple(of: max(1, times / 4)) { _ = try store.load(id, now: Household.now) }
        try store.append(
          [.planned(.reviewMeetingHeld, for: Occasion(day: day))], to: id, by: words[3],
          why: "\(words[3]) \(number)", now: Household.now)
      }
      print(times)
      return 0
    } catch {
      print("\(error)")
      return 1
    }
  }
}
