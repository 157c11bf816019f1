import Casework

/// The plain words of a disclosure bundle: every record of a case, and what lies in the bundle.
package enum DisclosedWords {
  /// Every record, oldest first, in full: when, who, what, why, and knowing what; and who signed
  /// it.
  package static func records(
    of review: Case, attestations: [ChangeID: Attestation]?, erased: [String]
  ) -> [String] {
    var lines = ["\(review.reference.text)  \(review.child)", "Every record, oldest first."]
    if !erased.isEmpty { lines += ["", "Erased or lost"] + erased.map { "  \($0)" } }
    for change in review.changesAsTold {
      lines += ["", String(repeating: "-", count: 72)]
      lines += ChangeAccount.lines(of: change, in: review)
      for case .returnImported(let file) in change.events { lines += rows(of: file, in: review) }
      if let attestation = attestations?[change.id] { lines.append(attestation.words) }
    }
    return lines
  }

  /// What an organisation sent back, each row with all its cells.
  private static func rows(of file: ReturnFile, in review: Case) -> [String] {
    let entries = file.entries.flatMap { entry in
      ["", entry.place.firstCapital]
        + entry.content.cells.flatMap { CaseRecord.titled($0.title, $0.text) }
    }
    let answers = file.answers.flatMap { answer in
      ["", "Row \(answer.row)"]
        + CaseRecord.titled(question(answer.subject, in: review), answer.text)
    }
    return entries + answers
  }

  private static func question(_ subject: GivenAnswer.Subject, in review: Case) -> String {
    switch subject {
    case .prompt(let prompt): return prompt.words.firstCapital
    case .line(let line):
      let title = review.titles(ofLines: [line.text])
      return title.isEmpty ? "A line of enquiry that was removed" : title
    }
  }

  /// What the bundle is, what lies in it, and how it is verified.
  package static func index(
    of review: Case, made: Occasion, by maker: String?, documents: [(path: String, words: String)],
    hasIdentity: Bool
  ) -> [String] {
    var lines = [
      "\(review.reference.text)  \(review.child)", "",
      "Disclosed \(made.shown)\(maker.map { " by \($0)" } ?? "").", "",
      "records.txt      every record of the case in plain words, oldest first",
      "cases/           the same records as they are stored, a line each",
    ]
    if hasIdentity {
      lines.append("identities/      who the child and the family are, as it is stored")
    }
    lines += [
      "members/         the public keys of those who record in this store",
      "heads/           what they have signed of these records",
      "documents/       what was frozen or sent, as it was then",
      "disclosure.json  every file above with its SHA-256", "",
      "To verify it without our program: python3 verify.py FOLDER",
      "verify.py is part of rapidreview. You find it beside the page that describes the "
        + "format.", "",
      "Documents",
    ]
    lines += documents.isEmpty ? ["  none"] : documents.map { "  \($0.path)  \($0.words)" }
    return lines
  }
}
