/// What the last piece of a typed day says of the time.
enum TypedTime: Hashable {
  /// The piece belongs to the day.
  case none
  /// `14:02`, `2pm`, `2.30pm`.
  case time(TimeOfDay)
  /// `14.02`, which may be a date too.
  case dotted(TimeOfDay)
  /// Written as a time, but there is none: `25:00`, `14pm`.
  case impossible

  /// Reads lower-case text without spaces.
  init(_ piece: String) {
    let (whole, half) = TypedTime.halfOfDay(piece)
    let body = TypedTime.withoutSeconds(whole)
    let hasColon = body.contains(":")
    let parts = body.split(separator: hasColon ? ":" : ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      (1...2).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
        ? Int(part) : nil
    }
    guard numbers.count == parts.count, let hour = numbers.first, numbers.count <= 2,
      numbers.count == 1 || parts[1].utf8.count == 2, numbers.count == 2 || half != nil
    else {
      self = hasColon ? .impossible : .none
      return
    }
    let minute = numbers.count == 2 ? numbers[1] : 0
    guard let time = TypedTime.time(hour: hour, minute: minute, half: half) else {
      self = hasColon || half != nil ? .impossible : .none
      return
    }
    self = hasColon || half != nil ? .time(time) : .dotted(time)
  }

  /// `14:02` of `14:02:59` and `14:02:59.123`: the program counts in minutes.
  private static func withoutSeconds(_ body: Substring) -> Substring {
    let parts = body.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1].utf8.count == 2 else { return body }
    let figures = parts[2].split(separator: ".", omittingEmptySubsequences: false)
    guard figures.count <= 2, figures[0].utf8.count == 2, figures[0] < "60",
      figures.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return body }
    return body[..<parts[1].endIndex]
  }

  private enum HalfOfDay {
    case morning, afternoon
  }

  private static func halfOfDay(_ piece: String) -> (body: Substring, half: HalfOfDay?) {
    let marks: [(String, HalfOfDay)] = [
      ("am", .morning), ("a.m.", .morning), ("a.m", .morning), ("pm", .afternoon),
      ("p.m.", .afternoon), ("p.m", .afternoon),
    ]
    for (mark, half) in marks where piece.hasSuffix(mark) {
      return (piece.dropLast(mark.count), half)
    }
    return (piece[...], nil)
  }

  private static func time(hour: Int, minute: Int, half: HalfOfDay?) -> TimeOfDay? {
    guard let half else { return TimeOfDay(hour: hour, minute: minute) }
    guard (1...12).contains(hour) else { return nil }
    return TimeOfDay(hour: hour % 12 + (half == .afternoon ? 12 : 0), minute: minute)
  }
}

extension TimeOfDay {
  /// Reads a time as people type it: `14:02`, `14.02`, `2pm`, `2.30 pm`; `nil` for anything else.
  package init?(typed text: String) {
    switch TypedTime(text.lowercased().filter { !$0.isWhitespace }) {
    case .time(let time), .dotted(let time): self = time
    case .none, .impossible: return nil
    }
  }
}
