/// One long trial: its name on the command line, what it does, and how.
struct Soak: Sendable {
  let name: String
  let words: String
  let run: @Sendable (Order, inout Tally) throws -> Void

  /// All there are; `soak list` prints it.
  static let all = [
    Soak(
      name: "kill",
      words: "200 SIGKILLs over commands, screens and typing, on each form: nothing is lost",
      run: KillSoak.run),
    Soak(
      name: "writers",
      words: "8 processes, 1,000 records each on one case, readers polling",
      run: WritersSoak.run),
    Soak(
      name: "sealed", words: "the same on a case of a sealed store", run: WritersSoak.runSealed),
    Soak(
      name: "commands", words: "8 processes, 60 `rapidreview record` each on one case",
      run: CommandsSoak.run),
    Soak(
      name: "crash", words: "200,000 disks left by every failure at every call of every scenario",
      run: CrashSoak.run),
    Soak(
      name: "rot", words: "every bit of a small store of each form flipped: found, or harmless",
      run: RotSoak.run),
    Soak(
      name: "merge", words: "5,000 random schedules of two to four writers: one state for all",
      run: MergeSoak.run),
    Soak(
      name: "sync",
      words: "20,000 random schedules of computers that share a store: the same for all, none lost",
      run: SharingSoak.run),
    Soak(
      name: "homes",
      words: "200 runs of two to four homes over a folder, git, ssh, syncs killed: nothing is lost",
      run: SyncSoak.run),
    Soak(
      name: "erasure",
      words: "10,000 random schedules of changes and erasures: one state for all, no word left",
      run: ErasureSoak.run),
    Soak(
      name: "disposal",
      words: "10,000 random schedules of an order to dispose of a case: one state for all",
      run: DisposalSoak.run),
    Soak(
      name: "calendar", words: "20,000 sequences of bank-holiday files: each year as the last said",
      run: CalendarSoak.run),
    Soak(
      name: "days", words: "a million texts of days: the same in a field, a command and an import",
      run: DaysSoak.run),
    Soak(
      name: "returns", words: "2,000 tables with any titles: no cell that is taken in is lost",
      run: ReturnsSoak.run),
    Soak(
      name: "stores",
      words: "20,000 whole stores of hostile records and entries: none keeps anybody from the rest",
      run: StoresSoak.run),
    Soak(
      name: "hostile", words: "a million hostile strings through canvas, text, forms and records",
      run: HostileSoak.run),
    Soak(
      name: "monkey", words: "a million random keys, pastes and resizes in a pty",
      run: MonkeySoak.run),
    Soak(
      name: "scripts", words: "100 scripts of 10,000 random keys without a terminal",
      run: MonkeySoak.runScripts),
    Soak(
      name: "typing", words: "9,000 keys at 15 a second into a form, then SIGKILL: none lost",
      run: TypingSoak.run),
    Soak(
      name: "minutes",
      words: "200 SIGKILLs while minutes are typed at 15 keys a second: no finished line is lost",
      run: MinutesSoak.run),
    Soak(
      name: "editors", words: "vim and nano killed in the same way: what they lose",
      run: EditorsSoak.run),
    Soak(
      name: "together", words: "two in one meeting, 1,000 lines each, beside a half-typed line",
      run: TogetherSoak.run),
    Soak(
      name: "windows",
      words: "2,000 meetings in two windows: restarts, failing disks, corrections, moves, closing",
      run: WindowsSoak.run),
    Soak(
      name: "composer", words: "9,000 keys at 15 a second into the composer: none lost, in order",
      run: ComposerSoak.run),
    Soak(
      name: "folding", words: "200,000 texts as Word writes them, found as a keyboard types them",
      run: FoldingSoak.run),
  ]
}
