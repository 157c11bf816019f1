import Casework
import Documents

private enum NamesShown: String, CaseIterable {
  case codes, real

  var label: String {
    switch self {
    case .codes: "the case's codes"
    case .real: "their real names"
    }
  }
}

extension FormDefinition {
  /// A document is written into a folder; of a meeting, where it is about one.
  static func export(_ document: ExportedDocument, of meeting: EntryName?) -> FormDefinition {
    let format = ChoiceHandle<ExportFormat>("format")
    let names = ChoiceHandle<NamesShown>("names")
    let times = ChoiceHandle<Bool>("times")
    return FormDefinition(
      title: "Export \(document.facts.words)", subject: .openCase(at: .steps(), tells: true),
      purpose: { $0.aboutExporting(document.facts.words) },
      button: "Export",
      fields: { situation in
        let formats = document.facts.formats
        let names: [FormField] = [
          .choice(
            names, "People under", NamesShown.allCases, \.label, chosen: .codes,
            hint: "For anything you share, use codes.",
            isRequired: true)
        ]
        return [
          .folder(in: situation),
          .choice(format, "As", formats, \.words, chosen: formats.first, isRequired: true),
        ] + (document.canName ? names : [])
          + (document == .minutes
            ? [.yesNo(times, "The time of each line", false, hint: "In the full record.")]
            : [])
      },
      request: { filled in
        guard let caseID = filled.caseID, let format = filled[format] else { return nil }
        return .atOnce(
          filled[names] == .real
            ? .exportNamed(caseID, document, folder: filled[.folder], as: format)
            : .export(
              caseID, filled[times] == true ? .minutesTimed : document, of: meeting,
              folder: filled[.folder], as: format))
      }, showsAllWarnings: true)
  }

  /// Something about all cases is written into a folder.
  static func exportAll(_ what: ExportOfAll) -> FormDefinition {
    FormDefinition(
      title: what.title, subject: .nobody,
      purpose: { $0.aboutExporting(what.words) },
      button: "Export", fields: { [.folder(in: $0)] },
      request: { .atOnce(.exportAll(what, folder: $0[.folder])) })
  }
}

extension Situation {
  /// What a file is that is written; of fictional cases that none is.
  fileprivate func aboutExporting(_ words: String) -> String {
    partnership.isFictional
      ? "The fictional cases are never exported. With your own store, this makes a file. "
        + "Press Esc to go back and read it here."
      : "This exports \(words) to a file that only you can read. The file is not encrypted. "
        + "Keep it safe."
  }
}

extension FormField {
  /// Asks where files are to be written.
  static func folder(in situation: Situation) -> FormField {
    .text(
      .folder, "Folder", situation.user.exportFolder ?? "",
      hint: "For example ~/Documents. Created if needed. Nothing there is overwritten.",
      isRequired: true, isOffered: true)
  }
}
