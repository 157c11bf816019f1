import Casework

extension MeetingScreen {
  /// What is understood of the line so far, shown while it is typed.
  func understood(in situation: Situation) -> (words: String, isDoubtful: Bool) {
    if composer.area.text.trimmed == "/" {
      return (" /a action  /d decision  /r risk  /q query  /k2 KLOE 2  /n next item ", false)
    }
    if composer.isEmpty, !composer.speaker.isEmpty {
      return (" Backspace: no speaker ", false)
    }
    guard composer.area.buffer.line(0).hasPrefix("/"), let line = composed(in: situation) else {
      return ("", false)
    }
    if let unknown = line.unknown { return (" \(unknown) is not a command: it is text ", true) }
    var words: [String] = []
    if let move = line.move {
      words.append(understood(move, line, in: situation))
    }
    let unknown = line.enquiries.filter {
      review(in: situation)?.lineOfEnquiry(numbered: $0) == nil
    }
    words += line.enquiries.map {
      "KLOE \($0)" + (unknown.contains($0) ? " (not there)" : "")
    }
    var isDoubtful = !unknown.isEmpty
    switch line.kind {
    case .said, .note: break
    case .risk, .query: words.append(line.kind.words.uppercased())
    case .decision:
      words.append("DECISION \(nextNumber(.decision, in: situation))")
      words.append(line.rationale.isEmpty ? "type “because” and why" : "with its reason")
    case .action:
      words.append("ACTION \(nextNumber(.action, in: situation))")
      let owners = line.owners.map { NamedPerson($0.who).short }
      let doubted = line.doubted.map { NamedPerson($0.who).short }
      words.append(
        owners.isEmpty
          ? (doubted.isEmpty ? "whose?" : doubted.joined(separator: " or ") + "?")
          : owners.joined(separator: " and "))
      let isPast = line.due.map { $0.day < situation.today } ?? false
      words.append(
        line.due.map { "by \($0.shown)\(isPast ? ", which is past" : "")" } ?? "by when?")
      isDoubtful = isDoubtful || owners.isEmpty || line.due == nil || isPast
    }
    return (words.isEmpty ? "" : " " + words.joined(separator: ", ") + " ", isDoubtful)
  }

  /// Where `/n` leads, counted from the item the line belongs to.
  private func understood(
    _ move: ComposedLine.Move, _ line: ComposedLine, in situation: Situation
  ) -> String {
    let number = move.number(after: itemOfLine(in: situation))
    if move == .next, line.text.isEmpty, let now = itemNow(in: situation), number <= now {
      return "at item \(now) already"
    }
    return "to item \(number) \(meeting?.item(number)?.short ?? "(not there)")"
  }

  private func nextNumber(_ sheet: Sheet, in situation: Situation) -> Int {
    guard let review = review(in: situation) else { return 1 }
    return review.entriesEver(of: sheet) + 1
  }
}
