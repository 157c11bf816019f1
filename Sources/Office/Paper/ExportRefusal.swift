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
    case .noFolder: "No folder was given."
    case .insideStore: "That folder belongs to the store."
    case .fictional: "The fictional cases are never exported."
    case .noSuchDocument: "There is no document with that name."
    case .noSuchFormat: "There is no format with that name."
    case .notWrittenAs(let format, let document):
      "\(document.rawValue.firstCapital) cannot be written as \(format.rawValue)."
    case .leaks(let leaks), .leaksInRecords(let leaks):
      "Nothing was written. Real names are in \(ExportRefusal.list(leaks))."
    case .namesNobody(let document): "\(document.rawValue.firstCapital) never names people."
    case .noKey: "The identity record of this case is empty."
    case .notOfAll: "For all cases, you can only export the schedule and the actions."
    case .noOpener: "This computer has no program that opens files (xdg-open or open)."
    case .notOpened: "The system could not open the file."
    case .noText(let subject): "There is no template for \(subject.words)."
    case .nothingWritten: "You have not exported anything since you opened the program."
    }
  }

  package var remedy: String {
    switch self {
    case .noFolder: "Name the folder for the file."
    case .insideStore: "Name a folder outside it, and keep that safe."
    case .fictional: "Read the document here instead. To export, start your own store."
    case .noSuchDocument:
      "Choose a document: "
        + (ExportedDocument.allCases.map(\.rawValue) + ["form2", "disclosure"])
        .joined(separator: ", ") + "."
    case .noSuchFormat:
      "Choose a format: \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", "))."
    case .notWrittenAs(_, let document):
      "Choose one of these formats: "
        + document.facts.formats.map(\.rawValue).joined(separator: ", ") + "."
    case .leaks:
      "Use the case's codes there instead, and export again. Correct a return by importing a "
        + "corrected file."
    case .leaksInRecords:
      "Erase those records by order, or add --with-identity if the person who decides agrees."
    case .namesNobody: "Leave it under the code name."
    case .noKey: "Fill in the identity record first, or leave the codes."
    case .notOfAll:
      "Name one case, or use: export all schedule --format ics, or: export all actions --format "
        + "xlsx."
    case .noOpener(let path), .notOpened(let path): "Open it yourself. It was written: \(path)"
    case .nothingWritten: "Export something first."
    case .noText: "Write it yourself, and record the notice."
    }
  }

  /// The first places, and how many more there are; the places hold no free text.
  private static func list(_ leaks: [Leak]) -> String {
    let words = leaks.prefix(mostLeaks).map(\.words).joined(separator: "; ")
    let more = leaks.count - mostLeaks
    return more > 0 ? "\(words), and \(more) more places" : words
  }

  private static let mostLeaks = 5
}
