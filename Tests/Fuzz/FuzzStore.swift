/// Any bytes as what was done to a whole store: journals whose chains are in order and whose
/// records say anything, and entries of every kind under every name.
///
/// Nothing of it keeps anybody from the good case beside it; see `StoreTrial`, compiled in here.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzStore(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let (problems, deeds) = StoreTrial.run(Choices(bytes: bytes))
  precondition(problems.isEmpty, "\(problems)\n\(deeds.joined(separator: "\n"))")
  return 0
}
