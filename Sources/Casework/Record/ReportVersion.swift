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
