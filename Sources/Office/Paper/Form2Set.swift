import CaseStore
import Casework
import Documents

/// The Forms 2 of a case: who gets one, with which words, and the files they are written to.
package struct Form2Set {
  /// One organisation's.
  package struct Member {
    let values: Form2Values
    /// Whether it was sent before, just so.
    let isSent: Bool

    var issue: Form2Issue { values.issue }
  }

  package let members: [Member]
  private let shelf: TemplateShelf
  private let paper: CaseOnPaper

  /// Makes them for everybody who is asked, or for one organisation.
  ///
  /// What was sent and would be sent just so again is given as it was sent; an organisation that
  /// never got one and is not waited for is left out. Where no day is given they go out now.
  ///
  /// - Throws: `TemplateError` where a template of the partnership's own is broken.
  package init(
    _ paper: CaseOnPaper, only: EntryName? = nil, on sent: Occasion? = nil, shelf: TemplateShelf
  ) throws(TemplateError) {
    self.shelf = shelf
    self.paper = paper
    let template = try shelf.template(.form2Text)
    let deadline = paper.timetable.step(.returnsIn)?.deadline
    var members: [Member] = []
    for request in paper.review.requests where only == nil || request.id == only {
      let due = deadline?.due?.day
      let draft = paper.review.form2(to: request, now: sent ?? paper.made, due: due)
      let explained = Form2Set.explained(draft.returnBy, deadline)
      if let last = paper.review.form2Issues(to: request.id).last,
        draft.changes(since: last).isEmpty
      {
        members.append(
          Member(values: Form2Values(last, of: paper, explained: explained), isSent: true))
        continue
      }
      guard !draft.lines.isEmpty, !request.isResolved || draft.number > 1 else { continue }
      let text = Form2Values(draft, of: paper, explained: explained).text(with: template)
      let issue = draft.with(text: text, digest: Digest(of: Array(text.utf8)).hex)
      members.append(
        Member(values: Form2Values(issue, of: paper, explained: explained), isSent: false))
    }
    self.members = members
  }

  /// The issues that have not been sent just so.
  package var unsent: [Form2Issue] { members.filter { !$0.isSent }.map(\.issue) }

  /// What recording them as sent came to, in a sentence.
  package var sentWords: String {
    switch unsent.count {
    case 0: "Nothing has changed since Form 2 was last sent."
    case 1: "1 Form 2 recorded as sent."
    case let count: "\(count) Form 2 requests recorded as sent."
    }
  }

  /// How the day of return comes about, in a sentence.
  private static func explained(_ day: Day?, _ deadline: Deadline?) -> String {
    guard let day else { return "" }
    guard let due = deadline?.due, due.day == day, let count = due.count else {
      return "This date was agreed for the review."
    }
    let days = count.length == 1 ? "1 working day" : "\(count.length.count) working days"
    let start =
      deadline?.rule.trigger == .after(.panelNotified)
      ? "the Panel was notified" : count.start.inFull
    return "This is \(days) after \(start)."
  }

  /// Writes every form as a Word document, as a page, as plain text and as two tables, with a page
  /// on how to fill it in, and an index.
  ///
  /// - Returns: The path of the index, and how many files there are with it.
  package func write(into folder: String, files system: any FileSystem) throws -> (
    index: String, count: Int
  ) {
    let (html, word) = (try shelf.template(.form2HTML), try shelf.template(.form2Word))
    var written: [(values: Form2Values, files: [String])] = []
    let guide = "\(paper.review.reference.text)-form2-how-to-fill-in"
    _ = try ExportedFile(
      guide, ending: "docx", bytes: Document.howToFillInForm2(of: paper).wordFile
    ).write(into: folder, files: system)
    for member in members {
      let name = "\(paper.review.reference.text)-form2-\(member.issue.organisation.asFileName)"
      let form = member.values.wordForm(with: word)
      let parts = [
        ExportedFile(name, ending: "docx", bytes: form),
        ExportedFile(name, ending: "html", text: member.values.text(with: html)),
        ExportedFile(name, ending: "txt", text: member.issue.text),
        ExportedFile(name + "-answers", ending: "csv", text: CSVText.answers(to: member.issue)),
        ExportedFile(name + "-chronology", ending: "csv", text: CSVText.emptyChronology),
      ]
      let files = try parts.map { part in
        let path = try part.write(into: folder, files: system)
        return String(path.dropFirst(folder.count + 1))
      }
      written.append((member.values, files))
    }
    let index = try ExportedFile(
      "\(paper.review.reference.text)-form2-index", ending: "html",
      text: Document.form2Index(written, of: paper).rendered(
        with: shelf.template(.document(.html)))
    ).write(into: folder, files: system)
    return (index, written.reduce(2) { $0 + $1.files.count })
  }
}

extension String {
  /// Letters and digits of ASCII in lower case, with hyphens between: for a file's name.
  var asFileName: String {
    let words = lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "organisation" : words.joined(separator: "-")
  }
}
