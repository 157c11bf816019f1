/// What changed in one part of the report between two texts.
package struct ReportChange: Hashable, Sendable {
  /// The part's name, as ``ReportText/Part/name``.
  package let part: String
  /// What was taken out and put in, in the order of the text.
  package let lines: [Line]

  package init(part: String, lines: [Line]) {
    self.part = part
    self.lines = lines
  }

  /// A line of one of the two texts that the other does not have.
  package enum Line: Hashable, Sendable {
    case takenOut(String)
    case putIn(String)
  }
}

extension ReportText {
  /// What became of another text to make it this one, part by part; only the parts that differ.
  package func changes(since earlier: ReportText) -> [ReportChange] {
    let names = parts.map(\.name)
    let gone = earlier.parts.map(\.name).filter { !names.contains($0) }
    return (names + gone).compactMap { name in
      let (before, after) = (earlier.lines(of: name), lines(of: name))
      guard before != after else { return nil }
      return ReportChange(part: name, lines: ReportText.merged(before, after))
    }
  }

  private func lines(of name: String) -> [Substring] {
    let text = parts.first { $0.name == name }?.text ?? ""
    return text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The lines that are in only one of the two, in order; what was taken out comes first.
  private static func merged(_ before: [Substring], _ after: [Substring]) -> [ReportChange.Line] {
    let difference = after.difference(from: before)
    var removals: Set<Int> = []
    var insertions: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removals.insert(offset)
      case .insert(let offset, _, _): insertions.insert(offset)
      }
    }
    var lines: [ReportChange.Line] = []
    var (old, new) = (0, 0)
    while old < before.count || new < after.count {
      if removals.contains(old) {
        lines.append(.takenOut(String(before[old])))
        old += 1
      } else if insertions.contains(new) {
        lines.append(.putIn(String(after[new])))
        new += 1
      } else {
        (old, new) = (old + 1, new + 1)
      }
    }
    return lines
  }
}

extension ReportText {
  /// The heading of a part in the report.
  package static func heading(of part: String) -> String {
    if let section = ReportSection(rawValue: part) { return section.heading }
    return switch part {
    case top: "At the top of the page"
    case purposes: Sheet.purposes.facts.title
    case decision: "Decision"
    default: part
    }
  }
}
