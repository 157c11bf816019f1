import CaseStore
import Casework
import FoundationEssentials
import Glibc
import Screens
import Terminal
import Testing

@testable import Office
@testable import RapidReview

/// Plain mode as it is used: answers go in, lines come out, over a store in memory.
///
/// The real `Session`, `Desk` and `LineTerminal` on two files in memory. Each `say` goes on where
/// the last one stopped; the stream is what a person has read and typed, one after the other.
struct PlainTalk {
  let desk: Desk
  private var session: Session
  private var dialogue = Dialogue()
  /// Everything said and typed so far, up to the question that waits for an answer.
  private(set) var stream = ""
  /// What was said since the last answers were given.
  private(set) var last = ""
  private(set) var end = Session.End.ended(.scriptEnded)

  init(_ surroundings: Surroundings, fiction: Fiction? = nil, keys: KeyRing? = nil) throws {
    desk = try Desk(surroundings, fiction: fiction, keys: keys)
    session = Session(desk, watch: nil)
    try say()
  }

  /// Starts `rapidreview demo --plain`.
  static func demo() throws -> PlainTalk {
    try PlainTalk(try Screenplay.demonstration(), fiction: .demonstration)
  }

  /// Types answers, a line each, and reads what comes back.
  @discardableResult
  mutating func say(_ answers: String...) throws -> String { try say(lines: answers) }

  /// Types answers, a line each, and reads what comes back.
  @discardableResult
  mutating func say(lines: [String]) throws -> String {
    let input = try PlainTalk.file(lines.map { $0 + "\n" }.joined())
    let output = try PlainTalk.file("")
    defer {
      close(input)
      close(output)
    }
    do {
      var terminal = LineTerminal(input: input, output: output)
      end = session.talk(&dialogue, on: &terminal)
    }
    var text = try PlainTalk.text(of: output)
    // What ends the pipe is said behind the question, which is asked again next time.
    if case .ended = end, let farewell = text.firstRange(of: PlainTalk.farewell) {
      text.removeSubrange(farewell.lowerBound...)
    }
    // The question that stands there already is asked once more.
    let asked = question
    stream += text.hasPrefix(asked) ? text.dropFirst(asked.count) : text[...]
    last = text
    return text
  }

  /// Leaves a line half typed, as it is when the program has to end.
  mutating func leave(_ half: String) {
    for step in dialogue.keep(half, session.app) { _ = session.app.carryOut(step) }
  }

  /// The last question, behind which the next answer is typed.
  var question: String {
    stream.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  }

  private static let farewell =
    "\nThe program ends. Everything recorded is saved, and what you typed is kept.\n"

  private static func file(_ text: String) throws -> Int32 {
    // Opened, and without a name at once: it is gone when it is closed.
    var path = Array("\(FileManager.default.temporaryDirectory.path)/plain.XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    try #require(descriptor >= 0)
    unlink(path)
    let bytes = Array(text.utf8)
    try #require(write(descriptor, bytes, bytes.count) == bytes.count)
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }

  private static func text(of descriptor: Int32) throws -> String {
    let length = lseek(descriptor, 0, SEEK_END)
    lseek(descriptor, 0, SEEK_SET)
    var bytes = [UInt8](repeating: 0, count: Int(length))
    try #require(read(descriptor, &bytes, bytes.count) == bytes.count)
    return try #require(String(validating: bytes, as: UTF8.self))
  }
}

extension PlainTalk {
  /// Nothing that a terminal obeys or draws with: letters of people's names and ASCII alone.
  static func expectPlain(_ stream: String, _ location: SourceLocation = #_sourceLocation) {
    for scalar in stream.unicodeScalars where !(0x20..<0x7F).contains(scalar.value) {
      let isWritten = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      let isMark = scalar.properties.generalCategory == .nonspacingMark
      if scalar != "\n", !isWritten && !isMark || scalar.value < 0x80 {
        Issue.record("U+\(String(scalar.value, radix: 16)) was said", sourceLocation: location)
        return
      }
    }
  }
}
