import CaseStore
import Casework
import Documents

extension Exporter {
  /// The Forms 2 of a case, for everybody or for one organisation.
  ///
  /// - Throws: `Refusal` where they cannot be made yet, `TemplateError`, or ``ExportRefusal`` where
  ///   one that would go out anew holds anything of the identity.
  package func form2(of review: Case, only: EntryName?, on sent: Occasion? = nil) throws -> Form2Set
  {
    try review.checkForm2()
    let set = try Form2Set(
      paper(of: review), only: only, on: sent, shelf: surroundings.templates)
    for issue in set.unsent {
      try stopLeaks(of: review, in: issue.text, of: "Form 2 for \(issue.organisation)")
    }
    return set
  }

  /// The pack of a case as its next version.
  ///
  /// - Throws: ``ExportRefusal`` where it would hold anything of the identity.
  package func pack(of review: Case) throws -> Pack {
    try stopLeaks(of: review, in: Document.pack(of: paper(of: review)))
    let text = Document.packText(of: paper(of: review))
    let answers = review.requests.reduce(0) { count, request in
      count + (review.standingReturn(of: request.id, .answers)?.file.answers.count ?? 0)
    }
    return Pack(
      number: review.nextPackNumber, text: text, digest: Digest(of: Array(text.utf8)).hex,
      entries: review.chronology.count, answers: answers)
  }

  /// Writes the pack, as it was frozen last, as a page and as plain text.
  ///
  /// - Returns: The path of the page.
  package func writePack(of review: Case, into folder: String) throws -> String {
    let document = Document.pack(of: paper(of: review))
    let number = review.packs.last?.number ?? 0
    let name = "\(review.reference.text)-pack-version-\(number)"
    var path = ""
    for format in [DocumentFormat.text, .html] {
      let text = document.rendered(with: try surroundings.templates.template(.document(format)))
      path = try WrittenOut.write(
        text, into: folder, name: name, ending: format.fileEnding, files: surroundings.files)
    }
    return path
  }
}
