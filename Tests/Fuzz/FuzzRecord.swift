import Casework

@testable import CaseStore

/// Any bytes as a line of a journal, and as a whole journal.
///
/// A line that is read is one that was written: composed again from what was read, it is the same.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzRecord(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  var bytes = Array(UnsafeBufferPointer(start: start, count: count))
  // The files of the corpus end with a newline, as every file here; a line is without it.
  if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
  if let record = try? Record(line: bytes[...]) {
    let line =
      record.isErased
      ? record.erasedLine()
      : Record.compose(
        scope: record.scope, writer: record.writer, number: record.number,
        previous: record.previous, salt: record.salt, body: record.body
      ).line
    precondition(line.dropLast().elementsEqual(bytes), "a record is written as it was read")
    _ = JournalText(bytes + [10], scope: record.scope, writer: record.writer, lastSeen: nil, .plain)
  }
  if let writer = WriterID("w") {
    let text = JournalText(bytes, scope: .partnership, writer: writer, lastSeen: nil, .plain)
    precondition(text.soundLength <= bytes.count, "no more is sound than there is")
  }
  return 0
}
