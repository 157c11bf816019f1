import FoundationEssentials
import Glibc
import Testing

@testable import Office
@testable import RapidReview

/// What python-docx and openpyxl make of what we write.
///
/// Skipped where they are not installed.
@Suite(.timeLimit(.minutes(10)))
struct PythonReadersTests {
  /// A Python that has both; `nil` where there is none.
  static let python: String? = {
    let candidates = [getenv("RAPIDREVIEW_PYTHON").map { String(cString: $0) }, "/usr/bin/python3"]
    return candidates.compactMap(\.self).first { path in
      guard access(path, X_OK) == 0 else { return false }
      let ended = try? Program.run(
        path, ["-c", "import docx, openpyxl"], environment: ["HOME": "/nonexistent"])
      return ended?.status == 0
    }
  }()

  private static let script = """
    import sys, docx, openpyxl
    document = docx.Document(sys.argv[1])
    properties = document.core_properties
    assert properties.title.endswith('2025-001, Canary Aspen'), properties.title
    assert properties.language == 'en-GB', properties.language
    styles = {paragraph.style.name for paragraph in document.paragraphs}
    assert {'Title', 'Heading 1'} <= styles, styles
    for section in document.sections:
        for part in (section.header, section.footer):
            text = ' '.join(paragraph.text for paragraph in part.paragraphs)
            assert 'OFFICIAL-SENSITIVE' in text, text
    assert document.tables
    book = openpyxl.load_workbook(sys.argv[2])
    sheet = book.active
    assert sheet['A1'].value == 'Date' and sheet.freeze_panes == 'A2', sheet.freeze_panes
    assert sheet.auto_filter.ref and sheet['D1'].alignment.wrap_text
    print('both are read')
    """

  @Test(
    .enabled(
      if: python != nil,
      "Python's docx and openpyxl are not installed (pip install python-docx openpyxl)"))
  func `python-docx and openpyxl read what is written, with marking, titles and language`() throws {
    let home = try Home.furnished()
    let out = "\(home.path)/out"
    let document = try home.run(
      "export", "2025-001", "report", "--to", out, "--format", "docx")
    let table = try home.run("export", "2025-001", "chronology", "--to", out, "--format", "xlsx")
    #expect(document.status == 0 && table.status == 0)
    let ended = try Program.run(
      try #require(Self.python),
      ["-c", Self.script, String(document.output.dropLast()), String(table.output.dropLast())],
      environment: ["HOME": home.path])
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(ended.output == "both are read\n")
  }
}
