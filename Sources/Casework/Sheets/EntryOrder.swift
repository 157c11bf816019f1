/// The entries of each register in the order they were first written.
package struct EntryOrder: Sendable {
  private var names: [Sheet: [EntryName]] = [:]
  private var numbers: [Entry: Int] = [:]

  mutating func note(_ entry: Entry) {
    guard numbers[entry] == nil else { return }
    names[entry.sheet, default: []].append(entry.name)
    numbers[entry] = count(of: entry.sheet)
  }

  func number(of entry: Entry) -> Int? { numbers[entry] }

  func count(of sheet: Sheet) -> Int { names[sheet]?.count ?? 0 }

  func entries(of sheet: Sheet) -> [Entry] { (names[sheet] ?? []).map { Entry(sheet, $0) } }
}
