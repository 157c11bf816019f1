import Casework

/// Says beside a section of the report how long it is, and about how long it is meant to be.
///
/// It never refuses: the guide is the partnership's own.
struct ReportLength {
  private let section: ReportSection

  /// Beyond so many bytes nobody asks how many words there are, and no key waits for the count.
  private static let mostCounted = 40_000

  /// The length of the section that a question asks for; `nil` for any other question.
  init?(_ question: QuestionID) {
    guard let section = ReportSection.allCases.first(where: { $0.question == question }) else {
      return nil
    }
    self.section = section
  }

  /// What is said of the text as it is typed.
  func remarks(on filled: FilledForm) -> [FieldRemark] {
    let key = FieldKey(section.question.text)
    let guide = "about \(section.guideWords) words"
    let marks = "“- ” or “1. ” begins a list, “## ” a heading."
    guard let field = filled.form.fields.first(where: { $0.key == key }),
      case .area(let area, _) = field.content
    else { return [] }
    guard area.buffer.byteCount <= ReportLength.mostCounted else {
      return [FieldRemark(key, .understood("Far more than \(guide). \(marks)"))]
    }
    let words = area.text.split(whereSeparator: \.isWhitespace).count
    return [FieldRemark(key, .understood("\(words) of \(guide). \(marks)"))]
  }
}
