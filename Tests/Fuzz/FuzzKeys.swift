import Terminal

/// Any text as a script of keys.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzKeys(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let script = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  do {
    let keys = try KeyScript.keys(in: script)
    precondition(keys.count <= KeyScript.limit, "the limit holds")
  } catch {
    precondition(!error.problem.isEmpty && !error.remedy.isEmpty, "a refusal has its words")
  }
  return 0
}
