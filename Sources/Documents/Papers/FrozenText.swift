import Casework

/// A text that was frozen or sent, as it was then, for a disclosure bundle.
package struct FrozenText: Sendable {
  /// Its path in the bundle.
  package let path: String
  /// What it is, in words.
  package let words: String
  package let text: String
  /// The record it stands in.
  package let change: ChangeID
}

extension Case {
  /// Everything that was frozen or sent, in the order in which it was.
  package var frozenTexts: [FrozenText] {
    var texts: [FrozenText] = []
    for change in changesAsTold {
      for event in change.events {
        guard let (name, words, text) = frozen(event) else { continue }
        // Two people who had not read each other may have frozen one number.
        let isTaken = texts.contains { $0.path == "documents/\(name).txt" }
        let further = isTaken ? "-\(change.id.writer.text)" : ""
        texts.append(
          FrozenText(
            path: "documents/\(name)\(further).txt", words: words, text: text, change: change.id))
      }
    }
    return texts
  }

  private func frozen(_ event: CaseEvent) -> (name: String, words: String, text: String)? {
    if case .reportFrozen(let version) = event {
      let text = version.text.parts.map { "\($0.name)\n\($0.text)\n" }.joined(separator: "\n")
      return ("report-version-\(version.number)", "the report, version \(version.number)", text)
    }
    if case .packFrozen(let pack) = event {
      return ("pack-version-\(pack.number)", "the pack, version \(pack.number)", pack.text)
    }
    if case .met(.circulated(let version)) = event {
      let number = meeting(version.meeting)?.number ?? 0
      return (
        "minutes-\(number)-version-\(version.number)",
        "the minutes of meeting \(number), version \(version.number)", version.text
      )
    }
    if case .form2Issued(let issue) = event {
      let number = requests.firstIndex { $0.id == issue.request }.map { $0 + 1 } ?? 0
      return (
        "form2-\(number)-issue-\(issue.number)",
        "Form 2 to \(issue.organisation), issue \(issue.number)", issue.text
      )
    }
    return nil
  }
}
