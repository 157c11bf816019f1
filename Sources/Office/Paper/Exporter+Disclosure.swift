import CaseStore
import Casework
import Documents

extension Exporter {
  /// Writes all that is recorded of a case into a new folder, so that somebody else can read it and
  /// verify it without the program.
  ///
  /// Nothing in it can be put in other words: what is verified are the records as they stand. So a
  /// case in whose records the identity shows is disclosed with the identity, or not at all.
  ///
  /// - Parameters:
  ///   - id: The case.
  ///   - folder: Where the new folder goes.
  ///   - withIdentity: Whether who the child and the family are belongs to it.
  /// - Returns: The path of the new folder.
  /// - Throws: ``ExportRefusal``, where the identity shows and does not belong to it, or
  ///   `StoreError`.
  package func writeDisclosure(
    of id: CaseID, into folder: String, withIdentity: Bool
  ) throws -> String {
    let folder = try place(folder)
    let (clock, store) = (surroundings.clock, office.store)
    let review = try office.review(id, now: clock.moment)
    store.signHeads()
    let records = DisclosedWords.records(
      of: review, attestations: office.attestations(of: review),
      erased: office.findings(of: id).filter(\.isAboutWhatIsGone).map(\.problem))
    let documents = review.frozenTexts
    let index = DisclosedWords.index(
      of: review, made: clock.now, by: maker, documents: documents.map { ($0.path, $0.words) },
      hasIdentity: withIdentity)
    var files = try store.disclosedRecords(
      of: id, withIdentity: withIdentity, now: clock.moment)
    if !withIdentity {
      let members = office.partnership.memberNames.values.sorted()
      let texts =
        files.flatMap(\.texts) + (index + members).map { DisclosedText(place: "index.txt", $0) }
        + documents.flatMap { document in
          document.text.split(whereSeparator: \.isNewline)
            .map { DisclosedText(place: document.words, String($0)) }
        }
      try stopLeaks(of: review, in: texts)
    }
    files.append(DisclosedFile(path: "records.txt", lines: records))
    files += documents.map { DisclosedFile(path: $0.path, bytes: Array($0.text.utf8)) }
    files.append(DisclosedFile(path: "index.txt", lines: index))
    files.append(store.disclosureIndex(facts(of: review, documents), of: files))
    return try WrittenOut.write(
      files, into: folder, name: "\(review.reference.text)-disclosure", files: surroundings.files)
  }

  /// Stops a bundle that holds anything of the case's identity: every value of every record counts.
  private func stopLeaks(of review: Case, in texts: [DisclosedText]) throws {
    let check = try leakCheck(of: review)
    var leaks: [String: Leak] = [:]
    for text in texts where leaks[text.place] == nil {
      let questions = check.questions(in: text.text)
      if !questions.isEmpty {
        leaks[text.place] = Leak(place: text.place, questions: questions)
      }
    }
    guard leaks.isEmpty else {
      throw ExportRefusal.leaksInRecords(leaks.values.sorted { $0.place < $1.place })
    }
  }

  private func facts(of review: Case, _ documents: [FrozenText]) -> [JSON.Member] {
    let names = office.partnership.memberNames.sorted { $0.key < $1.key }
    return [
      JSON.Member("case", .string(review.id.text)),
      JSON.Member("reference", .string(review.reference.text)),
      JSON.Member("made", .int(surroundings.clock.moment.milliseconds)),
      JSON.Member(
        "members", .object(names.map { JSON.Member($0.key.text, .string($0.value)) })),
      JSON.Member(
        "documents",
        .array(
          documents.map { document in
            .object([
              JSON.Member("path", .string(document.path)),
              JSON.Member("writer", .string(document.change.writer.text)),
              JSON.Member("n", .int(document.change.number)),
            ])
          })),
    ]
  }
}

extension StoreFinding {
  /// Whether it says that something was recorded and is there no more.
  fileprivate var isAboutWhatIsGone: Bool {
    if case .erased = what { return true }
    return what.severity == .loss
  }
}
