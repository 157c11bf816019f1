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
    if !withIdentity {
      try stopLeaks(of: review, in: records.joined(separator: "\n"), of: "the records")
      for document in documents {
        try stopLeaks(of: review, in: document.text, of: document.words)
      }
    }
    var files = try store.disclosedRecords(of: id, withIdentity: withIdentity)
    files.append(DisclosedFile(path: "records.txt", lines: records))
    files += documents.map { DisclosedFile(path: $0.path, bytes: Array($0.text.utf8)) }
    files.append(
      DisclosedFile(
        path: "index.txt",
        lines: DisclosedWords.index(
          of: review, made: clock.now, by: maker, documents: documents.map { ($0.path, $0.words) },
          hasIdentity: withIdentity)))
    files.append(store.disclosureIndex(facts(of: review, documents), of: files))
    return try WrittenOut.write(
      files, into: folder, name: "\(review.reference.text)-disclosure", files: surroundings.files)
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
