import Casework
import Pages
import Terminal

/// The warnings of parallel processes as every screen shows them: the word, then what is forbidden.
enum Warnings {
  /// The warnings broken for a width, in at most so many lines; the last then says that more
  /// follow, and where.
  static func lines(_ warnings: [String], width: Int, most: Int) -> [String] {
    let blocks = warnings.map { "WARNING: \($0)".wrapped(to: width) }
    guard blocks.reduce(0, { $0 + $1.count }) > most else { return blocks.flatMap(\.self) }
    var left = most - 1
    let kept = blocks.flatMap { block -> [String] in
      defer { left -= block.count }
      // A warning that is cut says so: half of one may forbid less than the whole.
      return left < 1 ? [] : block.joined(separator: " ").wrapped(to: width, lines: left)
    }
    return kept + ["WARNING: there is more under Parallel processes, on \(CaseTab.facts.words)."]
  }
}

extension Pane {
  /// The warnings of parallel processes, above what they are about.
  ///
  /// - Parameters:
  ///   - warnings: What is forbidden, each for itself.
  ///   - part: Of how many parts of the page they may take one.
  ///   - least: How many rows they may take on the lowest page.
  /// - Returns: A pane that takes no row where nothing is forbidden.
  static func warnings(_ warnings: [String], part: Int = 5, least: Int) -> Pane {
    .text(
      TextPane(
        warnings.map { TextPane.Paragraph("WARNING: \($0)", .alarm) },
        extent: .content(atMost: .part(of: part, least: least)),
        overflow: .note(
          "WARNING: there is more under Parallel processes, on \(CaseTab.facts.words).", .alarm)))
  }
}
