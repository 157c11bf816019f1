// Reading an office file: bytes in, a neutral value out, and nothing recorded.
//
// What a file is comes from its bytes, never from its name. Work is done in slices, so that keys
// are answered meanwhile: each slice unpacks some of a part, parses it, and packs what a person
// would see. Macros, links to other files and formulas are never followed. A reader in progress
// owns C's parsers, so it is a class; what it yields is a plain value.

/// What an office file holds.
package enum OfficeContents: Sendable {
  case workbook(WorkbookContents)
  case document(WordContents)

  /// What a person should know of the file as a whole.
  package var notes: [OfficeNote] {
    switch self {
    case .workbook(let workbook): workbook.notes
    case .document(let document): document.notes
    }
  }
}

/// Reads one Word or Excel file, a slice at a time.
package final class OfficeReader {
  private var stage: Stage
  private var workbook: WorkbookReader?
  private var document: WordReader?

  private enum Stage {
    case file([UInt8], prompts: [String])
    case parts
    case done
    case refused(OfficeProblem)
  }

  /// The most bytes that a file may have.
  package static let mostBytes = 48 << 20

  /// Takes a file.
  ///
  /// It is looked at in ``advance(bytes:)``.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - prompts: What our own forms print where an answer belongs, besides Word's own prompts. A
  ///     paragraph that still says so is empty.
  package init(_ bytes: [UInt8], prompts: [String] = []) {
    stage = .file(bytes, prompts: prompts)
  }

  /// Reads a file at once.
  package static func read(
    _ bytes: [UInt8], prompts: [String] = []
  ) throws(OfficeProblem) -> OfficeContents {
    let reader = OfficeReader(bytes, prompts: prompts)
    while try reader.advance(bytes: .max / 2) {}
    guard let contents = reader.contents else { throw .damaged(.missingPart) }
    return contents
  }

  /// Whether a file should be given to this reader: a zip file or a compound file by its first
  /// bytes.
  ///
  /// Anything else is text or none of ours.
  package static func canBegin(_ bytes: [UInt8]) -> Bool {
    isZip(bytes) || CompoundFile.isOne(bytes)
  }

  /// How much is read, from 0 to 1.
  package var progress: Double {
    switch stage {
    case .file: return 0
    case .parts: return workbook != nil ? workbook?.progress ?? 0 : document?.progress ?? 0
    case .done, .refused: return 1
    }
  }

  /// Reads on for about so many bytes of the unpacked file; whether there is more to read.
  ///
  /// - Throws: ``OfficeProblem`` where the file is refused, and again however often it is asked.
  package func advance(bytes: Int = 1 << 18) throws(OfficeProblem) -> Bool {
    do {
      return try step(bytes)
    } catch {
      stage = .refused(error)
      workbook = nil
      document = nil
      throw error
    }
  }

  /// What the file holds; `nil` until all of it is read.
  package var contents: OfficeContents? {
    guard case .done = stage else { return nil }
    if let contents = workbook?.contents { return .workbook(contents) }
    if let contents = document?.contents { return .document(contents) }
    return nil
  }

  private func step(_ bytes: Int) throws(OfficeProblem) -> Bool {
    switch stage {
    case .file(let file, let prompts):
      try begin(file, prompts)
      stage = .parts
      return true
    case .parts:
      let isMore =
        workbook != nil
        ? try workbook?.advance(bytes) ?? false : try document?.advance(bytes) ?? false
      if !isMore { stage = .done }
      return isMore
    case .done: return false
    case .refused(let problem): throw problem
    }
  }

  /// Finds out what the file is.
  private func begin(_ bytes: [UInt8], _ prompts: [String]) throws(OfficeProblem) {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= OfficeReader.mostBytes else {
      throw .tooLarge(mostMebibytes: OfficeReader.mostBytes >> 20)
    }
    if CompoundFile.isOne(bytes) { throw CompoundFile.problem(of: bytes) }
    guard OfficeReader.isZip(bytes) else { throw .otherFormat(ForeignFormat.known(by: bytes)) }
    var package = OfficePackage(try ZipArchive(bytes))
    let main = try package.mainPart()
    if let foreign = ForeignFormat.main(contentType: main.type) { throw .otherFormat(foreign) }
    let isWord =
      main.type.hasPart("wordprocessingml") || main.type.hasPart("ms-word")
      || main.type.isEmpty && main.name.hasSuffix("document.xml")
    if isWord {
      document = try WordReader(package, main: main.name, prompts: prompts)
      return
    }
    let isExcel =
      main.type.hasPart("spreadsheetml") || main.type.hasPart("ms-excel")
      || main.type.isEmpty && main.name.hasSuffix("workbook.xml")
    guard isExcel else { throw .otherFormat(.zip) }
    workbook = try WorkbookReader(package, main: main.name)
  }

  private static func isZip(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }
}
