import Casework

// The one place that knows RFC 5545: lines end in CR LF, none is longer than 75 octets, text is
// escaped, a day is a DATE and a time is in UTC. A day's UID stays the same as long as the day is
// about the same thing, so that a calendar program that takes the file in again moves what moved.

/// Days for a calendar program, as a file of RFC 5545.
package struct ICalendar: Hashable, Sendable {
  /// What a calendar program may call them together.
  package var name: String
  /// When the file is made.
  package var made: Moment
  package var events: [Event]

  /// One day, or a meeting that begins at a time.
  package struct Event: Hashable, Sendable {
    /// Stays the same when the day moves; unlike that of any other case.
    package var id: String
    package var on: Occasion
    package var summary: String
    /// A paragraph each.
    package var description: [String]
    package var category: String
    /// Whether people are taken up by it, as by a meeting.
    package var isBusy: Bool
    /// When a calendar program reminds of it; `nil` where it does not.
    package var reminder: Occasion?

    package init(
      id: String, on: Occasion, summary: String, description: [String], category: String,
      isBusy: Bool, reminder: Occasion? = nil
    ) {
      self.id = id
      self.on = on
      self.summary = summary
      self.description = description
      self.category = category
      self.isBusy = isBusy
      self.reminder = reminder
    }
  }

  package init(name: String, made: Moment, events: [Event]) {
    self.name = name
    self.made = made
    self.events = events
  }

  /// The file.
  package var text: String {
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//rapidreview//Schedule//EN",
        "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(ICalendar.escaped(name))",
      ] + events.flatMap(lines) + ["END:VCALENDAR"]
    return lines.map { ICalendar.folded($0) + "\r\n" }.joined()
  }

  private func lines(of event: Event) -> [String] {
    [
      "BEGIN:VEVENT", "UID:\(ICalendar.escaped(event.id))@rapidreview",
      "DTSTAMP:\(ICalendar.stamp(made))",
    ] + ICalendar.time(of: event.on) + [
      "SUMMARY:\(ICalendar.escaped(event.summary))",
      "DESCRIPTION:\(ICalendar.escaped(event.description.joined(separator: "\n")))",
      "CATEGORIES:\(ICalendar.escaped(event.category))", "CLASS:CONFIDENTIAL",
      "TRANSP:\(event.isBusy ? "OPAQUE" : "TRANSPARENT")",
    ] + ICalendar.alarm(of: event) + ["END:VEVENT"]
  }

  private static func alarm(of event: Event) -> [String] {
    guard let reminder = event.reminder else { return [] }
    return [
      "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(escaped(event.summary))",
      "TRIGGER;VALUE=DATE-TIME:\(stamp(UnitedKingdomDay.moment(of: reminder)))", "END:VALARM",
    ]
  }

  /// A day is a DATE and ends where the next begins; a meeting takes two hours, for nobody has
  /// said how long.
  private static func time(of occasion: Occasion) -> [String] {
    guard occasion.time != nil else {
      return [
        "DTSTART;VALUE=DATE:\(date(occasion.day))",
        "DTEND;VALUE=DATE:\(date(occasion.day.adding(days: 1)))",
      ]
    }
    let start = UnitedKingdomDay.moment(of: occasion)
    let end = Moment(milliseconds: start.milliseconds + meetingMilliseconds)
    return ["DTSTART:\(stamp(start))", "DTEND:\(stamp(end))"]
  }

  private static let meetingMilliseconds = 2 * 3_600_000

  private static func date(_ day: Day) -> String {
    day.iso.split(separator: "-").joined()
  }

  /// A moment in UTC: `20261126T140000Z`.
  private static func stamp(_ moment: Moment) -> String {
    let seconds = moment.milliseconds / 1000
    let number = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let rest = seconds - number * 86_400
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(date(Day(number: number)))T\(time.joined())Z"
  }

  /// Text as a value may hold it.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in ShownText.safe(text).unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A line in pieces of at most 75 octets, none of which parts a character of UTF-8.
  private static func folded(_ line: String) -> String {
    var folded = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > mostOctets {
        folded += "\r\n "
        octets = 1
      }
      folded.unicodeScalars.append(scalar)
      octets += width
    }
    return folded
  }

  private static let mostOctets = 75
}
