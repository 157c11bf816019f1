/// What an entry of the chronology says, as its organisation wrote it.
package struct EntryContent: Hashable, Sendable {
  package var when: UncertainDay
  package var time: Understood<TimeOfDay>
  /// Who was there, by code.
  package var people: String
  package var what: String
  /// What was done about it, and what came of it.
  package var action: String
  package var source: String
  package var childSeen: Understood<ChildSeen>
  package var significance: Significance?
  package var practice: PracticeMark?
  package var status: EntryStatus?
  /// The numbers of the lines of enquiry its organisation tied it to.
  package var lines: [Int]
  package var analysis: String
  /// What stood in the cells of significance, practice, status and KLOEs, where that says more than
  /// what was understood of it, or nothing was.
  package var asWritten: [ChronologyColumn: String]
  /// The cells of columns the chronology does not have, in the order of the file.
  package var other: [ReturnedCell]

  package init(
    when: UncertainDay, time: Understood<TimeOfDay> = Understood(nil, written: ""),
    people: String = "", what: String, action: String = "", source: String = "",
    childSeen: Understood<ChildSeen> = Understood(nil, written: ""),
    significance: Significance? = nil, practice: PracticeMark? = nil, status: EntryStatus? = nil,
    lines: [Int] = [], analysis: String = "", asWritten: [ChronologyColumn: String] = [:],
    other: [ReturnedCell] = []
  ) {
    self.when = when
    self.time = time
    self.people = people
    self.what = what
    self.action = action
    self.source = source
    self.childSeen = childSeen
    self.significance = significance
    self.practice = practice
    self.status = status
    self.lines = lines
    self.analysis = analysis
    self.asWritten = asWritten
    self.other = other
  }

  /// What a row of a return says, without what was said of the row.
  package init(_ row: ReturnedRow) {
    self.init(
      when: row.when, time: row.time, people: row.people, what: row.what, action: row.action,
      source: row.source, childSeen: row.childSeen, significance: row.significance.value,
      practice: row.practice.value, status: row.status.value, lines: row.lines.value ?? [],
      analysis: row.analysis, other: row.other)
    for (column, written) in [
      (ChronologyColumn.significance, row.significance.written),
      (.practice, row.practice.written), (.status, row.status.written),
      (.lines, row.lines.written),
    ] where !PlainText.isBlank(written) && written != cell(column) {
      asWritten[column] = written
    }
  }
}

/// A cell of a return for which the chronology has no column, under the title it had there.
package struct ReturnedCell: Hashable, Sendable {
  package let title: String
  package let text: String

  package init(_ title: String, _ text: String) {
    (self.title, self.text) = (title, text)
  }

  /// The cell in a line of its own: `Ref: 12`.
  package var line: String { "\(title): \(text)" }
}
