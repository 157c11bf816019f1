/// The styles of documents of ours: real headings, Arial, 12 points, British English.
enum WordStyleSheet {
  /// The whole part, which is the same in every file.
  static let part =
    #"<w:styles xmlns:w="\#(WordBodyWriter.space)"><w:docDefaults><w:rPrDefault><w:rPr>"#
    + #"<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>"#
    + #"<w:sz w:val="24"/><w:szCs w:val="24"/>"#
    + #"<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>"#
    + #"<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr>"#
    + #"</w:pPrDefault></w:docDefaults>"#
    + paragraph("Normal", "Normal", isDefault: true, "", "")
    + paragraph("Title", "Title", #"<w:spacing w:before="0" w:after="240"/>"#, bold(40))
    + heading(1, before: 360, size: 32) + heading(2, before: 280, size: 28)
    + heading(3, before: 240, size: 26) + heading(4, before: 200, size: 24)
    + paragraph("TOCHeading", "TOC Heading", "<w:keepNext/>", bold(28))
    + paragraph(
      "TOC1", "toc 1", #"<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>"#, "")
    + paragraph("ListBullet", "List Bullet", numbered(1), "")
    + paragraph("ListNumber", "List Number", numbered(2), "")
    + paragraph("TableText", "Table Text", tight, #"<w:sz w:val="22"/><w:szCs w:val="22"/>"#)
    + paragraph("TableTitle", "Table Title", "<w:keepNext/>" + tight, bold(22))
    + paragraph("Hint", "Hint", "", #"<w:color w:val="595959"/>"# + size(20))
    + paragraph(
      "Caption", "caption", #"<w:keepNext/><w:spacing w:before="160" w:after="80"/>"#, bold(22))
    + paragraph("Marking", "Marking", #"<w:jc w:val="center"/>"#, bold(24))
    + paragraph("Quote", "Quote", #"<w:ind w:left="567" w:right="567"/>"#, "")
    + paragraph("Note", "Note", frame(["left"]) + #"<w:ind w:left="170"/>"#, "")
    + paragraph(
      "Warning", "Warning", "<w:keepLines/>" + frame(["top", "left", "bottom", "right"]), "")
    + paragraph("Header", "header", #"<w:jc w:val="center"/>"#, size(20))
    + paragraph("Footer", "footer", #"<w:spacing w:before="60" w:after="0"/>"#, size(20))
    + #"<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">"#
    + #"<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>"#
    + #"<w:style w:type="character" w:styleId="PlaceholderText">"#
    + #"<w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="595959"/></w:rPr></w:style>"#
    + #"<w:style w:type="table" w:default="1" w:styleId="TableNormal">"#
    + #"<w:name w:val="Normal Table"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>"#
    + #"<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>"#
    + #"<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>"#
    + #"</w:tblPr></w:style>"#
    + #"<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>"#
    + #"<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>"#
    + ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).joined()
    + #"</w:tblBorders><w:tblCellMar><w:top w:w="57" w:type="dxa"/>"#
    + #"<w:left w:w="85" w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/>"#
    + #"<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>"#

  private static let tight =
    #"<w:spacing w:before="0" w:after="40" w:line="240" w:lineRule="auto"/>"#

  private static func size(_ halves: Int) -> String {
    #"<w:sz w:val="\#(halves)"/><w:szCs w:val="\#(halves)"/>"#
  }

  private static func bold(_ halves: Int) -> String { "<w:b/><w:bCs/>" + size(halves) }

  private static func numbered(_ list: Int) -> String {
    #"<w:numPr><w:numId w:val="\#(list)"/></w:numPr><w:contextualSpacing/>"#
  }

  private static func border(_ side: String) -> String {
    #"<w:\#(side) w:val="single" w:sz="4" w:space="0" w:color="808080"/>"#
  }

  private static func frame(_ sides: [String]) -> String {
    let lines = sides.map { #"<w:\#($0) w:val="single" w:sz="12" w:space="6" w:color="404040"/>"# }
    return "<w:pBdr>\(lines.joined())</w:pBdr>"
  }

  private static func heading(_ level: Int, before: Int, size: Int) -> String {
    paragraph(
      "Heading\(level)", "heading \(level)",
      #"<w:keepNext/><w:keepLines/><w:spacing w:before="\#(before)" w:after="120"/>"#
        + #"<w:outlineLvl w:val="\#(level - 1)"/>"#, bold(size))
  }

  private static func paragraph(
    _ id: String, _ name: String, isDefault: Bool = false, _ properties: String, _ run: String
  ) -> String {
    #"<w:style w:type="paragraph"\#(isDefault ? #" w:default="1""# : "") w:styleId="\#(id)">"#
      + #"<w:name w:val="\#(name)"/>"#
      + (isDefault ? "" : #"<w:basedOn w:val="Normal"/>"#)
      + (id.hasPrefix("Heading") || id == "Title" ? #"<w:next w:val="Normal"/>"# : "")
      + "<w:qFormat/>"
      + (properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")
      + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>") + "</w:style>"
  }
}
