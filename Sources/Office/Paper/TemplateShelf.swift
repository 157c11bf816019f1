import Casework
import Documents
import Glibc

/// The templates of documents: a partnership's own where it has one, else the one built in.
package struct TemplateShelf {
  /// Where a partnership's own templates are looked for; the first that has one wins.
  package let folders: [String]

  /// Makes a shelf of folders.
  package init(folders: [String]) { self.folders = folders }

  /// More than any document of text and rules needs.
  private static let mostBytes = 1 << 20

  /// The template in use.
  ///
  /// - Throws: ``TemplateError`` naming the file and line. What is built in never takes the place
  ///   of a broken file: nobody would see that the partnership's wording is missing.
  package func template(_ name: TemplateName) throws(TemplateError) -> DocumentTemplate {
    try DocumentTemplate(name, source: try source(of: name), place: path(of: name))
  }

  /// The partnership's own file; `nil` where the template built in is used.
  package func path(of name: TemplateName) -> String? {
    folders.map { "\($0)/\(name.rawValue)" }.first { access($0, F_OK) == 0 || errno != ENOENT }
  }

  /// The text of the template in use.
  package func source(of name: TemplateName) throws(TemplateError) -> String {
    guard let path = path(of: name) else { return try TemplateShelf.shipped(name) }
    let bytes: [UInt8]
    do throws(OfficeRefusal) {
      bytes = try ImportedFile.bytes(at: path)
    } catch {
      let reason = if case .unreadableFile(_, let reason) = error { reason } else { error.problem }
      throw TemplateError(template: path, line: nil, fault: .unreadable(reason: reason))
    }
    return try TemplateShelf.text(bytes, of: path)
  }

  /// The text of the template built in.
  package static func shipped(_ name: TemplateName) throws(TemplateError) -> String {
    try text(ShippedData.bytes(of: "\(name.folder)/\(name.rawValue)") ?? [], of: name.rawValue)
  }

  private static func text(_ bytes: [UInt8], of place: String) throws(TemplateError) -> String {
    guard bytes.count <= mostBytes else {
      throw TemplateError(template: place, line: nil, fault: .tooLong(mostBytes: mostBytes))
    }
    // An empty file would make a document that says nothing.
    let decoding = TextDecoding(bytes)
    guard !bytes.isEmpty, !decoding.isDoubtful else {
      throw TemplateError(template: place, line: nil, fault: .notText)
    }
    return decoding.text
  }
}
