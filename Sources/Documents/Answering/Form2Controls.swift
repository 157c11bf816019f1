import Casework

/// The places to answer in the Form 2 that goes out in Word: whoever writes the form and whoever
/// reads it back takes them from here.
///
/// Each place is a table of one column: the title row says ``Place/label``, and the one cell below
/// holds the control, whose tag is ``Place/tag`` and whose title is the label again. So a place is
/// known by its tag, else by the control's title, else by the text of the title row:
/// ``place(named:)`` takes any of the three. The answer is all that stands in the cell; a
/// ``prompts`` text there is none. One question may have two places (the nil return and what was
/// searched; the sign-off and its day), so ``answers(_:)`` puts them together.
///
/// The chronology is the table whose titles are those of ``ChronologyColumn/asked``, of which the
/// rows that hold nothing but prompts are empty. Its drop-downs and days have tags too, such as
/// `chronology-3-date`, which no reader needs.
package enum Form2Controls {
  /// One place to answer.
  package struct Place: Hashable, Sendable {
    /// What is to be done there.
    package enum Kind: Hashable, Sendable {
      /// Several paragraphs.
      case text
      case day
      /// A box to tick, with the words behind it.
      case tick(String)
    }

    package let kind: Kind
    /// The question that is answered there, or a part of it.
    package let subject: ReturnedAnswer.Subject
    /// The machine's name: `kloe-1`, `good-practice`, `sign-off-day`.
    package let tag: String
    /// What is printed above the answer, and is the title of its control.
    package let label: String

    /// What stands there until somebody answers; empty for a box.
    package var prompt: String {
      switch kind {
      case .text: Form2Controls.textPrompt
      case .day: Form2Controls.dayPrompt
      case .tick: ""
      }
    }
  }

  static let textPrompt = "Click here and type your answer."
  static let dayPrompt = "Enter a date."
  static let choicePrompt = "Choose"
  static let nilWords = "We have searched our records and hold no information."

  /// What is printed where an answer belongs, and is none while it stands there.
  package static let prompts = [textPrompt, dayPrompt, choicePrompt]

  /// Properties of the file, which office programs keep.
  package enum Property: String, CaseIterable, Sendable {
    case reference = "Case reference"
    case organisation = "Organisation"
    /// The entry of the organisation in the register, by which the program knows it.
    case request = "Organisation in the register"
    /// The number of this issue of Form 2.
    case issue = "Form 2 issue"
  }

  /// The places of a form, in their order: the lines of enquiry, then the other questions.
  package static func places(lines: [Int]) -> [Place] {
    lines.map(place(ofLine:)) + ReturnPrompt.allCases.flatMap(places(of:))
  }

  /// The place to answer a line of enquiry.
  static func place(ofLine number: Int) -> Place {
    Place(
      kind: .text, subject: .line(number), tag: "kloe-\(number)",
      label: "Your answer to KLOE \(number)")
  }

  /// The places to answer one of the other questions; the first has its name.
  static func places(of prompt: ReturnPrompt) -> [Place] {
    let place = { (kind: Place.Kind, ending: String, words: String) in
      Place(
        kind: kind, subject: .prompt(prompt), tag: prompt.rawValue + ending,
        label: "Your answer: \(prompt.title)\(words)")
    }
    return switch prompt {
    case .nilReturn:
      [place(.tick(nilWords), "", ""), place(.text, "-searched", ", what was searched")]
    case .signOff: [place(.text, "", ""), place(.day, "-day", ", date")]
    case .whatHappened, .goodPractice, .whatIsDifferent, .raceCultureDisability, .childsVoice,
      .immediateAction, .learning, .author:
      [place(.text, "", "")]
    }
  }

  /// The place that a tag, a control's title or a printed label names; `nil` for any other text.
  package static func place(named name: String) -> Place? {
    let folded = FoldedName(name)
    if let place = places(lines: []).first(where: {
      FoldedName($0.tag) == folded || FoldedName($0.label) == folded
    }) {
      return place
    }
    let digits = name.trimmed.split { !$0.isNumber }
    guard digits.count == 1, let number = digits.first.flatMap({ Int($0) }), number > 0 else {
      return nil
    }
    let line = place(ofLine: number)
    return FoldedName(line.tag) == folded || FoldedName(line.label) == folded ? line : nil
  }

  /// The answers that stand in places, one for each question that has any.
  ///
  /// - Parameter found: What stands in each place, in the order of the form: the text of the
  ///   control or of its cell, which for a box begins with `☒` or `☐`.
  /// - Returns: The answers, the parts of one joined by line feeds; of what was not answered none.
  package static func answers(
    _ found: [(place: Place, text: String)]
  ) -> [(subject: ReturnedAnswer.Subject, text: String)] {
    var answers: [(subject: ReturnedAnswer.Subject, text: String)] = []
    for (place, text) in found {
      guard let part = part(place, text) else { continue }
      if let known = answers.firstIndex(where: { $0.subject == place.subject }) {
        answers[known].text += "\n" + part
      } else {
        answers.append((place.subject, part))
      }
    }
    return answers
  }

  /// What a place adds to the answer; `nil` where it says nothing.
  private static func part(_ place: Place, _ text: String) -> String? {
    let text = text.trimmed
    guard !text.isEmpty, !prompts.contains(text) else { return nil }
    switch place.kind {
    case .text: return text
    case .day: return "Date: \(text)"
    case .tick(let words):
      // Whoever writes in the cell instead of ticking has said it all the same.
      let written = text.replacing(words, by: "").trimmed
      if written == "☐" || written.isEmpty { return nil }
      return ["☒", "☑", "x", "X"].contains(written) ? "Yes. \(words)" : written
    }
  }
}

extension String {
  /// Without white space at its ends.
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
