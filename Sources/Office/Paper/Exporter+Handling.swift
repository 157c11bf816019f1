import Casework
import Documents

/// A document that was written out, and what lies beside it.
package struct WrittenDocument: Hashable, Sendable {
  /// The path of its file.
  package let path: String
  /// The path of the sheet of handling restrictions; `nil` where nothing is restricted.
  package let handling: String?

  /// What is to be minded before it is sent; empty where nothing is.
  package var caution: String {
    guard let sheet = handling?.split(separator: "/").last else { return "" }
    return "Do not send \(sheet) with it."
  }
}

// What must not be told lies beside a document, in a file of its own.

extension Exporter {
  /// The sheet of handling restrictions that goes beside a document, looked through before
  /// anything is written.
  ///
  /// - Returns: `nil` where nothing is restricted.
  /// - Throws: ``ExportRefusal`` where it would hold anything of the identity.
  func handling(of review: Case, beside what: String) throws -> Document? {
    let sheet = Document.handling(of: paper(of: review), beside: what)
    if let sheet { try stopLeaks(of: review, in: sheet) }
    return sheet
  }

  /// Writes a sheet beside the file of its document, under that file's name.
  ///
  /// It is written as its document is, and as a page where the document is a table or a calendar.
  ///
  /// - Throws: `TemplateError` or `StoreError`.
  func written(
    _ path: String, beside sheet: Document?, as format: ExportFormat, in folder: String
  ) throws -> WrittenDocument {
    guard let sheet else { return WrittenDocument(path: path, handling: nil) }
    let file = path.dropFirst(folder.count + 1)
    let name = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? String(file)
    return WrittenDocument(
      path: path,
      handling: try handlingFile(sheet, name + "-handling", as: format)
        .write(into: folder, files: surroundings.files))
  }

  private func handlingFile(
    _ sheet: Document, _ name: String, as format: ExportFormat
  ) throws -> ExportedFile {
    if format == .docx { return ExportedFile(name, ending: "docx", bytes: sheet.wordFile) }
    let written = format.document ?? .html
    let text = sheet.rendered(with: try surroundings.templates.template(.document(written)))
    return ExportedFile(name, ending: written.fileEnding, text: text)
  }
}
