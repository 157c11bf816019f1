import Glibc

/// `soak NAME [--minutes N] [--times N] [--seed S] [--rate N]`: trials that take minutes.
@main
enum Main {
  static func main() {
    exit(run(CommandLine.arguments.dropFirst()))
  }

  /// Runs one soak, the list of them, or one of the processes a soak starts.
  ///
  /// - Returns: 0 where it passed, 1 where it failed, 2 for wrong use.
  private static func run(_ words: ArraySlice<String>) -> Int32 {
    guard let name = words.first, name != "list" else {
      for soak in Soak.all {
        print(soak.name + String(repeating: " ", count: 10 - soak.name.count) + soak.words)
      }
      return words.isEmpty ? 2 : 0
    }
    if name == Writer.command { return Writer.run(Array(words.dropFirst())) }
    guard let soak = Soak.all.first(where: { $0.name == name }),
      let order = Order(words.dropFirst())
    else {
      print("Usage: soak NAME [--minutes N] [--times N] [--seed S] [--rate N]; see soak list.")
      return 2
    }
    print("\(name), seed \(order.seed): \(soak.words)")
    // Whoever reads a log while a soak runs wants to see the seed.
    fflush(nil)
    var tally = Tally()
    do {
      try soak.run(order, &tally)
    } catch {
      tally.expect(false, "it could not go on: \(error)")
    }
    for line in tally.lines { print(line) }
    let verdict = tally.hasFailed ? "FAIL" : "PASS"
    print("\(verdict) \(name) --seed \(order.seed), \(order.milliseconds / 1000) s")
    return tally.hasFailed ? 1 : 0
  }
}
