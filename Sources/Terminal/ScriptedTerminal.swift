/// A terminal whose inputs are known beforehand and whose frames are kept, for tests and
/// `--script`.
package struct ScriptedTerminal: TerminalDevice {
  /// One thing that happens to the terminal.
  package enum Step: Hashable, Sendable {
    case input(Input)
    /// The terminal takes another size and says so.
    case resize(Size)
    /// Bytes arrive, as from a keyboard or from the terminal itself, and silence follows or not.
    case bytes([UInt8], thenSilence: Bool)
  }

  /// The size a resize step may change.
  package private(set) var size: Size
  /// Whether frames are asked for in ASCII.
  package let isASCII: Bool
  /// The frame shown last; `nil` before the first.
  package private(set) var frame: Canvas?
  /// How many frames were shown.
  package private(set) var frameCount = 0
  /// How often the bell was rung.
  package private(set) var bells = 0
  /// How often the whole frame was asked for again.
  package private(set) var redraws = 0
  /// How often everything was cleared.
  package private(set) var wipes = 0
  /// How often the program was stopped and came back.
  package private(set) var suspensions = 0

  private let steps: [Step]
  private var position = 0
  private var hasResumed = false
  private var decoder = KeyDecoder()
  /// Inputs of bytes that arrived and have not been told yet.
  private var decoded: ArraySlice<Input> = []

  /// Makes a terminal to which these steps will happen.
  package init(size: Size, isASCII: Bool = false, steps: [Step]) {
    self.size = size
    self.isASCII = isASCII
    self.steps = steps
  }

  /// Makes a terminal of these inputs.
  package init(size: Size, isASCII: Bool = false, inputs: [Input]) {
    self.init(size: size, isASCII: isASCII, steps: inputs.map(Step.input))
  }

  /// Makes a terminal on which these keys are pressed.
  package init(size: Size, isASCII: Bool = false, keys: [Key]) {
    self.init(size: size, isASCII: isASCII, steps: keys.map { .input(.key($0)) })
  }

  /// The next step, at once; after the last one `.ending(.scriptEnded)`.
  ///
  /// - Parameter milliseconds: With 0, which a program asks in the midst of long work, the end of
  ///   the script is `.idle`, so that the work is finished first.
  /// - Returns: What happened.
  package mutating func next(within milliseconds: Int?) -> Input {
    if hasResumed {
      hasResumed = false
      return .resumed
    }
    while true {
      if let input = decoded.popFirst() { return input }
      guard position < steps.count else {
        return milliseconds == 0 ? .idle : .ending(.scriptEnded)
      }
      defer { position += 1 }
      switch steps[position] {
      case .input(let input):
        return input
      case .resize(let size):
        self.size = size
        return .resized
      case .bytes(let bytes, let isSilent):
        decoder.feed(bytes)
        while case .input(let input) = decoder.next() { decoded.append(input) }
        guard isSilent else { continue }
        while case .input(let input) = decoder.next(patienceIsOver: true) {
          decoded.append(input)
        }
      }
    }
  }

  /// What arrived together with the last key; the keys of a script are pressed one by one.
  package mutating func next(followingWithin milliseconds: Int) -> Input {
    decoded.popFirst() ?? .idle
  }

  /// Keeps the frame as the last one.
  package mutating func show(_ canvas: Canvas) {
    frame = canvas
    frameCount += 1
  }

  /// Counts the bell.
  package mutating func ring() { bells += 1 }

  /// Counts the wish.
  package mutating func redraw() { redraws += 1 }

  /// Counts it, and forgets the frame.
  package mutating func wipe() {
    wipes += 1
    frame = nil
  }

  /// Comes back at once; the next input is `.resumed`.
  package mutating func suspend() {
    suspensions += 1
    hasResumed = true
  }

  /// Runs the other program, which finds no terminal here.
  package mutating func lend<Answer>(_ body: () -> Answer) -> Answer {
    hasResumed = true
    return body()
  }
}
