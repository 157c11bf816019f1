import CNcurses
import Glibc

extension CursesTerminal {
  /// Waits for keys, signals and what is watched, and tells of one thing at a time.
  ///
  /// Keys typed before the end are still told; after that it is `.ending` for ever.
  ///
  /// - Parameter milliseconds: After so long without anything, `.idle`; `nil` waits for ever.
  /// - Returns: What happened.
  package mutating func next(within milliseconds: Int?) -> Input {
    let deadline = milliseconds.map { Self.now() + max(0, $0) }
    while true {
      if !happened.isEmpty { return happened.removeFirst() }
      var wait = deadline.map { $0 - Self.now() }
      var isUndecided = false
      switch decoder.next() {
      case .input(let input):
        return input
      case .undecided(let patience):
        // A shorter time asked for must not cut a sequence in two, so patience comes first. It is
        // silence of the keyboard that counts, whatever else happens meanwhile.
        wait = self.patience(patience) - (Self.now() - lastRead)
        isUndecided = true
      case .empty:
        if let ending { return .ending(ending) }
        if let left = wait, left < 0 { return .idle }
      }
      let arrivals = poll(for: wait)
      if arrivals.isEmpty {
        if isUndecided, case .input(let input) = decoder.next(patienceIsOver: true) {
          return input
        }
        if !isUndecided, wait != nil { return .idle }
      }
      take(arrivals)
    }
  }

  /// Milliseconds of silence after which what is undecided is taken as it stands.
  private func patience(_ patience: KeyDecoder.Patience) -> Int {
    switch patience {
    case .sequence: escapeDelay
    case .reply: max(escapeDelay, 100)
    case .text: 1000
    }
  }

  /// Settles what has arrived before somebody else reads the keyboard: the rest of it is theirs.
  mutating func settleKeys() {
    while case .input(let input) = decoder.next(patienceIsOver: true) { happened.append(input) }
  }

  /// Which descriptors have something, and what.
  private struct Arrivals {
    var isInterrupted = false
    var keyboard: Int16 = 0
    var signal: Int16 = 0
    var watched: [(descriptor: Int32, events: Int16)] = []

    var isEmpty: Bool { !isInterrupted && keyboard == 0 && signal == 0 && watched.isEmpty }
  }

  private func poll(for milliseconds: Int?) -> Arrivals {
    let descriptors = [STDIN_FILENO, signals] + watching
    var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    // Once the end is known the keyboard is left alone, or its hang-up would be news for ever.
    if ending != nil { entries[0].fd = -1 }
    let timeout = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    let count = Glibc.poll(&entries, nfds_t(entries.count), timeout)
    var arrivals = Arrivals()
    guard count > 0 else {
      arrivals.isInterrupted = count < 0
      return arrivals
    }
    arrivals.keyboard = entries[0].revents
    arrivals.signal = entries[1].revents
    for entry in entries.dropFirst(2) where entry.revents != 0 {
      arrivals.watched.append((entry.fd, entry.revents))
    }
    return arrivals
  }

  private mutating func take(_ arrivals: Arrivals) {
    if arrivals.signal != 0 { takeSignals() }
    if arrivals.keyboard != 0 { readKeyboard() }
    guard !arrivals.watched.isEmpty else { return }
    // A descriptor that can only report an error would wake us for ever.
    let broken = Int16(POLLERR) | Int16(POLLNVAL) | Int16(POLLHUP)
    let dead = arrivals.watched.filter { $0.events & broken != 0 }.map(\.descriptor)
    watching.removeAll { dead.contains($0) }
    if !happened.contains(.watched) { happened.append(.watched) }
  }

  private mutating func readKeyboard() {
    let count = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { space in
      let count = read(STDIN_FILENO, space.baseAddress, space.count)
      if count > 0 { decoder.feed(space[..<count]) }
      return count
    }
    lastRead = Self.now()
    if count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN)) { return }
    // Raw mode always waits for a byte, so none, or an error, means the other end is gone.
    end(.hangUp)
  }

  private mutating func takeSignals() {
    var isResized = false
    while case let signal = cn_signals_next(signals), signal != 0 {
      switch signal {
      case SIGTERM, SIGHUP, SIGINT: end(by: signal)
      case SIGTSTP: stop(everyone: false)
      case SIGCONT where ending == nil:
        // Stopped by a signal nobody can see coming; the shell has had the terminal.
        settleKeys()
        cn_leave()
        takeAgain()
        happened.append(.resumed)
      case SIGWINCH: isResized = true
      default: break
      }
    }
    guard isResized else { return }
    cn_resize()
    sizeChanged()
    happened.append(.resized)
  }

  /// Heeds what waits to end the process; that it was continued, and resized meanwhile, is known.
  mutating func takeEndings() {
    while case let signal = cn_signals_next(signals), signal != 0 { end(by: signal) }
  }

  private mutating func end(by signal: Int32) {
    switch signal {
    case SIGTERM: end(.terminated)
    case SIGHUP: end(.hangUp)
    case SIGINT: end(.interrupted)
    default: break
    }
  }

  private mutating func end(_ ending: Ending) {
    if self.ending == nil { self.ending = ending }
  }

  /// Milliseconds of a clock nobody sets.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
