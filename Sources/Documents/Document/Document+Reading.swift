extension Document {
  /// The document as lines to read on a screen: as its text is, without a template.
  package var readingLines: [String] { lines { TextLayout.block($0) } }

  /// The lines a version is frozen with and compared by.
  ///
  /// A picture has no words here: versions were frozen before it had any in plain text, and they
  /// must not seem changed.
  var frozenLines: [String] {
    lines { block in
      if case .picture = block { return [] }
      return TextLayout.block(block)
    }
  }

  private func lines(of block: (Block) -> [String]) -> [String] {
    var lines = TextLayout.heading(title, underlined: "=")
    lines += ["", "\(marking)  \(reference)  \(codeName)", ShownText.oneLine(status), ""]
    lines += TextLayout.facts(facts)
    for section in sections {
      lines += [""] + TextLayout.heading(section.heading, at: section.level)
      for part in section.blocks { lines += [""] + block(part) }
    }
    return lines + [""] + TextLayout.paragraphs(footer.joined(separator: "\n\n"))
  }
}
