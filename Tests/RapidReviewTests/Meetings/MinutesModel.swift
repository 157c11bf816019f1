import CaseStore
import Casework
import Seeds
import Testing

@testable import Office
@testable import RapidReview

// Two windows in one meeting, each with its own drafts, over one disk. Keys are pressed in a random
// order: lines typed, left half typed and gone on with, corrected, moved, deleted and undone, while
// the program is started again at any key, the disk fails and recovers, and somebody else closes
// the meeting and goes on with it. Every word carries the line it was typed for, L17, so that words
// that come to another line are seen.

/// A meeting minuted by two people with everything going wrong.
struct MinutesModel {
  let stage: MeetingStage
  let seed: UInt64
  private var dice: SeededGenerator
  private var windows: [Window] = []
  private var lines = 0
  /// Words that were promised to be safe: their lines were taken without a refusal.
  private var promised: Set<String> = []
  /// Words that were on a disk that failed when the program ended.
  private var forgiven: Set<String> = []
  private(set) var problems: [String] = []
  private(set) var told = 0
  private(set) var restarts = 0

  /// One person at one computer.
  struct Window {
    let surroundings: Surroundings
    var play: Screenplay
    /// The line that is half typed, if any.
    var half: String?
    /// Every word typed here.
    var typed: Set<String> = []
  }

  init(seed: UInt64) throws {
    self.seed = seed
    dice = SeededGenerator(seed: seed)
    stage = try MeetingStage()
    try stage.propose(.meet(stage.meeting, .open(at: Screenplay.now)), by: "C. Third")
    for (name, path) in [("A. First", "/first"), ("B. Second", "/second")] {
      let surroundings = Surroundings(
        storePath: "/store", localPath: path, files: stage.files, clock: Screenplay.clock,
        givenName: name)
      var play = try Screenplay(surroundings)
      try play.press("<Enter>6<Home><Down><Enter>")
      windows.append(Window(surroundings: surroundings, play: play))
    }
  }

  /// Does so many things, mends the disk, and looks whether every word is where it belongs.
  mutating func run(steps: Int) throws {
    for step in 0..<steps where problems.isEmpty {
      let before = problems.count
      try act(dice.roll(windows.count))
      try checkWords()
      if problems.count > before { problems.append("seed \(seed), step \(step)") }
    }
    mend()
    for index in windows.indices { windows[index].play.wait() }
    for index in windows.indices {
      windows[index].play.wait()
      if windows[index].play.desk.store?.unsaved.isEmpty == false {
        problems.append("seed \(seed): lines of window \(index) still wait on a disk that is well")
      }
    }
    try checkWords()
    try checkPromises()
  }

  private mutating func act(_ index: Int) throws {
    switch dice.roll(20) {
    case 0...5: try typeLine(in: index)
    case 6, 7: try typeHalf(in: index)
    case 8...11: try correct(in: index)
    case 12: try press("[", onLineOf: index)
    case 13: try press("]", onLineOf: index)
    case 14: try press("<Del>", onLineOf: index)
    case 15: try press("u", onLineOf: index)
    case 16: try restart(index)
    case 17: breakOrMend()
    case 18: closeOrReopen()
    default: windows[index].play.wait()
    }
  }

  // MARK: What is done

  /// The window with its letters acting, or ready to be typed in; `false` where it cannot be.
  private mutating func bring(_ index: Int, toTyping wanted: Bool) throws -> Bool {
    for _ in 0..<5 {
      let footer = windows[index].play.row(23)
      if footer.hasPrefix(" Esc review") == wanted, footer.hasPrefix(" Esc ") { return true }
      // In a meeting that is closed Esc leads out of it.
      if !windows[index].play.picture.contains("Agenda") {
        try windows[index].play.press("<Enter>")
      } else if wanted, !windows[index].play.picture.contains(" began ") {
        return false
      } else {
        try windows[index].play.press("<Esc>")
      }
    }
    return false
  }

  private mutating func typeHalf(in index: Int) throws {
    guard try bring(index, toTyping: true) else { return }
    let line = windows[index].half ?? fresh()
    type(" \(line)", in: index)
    windows[index].half = line
  }

  private mutating func typeLine(in index: Int) throws {
    try typeHalf(in: index)
    guard let line = windows[index].half, try bring(index, toTyping: true) else { return }
    try windows[index].play.press("<Enter>")
    // What was refused is in the composer still, also where a meeting was closed elsewhere.
    if windows[index].play.cursorRow.contains(line) { return }
    let kept = windows[index].play.picture.firstMatch(of: /Not in the minutes: +(L\d+)/)?.output.1
    if let kept, kept == line { return }
    promised.insert(line)
    windows[index].half = nil
  }

  private mutating func correct(in index: Int) throws {
    guard try bring(index, toTyping: false) else { return }
    for _ in 0..<dice.roll(4) { try windows[index].play.press("<Up>") }
    let row = windows[index].play.cursorRow
    guard let line = row.firstMatch(of: /L\d+/).map({ String($0.output) }) else { return }
    try windows[index].play.press("<Enter>")
    guard windows[index].play.row(23).hasPrefix(" Esc review") else { return }
    type(" \(line)c\(dice.roll(1000))", in: index)
    switch dice.roll(5) {
    case 0: try windows[index].play.press("<Esc>")
    case 1: try restart(index)
    default:
      try record(line, in: index)
      // What was refused is still being corrected.
      if windows[index].play.row(23).hasPrefix(" Esc review") {
        try windows[index].play.press("<Esc>")
      }
    }
  }

  /// Enter on a correction, which somebody else may have come before.
  private mutating func record(_ line: String, in index: Int) throws {
    if dice.roll(4) == 0 { try correctElsewhere(line) }
    let before = try lineText(line)
    try windows[index].play.press("<Enter>")
    if windows[index].play.picture.contains("changed this line") {
      told += 1
      try windows[index].play.press(dice.roll(2) == 0 ? "<Enter>" : "<Esc>")
      return
    }
    let after = try lineText(line)
    // A correction adds a word, so what stood before is in it unless it was never shown.
    if let before, let after, after != before, !after.contains(before) {
      problems.append("seed \(seed): “\(before)” was replaced by “\(after)” and nobody was told")
    }
  }

  /// A third person corrects a line, and reads first what stands there.
  private mutating func correctElsewhere(_ line: String) throws {
    let found = try healthy { try stage.lines() }.first {
      MinutesModel.names(in: $0.text) == [line]
    }
    guard var changed = found, stage.files.capacity == nil else { return }
    changed.text += " \(line)x\(dice.roll(1000))"
    try? stage.propose(.meet(stage.meeting, .minute(changed)), by: "C. Third")
  }

  private mutating func press(_ keys: String, onLineOf index: Int) throws {
    guard try bring(index, toTyping: false) else { return }
    for _ in 0..<dice.roll(4) { try windows[index].play.press("<Up>") }
    try windows[index].play.press(keys)
    // Deleting and undoing ask first.
    if windows[index].play.picture.contains("Please confirm") {
      try windows[index].play.press("<Enter>")
    }
  }

  /// The program of a window ends where it is, and is started again.
  private mutating func restart(_ index: Int) throws {
    restarts += 1
    // A disk that is well again has not been tried yet while the screen says so.
    let isSaidUnsaved = windows[index].play.picture.contains("NOT SAVED")
    if stage.files.capacity != nil || !stage.files.broken.isEmpty || isSaidUnsaved {
      forgiven.formUnion(windows[index].typed)
    }
    mend()
    let surroundings = windows[index].surroundings
    // The one that ends lets go of its drafts before the next looks for them.
    windows[index].play = try Screenplay(Screenplay.bare())
    windows[index].play = try Screenplay(surroundings)
    if !windows[index].play.picture.contains("Agenda") {
      try windows[index].play.press("<Enter>6<Home><Down><Enter>")
    } else if windows[index].half == nil, windows[index].play.row(23).hasPrefix(" Esc review"),
      let line = windows[index].play.cursorRow.firstMatch(of: /L\d+/)?.output,
      !(forgiven.contains(String(line))
        && windows[index].play.picture.contains("The line you were typing"))
    {
      // A line taken into memory alone, while the disk failed, comes back in the composer as far as
      // its draft had been kept, and is said to.
      problems.append("seed \(seed): the cursor is in another line after a restart")
    }
    if let half = windows[index].half, try bring(index, toTyping: true),
      !windows[index].play.cursorRow.contains(half)
    {
      if !forgiven.contains(half) { problems.append("seed \(seed): \(half) is gone") }
      windows[index].half = nil
    }
    // What came back in the composer, or will once the meeting is open again, is the line that is
    // half typed from now on.
    let back = windows[index].play.picture.firstMatch(of: /(?:\d >|Not in the minutes:) +(L\d+)/)
    if let half = windows[index].half, let line = back?.output.1, line != half,
      forgiven.contains(half)
    {
      windows[index].half = nil
    }
    if windows[index].half == nil, let line = back?.output.1, forgiven.contains(String(line)) {
      windows[index].half = String(line)
    }
  }

  private mutating func breakOrMend() {
    guard stage.files.capacity == nil, stage.files.broken.isEmpty else { return mend() }
    if dice.roll(2) == 0 {
      stage.files.capacity = 0
    } else {
      stage.files.broken[.synchronise] = .device
    }
  }

  private func mend() { (stage.files.capacity, stage.files.broken) = (nil, [:]) }

  /// Somebody else closes the meeting, or goes on with it.
  private func closeOrReopen() {
    guard let state = try? stage.review().state(of: stage.meeting) else { return }
    let closing = MeetingAct.Closing(
      at: Screenplay.now, safetyEntry: FreshName.entry(),
      safety: [.safe: .keys(["safe"]), .answer: .text("All are safe.")])
    try? stage.propose(
      .meet(stage.meeting, state.isLive ? .close(closing) : .open(at: Screenplay.now)),
      why: "As it happened", by: "C. Third")
  }

  // MARK: What must hold

  /// No line holds words that were typed for another.
  private mutating func checkWords() throws {
    for line in try healthy({ try stage.lines() }) where MinutesModel.names(in: line.text).count > 1
    {
      problems.append("seed \(seed): words of several lines: \(line.text)")
    }
  }

  /// Whatever was taken stands in the minutes, or somebody took it out by name, or it is set aside.
  private mutating func checkPromises() throws {
    let review = try stage.review()
    let lines = review.minutes[stage.meeting].lines
    let standing = lines.reduce(into: Set<String>()) {
      $0.formUnion(MinutesModel.names(in: $1.text))
    }
    let texts = review.changes.flatMap(\.events).compactMap { event in
      if case .met(.minuted(let line)) = event { line.text } else { nil }
    }
    let ever = texts.reduce(into: Set<String>()) { $0.formUnion(MinutesModel.names(in: $1)) }
    var kept = texts.joined(separator: " ")
    for window in windows {
      kept += " " + (window.play.desk.situation().drafts.map(\.text).joined(separator: " "))
    }
    let words = Set(kept.split { " \n".contains($0) }.map(String.init))
    let takenOut = MinutesModel.takenOut(of: review)
    for line in promised.subtracting(forgiven) where !standing.contains(line) {
      if !words.contains(line) || ever.contains(line) && !takenOut.contains(line) {
        problems.append("seed \(seed): \(line) was taken, and nobody took it out")
      }
    }
    for window in windows {
      for word in window.typed.subtracting(forgiven) where !words.contains(word) {
        problems.append("seed \(seed): \(word) was typed and is nowhere")
      }
    }
  }

  /// The lines somebody deleted, or undid the typing of.
  private static func takenOut(of review: Case) -> Set<String> {
    var texts: [EntryName: String] = [:]
    var gone: Set<EntryName> = []
    for change in review.changes {
      for event in change.events {
        switch event {
        case .met(.minuted(let line)):
          texts[line.name] = line.text
          if review.undone.contains(change.id) { gone.insert(line.name) }
        case .met(.lineRemoved(_, let line)): gone.insert(line)
        default: break
        }
      }
    }
    return gone.reduce(into: []) { $0.formUnion(names(in: texts[$1] ?? "")) }
  }

  // MARK: Words

  private mutating func fresh() -> String {
    lines += 1
    return "L\(lines)"
  }

  private mutating func type(_ text: String, in index: Int) {
    windows[index].play.type(text)
    windows[index].typed.insert(String(text.dropFirst()))
  }

  private func lineText(_ line: String) throws -> String? {
    try healthy { try stage.lines() }.first { MinutesModel.names(in: $0.text) == [line] }?.text
  }

  /// The lines that words were typed for.
  private static func names(in text: String) -> Set<String> {
    Set(text.split(separator: " ").map { String($0.prefix { !"cx".contains($0) }) })
  }

  /// Looks at the store as somebody with a disk that is well.
  private func healthy<Found>(_ look: () throws -> Found) rethrows -> Found {
    let (capacity, broken) = (stage.files.capacity, stage.files.broken)
    mend()
    defer { (stage.files.capacity, stage.files.broken) = (capacity, broken) }
    return try look()
  }
}
