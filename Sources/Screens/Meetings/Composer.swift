import Casework
import Terminal

/// The line that is being typed: its text, when it was begun, and who says it.
///
/// Everything it needs to become a line of the minutes is settled at its first character, so that
/// a program that starts again after a crash puts the same line in the same place.
struct Composer: Sendable {
  var area = Composer.emptyArea()
  /// What was settled at the first character; `nil` while there is none.
  private(set) var begun: Begun?
  /// Who is speaking, as the record of attendance has them; empty for nobody.
  var speaker = ""
  /// Who spoke before, for Tab on an empty line.
  private var before = ""

  /// When and where a line was begun.
  struct Begun: Hashable, Sendable {
    let name: EntryName
    let at: Occasion
    let place: Int
    /// The item of the agenda it was begun in, whatever item another window is at by then.
    let item: Int?
  }

  var isEmpty: Bool { area.buffer.isEmpty }

  /// Says that the text has changed: at the first character the time is taken.
  mutating func follow(_ situation: Situation, after last: MinuteLine?, in item: Int?) {
    if isEmpty {
      begun = nil
    } else if begun == nil {
      begun = Begun(
        name: situation.freshEntry, at: situation.now,
        place: MinuteLine.place(at: situation.moment, after: last?.place), item: item)
    }
  }

  /// Puts the line away once it is recorded; the speaker stays.
  mutating func clear() {
    let abbreviations = area.abbreviations
    area = Composer.emptyArea()
    area.abbreviations = abbreviations
    begun = nil
  }

  /// However many rows it takes, what is typed is one line: Home goes to its start.
  private static func emptyArea() -> TextArea {
    var area = TextArea("", size: Size(columns: 60, rows: 1))
    area.goesByLines = true
    return area
  }

  /// Somebody else speaks.
  mutating func speak(as who: String) {
    if who != speaker { before = speaker }
    speaker = who
  }

  /// Whoever spoke before speaks again.
  mutating func speakAsBefore() { swap(&speaker, &before) }

  /// The draft of it: four lines of what was settled, then the text.
  ///
  /// The third is its place, and its item where it has one.
  var draft: String {
    guard let begun else { return "" }
    let at = "\(begun.at.day.iso) \(begun.at.time?.text ?? "")"
    let place = "\(begun.place)" + (begun.item.map { " \($0)" } ?? "")
    return [begun.name.text, at, place, speaker, area.text].joined(separator: "\n")
  }

  /// Puts back what a draft holds, as one step that one undo takes away.
  ///
  /// - Parameters:
  ///   - draft: The draft, also of an earlier version, which kept no item.
  ///   - item: The item the meeting is at.
  ///   - milliseconds: Now.
  /// - Returns: Whether it was one, with a text.
  mutating func restore(_ draft: String, in item: Int?, at milliseconds: Int) -> Bool {
    let parts = draft.split(separator: "\n", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, !parts[4].isEmpty, let name = EntryName(String(parts[0])),
      case let numbers = parts[2].split(separator: " ").map({ Int($0) }),
      let place = numbers.first ?? nil
    else { return false }
    let when = parts[1].split(separator: " ")
    guard let day = when.first.flatMap({ Day(iso: $0) }) else { return false }
    let time = when.count == 2 ? TimeOfDay(when[1]) : nil
    begun = Begun(
      name: name, at: Occasion(day: day, time: time), place: place,
      item: numbers.count > 1 ? numbers[1] : item)
    speaker = String(parts[3])
    _ = area.handle(paste: String(parts[4]), at: milliseconds)
    return true
  }
}

extension MinuteLine.Kind {
  /// The kind a letter stands for where one is asked for: that of a command, or `s` for what was
  /// simply said; `nil` for another text.
  init?(letter: String) {
    if letter.lowercased() == "s" {
      self = .said
    } else {
      self.init(command: letter)
    }
  }
}
