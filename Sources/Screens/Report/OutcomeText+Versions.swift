import Casework

// The lines below "Agreement and sending": the versions, and the acts on the one that stands.

extension OutcomeText {
  func version(_ number: Int) -> OutcomeLine {
    let row = OutcomeRow.version(number)
    guard let version = review.reportVersions.first(where: { $0.number == number }) else {
      return OutcomeLine(row, "Version \(number)", nil, "", "")
    }
    let title = "Version \(number), \(version.digestBegin)"
    if review.sending?.version == number {
      return OutcomeLine(
        row, title, .done, "sent",
        "This version went to the Panel. Press Enter to read it.", isDone: true)
    }
    if review.currentVersion?.number == number {
      return OutcomeLine(
        row, title, .done, "frozen",
        "\(version.text.wordCount) words, frozen. If you change the report, signatures on this "
          + "version no longer count.",
        isDone: true)
    }
    let signed = review.signatures(of: number).count
    let void =
      switch signed {
      case 0: ""
      case 1: " 1 signature on it no longer counts."
      default: " \(signed) signatures on it no longer count."
      }
    return OutcomeLine(
      row, title, .late, "NOT VALID: the report has changed",
      "The report changed after this version was frozen.\(void) Press d to see the changes since "
        + "the latest version.",
      isDone: true)
  }

  var freeze: OutcomeLine {
    let refusal = OutcomeRow.freeze.refusal(in: review, now: situation.now)
    let number = (review.reportVersions.last?.number ?? 0) + 1
    return OutcomeLine(
      .freeze, "Freeze version \(number)", refusal == nil ? .running : .waiting,
      refusal == nil ? "to be frozen" : "not yet",
      refusal?.said ?? "Press Enter to freeze the report: a fixed copy that people can agree.",
      refusal: refusal)
  }

  func finalisation(_ side: Finalisation.Side) -> OutcomeLine {
    let row = OutcomeRow.finalisation(side)
    let title = side == .groupChair ? "Finalised: Chair of SPRG" : "Finalised: Business Unit"
    let done = standing.flatMap { version in
      review.finalisations(of: version).first { $0.side == side }
    }
    guard let done else { return open(row, title, "finalise it for \(side.words)") }
    return OutcomeLine(
      row, title, .done, "\(done.on.day.shown), \(done.name)",
      "Version \(done.version) was finalised for \(side.words) by \(done.name) on "
        + "\(done.on.shown).", isDone: true)
  }

  func signature(of partner: StatutoryPartner) -> OutcomeLine {
    let row = OutcomeRow.signature(partner)
    let title = "Signed: \(name(of: partner))"
    let given = standing.flatMap { version in
      review.signatures(of: version).first { $0.partner == partner }
    }
    guard let given else {
      let line = open(row, title, "record the partner's response")
      guard let void = review.voidSignatures.last(where: { $0.partner == partner }) else {
        return line
      }
      return OutcomeLine(
        row, title, .late, "NOT VALID: the report has changed",
        "\(void.name) signed version \(void.version) on \(void.on.shown). \(line.detail)",
        refusal: line.refusal)
    }
    let said =
      "\(given.name), \(given.capacity), \(given.position.words), \(given.on.shown). "
      + given.comment
    guard given.position == .disagrees else {
      return OutcomeLine(
        row, title, .done, "\(given.position.words): \(given.name)", said, isDone: true)
    }
    let refusal = row.refusal(in: review, now: situation.now)
    guard review.disagreement(of: partner) != nil else {
      return OutcomeLine(
        row, title, .late, "disagrees: not escalated",
        said
          + " Press E to escalate it, or Enter to record a later response.",
        refusal: refusal, isDone: refusal != nil)
    }
    return OutcomeLine(
      row, title, .late, "disagrees, escalated",
      said + " Escalated. Press E to open that, or Enter to record a later response.",
      refusal: refusal, isDone: refusal != nil)
  }

  var override: OutcomeLine {
    let title = "Send without signatures"
    guard let given = standing.flatMap(review.signatureOverride) else {
      let line = open(
        .override, title,
        "let a named Executive lead decide to send without all signatures")
      return OutcomeLine(
        .override, title, .waiting, "only if one is missing", line.detail,
        refusal: line.refusal)
    }
    return OutcomeLine(
      .override, title, .late, "\(given.name), \(given.on.day.shown)",
      "\(given.name), for \(name(of: given.partner)), decided on \(given.on.shown) that it goes "
        + "without all three: \(given.reason)", isDone: true)
  }

  var sending: OutcomeLine {
    guard let sent = review.sending else {
      return open(.sending, "Sent to the Panel", "record when it was sent, and the proof")
    }
    return OutcomeLine(
      .sending, "Sent to the Panel", .done, sent.on.shown,
      "Version \(sent.version) went to the Panel on \(sent.on.shown). \(sent.evidence)",
      isDone: true)
  }

  private var standing: Int? { review.currentVersion?.number }

  /// An act that has not been done: whether it can be, and if not, why.
  private func open(_ row: OutcomeRow, _ title: String, _ does: String) -> OutcomeLine {
    let refusal = row.refusal(in: review, now: situation.now)
    return OutcomeLine(
      row, title, refusal == nil ? .running : .waiting, refusal == nil ? "to do" : "not yet",
      refusal?.said ?? "Press Enter to \(does).", refusal: refusal)
  }
}

extension Case {
  /// The latest disagreement of a partner that was recorded; `nil` where there is none.
  func disagreement(of partner: StatutoryPartner) -> Entry? {
    entries(of: .disagreement).last { answers(in: $0).key(.partner) == partner.rawValue }
  }
}
