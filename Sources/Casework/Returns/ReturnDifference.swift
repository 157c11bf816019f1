/// What a corrected file says otherwise than the one before it.
package struct ReturnDifference: Hashable, Sendable {
  package let added: [ReturnFile.Entry]
  package let removed: [ReturnFile.Entry]
  package let changed: [Change]
  /// How many say the same.
  package let same: Int

  /// An entry before and after.
  package struct Change: Hashable, Sendable {
    package let before: ReturnFile.Entry
    package let after: ReturnFile.Entry
  }

  /// Compares two files' entries by their names.
  package init(from old: [ReturnFile.Entry], to new: [ReturnFile.Entry]) {
    let before = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
    let after = Set(new.map(\.id))
    added = new.filter { before[$0.id] == nil }
    removed = old.filter { !after.contains($0.id) }
    changed = new.compactMap { entry in
      guard let earlier = before[entry.id], earlier.content != entry.content else { return nil }
      return Change(before: earlier, after: entry)
    }
    same = new.count - added.count - changed.count
  }

  /// The counts in a sentence: "3 new, 1 changed, 0 gone, 40 the same".
  package var words: String {
    "\(added.count) new, \(changed.count) changed, \(removed.count) gone, \(same) the same"
  }
}
