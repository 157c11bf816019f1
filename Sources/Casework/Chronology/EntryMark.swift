/// What the review says of one entry of the chronology, beside what its organisation said.
package struct EntryMark: Hashable, Sendable {
  /// The lines of enquiry it was tied to, by name.
  package var lines: [EntryName] = []
  /// The numbers of those lines, ascending; a line without a number has none here.
  package var numbers: [Int] = []
  package var isKeyEpisode = false
  package var status: EntryStatus?
  package var significance: Significance?
  package var practice: PracticeMark?
  package var note = ""
  package var analysis = ""
  /// The entries it was joined to as records of one event, by name.
  package var joined: [EntryName] = []

  /// Nothing was said.
  package static let none = EntryMark()

  init() {}

  /// Reads the answers of a mark; `numbers` says what people call each line.
  init(_ answers: Answers, numbers byName: [EntryName: Int]) {
    lines = answers.keys(.lines).compactMap { EntryName($0) }
    numbers = lines.compactMap { byName[$0] }.sorted()
    isKeyEpisode = answers.truth(.keyEpisode) ?? false
    status = answers.key(.status).flatMap(EntryStatus.init(rawValue:))
    significance = answers.key(.significance).flatMap { Int($0) }
      .flatMap(Significance.init(rawValue:))
    practice = answers.key(.practice).flatMap(PracticeMark.init(rawValue:))
    note = answers.text(.note)
    analysis = answers.text(.analysis)
    joined = answers.keys(.joinedTo).compactMap { EntryName($0) }
  }
}
