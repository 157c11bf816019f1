import Casework

/// What others have changed since somebody last pressed a key: said in one line, however much it
/// is.
package struct News: Hashable, Sendable {
  /// A case that was changed, and the latest change to it.
  package struct Item: Hashable, Sendable {
    let caseID: CaseID
    /// Its reference; `nil` for the case on screen.
    let reference: CaseReference?
    let person: String
    let words: String
    /// How often it was told of.
    fileprivate(set) var count = 1

    package init(
      _ caseID: CaseID, _ reference: CaseReference?, by person: String, words: String
    ) {
      (self.caseID, self.reference, self.person, self.words) = (caseID, reference, person, words)
    }

    fileprivate var sentence: String {
      let place = reference?.text ?? "this case"
      return count == 1
        ? "\(person) has just changed \(place): \(words)"
        : "\(count) changes to \(place), latest by \(person): \(words)"
    }
  }

  /// The cases, each once, the one changed last at the end.
  private var items: [Item]

  package init(_ items: [Item]) { self.items = items }

  /// The same with what has come since.
  func followed(by later: News) -> News {
    var news = self
    for var item in later.items {
      if let place = news.items.firstIndex(where: { $0.caseID == item.caseID }) {
        item.count += news.items.remove(at: place).count
      }
      news.items.append(item)
    }
    return news
  }

  /// What is said of it: of one case the change, of several how many.
  package var text: String {
    guard items.count > 1 else { return items.first?.sentence ?? "" }
    // The case on screen matters most.
    if let open = items.first(where: { $0.reference == nil }) {
      let others = items.count == 2 ? "1 other case" : "\(items.count - 1) other cases"
      return "\(open.sentence.asSentence) \(others) changed too."
    }
    var people: [String] = []
    for item in items where !people.contains(item.person) { people.append(item.person) }
    let names =
      people.count > 2
      ? "\(people[0]) and \(people.count - 1) others" : people.joined(separator: " and ")
    return "\(items.count) cases were changed by \(names)."
  }
}
