import Casework

/// What the reader of a return must know beside the file.
package struct ReturnContext: Sendable {
  /// Today in the United Kingdom.
  package var today: Day
  /// The numbers of the KLOEs the organisation was asked; with none, no number is questioned.
  package var lines: Set<Int>
  /// Their numbers by the folded words in which they were asked.
  package var questions: [String: Int] = [:]
  /// The sheets or tables of an office file that are to be read; `nil` for those with titles of
  /// ours.
  package var tables: Set<TableName>?
  /// The period under review; `nil` leaves that side open.
  package var periodFrom: Day?
  package var periodTo: Day?
  /// The plain-text form as it was sent, so that its own words are not taken for an answer.
  package var sentForm: String?
  /// What people said of the columns of the organisation's earlier files.
  ///
  /// By its letters it names only a column without a title.
  package var columns: [ColumnAssignment] = []
  /// What a person said of this file's columns, which goes before all else.
  package var columnsSaid: [ColumnAssignment] = []
  /// The reference of the case, by which a form of another one is known; empty where it is not.
  package var reference = ""
  /// The organisation that sent it, and all that are asked, by which a table is split.
  package var organisation = ""
  package var organisations: [String] = []
  /// The organisations that are asked by their initials.
  package var initials: [String: String] = [:]
  /// How many entries stand of each organisation that sent a file of its own, whose place a table
  /// of another organisation does not take by itself.
  package var returned: [String: Int] = [:]
  /// What of the case must not leave it, to be said of each row; `nil` where nothing is known.
  package var leaks: LeakCheck?
  /// A file with more entries and answers is refused as a whole.
  package var mostRows = 100_000

  package init(
    today: Day, lines: Set<Int> = [], periodFrom: Day? = nil, periodTo: Day? = nil,
    sentForm: String? = nil
  ) {
    self.today = today
    self.lines = lines
    self.periodFrom = periodFrom
    self.periodTo = periodTo
    self.sentForm = sentForm
  }
}
