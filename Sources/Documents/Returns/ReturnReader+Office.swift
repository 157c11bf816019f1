import Casework
import OfficeFiles

// A Word or Excel file, once it is unpacked: what of it is a form, what a table, what paragraphs.

extension ReturnReader {
  /// Finds out what the file holds, and begins to read its tables.
  mutating func begin(_ contents: OfficeContents) {
    reading.remarks = contents.notes.map(\.sentence)
    var form: Set<Int> = []
    if case .document(let document) = contents { form = WordFormReader.places(in: document) }
    let plan = OfficePlan(contents, besides: form, context)
    reading.tables = plan.parts.map { part in
      ReturnReading.Table(
        name: part.name, rowCount: part.table.rowCount,
        kind: part.titles.map { $0.isChronology ? .chronology : .answers },
        isTaken: part.isTaken)
    }
    if let missing = missingTable { return refuse(missing) }
    switch contents {
    case .workbook: reading.format = .excel
    case .document(let document):
      reading.format = .word
      var wordForm = WordFormReader(context)
      if wordForm.read(document, into: &reading) {
        reading.kind = .form
        checkAddress(of: document)
      } else {
        readForm(of: document, besides: plan)
      }
    }
    let taken = plan.parts.filter(\.isTaken)
    guard !taken.isEmpty else {
      guard reading.kind == nil else { return }
      if case .document(let document) = contents { return readParagraphs(of: document, plan) }
      return refuse(noTitles(of: plan.parts))
    }
    describe(taken)
    guard taken.allSatisfy({ $0.titles != nil }) else { return refuse(noTitles(of: taken)) }
    begin(
      taken.compactMap { part in
        part.titles.map {
          TableQueue.Table(
            source: .office(OfficeRows(of: part.table)), titles: $0,
            name: plan.hasSeveral ? part.name : nil, naming: part.naming)
        }
      })
  }

  /// Says where a form was sent for another case, or to another organisation.
  private mutating func checkAddress(of document: WordContents) {
    let written = { (property: Form2Controls.Property) in
      document.properties[property.rawValue].map(ShownText.oneLine) ?? ""
    }
    let (reference, organisation) = (written(.reference), written(.organisation))
    if !reference.isEmpty, !context.reference.isEmpty, reference != context.reference {
      reading.remarks.append(
        "This form was sent for \(reference), not for \(context.reference). Check which case it is "
          + "for.")
    }
    if !organisation.isEmpty, !context.organisation.isEmpty,
      FoldedName(organisation) != FoldedName(context.organisation)
    {
      reading.remarks.append(
        "This form was sent to \(organisation), not to \(context.organisation). Check whose it is.")
    }
  }

  /// The sheet or table a person asked for that is not there; `nil` where all are.
  private var missingTable: ReturnProblem? {
    let there = reading.tables.map(\.name)
    guard let asked = context.tables?.first(where: { !there.contains($0) }) else { return nil }
    return .noSuchTable(asked.words, seen: there.map(\.words))
  }

  /// The columns of all tables that are read; of those with the same title in several, the first.
  private mutating func describe(_ parts: [OfficePlan.Part]) {
    var keys: Set<String> = []
    for part in parts {
      guard let titles = part.titles ?? part.nearest else { continue }
      let columns = titles.columns(in: FirstRows(of: part.table), today: context.today)
      reading.columns += columns.filter { keys.insert($0.key).inserted }
      reading.assigned += titles.assigned.filter { !reading.assigned.contains($0) }
    }
  }

  /// That no table has the titles it needs, by the one that comes nearest.
  private mutating func noTitles(of parts: [OfficePlan.Part]) -> ReturnProblem {
    let lacking = parts.filter { $0.titles == nil }
    let nearest = lacking.max { left, right in
      (left.nearest?.likelihood ?? 0) < (right.nearest?.likelihood ?? 0)
    }
    guard let nearest, let titles = nearest.nearest else {
      return .noTitles(nearest: nil, seen: [])
    }
    if reading.columns.isEmpty { describe([nearest]) }
    return missing(titles)
  }

  /// Reads the paragraphs of a document that has no table of ours as a chronology.
  private mutating func readParagraphs(of document: WordContents, _ plan: OfficePlan) {
    var paragraphs = ParagraphReader(context)
    guard paragraphs.read(document.paragraphs, into: &reading) else {
      return refuse(plan.parts.isEmpty ? .nothingToRead : noTitles(of: plan.parts))
    }
    reading.kind = .chronology
  }

  /// Reads the plain-text form where it was pasted into a document.
  private mutating func readForm(of document: WordContents, besides plan: OfficePlan) {
    let tables = Set(plan.parts.filter(\.isTaken).map(\.name))
    let text = document.blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let paragraph): [paragraph.text]
      case .table(let table):
        tables.contains(.table(table.number))
          ? [] : table.rows.flatMap { $0.cells.filter { !$0.isCarried }.map(\.text) }
      }
    }.joined(separator: "\n")
    guard FormReader.isForm(text) else { return }
    guard text.utf8.count <= ReturnReader.mostFormBytes else {
      return refuse(.tooLarge(mostMebibytes: ReturnReader.mostFormBytes >> 20))
    }
    reading.kind = .form
    var form = FormReader(context)
    form.read(text, into: &reading)
  }
}
