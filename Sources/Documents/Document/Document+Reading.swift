extension Document {
  /// The document as lines to read on a screen: as its text is, without a template.
  package var readingLines: [String] {
    var lines = TextLayout.heading(title, underlined: "=")
    lines += ["", "\(marking)  \(reference)  \(codeName)", ShownText.oneLine(status), ""]
    lines += TextLayout.facts(facts)
    for section in sections {
      lines += [""] + TextLayout.heading(section.heading, at: section.level)
      for block in section.blocks { lines += [""] + TextLayout.block(block) }
    }
    return lines + [""] + TextLayout.paragraphs(footer.joined(separator: "\n\n"))
  }
}
