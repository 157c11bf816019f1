import Casework

// Files that organisations sent back, on the wire. What a row does not say is left out, for a file
// may have thousands of them.

extension ReturnFile {
  var members: [JSON.Member] {
    [
      JSON.Member("request", .string(request.text)),
      JSON.Member("organisation", .string(organisation)),
      JSON.Member("part", .string(part.rawValue)), JSON.Member("file", .string(name)),
      JSON.Member("sha256", .string(digest)), JSON.Member("warned", .int(warned)),
      JSON.Member("refused", .int(refused)),
      JSON.Member("entries", .array(entries.map { .object($0.members) })),
      JSON.Member("answers", .array(answers.map { .object($0.members) })),
    ] + (columns.isEmpty ? [] : [JSON.Member("columns", .array(columns.map { $0.json }))])
  }

  /// `nil` where a part or a question is of a newer version.
  init?(_ fields: WireFields) throws(EventFlaw) {
    let part = Part(rawValue: try fields.text("part"))
    var entries: [Entry] = []
    for item in try fields.items("entries") {
      guard let entry = try Entry(WireFields(object: item)) else { return nil }
      entries.append(entry)
    }
    var answers: [GivenAnswer] = []
    for item in try fields.items("answers") {
      guard let answer = try GivenAnswer(WireFields(object: item)) else { return nil }
      answers.append(answer)
    }
    var columns: [ColumnAssignment] = []
    for item in fields.object["columns"]?.items ?? [] {
      let column = WireFields(object: item)
      guard let field = ColumnField(rawValue: try column.text("field")) else { return nil }
      columns.append(ColumnAssignment(try column.text("column"), is: field))
    }
    guard let part else { return nil }
    self.init(
      request: try fields.name("request"), organisation: try fields.text("organisation"),
      part: part, name: try fields.text("file"), digest: try fields.text("sha256"),
      entries: entries, answers: answers, warned: try fields.number("warned", .amount),
      refused: try fields.number("refused", .amount), columns: columns)
  }
}

extension ColumnAssignment {
  fileprivate var json: JSON {
    .object([
      JSON.Member("column", .string(column)), JSON.Member("field", .string(field.rawValue)),
    ])
  }
}

extension ReturnFile.Entry {
  fileprivate var members: [JSON.Member] {
    var members = [
      JSON.Member("id", .string(id.text)), JSON.Member("row", .int(row)),
      JSON.Member("written", .string(content.when.written)),
      JSON.Member("precision", .string(content.when.precision.rawValue)),
    ]
    func add(_ key: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      members.append(JSON.Member(key, .string(text)))
    }
    if let table { members.append(table.member) }
    add("from", content.when.from?.iso)
    add("to", content.when.to?.iso)
    add("time", content.time.value?.text)
    add("time-written", content.time.written)
    add("people", content.people)
    add("what", content.what)
    add("action", content.action)
    add("source", content.source)
    add("child-seen", content.childSeen.value?.rawValue)
    add("child-seen-written", content.childSeen.written)
    if let significance = content.significance {
      members.append(JSON.Member("significance", .int(significance.rawValue)))
    }
    add("significance-written", content.asWritten[.significance])
    add("practice", content.practice?.rawValue)
    add("practice-written", content.asWritten[.practice])
    add("status", content.status?.rawValue)
    add("status-written", content.asWritten[.status])
    if !content.lines.isEmpty {
      members.append(JSON.Member("lines", .array(content.lines.map { .int($0) })))
    }
    add("lines-written", content.asWritten[.lines])
    add("analysis", content.analysis)
    if !content.other.isEmpty {
      let cells = content.other.map { cell -> JSON in
        .object([
          JSON.Member("title", .string(cell.title)), JSON.Member("text", .string(cell.text)),
        ])
      }
      members.append(JSON.Member("other", .array(cells)))
    }
    return members
  }

  /// `nil` where a precision is of a newer version.
  fileprivate init?(_ fields: WireFields) throws(EventFlaw) {
    guard let precision = UncertainDay.Precision(rawValue: try fields.text("precision")) else {
      return nil
    }
    guard
      let when = UncertainDay(
        from: try fields.dayIfThere("from"), to: try fields.dayIfThere("to"),
        precision: precision, written: try fields.text("written"))
    else { throw .field("from") }
    let time = try fields.textIfThere("time")
    guard time.isEmpty || TimeOfDay(time) != nil else { throw .field("time") }
    let lines = try fields.numbersIfThere("lines", .amount)
    var other: [ReturnedCell] = []
    for item in fields.object["other"]?.items ?? [] {
      let cell = WireFields(object: item)
      other.append(ReturnedCell(try cell.text("title"), try cell.text("text")))
    }
    var asWritten: [ChronologyColumn: String] = [:]
    for (column, key) in [
      (ChronologyColumn.significance, "significance-written"), (.practice, "practice-written"),
      (.status, "status-written"), (.lines, "lines-written"),
    ] {
      let written = try fields.textIfThere(key)
      if !written.isEmpty { asWritten[column] = written }
    }
    let content = EntryContent(
      when: when,
      time: Understood(TimeOfDay(time), written: try fields.textIfThere("time-written")),
      people: try fields.textIfThere("people"), what: try fields.textIfThere("what"),
      action: try fields.textIfThere("action"), source: try fields.textIfThere("source"),
      childSeen: Understood(
        ChildSeen(rawValue: try fields.textIfThere("child-seen")),
        written: try fields.textIfThere("child-seen-written")),
      significance: (fields.object["significance"]?.whole(.amount)).flatMap(
        Significance.init(rawValue:)),
      practice: PracticeMark(rawValue: try fields.textIfThere("practice")),
      status: EntryStatus(rawValue: try fields.textIfThere("status")), lines: lines,
      analysis: try fields.textIfThere("analysis"), asWritten: asWritten, other: other)
    self.init(
      id: try fields.name("id"), row: try fields.number("row", .amount),
      table: try TableName(fields), content: content)
  }
}

extension TableName {
  /// `sheet` with a name, or `table` with a number.
  fileprivate var member: JSON.Member {
    switch self {
    case .sheet(let name): JSON.Member("sheet", .string(name))
    case .table(let number): JSON.Member("table", .int(number))
    }
  }

  /// `nil` where neither is there.
  fileprivate init?(_ fields: WireFields) throws(EventFlaw) {
    if fields.object["sheet"] != nil {
      self = .sheet(try fields.text("sheet"))
    } else if fields.object["table"] != nil {
      self = .table(try fields.number("table", .amount))
    } else {
      return nil
    }
  }
}

extension GivenAnswer {
  fileprivate var members: [JSON.Member] {
    let (kind, name) =
      switch subject {
      case .line(let line): ("line", line.text)
      case .prompt(let prompt): ("prompt", prompt.rawValue)
      }
    return [
      JSON.Member(kind, .string(name)), JSON.Member("row", .int(row)),
      JSON.Member("text", .string(text)),
    ]
  }

  /// `nil` where the question is one of a newer version.
  fileprivate init?(_ fields: WireFields) throws(EventFlaw) {
    let (row, text) = (try fields.number("row", .amount), try fields.text("text"))
    if fields.object["line"] != nil {
      self.init(subject: .line(try fields.name("line")), row: row, text: text)
      return
    }
    guard let prompt = ReturnPrompt(rawValue: try fields.text("prompt")) else { return nil }
    self.init(subject: .prompt(prompt), row: row, text: text)
  }
}

extension WireFields {
  /// A text; empty where it was left out.
  fileprivate func textIfThere(_ key: String) throws(EventFlaw) -> String {
    guard let value = object[key] else { return "" }
    guard let text = value.text else { throw .field(key) }
    return text
  }
}
