import OfficeFiles

/// Any bytes as an office file, in one go and in slices.
///
/// Both say the same: the same refusal, or the same rows. A refusal has its sentences.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzZip(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let whole = reading { () throws(OfficeProblem) in try OfficeReader.read(bytes) }
  let reader = OfficeReader(bytes)
  let parts = reading { () throws(OfficeProblem) in
    while try reader.advance(bytes: 700) {}
    return reader.contents
  }
  precondition(whole == parts, "slices change nothing")
  precondition(reader.progress == 1, "a reader ends")
  return 0
}

/// What a file says, or why it is refused.
private func reading(_ read: () throws(OfficeProblem) -> OfficeContents?) -> [String] {
  do throws(OfficeProblem) {
    guard let contents = try read() else { return [] }
    return contents.notes.map(\.sentence)
      + contents.tables.flatMap { table in
        (0..<table.rowCount).flatMap { table.row(at: $0).cells.map(\.text) }
      }
  } catch {
    precondition(!error.problem.isEmpty && !error.remedy.isEmpty, "a refusal says what to do")
    return [error.problem]
  }
}
