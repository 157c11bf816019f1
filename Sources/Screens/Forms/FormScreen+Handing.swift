import Casework

extension FormScreen {
  /// Asks before a case is opened that is there already, by name and day; `nil` where none is.
  func askingForTwin(_ request: Request, in situation: Situation) -> Response? {
    guard case .newCase(let child, let aware, isAnother: false) = request,
      let twin = situation.cases.lazy.map(\.outline).first(where: {
        $0.isOf(child, aware: aware.day)
      })
    else { return nil }
    return .push(
      ConfirmScreen(
        "Open another case of \(twin.child)?",
        explanation: "\(twin.reference.text) is the case of that name, with the same day. Open "
          + "another only if it is about something else.", verb: "Open another case",
        then: .request(request.forAnother)))
  }

  /// Leaves the form, and goes to what it has made.
  func close(with message: Message, in situation: Situation) -> Response {
    if case .gathering(.file(let request)) = kind, let caseID {
      return .several([
        .request(.dropDraft(draftName)), .go(.inCase(caseID, .returned(request))),
      ])
    }
    let close: [Response] = [.pop, .request(.dropDraft(draftName)), .message(message)]
    guard kind == .newCase, let open = situation.open else { return .several(close) }
    return .several(close + [.go(.inCase(open.review.id, .steps()))])
  }
}
