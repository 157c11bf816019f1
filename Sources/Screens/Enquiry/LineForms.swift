import Casework

extension FormDefinition {
  /// A line of enquiry becomes two; the second has the new name.
  static func splitLine(_ line: EntryName, new: EntryName) -> FormDefinition {
    let first: TextHandle = "first"
    let second: TextHandle = "second"
    return FormDefinition(
      title: "Split a line of enquiry", subject: .openCase(at: .enquiry(), tells: false),
      purpose: { _ in
        "The line keeps its number with the first question; the second becomes a line of its own."
      },
      button: "Split it",
      fields: { situation in
        let lines = situation.open?.review.linesOfEnquiry ?? []
        let question = lines.first { $0.id == line }?.question ?? ""
        return [
          .area(first, "First question", question, rows: 4, isRequired: true),
          .area(second, "Second question", question, rows: 4, isRequired: true),
        ]
      },
      request: {
        $0.propose(.changeLines(.split(line, first: $0[first], second: $0[second], new: new)))
      })
  }

  /// A line of enquiry goes into another.
  static func mergeLine(_ line: EntryName) -> FormDefinition {
    let into = ChoiceHandle<EntryName>("into") { EntryName($0) }
    let question: TextHandle = "question"
    return FormDefinition(
      title: "Merge a line of enquiry", subject: .openCase(at: .enquiry(), tells: false),
      purpose: { _ in
        "The other line then asks what you write below, of everybody either was asked of; this "
          + "one is retired."
      },
      button: "Merge them",
      fields: { situation in
        let lines = situation.open?.review.currentLines ?? []
        let mine = lines.first { $0.id == line }
        return [
          .choice(
            into.key, "Into",
            lines.filter { $0.id != line }.map { Choice($0.id.text, $0.title) }, isRequired: true),
          .area(question, "It then asks", mine?.question ?? "", rows: 6, isRequired: true),
        ]
      },
      request: { filled in
        filled[into].flatMap {
          filled.propose(.changeLines(.merge(line, into: $0, question: filled[question])))
        }
      })
  }

  /// A line of enquiry is not asked any more.
  static func retireLine(_ line: EntryName) -> FormDefinition {
    FormDefinition(
      title: "Retire a line of enquiry", subject: .openCase(at: .enquiry(), tells: false),
      purpose: { _ in
        "It is not asked any more; its number is never given to another line."
      },
      button: "Retire it", fields: { _ in [.reason("It stays in the history.")] },
      request: { $0.propose(.changeLines(.retire(line)), because: .why) })
  }
}
