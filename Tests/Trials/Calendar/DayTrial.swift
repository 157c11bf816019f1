import Casework
import Seeds

/// The law of days: a text that says a day with its year means that day in a field, in a command
/// and in an import, with the same time.
///
/// The seed draws a day and a time, writes them in one of the ways people and computers do, and
/// sprinkles what is never seen or looks alike: marks of direction, hard spaces, other figures and
/// dashes. Fields and commands read by ``TypedDay``, imports by ``UncertainDay``.
package struct DayTrial {
  /// Writes and reads so many texts; returns what is wrong, nothing being well.
  package static func run(seed: UInt64, texts: Int) -> DayReport {
    var trial = DayTrial(seed)
    for _ in 0..<texts { trial.try() }
    return trial.report
  }

  private var random: SeededGenerator
  private var report: DayReport
  private let now = Occasion(day: Day(number: 20_776), time: TimeOfDay(hour: 10, minute: 30))
  private let calendar = WorkingCalendar(BankHolidayList(holidays: [], fileDigest: ""))

  private init(_ seed: UInt64) {
    random = SeededGenerator(seed: seed)
    report = DayReport(seed: seed)
  }

  private mutating func `try`() {
    let day = Day(number: Int.random(in: -11_000...20_900, using: &random))
    let (written, meant) = withTime(day)
    let text = disguised(written)
    report.texts += 1
    for purpose in [TypedDay.Purpose.recorded, .planned] {
      let typed = try? TypedDay.read(
        text, as: purpose, now: now, trigger: nil, calendar: calendar
      ).occasion
      expect(typed == meant, text, "a field reads \(typed?.iso ?? "nothing"), not \(meant.iso)")
    }
    let imported = UncertainDay.read(text, today: now.day)
    let isDay = imported.day.precision == .exact && imported.day.from == meant.day
    // Databases write midnight beside every day, so an import takes it for no time.
    let isTime = imported.time == meant.time || meant.time?.minutes == 0 && imported.time == nil
    expect(isDay && isTime, text, "an import reads \(imported.day.shown), not \(meant.iso)")
    expect(imported.doubt == nil, text, "an import doubts it")
  }

  private mutating func expect(_ isTrue: Bool, _ text: String, _ words: String) {
    if !isTrue { report.problems.append("\(text.debugDescription): \(words)") }
  }

  /// The day in figures or with its month's name, with its weekday or without.
  private mutating func plain(_ day: Day) -> String {
    let (number, month, year) = (String(day.day), day.monthName, String(day.year))
    let figures = [number, String(day.month), year]
    let two = [pad(day.day), pad(day.month), year]
    let ordinal = number + DayTrial.ending(of: day.day)
    let short = month.prefix(3)
    let forms = [
      day.iso, figures.joined(separator: "/"), two.joined(separator: "/"),
      figures.joined(separator: "."), two.joined(separator: "-"), "\(number) \(short) \(year)",
      "\(number)\(short.lowercased())\(year)", "\(number)-\(short)-\(year)",
      "\(ordinal) \(month) \(year)", "the \(ordinal) of \(month), \(year)",
      "\(month) \(number), \(year)", "\(short) \(ordinal) \(year)",
      two.joined(separator: " "), [year, two[1], two[0]].joined(separator: "/"),
      "\(figures[0]) / \(figures[1]) / \(figures[2])",
    ]
    var text = forms.randomElement(using: &random) ?? day.iso
    if (1937...2036).contains(day.year), Int.random(in: 0..<4, using: &random) == 0 {
      text = "\(number)/\(day.month)/\(pad(day.year % 100))"
    }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return "\(day.weekday.shortName) \(text)"
    case 1: return "\(day.weekday.name), \(text)"
    default: return text
    }
  }

  private mutating func withTime(_ day: Day) -> (String, Occasion) {
    // Midnight is what programs write for no time at all, and so it is drawn often.
    let isMidnight = Int.random(in: 0..<8, using: &random) == 0
    let time = TimeOfDay(
      hour: isMidnight ? 0 : Int.random(in: 0...23, using: &random),
      minute: isMidnight ? 0 : Int.random(in: 0...59, using: &random))
    guard let time, Bool.random(using: &random) else { return (plain(day), Occasion(day: day)) }
    let (hour, minute) = (pad(time.hour), pad(time.minute))
    let twelve = time.hour % 12 == 0 ? 12 : time.hour % 12
    let half = time.hour < 12 ? "am" : "pm"
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return ("\(plain(day)) \(hour):\(minute)", Occasion(day: day, time: time))
    case 1: return ("\(plain(day)) at \(twelve).\(minute)\(half)", Occasion(day: day, time: time))
    case 2: return ("\(plain(day)) \(hour):\(minute):59", Occasion(day: day, time: time))
    case 3: return ("\(day.iso)T\(hour):\(minute):07.250", Occasion(day: day, time: time))
    case 4: return ("\(plain(day)), \(twelve):\(minute) \(half)", Occasion(day: day, time: time))
    case 5:
      let noon = TimeOfDay(hour: 12, minute: 0)
      return ("\(plain(day)) 12 noon", Occasion(day: day, time: noon))
    default: return instant(day, time)
    }
  }

  /// A moment by a clock that is not ours.
  private mutating func instant(_ day: Day, _ time: TimeOfDay) -> (String, Occasion) {
    let offsets = [
      ("Z", 0), ("+00:00", 0), ("+01:00", 60), ("+05:30", 330), ("-05:00", -300), ("-0800", -480),
      ("+14:00", 840),
    ]
    let (name, offset) = offsets.randomElement(using: &random) ?? ("Z", 0)
    let text = "\(day.iso)T\(pad(time.hour)):\(pad(time.minute)):00\(name)"
    let minutes = day.number * 1440 + time.minutes - offset
    let meant = UnitedKingdomDay.occasion(at: Moment(milliseconds: minutes * 60_000))
    // An import takes midnight by UTC for no time, whatever the season.
    guard offset != 0 || time.minutes != 0 else { return (plain(day), Occasion(day: day)) }
    return (text, meant)
  }

  /// The same text as another program might hand it on.
  private mutating func disguised(_ text: String) -> String {
    guard Int.random(in: 0..<3, using: &random) == 0 else { return text }
    let zeros = [UInt32(0x30), 0x660, 0x966, 0xFF10]
    let zero = zeros.randomElement(using: &random) ?? 0x30
    let dash = ["-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2212}"].randomElement(using: &random)
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        let figure = Unicode.Scalar(zero + scalar.value - 0x30) ?? scalar
        result.unicodeScalars.append(figure)
      case "-": result += dash ?? "-"
      case " ": result += Bool.random(using: &random) ? "\u{A0}" : " "
      default: result.unicodeScalars.append(scalar)
      }
      if Int.random(in: 0..<6, using: &random) == 0 {
        result += ["\u{200E}", "\u{200B}", "\u{AD}"].randomElement(using: &random) ?? ""
      }
    }
    report.disguised += 1
    return "\u{FEFF}" + result
  }

  private func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private static func ending(of number: Int) -> String {
    switch number {
    case 1, 21, 31: "st"
    case 2, 22: "nd"
    case 3, 23: "rd"
    default: "th"
    }
  }
}

/// What a trial of days read, and what was wrong.
package struct DayReport: Sendable {
  package let seed: UInt64
  package var texts = 0
  /// Texts with marks that are never seen, other figures or other dashes.
  package var disguised = 0
  package var problems: [String] = []
}
