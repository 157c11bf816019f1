import CaseStore
import Casework
import Office
import Screens
import Terminal

/// The one loop: waits for an input, lets the screens handle it, performs what they ask, draws.
struct Session {
  private let desk: Desk
  private(set) var app: App
  private let watch: StoreWatch?
  private var hasLooked = false

  /// Why the loop ended.
  enum End: Hashable {
    case quit
    case ended(Ending)
  }

  /// Begins on the first screen.
  ///
  /// - Parameters:
  ///   - desk: What performs requests.
  ///   - watch: What tells of others' changes; `nil` where nothing does.
  ///   - note: What to say once besides what the desk says; `nil` for nothing.
  init(_ desk: Desk, watch: StoreWatch?, note: String? = nil) {
    self.desk = desk
    self.watch = watch
    app = App(desk.firstScreen(), in: desk.situation())
    let business = desk.unfinishedBusiness()
    app.show(desk.situation())
    for request in app.go(to: business.route) { _ = desk.perform(request) }
    app.show(desk.situation())
    let words = [business.message?.text, note].compactMap(\.self).joined(separator: " ")
    if !words.isEmpty { app.say(Message(words, business.message?.kind ?? .note)) }
  }

  /// Runs until the person leaves, or the process has to end.
  mutating func run<Device: TerminalDevice & ~Copyable>(on device: inout Device) -> End {
    while true {
      draw(on: &device)
      if desk.synchroniseIfDue() {
        show(on: &device)
        draw(on: &device)
      }
      // By the hundred, for a line that changes at every slice would keep the terminal busy.
      let left = desk.unread / 100 * 100 + 100
      app.tell(
        progress: desk.unread > 0 ? "Reading the cases; fewer than \(left) to go." : nil)
      let isBusy = desk.unread > 0 || desk.isGathering || desk.isReadingReturn
      var input = next(within: isBusy ? 0 : patience, on: &device)
      // What has come already is handled before the next frame; a held key must still be seen to
      // move, so not without end.
      for _ in 0..<Session.mostBeforeFrame {
        if let end = take(input, on: &device) { return end }
        let isWeighing = app.isWeighing
        // What has acted already is seen while another key is waited for.
        if isWeighing, app.hasActed { draw(on: &device) }
        input = next(within: 0, on: &device)
        if input == .idle, !isWeighing { break }
      }
      if input != .idle || app.isWeighing, let end = take(input, on: &device) { return end }
    }
  }

  /// The next input; while a key waits, what follows it at once.
  private mutating func next<Device: TerminalDevice & ~Copyable>(
    within milliseconds: Int?, on device: inout Device
  ) -> Input {
    app.isWeighing
      ? device.next(followingWithin: app.patience) : device.next(within: milliseconds)
  }

  private static let mostBeforeFrame = 16

  /// The list as it was last is on screen first; whether it still holds is looked at right after.
  private var patience: Int { hasLooked ? desk.patience : 0 }

  private func draw<Device: TerminalDevice & ~Copyable>(on device: inout Device) {
    var canvas = Canvas(size: device.size, isASCII: device.isASCII)
    app.draw(on: &canvas)
    device.show(canvas)
  }

  private mutating func take<Device: TerminalDevice & ~Copyable>(
    _ input: Input, on device: inout Device
  ) -> End? {
    app.resize(to: device.size)
    switch input {
    case .key, .paste:
      app.tell(time: desk.surroundings.clock.now, moment: desk.surroundings.clock.moment)
      if let end = perform(app.handle(input), on: &device) { return end }
      closeCaseIfLeft(on: &device)
    case .watched:
      guard watch?.drain() ?? false else { return nil }
      lookAround(on: &device)
    case .idle where app.isWeighing:
      if let end = perform(app.endRun(), on: &device) { return end }
      closeCaseIfLeft(on: &device)
    case .idle where desk.unread > 0:
      if desk.readSome() { show(on: &device) }
    case .idle where desk.isReadingReturn:
      desk.readReturnOn()
      show(on: &device)
    case .idle where hasLooked && desk.isGathering:
      if desk.gatherSome() { show(on: &device) }
    case .idle:
      desk.synchronise()
      desk.writeUnsaved()
      // Where the watch reaches, it says when to look; the day may have changed all the same.
      let isTold = hasLooked && watch?.isWatching ?? false
      if !hasLooked { watch?.begin() }
      if isTold { show(on: &device) } else { lookAround(on: &device) }
    case .resized: return nil
    case .resumed: device.redraw()
    case .ending(let ending):
      desk.leave(app.situation.open?.review)
      return .ended(ending)
    }
    return nil
  }

  /// With nothing in front of the case list, no case is open.
  private mutating func closeCaseIfLeft<Device: TerminalDevice & ~Copyable>(
    on device: inout Device
  ) {
    guard app.depth == 0, let open = app.situation.open else { return }
    desk.closeCase(open.review)
    show(on: &device)
  }

  /// Shows what others have written meanwhile, and the day if it has changed.
  private mutating func lookAround<Device: TerminalDevice & ~Copyable>(on device: inout Device) {
    hasLooked = true
    let message = desk.refresh(isCaseOpen: app.depth > 0)
    show(on: &device)
    if let message, !app.top.keepsLastRows { app.announce(message) }
  }

  /// Hands the screens the situation as it is now, with a bell when saving begins to fail.
  private mutating func show<Device: TerminalDevice & ~Copyable>(on device: inout Device) {
    let wasFailing = app.situation.saving.isFailed
    app.show(desk.situation())
    if app.situation.saving.isFailed && !wasFailing { device.ring() }
  }

  /// Performs what an input asks for, and what came behind it.
  private mutating func perform<Device: TerminalDevice & ~Copyable>(
    _ requests: [Request], on device: inout Device
  ) -> End? {
    var requests = requests
    while true {
      for request in requests {
        if let end = perform(request, on: &device) { return end }
      }
      guard app.isUnfinished else { return nil }
      requests = app.finish()
    }
  }

  private mutating func perform<Device: TerminalDevice & ~Copyable>(
    _ request: Request, on device: inout Device
  ) -> End? {
    let shown = app.situation.open?.review
    let (outcome, effect) = desk.perform(request)
    // Made at every move in a chronology; nothing that is shown changes by it.
    if case .keepReadingPlace = request { return nil }
    show(on: &device)
    if let outcome {
      for request in app.take(outcome) {
        if let end = perform(request, on: &device) { return end }
      }
    }
    switch effect {
    case .quit:
      desk.leave(shown)
      return .quit
    case .suspend:
      desk.synchronise()
      device.suspend()
    case .lend(let text): return lend(text, on: &device)
    case .redraw: device.redraw()
    case .restart(let screen, let message):
      hasLooked = false
      app.restart(on: screen)
      if let message { app.say(message) }
    case nil: break
    }
    return nil
  }

  /// Lends terminal and text to the person's editor, and gives the screen what comes back.
  private mutating func lend<Device: TerminalDevice & ~Copyable>(
    _ text: String, on device: inout Device
  ) -> End? {
    desk.synchronise()
    let returned = device.lend { desk.lend(text) }
    app.tell(time: desk.surroundings.clock.now, moment: desk.surroundings.clock.moment)
    switch returned {
    case .text(let text):
      for request in app.take(edited: text) {
        if let end = perform(request, on: &device) { return end }
      }
    case .nothing(let why): app.say(Message(why, .warning))
    }
    return nil
  }
}

extension Saving {
  /// Whether something could not be written.
  var isFailed: Bool {
    if case .failed = self { return true }
    return false
  }
}
