import Casework
import FoundationEssentials

/// GOV.UK's list as it ships in `data/`, read here a second time and by other means than the
/// program's own reader.
enum PublishedHolidays {
  struct Event: Decodable {
    let title: String
    let date: String
    let notes: String
  }

  private struct Division: Decodable {
    let events: [Event]
  }

  static let events: [Event] = {
    var root = #filePath[...]
    for _ in 1...4 { root = root.prefix(upTo: root.lastIndex(of: "/") ?? root.startIndex) }
    let file = URL(filePath: "\(root)/data/bank-holidays.json")
    do {
      let divisions = try JSONDecoder().decode(
        [String: Division].self, from: Data(contentsOf: file))
      return divisions["england-and-wales"]?.events ?? []
    } catch {
      preconditionFailure("data/bank-holidays.json can be read: \(error)")
    }
  }()

  static let list = BankHolidayList(
    holidays: events.map { BankHoliday(day: day($0.date), title: $0.title, note: $0.notes) },
    fileDigest: "digest of the shipped file")

  static let calendar = WorkingCalendar(list)
}

/// A day written in a test, where it is known to exist.
func day(_ iso: String) -> Day {
  guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is a day") }
  return day
}

/// An occasion written in a test, where it is known to exist.
func occasion(_ iso: String) -> Occasion {
  guard let occasion = Occasion(iso: iso) else { preconditionFailure("\(iso) is an occasion") }
  return occasion
}

/// A time written in a test, where it is known to exist.
func time(_ text: String) -> TimeOfDay {
  guard let time = TimeOfDay(text) else { preconditionFailure("\(text) is a time of day") }
  return time
}
