/// Any bytes as what somebody without a key does to a sealed store: members, statements, grants,
/// signed heads and records of their own, and bytes of others' changed.
///
/// Nothing of it is believed; see `PlantedTrial`, compiled in here.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzMembers(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let (problems, deeds) = PlantedTrial.run(Choices(bytes: bytes))
  precondition(problems.isEmpty, "\(problems)\n\(deeds.joined(separator: "\n"))")
  return 0
}
