import Casework
import Documents

/// Why nothing is written out.
package enum ExportRefusal: StatedProblem, Hashable {
  case noFolder
  case insideStore
  /// The cases shown are those of the demonstration.
  case fictional
  case noSuchDocument
  case noSuchFormat
  case notWrittenAs(ExportFormat, ExportedDocument)
  /// Something of the identity stands in what would go out under the code name.
  case leaks([Leak])
  /// Something of the identity stands in records that would go out as they are.
  case leaksInRecords([Leak])
  /// The document never names people.
  case namesNobody(ExportedDocument)
  /// The identity record says nobody's name.
  case noKey
  /// Of all cases only the days and the actions are written, each in one format.
  case notOfAll
  /// The system has no program that opens files.
  case noOpener(String)
  case notOpened(String)
  case nothingWritten
  /// There is no template of a notice about it.
  case noText(NoticeSubject)

  package var problem: String {
    switch self {
    case .noFolder: "No folder is named."
    case .insideStore: "That folder is the store's own."
    case .fictional: "Nothing is written from the fictional cases."
    case .noSuchDocument: "There is no document of that name."
    case .noSuchFormat: "There is no format of that name."
    case .notWrittenAs(let format, let document):
      "\(document.rawValue.firstCapital) cannot be written as \(format.rawValue)."
    case .leaks(let leaks), .leaksInRecords(let leaks):
      "Nothing was written: the identity shows in \(ExportRefusal.list(leaks))."
    case .namesNobody(let document): "\(document.rawValue.firstCapital) never names people."
    case .noKey: "The identity record of this case names nobody."
    case .notOfAll: "Of all cases only the schedule is written, as ics, and the actions, as xlsx."
    case .noOpener: "There is no program here that opens files: neither xdg-open nor open."
    case .notOpened: "The system could not open the file."
    case .noText(let subject): "There is no template for \(subject.words)."
    case .nothingWritten: "Nothing was written out since the program was opened."
    }
  }

  package var remedy: String {
    switch self {
    case .noFolder: "Name the folder the file shall go to."
    case .insideStore: "Name a folder outside it, which is yours to keep safe."
    case .fictional: "v reads the document here; begin a store of your own to write it out."
    case .noSuchDocument:
      "The documents are: "
        + (ExportedDocument.allCases.map(\.rawValue) + ["form2", "disclosure"])
        .joined(separator: ", ") + "."
    case .noSuchFormat:
      "The formats are: \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", "))."
    case .notWrittenAs(_, let document):
      "It can be written as: "
        + document.facts.formats.map(\.rawValue).joined(separator: ", ") + "."
    case .leaks:
      "Put the case's codes in their place there, and export again. Correct a return by taking in "
        + "a corrected file."
    case .leaksInRecords:
      "Erase those records by order, or add --with-identity if whoever decides agrees."
    case .namesNobody: "Leave it under the code name."
    case .noKey: "Fill in the identity record first, or leave the codes."
    case .notOfAll:
      "Name one case, or say: export all schedule --format ics, or: export all actions "
        + "--format xlsx."
    case .noOpener(let path), .notOpened(let path): "It is written all the same: \(path)"
    case .nothingWritten: "Export something first."
    case .noText: "Write it freely, and record the notice."
    }
  }

  /// The first places, and how many more there are; the places hold no free text.
  private static func list(_ leaks: [Leak]) -> String {
    let words = leaks.prefix(mostLeaks).map(\.words).joined(separator: "; ")
    let more = leaks.count - mostLeaks
    return more > 0 ? "\(words); and \(more) more places" : words
  }

  private static let mostLeaks = 5
}
