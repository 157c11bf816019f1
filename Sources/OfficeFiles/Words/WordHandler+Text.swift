// Paragraphs and the text in them.
extension WordHandler {
  /// The innermost of what holds paragraphs.
  private var last: Int { containers.count - 1 }

  /// Where what comes up next stands in the body.
  var place: WordContents.Place {
    if let table = tables.first, let number = table.number, let row = table.row {
      return .cell(table: number, row: row.number, column: row.column)
    }
    let waiting = containers[0].paragraphs.count { !$0.isInTextBox && !$0.goesOn }
    return .paragraph(counts.paragraphs + waiting + 1)
  }

  /// Adds text to the open paragraph and to the controls that are open.
  mutating func add(_ text: String) throws(OfficeProblem) {
    guard !fields.contains(where: \.isCode), containers[last].open != nil else { return }
    var text = text
    if let number = openControls.last, case .checkBox(let isTicked) = controls[number].kind {
      // The mark is written anew, whatever font it was taken from.
      guard controls[number].text.isEmpty else { return }
      text = isTicked ? WordSymbol.ticked : WordSymbol.unticked
    }
    // The paragraph is never bound to a name here: a second owner would copy it with each piece.
    guard !(run.isHidden ?? containers[last].open?.isHidden ?? false) else {
      containers[last].open?.note(.hiddenText)
      counts.isHidden = true
      return
    }
    let count = text.utf8.count + WordCounts.segmentWeight
    try counts.add(bytes: count * (1 + openControls.count))
    for number in openControls {
      controls[number].text += text
      if run.isPrompt { controls[number].hasPromptStyle = true }
    }
    let isStruck = run.isStruck ?? containers[last].open?.isStruck ?? false
    containers[last].open?.add(text, isStruck: isStruck, controls: openControls)
  }

  /// Notes something of the open paragraph.
  mutating func note(_ remark: OfficeRemark) { containers[last].open?.note(remark) }

  /// Notes that there are changes that are tracked.
  mutating func noteChange() {
    counts.isTracked = true
    note(.trackedChange)
  }

  mutating func beginParagraph() throws(OfficeProblem) {
    // One within another is broken; the outer one ends where the inner one begins.
    if containers[last].open != nil { try endParagraph() }
    try counts.addParagraph()
    guard containers[last].paragraphs.count + containers[last].boxes.count <= WordCounts.mostWaiting
    else { throw .tooMuch(.paragraphsInOnePlace, most: WordCounts.mostWaiting) }
    var draft = WordParagraphDraft()
    draft.remarks = counts.waiting
    draft.isInTextBox = containers[last].kind == .textBox
    counts.waiting = []
    containers[last].open = draft
    let place = place
    for number in openControls {
      if controls[number].place == nil { controls[number].place = place }
      if !controls[number].text.isEmpty { controls[number].text += "\n" }
    }
  }

  mutating func endParagraph() throws(OfficeProblem) {
    guard let draft = containers[last].open else { return }
    // A field whose code does not end is broken; what follows is text.
    fields.removeAll(where: \.isCode)
    containers[last].open = nil
    if containers[last].paragraphs.last?.goesOn == true {
      var joined = containers[last].paragraphs.removeLast()
      joined.segments += draft.segments
      for remark in draft.remarks { joined.note(remark) }
      joined.goesOn = draft.goesOn
      containers[last].paragraphs.append(joined)
    } else {
      containers[last].paragraphs.append(draft)
    }
    containers[last].paragraphs += containers[last].boxes
    containers[last].boxes = []
    if containers[last].kind == .body, !draft.goesOn { flush() }
  }

  mutating func endTextBox() {
    guard containers.count > 1, containers[last].kind == .textBox,
      let box = containers.popLast()
    else { return }
    var paragraphs = box.paragraphs + (box.open.map { [$0] } ?? [])
    paragraphs.removeAll { $0.segments.isEmpty }
    guard !paragraphs.isEmpty else { return }
    counts.textBoxes += 1
    containers[last].boxes += paragraphs
  }

  mutating func takeParagraphStyle(_ id: String) {
    guard owner == .paragraph else { return }
    let style = styles[id]
    containers[last].open?.headingLevel = style.headingLevel
    containers[last].open?.isListItem = style.isList ?? false
    containers[last].open?.isHidden = style.isHidden ?? false
    containers[last].open?.isStruck = style.isStruck ?? false
  }

  mutating func takeOutline(_ value: String?) {
    if owner == .paragraph { containers[last].open?.headingLevel = WordStyles.level(value) }
  }

  mutating func takeNumbering(_ tag: WordTag, _ value: String?) {
    guard owner == .paragraph else { return }
    containers[last].open?.isListItem = tag == .numbering || value != "0"
  }

  mutating func takeRunStyle(_ id: String) {
    guard owner == .run else { return }
    let style = styles[id]
    run.isStruck = run.isStruck ?? style.isStruck
    run.isHidden = run.isHidden ?? style.isHidden
    run.isPrompt = style.isPrompt || id == "PlaceholderText"
  }

  mutating func takeChange(_ tag: WordTag) {
    switch owner {
    case .none: noteChange()
    case .paragraph:
      noteChange()
      if tag == .deletion { containers[last].open?.goesOn = true }
    case .row:
      counts.isTracked = true
      guard let table = tables.indices.last else { return }
      if tag == .deletion { tables[table].row?.isDeleted = true }
      tables[table].row?.isTracked = true
    case .run, .control, .cell: break
    }
  }
}

// What hangs on the text.
extension WordHandler {
  mutating func takeFootnote(_ words: String?) {
    counts.footnotes += 1
    note(.footnote(words ?? ""))
  }

  mutating func takeComment(_ id: String) {
    guard counts.comments.count < 20_000, counts.comments.insert(id).inserted else { return }
    let remark = OfficeRemark.comment(comments.notes[id] ?? "")
    if containers[last].open == nil { counts.waiting.append(remark) } else { note(remark) }
  }

  /// Takes a picture, and before it what is said of it.
  mutating func startPicture(_ event: XMLEvent, in events: XMLEvents) {
    switch event.name {
    case WordHandler.drawingProperties:
      pictureWords = events.string(WordHandler.description, of: event) ?? ""
    case WordHandler.blip, WordHandler.imageData:
      counts.pictures += 1
      note(.picture(pictureWords))
      pictureWords = ""
    default: break
    }
  }

  private static let drawingProperties = XMLName("docPr" as StaticString)
  private static let description = XMLName("descr" as StaticString)
  private static let blip = XMLName("blip" as StaticString)
  private static let imageData = XMLName("imagedata" as StaticString)
}

// The end of what holds paragraphs.
extension WordHandler {
  /// Turns the paragraphs of the body that are read into blocks.
  mutating func flush() {
    for draft in containers[0].paragraphs {
      if !draft.isInTextBox { counts.paragraphs += 1 }
      let reading = resolved([draft])
      blocks.append(
        .paragraph(
          WordContents.Paragraph(
            number: max(1, counts.paragraphs), text: reading.text,
            headingLevel: draft.headingLevel, isListItem: draft.isListItem,
            isInTextBox: draft.isInTextBox, day: reading.day, remarks: reading.remarks)))
    }
    containers[0].paragraphs = []
  }

  /// The text of one paragraph of which nothing is to be said; `nil` for any other.
  ///
  /// Most are so, and a table has a hundred thousand.
  private static func plainText(of drafts: [WordParagraphDraft]) -> String? {
    guard drafts.count <= 1 else { return nil }
    guard let draft = drafts.first, !draft.segments.isEmpty || !draft.remarks.isEmpty else {
      return ""
    }
    guard draft.segments.count == 1, draft.remarks.isEmpty, !draft.segments[0].isStruck,
      draft.segments[0].controls.isEmpty
    else { return nil }
    return draft.segments[0].text
  }

  /// What paragraphs say, one a line, without prompts and without words struck out of a text.
  func resolved(
    _ drafts: [WordParagraphDraft]
  ) -> (text: String, day: OfficeDay?, remarks: [OfficeRemark]) {
    if let text = WordHandler.plainText(of: drafts) {
      return (prompts.withoutPrompt(text), nil, [])
    }
    var remarks: [OfficeRemark] = []
    let numbers = Set(drafts.lazy.flatMap(\.segments).flatMap(\.controls))
    let empty = numbers.filter { fate(of: $0) == .prompt }
    let kept = drafts.map { draft in
      draft.segments.filter { empty.isDisjoint(with: $0.controls) }
    }
    let (struck, plain) = (kept.joined().filter(\.isStruck), kept.joined().filter { !$0.isStruck })
    let isBlank = { (segments: [WordSegment]) in segments.allSatisfy { $0.text.trimmed.isEmpty } }
    let isStruck = !isBlank(struck)
    let isWhole = isBlank(plain)
    if isStruck {
      let words = struck.map(\.text).joined(separator: " ").trimmed
      remarks.append(isWhole ? .struckThrough : .struckOut(words))
    }
    let lines = kept.map { segments in
      let shown = segments.filter { !isStruck || isWhole || !$0.isStruck }
      return prompts.withoutPrompt(shown.map(\.text).joined())
    }
    for draft in drafts {
      for remark in draft.remarks where !remarks.contains(remark) { remarks.append(remark) }
    }
    let text = lines.joined(separator: "\n")
    var day: OfficeDay?
    for number in numbers.sorted() {
      if fate(of: number) == .marked { remarks.append(.markedAsPrompt) }
      if case .day(let chosen?) = controls[number].kind,
        controls[number].text.trimmed == text.trimmed
      {
        day = chosen
      }
    }
    return (text, day, remarks)
  }
}
