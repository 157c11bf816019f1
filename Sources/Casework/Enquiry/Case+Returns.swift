extension Case {
  /// The file that counts of an organisation's chronology, or of its answers; `nil` before one
  /// came.
  package func currentReturn(of request: EntryName, _ part: ReturnFile.Part) -> TakenIn? {
    guard let setting = ledger.setting(of: .returned(request, part)),
      case .returnImported(let file) = setting.event
    else { return nil }
    return TakenIn(file: file, change: setting.change)
  }

  /// Every file of an organisation's that was taken in, the first first.
  package func returnFiles(of request: EntryName) -> [TakenIn] {
    returnFiles.filter { $0.file.request == request }
  }

  /// What was said of the columns of an organisation's tables, for the next one it sends; of each
  /// column what was said last, whether or not the last table had it.
  package func columnsRemembered(of request: EntryName) -> [ColumnAssignment] {
    returnFiles(of: request).reduce([]) { said, taken in said.replaced(by: taken.file.columns) }
  }

  /// What an organisation answered to a line of enquiry; `nil` where it has not.
  package func answer(to line: EntryName, from request: EntryName) -> GivenAnswer? {
    answer(.line(line), from: request)
  }

  /// What an organisation answered to one of Form 2's other questions.
  package func answer(to prompt: ReturnPrompt, from request: EntryName) -> GivenAnswer? {
    answer(.prompt(prompt), from: request)
  }

  private func answer(_ subject: GivenAnswer.Subject, from request: EntryName) -> GivenAnswer? {
    let given = currentReturn(of: request, .answers)?.file.answers.filter { answer in
      answer.subject == subject && !PlainText.isBlank(answer.text)
    }
    guard let given, let first = given.first else { return nil }
    // Who answers one question in two rows has said both.
    guard given.count > 1 else { return first }
    let text = given.map(\.text).joined(separator: "\n\n")
    return GivenAnswer(subject: subject, row: first.row, text: text)
  }

  /// Every pack that was frozen, the first first.
  package var packs: [Pack] {
    packNumbers.sorted().compactMap { number in
      guard case .packFrozen(let pack) = ledger.setting(of: .pack(number))?.event else {
        return nil
      }
      return pack
    }
  }

  /// The organisations nothing came from, each with the reason there is.
  package var missingReturns: [(request: InformationRequest, reason: String)] {
    requests.compactMap { request in
      let goesOn = request.proceeding.map { proceeding in
        " \(proceeding.decider) decided on \(proceeding.on.shown) to proceed without it: "
          + proceeding.reason
      }
      switch request.state {
      case .returned: return nil
      case .nothingHeld: return (request, "Nil return. \(request.reason)")
      case .declined: return (request, "Declined. \(request.reason)\(goesOn ?? "")")
      case .toAsk, .asked, .acknowledged: return (request, "Not returned.\(goesOn ?? "")")
      }
    }
  }
}
