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
        case .date: !when.isPlainlyWritten && written != when.shown
        case .time: time.value == nil || written.saysMore(than: EntryContent.wordsOfTimes)
        case .childSeen: childSeen.value == nil || written.saysMore(than: EntryContent.shortAnswers)
        case .significance: written.saysMore(than: significance.map { String($0.rawValue) })
        case .practice: written.saysMore(than: practice?.rawValue)
        case .status: written.saysMore(than: status?.rawValue)
        case .lines: lines.isEmpty
        case .people, .what, .action, .source, .analysis: false
        }
      return isMore && !PlainText.isBlank(written) ? ReturnedCell(column.title, written) : nil
    }
  }

  private static let wordsOfTimes: Set<String> = ["am", "pm", "hrs", "h"]
  private static let shortAnswers: Set<String> = ["yes", "y", "no", "n", "a", "na"]

  /// Everything find looks in, what happened first: all of it but marks that were understood.
  package var texts: [String] {
    let words = [what, people, source, analysis, action] + other.map(\.line)
    let kept = wordsKept.filter { $0.title != ChronologyColumn.date.title }.map(\.text)
    return (words + kept + [cell(.date)]).filter { !PlainText.isBlank($0) }
  }
}

extension String {
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

extension ReviewedEntry {
  /// What stands in a column when the entry is written out: the review's word where it spoke.
  package func cell(_ column: ChronologyColumn) -> String {
    switch column {
    case .significance:
      mark.significance.map { String($0.rawValue) } ?? content.cell(column)
    case .practice: mark.practice?.rawValue ?? content.cell(column)
    case .status: mark.status?.rawValue ?? content.cell(column)
    case .lines:
      mark.numbers.isEmpty
        ? content.cell(column) : numbers.map(String.init).joined(separator: ", ")
    case .analysis: analysis
    case .date, .time, .people, .what, .action, .source, .childSeen: content.cell(column)
    }
  }

  /// What its organisation wrote where the review's word stands in its place.
  package var overruled: [ReturnedCell] {
    [ChronologyColumn.significance, .practice, .status, .lines, .analysis].compactMap { column in
      let (own, shown) = (content.cell(column), cell(column))
      // Of KLOEs that were understood, both are shown together.
      let isShown = own == shown || column == .lines && content.asWritten[column] == nil
      guard !isShown, !PlainText.isBlank(own) else { return nil }
      return ReturnedCell("\(column.title), as sent", own)
    }
  }
}
