import CPty
import CVterm
import Terminal

extension PtySession {
  /// The rows of the screen, without the blanks at their ends.
  var rows: [String] { (0..<size.rows).map(row) }

  /// The screen as text, a line a row.
  var screen: String { rows.joined(separator: "\n") }

  /// Where the terminal's cursor stands.
  var cursor: Point {
    Point(
      column: Int(vterm_shim_cursor_column(emulator)), row: Int(vterm_shim_cursor_row(emulator)))
  }

  /// Whether a cell is in reverse video.
  func isReverse(at point: Point) -> Bool {
    look(at: point) & Int32(VTERM_SHIM_REVERSE) != 0
  }

  func isBold(at point: Point) -> Bool { look(at: point) & Int32(VTERM_SHIM_BOLD) != 0 }

  /// The colour of a cell's text; `nil` is the terminal's own.
  func foreground(at point: Point) -> Int? {
    let index = vterm_shim_foreground(emulator, Int32(point.row), Int32(point.column))
    return index < 0 ? nil : Int(index)
  }

  /// Whether the terminal edits lines and echoes, as a shell wants it.
  var isCooked: Bool { master >= 0 && pty_is_cooked(master) == 1 }

  /// What the program switched on and did not switch off.
  var modesLeftOn: [String] {
    let pairs = [
      ("alternate screen", "[?1049h", "[?1049l"), ("bracketed paste", "[?2004h", "[?2004l"),
      ("cursor hidden", "[?25l", "[?25h"), ("application cursor keys", "[?1h", "[?1l"),
      ("mouse", "[?1000h", "[?1000l"),
    ]
    return pairs.filter { last($0.1) > last($0.2) }.map(\.0)
  }

  /// A row of the screen, without the blanks at its end.
  func row(_ row: Int) -> String {
    var line = String.UnicodeScalarView()
    var column = 0
    var scalars = [UInt32](repeating: 0, count: 6)
    while column < size.columns {
      let width = Int(vterm_shim_cell(emulator, Int32(row), Int32(column), &scalars))
      var count = 0
      while count < scalars.count, let scalar = Unicode.Scalar(scalars[count]), scalar != "\0" {
        line.append(scalar)
        count += 1
      }
      if count == 0 { line.append(" ") }
      column += max(1, width)
    }
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  private func look(at point: Point) -> Int32 {
    vterm_shim_look(emulator, Int32(point.row), Int32(point.column))
  }

  /// Where a sequence was written last; -1 if never.
  private func last(_ sequence: String) -> Int {
    let bytes = [0x1B] + Array(sequence.utf8)
    guard rawBytes.count >= bytes.count else { return -1 }
    return (0...(rawBytes.count - bytes.count)).last { rawBytes[$0...].starts(with: bytes) } ?? -1
  }
}
