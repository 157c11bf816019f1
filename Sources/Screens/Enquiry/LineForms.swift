import Casework

extension FormDefinition {
  /// A line of enquiry becomes two; the second has the new name.
  static func splitLine(_ line: EntryName, new: EntryName) -> FormDefinition {
    let first: TextHandle = "first"
    let second: TextHandle = "second"
    return FormDefinition(
      title: "Split a KLOE", subject: .openCase(at: .enquiry(), tells: false),
      purpose: { _ in
        "The KLOE keeps its number with the first question. The second becomes a new KLOE."
      },
      button: "Split KLOE",
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
      title: "Merge two KLOEs", subject: .openCase(at: .enquiry(), tells: false),
      purpose: { _ in
        "The other KLOE then asks what you write below, of everyone either KLOE asked. This one is "
          + "retired."
      },
      button: "Merge KLOEs",
      fields: { situation in
        let lines = situation.open?.review.currentLines ?? []
        let mine = lines.first { $0.id == line }
        return [
          .choice(
            into.key, "Into",
            lines.filter { $0.id != line }.map { Choice($0.id.text, $0.title) }, isRequired: true),
          .area(question, "It will ask", mine?.question ?? "", rows: 6, isRequired: true),
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
      title: "Stop asking this KLOE", subject: .openCase(at: .enquiry(), tells: false),
      purpose: { _ in
        "You stop asking it. Its number is not used again."
      },
      button: "Stop asking", fields: { _ in [.reason("Kept in the log.")] },
      request: { $0.propose(.changeLines(.retire(line)), because: .why) })
  }
}
