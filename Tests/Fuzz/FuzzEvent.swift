import Casework

@testable import CaseStore

/// Any bytes as the body of a record, of a case, of the partnership and of an identity.
///
/// What is read is written and read again as the same.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzEvent(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  var bytes = Array(UnsafeBufferPointer(start: start, count: count))
  // The files of the corpus end with a newline, as every file here.
  if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
  // A body stands in one line, so no line end is ever in it.
  guard let writer = WriterID("w"), !bytes.contains(UInt8(ascii: "\n")) else { return 0 }
  let id = ChangeID(writer: writer, number: 7)
  again(CaseEvent.self, bytes, id)
  again(PartnershipEvent.self, bytes, id)
  again(IdentityEvent.self, bytes, id)
  return 0
}

private func again<Event: StoredEvent>(_: Event.Type, _ bytes: [UInt8], _ id: ChangeID) {
  guard let first = try? ChangeCodec<Event>.change(in: bytes, id: id) else { return }
  let change = first.change
  guard let written = try? ChangeCodec<Event>.bytes(of: change, earlier: first.earlier) else {
    preconditionFailure("what was read can be written")
  }
  guard let read = try? ChangeCodec<Event>.change(in: written, id: id) else {
    preconditionFailure("what was written can be read")
  }
  let second = read.change
  precondition(!read.isCopy && read.earlier == first.earlier, "it has the same names")
  precondition(second.stamp == change.stamp && second.seen == change.seen)
  precondition(second.events == change.events, "the events are the same")
  precondition(second.by.utf8.elementsEqual(change.by.utf8), "the person is the same")
}
