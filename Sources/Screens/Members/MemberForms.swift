import Casework

extension FormDefinition {
  /// Somebody who waits is let in.
  static func addMember(_ id: MemberID) -> FormDefinition {
    let (same, realNames) = (ChoiceHandle<Bool>("same"), ChoiceHandle<Bool>("real-names"))
    return FormDefinition(
      title: "Add a member", subject: .members,
      purpose: { _ in
        "Telephone your colleague. Their screen shows a fingerprint: ask them to read it to you, "
          + "and compare all six groups."
      },
      button: "Add the member",
      fields: { situation in
        let fingerprint = situation.parts.members?[id]?.fingerprint ?? ""
        return [
          .yesNo(same, "Is it the same?", hint: "Yes if it is \(fingerprint)", isRequired: true),
          .text(
            .name, "Name", hint: "The name your colleague signs with.", isRequired: true),
          .yesNo(
            realNames, "Real names?",
            hint: "Yes if they may see who the child and the family are.", isRequired: true),
        ]
      },
      request: { filled in
        guard filled[same] == true, let sees = filled[realNames] else { return nil }
        return .atOnce(.member(.add(id, name: filled[.name], withRealNames: sees)))
      },
      remarks: { filled in
        guard filled[same] == false else { return [] }
        return [
          FieldRemark(
            same.key, .problem("Do not add them. A stranger may be asking: tell your colleague."))
        ]
      },
      focusAfterRefusal: { _ in TextHandle.name.key })
  }

  /// A member is removed.
  static func removeMember(_ id: MemberID) -> FormDefinition {
    FormDefinition(
      title: "Remove a member", subject: .members,
      purpose: { situation in
        let name = situation.parts.members?[id]?.title ?? "This member"
        return
          "\(name) keeps what they have seen or copied. They cannot read what is recorded from "
          + "now on."
      },
      button: "Remove the member",
      fields: { _ in
        [.area(.why, "Why", hint: "For the record, as in: Left the team.", isRequired: true)]
      },
      request: { filled in
        let members = filled.situation.parts.members
        let name = members?[id]?.title ?? "this member"
        let isOwn = members?.isOtherOfOwn(id) ?? false
        let what = isOwn ? "the other key of \(name)" : name
        return FormRequest(
          request: .member(.remove(id, why: filled.reason(.why))),
          question: FormQuestion(
            asked: "Remove \(what)?",
            explanation: isOwn
              ? "You cannot undo this. The key you use now stays."
              : "You cannot undo this. To come back, they ask to be let in again.",
            verb: "Remove \(what)"))
      })
  }

  /// The passphrase of the member at this computer.
  static var changePassphrase: FormDefinition {
    let current: SecretHandle = "current"
    let passphrase: SecretHandle = "passphrase"
    let again: SecretHandle = "again"
    return FormDefinition(
      title: "Change your passphrase", subject: .members,
      purpose: { _ in
        "It opens the store on this computer only. The recovery sheet stays the same."
      },
      button: "Change it",
      fields: { _ in
        [
          .secret(current, "Passphrase now", isRequired: true),
          .newPassphrase(passphrase),
          .samePassphrase(again),
        ]
      },
      request: {
        .atOnce(
          .member(
            .changePassphrase(current: $0[current], new: $0[passphrase], again: $0[again])))
      },
      focusAfterRefusal: { _ in current.key })
  }
}

extension FormField {
  /// Where a new passphrase is typed.
  static func newPassphrase(_ handle: SecretHandle) -> FormField {
    .secret(
      handle, "New passphrase",
      hint: "At least 15 characters, such as five unrelated words.",
      isRequired: true)
  }

  /// Where it is typed once more.
  static func samePassphrase(_ handle: SecretHandle) -> FormField {
    .secret(handle, "The same again", hint: SecretText.keyHint, isRequired: true)
  }
}
