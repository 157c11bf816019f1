import Testing

@testable import Screens

struct TextBufferTests {
  private static func places(in buffer: TextBuffer) -> [TextPosition] {
    var places = [TextPosition.start]
    while let last = places.last, last < buffer.end { places.append(buffer.position(after: last)) }
    return places
  }

  @Test(arguments: TextSample.all)
  func `text is given back byte for byte`(sample: TextSample) {
    #expect(bytes(TextBuffer(sample.text).text) == bytes(sample.text))
  }

  @Test(arguments: TextSample.all)
  func `stepping back visits the places stepping on does`(sample: TextSample) {
    let buffer = TextBuffer(sample.text)
    let places = Self.places(in: buffer)
    var back = [buffer.end]
    while let last = back.last, last > .start { back.append(buffer.position(before: last)) }
    #expect(back.reversed() == places)
    #expect(places.allSatisfy { buffer.clamped($0) == $0 })
  }

  @Test(arguments: TextSample.all)
  func `Backspace at every position takes one whole cluster, and undo puts it back`(
    sample: TextSample
  ) {
    let original = TextBuffer(sample.text)
    for place in Self.places(in: original) {
      var buffer = original
      buffer.move(to: place)
      let before = original.position(before: place)
      let isRemoved = buffer.remove(before..<place, as: .deletingBack, at: 0)
      #expect(isRemoved == (place > .start))
      let kept =
        original.text(in: .start..<before) + original.text(in: place..<original.end)
      #expect(bytes(buffer.text) == bytes(kept))
      #expect(buffer.clamped(buffer.caret) == buffer.caret)
      let isUndone = buffer.undo()
      #expect(isUndone == isRemoved)
      #expect(bytes(buffer.text) == bytes(sample.text))
      #expect(buffer.caret == place)
    }
  }

  @Test(arguments: TextSample.all)
  func `every cluster typed at every position is there, and undo takes it away`(
    sample: TextSample
  ) {
    let original = TextBuffer(sample.text)
    for place in Self.places(in: original) {
      for typed in ["x", " ", "\u{301}", "🇬🇧", "🇬", "👩‍👧", "\u{200D}", "会", "\n"] {
        var buffer = original
        buffer.move(to: place)
        buffer.insert(typed, as: .typing, at: 0)
        let expected =
          original.text(in: .start..<place) + typed + original.text(in: place..<original.end)
        #expect(bytes(buffer.text) == bytes(expected))
        #expect(buffer.clamped(buffer.caret) == buffer.caret)
        let isUndone = buffer.undo()
        #expect(isUndone)
        #expect(bytes(buffer.text) == bytes(sample.text))
      }
    }
  }

  @Test(arguments: TextSample.all)
  func `Delete at every position takes one whole cluster, and undo puts it back`(
    sample: TextSample
  ) {
    let original = TextBuffer(sample.text)
    for place in Self.places(in: original) {
      var buffer = original
      buffer.move(to: place)
      let after = original.position(after: place)
      let isRemoved = buffer.remove(place..<after, as: .deletingForward, at: 0)
      #expect(isRemoved == (place < original.end))
      let kept =
        original.text(in: .start..<place) + original.text(in: after..<original.end)
      #expect(bytes(buffer.text) == bytes(kept))
      #expect(buffer.clamped(buffer.caret) == buffer.caret)
      let isUndone = buffer.undo()
      #expect(isUndone == isRemoved)
      #expect(bytes(buffer.text) == bytes(sample.text))
      let isRedone = buffer.redo()
      #expect(isRedone == isRemoved)
      #expect(bytes(buffer.text) == bytes(kept))
    }
  }

  @Test(arguments: TextSample.all)
  func `the edits told make of the text before what the text is`(sample: TextSample) {
    let original = TextBuffer(sample.text)
    for place in Self.places(in: original) {
      for typed in ["x", "\n", "会\n\u{301}", ""] {
        var buffer = original
        var known = bytes(sample.text)
        func follow() {
          guard let edit = buffer.lastEdit else { return }
          known.replaceSubrange(edit.range, with: edit.text.utf8)
          #expect(known == bytes(buffer.text))
          #expect(buffer.byteCount == known.count)
        }
        buffer.move(to: place)
        let range = original.position(before: place)..<original.position(after: place)
        guard !range.isEmpty || !typed.isEmpty else { continue }
        buffer.replace(range, with: typed, at: 0)
        follow()
        _ = buffer.undo()
        follow()
        _ = buffer.redo()
        follow()
      }
    }
  }

  @Test func `a letter typed before a lone accent leaves the caret behind both`() {
    var buffer = TextBuffer("\u{301}z")
    buffer.move(to: .start)
    buffer.insert("e", as: .typing, at: 0)
    #expect(buffer.caret == TextPosition(line: 0, offset: 3))
  }

  @Test func `accents stay composed or not, as they were typed`() {
    var buffer = TextBuffer()
    for typed in ["e\u{301}", "\u{E9}"] { buffer.insert(typed, as: .typing, at: 0) }
    #expect(bytes(buffer.text) == bytes("e\u{301}\u{E9}"))
  }

  @Test(
    arguments: [
      ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\n\rb", "a\n\nb"), ("\r\r\n\n", "\n\n\n"),
      ("plain", "plain"),
    ])
  func `line ends of what is pasted become newlines`(pasted: String, kept: String) {
    var buffer = TextBuffer()
    buffer.insert(pasted, as: .alone, at: 0)
    #expect(bytes(buffer.text) == bytes(kept))
  }

  @Test(
    arguments: [
      ("the visitor's record", [0, 3, 13, 20]),
      ("  two -- marks", [0, 5, 8, 14]),
      ("one\n\n two", [0, 3, 9]),
      ("  ", [0, 2]),
    ])
  func `words end where a reader would say`(text: String, ends: [Int]) {
    let buffer = TextBuffer(text)
    var found = [TextPosition.start]
    while let last = found.last, last < buffer.end { found.append(buffer.wordEnd(after: last)) }
    #expect(found.map { buffer.text(in: .start..<$0).utf8.count } == ends)
  }

  @Test(
    arguments: [
      ("the visitor's record", [20, 14, 4, 0]),
      ("one -- two ", [11, 7, 4, 0]),
      ("one\n\n two", [9, 6, 0]),
    ])
  func `words start where a reader would say`(text: String, starts: [Int]) {
    let buffer = TextBuffer(text)
    var found = [buffer.end]
    while let last = found.last, last > .start { found.append(buffer.wordStart(before: last)) }
    #expect(found.map { buffer.text(in: .start..<$0).utf8.count } == starts)
  }

  @Test func `a place past the text is brought to where the text is`() {
    let buffer = TextBuffer("ab\ne\u{301}")
    #expect(buffer.clamped(TextPosition(line: 9, offset: 0)) == buffer.end)
    #expect(buffer.clamped(TextPosition(line: 0, offset: 9)) == TextPosition(line: 0, offset: 2))
    #expect(buffer.clamped(TextPosition(line: -1, offset: 4)) == .start)
    #expect(buffer.clamped(TextPosition(line: 1, offset: 1)) == TextPosition(line: 1, offset: 3))
  }
}
