import Casework

extension FormDefinition {
  /// A file with a table of people or organisations.
  static var readPeople: FormDefinition {
    let file: TextHandle = "file"
    return FormDefinition(
      title: "Import people and organisations", subject: .partnership,
      purpose: { _ in
        "Choose a CSV or Excel file with titles such as Name, Organisation and Roles. You check "
          + "each row before anything is recorded."
      },
      button: "Preview",
      fields: { _ in
        [.text(file, "File", hint: "For example ~/Downloads/people.xlsx", isRequired: true)]
      },
      request: { .atOnce(.readPeople(path: $0[file])) },
      end: { _ in .goOnSilently(.people) })
  }
}
