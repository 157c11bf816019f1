import CaseStore
import Casework
import Documents
import Office
import Screens

extension Desk {
  /// Makes the text of a notice from the template of its subject, to be read and pasted.
  func noticeText(
    _ id: CaseID, _ subject: NoticeSubject, _ recipient: Recipient
  ) -> Outcome {
    guard let name = TemplateName.notice(of: subject), let office else {
      return .refused(
        problem: "There is no template for \(subject.words).",
        remedy: "Write it freely, and record the notice.")
    }
    let clock = surroundings.clock
    do {
      let review = try office.review(id, now: clock.moment)
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

  /// Writes the document that is asked for, under the case's codes or with real names.
  func export(_ request: Request) -> Outcome {
    result {
      switch request {
      case .export(let id, let document, let meeting, let folder, let format):
        try self.export(id, document, of: meeting, to: folder, as: format)
      case .exportNamed(let id, let document, let folder, let format):
        try self.export(id, document, to: folder, as: format, isNamed: true)
      default: ""
      }
    }
  }

  /// Writes a document of a case into a folder, and says where it lies.
  private func export(
    _ id: CaseID, _ document: ExportedDocument, of meeting: EntryName? = nil, to folder: String,
    as format: ExportFormat, isNamed: Bool = false
  ) throws -> String {
    guard let office, fiction == nil else { throw ExportRefusal.fictional }
    let exporter = Exporter(surroundings, office, maker: person)
    let path = try exporter.write(
      document, of: id, meeting: meeting, to: folder, as: format, isNamed: isNamed)
    remember(folder)
    return "Written: \(path)"
  }

  /// Keeps the folder something was just written into, for this person alone, to be offered next.
  func remember(_ folder: String) {
    surroundings.documentsPath = folder
    let own = LocalState(local: surroundings.localPath, files: surroundings.files)
    // Not worth a refusal: what was to be written is written.
    try? own.keep(exportFolder: folder)
  }

  /// Writes the days of all open cases into a folder, and says where the file lies.
  func exportAll(to folder: String) throws -> String {
    guard let office, fiction == nil else { throw ExportRefusal.fictional }
    let path = try Exporter(surroundings, office, maker: person).writeAll(to: folder)
    remember(folder)
    return "Written: \(path)"
  }

  /// A document of a case as plain text, to be read in the program.
  func reading(_ document: ExportedDocument, of id: CaseID, _ meeting: EntryName?) -> Outcome {
    guard let office else { return .done("") }
    var text = ""
    let outcome = reading {
      let review = try office.review(id, now: surroundings.clock.moment)
      let paper = Exporter(surroundings, office, maker: person).paper(of: review, meeting)
      let template = try surroundings.templates.template(.documentText)
      text = document.facts.document(paper).rendered(with: template)
    }
    if let outcome { return outcome }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return .text(title: document.facts.words.firstCapital, lines: lines)
  }

  /// What reading something was refused for; `nil` where it went well.
  private func reading(_ body: () throws -> Void) -> Outcome? {
    do {
      try body()
      return nil
    } catch {
      return Outcome(refusing: error, otherwise: "The text cannot be made.")
    }
  }
}
