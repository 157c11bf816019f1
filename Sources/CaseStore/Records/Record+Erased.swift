import Casework

// Erasing takes the body out of a line where it stands. The line keeps its length, so that nothing
// behind it moves and another process' append at that moment is not lost; it keeps its head, so
// that its link, its number and its digest are as they were.
//
// ```
// {"v":1,…,"digest":"…","salt":"","body":{            },"check":"…"}
// {"v":1,…,"digest":"…","key":"","box":"............","check":"…"}
// ```

extension Record {
  /// The record of a line whose head is whole, whatever is left of the rest: as if erased.
  static func head(of line: ArraySlice<UInt8>) -> Record? { read(headOf: line)?.record }

  /// What to put into a line, from a place in it on, to take its body out; `nil` for no record.
  static func erasing(_ line: ArraySlice<UInt8>) -> (offset: Int, bytes: [UInt8])? {
    guard let (_, end) = read(headOf: line) else { return nil }
    let rest = line[end...]
    let isSealed = rest.starts(with: ",\"key\":\"".utf8)
    // The first name stays as it is, so that half of this can be told from the other half.
    let kept = isSealed ? ",\"key\":\"" : ",\"salt\":\""
    let (opening, filler, closing) =
      isSealed
      ? ("\",\"box\":\"", UInt8(ascii: "."), "\"") : ("\",\"body\":{", UInt8(ascii: " "), "}")
    let checkLength = ",\"check\":\"\"}".utf8.count + Record.checkLength
    let room =
      rest.count - kept.utf8.count - opening.utf8.count - closing.utf8.count - checkLength
    guard room >= 0 else { return nil }
    var erased = Array(line[..<end]) + kept.utf8 + opening.utf8
    erased += [UInt8](repeating: filler, count: room)
    erased += closing.utf8
    seal(&erased)
    let offset = end - line.startIndex + kept.utf8.count
    return (offset, Array(erased[offset...].dropLast()))
  }

  /// Whether somebody has begun to overwrite what stands behind the head: a record that stands has
  /// a salt there, or the name of a key.
  static func hasBegunErasing(_ line: ArraySlice<UInt8>) -> Bool {
    guard let (_, end) = read(headOf: line) else { return false }
    return [",\"salt\":\"\"", ",\"key\":\"\""].contains { line[end...].starts(with: $0.utf8) }
  }

  private static func read(headOf line: ArraySlice<UInt8>) -> (record: Record, end: Int)? {
    var scanner = LineScanner(line)
    guard let head = try? scanner.head() else { return nil }
    let record = Record(
      scope: head.scope, writer: head.writer, number: head.number, previous: head.previous,
      digest: head.digest, salt: "", body: Array("{}".utf8), link: head.link, box: nil)
    return (record, scanner.position)
  }
}
