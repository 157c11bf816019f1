extension FormDefinition {
  /// A new sealed store.
  static var makeStore: FormDefinition {
    let partnership: TextHandle = "partnership"
    let person: TextHandle = "person"
    let passphrase: SecretHandle = "passphrase"
    let again: SecretHandle = "again"
    return FormDefinition(
      title: "A new store", subject: .nobody,
      purpose: { _ in
        "A sealed store cannot be read without its passphrase. Next you see a recovery sheet, in "
          + "case you lose the passphrase. If you lose both, no one can open the store again."
      },
      button: "Show recovery sheet",
      fields: { situation in
        [
          .text(
            partnership, "Partnership", situation.partnership.name ?? "",
            hint: "Shown at the top of every screen.", isRequired: true),
          .yourName(person, situation),
          .secret(
            passphrase, "Passphrase",
            hint: "15 characters or more, such as five unrelated words.",
            isRequired: true),
          .secret(
            again, "The same again", hint: SecretText.keyHint, isRequired: true),
        ]
      },
      request: {
        .atOnce(
          .make(
            .sealed(
              partnership: $0[partnership], person: $0[person], passphrase: $0[passphrase],
              again: $0[again])))
      },
      focusAfterRefusal: { filled in
        filled[partnership].isEmpty ? partnership.key : passphrase.key
      })
  }

  /// A new store that is not sealed.
  static var makePlainStore: FormDefinition {
    let partnership: TextHandle = "partnership"
    let person: TextHandle = "person"
    return FormDefinition(
      title: "A new store, not sealed", subject: .nobody,
      purpose: { _ in
        "The store is a folder of plain files. Anyone with the disk, a copy or a backup can read "
          + "every case. Keep it on an encrypted disk."
      },
      button: "Make the store",
      fields: { situation in
        [
          .text(
            partnership, "Partnership", situation.partnership.name ?? "",
            hint: "Shown at the top of every screen.", isRequired: true),
          .yourName(person, situation),
        ]
      },
      request: {
        .atOnce(.make(.plain(partnership: $0[partnership], person: $0[person])))
      })
  }

  /// Who uses the program.
  static var person: FormDefinition {
    let person: TextHandle = "person"
    return FormDefinition(
      title: "Who are you?", subject: .nobody,
      purpose: { _ in
        "The record shows who made each change. Give the name you sign with."
      },
      button: "Go on", fields: { [.yourName(person, $0)] },
      request: { .atOnce(.setPerson($0[person])) })
  }
}

extension FormField {
  static func yourName(_ handle: TextHandle, _ situation: Situation) -> FormField {
    .text(
      handle, "Your name", situation.person ?? "",
      hint: "Recorded with each of your changes.", isRequired: true)
  }
}
