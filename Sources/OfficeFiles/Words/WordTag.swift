/// The elements of a document's body that bear on what it says, by their local names.
enum WordTag: String, CaseIterable, Sendable {
  // Paragraphs and their properties.
  case paragraph = "p"
  case paragraphProperties = "pPr"
  case paragraphStyle = "pStyle"
  case outlineLevel = "outlineLvl"
  case numbering = "numPr"
  case numberingID = "numId"
  // Runs and their properties.
  case run = "r"
  case runProperties = "rPr"
  case runStyle = "rStyle"
  case strike, doubleStrike = "dstrike"
  case vanish
  // Text.
  case text = "t"
  case tab, positionedTab = "ptab"
  case lineBreak = "br"
  case carriageReturn = "cr"
  case hardHyphen = "noBreakHyphen"
  case symbol = "sym"
  // Changes that are tracked.
  case insertion = "ins"
  case deletion = "del"
  case moveFrom, moveTo
  // Tables.
  case table = "tbl"
  case row = "tr"
  case rowProperties = "trPr"
  case titleRow = "tblHeader"
  case gridBefore
  case cell = "tc"
  case cellProperties = "tcPr"
  case gridSpan
  case verticalMerge = "vMerge"
  case cellDeletion = "cellDel"
  // What hangs on the text.
  case footnote = "footnoteReference"
  case endnote = "endnoteReference"
  case commentStart = "commentRangeStart"
  case comment = "commentReference"
  case textBox = "txbxContent"
  case embedded = "altChunk"
  // What is no text, or is how it was before.
  case rubyText = "rt"
  case paragraphChange = "pPrChange"
  case runChange = "rPrChange"
  case cellChange = "tcPrChange"
  case rowChange = "trPrChange"
  case section = "sectPr"
}

/// The elements of content controls and form fields, by their local names.
enum WordFormTag: String, CaseIterable, Sendable {
  case control = "sdt"
  case controlProperties = "sdtPr"
  case tag, alias
  case showingPrompt = "showingPlcHdr"
  case plainText = "text"
  case date
  case dropDown = "dropDownList"
  case comboBox, listItem
  case picture
  // Fields, and the form fields of old.
  case fieldMark = "fldChar"
  case fieldData = "ffData"
  case fieldName = "name"
  case fieldBox = "checkBox"
  case fieldDefault = "default"
  case fieldChecked = "checked"
  case fieldResult = "result"
  case fieldEntry = "listEntry"
  case fieldText = "textInput"
}

/// An element of Word's own namespace that is known.
enum WordElement: Sendable {
  case tag(WordTag)
  case form(WordFormTag)

  /// One look at one table tells what an element is, for a document has millions of them.
  private static let byName: [XMLName: WordElement] = Dictionary(
    WordTag.allCases.map { (XMLName($0.rawValue), .tag($0)) }
      + WordFormTag.allCases.map { (XMLName($0.rawValue), .form($0)) },
    uniquingKeysWith: { first, _ in first })

  /// The element of an event; `nil` where it bears on nothing.
  init?(_ event: XMLEvent) {
    guard event.namespace == .word, let element = WordElement.byName[event.name] else {
      return nil
    }
    self = element
  }
}
