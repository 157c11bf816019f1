import CaseStore
import Casework
import Documents
import Testing

@testable import Office
@testable import RapidReview

/// What leaves under the code name holds nothing of the identity; what names people was chosen to.
struct LeakExportTests {
  private func staged(
    planting text: String, files: MemoryFileSystem = MemoryFileSystem()
  ) throws -> ChronologyStage {
    let stage = try ChronologyStage(
      Screenplay.founded(files),
      entries: ChronologyStage.entries.replacing("Reading group, quiet", with: text))
    try stage.identify(.childrensNames, "Zephyrine Quillfeather")
    try stage.identify(.datesOfBirth, "12/03/2019")
    try stage.identify(.homeAddress, "14 Tanglewood Road, Fenmoor, FX1 2AB")
    try stage.identify(.mother, "M: Siobhán O'Marra")
    try stage.identify(.nhsNumbers, "943 476 5919")
    return stage
  }

  private func exporter(_ stage: ChronologyStage) -> Exporter {
    Exporter(stage.surroundings, stage.office, maker: "A. Chair")
  }

  private func content(_ path: String, _ files: MemoryFileSystem) throws -> String {
    String(decoding: try bytes(path, files), as: UTF8.self)
  }

  private func bytes(_ path: String, _ files: MemoryFileSystem) throws -> [UInt8] {
    let file = try files.open(path, .read)
    defer { files.close(file) }
    return try files.read(file, from: 0, upTo: 1 << 22)
  }

  private static let planted = [
    "ZEPHYRINE read alone", "Zephyrine’s book", "quill feather", "Born 12.3.19", "siobhan came",
    "o’marra rang", "at Tanglewood Rd", "lives in FX12AB", "NHS 943-476-5919",
  ]

  @Test(arguments: planted, [ExportFormat.docx, .html, .text, .xlsx, .csv])
  func `every planted word stops every form of the chronology, by row and never by word`(
    text: String, format: ExportFormat
  ) throws {
    let files = MemoryFileSystem()
    let stage = try staged(planting: text, files: files)
    do {
      _ = try exporter(stage).write(.chronology, of: stage.id, to: "/mine", as: format)
      Issue.record("nothing may be written")
    } catch let refusal as ExportRefusal {
      guard case .leaks(let leaks) = refusal else {
        Issue.record("a leak is named: \(refusal)")
        return
      }
      #expect(leaks.count == 1)
      #expect(refusal.problem.contains("row 6, column"))
      for word in text.split(separator: " ") where word.count > 4 {
        #expect(!refusal.problem.contains(word) && !refusal.remedy.contains(word))
      }
    }
    #expect((try? content("/mine/2026-001-chronology.\(format.fileEnding)", files)) == nil)
  }

  @Test
  func `other documents are stopped in the same way`() throws {
    let stage = try staged(planting: "Quiet")
    try stage.fill(.report, [.voice: .text("Zephyrine was seen.")])
    #expect(throws: ExportRefusal.self) {
      _ = try exporter(stage).write(.report, of: stage.id, to: "/mine", as: .text)
    }
    // The schedule of the same case holds no free text and goes out.
    _ = try exporter(stage).write(.schedule, of: stage.id, to: "/mine", as: .text)
  }

  @Test
  func `real names stand in it only where they were chosen, by the case's own key`() throws {
    let files = MemoryFileSystem()
    let stage = try staged(planting: "Child Aspen read with M", files: files)
    let path = try exporter(stage).write(
      .chronology, of: stage.id, to: "/mine", as: .csv, isNamed: true
    ).path
    #expect(path == "/mine/2026-001-chronology-with-real-names.csv")
    let text = try content(path, files)
    #expect(text.contains("Zephyrine Quillfeather (Child Aspen)"))
    #expect(text.contains("Siobhán O'Marra (M)"))
    let plain = try exporter(stage).write(.chronology, of: stage.id, to: "/mine", as: .csv).path
    let codes = try content(plain, files)
    #expect(!codes.contains("Zephyrine"))
    #expect(codes.contains("Child Aspen read with M"))
    #expect(throws: ExportRefusal.namesNobody(.report)) {
      _ = try exporter(stage).write(.report, of: stage.id, to: "/mine", as: .text, isNamed: true)
    }
  }

  @Test
  func `the page holds the picture within itself, and the same as a table`() throws {
    let files = MemoryFileSystem()
    let stage = try ChronologyStage(
      Screenplay.founded(files),
      entries: ChronologyStage.entries.replacing("tired", with: "<script>tired"))
    let path = try exporter(stage).write(.chronology, of: stage.id, to: "/mine", as: .html).path
    let page = try content(path, files)
    #expect(page.contains("<svg viewBox="))
    #expect(page.contains("<title>Entries of each organisation over time</title>"))
    #expect(page.contains("Entries by month and organisation"))
    #expect(!page.contains("<script"))
    #expect(!page.contains("href="))
    #expect(page.contains("any contact from 27 January 2026 to 2 March 2026, 35 days."))
  }

  @Test(arguments: [ExportFormat.csv, .xlsx])
  func `the table is read again as the entries it was written from`(_ format: ExportFormat) throws {
    let files = MemoryFileSystem()
    let stage = try ChronologyStage(Screenplay.founded(files))
    let path = try exporter(stage).write(.chronology, of: stage.id, to: "/mine", as: format).path
    let bytes = try bytes(path, files)
    let chronology = try stage.review.chronology
    let rows = ReturnReader.read(
      bytes, context: ReturnContext(today: stage.surroundings.clock.now.day, lines: [1, 2, 3])
    ).rows
    #expect(rows.count == chronology.count)
    for (row, entry) in zip(rows, chronology) {
      #expect(row.when.understood == entry.content.when.understood)
      #expect(row.what == entry.content.what)
      #expect(row.outcome != .refused)
    }
  }
}
