/// Reads a Word document, a slice at a time: styles, notes and comments, and then the body.
struct WordReader: ~Copyable {
  private let package: OfficePackage
  private let hasMacros: Bool
  private let prompts: WordPrompts
  private var tasks: [Task] = []
  private var stream: PartStream?
  private var styles = WordStyles()
  private var footnotes = WordNotes()
  private var endnotes = WordNotes()
  private var comments = WordNotes()
  private var properties = CustomProperties()
  private var body: WordHandler?
  private var done = 0
  private let total: Int

  /// One part, by what it is read for.
  private enum Task {
    case styles(ZipEntry)
    case footnotes(ZipEntry)
    case endnotes(ZipEntry)
    case comments(ZipEntry)
    case properties(ZipEntry)
    case body(ZipEntry)

    var entry: ZipEntry {
      switch self {
      case .styles(let entry), .footnotes(let entry), .endnotes(let entry), .comments(let entry),
        .properties(let entry), .body(let entry):
        entry
      }
    }
  }

  /// Lists what there is to read.
  init(_ package: OfficePackage, main: String, prompts: [String]) throws(OfficeProblem) {
    let links = try package.relationships(of: main)
    let root = try package.relationships(of: "")
    let archive = package.archive
    guard let body = archive[main] else { throw .damaged(.missingPart) }
    func entry(_ name: String?) -> ZipEntry? { name.flatMap { archive[$0] } }
    var tasks: [Task] = []
    if let entry = entry(links.first(.styles)) { tasks.append(.styles(entry)) }
    if let entry = entry(links.first(.footnotes)) { tasks.append(.footnotes(entry)) }
    if let entry = entry(links.first(.endnotes)) { tasks.append(.endnotes(entry)) }
    if let entry = entry(links.first(.comments)) { tasks.append(.comments(entry)) }
    if let entry = entry(root.first(.customProperties)) { tasks.append(.properties(entry)) }
    tasks.append(.body(body))
    self.package = package
    self.prompts = WordPrompts(prompts)
    self.tasks = tasks.reversed()
    hasMacros = links.first(.vbaProject) != nil || package.types.hasMacros
    total = tasks.reduce(1) { $0 + $1.entry.size }
  }

  /// How much is read, from 0 to 1.
  var progress: Double { min(1, Double(done) / Double(total)) }

  /// Reads on for about so many bytes; whether there is more to read.
  mutating func advance(_ bytes: Int) throws(OfficeProblem) -> Bool {
    var budget = bytes
    defer { done += bytes - budget }
    while budget > 0, let task = tasks.last {
      if stream == nil { stream = try PartStream(task.entry, of: package.archive) }
      if try advance(task, &budget) { continue }
      stream = nil
      tasks.removeLast()
    }
    guard tasks.isEmpty else { return true }
    try body?.endParagraph()
    body?.flush()
    return false
  }

  private mutating func advance(
    _ task: Task, _ budget: inout Int
  ) throws(OfficeProblem) -> Bool {
    let bytes = package.archive.bytes
    switch task {
    case .styles: return try stream?.advance(&budget, of: bytes, into: &styles) ?? false
    case .footnotes: return try stream?.advance(&budget, of: bytes, into: &footnotes) ?? false
    case .endnotes: return try stream?.advance(&budget, of: bytes, into: &endnotes) ?? false
    case .comments: return try stream?.advance(&budget, of: bytes, into: &comments) ?? false
    case .properties: return try stream?.advance(&budget, of: bytes, into: &properties) ?? false
    case .body:
      var handler =
        body
        ?? WordHandler(
          styles: styles, prompts: prompts, footnotes: footnotes, endnotes: endnotes,
          comments: comments)
      body = nil
      let isMore = try stream?.advance(&budget, of: bytes, into: &handler) ?? false
      body = handler
      return isMore
    }
  }

  /// What was read, once all is.
  var contents: WordContents? {
    guard let body else { return nil }
    return WordContents(
      blocks: body.blocks, controls: body.finishedControls, notes: notes(body.counts),
      properties: properties.properties)
  }

  private func notes(_ counts: WordCounts) -> [OfficeNote] {
    var notes: [OfficeNote] = []
    if hasMacros { notes.append(.macrosIgnored) }
    if counts.isTracked { notes.append(.trackedChanges) }
    if counts.isHidden { notes.append(.hiddenText) }
    if !counts.comments.isEmpty { notes.append(.comments(counts.comments.count)) }
    if counts.footnotes > 0 { notes.append(.footnotes(counts.footnotes)) }
    if counts.pictures > 0 { notes.append(.pictures(counts.pictures)) }
    if counts.textBoxes > 0 { notes.append(.textBoxes(counts.textBoxes)) }
    if counts.isEmbedded { notes.append(.embeddedText) }
    return notes
  }
}
