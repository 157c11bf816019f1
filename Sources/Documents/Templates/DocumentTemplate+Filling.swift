// What is written through a template of its own, and through which.

extension Document {
  /// The document as a file's text.
  ///
  /// `template` is one of ``TemplateName/document(_:)``.
  package func rendered(with template: DocumentTemplate) -> String {
    precondition(
      template.name == .document(template.name.format), "a document is written by its template")
    return template.filled(with: values)
  }
}

extension NoticeTemplateValues {
  /// The text of a notice, ready to paste: lines of at most 72 columns.
  ///
  /// `template` is that of a notice or letter.
  package func text(with template: DocumentTemplate) -> String {
    precondition(
      template.name != .document(template.name.format), "a notice is written by its own template")
    // The sentences are the template's, so only the whole can be wrapped.
    let lines = WrappedText.lines(template.filled(with: values))
    return lines.joined(separator: "\n")
  }
}

extension Form2Values {
  /// The form through its template, as it is written to a file.
  ///
  /// `template` is `form2.txt` or `form2.html`.
  package func text(with template: DocumentTemplate) -> String {
    precondition(
      template.name == .form2Text || template.name == .form2HTML,
      "Form 2 is written by its own templates")
    let filled = template.filled(with: values)
    guard template.name == .form2Text else { return filled }
    return WrappedText.lines(filled).joined(separator: "\n") + "\n"
  }
}
