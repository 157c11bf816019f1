/// A Form 2 as it was sent to one organisation: what it asked, and its words.
///
/// Kept whole in the record, so that what was sent can be read again whatever changes later.
package struct Form2Issue: Hashable, Sendable {
  /// The entry of the organisation in the register.
  package let request: EntryName
  /// What the organisation was called then.
  package let organisation: String
  /// 1 for the first sent to it; a re-issue counts on.
  package let number: Int
  package let on: Occasion
  package let lines: [Line]
  package let periodFrom: Day?
  package let periodTo: Day?
  /// Whom to search the records for, by code.
  package let people: String
  package let returnBy: Day?
  /// The words as plain text, as they were sent; empty only in a draft of it.
  package let text: String
  /// SHA-256 of the text's UTF-8, in lower-case hexadecimal.
  package let digest: String

  /// A line of enquiry as it was asked.
  package struct Line: Hashable, Sendable {
    package let id: EntryName
    package let number: Int
    package let question: String

    package init(id: EntryName, number: Int, question: String) {
      (self.id, self.number, self.question) = (id, number, question)
    }
  }

  package init(
    request: EntryName, organisation: String, number: Int, on occasion: Occasion, lines: [Line],
    periodFrom: Day?, periodTo: Day?, people: String, returnBy: Day?, text: String = "",
    digest: String = ""
  ) {
    self.request = request
    self.organisation = organisation
    self.number = number
    on = occasion
    self.lines = lines
    self.periodFrom = periodFrom
    self.periodTo = periodTo
    self.people = people
    self.returnBy = returnBy
    self.text = text
    self.digest = digest
  }

  /// The same with its words.
  package func with(text: String, digest: String) -> Form2Issue {
    Form2Issue(
      request: request, organisation: organisation, number: number, on: on, lines: lines,
      periodFrom: periodFrom, periodTo: periodTo, people: people, returnBy: returnBy, text: text,
      digest: digest)
  }

  /// What it asks otherwise than an earlier one did, a sentence each; none where it asks the same.
  package func changes(since earlier: Form2Issue) -> [String] {
    var changes: [String] = []
    for line in lines {
      guard let before = earlier.lines.first(where: { $0.id == line.id }) else {
        changes.append("KLOE \(line.number) is new.")
        continue
      }
      if before.question != line.question {
        changes.append("KLOE \(line.number) has been reworded.")
      }
    }
    for line in earlier.lines where !lines.contains(where: { $0.id == line.id }) {
      changes.append("KLOE \(line.number) has been withdrawn.")
    }
    if (periodFrom, periodTo) != (earlier.periodFrom, earlier.periodTo) {
      changes.append("The period under review is now \(period).")
    }
    if people != earlier.people { changes.append("The list of people to search for has changed.") }
    if let returnBy, returnBy != earlier.returnBy {
      changes.append("The new return date is \(returnBy.inFullWithWeekday).")
    }
    return changes
  }

  /// The period under review, in words.
  package var period: String {
    switch (periodFrom, periodTo) {
    case (.some(let from), .some(let to)): "\(from.inFull) to \(to.inFull)"
    case (.some(let from), nil): "from \(from.inFull)"
    case (nil, .some(let to)): "until \(to.inFull)"
    case (nil, nil): "not set"
    }
  }
}
