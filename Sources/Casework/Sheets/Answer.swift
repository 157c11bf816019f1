/// What was answered to a question.
package enum Answer: Hashable, Sendable {
  case text(String)
  /// The keys of what was chosen.
  case keys([String])
  case occasion(Occasion)
  case truth(Bool)

  /// Whether it says nothing: an answer taken back.
  package var isBlank: Bool {
    switch self {
    case .text(let text): PlainText.isBlank(text)
    case .keys(let keys): keys.isEmpty
    case .occasion, .truth: false
    }
  }
}

extension Question {
  /// An answer to this question as people read it.
  package func words(of answer: Answer) -> String {
    switch answer {
    case .text(let text): text
    case .keys(let keys):
      kind == .links
        ? (keys.count == 1 ? "1 link" : "\(keys.count) links")
        : keys.map { words(of: $0) }.joined(separator: ", ")
    case .occasion(let occasion): occasion.shown
    case .truth(let truth): truth ? "yes" : "no"
    }
  }

  /// Whether an answer is of this question's kind.
  package func takes(_ answer: Answer) -> Bool {
    switch (kind, answer) {
    case (.line, .text), (.text, .text), (.person, .text), (.organisation, .text),
      (.day, .occasion), (.truth, .truth), (.recipients, .keys), (.organisationsAsked, .keys),
      (.links, .keys):
      true
    case (.day, .text(let text)), (.truth, .text(let text)): PlainText.isBlank(text)
    case (.choice(let options), .keys(let keys)):
      keys.count <= 1 && keys.allSatisfy { key in options.contains { $0.key == key } }
    case (.several(let options), .keys(let keys)):
      keys.allSatisfy { key in options.contains { $0.key == key } }
    case (.line, _), (.text, _), (.day, _), (.choice, _), (.several, _), (.truth, _), (.person, _),
      (.organisation, _), (.recipients, _), (.organisationsAsked, _), (.links, _):
      false
    }
  }
}
