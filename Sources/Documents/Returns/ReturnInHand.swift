import Casework

/// A file that an organisation sent back, read as far as it has been, before it is taken in.
package struct ReturnInHand: Sendable {
  package let caseID: CaseID
  package let request: EntryName
  /// The file's name, without its folder.
  package let name: String
  /// What was found out about the file as a whole: what it is, its encoding, its columns.
  package var facts: [String] = []
  /// What is wrong with the file as a whole; then nothing of it can be taken in.
  package var problem: String?
  /// Where something of the case's real names stands, in a row, a title or the file's name: a
  /// sentence each that repeats none of it.
  package var leaks: [String] = []
  /// The columns of a table, with what each was read as.
  package var columns: [ReturnReading.Column] = []
  /// The sheets or tables of an office file, with which of them are read.
  package var tables: [ReturnReading.Table] = []
  /// Whether nothing can be read before a person says which column is which.
  package var asksForColumns = false
  /// Whether a person has said of this file what a column is, which nothing has recorded yet.
  package var hasChoices = false
  /// How many organisations' entries are in it.
  package var organisations = 1
  /// The rows read so far, in their order.
  package var rows: [Row] = []
  /// How many rows have each outcome.
  package var counts: [RowOutcome: Int] = [:]
  /// Whether the file has been read to its end.
  package var isComplete = false
  /// What it says otherwise than the file that stands, in a sentence; `nil` where it is the first.
  package var difference: String?
  /// What is new, changed and gone, a line each.
  package var differences: [String] = []

  /// One row of the file, or one answer of a text form.
  package struct Row: Hashable, Sendable {
    package let number: Int
    /// The sheet or table it stands in; `nil` where the file has but one.
    package let table: TableName?
    package let outcome: RowOutcome
    /// When, for an entry of the chronology; otherwise what it answers.
    package let lead: String
    package let text: String
    /// Every cell that holds something, under its title; none for an answer.
    package let cells: [ReturnedCell]
    package let messages: [RowMessage]

    /// Where a row stands in the file, by which it is told from the others.
    package struct Place: Hashable, Sendable {
      package let table: TableName?
      package let number: Int

      /// `row 5`, or `sheet “2025”, row 5`.
      package var words: String { (table.map { "\($0.words), " } ?? "") + "row \(number)" }

      /// `5`, or `2025: 5`.
      package var short: String {
        switch table {
        case .sheet(let name): "\(name): \(number)"
        case .table(let table): "\(table): \(number)"
        case nil: "\(number)"
        }
      }
    }

    package var place: Place { Place(table: table, number: number) }

    package init(
      number: Int, table: TableName? = nil, outcome: RowOutcome, lead: String, text: String,
      cells: [ReturnedCell] = [],
      messages: [RowMessage]
    ) {
      self.number = number
      self.table = table
      self.outcome = outcome
      self.lead = lead
      self.text = text
      self.cells = cells
      self.messages = messages
    }
  }

  package init(caseID: CaseID, request: EntryName, name: String) {
    (self.caseID, self.request, self.name) = (caseID, request, name)
  }

  /// Takes in rows that were read since.
  package mutating func add(_ new: [Row]) {
    rows += new
    for row in new { counts[row.outcome, default: 0] += 1 }
  }

  /// The counts in a few words.
  package var tally: String {
    RowOutcome.allCases.map { "\(counts[$0] ?? 0) \($0.rawValue)" }.joined(separator: "   ")
  }

  /// Why it cannot be taken in; `nil` where it can.
  package var obstacle: String? {
    if let problem { return problem }
    guard isComplete else { return "It is still being read." }
    let good = (counts[.accepted] ?? 0) + (counts[.warned] ?? 0)
    return good == 0 ? "None of the rows can be imported." : nil
  }
}
