import OfficeFiles

// What is written for Word through a template of its own.

extension Form2Values {
  /// The form as a Word file that is filled in where it stands.
  ///
  /// `template` is `form2-word.md`.
  package func wordForm(with template: DocumentTemplate) -> [UInt8] {
    wordDocument(with: template).bytes()
  }

  func wordDocument(with template: DocumentTemplate) -> WordDocument {
    precondition(template.name == .form2Word, "Form 2 in Word is written by its own template")
    return wordDocument(of: MarkedText(template.filled(with: values)))
  }
}

extension NoticeTemplateValues {
  /// The notice or letter as a Word file, ready to be addressed and sent.
  ///
  /// - Parameters:
  ///   - template: That of the notice or letter.
  ///   - title: What it is, for the file's title.
  ///   - marking: The protective marking; empty for a letter to a family, to whom it says nothing.
  /// - Returns: The file's bytes.
  package func wordLetter(
    with template: DocumentTemplate, title: String, marking: String
  ) -> [UInt8] {
    let text = template.filled(with: toSend.values)
    return wordDocument(of: text, title: title, marking: marking).bytes()
  }
}
