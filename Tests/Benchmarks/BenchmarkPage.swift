/// docs/benchmarks.md: how the figures are taken, and the table of the last run.
enum BenchmarkPage {
  static func text(around table: FigureTable, isQuick: Bool) -> String {
    """
    # How fast it is

    `swift build --product benchmarks`, then `.build/debug/benchmarks --program PATH --write
    docs/benchmarks.md` writes this page; `PATH` is the file that `.ci/release` makes. `--quick`
    takes a fifth of the time and leaves out the store of 10,000 cases. What measures is a debug
    build with optimised modules, and so are the store and the sealed opening that it calls itself.

    Everything is measured from outside: the program runs in a terminal of its own, 80x24 and
    `xterm-256color`, and what counts is when the bytes it sends have come. A key's frame is settled
    at the last byte before 20 ms of silence (5 ms in the text of 10,000 lines, where the time of
    saving follows as a frame of its own). The stores hold 100 records a case, from two people, in
    every stage and many of them late; for keys and memory closed cases are shown as well, so that
    each case is a row. "First start" is without the person's own folder, where seen heads and
    any index are kept; of a long list it is timed to the frame that says what is being read. Times
    are medians unless a percentile is named.

    The machine is a shared virtual one of two cores with other work going on, so absolute times
    vary by half from run to run, and high percentiles by more. The ratio to a peer, measured in the
    same run, says more. Numbers in the first column are the issue's figures; rows without one have
    no target.
    \(note(isQuick: isQuick))
    \(table.markdown)
    ## A count that does not vary

    `Tests/Benchmarks/instructions` counts with callgrind the instructions of one scripted journey
    through the fictional cases, of a start, a move, a typed character, opening a case, and `list`,
    on the stripped static release. Between runs the counts vary by a few thousandths, so the script
    compares them with those recorded in `instructions.count` and fails at two hundredths above.
    `--record` takes new ones, to be committed with the change that cost or saved them.

    ## Not measured here

    Figure 1 (typed text lost) and figure 2 (terminal given back) are tests and a soak. So are the
    9,000 keys of figure 5; its long text is typed in the many-line field of a form, which is the
    one of every screen.

    """
  }

  private static func note(isQuick: Bool) -> String {
    guard isQuick else { return "" }
    return "\nThis table is of a short run, `--quick`: few samples, so p99 is near the worst.\n"
  }
}
