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
  /// The document never names people.
  case namesNobody(ExportedDocument)
  /// The identity record says nobody's name.
  case noKey
  /// Of all cases only the days are written, and only for a calendar program.
  case notOfAll

  package var problem: String {
    switch self {
    case .noFolder: "No folder is named."
    case .insideStore: "That folder is the store's own."
    case .fictional: "Nothing is written from the fictional cases."
    case .noSuchDocument: "There is no document of that name."
    case .noSuchFormat: "There is no format of that name."
    case .notWrittenAs(let format, let document):
      "\(document.rawValue.firstCapital) cannot be written as \(format.rawValue)."
    case .leaks(let leaks):
      "Nothing was written: the identity shows in \(ExportRefusal.list(leaks))."
    case .namesNobody(let document): "\(document.rawValue.firstCapital) never names people."
    case .noKey: "The identity record of this case names nobody."
    case .notOfAll: "Of all cases only the schedule is written, as ics."
    }
  }

  package var remedy: String {
    switch self {
    case .noFolder: "Name the folder the file shall go to."
    case .insideStore: "Name a folder outside it, which is yours to keep safe."
    case .fictional: "v reads the document here; begin a store of your own to write it out."
    case .noSuchDocument:
      "The documents are: "
        + (ExportedDocument.allCases.map(\.rawValue) + ["form2"]).joined(separator: ", ") + "."
    case .noSuchFormat:
      "The formats are: \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", "))."
    case .notWrittenAs(_, let document):
      "It can be written as: "
        + document.facts.formats.map(\.rawValue).joined(separator: ", ") + "."
    case .leaks:
      "Put the case's codes in their place there, and export again. Correct a return by taking in "
        + "a corrected file."
    case .namesNobody: "Leave it under the code name."
    case .noKey: "Fill in the identity record first, or leave the codes."
    case .notOfAll: "Name one case, or say: export all schedule --format ics."
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
