/// What the notices and letters about a case are filled with.
///
/// Days and words come as they are to be read; what is empty is left out of the text by the
/// template. The child is a code name, and no real name belongs in any field but those of the
/// people who write and receive.
package struct NoticeTemplateValues: Hashable, Sendable {
  package var partnership: String
  package var reference: String
  package var codeName: String
  /// Who it is to: a name.
  package var recipient: String
  /// What the recipient is to the case: “Independent Scrutineer”.
  package var role: String
  /// When the Panel was notified.
  package var notified: String
  /// When what the notice speaks of is due.
  package var due: String
  package var sender: String
  /// How the sender is reached: telephone or e-mail.
  package var contact: String
  package var today: String
  /// What the review recommends.
  package var recommendation: String
  /// The Panel's reply, in its own words or a summary.
  package var panelReply: String
  /// By when the SPRG meets next.
  package var meetingBy: String
  /// What parallel processes forbid for now: “Do not contact … until …”.
  package var warnings: [String]

  package init(
    partnership: String, reference: String, codeName: String, recipient: String = "",
    role: String = "", notified: String = "", due: String = "", sender: String,
    contact: String = "", today: String, recommendation: String = "", panelReply: String = "",
    meetingBy: String = "",
    warnings: [String] = []
  ) {
    self.partnership = partnership
    self.reference = reference
    self.codeName = codeName
    self.recipient = recipient
    self.role = role
    self.notified = notified
    self.due = due
    self.sender = sender
    self.contact = contact
    self.today = today
    self.recommendation = recommendation
    self.panelReply = panelReply
    self.meetingBy = meetingBy
    self.warnings = warnings
  }

  /// The names the templates of notices may use.
  static let variables: Set<String> = [
    "partnership", "reference", "codeName", "recipient", "role", "notified", "due", "sender",
    "contact", "today", "recommendation", "panelReply", "meetingBy", "warnings", "hasWarnings",
  ]

  /// What fills the template.
  var values: DocumentValue {
    let warnings = warnings.map { ShownText.writtenLines($0).joined(separator: "\n  ") }
      .filter { !$0.isEmpty }
    func line(_ text: String) -> DocumentValue { .text(ShownText.oneLine(text)) }
    return .fields([
      "partnership": line(partnership), "reference": line(reference), "codeName": line(codeName),
      "recipient": line(recipient), "role": line(role), "notified": line(notified),
      "due": line(due), "sender": line(sender), "contact": line(contact),
      "today": line(today),
      "recommendation": .text(Self.free(recommendation)),
      "panelReply": .text(Self.free(panelReply)),
      "meetingBy": line(meetingBy),
      "warnings": .list(warnings.map(DocumentValue.text)),
      "hasWarnings": .truth(!warnings.isEmpty),
    ])
  }

  /// Free text with one blank line between its paragraphs.
  private static func free(_ text: String) -> String {
    ShownText.paragraphs(text).map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }
}
