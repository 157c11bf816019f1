import Casework
import Glibc

/// Text from standard input, out of the shell's history.
enum StandardInput {
  /// All of it, without the last line's end.
  ///
  /// - Throws: ``Complaint/unclearInput`` where nobody can be sure which letters were meant, and
  ///   ``Complaint/emptyInput`` where there are none: what fed it has failed more likely than that
  ///   somebody took an answer back with it.
  static func text() throws(Complaint) -> String {
    var bytes: [UInt8] = []
    while let more = chunk() { bytes += more }
    let text = try decoded(bytes)
    guard !PlainText.isBlank(text) else { throw .emptyInput }
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// What an option was given; a single `-` reads standard input.
  static func text(_ option: String) throws(Complaint) -> String {
    option == "-" ? try text() : option
  }

  /// Some bytes as text, line ends of every kind as `\n`.
  private static func decoded(_ bytes: [UInt8]) throws(Complaint) -> String {
    LineBreaks.mended(try letters(bytes))
  }

  /// Some bytes as text, with its line ends as they are.
  fileprivate static func letters(_ bytes: [UInt8]) throws(Complaint) -> String {
    let decoding = TextDecoding(bytes)
    guard !decoding.isDoubtful else { throw .unclearInput }
    return decoding.text
  }

  /// What is there, waiting for it; `nil` at the end.
  fileprivate static func chunk() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      return count > 0 ? Array(buffer[..<count]) : nil
    }
  }
}

/// The lines of standard input, each as soon as it is there: a meeting may be typed into a pipe.
///
/// A line break of a word processor parts lines, too, but counts for none in ``number``: that is
/// the number of the line in an editor, which knows LF, CR and both together.
struct StandardLines {
  /// The number of the line that was handed over last, or could not be read; 0 before the first.
  private(set) var number = 0
  /// Bytes of lines that are not handed over yet.
  private var bytes: [UInt8] = []
  /// The pieces of a line that holds further line ends, in reverse, each with its number.
  private var pieces: [(text: String, number: Int)] = []
  private var isAtEnd = false
  /// Whether the text is taken as a whole, as it cannot be cut into lines.
  private var isWhole = false

  init() {
    bytes = StandardInput.chunk() ?? []
    // Of UTF-16 no line can be cut off by itself.
    if StandardLines.isUTF16(bytes) { readAll() }
  }

  private mutating func readAll() {
    while let more = StandardInput.chunk() { bytes += more }
    isAtEnd = true
    isWhole = true
  }

  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    switch TextDecoding(bytes).encoding {
    case .utf16LittleEndian, .utf16BigEndian: true
    case .utf8, .utf8WithMark, .windows1252, .macRoman, .mixed: false
    }
  }

  /// The next line without its end; `nil` after the last.
  mutating func next() throws(Complaint) -> String? {
    if let piece = pieces.popLast() { return handOver(piece) }
    let line = line()
    if line.isEmpty { return nil }
    // Should it not be read, it is this one.
    number += 1
    // Within a text that is none, a line that looks like UTF-16 is one of stray bytes.
    guard isWhole || !StandardLines.isUTF16(line) else { throw .unclearInput }
    let text = try StandardInput.letters(line)
    if text.isEmpty { return nil }
    pieces = StandardLines.pieces(of: text, from: number).reversed()
    return pieces.popLast().flatMap { handOver($0) }
  }

  private mutating func handOver(_ piece: (text: String, number: Int)) -> String {
    number = piece.number
    return piece.text
  }

  /// The lines of a text, however they are parted, each with its number in an editor.
  private static func pieces(of text: String, from first: Int) -> [(text: String, number: Int)] {
    var pieces: [(text: String, number: Int)] = []
    var (number, piece, before) = (first, String.UnicodeScalarView(), Unicode.Scalar?.none)
    for scalar in text.unicodeScalars {
      defer { before = scalar }
      guard LineBreaks.isBreak(scalar) else {
        piece.append(scalar)
        continue
      }
      // The line ended with the carriage return.
      if scalar == "\n", before == "\r" { continue }
      pieces.append((String(piece), number))
      piece = String.UnicodeScalarView()
      if scalar == "\n" || scalar == "\r" { number += 1 }
    }
    if !piece.isEmpty { pieces.append((String(piece), number)) }
    return pieces
  }

  /// The bytes up to a line feed, or all there are where none comes.
  private mutating func line() -> [UInt8] {
    var searched = 0
    while !isAtEnd {
      if let end = bytes[searched...].firstIndex(of: 0x0A) {
        defer { bytes.removeFirst(end + 1) }
        return Array(bytes[...end])
      }
      searched = bytes.count
      guard let more = StandardInput.chunk() else {
        isAtEnd = true
        break
      }
      bytes += more
    }
    defer { bytes = [] }
    return bytes
  }
}
