internal import Mustache

/// A template that was read and found to hold only what its document has.
///
/// Holding one is the proof: filling it cannot fail.
package struct DocumentTemplate: Sendable {
  package let name: TemplateName
  private let parsed: MustacheTemplate

  /// Reads a template's source.
  ///
  /// `place` is what messages call it: a path, or `nil` for the one built in.
  ///
  /// - Throws: ``TemplateError`` with the line, where one is at fault.
  package init(
    _ name: TemplateName, source: String, place: String? = nil
  ) throws(TemplateError) {
    let place = place ?? name.rawValue
    do throws(TemplateTags.Flaw) {
      try TemplateTags.check(source, knowing: name.variables)
    } catch {
      throw TemplateError(template: place, line: error.line, fault: error.fault)
    }
    self.name = name
    do {
      parsed = try MustacheTemplate(string: DocumentTemplate.unescaping + source)
    } catch let error as MustacheTemplate.ParserError {
      let line = max(1, error.context.lineNumber - 1)
      throw TemplateError(template: place, line: line, fault: .malformed)
    } catch {
      throw TemplateError(template: place, line: nil, fault: .malformed)
    }
  }

  // Values come escaped already, so that `{{{name}}}` in a partnership's template is safe too; the
  // library is told not to do it again, in a line of its own that leaves no trace.
  private static let unescaping = "{{% CONTENT_TYPE: TEXT}}\n"

  /// The template filled with values.
  package func filled(with values: DocumentValue) -> String {
    parsed.render(values.object(in: name.format))
  }
}
