import Seeds
import Testing

@testable import Screens

struct TextHistoryTests {
  /// Types letter by letter, so many milliseconds apart.
  private static func typed(
    _ text: String, into buffer: inout TextBuffer, from start: Int = 0, every step: Int = 50
  ) -> Int {
    var now = start
    for cluster in text {
      buffer.insert(String(cluster), as: .typing, at: now)
      now += step
    }
    return now
  }

  /// The texts that undo passes through, the present one first.
  private static func undone(_ buffer: TextBuffer) -> [String] {
    var buffer = buffer
    var texts = [buffer.text]
    while buffer.undo() { texts.append(buffer.text) }
    return texts
  }

  @Test func `typing is undone by the word`() {
    var buffer = TextBuffer()
    _ = Self.typed("seen at home", into: &buffer)
    #expect(Self.undone(buffer) == ["seen at home", "seen at ", "seen ", ""])
  }

  @Test func `a pause ends a step inside a word`() {
    var buffer = TextBuffer()
    let now = Self.typed("sib", into: &buffer)
    _ = Self.typed("ling", into: &buffer, from: now + TextHistory.pause)
    #expect(Self.undone(buffer) == ["sibling", "sib", ""])
  }

  @Test func `a clock set back ends a step`() {
    var buffer = TextBuffer()
    _ = Self.typed("ab", into: &buffer, from: 5_000)
    _ = Self.typed("cd", into: &buffer, from: 0)
    #expect(Self.undone(buffer) == ["abcd", "ab", ""])
  }

  @Test func `a motion ends a step`() {
    var buffer = TextBuffer()
    _ = Self.typed("ab", into: &buffer)
    buffer.move(to: buffer.caret)
    _ = Self.typed("c", into: &buffer, from: 110)
    #expect(Self.undone(buffer) == ["abc", "ab", ""])
  }

  @Test func `a run of Backspace is one step, typing after it another`() {
    var buffer = TextBuffer("record")
    for now in 0..<3 {
      let place = buffer.caret
      _ = buffer.remove(buffer.position(before: place)..<place, as: .deletingBack, at: now)
    }
    _ = Self.typed("ap", into: &buffer, from: 10)
    #expect(Self.undone(buffer) == ["recap", "rec", "record"])
  }

  @Test func `a paste of 10 kB is one step`() {
    var buffer = TextBuffer("before ")
    let pasted = String(repeating: "Letter only; no visit.\n", count: 435)
    buffer.insert(pasted, as: .alone, at: 0)
    _ = Self.typed("x", into: &buffer, from: 1)
    #expect(Self.undone(buffer) == ["before \(pasted)x", "before \(pasted)", "before "])
  }

  @Test func `undo selects again what typing replaced`() {
    var buffer = TextBuffer("one two")
    buffer.move(to: TextPosition(line: 0, offset: 4))
    buffer.move(to: buffer.end, selecting: true)
    let selection = buffer.selection
    _ = Self.typed("six", into: &buffer)
    #expect(buffer.text == "one six")
    let isUndone = buffer.undo()
    #expect(isUndone)
    #expect(buffer.text == "one two")
    #expect(buffer.selection == selection)
  }

  @Test func `a new edit ends what could be done again`() {
    var buffer = TextBuffer()
    _ = Self.typed("ab", into: &buffer)
    let isUndone = buffer.undo()
    #expect(isUndone)
    #expect(buffer.canRedo)
    _ = Self.typed("c", into: &buffer)
    #expect(!buffer.canRedo)
    let refused = buffer.redo()
    #expect(!refused)
    #expect(buffer.text == "c")
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `undoing all gives the original and redoing all the final text`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let original = random.text(atMost: 30)
    var buffer = TextBuffer(original)
    var now = 0
    for _ in 0..<80 {
      now += [10, 400, 2_000].randomElement(using: &random) ?? 0
      Self.edit(&buffer, at: now, using: &random)
      #expect(buffer.clamped(buffer.caret) == buffer.caret)
      #expect(buffer.anchor.map { buffer.clamped($0) == $0 } ?? true)
    }
    while buffer.redo() {}
    let final = buffer.text
    while buffer.undo() { #expect(buffer.clamped(buffer.caret) == buffer.caret) }
    #expect(bytes(buffer.text) == bytes(original))
    while buffer.redo() { #expect(buffer.clamped(buffer.caret) == buffer.caret) }
    #expect(bytes(buffer.text) == bytes(final))
  }

  /// One edit or motion a person could make.
  private static func edit(
    _ buffer: inout TextBuffer, at now: Int, using random: inout SeededGenerator
  ) {
    let caret = buffer.caret
    switch Int.random(in: 0..<9, using: &random) {
    case 0...2: buffer.insert(random.text(atMost: 1), as: .typing, at: now)
    case 3: buffer.insert(random.text(atMost: 12), as: .alone, at: now)
    case 4: _ = buffer.remove(buffer.position(before: caret)..<caret, as: .deletingBack, at: now)
    case 5: _ = buffer.remove(caret..<buffer.position(after: caret), as: .deletingForward, at: now)
    case 6: _ = buffer.remove(buffer.wordStart(before: caret)..<caret, as: .alone, at: now)
    case 7: if Bool.random(using: &random) { _ = buffer.undo() } else { _ = buffer.redo() }
    default:
      let line = Int.random(in: 0..<buffer.lineCount, using: &random)
      let offset = Int.random(in: 0...buffer.line(line).utf8.count, using: &random)
      buffer.move(
        to: TextPosition(line: line, offset: offset), selecting: Bool.random(using: &random))
    }
  }
}
