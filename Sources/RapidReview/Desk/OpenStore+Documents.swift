import CaseStore
import Casework
import Documents
import Office
import Screens

extension OpenStore {
  /// Makes the text of a notice from the template of its subject, to be read and pasted.
  func noticeText(
    _ id: CaseID, _ subject: NoticeSubject, _ recipient: Recipient
  ) -> Outcome {
    do {
      guard let name = TemplateName.notice(of: subject) else {
        throw ExportRefusal.noText(subject)
      }
      let review = try review(id)
      let values = Exporter(surroundings, office, maker: person)
        .notice(of: subject, to: recipient, in: review)
      let text = values.text(with: try surroundings.templates.template(name))
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let roll = Roll(of: office.partnership, on: clock.now.day)
      let edition = office.open(review, on: clock.now.day).edition
      return .text(
        title: "\(review.reference.text): of \(subject.words), to "
          + roll.addressee(of: recipient, under: edition),
        lines: lines.map(String.init), warnings: review.warnings)
    } catch {
      return Outcome(refusing: error, otherwise: "The text could not be written.")
    }
  }

  /// Writes the text of a notice into a folder as a Word document, and says where it lies.
  func exportNotice(
    _ id: CaseID, _ subject: NoticeSubject, _ recipient: Recipient, to folder: String
  ) throws -> String {
    guard fiction == nil else { throw ExportRefusal.fictional }
    let path = try Exporter(surroundings, office, maker: person)
      .writeNotice(subject, to: recipient, of: id, into: folder)
    remember(folder, path)
    return "Written: \(path)"
  }

  /// Writes a document of a case into a folder, and says where it lies.
  func export(
    _ id: CaseID, _ document: ExportedDocument, of meeting: EntryName? = nil, to folder: String,
    as format: ExportFormat, isNamed: Bool = false
  ) throws -> String {
    guard fiction == nil else { throw ExportRefusal.fictional }
    let exporter = Exporter(surroundings, office, maker: person)
    let written = try exporter.write(
      document, of: id, meeting: meeting, to: folder, as: format, isNamed: isNamed)
    remember(folder, written.path)
    return [written.caution, "Written: \(written.path)"].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Keeps the folder something was just written into, for this person alone, to be offered next,
  /// and the file, which can be opened.
  func remember(_ folder: String, _ path: String) {
    exportFolder = folder
    lastExport = path
    // Not worth a refusal: what was to be written is written.
    try? surroundings.own.keep(exportFolder: folder)
  }

  /// Opens what was written out last with the program the system has for it.
  func openExport() throws -> String {
    guard let lastExport else { throw ExportRefusal.nothingWritten }
    try surroundings.open(lastExport)
    return "Handed to the system to open: \(lastExport)"
  }

  /// Writes something about all cases into a folder, and says where the file lies.
  func exportAll(_ what: ExportOfAll, to folder: String) throws -> String {
    guard fiction == nil else { throw ExportRefusal.fictional }
    let path = try Exporter(surroundings, office, maker: person).writeAll(what, to: folder)
    remember(folder, path)
    return "Written: \(path)"
  }

  /// A document of a case as plain text, to be read in the program.
  func reading(_ document: ExportedDocument, of id: CaseID, _ meeting: EntryName?) -> Outcome {
    do {
      let paper = Exporter(surroundings, office, maker: person).paper(of: try review(id), meeting)
      let template = try surroundings.templates.template(.documentText)
      let text = document.facts.document(paper).rendered(with: template)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return .text(title: document.facts.words.firstCapital, lines: lines)
    } catch {
      return Outcome(refusing: error, otherwise: "The text could not be written.")
    }
  }
}
