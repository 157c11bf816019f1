import Casework
import OfficeFiles

/// A chronology in paragraphs: `12/03/2026 - text`, and what follows without a day goes on with it.
struct ParagraphReader {
  private let context: ReturnContext

  init(_ context: ReturnContext) { self.context = context }

  /// Days stand within so many characters.
  private static let mostOfDay = 60
  /// So many paragraphs with a day make a chronology.
  private static let leastEntries = 2

  /// Reads paragraphs as entries; `false`, and nothing read, where too few begin with a day.
  mutating func read(
    _ paragraphs: [WordContents.Paragraph], into reading: inout ReturnReading
  ) -> Bool {
    let parted = paragraphs.map { part($0.text) }
    guard parted.count(where: { $0 != nil }) >= ParagraphReader.leastEntries,
      let first = parted.firstIndex(where: { $0 != nil })
    else { return false }
    reading.titleRows = paragraphs[..<first].filter { !PlainText.isBlank($0.text) }.map(\.number)
    for (paragraph, part) in zip(paragraphs[first...], parted[first...]) {
      add(paragraph, part, to: &reading)
    }
    return true
  }

  private func add(
    _ paragraph: WordContents.Paragraph, _ part: (day: String, text: String)?,
    to reading: inout ReturnReading
  ) {
    let place = CellPlace(.paragraphs, paragraph.number)
    guard !PlainText.isBlank(paragraph.text) || !paragraph.remarks.isEmpty else { return }
    let isHeading = paragraph.headingLevel != nil || paragraph.isInTextBox
    if part == nil, isHeading {
      let isNaming = !(context.leaks?.questions(in: paragraph.text).isEmpty ?? true)
      reading.bands.append(
        .init(
          place: place.words, words: isNaming ? EntryReader.notRepeated : paragraph.text))
      return
    }
    if let part {
      var entry = EntryReader(context)
      entry.begin(paragraph.number, day: place, what: place)
      entry.take(part.day, in: .date, at: place)
      entry.take(part.text, in: .what, at: place)
      for remark in paragraph.remarks { entry.say(remark, at: place) }
      if let row = entry.end() { reading.rows.append(row) }
    } else if let last = reading.rows.indices.last {
      EntryReader.append(
        paragraph.text, to: .what, of: &reading.rows[last], at: place, in: context)
      for remark in paragraph.remarks {
        reading.rows[last].messages.append(
          RowMessage(
            cell: place.words, words: remark.sentence(context.leaks), outcome: .warned))
      }
      reading.rows[last].joined.append(paragraph.number)
    }
  }

  /// The day a paragraph begins with, and the text behind it; `nil` where it begins with none.
  private func part(_ text: String) -> (day: String, text: String)? {
    let beginning = text.prefix(ParagraphReader.mostOfDay)
    for mark in [" - ", " \u{2013} ", " \u{2014} ", ": ", "\t", "\n"] {
      var start = beginning.startIndex
      while let found = beginning[start...].place(of: mark) {
        let day = String(beginning[..<found.lowerBound])
        let rest = String(text[found.upperBound...])
        let reading = UncertainDay.read(day, today: context.today)
        if reading.day.precision != .unknown, !PlainText.isBlank(rest) { return (day, rest) }
        start = found.upperBound
      }
    }
    return nil
  }
}
