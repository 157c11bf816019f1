extension FormDefinition {
  /// A new store.
  static var makeStore: FormDefinition {
    let partnership: TextHandle = "partnership"
    let person: TextHandle = "person"
    return FormDefinition(
      title: "A new store", subject: .nobody,
      purpose: { _ in
        "A store is a folder of plain files that only you, or your group, can read. They are not "
          + "encrypted: keep it on an encrypted disk."
      },
      button: "Make the store",
      fields: { situation in
        [
          .text(
            partnership, "Partnership", situation.partnership.name ?? "",
            hint: "As it shall stand at the top of every screen.", isRequired: true),
          .yourName(person, situation),
        ]
      },
      request: { .atOnce(.makeStore(partnership: $0[partnership], person: $0[person])) })
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
  fileprivate static func yourName(_ handle: TextHandle, _ situation: Situation) -> FormField {
    .text(
      handle, "Your name", situation.person ?? "",
      hint: "The record keeps it with each of your changes.", isRequired: true)
  }
}
