import Casework
import Documents

private let context = ReturnContext(
  today: Day(year: 2026, month: 11, day: 27) ?? Day(number: 0), lines: [1, 2, 3],
  periodFrom: Day(year: 2020, month: 1, day: 1), periodTo: Day(year: 2026, month: 11, day: 10),
  sentForm: "KLOE 1 Was the child seen?\nANSWER:\n[learning] What was learned?\nANSWER:\nEND\n")

/// Any bytes as a return, in one go and in slices.
///
/// Both readings are the same; every day has the bounds its precision has; no text holds what the
/// record refuses; what was accepted comes back the same from an export; and no exported cell
/// begins what a spreadsheet calculates.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzReturn(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let reading = ReturnReader.read(bytes, context: context)
  var reader = ReturnReader(bytes, context: context)
  while reader.advance(bytes: 5) {}
  precondition(reader.reading == reading, "slices change nothing")
  precondition(reader.progress == 1, "a reader ends")
  for row in reading.rows { check(row) }
  for answer in reading.answers {
    precondition(answer.outcome != .refused || !answer.messages.isEmpty, "a refusal has a reason")
    precondition(isClean(answer.text), "no text holds what the record refuses")
  }
  let accepted = reading.rows.filter { $0.outcome == .accepted }
  guard !accepted.isEmpty else { return 0 }
  let text = CSVText.chronology(accepted)
  let again = ReturnReader.read(Array(text.utf8), context: context)
  precondition(again.rows.count == accepted.count, "every accepted row comes back")
  for (first, second) in zip(accepted, again.rows) {
    for column in ChronologyColumn.allCases {
      let (one, other) = (first.cell(column), second.cell(column))
      precondition(one.utf8.elementsEqual(other.utf8), "every cell comes back byte for byte")
      let begin = CSVText.guarded(one).unicodeScalars.first { !$0.properties.isWhitespace }
      precondition(begin.map { !"=+-@".unicodeScalars.contains($0) } ?? true, "no cell calculates")
    }
    precondition(first.other == second.other, "the other columns come back")
    precondition(first.when == second.when && first.time == second.time, "days come back")
  }
  return 0
}

private func check(_ row: ReturnedRow) {
  let when = row.when
  let made = UncertainDay(
    from: when.from, to: when.to, precision: when.precision, written: when.written)
  precondition(made == when, "the bounds are those of the precision")
  precondition(row.outcome != .refused || !row.messages.isEmpty, "a refusal has a reason")
  precondition(when.precision != .unknown || row.outcome != .accepted, "an unknown day is said")
  for column in ChronologyColumn.allCases {
    precondition(isClean(row.cell(column)), "no text holds what the record refuses")
  }
  for cell in row.other {
    precondition(isClean(cell.text) && isClean(cell.title), "no text holds what the record refuses")
  }
}

private func isClean(_ text: String) -> Bool {
  guard !PlainText.isBlank(text) else { return true }
  do {
    try PlainText.check(text, as: .longAnswer)
    return true
  } catch {
    guard case .text(_, .tooLong) = error else { return false }
    return true
  }
}
