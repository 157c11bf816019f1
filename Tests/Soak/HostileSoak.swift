import CaseStore
import Casework
import Screens
import Terminal
import Trials

/// Hostile strings through all that shows or keeps text: what is shown obeys nothing, what is kept
/// comes back byte for byte.
enum HostileSoak {
  static func run(_ order: Order, _ tally: inout Tally) throws {
    var texts = HostileText(seed: order.seed)
    var form = Form([.text("line", "Line"), .area("area", "Area")])
    var batch: [String] = []
    var done = 0
    while order.goesOn(after: done, usually: 1_000_000), !tally.isHopeless {
      let text = texts.next()
      done += 1
      show(text, &texts, &tally)
      keep(text, &tally)
      edit(text, &form, &tally)
      batch.append(text)
      if batch.count == 500 {
        try record(batch, &tally)
        batch = []
      }
    }
    try record(batch, &tally)
    tally.count("strings", done)
  }

  // MARK: What is shown

  private static func show(_ text: String, _ texts: inout HostileText, _ tally: inout Tally) {
    for isASCII in [false, true] {
      let shown = SafeText.shown(text, isASCII: isASCII)
      tally.expect(
        isHarmless(shown, isASCII: isASCII), "shown as \(escaped(shown)): \(escaped(text))")
      let size = Size(columns: texts.number(in: 1...24), rows: 2)
      var canvas = Canvas(size: size, isASCII: isASCII)
      let place = Point(column: texts.number(in: -4...20), row: texts.number(in: -1...2))
      canvas.draw(text, at: place)
      canvas.draw(text, endingAt: place.column, row: 0)
      expectWhole(canvas, drawnFrom: text, &tally)
    }
  }

  private static func expectWhole(
    _ canvas: Canvas, drawnFrom text: String, _ tally: inout Tally
  ) {
    for row in 0..<canvas.size.rows {
      var column = 0
      while column < canvas.size.columns {
        let cluster = canvas[Point(column: column, row: row)].cluster
        let columns = cluster.map { TextWidth.columns(of: $0, isASCII: canvas.isASCII) } ?? 0
        let obeysNothing =
          cluster.map { isHarmless(String($0), isASCII: canvas.isASCII) } ?? false
        tally.expect(
          obeysNothing && (1...2).contains(columns) && column + columns <= canvas.size.columns,
          "a cell of \(columns) columns holds \(escaped(cluster.map { String($0) } ?? "nothing")): "
            + escaped(text))
        column += max(1, columns)
      }
    }
  }

  /// Whether a terminal shows a text and does nothing else; not the program's own definition.
  private static func isHarmless(_ text: String, isASCII: Bool) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      if isASCII { return (0x20..<0x7F).contains(scalar.value) }
      if (0x20..<0x7F).contains(scalar.value) { return true }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return false
      default: return !(0xE0000...0xE0FFF).contains(scalar.value)
      }
    }
  }

  // MARK: What is kept

  private static func keep(_ text: String, _ tally: inout Tally) {
    let written = JSON.string(text).bytes
    tally.expect(
      written.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "written raw in JSON: \(escaped(text))")
    let read = (try? JSON(written))?.text
    tally.expect(isSame(read, text), "JSON changed \(escaped(text))")
    let object = JSON.object([JSON.Member(text, .array([.string(text), .null]))])
    tally.expect((try? JSON(object.bytes))?.bytes == object.bytes, "as a key: \(escaped(text))")
  }

  private static func edit(_ text: String, _ form: inout Form, _ tally: inout Tally) {
    var area = TextArea("kept ", size: Size(columns: 7, rows: 3))
    _ = area.handle(paste: text, at: 0)
    let expected = "kept " + lineEndsAsKept(text)
    tally.expect(isSame(area.text, expected), "pasted otherwise: \(escaped(text))")
    var clipboard = Clipboard()
    _ = area.handle(.control("z"), clipboard: &clipboard, at: 0)
    tally.expect(isSame(area.text, "kept "), "undone otherwise: \(escaped(text))")

    _ = form.handle(paste: text, at: 0)
    _ = form.handle(.tab, clipboard: &clipboard, at: 0)
    var canvas = Canvas(size: Size(columns: 30, rows: 9))
    form.draw(on: &canvas, in: canvas.bounds)
    expectWhole(canvas, drawnFrom: text, &tally)
    let draft = form.draftText
    tally.expect(form.restore(draft: draft), "its draft cannot be read: \(escaped(text))")
    tally.expect(isSame(form.draftText, draft), "its draft changed: \(escaped(text))")
    // A text of a megabyte is another soak's.
    if draft.utf8.count > 4000 { form = Form([.text("line", "Line"), .area("area", "Area")]) }
  }

  /// Line ends become `\n` in what is pasted, and nothing else changes.
  private static func lineEndsAsKept(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        kept.append("\n")
      } else if scalar != "\n" || previous != "\r" {
        kept.append(scalar)
      }
      previous = scalar
    }
    return String(kept)
  }

  /// Each as a reason and a person's name, in a store in memory, read back from its bytes.
  private static func record(_ texts: [String], _ tally: inout Tally) throws {
    let files = MemoryFileSystem()
    let now = Moment(milliseconds: 1_793_869_200_000)
    let store = try Store.create(at: "/store", local: "/own", files: files, by: "S", now: now)
    let opened = try store.openCase(
      year: 2026, child: texts.first ?? "", edition: texts.last ?? "", by: "S", now: now)
    for text in texts {
      try store.append([.retracted(.packShared)], to: opened.id, by: text, why: text, now: now)
    }
    let reader = try Store.open(at: "/store", local: "/other", files: files)
    let history = try reader.load(opened.id, now: now)
    tally.expect(history.findings.isEmpty, "reading found \(history.findings)")
    let kept = history.changes.dropFirst()
    tally.expect(kept.count == texts.count, "\(kept.count) of \(texts.count) are kept")
    for (change, text) in zip(kept, texts) {
      tally.expect(
        isSame(change.why, text) && isSame(change.by, text), "recorded as other: \(escaped(text))")
    }
  }

  /// By bytes: `==` holds what only looks alike to be the same.
  private static func isSame(_ left: String?, _ right: String) -> Bool {
    left.map { $0.utf8.elementsEqual(right.utf8) } ?? false
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
  }
}
