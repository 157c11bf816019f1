import Casework

/// What a draft's file says: a snapshot in its first line, and in each further line one edit.
///
/// ```
/// {"draft":1,"store":"…","case":"…","field":"…","at":…,"cursor":…,"text":"…","check":"…"}
/// {"from":…,"to":…,"at":…,"cursor":…,"text":"…","check":"…"}
/// ```
///
/// In a sealed store each line is `{"sealed":"<id of the keys>","box":"…"}`, with one of these in
/// the box. An edit puts `text` in place of the bytes `from..<to`. Each `check` covers the one
/// before it, so a line counts only if all before it are there: what a power cut leaves of the end
/// is dropped.
struct DraftText {
  let place: Draft.Place
  private(set) var bytes: [UInt8]
  private(set) var cursor: Int
  private(set) var moment: Moment
  private var check = ""
  private let keys: KeyRing?

  init(place: Draft.Place, text: String, cursor: Int, moment: Moment, _ keys: KeyRing?) {
    self.place = place
    self.keys = keys
    bytes = Array(text.utf8)
    self.cursor = cursor
    self.moment = moment
  }

  /// Reads a file as far as it is sound; `nil` where not even its first line is.
  ///
  /// `length` is how far that is.
  init?(file: [UInt8], _ keys: KeyRing?, length: inout Int) {
    var lines = file[...]
    guard let (first, check) = DraftText.line(in: &lines, after: "", keys),
      first["draft"]?.whole == 1, let store = first["store"]?.text,
      let review = first["case"]?.text, let field = first["field"]?.text,
      let text = first["text"]?.text, let cursor = first["cursor"]?.whole(.size),
      let at = first["at"]?.whole(.moment)
    else { return nil }
    self.init(
      place: Draft.Place(store: store, review: CaseID(review), field: field), text: text,
      cursor: cursor, moment: Moment(milliseconds: at), keys)
    self.check = check
    length = lines.startIndex
    while let (edit, check) = DraftText.line(in: &lines, after: self.check, keys) {
      guard let from = edit["from"]?.whole, let to = edit["to"]?.whole,
        let text = edit["text"]?.text, let cursor = edit["cursor"]?.whole(.size),
        let at = edit["at"]?.whole(.moment), 0 <= from, from <= to, to <= bytes.count
      else { return }
      bytes.replaceSubrange(from..<to, with: text.utf8)
      (self.cursor, moment, self.check) = (cursor, Moment(milliseconds: at), check)
      length = lines.startIndex
    }
  }

  /// The whole text as a first line, which the next edit follows on.
  mutating func snapshot() -> [UInt8] {
    seal(
      JSON.object([
        JSON.Member("draft", .int(1)), JSON.Member("store", .string(place.store)),
        JSON.Member("case", .string(place.review?.text ?? "")),
        JSON.Member("field", .string(place.field)),
        JSON.Member("at", .int(moment.milliseconds)), JSON.Member("cursor", .int(cursor)),
        JSON.Member("text", .string(text)),
      ]), after: "")
  }

  /// Edits the text, and returns the line that says so.
  mutating func edit(
    _ range: Range<Int>, _ replacement: String, cursor: Int, moment: Moment
  ) -> [UInt8] {
    bytes.replaceSubrange(range, with: replacement.utf8)
    (self.cursor, self.moment) = (cursor, moment)
    return seal(
      JSON.object([
        JSON.Member("from", .int(range.lowerBound)), JSON.Member("to", .int(range.upperBound)),
        JSON.Member("at", .int(moment.milliseconds)), JSON.Member("cursor", .int(cursor)),
        JSON.Member("text", .string(replacement)),
      ]), after: check)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The one stretch in which another text differs, on the boundaries of characters' codes.
  func difference(to other: [UInt8]) -> (range: Range<Int>, replacement: String) {
    var (start, shared) = (0, min(bytes.count, other.count))
    bytes.withUnsafeBytes { old in
      other.withUnsafeBytes { new in
        while start + 8 <= shared,
          old.loadUnaligned(fromByteOffset: start, as: UInt64.self)
            == new.loadUnaligned(fromByteOffset: start, as: UInt64.self)
        { start += 8 }
        while start < shared, old[start] == new[start] { start += 1 }
      }
    }
    // Half a character is no text: step back to where one begins in both.
    while start > 0, isWithinCharacter(bytes, start) || isWithinCharacter(other, start) {
      start -= 1
    }
    shared -= start
    var tail = 0
    bytes.withUnsafeBytes { old in
      other.withUnsafeBytes { new in
        while tail < shared, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
      }
    }
    while tail > 0, isWithinCharacter(bytes, bytes.count - tail) { tail -= 1 }
    let replacement = String(decoding: other[start..<(other.count - tail)], as: UTF8.self)
    return (start..<(bytes.count - tail), replacement)
  }

  private func isWithinCharacter(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < bytes.count && bytes[index] & 0xC0 == 0x80
  }

  private mutating func seal(_ line: JSON, after previous: String) -> [UInt8] {
    var bytes = line.bytes
    bytes.removeLast()
    check = DraftText.check(bytes[...], after: previous)
    bytes += ",\"check\":\"\(check)\"}".utf8
    guard let keys else { return bytes + [UInt8(ascii: "\n")] }
    defer { bytes.wipe() }
    let box = SealedBox.seal([bytes[...]], with: keys.local, context: DraftText.context)
    return JSON.object([
      JSON.Member(DraftText.sealedMark, .string(keys.keysID)),
      JSON.Member("box", .string(Base64URL.text(of: box))),
    ]).bytes + [UInt8(ascii: "\n")]
  }

  /// Whether a file's first line is not sealed.
  static func isPlain(_ file: [UInt8]) -> Bool {
    guard let newline = file.firstIndex(of: UInt8(ascii: "\n")) else { return true }
    return (try? JSON(file[..<newline]))?[sealedMark] == nil
  }

  /// Whether a file is a draft that was sealed, and not with these keys.
  static func isSealedForOthers(_ file: [UInt8], _ keys: KeyRing?) -> Bool {
    guard let newline = file.firstIndex(of: UInt8(ascii: "\n")),
      let other = (try? JSON(file[..<newline]))?[sealedMark]?.text
    else { return false }
    return other != keys?.keysID
  }

  /// What a line says, out of its box where it is sealed; `nil` where the box does not open.
  private static func opened(_ line: ArraySlice<UInt8>, _ keys: KeyRing?) -> ArraySlice<UInt8>? {
    guard let json = try? JSON(line), json[sealedMark] != nil else { return line }
    guard let keys, let box = json["box"]?.text.flatMap({ Base64URL.bytes(of: $0) }),
      let plain = SealedBox.open(box, with: keys.local, context: context)
    else { return nil }
    return plain[...]
  }

  private static let sealedMark = "sealed"
  private static let context = Array("rapidreview draft".utf8)

  private static func check(_ bytes: ArraySlice<UInt8>, after previous: String) -> String {
    String(Digest(of: [Array(previous.utf8)[...], bytes]).hex.prefix(Record.checkLength))
  }

  /// Takes the next line off, if it is sound and follows on the check before it.
  private static func line(
    in lines: inout ArraySlice<UInt8>, after previous: String, _ keys: KeyRing?
  ) -> (line: JSON, check: String)? {
    guard let newline = lines.firstIndex(of: UInt8(ascii: "\n")),
      let line = opened(lines[lines.startIndex..<newline], keys)
    else { return nil }
    let tailLength = ",\"check\":\"\"}".utf8.count + Record.checkLength
    guard line.count > tailLength else { return nil }
    let sealed = line.dropLast(tailLength)
    let check = check(sealed, after: previous)
    guard line.suffix(tailLength).elementsEqual(",\"check\":\"\(check)\"}".utf8),
      let json = try? JSON(line)
    else { return nil }
    lines = lines[(newline + 1)...]
    return (json, check)
  }
}
