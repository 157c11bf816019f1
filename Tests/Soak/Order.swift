import CPty

/// What a soak was asked for on the command line.
struct Order {
  /// Decides everything random; printed, so that a soak that failed can be run again.
  let seed: UInt64
  /// How long to go on; `nil` goes by ``times``.
  let minutes: Int?
  /// How often to do what the soak does; `nil` is its usual number.
  let times: Int?
  /// Keys a second, for typing; `nil` is the usual number.
  let rate: Int?
  private let start = pty_now()

  /// Reads `[--minutes N] [--times N] [--seed S] [--rate N]`.
  ///
  /// `nil` where there is anything else, or a number that is none.
  init?(_ words: ArraySlice<String>) {
    var values: [String: UInt64] = [:]
    var rest = words
    while let option = rest.popFirst() {
      guard ["--minutes", "--times", "--seed", "--rate"].contains(option),
        let value = rest.popFirst().flatMap({ UInt64($0) }), value <= 1 << 53
      else { return nil }
      values[option] = value
    }
    seed = values["--seed"] ?? UInt64.random(in: 0..<1_000_000)
    minutes = values["--minutes"].map { Int($0) }
    times = values["--times"].map { Int($0) }
    rate = values["--rate"].map { Int($0) }
  }

  /// Whether another turn is due after so many.
  func goesOn(after done: Int, usually usual: Int) -> Bool {
    guard let minutes else { return done < times ?? usual }
    return pty_now() - start < Int64(minutes) * 60_000
  }

  /// When a part of a soak that has several is to end, where it goes by minutes.
  func end(ofPart part: Int, of parts: Int) -> Int64? {
    minutes.map { start + Int64($0) * 60_000 * Int64(part) / Int64(parts) }
  }

  /// Whether another turn is due after so many in a part that ends so.
  func goesOn(after done: Int, usually usual: Int, until end: Int64?) -> Bool {
    guard let end else { return done < times ?? usual }
    return pty_now() < end
  }

  /// Milliseconds since the soak began.
  var milliseconds: Int64 { pty_now() - start }
}
