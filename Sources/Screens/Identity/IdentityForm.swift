import Casework

extension FormDefinition {
  /// A part of who the child and the family really are.
  static func identity(_ asked: IdentityQuestion) -> FormDefinition {
    let text: TextHandle = "text"
    return FormDefinition(
      title: asked.label, subject: .openCase(at: .identity, tells: false),
      purpose: { _ in
        "Kept apart from the case and shown only here. Use code names everywhere else."
      },
      button: "Record",
      fields: { situation in
        let shown = situation.parts.identity?.text(of: asked)?.reveal() ?? ""
        return [.area(text, asked.label, shown, rows: 6, hint: asked.hint)]
      },
      request: { filled in
        // What was left as it was stays byte for byte.
        let shown = filled.identity?.text(of: asked)
        let typed = Confidential(filled[text])
        let new = filled.isUntouched(text.key) ? shown ?? typed : typed
        return filled.caseID.map { .atOnce(.identify($0, asked, was: shown, new)) }
      }, holdsRealNames: true)
  }
}
