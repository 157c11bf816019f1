// Nothing that an organisation sent is lost: whatever shows, exports or searches an entry takes its
// cells from here, and a new column of the chronology is in all of them.

extension EntryContent {
  /// What stands in a column: as it was written, and where that is not kept, as it is understood.
  package func cell(_ column: ChronologyColumn) -> String {
    if let written = asWritten[column] { return written }
    switch column {
    case .date: return PlainText.isBlank(when.written) ? "" : when.written
    case .time: return PlainText.isBlank(time.written) ? time.value?.text ?? "" : time.written
    case .people: return people
    case .what: return what
    case .action: return action
    case .source: return source
    case .childSeen:
      return PlainText.isBlank(childSeen.written)
        ? childSeen.value?.rawValue ?? "" : childSeen.written
    case .significance: return significance.map { String($0.rawValue) } ?? ""
    case .practice: return practice?.rawValue ?? ""
    case .status: return status?.rawValue ?? ""
    case .lines: return lines.map(String.init).joined(separator: ", ")
    case .analysis: return analysis
    }
  }

  /// Every cell that holds something, under the title of its column.
  package var cells: [ReturnedCell] {
    ChronologyColumn.allCases.map { ReturnedCell($0.title, cell($0)) }
      .filter { !PlainText.isBlank($0.text) } + other
  }

  /// The cells of columns whose words were understood, where they say more than that; and those
  /// nobody understood.
  package var wordsKept: [ReturnedCell] {
    ChronologyColumn.allCases.compactMap { column in
      let written = cell(column)
      let isMore =
        switch column {
        case .date:
          // Of any other day what was written is what is shown.
          when.precision == .exact && !isDayPlainlyWritten && written != when.shown
        case .time: time.value == nil || !written.isPlainly(time.value)
        case .childSeen:
          childSeen.value == nil || !EntryContent.shortAnswers.contains(written.lowercased())
        case .significance: written.saysMore(than: significance.map { String($0.rawValue) })
        case .practice: written.saysMore(than: practice?.rawValue)
        case .status: written.saysMore(than: status?.rawValue)
        case .lines: lines.isEmpty
        case .people, .what, .action, .source, .analysis: false
        }
      return isMore && !PlainText.isBlank(written) ? ReturnedCell(column.title, written) : nil
    }
  }

  private static let shortAnswers: Set<String> = [
    "yes", "yes.", "y", "no", "no.", "n", "n/a", "na", "n.a.", "-", "\u{2713}", "\u{2714}",
  ]

  /// Whether what was written as the day says nothing besides the day and the time as they are
  /// shown.
  private var isDayPlainlyWritten: Bool {
    guard when.isPlainlyWritten else { return false }
    let pieces = when.written.lowercased().split { " ,()\u{A0}\n".contains($0) }
    guard var first = pieces.firstIndex(where: \.isLikeTime),
      let last = pieces.lastIndex(where: \.isLikeTime)
    else { return true }
    // `2 pm`
    if first > 0, !pieces[first].contains(where: \.isNumber) { first -= 1 }
    let rest = pieces[first...last].joined(separator: " ")
    // Databases write midnight beside every day that has no time.
    let figures = rest.filter(\.isNumber)
    let isMidnight = !figures.isEmpty && figures.allSatisfy { $0 == "0" }
    return isMidnight || rest.isPlainly(time.value)
  }

  /// Everything find looks in, what happened first: all of it but marks that were understood.
  package var texts: [String] {
    let words = [what, people, source, analysis, action] + other.map(\.line)
    let kept = wordsKept.filter { $0.title != ChronologyColumn.date.title }.map(\.text)
    return (words + kept + [cell(.date)]).filter { !PlainText.isBlank($0) }
  }
}

extension Substring {
  /// Whether a piece of a date is of a time.
  fileprivate var isLikeTime: Bool {
    contains(":") || ["am", "pm", "a.m.", "p.m.", "hrs", "hours"].contains { hasSuffix($0) }
  }
}

extension String {
  /// Whether it is a time, and nothing but that one: `14:30`, `2.30pm`, `1430hrs`, `14:30:00`.
  fileprivate func isPlainly(_ time: TimeOfDay?) -> Bool {
    guard let time, time == WrittenTime.read(self).time.value else { return false }
    let text = lowercased()
    let words = text.split { !$0.isLetter }
    let figures = text.split { !$0.isNumber }
    let marks = text.filter { !$0.isLetter && !$0.isNumber }
    // Two figures after the mark, or a spreadsheet left a nought out; seconds are dropped.
    let isWhole = figures.dropFirst().first.map { $0.count >= 2 } ?? true
    return words.allSatisfy { String.wordsOfTimes.contains(String($0)) }
      && marks.allSatisfy { ":. ".contains($0) } && isWhole
      && (figures.count < 3 || figures.count == 3 && figures[2] == "00")
  }

  private static let wordsOfTimes: Set<String> = ["am", "pm", "a", "p", "m", "h", "hrs", "hours"]

  /// Whether it says more than the mark it was understood as; `nil` where it was not understood.
  fileprivate func saysMore(than mark: String?) -> Bool {
    mark.map { saysMore(than: [$0]) } ?? true
  }

  /// Whether it holds a word that is none of a few, in whatever case.
  fileprivate func saysMore(than words: Set<String>) -> Bool {
    let own = lowercased()
    return !words.contains(own)
      && own.split { !$0.isLetter }.contains { !words.contains(String($0)) }
  }
}

extension UncertainDay {
  /// Whether what was written says nothing besides the day as it is shown.
  fileprivate var isPlainlyWritten: Bool {
    let words = written.lowercased().split { !$0.isLetter }
    return precision != .unknown
      && words.allSatisfy { word in
        UncertainDay.plainWords.contains(String(word))
          || Day.monthNames.contains { $0.lowercased().hasPrefix(word) && word.count > 2 }
      }
  }

  private static let plainWords: Set<String> = [
    "st", "nd", "rd", "th", "c", "circa", "approx", "before", "after", "by", "until", "since",
    "from", "to", "of", "spring", "summer", "autumn", "winter", "sept", "am", "pm",
  ]
}
