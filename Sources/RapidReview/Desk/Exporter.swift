import CaseStore
import Casework
import Documents

/// Writes documents of cases into folders outside the store; the command and the desk both do.
struct Exporter {
  let surroundings: Surroundings
  let office: Office
  /// Who makes the document; `nil` where nobody has said who they are.
  private let maker: String?

  init(_ surroundings: Surroundings, _ office: Office, maker: String?) {
    self.surroundings = surroundings
    self.office = office
    self.maker = maker
  }

  /// Makes a document of a case as it stands, and writes it to a new file.
  ///
  /// - Returns: The path of the file.
  /// - Throws: ``ExportRefusal``, `TemplateError` or `StoreError`; no file is there then.
  func write(
    _ document: ExportedDocument, of id: CaseID, meeting: EntryName? = nil, to folder: String,
    as format: DocumentFormat
  ) throws -> String {
    let folder = try place(folder)
    let clock = surroundings.clock
    let review = try office.review(id, now: clock.moment)
    let template = try surroundings.templates.template(.document(format))
    let text = document.facts.document(paper(of: review, meeting)).rendered(
      with: template)
    return try WrittenOut.write(
      text, into: folder, name: document.facts.fileName(review, meeting), ending: format.fileEnding,
      files: surroundings.files)
  }

  /// A document as a format's text.
  func text(
    of document: ExportedDocument, paper: CaseOnPaper, as format: DocumentFormat
  ) throws(TemplateError) -> String {
    document.facts.document(paper).rendered(
      with: try surroundings.templates.template(.document(format)))
  }

  /// The case with what every document about it says besides.
  func paper(of review: Case, _ meeting: EntryName? = nil) -> CaseOnPaper {
    let settings = office.partnership.answers(in: Entry(.settings))
    let marking = settings.text("marking")
    return CaseOnPaper(
      review, edition: office.ruleBook.edition(review.editionID),
      partnership: office.partnership, partnershipName: office.partnership.name,
      marking: PlainText.isBlank(marking) ? "OFFICIAL-SENSITIVE" : marking,
      made: surroundings.clock.now, maker: maker, meeting: meeting)
  }

  /// The folder from the root on; nothing is written among the store's own files.
  func place(_ text: String) throws(ExportRefusal) -> String {
    var text = text
    if text == "~" || text.hasPrefix("~/"), let home = Surroundings.environment("HOME") {
      text = home + text.dropFirst()
    }
    guard !text.isEmpty else { throw .noFolder }
    let folder = Surroundings.absolute(text)
    for own in [surroundings.storePath, surroundings.localPath]
    where folder == own || folder.hasPrefix(own + "/") {
      throw .insideStore
    }
    return folder
  }
}

/// Why nothing is written out.
enum ExportRefusal: Error, Hashable {
  case noFolder
  case insideStore
  /// The cases shown are those of the demonstration.
  case fictional
  case noSuchDocument
  case noSuchFormat

  var problem: String {
    switch self {
    case .noFolder: "No folder is named."
    case .insideStore: "That folder is the store's own."
    case .fictional: "Nothing is written from the fictional cases."
    case .noSuchDocument: "There is no document of that name."
    case .noSuchFormat: "There is no format of that name."
    }
  }

  var remedy: String {
    switch self {
    case .noFolder: "Name the folder the file shall go to."
    case .insideStore: "Name a folder outside it, which is yours to keep safe."
    case .fictional: "v reads the document here; begin a store of your own to write it out."
    case .noSuchDocument:
      "The documents are: \(ExportedDocument.allCases.map(\.rawValue).joined(separator: ", "))."
    case .noSuchFormat:
      "The formats are: \(DocumentFormat.allCases.map(\.rawValue).joined(separator: ", "))."
    }
  }
}
