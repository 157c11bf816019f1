import Casework

extension FormDefinition {
  /// A file with a table of people or organisations.
  static var readPeople: FormDefinition {
    let file: TextHandle = "file"
    return FormDefinition(
      title: "Import people and organisations", subject: .partnership,
      purpose: { _ in
        let roles = PartnershipRole.allCases.map(\.words).joined(separator: ", ")
        return "Choose a CSV or Excel file, a row for each person. Titles: Name, Organisation, "
          + "Roles, Statutory partner, Initials, E-mail, Telephone. A statutory partner is local "
          + "authority, police or health. Roles: \(roles). You check each row before anything is "
          + "recorded."
      },
      button: "Preview",
      fields: { _ in
        [.text(file, "File", hint: "For example ~/Downloads/people.xlsx", isRequired: true)]
      },
      request: { .atOnce(.readPeople(path: $0[file])) },
      end: { _ in .goOnSilently(.people) })
  }
}
