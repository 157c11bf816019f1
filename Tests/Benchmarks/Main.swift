import FoundationEssentials
import Glibc

// How fast the program is, measured from outside in a real terminal beside programs people know.
// The figures it is held to are those of the speed issue; a shared machine is noisy, so what counts
// is the median, and its ratio to a peer measured in the same run. docs/benchmarks.md is written by
// this program.

/// Measures and prints one table.
@main
enum Main {
  static func main() {
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      try FileManager.default.createDirectory(
        atPath: options.folder, withIntermediateDirectories: true)
      defer {
        if !options.isKeeping { try? FileManager.default.removeItem(atPath: options.folder) }
      }
      let table = try measure(options)
      print(table.markdown)
      if let path = options.path {
        let page = BenchmarkPage.text(around: table, isQuick: options.isQuick)
        try Data(page.utf8).write(to: URL(filePath: path))
      }
    } catch {
      print("benchmarks: \(error)\n\(Options.usage)")
      exit(1)
    }
  }

  /// A meeting of ten thousand lines.
  private static func minutes(
    _ options: Options, _ program: String, _ peers: PeerBenchmarks.Results
  ) throws -> [Figure] {
    guard options.includes("minutes") else { return [] }
    say("minutes")
    let minutes = MinutesBenchmarks(
      program: program, folder: options.folder, isQuick: options.isQuick)
    return try minutes.run(peer: peers.keys["nano, typed"] ?? peers.keys["vim, typed"])
  }

  private static func returns(_ options: Options) -> [Figure] {
    guard options.includes("returns") else { return [] }
    say("returns")
    return ReturnBenchmarks(isQuick: options.isQuick).run()
  }

  private static func chronology(_ options: Options, _ program: String) throws -> [Figure] {
    guard options.includes("chronology") else { return [] }
    say("chronology")
    return try ChronologyBenchmarks(
      program: program, folder: options.folder, isQuick: options.isQuick
    ).run()
  }

  private static func measure(_ options: Options) throws -> FigureTable {
    let program = try options.program()
    var table = FigureTable()
    var peers = PeerBenchmarks.Results()
    if options.includes("peers") {
      say("peers")
      let folder = "\(options.folder)/peers"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      peers = try PeerBenchmarks(folder: folder, isQuick: options.isQuick).run()
    } else {
      table.skip("peers, as asked")
    }
    table.add(returns(options))
    table.add(try minutes(options, program, peers) + chronology(options, program))
    let sizes =
      options.sizes
      ?? (options.only.isSubset(of: ["returns", "minutes", "chronology"]) && !options.only.isEmpty
        ? [] : options.isQuick ? [10, 1000] : [10, 1000, 10_000])
    if !sizes.contains(10_000) { table.skip("10,000 cases, as asked") }
    let maker = try StoreMaker(folder: options.folder)
    let screens = ScreenBenchmarks(program: program, isQuick: options.isQuick)
    let commands = CommandBenchmarks(program: program, isQuick: options.isQuick)
    let sealed = SealedBenchmarks(program: program, isQuick: options.isQuick)
    for size in sizes {
      say("\(size) cases: making the store")
      let household = try maker.household(cases: size)
      let parts: [(name: String, run: () throws -> [Figure])] = [
        ("start", { try screens.start(household, vim: peers.vimStart) }),
        ("keys", { try screens.keys(household, peers: peers.keys) }),
        ("frame", { size == sizes[0] ? try screens.frameAndPaste(household) : [] }),
        (
          "text",
          {
            size == sizes[0]
              ? try TextBenchmarks(
                screens: screens, isQuick: options.isQuick,
                peer: peers.keys["nano, typed"] ?? peers.keys["vim, typed"]
              ).run(household) : []
          }
        ),
        ("rest", { try screens.rest(household) }),
        ("commands", { try commands.run(household, taskwarrior: peers.taskList) }),
        (
          "durable",
          { size == sizes[0] ? try DurableBenchmark(isQuick: options.isQuick).run(household) : [] }
        ),
        ("sealed", { size == sizes.last ? try sealed.run(household) : [] }),
      ]
      for part in parts where options.includes(part.name) {
        say("\(size) cases: \(part.name)")
        let figures = try part.run()
        table.add(figures)
        // A run takes minutes: what is known is said at once.
        for figure in figures { say("  \(figure.what): \(FigureTable.text(figure.measured))") }
      }
    }
    table.add(peers.table)
    for skipped in peers.skipped { table.skip(skipped) }
    return table
  }

  private static func clear(_ options: Options) {
    if !options.isKeeping { try? FileManager.default.removeItem(atPath: options.folder) }
  }

  /// What is going on, beside the table and not in it.
  private static func say(_ words: String) {
    let line = Array("benchmarks: \(words)\n".utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
