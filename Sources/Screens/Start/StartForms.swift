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
        "Nobody can read a sealed store without its passphrase. Next you see a recovery sheet, for "
          + "when the passphrase is lost. If you lose both, nobody can open the store again."
      },
      button: "Go on to the recovery sheet",
      fields: { situation in
        [
          .text(
            partnership, "Partnership", situation.partnership.name ?? "",
            hint: "Shown at the top of every screen.", isRequired: true),
          .yourName(person, situation),
          .secret(
            passphrase, "Passphrase",
            hint: "15 characters or more: five words that have nothing to do with each other.",
            isRequired: true),
          .secret(
            again, "The same again", hint: "Ctrl-U clears what is typed.", isRequired: true),
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
        "The store is a folder of plain files. Anyone who gets the disk, a copy or a backup can "
          + "read every case. Keep it on an encrypted disk."
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
        "The record keeps, with each change, who made it. Give the name you sign with."
      },
      button: "Go on", fields: { [.yourName(person, $0)] },
      request: { .atOnce(.setPerson($0[person])) })
  }
}

extension FormField {
  static func yourName(_ handle: TextHandle, _ situation: Situation) -> FormField {
    .text(
      handle, "Your name", situation.person ?? "",
      hint: "The record keeps it with each of your changes.", isRequired: true)
  }
}
