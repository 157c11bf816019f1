extension WordDocument {
  private static let type = "wordprocessingml."

  /// The document as a .docx file.
  package func bytes() -> [UInt8] {
    var writer = WordBodyWriter(self)
    let body = writer.part()
    var parts = [("word/document.xml", "document.main"), ("word/styles.xml", "styles")]
    parts += [("word/settings.xml", "settings"), ("word/numbering.xml", "numbering")]
    parts += [("word/header1.xml", "header"), ("word/footer1.xml", "footer")]
    parts.append(("word/footer2.xml", "footer"))
    var package = PackageWriter(
      parts.map { (name: $0.0, type: Self.type + $0.1) }, main: "word/document.xml",
      PackageWriter.Properties(
        title: title, subject: subject, author: author, language: "en-GB", own: properties))
    package.add("word/document.xml", body)
    package.addLinks(
      of: "word/document.xml",
      [
        (type: "styles", target: "styles.xml"), (type: "settings", target: "settings.xml"),
        (type: "numbering", target: "numbering.xml"), (type: "header", target: "header1.xml"),
        (type: "footer", target: "footer1.xml"), (type: "footer", target: "footer2.xml"),
      ])
    package.add("word/styles.xml", Array((XMLText.declaration + WordStyleSheet.part).utf8))
    package.add("word/settings.xml", Self.settings())
    package.add("word/numbering.xml", Self.numbering(lists: writer.numberedLists))
    package.add("word/header1.xml", header())
    package.add("word/footer1.xml", foot(width: Paper.portrait.width))
    package.add("word/footer2.xml", foot(width: Paper.landscape.width))
    return package.finished()
  }

  /// A page of A4, in twentieths of a point.
  enum Paper {
    case portrait, landscape

    /// The space between the margins.
    var width: Int {
      switch self {
      case .portrait: 11_906 - 2 * Paper.margin
      case .landscape: 16_838 - 2 * Paper.margin
      }
    }

    static let margin = 1_134
  }

  private static func settings() -> [UInt8] {
    XMLText.part { xml in
      xml.element("w:settings", ["xmlns:w": WordBodyWriter.space]) { xml in
        xml.empty("w:zoom", ["w:percent": "100"])
        xml.empty("w:defaultTabStop", ["w:val": "720"])
        xml.element("w:compat") { xml in
          xml.empty(
            "w:compatSetting",
            [
              "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
              "w:val": "15",
            ])
        }
        xml.empty("w:themeFontLang", ["w:val": "en-GB"])
      }
    }
  }

  /// Two ways to list: bullets, and numbers that begin anew in each list.
  private static func numbering(lists: Int) -> [UInt8] {
    XMLText.part { xml in
      xml.element("w:numbering", ["xmlns:w": WordBodyWriter.space]) { xml in
        for (id, format) in [("0", "bullet"), ("1", "decimal")] {
          xml.element("w:abstractNum", ["w:abstractNumId": id]) { xml in
            xml.empty("w:multiLevelType", ["w:val": "singleLevel"])
            xml.element("w:lvl", ["w:ilvl": "0"]) { xml in
              xml.empty("w:start", ["w:val": "1"])
              xml.empty("w:numFmt", ["w:val": format])
              xml.empty("w:lvlText", ["w:val": format == "bullet" ? "•" : "%1."])
              xml.empty("w:lvlJc", ["w:val": "left"])
              xml.element("w:pPr") { $0.empty("w:ind", ["w:left": "567", "w:hanging": "397"]) }
            }
          }
        }
        for id in 1...(lists + 1) {
          xml.element("w:num", ["w:numId": String(id)]) { xml in
            xml.empty("w:abstractNumId", ["w:val": id == 1 ? "0" : "1"])
            guard id > 1 else { return }
            xml.element("w:lvlOverride", ["w:ilvl": "0"]) {
              $0.empty("w:startOverride", ["w:val": "1"])
            }
          }
        }
      }
    }
  }

  private func header() -> [UInt8] {
    XMLText.part { xml in
      xml.element("w:hdr", ["xmlns:w": WordBodyWriter.space]) { xml in
        xml.element("w:p") { xml in
          xml.element("w:pPr") { $0.empty("w:pStyle", ["w:val": "Header"]) }
          WordBodyWriter.run(marking, properties: "<w:b/>", &xml)
        }
      }
    }
  }

  /// The foot of a page: what it is on the left, the marking in the middle, the page on the right.
  private func foot(width: Int) -> [UInt8] {
    XMLText.part { xml in
      xml.element("w:ftr", ["xmlns:w": WordBodyWriter.space]) { xml in
        xml.element("w:p") { xml in
          xml.element("w:pPr") { xml in
            xml.empty("w:pStyle", ["w:val": "Footer"])
            xml.element("w:tabs") { xml in
              xml.empty("w:tab", ["w:val": "center", "w:pos": String(width / 2)])
              xml.empty("w:tab", ["w:val": "right", "w:pos": String(width)])
            }
          }
          WordBodyWriter.run(footer + "\t", &xml)
          WordBodyWriter.run(marking, properties: "<w:b/>", &xml)
          WordBodyWriter.run("\tPage ", &xml)
          Self.field("PAGE", &xml)
          WordBodyWriter.run(" of ", &xml)
          Self.field("NUMPAGES", &xml)
        }
      }
    }
  }

  private static func field(_ code: String, _ xml: inout XMLText) {
    xml.element("w:fldSimple", ["w:instr": " \(code) "]) { WordBodyWriter.run("1", &$0) }
  }
}
