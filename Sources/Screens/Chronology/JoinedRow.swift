import Casework
import Pages

/// A row of the chronology: one entry, or records of one event that the review joined.
struct JoinedRow {
  /// The entries, the first of the chronology first; never empty.
  let entries: [ReviewedEntry]
  /// The organisations' codes, each once: `SCH+HV`.
  let codes: String
  private let isFlagged: Bool

  init(at place: Int, in chronology: ReviewedChronology) {
    let places = chronology.joins.places(with: place)
    entries = places.map { chronology[$0] }
    var codes: [String] = []
    for code in places.map({ chronology.organisation(at: $0).code }) where !codes.contains(code) {
      codes.append(code)
    }
    self.codes = codes.joined(separator: "+")
    isFlagged = places.contains { chronology.isFlagged(at: $0) }
  }

  /// Whether the day it stands at is a stretch of days, or was given by the review.
  var isDayUncertain: Bool {
    entries[0].content.when.isUncertain || entries[0].entry.given != nil
  }

  /// The lines of enquiry it is linked to: `K2` by the review, `k2` by an organisation alone.
  private var linesShown: String {
    let own = Set(entries.flatMap(\.mark.numbers))
    return Set(entries.flatMap(\.numbers)).sorted()
      .map { (own.contains($0) ? "K" : "k") + String($0) }.joined(separator: " ")
  }

  /// What there is to heed and the lines of enquiry, in one cell.
  var state: TableCell {
    var cell = TableCell(linesShown, .key, mark: isFlagged ? TableCell.Run(.late, .late) : nil)
    if entries.contains(where: \.mark.isKeyEpisode) {
      cell.further.append(TableCell.Run("KEY", .title))
    }
    switch entries.compactMap(\.status).first {
    case .disputed: cell.further.append(TableCell.Run("disputed", .late))
    case .unclear: cell.further.append(TableCell.Run("unclear", .soon))
    case .agreed: cell.further.append(TableCell.Run("agreed", .done))
    case nil: break
    }
    if entries.contains(where: { $0.content.childSeen.value == .no }) {
      cell.further.append(TableCell.Run("seen: no", .soon))
    }
    return cell
  }
}
