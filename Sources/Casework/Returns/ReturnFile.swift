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
    /// The sheet or table the row stands in; `nil` where the file has but one.
    package let table: TableName?
    package let content: EntryContent

    package init(id: EntryName, row: Int, table: TableName? = nil, content: EntryContent) {
      (self.id, self.row, self.table, self.content) = (id, row, table, content)
    }

    /// Where it stands in the file: `row 5`, or `sheet “2025”, row 5`.
    package var place: String { (table.map { "\($0.words), " } ?? "") + "row \(row)" }
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

  /// That it was imported, as the log says it.
  var account: String {
    let refusals =
      refused == 0 ? "" : refused == 1 ? ", 1 row refused" : ", \(refused) rows refused"
    return "Return of \(organisation) imported: \(contents)\(refusals), from \(name), "
      + "check code \(digest)"
  }
}
