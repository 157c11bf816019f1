import Casework
import Pages
import Terminal

/// The warnings of parallel processes as every screen shows them: the word, then what is forbidden.
enum Warnings {
  /// The warnings broken for a width, in at most so many lines; the last then says that more
  /// follow, and where.
  static func lines(_ warnings: [String], width: Int, most: Int) -> [String] {
    let lines = warnings.flatMap { "WARNING: \($0)".wrapped(to: width) }
    guard lines.count > most else { return lines }
    return lines.prefix(most - 1) + ["WARNING: there is more, under Parallel processes, tab 8."]
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
        overflow: .note("WARNING: there is more, under Parallel processes, tab 8.", .alarm)))
  }
}
