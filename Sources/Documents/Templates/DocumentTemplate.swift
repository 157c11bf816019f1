/// A template that was read and found to hold only what its document has.
///
/// Holding one is the proof: filling it cannot fail.
package struct DocumentTemplate: Sendable {
  package let name: TemplateName
  private let pieces: [TemplatePiece]

  /// Reads a template's source.
  ///
  /// `place` is what messages call it: a path, or `nil` for the one built in.
  ///
  /// - Throws: ``TemplateError`` with the line, where one is at fault.
  package init(
    _ name: TemplateName, source: String, place: String? = nil
  ) throws(TemplateError) {
    self.name = name
    do throws(TemplateTags.Flaw) {
      pieces = try TemplateTags.pieces(of: source, knowing: name.variables)
    } catch {
      throw TemplateError(
        template: place ?? name.rawValue, line: error.line, fault: error.fault)
    }
  }

  /// The template filled with values.
  package func filled(with values: DocumentValue) -> String {
    TemplateFilling.text(of: pieces, filledWith: values, in: name.format)
  }
}
