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
    guard let name = TemplateName.notice(of: subject) else {
      return .refused(
        problem: "There is no template for \(subject.words).",
        remedy: "Write it freely, and record the notice.")
    }
    do {
      let review = try review(id)
      let open = office.open(review, on: clock.now.day)
      let roll = Roll(of: office.partnership, on: clock.now.day)
      let values = NoticeTemplateValues(
        of: subject, to: recipient, review, open.timetable, roll: roll, edition: open.edition,
        partnership: office.partnership.name ?? "", sender: person ?? "")
      let text = values.text(with: try surroundings.templates.template(name))
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return .text(
        title: "\(review.reference.text): of \(subject.words), to "
          + roll.addressee(of: recipient, under: open.edition),
        lines: lines.map(String.init), warnings: review.warnings)
    } catch {
      return Outcome(refusing: error, otherwise: "The text cannot be made.")
    }
  }

  /// Writes a document of a case into a folder, and says where it lies.
  func export(
    _ id: CaseID, _ document: ExportedDocument, of meeting: EntryName? = nil, to folder: String,
    as format: ExportFormat, isNamed: Bool = false
  ) throws -> String {
    guard fiction == nil else { throw ExportRefusal.fictional }
    let exporter = Exporter(surroundings, office, maker: person)
    let path = try exporter.write(
      document, of: id, meeting: meeting, to: folder, as: format, isNamed: isNamed)
    remember(folder)
    return "Written: \(path)"
  }

  /// Keeps the folder something was just written into, for this person alone, to be offered next.
  func remember(_ folder: String) {
    exportFolder = folder
    // Not worth a refusal: what was to be written is written.
    try? surroundings.own.keep(exportFolder: folder)
  }

  /// Writes the days of all open cases into a folder, and says where the file lies.
  func exportAll(to folder: String) throws -> String {
    guard fiction == nil else { throw ExportRefusal.fictional }
    let path = try Exporter(surroundings, office, maker: person).writeAll(to: folder)
    remember(folder)
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
      return Outcome(refusing: error, otherwise: "The text cannot be made.")
    }
  }
}
