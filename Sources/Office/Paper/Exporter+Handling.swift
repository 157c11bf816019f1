import CaseStore
import Casework
import Documents

extension Exporter {
  /// The sheet of handling restrictions that lies beside a document in its folder.
  ///
  /// It goes out as a page where the document is no page itself.
  ///
  /// - Returns: `nil` where nothing is restricted.
  /// - Throws: `TemplateError`, or ``ExportRefusal`` where it would hold anything of the identity.
  func handling(
    beside document: ExportedDocument, of review: Case, _ name: String, as format: ExportFormat
  ) throws -> ExportedFile? {
    guard
      let sheet = Document.handling(of: paper(of: review), beside: document.name)
    else { return nil }
    try stopLeaks(of: review, in: sheet)
    let written = format.document ?? .html
    let text = sheet.rendered(with: try surroundings.templates.template(.document(written)))
    return ExportedFile(name + "-handling", ending: written.fileEnding, text: text)
  }
}
