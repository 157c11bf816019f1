extension Case {
  /// The chronology of all organisations: what came back, and what was written in by hand.
  ///
  /// Placed as honestly as its days are known; equal places keep the order of the organisations,
  /// and within one the order of its file.
  package var chronology: [ChronologyEntry] {
    var all: [ChronologyEntry] = []
    for entry in entries(of: .organisationAsked) {
      guard let standing = currentReturn(of: entry.name, .chronology) else { continue }
      let organisation = answers(in: entry).text(.organisation)
      all += standing.file.entries.map { row in
        ChronologyEntry(
          id: row.id, origin: .returned(entry.name, row: row.row), organisation: organisation,
          content: row.content)
      }
    }
    all += entries(of: .chronologyEntry).map { writtenEntry($0) }
    let places = all.map(\.place)
    return all.indices.sorted { left, right in
      places[left] == places[right] ? left < right : places[left] < places[right]
    }.map { all[$0] }
  }

  private func writtenEntry(_ entry: Entry) -> ChronologyEntry {
    let answers = self.answers(in: entry)
    let written = answers.text(.when)
    // What was understood is kept beside what was written, so that it never depends on a later day.
    let bounds = answers.keys(.understood)
    let when = UncertainDay(understood: bounds, written: written)
    let known = WrittenOccasion(
      when, beside: when.timeBeside, time: WrittenTime.read(answers.text(.time)).time)
    return ChronologyEntry(
      id: entry.name, origin: .written, organisation: answers.text(.organisation),
      content: EntryContent(
        when: known.when, time: known.time,
        people: answers.text(.people), what: answers.text(.what),
        action: answers.text(.action), source: answers.text(.source),
        childSeen: Understood(
          answers.key(.childSeen).flatMap(ChildSeen.init(rawValue:)), written: ""),
        analysis: answers.text(.analysis)))
  }
}
