import CNcurses
import Glibc

// A person's terminal. ncurses takes it, knows what is on it and sends the difference; the bytes of
// the keyboard, the signals and the descriptors to watch are waited for in one poll, and come out
// one by one as `Input`s. The terminal is given back when the value goes, and by the C target's
// handlers when the program crashes; at any other way out (`exit`) ncurses' target does it too.
//
// Signals stay blocked while the terminal is ours, and act again as before once it is given back.

/// The terminal on standard input and output.
package struct CursesTerminal: ~Copyable, TerminalDevice {
  /// The terminal's size, as far as `next` has told of it.
  package private(set) var size: Size
  /// Whether the terminal or its locale has ASCII only.
  package let isASCII: Bool

  /// What to say of the terminal once; `nil` where it is what it says.
  package let note: String?

  let theme: Theme
  let depth: ColourDepth
  let signals: Int32
  var watching: [Int32]
  var decoder: KeyDecoder
  /// How long ESC may be the beginning of a key's sequence.
  let escapeDelay: Int
  /// When the keyboard was last read, by a clock nobody sets.
  var lastRead = 0
  /// What happened besides keys and has not been asked for yet, the oldest first.
  var happened: [Input] = []
  /// Set once the terminal is gone or the process was asked to end; said again for ever after.
  var ending: Ending?
  /// What is on the screen; `nil` when nothing is known of it.
  private var shown: Canvas?

  /// Takes the terminal.
  ///
  /// Has to happen before any thread is started, so that signals reach only this device.
  ///
  /// - Parameters:
  ///   - theme: What roles look like.
  ///   - watching: Descriptors that make `next` say `.watched` when they are readable. They are
  ///     neither read nor closed here.
  ///   - isASCII: Whether to show ASCII only; `nil` is as the environment says.
  /// - Throws: ``TerminalError`` where the screens cannot be shown; the terminal is as it was.
  package init(
    theme: Theme, watching: [Int32] = [], isASCII: Bool? = nil
  ) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
    let name = Self.environment("TERM") ?? ""
    guard !name.isEmpty else { throw .unnamed }
    let knowsUnicode = TextWidth.knowsUnicode
    let signals = cn_signals_open()
    guard signals >= 0 else { throw .refused(errno) }
    let colour: Int32 = theme.usesColour ? 1 : 0
    var outcome = cn_open(name, colour)
    var note: String?
    if Self.refusal(of: outcome, terminal: name) == .unknown(name), TerminalName.isLikeXterm(name) {
      outcome = cn_open(TerminalName.substitute, colour)
      note = Self.words(ofSubstituteFor: name)
    }
    if let refusal = Self.refusal(of: outcome, terminal: name) {
      cn_signals_close(signals)
      throw refusal
    }
    self.note = note
    self.theme = theme
    self.watching = watching
    self.signals = signals
    self.isASCII =
      isASCII ?? (!knowsUnicode || Charset.isASCIIOnly(terminal: name, Self.environment))
    depth = ColourDepth(colours: Int(cn_colours()))
    decoder = KeyDecoder(spellings: KeySpelling.all(Self.spelling))
    escapeDelay = Self.escapeDelay(Self.environment("ESCDELAY"))
    size = Size(columns: Int(cn_columns()), rows: Int(cn_rows()))
  }

  deinit {
    cn_close()
    cn_signals_close(signals)
  }

  /// Gives the terminal back; what was said on standard error meanwhile is written out now.
  package consuming func close() {}

  /// Watches one more descriptor, as those given at the start are.
  package mutating func watch(_ descriptor: Int32) { watching.append(descriptor) }

  /// Sends what differs from the frame before; a canvas of another size is clipped.
  package mutating func show(_ canvas: Canvas) {
    let isSameSize = shown?.size == canvas.size
    if !isSameSize { cn_erase() }
    let columns = min(canvas.size.columns, size.columns)
    for row in 0..<min(canvas.size.rows, size.rows) {
      let cells = canvas.indices(ofRow: row)
      if isSameSize, let shown, shown.cells[cells] == canvas.cells[cells] { continue }
      for run in canvas.runs(ofRow: row) {
        put(canvas, row: row, columns: run.clamped(to: 0..<columns))
      }
    }
    flush(cursor: canvas.cursor)
    shown = canvas
  }

  /// Sounds the bell.
  package mutating func ring() { cn_ring() }

  /// Sends the next frame whole.
  package mutating func redraw() {
    shown = nil
    cn_forget()
  }

  /// Clears the screen and the lines above it.
  package mutating func wipe() {
    shown = nil
    cn_wipe()
  }

  /// Stops the whole job, as Ctrl-Z does at a shell.
  ///
  /// Where nobody could continue it, the job is not stopped and is `.resumed` at once.
  package mutating func suspend() { stop(everyone: true) }

  /// Gives the terminal to another program while the closure runs.
  package mutating func lend<Answer>(_ body: () -> Answer) -> Answer {
    settleKeys()
    cn_leave()
    let answer = body()
    takeEndings()
    guard ending == nil else { return answer }
    takeAgain()
    happened.append(.resumed)
    return answer
  }

  /// Gives the terminal to the shell until the person comes back.
  mutating func stop(everyone: Bool) {
    settleKeys()
    cn_leave()
    cn_stop(everyone ? 1 : 0)
    // Ended while stopped: the shell has the terminal, and taking it again would stop us once more.
    takeEndings()
    guard ending == nil else { return }
    takeAgain()
    happened.append(.resumed)
  }

  /// Takes the terminal again after somebody else had it.
  mutating func takeAgain() {
    cn_return()
    sizeChanged()
  }

  /// Follows the terminal's size; whatever was on it has been moved about.
  mutating func sizeChanged() {
    shown = nil
    size = Size(columns: Int(cn_columns()), rows: Int(cn_rows()))
  }

  private func put(_ canvas: Canvas, row: Int, columns: Range<Int>) {
    guard let first = columns.first else { return }
    let start = row * canvas.size.columns
    let style = canvas.cells[start + first].style
    var scalars: [UInt32] = []
    scalars.reserveCapacity(columns.count)
    for column in columns {
      let isCut = column == size.columns - 1 && canvas.isWide(start + column)
      guard let cluster = canvas.cells[start + column].cluster else { continue }
      if isCut {
        scalars.append(0x20)
      } else {
        for scalar in cluster.unicodeScalars { scalars.append(scalar.value) }
      }
    }
    let attributes = theme.attributes(for: style, depth: depth)
    cn_put(
      Int32(row), Int32(first), scalars, Int32(scalars.count), Self.look(of: attributes),
      attributes.foreground.map(Int32.init) ?? -1)
  }

  private func flush(cursor: Point?) {
    guard let cursor, cursor.row >= 0, cursor.column >= 0, size.columns > 0, size.rows > 0 else {
      cn_flush(-1, 0)
      return
    }
    cn_flush(
      Int32(min(cursor.row, size.rows - 1)), Int32(min(cursor.column, size.columns - 1)))
  }
}
