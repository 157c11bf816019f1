/// Reads a workbook, a slice at a time: styles, shared texts, and each sheet that is shown.
struct WorkbookReader: ~Copyable {
  private let package: OfficePackage
  private let hasMacros: Bool
  private var tasks: [Task] = []
  private var stream: PartStream?
  private var book = WorkbookPart()
  private var styles = SheetStyles()
  private var strings = SharedStrings()
  private var properties = CustomProperties()
  private var sheet = SheetHandler(room: 0, shared: SharedStrings(), shown: 0)
  private var comments = SheetComments()
  private var threaded = SheetComments()
  private var tables: [WorkbookContents.Table] = []
  private var table = SheetTable()
  private var sheets: [WorkbookContents.Sheet] = []
  private var notes: [OfficeNote] = []
  private var used = 0
  private var done = 0
  private let total: Int

  /// One part, and what it is read for.
  private enum Task {
    case styles(ZipEntry)
    case strings(ZipEntry)
    case properties(ZipEntry)
    case comments(ZipEntry)
    case threaded(ZipEntry)
    case table(ZipEntry)
    case sheet(ZipEntry)
    /// The beginning of a sheet, whose own links are not read yet.
    case open(name: String, part: String, ZipEntry)
    /// The end of a sheet, whose parts are all read.
    case take(name: String)

    var entry: ZipEntry? {
      switch self {
      case .styles(let entry), .strings(let entry), .properties(let entry), .comments(let entry),
        .threaded(let entry), .table(let entry), .sheet(let entry):
        entry
      case .open, .take: nil
      }
    }

    /// How many bytes there are to read for it.
    var size: Int {
      switch self {
      case .open(_, _, let entry): entry.size
      case .styles, .strings, .properties, .comments, .threaded, .table, .sheet, .take:
        entry?.size ?? 0
      }
    }
  }

  /// Reads the main part, and lists what else there is to read.
  init(_ package: OfficePackage, main: String) throws(OfficeProblem) {
    var book = WorkbookPart()
    try package.read(main, into: &book)
    let links = try package.relationships(of: main)
    let root = try package.relationships(of: "")
    let archive = package.archive
    var tasks: [Task] = []
    if let name = links.first(.styles), let entry = archive[name] { tasks.append(.styles(entry)) }
    if let name = links.first(.sharedStrings), let entry = archive[name] {
      tasks.append(.strings(entry))
    }
    if let name = root.first(.customProperties), let entry = archive[name] {
      tasks.append(.properties(entry))
    }
    var notes: [OfficeNote] = []
    for listed in book.sheets {
      guard let link = links[listed.link] else { throw .damaged(.missingPart) }
      if link.purpose == .chartsheet || link.purpose == .dialogsheet {
        notes.append(.chartSheet(listed.name))
      } else if listed.isHidden {
        notes.append(.hiddenSheet(listed.name))
      } else {
        guard let entry = archive[link.target] else { throw .damaged(.missingPart) }
        tasks.append(.open(name: listed.name, part: link.target, entry))
      }
    }
    self.package = package
    self.book = book
    self.tasks = tasks.reversed()
    self.notes = notes
    hasMacros = links.first(.vbaProject) != nil || package.types.hasMacros
    total = tasks.reduce(1) { $0 + $1.size }
  }

  /// How much is read, from 0 to 1.
  var progress: Double { min(1, Double(done) / Double(total)) }

  /// Reads on for about so many bytes; whether there is more to read.
  mutating func advance(_ bytes: Int) throws(OfficeProblem) -> Bool {
    var budget = bytes
    defer { done += bytes - budget }
    while budget > 0, let task = tasks.last {
      guard let entry = task.entry else {
        tasks.removeLast()
        budget -= 1
        if case .open(let name, let part, let entry) = task { try open(entry, part, named: name) }
        if case .take(let name) = task { try endSheet(named: name) }
        continue
      }
      if stream == nil {
        stream = try PartStream(entry, of: package.archive)
        if case .sheet = task {
          sheet = SheetHandler(
            room: SheetStore.mostBytes - used - strings.size, shared: strings, shown: sheet.shown)
        }
      }
      if try advance(task, &budget) { continue }
      stream = nil
      tasks.removeLast()
      if case .table = task, let table = table.table { tables.append(table) }
    }
    return !tasks.isEmpty
  }

  private mutating func advance(
    _ task: Task, _ budget: inout Int
  ) throws(OfficeProblem) -> Bool {
    let bytes = package.archive.bytes
    switch task {
    case .styles: return try stream?.advance(&budget, of: bytes, into: &styles) ?? false
    case .strings: return try stream?.advance(&budget, of: bytes, into: &strings) ?? false
    case .properties: return try stream?.advance(&budget, of: bytes, into: &properties) ?? false
    case .comments: return try stream?.advance(&budget, of: bytes, into: &comments) ?? false
    case .threaded: return try stream?.advance(&budget, of: bytes, into: &threaded) ?? false
    case .table: return try stream?.advance(&budget, of: bytes, into: &table) ?? false
    case .sheet: return try stream?.advance(&budget, of: bytes, into: &sheet) ?? false
    case .open, .take: return false
    }
  }

  /// Lists the parts of a sheet, which are read before its rows.
  private mutating func open(
    _ entry: ZipEntry, _ part: String, named name: String
  ) throws(OfficeProblem) {
    (comments, threaded, table, tables) = (SheetComments(), SheetComments(), SheetTable(), [])
    let links = try package.relationships(of: part)
    func entries(_ purpose: Relationships.Purpose) -> [ZipEntry] {
      links.all(purpose).prefix(1000).compactMap { package.archive[$0] }
    }
    tasks += [.take(name: name), .sheet(entry)]
    tasks += entries(.table).map { .table($0) }
    tasks += entries(.threadedComment).map { .threaded($0) }
    tasks += entries(.comments).map { .comments($0) }
  }

  private mutating func endSheet(named name: String) throws(OfficeProblem) {
    let merges = try sheet.finish()
    used += sheet.store.size
    let taken = WorkbookContents.Sheet(
      name: name, tables: tables, hiddenColumns: sheet.hiddenColumns, store: sheet.store,
      merges: merges,
      comments: comments.comments.merging(threaded.comments) { _, newer in newer },
      shared: strings, styles: styles, isSince1904: book.isSince1904)
    sheets.append(taken)
    notes += taken.hiddenNotes
  }

  /// What was read, once all is.
  var contents: WorkbookContents {
    let comments = sheets.reduce(0) { $0 + $1.commentCount }
    var said = hasMacros ? [OfficeNote.macrosIgnored] : []
    said += notes
    if comments > 0 { said.append(.comments(comments)) }
    return WorkbookContents(sheets: sheets, notes: said, properties: properties.properties)
  }
}
