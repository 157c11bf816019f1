import CaseStore
import Casework
import Office
import Screens
import Terminal

/// The one loop: waits for an input, lets the screens handle it, performs what they ask, draws.
struct Session {
  let desk: Desk
  var app: App
  private let watch: StoreWatch?
  /// What goes on beside the keys.
  private let workers: [any Worker]

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
    workers = desk.workers
    let situation = desk.situation()
    app = App(desk.firstScreen(in: situation), in: situation)
    begin(in: situation, saying: note)
  }

  /// Goes to where the person left off, and says what there is to say.
  private mutating func begin(in situation: Situation, saying note: String?) {
    let business = desk.unfinishedBusiness()
    if business.route != .cases {
      var situation = situation
      desk.renew(.everything, of: &situation, for: business.route.needs)
      app.show(situation)
      for asked in app.go(to: business.route) { _ = desk.perform(asked.request) }
      renew(.everything)
    }
    let words = [business.message?.text, note].compactMap(\.self).joined(separator: " ")
    if !words.isEmpty { app.say(Message(words, business.message?.kind ?? .note)) }
  }

  /// Shows the screen that unlocks the store, and nothing else any more.
  private mutating func showLocked<Device: TerminalKeeping & ~Copyable>(on device: inout Device) {
    app.forget(for: desk.firstScreen(), in: desk.situation())
    device.wipe()
  }

  /// Runs until the person leaves, or the process has to end.
  mutating func run<Device: TerminalDevice & ~Copyable>(on device: inout Device) -> End {
    while true {
      draw(on: &device)
      let changed = slices(of: workers.filter { $0.due == .now })
      if !changed.isEmpty {
        show(changed, on: &device)
        draw(on: &device)
      }
      app.tell(progress: workers.lazy.compactMap(\.progress).first)
      var input = next(within: patience, on: &device)
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

  /// How long the loop may wait for input, in milliseconds: until work beside the keys is due, or
  /// until it is time to look whether somebody else has written where no watch reaches.
  ///
  /// The list as it was last is on screen first; whether it still holds is looked at right after.
  var patience: Int {
    guard desk.hasLooked else { return 0 }
    let mostPatient = min(Session.betweenLooks, max(0, desk.timeToLock ?? Session.betweenLooks))
    return workers.compactMap(\.due).reduce(mostPatient) { least, due in
      switch due {
      case .betweenKeys: 0
      case .now: min(least, 1)
      case .afterSilence(let milliseconds): min(least, milliseconds)
      }
    }
  }

  private static let betweenLooks = 30_000

  /// Has workers do a slice each.
  ///
  /// - Returns: What may be another by it.
  private func slices(of workers: [any Worker]) -> Set<Part> {
    workers.reduce(into: []) { $0.formUnion($1.doSlice()) }
  }

  private func draw<Device: TerminalDevice & ~Copyable>(on device: inout Device) {
    var canvas = Canvas(size: device.size, isASCII: device.isASCII)
    app.draw(on: &canvas)
    device.show(canvas)
  }

  mutating func take<Device: TerminalKeeping & ~Copyable>(
    _ input: Input, on device: inout Device
  ) -> End? {
    app.resize(to: device.size)
    if case .ending = input {
      // What ends the program brings all to the disk by itself.
    } else if desk.isLockDue {
      // Whatever comes after so long: whoever wakes a computer presses a key first.
      lock(.idle(minutes: desk.idleMinutes), on: &device)
      if input == .resumed { device.redraw() }
      return nil
    }
    switch input {
    case .key, .paste:
      hear()
      if let end = perform(app.handle(input), on: &device) { return end }
      closeCaseIfLeft(on: &device)
    case .watched:
      switch watch?.drain() ?? .nothing {
      case .nothing: return nil
      case .marks: show([.openCase], on: &device)
      case .written: lookAround(on: &device)
      }
    case .idle where app.isWeighing:
      if let end = perform(app.endRun(), on: &device) { return end }
      closeCaseIfLeft(on: &device)
    case .idle: work(on: &device)
    case .resized: return nil
    case .resumed: device.redraw()
    case .ending(let ending):
      desk.store?.leave(app.whole.open?.review)
      return .ended(ending)
    }
    return nil
  }

  /// Notes that the person is there, and what time it is for them.
  mutating func hear() {
    desk.lastKey = desk.clock.moment
    app.tell(time: desk.clock.now, moment: desk.clock.moment)
  }

  /// Whether work is to be done as soon as nobody presses a key, the first look around included.
  var hasWorkBetweenAnswers: Bool {
    !desk.hasLooked || workers.contains { $0.due == .betweenKeys || $0.due == .now }
  }

  /// Locks the store where it is sealed.
  private mutating func lock<Device: TerminalKeeping & ~Copyable>(
    _ why: StoreLock, on device: inout Device
  ) {
    switch desk.lockStore(why, with: app.unkeptTexts) {
    case .locked: showLocked(on: &device)
    case .outcome(.refused(let problem, let remedy)):
      // It is tried again after as long.
      desk.lastKey = desk.clock.moment
      app.say(Message("\(problem) \(remedy)", .warning))
    case .nothing, .outcome, .quit, .suspend, .redraw, .lend, .push, .begin, .lock, .restart: break
    }
  }

  /// Nobody presses a key: the first work that waits for that goes on; where none does, all that
  /// has waited is done, and then it is looked around.
  private mutating func work<Device: TerminalKeeping & ~Copyable>(on device: inout Device) {
    if let worker = workers.first(where: { $0.due == .betweenKeys }) {
      let changed = worker.doSlice()
      if !changed.isEmpty { show(changed, on: &device) }
      if let (screen, message) = desk.arrival {
        desk.arrival = nil
        renew(.everything)
        app.restart(on: screen)
        app.say(message)
      }
      return
    }
    _ = slices(of: workers.filter { $0.due != nil })
    // Where the watch reaches, it says when to look; the day may have changed all the same.
    let isTold = desk.hasLooked && watch?.isWatching ?? false
    if !desk.hasLooked { watch?.begin() }
    if isTold { show(.everything, on: &device) } else { lookAround(on: &device) }
  }

  /// Takes in what others have written, where nothing has told of it yet.
  mutating func catchUp<Device: TerminalKeeping & ~Copyable>(on device: inout Device) {
    guard desk.hasLooked else { return work(on: &device) }
    guard watch?.isWatching ?? false else { return lookAround(on: &device) }
    _ = take(.watched, on: &device)
  }

  /// With nothing in front of the case list, no case is open.
  mutating func closeCaseIfLeft<Device: TerminalKeeping & ~Copyable>(
    on device: inout Device
  ) {
    guard app.depth == 0, let open = app.whole.open else { return }
    desk.store?.closeCase(open.review)
    show(.everything, on: &device)
  }

  /// Shows what others have written meanwhile, and the day if it has changed.
  private mutating func lookAround<Device: TerminalKeeping & ~Copyable>(on device: inout Device) {
    let message = desk.refresh(isCaseOpen: app.depth > 0)
    show(.everything, on: &device)
    if let message, !app.top.keepsLastRows { app.announce(message) }
  }

  /// Hands the screens the situation with these parts made anew, and with what their places ask
  /// for; a bell says that saving begins to fail.
  private mutating func show<Device: TerminalKeeping & ~Copyable>(
    _ parts: Set<Part>, on device: inout Device
  ) {
    let wasFailing = app.whole.saving.isFailed
    renew(parts)
    if app.whole.saving.isFailed && !wasFailing { device.ring() }
  }

  private mutating func renew(_ parts: Set<Part>) {
    var situation = app.whole
    desk.renew(parts, of: &situation, for: app.needs)
    app.show(situation)
  }

  /// Performs what an input asks for, and what came behind it.
  mutating func perform<Device: TerminalKeeping & ~Copyable>(
    _ asked: [Asked], on device: inout Device
  ) -> End? {
    var asked = asked
    while true {
      for request in asked {
        if let end = perform(request, on: &device) { return end }
      }
      if app.needs != desk.needs { show([], on: &device) }
      guard app.isUnfinished else { return nil }
      asked = app.finish()
    }
  }

  private mutating func perform<Device: TerminalKeeping & ~Copyable>(
    _ asked: Asked, on device: inout Device
  ) -> End? {
    let shown = app.whole.open?.review
    let reply = desk.perform(asked.request)
    let changed = asked.request.changes
    if !changed.isEmpty { show(changed, on: &device) }
    switch reply {
    case .nothing: break
    case .outcome(let outcome):
      for further in app.take(outcome, for: asked.asker) {
        if let end = perform(further, on: &device) { return end }
      }
    case .quit:
      desk.store?.leave(shown)
      return .quit
    case .suspend:
      desk.store?.synchronise()
      show([.saving], on: &device)
      lock(.stopped, on: &device)
      device.suspend()
    case .lock: lock(.asked, on: &device)
    case .locked: showLocked(on: &device)
    case .push(let screen): app.push(screen)
    case .begin(let note):
      let situation = desk.situation()
      app.restart(on: desk.firstScreen(in: situation))
      app.show(situation)
      begin(in: situation, saying: note)
    case .lend(let text): return lend(text, for: asked.asker, on: &device)
    case .redraw: device.redraw()
    case .restart(let screen, let message):
      app.restart(on: screen)
      app.say(message)
    }
    return nil
  }

  /// Lends terminal and text to the person's editor, and gives the screen what comes back.
  private mutating func lend<Device: TerminalKeeping & ~Copyable>(
    _ text: String, for asker: ScreenID, on device: inout Device
  ) -> End? {
    desk.store?.synchronise()
    show([.saving], on: &device)
    let returned = device.lend { desk.lend(text) }
    app.tell(time: desk.clock.now, moment: desk.clock.moment)
    switch returned {
    case .text(let text, let note):
      for further in app.take(edited: text, for: asker) {
        if let end = perform(further, on: &device) { return end }
      }
      if let note { app.say(Message(note, .warning)) }
    case .nothing(let why): app.say(Message(why, .warning))
    }
    return nil
  }
}
