// A line in which people and organisations are written down by typing their initials.
//
// It is a line of text and stays one: what is typed is the value. Beside it the field knows who
// fits the entry the caret is in. Leaving the field puts the full text of the one who is meant in
// place of the entry, as one change that one undo takes back. Nothing is put in place of a text
// that nobody typed just now: one that stood there before, or came back by undo, may be meant as it
// is. Only where it must be somebody of the list is it looked at in any case.

import Terminal

/// One line of text that completes initials to names.
struct PickField: Sendable {
  /// The line itself.
  private(set) var line: TextField
  /// Whether entries are parted by semicolons, rather than the line being one.
  let takesSeveral: Bool
  /// Whether a text that nobody fits is an answer too.
  let mayBeOther: Bool
  /// Who there is to choose from.
  let list: CandidateList
  /// Who fits the entry the caret is in; nobody where it is complete.
  private(set) var matches = CandidateList.Matches()
  /// Which of them Up and Down chose; `nil` until then.
  private(set) var chosen: Int?
  /// Whether the entry was typed since the field was made, completed or undone.
  private var isFresh = false
  /// The entry the caret was in last, counted from 0.
  private var entryNumber = 0

  /// Takes a text, which is left as it is until somebody types; an offer is then replaced.
  init(
    _ text: String, from candidates: [Candidate], takesSeveral: Bool, mayBeOther: Bool,
    isOffered: Bool = false
  ) {
    line = TextField(text)
    if isOffered { line.selectAll() }
    list = CandidateList(candidates, oneOfSeveral: takesSeveral)
    self.takesSeveral = takesSeveral
    self.mayBeOther = mayBeOther
    look()
  }

  /// Tells the field how wide it will be drawn.
  mutating func resize(columns: Int) { line.resize(columns: columns) }

  /// Puts a text back that was typed before, as from a draft.
  mutating func restore(_ text: String, columns: Int) {
    line = TextField(text, columns: columns)
    (isFresh, chosen) = (true, nil)
    entryNumber = currentEntry.number
    look()
  }

  /// Answers a key: Up and Down where there is a choice, otherwise as any line does.
  mutating func handle(
    _ key: Key, clipboard: inout Clipboard, at milliseconds: Int
  ) -> Handled {
    if key == .up || key == .down, matches.places.count > 1 { return step(key == .up ? -1 : 1) }
    if key == .character(";"), isAtEndOfEntry { _ = take(at: milliseconds) }
    let handled = line.handle(key, clipboard: &clipboard, at: milliseconds)
    let action = TextAction(key)
    follow(handled, isTyped: action != .undo && action != .redo)
    return handled
  }

  /// Takes pasted text as one step.
  mutating func handle(paste text: String, at milliseconds: Int) -> Handled {
    let handled = line.handle(paste: text, at: milliseconds)
    follow(handled, isTyped: true)
    return handled
  }

  /// The place in the list of the one who would be taken; `nil` where nobody is meant.
  var proposed: Int? {
    if let chosen { return matches.places[chosen] }
    return matches.isSure ? matches.places.first : nil
  }

  /// Chooses one of those who fit, counted from 0; `false` where there is none.
  mutating func choose(_ place: Int) -> Bool {
    guard matches.places.indices.contains(place) else { return false }
    chosen = place
    return true
  }

  /// Puts who is meant in place of what was typed, as one step.
  ///
  /// - Returns: Whether there was somebody; otherwise nothing changes.
  mutating func take(at milliseconds: Int) -> Bool {
    guard let proposed else { return false }
    let entry = currentEntry
    // The spaces around go with it: what is put in parts itself from what precedes it.
    let text = (entry.number > 0 ? " " : "") + list.text(proposed)
    line.replace(entry.start..<entry.end, with: text, at: milliseconds)
    isFresh = false
    look()
    return true
  }

  /// What was typed in the entry the caret is in.
  var typed: String { currentEntry.text }

  /// Every entry but the one the caret is in, spaces around them left out.
  var otherEntries: [String] {
    let current = currentEntry.number
    return entries.filter { $0.number != current }.map(\.text)
  }

  // MARK: Following what is typed

  private mutating func step(_ places: Int) -> Handled {
    let count = matches.places.count
    // One who is proposed already is passed by the first Down.
    let from = chosen ?? (matches.isSure ? 0 : places > 0 ? -1 : 0)
    chosen = (from + places + count) % count
    return .moved
  }

  private mutating func follow(_ handled: Handled, isTyped: Bool) {
    if handled == .changed {
      isFresh = isTyped
    } else if currentEntry.number != entryNumber {
      isFresh = false
    } else {
      // A motion inside the entry leaves the choice alone.
      return
    }
    look()
  }

  private mutating func look() {
    let entry = currentEntry
    (chosen, entryNumber) = (nil, entry.number)
    let isLookedFor = (isFresh || !mayBeOther) && !list.holds(entry.text)
    matches = isLookedFor ? list.matches(of: entry.text) : CandidateList.Matches()
  }

  // MARK: Entries

  private struct Entry {
    let number: Int
    /// Where it starts and ends, its spaces included, in UTF-8 bytes.
    let start: Int
    let end: Int
    /// Where its text ends, without the spaces behind.
    let textEnd: Int
    let text: String
  }

  private var entries: [Entry] {
    guard takesSeveral else { return [Self.entry(0, line.text, at: 0)] }
    var start = 0
    let pieces = line.text.split(separator: ";", omittingEmptySubsequences: false)
    return pieces.enumerated().map { number, piece in
      let entry = Self.entry(number, String(piece), at: start)
      start = entry.end + 1
      return entry
    }
  }

  private static func entry(_ number: Int, _ piece: String, at start: Int) -> Entry {
    let behind = piece.drop(while: \.isWhitespace)
    let trailing = behind.reversed().prefix(while: \.isWhitespace).count
    let text = String(behind.dropLast(trailing))
    let end = start + piece.utf8.count
    let textEnd = end - behind.utf8.count + text.utf8.count
    return Entry(number: number, start: start, end: end, textEnd: textEnd, text: text)
  }

  private var currentEntry: Entry {
    let caret = line.buffer.caret.offset
    let entries = entries
    return entries.first { caret <= $0.end } ?? entries[entries.count - 1]
  }

  /// Whether a semicolon typed now would end the entry rather than part it.
  private var isAtEndOfEntry: Bool {
    takesSeveral && line.buffer.selection == nil
      && line.buffer.caret.offset >= currentEntry.textEnd
  }
}
