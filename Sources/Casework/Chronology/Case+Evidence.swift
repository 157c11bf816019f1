extension Case {
  /// The entries of the chronology that are tied to a line of enquiry: by the review's marks, by
  /// the organisation that sent them, or as evidence of its finding.
  package func entriesTied(to line: EntryName) -> [ChronologyEntry] {
    let found = linesOfEnquiry.first { $0.id == line }
    let evidence = Set(found?.evidence ?? [])
    let marked = Set(
      entries(of: .chronologyMark).filter { entry in
        answers(in: entry).keys(.lines).contains(line.text)
      }.map(\.name))
    let number = found?.number
    return chronology.filter { entry in
      marked.contains(entry.id) || evidence.contains(.entry(entry.id))
        || number.map(entry.content.lines.contains) ?? false
    }
  }

  /// Where it is kept how an organisation's answer to a line stands to the others.
  package static func answerMark(_ line: EntryName, _ request: EntryName) -> Entry? {
    EntryName("\(line.text)-\(request.text)").map { Entry(.answerMark, $0) }
  }
}
