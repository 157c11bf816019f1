import OfficeFiles

extension NoticeTemplateValues {
  /// The same without what other processes forbid: that is for the sender alone, who is told on the
  /// screen, and stands in no letter.
  var toSend: NoticeTemplateValues {
    var sent = self
    sent.warnings = []
    return sent
  }

  /// The notice or letter as a Word document, of its template's words.
  func wordDocument(of text: String, title: String, marking: String) -> WordDocument {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let blocks = lines.split { $0.allSatisfy(\.isWhitespace) }.map { lines in
      NoticeTemplateValues.block(lines.map(String.init))
    }
    return WordDocument(
      title: "\(title), \(ShownText.oneLine(reference))", subject: title,
      author: ShownText.oneLine(partnership), marking: ShownText.oneLine(marking),
      footer: ShownText.oneLine(reference), sections: [WordDocument.Section(blocks)])
  }

  /// The lines between two blank ones: a list, or a paragraph.
  private static func block(_ lines: [String]) -> WordDocument.Block {
    guard lines.allSatisfy({ $0.hasPrefix("- ") }) else {
      return .paragraph(WordDocument.Paragraph(lines.joined(separator: "\n")))
    }
    return .list(lines.map { WordDocument.Paragraph(String($0.dropFirst(2))) }, isNumbered: false)
  }
}
