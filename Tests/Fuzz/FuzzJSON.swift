import CaseStore

/// Any bytes as JSON: what is read is written in one way, and that way reads as the same.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzJSON(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let value = try? JSON(bytes) else { return 0 }
  let written = value.bytes
  guard let again = try? JSON(written) else {
    preconditionFailure("what was written can be read")
  }
  precondition(again.bytes == written, "there is one way to write a value")
  precondition(written.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "no control character is written")
  return 0
}
