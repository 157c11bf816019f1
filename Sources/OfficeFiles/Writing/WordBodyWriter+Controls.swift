// Controls.
extension WordBodyWriter {
  /// Writes a control within a paragraph.
  mutating func write(_ control: WordDocument.Control, _ xml: inout XMLText) {
    controls += 1
    let number = controls
    xml.element("w:sdt") { xml in
      WordBodyWriter.properties(of: control, number: number, &xml)
      xml.element("w:sdtContent") { WordBodyWriter.content(of: control, &$0) }
    }
  }

  /// Writes a control that holds paragraphs.
  mutating func write(
    answer control: WordDocument.Control, inCell: Bool, _ xml: inout XMLText
  ) {
    controls += 1
    let number = controls
    var writer = self
    xml.element("w:sdt") { xml in
      WordBodyWriter.properties(of: control, number: number, &xml)
      xml.element("w:sdtContent") { xml in
        let style = inCell ? "TableText" : "Normal"
        let lines =
          control.value.isEmpty
          ? []
          : control.value.split(
            separator: "\n", omittingEmptySubsequences: false)
        for line in lines { writer.paragraph([.text(String(line))], style: style, &xml) }
        guard lines.isEmpty else { return }
        xml.element("w:p") { xml in
          if inCell { xml.element("w:pPr") { $0.empty("w:pStyle", ["w:val": style]) } }
          WordBodyWriter.content(of: control, &xml)
        }
      }
    }
    self = writer
  }

  private static func content(of control: WordDocument.Control, _ xml: inout XMLText) {
    if control.kind == .checkBox {
      let mark = control.value.isEmpty ? WordSymbol.unticked : WordSymbol.ticked
      let font =
        #"<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" "#
        + #"w:hint="eastAsia"/>"#
      run(mark, properties: font, &xml)
    } else if control.value.isEmpty {
      let prompt = control.prompt.isEmpty ? "Click or tap here to enter text." : control.prompt
      run(prompt, properties: #"<w:rStyle w:val="PlaceholderText"/>"#, &xml)
    } else {
      run(control.value, &xml)
    }
  }

  private static func properties(
    of control: WordDocument.Control, number: Int, _ xml: inout XMLText
  ) {
    xml.element("w:sdtPr") { xml in
      xml.empty("w:alias", ["w:val": String(control.alias.prefix(64))])
      xml.empty("w:tag", ["w:val": String(control.tag.prefix(64))])
      xml.empty("w:id", ["w:val": String(number)])
      // The control itself cannot be deleted; what is in it can be changed.
      xml.empty("w:lock", ["w:val": "sdtLocked"])
      if control.value.isEmpty, control.kind != .checkBox { xml.empty("w:showingPlcHdr") }
      switch control.kind {
      case .text(let isMultiline):
        if isMultiline { xml.empty("w:text", ["w:multiLine": "1"]) } else { xml.empty("w:text") }
      case .richText: xml.empty("w:richText")
      case .day: day(control.value, &xml)
      case .choice(let items):
        xml.element("w:dropDownList") { xml in
          // Word takes a list for broken in which an item is empty, or comes twice.
          for (place, item) in items.enumerated()
          where !item.isEmpty && !items[..<place].contains(item) {
            xml.empty("w:listItem", ["w:displayText": item, "w:value": item])
          }
        }
      case .checkBox:
        xml.element("w14:checkbox") { xml in
          xml.empty("w14:checked", ["w14:val": control.value.isEmpty ? "0" : "1"])
          xml.empty("w14:checkedState", ["w14:val": "2612", "w14:font": "MS Gothic"])
          xml.empty("w14:uncheckedState", ["w14:val": "2610", "w14:font": "MS Gothic"])
        }
      }
    }
  }

  private static func day(_ value: String, _ xml: inout XMLText) {
    let parts = value.split(separator: "/").compactMap { Int($0) }
    let day = parts.count == 3 ? OfficeDay(year: parts[2], month: parts[1], day: parts[0]) : nil
    let inside = { (xml: inout XMLText) in
      xml.empty("w:dateFormat", ["w:val": "dd/MM/yyyy"])
      xml.empty("w:lid", ["w:val": "en-GB"])
      xml.empty("w:storeMappedDataAs", ["w:val": "dateTime"])
      xml.empty("w:calendar", ["w:val": "gregorian"])
    }
    if let day {
      xml.element("w:date", ["w:fullDate": day.iso + "T00:00:00Z"], inside)
    } else {
      xml.element("w:date", [:], inside)
    }
  }
}
