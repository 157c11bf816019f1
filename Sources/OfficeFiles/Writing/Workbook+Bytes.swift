extension Workbook {
  /// The workbook as an .xlsx file.
  ///
  /// A cell of Excel holds 32,767 characters. Text beyond that goes on in a row of its own below,
  /// which reading puts together again.
  package func bytes() -> [UInt8] {
    // A workbook without a sheet would be broken.
    guard !sheets.isEmpty else {
      var filled = self
      filled.sheets = [Sheet(name: "Sheet1", columns: [], rows: [])]
      return filled.bytes()
    }
    let names = SheetNames(sheets.map(\.name)).names
    var parts = [("xl/workbook.xml", "spreadsheetml.sheet.main")]
    parts += sheets.indices.map { ("xl/worksheets/sheet\($0 + 1).xml", "spreadsheetml.worksheet") }
    parts.append(("xl/styles.xml", "spreadsheetml.styles"))
    var package = PackageWriter(
      parts.map { (name: $0.0, type: $0.1) }, main: "xl/workbook.xml",
      PackageWriter.Properties(
        title: title, subject: "", author: author, language: "en-GB", own: properties))
    package.add("xl/workbook.xml", book(names))
    package.addLinks(
      of: "xl/workbook.xml",
      sheets.indices.map { (type: "worksheet", target: "worksheets/sheet\($0 + 1).xml") }
        + [(type: "styles", target: "styles.xml")])
    package.add("xl/styles.xml", Array((XMLText.declaration + WorkbookStyles.part).utf8))
    for (place, sheet) in sheets.enumerated() {
      package.add(
        "xl/worksheets/sheet\(place + 1).xml",
        pieces: SheetWriter(sheet, of: self, isFirst: place == 0).pieces)
    }
    return package.finished()
  }

  private func book(_ names: [String]) -> [UInt8] {
    XMLText.part { xml in
      xml.element(
        "workbook", ["xmlns": SheetWriter.space, "xmlns:r": SheetWriter.linkSpace]
      ) { xml in
        xml.element("bookViews") { $0.empty("workbookView") }
        xml.element("sheets") { xml in
          for (place, name) in names.enumerated() {
            xml.empty(
              "sheet", ["name": name, "sheetId": String(place + 1), "r:id": "rId\(place + 1)"])
          }
        }
        guard !sheets.allSatisfy(\.columns.isEmpty) else { return }
        xml.element("definedNames") { xml in
          // Names of one kind stand together, in the order of their letters.
          for (place, sheet) in sheets.enumerated() where !sheet.columns.isEmpty {
            xml.text(
              "definedName",
              [
                "name": "_xlnm._FilterDatabase", "localSheetId": String(place), "hidden": "1",
              ], "\(quoted(names[place]))!\(SheetWriter.filter(of: sheet, isFixed: true))")
          }
          for (place, sheet) in sheets.enumerated() where !sheet.columns.isEmpty {
            let row = sheet.lead.count + 1
            xml.text(
              "definedName",
              ["name": "_xlnm.Print_Titles", "localSheetId": String(place)],
              "\(quoted(names[place]))!$\(row):$\(row)")
          }
        }
      }
    }
  }

  private func quoted(_ name: String) -> String {
    "'" + name.replacing("'", by: "''") + "'"
  }
}

/// Names that tabs can show: at most 31 characters, none of `[]:*?/\`, and no two alike.
private struct SheetNames {
  private(set) var names: [String] = []

  init(_ wanted: [String]) {
    var taken: Set<String> = []
    for (place, name) in wanted.enumerated() {
      let scalars = name.unicodeScalars.filter { scalar in
        scalar.value >= 0x20 && !"[]:*?/\\".unicodeScalars.contains(scalar)
      }
      var base = String(String.UnicodeScalarView(scalars))
      while base.hasPrefix("'") { base.removeFirst() }
      base = SheetNames.cut(base, to: 31)
      while base.hasSuffix("'") { base.removeLast() }
      if base.trimmed.isEmpty || base.lowercased() == "history" { base = "Sheet\(place + 1)" }
      var unique = base
      var number = 2
      while !taken.insert(unique.lowercased()).inserted {
        let ending = " (\(number))"
        unique = SheetNames.cut(base, to: 31 - ending.count) + ending
        number += 1
      }
      names.append(unique)
    }
  }

  /// The first characters of a text, as Excel counts them: in units of UTF-16.
  private static func cut(_ text: String, to count: Int) -> String {
    var cut = ""
    for character in text {
      guard cut.utf16.count + character.utf16.count <= count else { break }
      cut.append(character)
    }
    return cut
  }
}

/// The styles that cells of ours have, by their places in the part.
enum WorkbookStyles {
  static let title = 1
  static let text = 2
  static let day = 3
  static let moment = 4
  static let time = 5
  static let number = 6
  static let percent = 7
  static let lead = 8
  static let firstLead = 9

  private static let cell = aligned(#" horizontal="left""#)
  private static let figure = aligned("")

  private static func aligned(_ horizontal: String) -> String {
    #"borderId="1" applyBorder="1" applyAlignment="1" applyNumberFormat="1" xfId="0">"#
      + #"<alignment\#(horizontal) vertical="top" wrapText="1"/></xf>"#
  }

  /// The whole part, which is the same in every file.
  static let part =
    #"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#
    + #"<numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>"#
    + #"<numFmt numFmtId="165" formatCode="dd/mm/yyyy hh:mm"/>"#
    + #"<numFmt numFmtId="166" formatCode="hh:mm"/></numFmts>"#
    + #"<fonts count="3"><font><sz val="11"/><name val="Arial"/><family val="2"/></font>"#
    + #"<font><b/><sz val="11"/><name val="Arial"/><family val="2"/></font>"#
    + #"<font><b/><sz val="14"/><name val="Arial"/><family val="2"/></font></fonts>"#
    + #"<fills count="3"><fill><patternFill patternType="none"/></fill>"#
    + #"<fill><patternFill patternType="gray125"/></fill>"#
    + #"<fill><patternFill patternType="solid"><fgColor rgb="FFD9D9D9"/>"#
    + #"<bgColor indexed="64"/></patternFill></fill></fills>"#
    + #"<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>"#
    + #"<border><left style="thin"><color rgb="FF808080"/></left>"#
    + #"<right style="thin"><color rgb="FF808080"/></right>"#
    + #"<top style="thin"><color rgb="FF808080"/></top>"#
    + #"<bottom style="thin"><color rgb="FF808080"/></bottom><diagonal/></border></borders>"#
    + #"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>"#
    + #"</cellStyleXfs><cellXfs count="10">"#
    + #"<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"#
    + #"<xf numFmtId="49" fontId="1" fillId="2" applyFont="1" applyFill="1" "# + cell
    + #"<xf numFmtId="49" fontId="0" fillId="0" "# + cell
    + #"<xf numFmtId="164" fontId="0" fillId="0" "# + cell
    + #"<xf numFmtId="165" fontId="0" fillId="0" "# + cell
    + #"<xf numFmtId="166" fontId="0" fillId="0" "# + cell
    + #"<xf numFmtId="1" fontId="0" fillId="0" "# + figure
    + #"<xf numFmtId="9" fontId="0" fillId="0" "# + figure
    + #"<xf numFmtId="49" fontId="0" fillId="0" borderId="0" applyNumberFormat="1" xfId="0"/>"#
    + #"<xf numFmtId="49" fontId="2" fillId="0" borderId="0" applyFont="1" "#
    + #"applyNumberFormat="1" xfId="0"/></cellXfs>"#
    + #"<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>"#
    + #"</styleSheet>"#
}
