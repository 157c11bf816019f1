// What the review says of entries beside marks: the day of one that has none, and which are records
// of one event. What organisations sent stays as it is.

extension Case {
  /// The events that join two entries into one row.
  func joining(
    _ first: EntryName, _ second: EntryName, now: Occasion, hasReason: Bool
  ) throws(Refusal) -> [CaseEvent] {
    let all = chronology
    guard first != second, let one = all.firstIndex(where: { $0.id == first }),
      let other = all.firstIndex(where: { $0.id == second })
    else { throw .enquiry(.notTwoEntries) }
    guard !joins(of: all).areJoined(one, other) else {
      throw .sheet(.nothingChanged(.chronologyMark))
    }
    let mark = Entry(.chronologyMark, second)
    let joined = answers(in: mark).keys(.joinedTo) + [first.text]
    return try filling(mark, with: [.joinedTo: .keys(joined)], now: now, hasReason: hasReason)
  }

  /// The events after which the entries of a joined row are rows of their own.
  func separating(
    _ name: EntryName, now: Occasion, hasReason: Bool
  ) throws(Refusal) -> [CaseEvent] {
    let all = chronology
    guard let place = all.firstIndex(where: { $0.id == name }) else {
      throw .enquiry(.notTwoEntries)
    }
    let names = Set(joins(of: all).places(with: place).map { all[$0].id })
    var events: [CaseEvent] = []
    for entry in names.sorted().map({ Entry(.chronologyMark, $0) })
    where !answers(in: entry).keys(.joinedTo).isEmpty {
      events += try filling(entry, with: [.joinedTo: .keys([])], now: now, hasReason: hasReason)
    }
    guard !events.isEmpty else { throw .sheet(.nothingChanged(.chronologyMark)) }
    return events
  }

  /// What was understood of the day the review gives an entry, which goes with it.
  func understanding(
    _ given: String, of name: EntryName, now: Occasion
  ) throws(Refusal) -> [CaseEvent] {
    let mark = Entry(.chronologyMark, name)
    guard !PlainText.isBlank(given) else { return [.answered(mark, .understood, nil)] }
    let entry = chronology.first { $0.id == name }
    guard let entry, case .returned = entry.origin,
      entry.given != nil || entry.content.when.precision == .unknown
    else { throw .enquiry(.dayIsWritten) }
    let read = UncertainDay.read(given, today: now.day)
    guard read.day.precision != .unknown else { throw .enquiry(.noDayUnderstood) }
    return [.answered(mark, .understood, .keys(read.day.understood))]
  }
}
