/// The parts of an office file: what type each has, and which it points to.
struct OfficePackage: Sendable {
  let archive: ZipArchive
  private(set) var types = ContentTypes()

  /// Takes a zip file for an office file.
  init(_ archive: ZipArchive) { self.archive = archive }

  /// Reads the list of types, and finds the main part.
  ///
  /// - Throws: ``OfficeProblem/otherFormat(_:)`` where the zip file is no office file of ours.
  mutating func mainPart() throws(OfficeProblem) -> (name: String, type: String) {
    if archive["[Content_Types].xml"] != nil { types = try read("[Content_Types].xml") }
    let links = try relationships(of: "")
    guard let main = links.first(.officeDocument) ?? OfficePackage.usual(in: archive) else {
      throw .otherFormat(ForeignFormat.zipped(archive))
    }
    guard archive[main] != nil else { throw .damaged(.missingPart) }
    return (main, types[main])
  }

  /// The main part by its usual place, where nothing points to it.
  private static func usual(in archive: ZipArchive) -> String? {
    ["xl/workbook.xml", "word/document.xml"].first { archive[$0] != nil }
  }

  /// What a part points to; of the package itself where the name is empty.
  func relationships(of part: String) throws(OfficeProblem) -> Relationships {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[...$0]) } ?? ""
    let file = slash.map { String(part[part.index(after: $0)...]) } ?? part
    let name = folder + "_rels/" + file + ".rels"
    var found = Relationships(folder: folder)
    guard archive[name] != nil else { return found }
    try read(name, into: &found)
    return found
  }

  /// Reads a small part at once.
  func read<Handler: PartHandler>(
    _ name: String, into handler: inout Handler
  ) throws(OfficeProblem) {
    guard let entry = archive[name] else { throw .damaged(.missingPart) }
    guard entry.size <= OfficePackage.mostSmall else {
      throw .bomb(.size(mebibytes: entry.size >> 20))
    }
    var stream = try PartStream(entry, of: archive)
    var budget = Int.max
    while try stream.advance(&budget, of: archive.bytes, into: &handler) {}
  }

  /// Reads a small part that needs nothing beforehand.
  private func read<Handler: PartHandler & Blank>(
    _ name: String
  ) throws(OfficeProblem) -> Handler {
    var handler = Handler()
    try read(name, into: &handler)
    return handler
  }

  /// Lists of parts and of links are small; those of real files are below 100 KiB.
  private static let mostSmall = 8 << 20
}

/// What begins empty.
private protocol Blank {
  init()
}

extension ContentTypes: Blank {}

/// The type of each part, by its name or by how its name ends.
struct ContentTypes: PartHandler, Sendable {
  private var byName: [String: String] = [:]
  private var byEnding: [String: String] = [:]

  private static let override = XMLName("Override")
  private static let standard = XMLName("Default")
  private static let partName = XMLName("PartName")
  private static let ending = XMLName("Extension")
  private static let contentType = XMLName("ContentType")

  init() {}

  /// The type of a part; empty where none is stated.
  subscript(part: String) -> String {
    let name = part.lowercased()
    if let type = byName[name] { return type }
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return byEnding[String(name[name.index(after: dot)...])] ?? ""
  }

  /// Whether any part is a program, which runs when the file is opened in Word or Excel.
  var hasMacros: Bool {
    byName.values.contains { $0.lowercased().hasPart("macroenabled") }
      || byName.values.contains { $0.hasPart("vbaProject") }
  }

  mutating func take(_ event: XMLEvent, in events: XMLEvents) throws(OfficeProblem) {
    guard event.kind == .start, event.namespace == .contentTypes,
      let type = events.string(ContentTypes.contentType, of: event)
    else { return }
    if event.name == ContentTypes.override,
      let name = events.string(ContentTypes.partName, of: event)
    {
      byName[String(name.drop { $0 == "/" }).lowercased()] = type
    } else if event.name == ContentTypes.standard,
      let ending = events.string(ContentTypes.ending, of: event)
    {
      byEnding[ending.lowercased()] = type
    }
  }
}
