@testable import Terminal

private let introducers: [[UInt8]] = [
  Array("\u{1B}]".utf8), Array("\u{1B}P".utf8), Array("\u{1B}_".utf8), Array("\u{1B}^".utf8),
  Array("\u{1B}X".utf8), [0xC2, 0x9D], [0xC2, 0x90], [0xC2, 0x9F], [0xC2, 0x9E], [0xC2, 0x98],
  [0x9D], [0x90], [0x9F], [0x9E], [0x98],
]
private let ends: [[UInt8]] = [[0x07], [0x1B, 0x5C], [0xC2, 0x9C], [0x18], [0x1A], []]

/// Any bytes inside a terminal's string, cut in two: no key comes of it, and the next key is one.
///
/// And the same bytes alone come to an end, with no control among the characters typed.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzReplies(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var loose = KeyDecoder()
  loose.feed(bytes)
  for input in drain(&loose, isSilent: true) {
    guard case .key(.character(let character)) = input else { continue }
    let value = character.unicodeScalars.first?.value ?? 0
    precondition(value >= 0x20 && !(0x7F..<0xA0).contains(value), "no control is a character")
  }
  precondition(loose.next() == .empty, "after a silence nothing is left")
  guard bytes.count > 3 else { return 0 }
  let introducer = introducers[Int(bytes[0]) % introducers.count]
  let end = ends[Int(bytes[1]) % ends.count]
  // Text, for a byte of a broken character would take a bare terminator with it.
  let body = String(decoding: bytes[3...], as: UTF8.self).unicodeScalars
    .filter { ![0x07, 0x18, 0x1A, 0x1B, 0x9C].contains($0.value) }
  let reply = introducer + Array(String(String.UnicodeScalarView(body)).utf8) + end
  let cut = Int(bytes[2]) % reply.count
  var decoder = KeyDecoder()
  decoder.feed(reply[..<cut])
  precondition(drain(&decoder, isSilent: false).isEmpty, "the beginning of a reply is no key")
  decoder.feed(reply[cut...])
  precondition(drain(&decoder, isSilent: end.isEmpty).isEmpty, "a reply is no key")
  decoder.feed([0x75])
  precondition(drain(&decoder, isSilent: false) == [.key(.character("u"))], "the next key is one")
  return 0
}

private func drain(_ decoder: inout KeyDecoder, isSilent: Bool) -> [Input] {
  var inputs: [Input] = []
  while case .input(let input) = decoder.next() { inputs.append(input) }
  guard isSilent else { return inputs }
  while case .input(let input) = decoder.next(patienceIsOver: true) { inputs.append(input) }
  return inputs
}
