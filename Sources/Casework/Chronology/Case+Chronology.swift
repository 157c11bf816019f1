extension Case {
  /// The chronology of all organisations: what came back, and what was written in by hand.
  ///
  /// Placed as honestly as its days are known. Equal places stand in the order of the
  /// organisations' names, then of the rows of their files, then what was written in by hand:
  /// whichever came in first, the order is the same.
  package var chronology: [ChronologyEntry] {
    var all: [ChronologyEntry] = []
    for entry in entries(of: .organisationAsked) {
      guard let standing = currentReturn(of: entry.name, .chronology) else { continue }
      let organisation = answers(in: entry).text(.organisation)
      all += standing.file.entries.map { row in
        returnedEntry(row, of: organisation, entry.name)
      }
    }
    all += entries(of: .chronologyEntry).map { writtenEntry($0) }
    return all.asTheyHappened
  }

  /// The entry of a name; `nil` where no standing file has it, and nobody has written it in.
  func chronologyEntry(named name: EntryName) -> ChronologyEntry? {
    if entries(of: .chronologyEntry).contains(where: { $0.name == name }) {
      return writtenEntry(Entry(.chronologyEntry, name))
    }
    for entry in entries(of: .organisationAsked) {
      let row = currentReturn(of: entry.name, .chronology)?.file.entries.first { $0.id == name }
      guard let row else { continue }
      return returnedEntry(row, of: answers(in: entry).text(.organisation), entry.name)
    }
    return nil
  }

  private func returnedEntry(
    _ row: ReturnFile.Entry, of organisation: String, _ request: EntryName
  ) -> ChronologyEntry {
    let given = row.content.when.precision == .unknown ? givenDay(of: row.id) : nil
    var content = row.content
    if let day = given?.day,
      let known = UncertainDay(
        from: day.from, to: day.to, precision: day.precision, written: content.when.written)
    {
      content.when = known
    }
    return ChronologyEntry(
      id: row.id, origin: .returned(request, row: row.row), organisation: organisation,
      content: content, given: given)
  }

  /// The day the review gave an entry; `nil` where it gave none.
  private func givenDay(of name: EntryName) -> GivenDay? {
    let mark = Entry(.chronologyMark, name)
    guard let setting = setting(of: .when, in: mark) else { return nil }
    let answers = self.answers(in: mark)
    let day = UncertainDay(
      understood: answers.keys(.understood), written: answers.text(.when))
    guard day.precision != .unknown else { return nil }
    return GivenDay(
      day, by: setting.change.by,
      at: UnitedKingdomDay.occasion(at: setting.change.stamp.at))
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

extension [ChronologyEntry] {
  /// The entries in the one order they have, whatever order they came in.
  var asTheyHappened: [ChronologyEntry] {
    let places = map(\.place)
    let names = Set(map(\.organisation)).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    let organisations = map { ranks[$0.organisation] ?? 0 }
    return indices.sorted { left, right in
      if places[left] != places[right] { return places[left] < places[right] }
      if organisations[left] != organisations[right] {
        return organisations[left] < organisations[right]
      }
      return self[left].isAbove(self[right])
    }.map { self[$0] }
  }
}

extension ChronologyEntry {
  /// Whether it stands above another of its organisation at the same place: by its file's row, and
  /// what was written by hand below, by its words.
  fileprivate func isAbove(_ other: ChronologyEntry) -> Bool {
    switch (origin, other.origin) {
    case (.returned(let one, let row), .returned(let another, let otherRow)):
      (row, one.text, id.text) < (otherRow, another.text, other.id.text)
    case (.returned, .written): true
    case (.written, .returned): false
    case (.written, .written): (content.what, id.text) < (other.content.what, other.id.text)
    }
  }
}
