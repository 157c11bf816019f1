import Casework
import Testing

@testable import CaseStore

/// A sealed store in which every field, line, return, draft, name and reason holds a word that
/// occurs nowhere else; none of them stands in any file, the backup included.
struct SealedCanaryTests {
  let sealed: SealedPlace
  let store: Store
  private(set) var words: [String] = []

  init() throws {
    sealed = try SealedPlace(.memory)
    store = try sealed.create("quincepartnership")
    words = ["quincepartnership"]
  }

  private mutating func word() -> String {
    words.append("quince\(words.count)tree")
    return words[words.count - 1]
  }

  /// An answer to every question of the sheets that takes a text of one's own.
  private mutating func answers(of sheets: [Sheet]) -> [(Entry, QuestionID, Answer)] {
    var answers: [(Entry, QuestionID, Answer)] = []
    for sheet in sheets {
      let name: EntryName? =
        switch sheet.facts.shape {
        case .once: .only
        case .byPartner: EntryName("police")
        case .register: EntryName("entry")
        }
      guard let name else { continue }
      for question in sheet.facts.questions {
        switch question.kind {
        case .line, .text, .person: answers.append((Entry(sheet, name), question.id, .text(word())))
        default: continue
        }
      }
    }
    return answers
  }

  /// What people type elsewhere than into a sheet.
  private mutating func further(_ name: EntryName) throws -> [CaseEvent] {
    let (minuted, pack) = (word(), word())
    let line = MinuteLine(
      meeting: name, name: name, at: try november(5), place: 1, speaker: word(), text: minuted)
    let entry = ReturnFile.Entry(
      id: name, row: 2,
      content: EntryContent(
        when: UncertainDay(unknown: word()), people: word(), what: word(), action: word(),
        source: word(), analysis: word()))
    let file = ReturnFile(
      request: name, organisation: word(), part: .chronology, name: "\(word()).csv",
      digest: String(repeating: "0", count: 64), entries: [entry], warned: 0, refused: 0)
    return [
      .met(.minuted(line)), .returnImported(file),
      .packFrozen(
        Pack(
          number: 1, text: pack, digest: Digest(of: Array(pack.utf8)).hex, entries: 1, answers: 0)),
    ]
  }

  @Test mutating func `none of 200 words that were typed stands in any file or in the backup`()
    throws
  {
    let opened = try store.openCase(
      year: 2026, child: word(), edition: "local-2022", by: word(), now: moment())
    let name = try #require(EntryName("entry"))
    for (entry, question, answer) in answers(of: Sheet.ofCase) {
      try store.append(
        [.answered(entry, question, answer)], to: opened.id, by: word(), why: word(), now: moment(1)
      )
    }
    try store.append(try further(name), to: opened.id, by: word(), now: moment(2))
    for (entry, question, answer) in answers(of: Sheet.allCases.filter(\.isOfPartnership)) {
      try store.append([.answered(entry, question, answer)], by: word(), now: moment(3))
    }
    for question in IdentityQuestion.allCases {
      try store.append(
        [.answered(question, Confidential(word()))], toIdentityOf: opened.id, by: word(),
        why: word(), now: moment(4))
    }
    let drafts = try DraftBox(
      local: sealed.place.local, files: sealed.place.files, keys: store.keys)
    let place = Draft.Place(store: store.id, review: opened.id, field: word())
    let draft = word()
    _ = try drafts.begin(place, text: draft, cursor: 0, now: moment(5))
    try drafts.synchronise()
    store.signHeads()
    #expect(words.count >= 200)
    let backup = "/safe.backup"
    _ = try Store.backup(
      sealed.place.store, to: backup, local: sealed.place.local, files: sealed.place.files,
      now: moment(6))
    try sealed.requireNoWords(words)
    let bytes = String(decoding: try sealed.place.read(backup), as: UTF8.self)
    for word in words { #expect(!bytes.contains(word)) }
    // They were there to be found: whoever has the passphrase reads them.
    let again = try sealed.open()
    var dumped = ""
    dump(try again.load(opened.id, now: moment(9)).changes, to: &dumped)
    dump(try again.loadPartnership(now: moment(9)).changes, to: &dumped)
    for change in try again.loadIdentity(opened.id, now: moment(9)).changes {
      dumped += change.by + (change.why ?? "")
    }
    let hidden = Set([place.field, draft] + words.filter { !dumped.contains($0) })
    // The identity's answers are confidential also where they are printed.
    #expect(hidden.count <= IdentityQuestion.allCases.count + 2)
  }
}
