import Casework
import Documents

extension FormDefinition {
  /// A file with a table of people or organisations.
  static var readPeople: FormDefinition {
    let file: TextHandle = "file"
    return FormDefinition(
      title: "Import people and organisations", subject: .partnership,
      purpose: { _ in
        let titles = PeopleColumn.allCases.map(\.title).joined(separator: ", ")
        return "Choose a CSV or Excel file with a row for each person. You check the rows next. "
          + "Columns: \(titles)."
      },
      button: "Preview",
      fields: { _ in
        [.text(file, "File", hint: "For example ~/Downloads/people.xlsx", isRequired: true)]
      },
      request: { .atOnce(.readPeople(path: $0[file])) },
      end: { _ in .goOnSilently(.people) })
  }
}
