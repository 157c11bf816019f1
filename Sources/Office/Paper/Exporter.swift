import CaseStore
import Casework
import Documents

/// Writes documents of cases into folders outside the store; the command and the desk both do.
package struct Exporter {
  package let surroundings: Surroundings
  package let office: CaseOffice
  /// Who makes the document; `nil` where nobody has said who they are.
  let maker: String?

  package init(_ surroundings: Surroundings, _ office: CaseOffice, maker: String?) {
    self.surroundings = surroundings
    self.office = office
    self.maker = maker
  }

  /// Makes a document of a case as it stands, and writes it to a new file.
  ///
  /// - Returns: Where it lies, and the sheet of handling restrictions beside it.
  /// - Throws: ``ExportRefusal``, `TemplateError` or `StoreError`.
  package func write(
    _ document: ExportedDocument, of id: CaseID, meeting: EntryName? = nil, to folder: String,
    as format: ExportFormat, isNamed: Bool = false
  ) throws -> WrittenDocument {
    let folder = try place(folder)
    let file = try file(document, of: id, meeting, as: format, isNamed: isNamed)
    let review = try office.review(id, now: surroundings.clock.moment)
    let sheet = try handling(of: review, beside: document.name)
    let path = try file.write(into: folder, files: surroundings.files)
    return try written(path, beside: sheet, as: format, in: folder)
  }

  /// Makes a document of a case as it stands.
  private func file(
    _ document: ExportedDocument, of id: CaseID, _ meeting: EntryName?, as format: ExportFormat,
    isNamed: Bool
  ) throws -> ExportedFile {
    let review = try office.review(id, now: surroundings.clock.moment)
    var paper = paper(of: review, meeting)
    if isNamed { paper.key = try key(of: review, for: document) }
    let bytes = try bytes(of: document, on: paper, as: format)
    let name = document.facts.fileName(paper) + (isNamed ? "-with-real-names" : "")
    return ExportedFile(name, ending: format.fileEnding, bytes: bytes)
  }

  /// A document as a format's bytes, which hold nothing of the identity unless the paper names
  /// people.
  private func bytes(
    of document: ExportedDocument, on paper: CaseOnPaper, as format: ExportFormat
  ) throws -> [UInt8] {
    let isNamed = paper.key != nil
    guard let maker = document.facts.others[format] else {
      guard document.facts.formats.contains(format) else {
        throw ExportRefusal.notWrittenAs(format, document)
      }
      let made = document.facts.document(paper)
      if !isNamed { try stopLeaks(of: paper.review, in: made) }
      guard let templated = format.document else {
        return made.wordFile
      }
      let template = try surroundings.templates.template(.document(templated))
      return Array(made.rendered(with: template).utf8)
    }
    // Rows of a chronology are named; of anything else its cells or lines are.
    let isChronology = document == .chronology
    if !isNamed, isChronology { try stopLeaks(of: paper.review, in: paper.chronology) }
    switch maker {
    case .workbook(let make):
      let file = make(paper)
      if !isNamed, !isChronology { try stopLeaks(of: paper.review, in: file) }
      return file.bytes
    case .text(let make):
      let text = make(paper)
      if !isNamed, !isChronology {
        try stopLeaks(of: paper.review, in: text, of: document.facts.words)
      }
      return Array(text.utf8)
    }
  }

  /// Writes something about all cases to a new file.
  ///
  /// - Returns: The path of the file.
  /// - Throws: ``ExportRefusal`` or `StoreError`, also for one case that cannot be read: a file
  ///   without it would look complete.
  package func writeAll(_ what: ExportOfAll, to folder: String) throws -> String {
    let folder = try place(folder)
    let (bytes, format) =
      switch what {
      case .days: (try days(), ExportFormat.ics)
      case .actions: (try actions(), .xlsx)
      case .performance(let year): (try performance(in: year), .xlsx)
      }
    return try ExportedFile(what.fileName, ending: format.fileEnding, bytes: bytes)
      .write(into: folder, files: surroundings.files)
  }

  /// The days of all open cases, for a calendar program.
  private func days() throws -> [UInt8] {
    let clock = surroundings.clock
    try office.readPending(now: clock.moment)
    let open = office.summaries(on: clock.now.day).filter { !$0.isClosed }
      .sorted { ($0.reference, $0.id) < ($1.reference, $1.id) }
    let papers = try open.map { paper(of: try office.review($0.id, now: clock.moment)) }
    return Array(ICalendar(ofAll: papers, made: clock.now).text.utf8)
  }

  /// The actions of all cases, each case looked through for its own identity.
  private func actions() throws -> [UInt8] {
    let clock = surroundings.clock
    try office.readPending(now: clock.moment)
    let reviews = try office.summaries(on: clock.now.day)
      .sorted { ($0.reference, $0.id) < ($1.reference, $1.id) }
      .map { try office.review($0.id, now: clock.moment) }
    let file = { (reviews: [Case]) in
      ExcelFile.actions(
        of: reviews, marking: office.partnership.marking,
        partnership: office.partnership.name ?? "", on: clock.now.day, calendar: office.calendar)
    }
    for review in reviews { try stopLeaks(of: review, in: file([review])) }
    return file(reviews).bytes
  }

  /// The partnership's own performance in a year, which says of a case no more than its reference.
  private func performance(in year: Int) throws -> [UInt8] {
    let clock = surroundings.clock
    let report = PerformanceReport(
      of: office.readExtracts(now: clock.moment).cases.compactMap(\.performance), year: year,
      today: clock.now.day, calendar: office.calendar)
    return ExcelFile.performance(
      report, marking: office.partnership.marking, partnership: office.partnership.name ?? ""
    ).bytes
  }

  /// A document as a format's text.
  package func text(
    of document: ExportedDocument, paper: CaseOnPaper, as format: DocumentFormat
  ) throws(TemplateError) -> String {
    document.facts.document(paper).rendered(
      with: try surroundings.templates.template(.document(format)))
  }

  /// The case with what every document about it says besides.
  package func paper(of review: Case, _ meeting: EntryName? = nil) -> CaseOnPaper {
    CaseOnPaper(
      review, edition: office.ruleBook.edition(review.editionID), calendar: office.calendar,
      partnership: office.partnership, partnershipName: office.partnership.name,
      marking: office.partnership.marking, made: surroundings.clock.now, maker: maker,
      meeting: meeting)
  }

  /// The folder from the root on; nothing is written among the store's own files.
  package func place(_ text: String) throws(ExportRefusal) -> String {
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

extension Exporter {
  /// Stops a document that holds anything of the case's identity.
  func stopLeaks(of review: Case, in document: Document) throws {
    let leaks = try leakCheck(of: review).leaks(in: document)
    guard leaks.isEmpty else { throw ExportRefusal.leaks(leaks) }
  }

  /// Stops a text that holds anything of the case's identity, named by its line.
  func stopLeaks(of review: Case, in text: String, of what: String) throws {
    let check = try leakCheck(of: review)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let leaks = zip(1..., lines).compactMap { number, line -> Leak? in
      let questions = check.questions(in: String(line))
      return questions.isEmpty ? nil : Leak(place: "\(what), line \(number)", questions: questions)
    }
    guard leaks.isEmpty else { throw ExportRefusal.leaks(leaks) }
  }

  /// Stops a workbook that holds anything of the case's identity.
  private func stopLeaks(of review: Case, in file: ExcelFile) throws {
    let leaks = file.leaks(by: try leakCheck(of: review))
    guard leaks.isEmpty else { throw ExportRefusal.leaks(leaks) }
  }

  /// Stops a table of a chronology that holds anything of the case's identity.
  private func stopLeaks(of review: Case, in chronology: ReviewedChronology) throws {
    let leaks = try leakCheck(of: review).leaks(in: chronology)
    guard leaks.isEmpty else { throw ExportRefusal.leaks(leaks) }
  }

  /// What of a case's identity must not leave it.
  package func leakCheck(of review: Case) throws -> LeakCheck {
    let clock = surroundings.clock
    let identity = try office.identity(of: review.id, now: clock.moment)
    let roll = Roll(of: office.partnership, on: clock.now.day)
    return LeakCheck(
      identity,
      open: roll.organisations.map(\.name) + review.organisationsAsked
        + [office.partnership.name ?? "", review.child], today: clock.now.day)
  }

  /// Who the codes of a case stand for, for a document that can name people.
  private func key(of review: Case, for document: ExportedDocument) throws -> CodeKey {
    guard document.canName else { throw ExportRefusal.namesNobody(document) }
    let identity = try office.identity(of: review.id, now: surroundings.clock.moment)
    guard let key = CodeKey(identity, child: review.child) else { throw ExportRefusal.noKey }
    return key
  }
}
