/// What was taken into the case from a file that an organisation sent back.
///
/// A later file of the same organisation and part takes its place; the record keeps both.
package struct ReturnFile: Hashable, Sendable {
  /// The entry of the organisation in the register of those asked.
  package let request: EntryName
  /// What the organisation was called then.
  package let organisation: String
  package let part: Part
  /// The file's name as it came, without folders.
  package let name: String
  /// SHA-256 of the file's bytes, in lower-case hexadecimal.
  package let digest: String
  /// The chronology entries; none in a file of answers.
  package let entries: [Entry]
  /// The answers; none in a file of chronology.
  package let answers: [GivenAnswer]
  /// How many rows were taken in with a warning.
  package let warned: Int
  /// How many rows were refused and are not in the case.
  package let refused: Int
  /// What people said its columns are, where their titles do not say it.
  package let columns: [ColumnAssignment]

  /// Which half of a return a file holds; the names are on the wire.
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case chronology, answers

    package var words: String { rawValue }
  }

  /// One row as it was taken in.
  package struct Entry: Hashable, Sendable {
    package let id: EntryName
    package let row: Int
    package let content: EntryContent

    package init(id: EntryName, row: Int, content: EntryContent) {
      (self.id, self.row, self.content) = (id, row, content)
    }
  }

  package init(
    request: EntryName, organisation: String, part: Part, name: String, digest: String,
    entries: [Entry] = [], answers: [GivenAnswer] = [], warned: Int, refused: Int,
    columns: [ColumnAssignment] = []
  ) {
    self.request = request
    self.organisation = organisation
    self.part = part
    self.name = name
    self.digest = digest
    self.entries = entries
    self.answers = answers
    self.warned = warned
    self.refused = refused
    self.columns = columns
  }

  /// Whether the organisation says that it holds nothing.
  package var isNil: Bool {
    answers.contains { $0.subject == .prompt(.nilReturn) && $0.saysYes }
  }

  /// Whether taking it in after the other would change nothing: the same bytes under the same name,
  /// read the same way.
  func saysTheSame(as other: ReturnFile) -> Bool {
    digest == other.digest && name == other.name && entries == other.entries
      && answers == other.answers && columns == other.columns
  }

  /// What it holds, counted: `12 chronology entries`.
  package var contents: String {
    switch part {
    case .chronology:
      entries.count == 1 ? "1 chronology entry" : "\(entries.count) chronology entries"
    case .answers: answers.count == 1 ? "1 answer" : "\(answers.count) answers"
    }
  }

  /// That it was taken in, as the history says it.
  var account: String {
    let refusals =
      refused == 0 ? "" : refused == 1 ? ", 1 row refused" : ", \(refused) rows refused"
    return "Return of \(organisation) taken in: \(contents)\(refusals), from \(name), "
      + "SHA-256 \(digest)"
  }
}

/// What an organisation answered to one question of Form 2.
package struct GivenAnswer: Hashable, Sendable {
  /// What was asked.
  package enum Subject: Hashable, Sendable {
    case line(EntryName)
    case prompt(ReturnPrompt)
  }

  package let subject: Subject
  /// The row or line of the file.
  package let row: Int
  package let text: String

  package init(subject: Subject, row: Int, text: String) {
    (self.subject, self.row, self.text) = (subject, row, text)
  }

  fileprivate var saysYes: Bool {
    ReturnedAnswer(row: row, subject: .prompt(.nilReturn), text: text).saysYes
  }
}

/// What the SPRG was given to read before its meeting, as it stood then.
package struct Pack: Hashable, Sendable {
  /// 1 for the first.
  package let number: Int
  /// All of it as plain text.
  package let text: String
  /// SHA-256 of the text's UTF-8, in lower-case hexadecimal.
  package let digest: String
  /// How many entries of the chronology are in it.
  package let entries: Int
  /// How many answers are in it.
  package let answers: Int

  package init(number: Int, text: String, digest: String, entries: Int, answers: Int) {
    self.number = number
    self.text = text
    self.digest = digest
    self.entries = entries
    self.answers = answers
  }
}
