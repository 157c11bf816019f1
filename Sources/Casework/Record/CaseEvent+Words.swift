extension CaseEvent {
  /// What happened, in plain words, as the history says it.
  package var words: String { words(.shown) }

  /// The same with its days and times as screens show them, or in full.
  package func words(_ days: DayStyle) -> String {
    brief(days) + (digest.map { ", SHA-256 \($0)" } ?? "")
  }

  /// The digest of what was frozen or sent.
  private var digest: String? {
    if case .reportFrozen(let version) = self { return version.digest }
    if case .form2Issued(let issue) = self { return issue.digest }
    if case .packFrozen(let pack) = self { return pack.digest }
    if case .met(.circulated(let version)) = self { return version.digest }
    return nil
  }

  /// The words without a digest.
  fileprivate func brief(_ days: DayStyle = .shown) -> String {
    switch self {
    case .opened(let reference, _, _): "Case \(reference.text) opened"
    case .referenceChanged(let reference): "Reference changed to \(reference.text)"
    case .mistaken(let mistake):
      mistake.map { "Case no longer counted: \($0.phrase)" } ?? "Case counts again"
    case .recorded(let milestone, let occasion, let corrects):
      corrects
        ? "\(milestone.facts.done): corrected to \(days.words(occasion))"
        : "\(milestone.facts.done), \(days.words(occasion))"
    case .retracted(let milestone): "\(milestone.facts.done): date cleared"
    case .notNeeded(let milestone): "\(milestone.facts.toDo): not needed"
    case .neededAfterAll(let milestone): "\(milestone.facts.toDo): needed after all"
    case .planned(let milestone, .some(let occasion)):
      "\(milestone.facts.toDo): planned for \(days.words(occasion))"
    case .planned(let milestone, nil): "\(milestone.facts.toDo): planned date cleared"
    case .criteriaDecided(let test, let occasion):
      "Criteria decided, \(days.words(occasion)): \(test.result.sentence)"
    case .answered(let entry, let id, let answer): entry.words(of: id, answer)
    case .removed(let entry): "\(entry.sheet.facts.title): \(entry.sheet.facts.entry) removed"
    case .recommendationDecided(let decision, let occasion):
      "Recommendation decided, \(days.words(occasion)): \(decision.sentence)"
    case .reportFrozen(let version):
      "Report frozen as version \(version.number), \(version.text.wordCount) words"
    case .reportFinalised(let done):
      "Version \(done.version) finalised for \(done.side.words) by \(done.name), "
        + days.words(done.on)
    case .reportSigned(let signature): signature.words(days)
    case .signaturesOverridden(let override):
      "Version \(override.version) to be sent without all signatures: decided by "
        + "\(override.name), Executive lead for \(override.partner.inSentence), "
        + "\(days.words(override.on)): \(override.reason)"
    case .reportSent(let sending):
      "Version \(sending.version) sent to the Panel, \(days.words(sending.on)): \(sending.evidence)"
    case .met(let event): event.words(days)
    case .linesOrdered: "KLOEs reordered"
    case .form2Issued(let issue):
      issue.number == 1
        ? "Form 2 sent to \(issue.organisation)"
        : "Form 2 sent again to \(issue.organisation) (issue \(issue.number))"
    case .returnImported(let file): file.account
    case .packFrozen(let pack):
      "Pack frozen as version \(pack.number): \(pack.entries) chronology entries, \(pack.answers) "
        + "answers"
    case .undone: "An earlier change undone"
    case .redone: "An undone change restored"
    case .erased(let erasure): erasure.words
    case .erasureAsked(let erasure): "\(erasure.words): asked for, not confirmed yet"
    case .emptied(let field): "Erased: \(field.words)"
    case .unknown(let event): "Something a newer version recorded (\(event.type))"
    }
  }
}

extension Case {
  /// A change of this case in plain words; an undo or redo names what it undid or did again.
  package func words(of change: Change<CaseEvent>) -> String {
    change.events.map(words).joined(separator: "; ")
  }

  private func words(of event: CaseEvent) -> String { wordsOfOthers(event) ?? event.words }

  /// What only the case can say in words: which change was undone or done again, and what was done
  /// to entries of the chronology; `nil` for anything else.
  private func wordsOfOthers(_ event: CaseEvent) -> String? {
    if let change = event.changeNamed { return head(of: event) + words(of: change) }
    if case .answered(let entry, .lines, .some(.keys(let keys))) = event,
      entry.sheet == .chronologyMark, !keys.isEmpty
    {
      return "Chronology: linked to \(titles(ofLines: keys))\(inBrief(entry.name))"
    }
    if case .answered(let entry, .joinedTo, let answer) = event, entry.sheet == .chronologyMark {
      return answer?.isBlank ?? true
        ? "Chronology: joined records separated" : "Chronology: two records joined as one event"
    }
    return nil
  }

  /// An entry of the chronology behind what was done to it: its day and how it begins.
  private func inBrief(_ name: EntryName) -> String {
    guard let entry = chronologyEntry(named: name) else { return "" }
    let words = entry.content.what.split(whereSeparator: \.isWhitespace)
    let few = words.prefix(9).joined(separator: " ")
    return ": \(entry.daySaid), \(few)\(words.count > 9 ? "…" : "")"
  }

  /// What stands before the words of the change that an event names.
  private func head(of event: CaseEvent) -> String {
    if case .undone = event { return "Undone: " }
    return "Done again: "
  }

  /// A change in a few words and without line breaks: of several answers in one entry the name of
  /// the sheet stands once, with the first of the answers behind it.
  package func summary(of change: Change<CaseEvent>) -> String {
    var parts: [String] = []
    var rest = change.events[...]
    while let event = rest.first {
      let answers = Case.answers(inFirstEntryOf: rest)
      let marked = Case.plainlyMarked(in: rest)
      if let first = marked.first, marked.count > 2 {
        parts.append(
          "Attendance: \(first.full) and \(marked.count - 1) others: \(first.presence.words)")
        rest = rest.dropFirst(marked.count)
        continue
      }
      if answers.count > 1, case .answered(let entry, _, _) = event {
        let more = answers.count > 2 ? ", and \(answers.count - 2) more" : ""
        let first = answers.prefix(2).joined(separator: ", ")
        parts.append("\(entry.sheet.facts.title): \(first)\(more)")
      } else {
        parts.append(summary(of: event))
      }
      rest = rest.dropFirst(max(1, answers.count))
    }
    return parts.joined(separator: "; ").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  private func summary(of event: CaseEvent) -> String {
    guard let id = event.changeNamed, let named = self[id] else {
      return wordsOfOthers(event) ?? event.brief()
    }
    return head(of: event) + summary(of: named)
  }

  /// Those marked one after the other just as the first, with no more said of them.
  private static func plainlyMarked(in events: ArraySlice<CaseEvent>) -> [Attendance] {
    var marked: [Attendance] = []
    for event in events {
      guard case .met(.attended(let next)) = event, next.deputyOf.isEmpty,
        marked.allSatisfy({ $0.presence == next.presence && $0.stays == next.stays })
      else { break }
      marked.append(next)
    }
    return marked
  }

  /// What is answered, question by question, in the entry that the first event is about.
  private static func answers(inFirstEntryOf events: ArraySlice<CaseEvent>) -> [String] {
    guard case .answered(let first, _, _) = events.first else { return [] }
    var answers: [String] = []
    for event in events {
      guard case .answered(let entry, let id, let answer) = event, entry == first else { break }
      answers.append(entry.brief(id, answer))
    }
    return answers
  }

  /// The lines of enquiry of those names, as people call them: "KLOE 2, KLOE 5".
  package func titles(ofLines names: [String]) -> String {
    linesOfEnquiry.filter { names.contains($0.id.text) }.map(\.title).joined(separator: ", ")
  }

  private func words(of id: ChangeID) -> String {
    changes.first { $0.id == id }?.words ?? "a change that is not here"
  }
}

extension Change<CaseEvent> {
  /// Its events in plain words.
  package var words: String { events.map(\.words).joined(separator: "; ") }
}

extension Entry {
  /// That a question was answered, in plain words.
  func words(of id: QuestionID, _ answer: Answer?) -> String {
    let place = "\(sheet.facts.title): \(sheet.label(of: id))"
    guard let answer, !answer.isBlank else { return "\(place) cleared" }
    let words = sheet.question(id)?.words(of: answer) ?? ""
    return words.isEmpty ? "\(place) answered" : "\(place): \(words)"
  }

  /// The same in a few words, without the name of the sheet.
  fileprivate func brief(_ id: QuestionID, _ answer: Answer?) -> String {
    let label = sheet.label(of: id)
    guard let answer, !answer.isBlank else { return "\(label) cleared" }
    let words = (sheet.question(id)?.words(of: answer) ?? "").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    guard words.count > Entry.mostBrief else {
      let plain = words.last == "." ? String(words.dropLast()) : words
      return plain.isEmpty ? "\(label) answered" : "\(label): \(plain)"
    }
    if case .keys(let keys) = answer, keys.count > 1 { return "\(label): \(keys.count) chosen" }
    let begin = words.prefix(Entry.mostBrief)
    let end = begin.lastIndex(where: \.isWhitespace) ?? begin.endIndex
    return "\(label): \(begin[..<end])…"
  }

  private static let mostBrief = 40
}

extension Sheet {
  /// A question's label; its name on the wire where a newer version has it.
  package func label(of id: QuestionID) -> String { question(id)?.label ?? id.text }
}

extension Signature {
  /// Who gave which word on which version, in a sentence without its end.
  package var words: String { words(.shown) }

  func words(_ days: DayStyle) -> String {
    let said = comment.isEmpty ? "" : ": \(comment)"
    return "\(name), \(capacity), for \(partner.inSentence), \(position.words) with version "
      + "\(version), \(days.words(on))\(said)"
  }
}
