/// The report as it stands: its top, the four purposes, its sections, the decision.
package struct ReportText: Hashable, Sendable {
  /// Each by its name, with its words; only those that have some, in the report's order.
  package let parts: [Part]

  /// The part that says what stands at the top of the page, a label and its value on each line.
  static let top = "top"
  /// The part with the answers to the four purposes.
  static let purposes = "purposes"
  /// The label of the line of ``top`` with the case's reference and the child's code.
  static let caseLabel = "Rapid review"
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

/// A version of the report that was frozen: its words can no longer change.
package struct ReportVersion: Hashable, Sendable {
  /// 1 for the first.
  package let number: Int
  package let text: ReportText
  /// SHA-256 over ``ReportText/canonical`` in UTF-8, in lower-case hexadecimal.
  package let digest: String

  package init(number: Int, text: ReportText, digest: String) {
    self.number = number
    self.text = text
    self.digest = digest
  }
}

/// That a version was frozen, and by which change.
struct Freezing: Hashable, Sendable {
  let version: ReportVersion
  let change: ChangeID
}

/// One of the two who finalise a version: the guide names them both.
///
/// Source: rapid-review guidance, "The NY SPRG Chair and the NYSCP Business Unit then finalise the
/// Rapid Review Report".
package struct Finalisation: Hashable, Sendable {
  package enum Side: String, CaseIterable, Hashable, Sendable {
    case groupChair = "sprg-chair"
    case businessUnit = "business-unit"

    /// The side as people read it.
    package var words: String {
      switch self {
      case .groupChair: "the Chair of SPRG"
      case .businessUnit: "the Business Unit"
      }
    }
  }

  package let version: Int
  package let side: Side
  /// The person's name, with what belongs to it.
  package let name: String
  package let on: Occasion

  package init(version: Int, side: Side, name: String, on occasion: Occasion) {
    self.version = version
    self.side = side
    self.name = name
    on = occasion
  }
}

/// A statutory partner's word on one version of the report.
package struct Signature: Hashable, Sendable {
  package enum Position: String, CaseIterable, Hashable, Sendable {
    case agrees
    case agreesWithComment = "agrees-with-comment"
    case disagrees

    /// The position as people read it.
    package var words: String {
      switch self {
      case .agrees: "agrees"
      case .agreesWithComment: "agrees with a comment"
      case .disagrees: "disagrees"
      }
    }
  }

  package let version: Int
  package let partner: StatutoryPartner
  package let name: String
  /// In which capacity they sign: lead, delegate, deputy.
  package let capacity: String
  package let position: Position
  /// The comment or the grounds; empty where there are none.
  package let comment: String
  package let on: Occasion

  package init(
    version: Int, partner: StatutoryPartner, name: String, capacity: String, position: Position,
    comment: String, on occasion: Occasion
  ) {
    self.version = version
    self.partner = partner
    self.name = name
    self.capacity = capacity
    self.position = position
    self.comment = comment
    on = occasion
  }
}

/// The one way to send a version without all three signatures: a named Executive lead's decision.
package struct SignatureOverride: Hashable, Sendable {
  package let version: Int
  package let partner: StatutoryPartner
  package let name: String
  package let reason: String
  package let on: Occasion

  package init(
    version: Int, partner: StatutoryPartner, name: String, reason: String, on occasion: Occasion
  ) {
    self.version = version
    self.partner = partner
    self.name = name
    self.reason = reason
    on = occasion
  }
}

/// That a version was sent to the Panel.
package struct Sending: Hashable, Sendable {
  package let version: Int
  /// How it went and what shows it: the e-mail, the portal's receipt.
  package let evidence: String
  package let on: Occasion

  package init(version: Int, evidence: String, on occasion: Occasion) {
    self.version = version
    self.evidence = evidence
    on = occasion
  }
}
