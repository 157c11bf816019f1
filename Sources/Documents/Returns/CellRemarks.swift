import Casework
import OfficeFiles

// What an office file knows of cells beyond their texts, as it is said to people.

extension TableRow {
  /// What is to be said of it, by column.
  ///
  /// That a cell runs over others is said only where that has moved a text.
  var said: [(column: Int, remark: OfficeRemark)] {
    remarks.map { (0, $0) }
      + facts.sorted { $0.key < $1.key }.flatMap { column, facts in
        facts.remarks.filter { !$0.isSpan }.map { (column, $0) }
      }
  }
}

extension OfficeRemark {
  /// Whether it says that the cell runs over others.
  fileprivate var isSpan: Bool {
    if case .spans = self { true } else { false }
  }

  /// What somebody wrote beside the text, and what it is kept under.
  var aside: (title: String, words: String)? {
    switch self {
    case .comment(let words): ("Comment", words)
    case .footnote(let words): ("Footnote", words)
    case .picture, .struckThrough, .struckOut, .trackedChange, .hiddenText, .merged, .underMerge,
      .noResult, .error, .digitsLost, .spans, .hiddenRow, .markedAsPrompt:
      nil
    }
  }

  /// The remark in one sentence, which repeats nothing that names somebody.
  ///
  /// Words that are kept beside the text are not said once more.
  func sentence(_ leaks: LeakCheck?) -> String {
    let isNaming = { (words: String) in !(leaks?.questions(in: words).isEmpty ?? true) }
    switch self {
    case .comment: return "There is a comment here. It is kept under “Comment”."
    case .footnote: return "There is a footnote here. It is kept under “Footnote”."
    case .struckOut(let words) where isNaming(words):
      return OfficeRemark.struckOut(EntryReader.notRepeated).sentence
    case .picture(let words) where isNaming(words): return OfficeRemark.picture("").sentence
    case .error(let text) where isNaming(text):
      return OfficeRemark.error(EntryReader.notRepeated).sentence
    case .picture, .struckThrough, .struckOut, .trackedChange, .hiddenText, .merged, .underMerge,
      .noResult, .error, .digitsLost, .spans, .hiddenRow, .markedAsPrompt:
      return sentence
    }
  }
}

extension EntryReader {
  /// Says what an office file knows of a row's cells, and keeps what was written beside them.
  mutating func say(of row: TableRow, in table: TableReader) {
    for (column, remark) in row.said { say(remark, at: table.place(column, in: row.row)) }
  }

  /// Says what an office file knows of one place, and keeps what was written beside it.
  mutating func say(_ remark: OfficeRemark, at place: CellPlace) {
    if let aside = remark.aside { takeOther(aside.words, titled: aside.title, at: place) }
    warn(place, remark.sentence(context.leaks))
  }
}
