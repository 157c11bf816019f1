/// The report as it stands: its top, the four purposes, its sections, the decision.
package struct ReportText: Hashable, Sendable {
  /// Each by its name, with its words; only those that have some, in the report's order.
  package let parts: [Part]

  /// The part that says what stands at the top of the page, a label and its value on each line.
  static let top = "top"
  /// The part with the answers to the four purposes.
  package static let purposes = "purposes"
  /// The part with the decision on the recommendation.
  package static let decision = "decision"
  /// The label of the line of ``top`` with the case's reference and the child's code.
  static let caseLabel = "Case"
  /// The labels of the lines of ``top`` with the partnership's name and the protective marking.
  package static let partnershipLabel = "Partnership"
  package static let markingLabel = "Marking"

  package struct Part: Hashable, Sendable {
    /// A ``ReportSection`` by its raw value; `top`, `purposes`, or `decision` for the
    /// recommendation; one of a newer version.
    package let name: String
    package let text: String

    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  package init(parts: [Part]) { self.parts = parts }

  /// What the hash of a version is taken over, as docs/format.md says: of each part its name, a
  /// newline, its words, a newline, and a byte of zero.
  package var canonical: String {
    parts.map { "\($0.name)\n\($0.text)\n\u{0}" }.joined()
  }

  /// Whether it holds all of the page; one frozen by an earlier version of the program does not.
  package var isWholePage: Bool { parts.contains { $0.name == ReportText.top } }

  /// The lines at the top of the page, each a label and its value; none where it holds none.
  package var topLines: [(label: String, value: String)] {
    let top = parts.first { $0.name == ReportText.top }?.text ?? ""
    return top.split(separator: "\n").map { line in
      let label = line.prefix { $0 != ":" }
      return (String(label), String(line.dropFirst(label.count + 2)))
    }
  }

  /// What stands behind a label at the top; `nil` where it holds no such line.
  package func topValue(of label: String) -> String? {
    topLines.first { $0.label == label }?.value
  }

  /// In which words its top and its decision are said.
  var wording: ReportWording { topLines.first?.label == ReportText.caseLabel ? .plain : .first }

  /// The lines of the top that come from the partnership and not from the case; none in a version
  /// that was frozen before they were part of it.
  var houseLines: [String] {
    topLines.filter {
      $0.label == ReportText.partnershipLabel || $0.label == ReportText.markingLabel
    }
    .map { "\($0.label): \($0.value)" }
  }

  /// The parts that stand below the top of the page.
  package var body: [Part] { parts.filter { $0.name != ReportText.top } }

  /// The sections and the decision, as earlier versions of the program froze them.
  var sectionsAlone: ReportText {
    ReportText(parts: body.filter { $0.name != ReportText.purposes })
  }

  /// How many words the sections have.
  package var wordCount: Int {
    sectionsAlone.parts.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
  }
}
