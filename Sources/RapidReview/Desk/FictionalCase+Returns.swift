import CaseStore
import Casework
import Documents
import Office

// Form 2 and returns of the fictional cases: made and read as a person's are. A file of a return
// tells days as `@-300`, so many days before today, and the part of a month as `@~-300`.

extension FictionalCase {
  /// What a step does that sends Form 2 or takes a return in; `nil` for every other step.
  func enquiry(_ step: JSON, on when: Occasion, in review: Case) throws -> Proposal? {
    if step["form2"] != nil { return .issueForm2(try forms(of: review, on: when)) }
    guard let request = step["return"]?.text else { return nil }
    guard let name = EntryName(request), let file = step["file"]?.text,
      let bytes = ShippedData.bytes(of: "demonstration/returns/\(file)")
    else { throw Complaint.demonstrationIsBroken("a return has no file") }
    var desk = try ReturnDesk(
      Array(dated(String(decoding: bytes, as: UTF8.self)).utf8), named: file, of: name,
      in: review, today: clock.now.day)
    while !desk.isComplete { desk.readOn() }
    return .importReturn(desk.files(for: review))
  }

  private func forms(of review: Case, on when: Occasion) throws -> [Form2Issue] {
    let paper = CaseOnPaper(
      review, edition: office.ruleBook.edition(review.editionID), calendar: office.calendar,
      partnership: office.partnership, partnershipName: office.partnership.name,
      marking: office.partnership.marking, made: when, maker: json["by"]?.text)
    return try Form2Set(paper, shelf: TemplateShelf(folders: [])).unsent
  }

  /// A text with its days put in, as people write them: `@-300` becomes `28/1/2026`, and `@~-300`
  /// becomes `late January 2026`.
  private func dated(_ text: String) -> String {
    let parts = dated(text, at: "@~-") { day in
      let part = day.day <= 10 ? "early" : day.day <= 20 ? "mid" : "late"
      return "\(part) \(day.monthName) \(day.year)"
    }
    return dated(parts, at: "@-") { "\($0.day)/\($0.month)/\($0.year)" }
  }

  private func dated(_ text: String, at mark: String, _ words: (Day) -> String) -> String {
    let pieces = text.pieces(between: mark)
    return pieces.dropFirst().reduce(String(pieces.first ?? "")) { text, piece in
      let digits = piece.prefix(while: \.isNumber)
      return text + words(clock.now.day.adding(days: -(Int(digits) ?? 0)))
        + piece.dropFirst(digits.count)
    }
  }
}
