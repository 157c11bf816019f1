// A document that leaves under the code name must hold nothing that says who the family is. The
// check makes terms of the identity record and looks for each in every text of the document:
//
// - names: each word of a name by itself, and the whole name run together, so that `O'Connor`,
//   `O’Connor`, `o connor` and `OCONNOR` are one. A plural or possessive s may follow.
// - days of birth: as a day, in whatever way people write one.
// - addresses and places: each part between commas, with and without its house number; postcodes.
// - numbers: their letters and digits, whatever stands between.
//
// Letters are folded as find folds them, and letters of other scripts that look like Latin ones are
// taken for those as well: `Ѕmith` with a Cyrillic S is found.
//
// Some names are everyday words (Will, Rose, May). Such a name by itself counts unless it is
// written small, for otherwise no document could ever leave; with another name beside it it
// always counts.
//
// What is found is told by its place and by the question it answers, never by the word: errors,
// logs and drafts must not hold it. The terms are confidential as the record is.

/// Finds words of an identity in texts that are to hold none.
package struct LeakCheck: Sendable, Secret {
  private var terms: [Term] = []
  /// The places in ``terms`` by their first two bytes.
  private var byStart: [UInt16: [Int]] = [:]
  private var birthDays: Set<Day> = []

  /// A part of the identity, folded.
  struct Term: Sendable {
    let question: IdentityQuestion
    let bytes: [UInt8]
    let kind: Kind

    enum Kind: Sendable {
      /// A word, or several; counts where words begin and end.
      case name
      /// A name that is an everyday word; counts unless it begins small.
      case everyday
      /// Letters and digits wherever they stand.
      case number
    }
  }

  /// Makes the terms of an identity.
  ///
  /// - Parameters:
  ///   - identity: Who the case is about.
  ///   - open: Texts the record uses openly, such as organisations' names: a place of one word that
  ///     is part of them tells nothing by itself.
  ///   - today: For the century of a birth year of two digits.
  package init(_ identity: Identity, open: [String], today: Day) {
    let openWords = Set(open.flatMap { FoldedWords($0).words.map(Array.init) })
    for question in IdentityQuestion.allCases {
      // Of what two people answered differently both are the family's.
      for setting in identity.settings(of: question) {
        guard let text = setting.event.text?.reveal() else { continue }
        let maker = LeakTerms(question, openWords: openWords, today: today)
        for text in LeakCheck.readings(of: text) {
          let made = maker.terms(of: text)
          birthDays.formUnion(made.days)
          for term in made.terms { add(term) }
        }
      }
    }
  }

  private mutating func add(_ term: Term) {
    guard term.bytes.count >= 2,
      !terms.contains(where: { $0.bytes == term.bytes && $0.kind == term.kind })
    else { return }
    byStart[LeakCheck.start(term.bytes, 0), default: []].append(terms.count)
    terms.append(term)
  }

  private static func start(_ bytes: [UInt8], _ place: Int) -> UInt16 {
    UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
  }

  /// Whether the identity says nothing that could be found.
  package var isEmpty: Bool { terms.isEmpty && birthDays.isEmpty }

  /// What of the identity a text holds: the questions, in their order, each once.
  package func questions(in text: String) -> [IdentityQuestion] {
    guard !isEmpty else { return [] }
    var found: Set<IdentityQuestion> = []
    for text in LeakCheck.readings(of: text) {
      find(in: FoldedWords(text), &found)
      if !birthDays.isEmpty, holdsBirthDay(text) { found.insert(.datesOfBirth) }
    }
    return IdentityQuestion.allCases.filter(found.contains)
  }

  /// A text as it is, and as it reads to somebody who takes letters for what they look like.
  private static func readings(of text: String) -> [String] {
    [text] + (LookAlikes.plain(text).map { [$0] } ?? [])
  }

  private func find(in text: FoldedWords, _ found: inout Set<IdentityQuestion>) {
    guard text.bytes.count >= 2 else { return }
    for place in 0..<(text.bytes.count - 1) {
      guard let candidates = byStart[LeakCheck.start(text.bytes, place)] else { continue }
      for index in candidates where isThere(terms[index], in: text, at: place) {
        found.insert(terms[index].question)
      }
    }
  }

  private func isThere(_ term: Term, in text: FoldedWords, at place: Int) -> Bool {
    let end = place + term.bytes.count
    guard end <= text.bytes.count else { return false }
    for offset in term.bytes.indices where text.bytes[place + offset] != term.bytes[offset] {
      return false
    }
    switch term.kind {
    case .number: return true
    case .everyday where !text.capitals[place]: return false
    case .name, .everyday:
      guard text.starts[place] else { return false }
      if text.isEnd(end) { return true }
      return text.bytes[end] == UInt8(ascii: "s") && text.isEnd(end + 1)
    }
  }

  private func holdsBirthDay(_ text: String) -> Bool {
    DayMentions.days(in: text).contains { birthDays.contains($0) }
  }
}
