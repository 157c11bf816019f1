import CaseStore
import Casework
import Documents

extension Exporter {
  /// The Forms 2 of a case, for everybody or for one organisation.
  ///
  /// - Throws: `Refusal` where they cannot be made yet, `TemplateError`, or ``ExportRefusal`` where
  ///   one that would go out anew holds anything of the identity.
  package func form2(of review: Case, only: EntryName?, on sent: Occasion? = nil) throws -> Form2Set
  {
    try review.checkForm2()
    let set = try Form2Set(
      paper(of: review), only: only, on: sent, shelf: surroundings.templates)
    for issue in set.unsent {
      try stopLeaks(of: review, in: issue.text, of: "Form 2 for \(issue.organisation)")
    }
    return set
  }

  /// Writes the text of a notice or letter to a new Word document.
  ///
  /// - Parameters:
  ///   - subject: What it is about.
  ///   - recipient: Who it is to.
  ///   - id: The case.
  ///   - folder: Where it goes.
  /// - Returns: The path of the file.
  /// - Throws: ``ExportRefusal`` where it would hold anything of the identity, or there is no text.
  package func writeNotice(
    _ subject: NoticeSubject, to recipient: Recipient, of id: CaseID, into folder: String
  ) throws -> String {
    guard let name = TemplateName.notice(of: subject) else { throw ExportRefusal.noText(subject) }
    let folder = try place(folder)
    let review = try office.review(id, now: surroundings.clock.moment)
    let template = try surroundings.templates.template(name)
    let values = notice(of: subject, to: recipient, in: review)
    try stopLeaks(
      of: review, in: values.text(with: template), of: "the text of \(subject.words)")
    let bytes = values.wordLetter(
      with: template, title: subject.words.firstCapital,
      marking: subject == .family ? "" : office.partnership.marking)
    return try ExportedFile(
      "\(review.reference.text)-letter-\(subject.id)", ending: ExportFormat.docx.fileEnding,
      bytes: bytes
    ).write(into: folder, files: surroundings.files)
  }

  /// What a notice about something says to somebody, as the case stands.
  package func notice(
    of subject: NoticeSubject, to recipient: Recipient, in review: Case
  ) -> NoticeTemplateValues {
    let today = surroundings.clock.now.day
    let open = office.open(review, on: today)
    return NoticeTemplateValues(
      of: subject, to: recipient, review, open.timetable,
      roll: Roll(of: office.partnership, on: today), edition: open.edition,
      partnership: office.partnership.name ?? "", sender: maker ?? "")
  }

  /// The pack of a case as its next version.
  ///
  /// - Throws: ``ExportRefusal`` where it would hold anything of the identity.
  private func pack(of review: Case) throws -> Pack {
    try stopLeaks(of: review, in: Document.pack(of: paper(of: review)))
    let text = Document.packText(of: paper(of: review))
    let answers = review.requests.reduce(0) { count, request in
      count + (review.currentReturn(of: request.id, .answers)?.file.answers.count ?? 0)
    }
    return Pack(
      number: review.nextPackNumber, text: text, digest: Digest(of: Array(text.utf8)).hex,
      entries: review.chronology.count, answers: answers)
  }

  /// Writes Forms 2, and records them as sent where that is asked for.
  ///
  /// What the record would refuse is not written either, and nothing is called sent whose files are
  /// not there.
  ///
  /// - Parameters:
  ///   - set: The forms.
  ///   - review: The case they are of.
  ///   - folder: Where they go; `nil` where nothing is written, as of fictional cases.
  ///   - isSent: Whether they are recorded as sent.
  ///   - why: Why they go out though the day of return is past.
  ///   - person: Who sends them.
  /// - Returns: The index with the sheet of handling restrictions, and how many files there are
  ///   with the index; and the change that records what had not been sent before.
  /// - Throws: `Refusal` where nobody is to be asked, or what the record refuses.
  package func send(
    _ set: Form2Set, of review: Case, into folder: String?, isSent: Bool, why: String?,
    by person: @autoclosure () throws -> String
  ) throws -> (written: (index: WrittenDocument, count: Int)?, change: Change<CaseEvent>?) {
    guard !set.members.isEmpty else { throw Refusal.enquiry(.nobodyToAsk) }
    let clock = surroundings.clock
    let proposal = Proposal.issueForm2(set.unsent)
    let isNew = isSent && !set.unsent.isEmpty
    if isNew { _ = try review.propose(proposal, by: try person(), why: why, now: clock.now) }
    let sheet = try handling(of: review, beside: "Form 2")
    let written = try folder.map { folder in
      let folder = try place(folder)
      let (index, count) = try set.write(into: folder, files: surroundings.files)
      return (try self.written(index, beside: sheet, as: .docx, in: folder), count)
    }
    guard isNew else { return (written, nil) }
    return (
      written,
      try office.change(review.id, proposal, why: why, by: try person(), clock: clock)
    )
  }

  /// Freezes the pack of a case as its next version, and writes it.
  ///
  /// - Parameters:
  ///   - id: The case.
  ///   - folder: Where it goes; `nil` where nothing is written, as of fictional cases.
  ///   - person: Who freezes it.
  /// - Returns: The pack, the change that records it, and the Word document with the sheet of
  ///   handling restrictions.
  /// - Throws: ``ExportRefusal`` where it would hold anything of the identity, or what the record
  ///   refuses.
  package func freezePack(
    of id: CaseID, into folder: String?, by person: String
  ) throws -> (pack: Pack, change: Change<CaseEvent>, written: WrittenDocument?) {
    let clock = surroundings.clock
    let folder = try folder.map(place)
    let review = try office.review(id, now: clock.moment)
    let (pack, sheet) = (try self.pack(of: review), try handling(of: review, beside: "the pack"))
    let change = try office.change(id, .freezePack(pack), why: nil, by: person, clock: clock)
    let written = try folder.map { folder in
      let path = try writePack(of: try office.review(id, now: clock.moment), into: folder)
      return try self.written(path, beside: sheet, as: .docx, in: folder)
    }
    return (pack, change, written)
  }

  /// Writes the pack, as it was frozen last, as plain text, as a page and as a Word document.
  ///
  /// - Returns: The path of the Word document.
  private func writePack(of review: Case, into folder: String) throws -> String {
    let document = Document.pack(of: paper(of: review))
    let number = review.packs.last?.number ?? 0
    let name = "\(review.reference.text)-pack-version-\(number)"
    for format in [DocumentFormat.text, .html] {
      let text = document.rendered(with: try surroundings.templates.template(.document(format)))
      _ = try ExportedFile(name, ending: format.fileEnding, text: text)
        .write(into: folder, files: surroundings.files)
    }
    return try ExportedFile(name, ending: "docx", bytes: document.wordFile)
      .write(into: folder, files: surroundings.files)
  }
}
