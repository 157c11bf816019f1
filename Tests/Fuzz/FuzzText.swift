import Casework

/// Any bytes as text from outside, and one half of that looked for in the other.
///
/// Text without U+FFFD of its own gets none unless that is said; what a search of folded text finds
/// is found in the text as it is, and where it says.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzText(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let decoding = TextDecoding(Array(UnsafeBufferPointer(start: start, count: count)))
  let text = decoding.text
  let mended = LineBreaks.mended(text)
  precondition(LineBreaks.mended(mended) == mended, "mending twice is mending once")
  let half = text.unicodeScalars.index(
    text.unicodeScalars.startIndex, offsetBy: min(4, text.unicodeScalars.count))
  let needle = Needle(String(text.unicodeScalars[..<half]))
  let hay = String(text.unicodeScalars[half...])
  var haystack = Haystack()
  haystack.add([hay])
  let isFound = haystack.rows(with: needle) == [0]
  precondition(needle.isIn(hay) == isFound, "both searches find the same")
  for range in needle.ranges(in: hay) {
    precondition(!range.isEmpty && range.upperBound <= hay.utf8.count, "it stands in the text")
  }
  return 0
}
