/// The distances by which gaps are found; a partnership may settle others.
package struct ChronologyRules: Hashable, Sendable {
  /// Days without contact that make a gap.
  package var gapDays: Int

  package init(gapDays: Int) { self.gapDays = max(1, gapDays) }

  /// What holds where the partnership has settled nothing.
  package static let usual = ChronologyRules(gapDays: 28)

  /// What the partnership's settings say; the usual where they say nothing.
  package init(settings: Answers) {
    let days = Int(settings.text(.gapDays).filter { $0 != " " })
    self = days.map { ChronologyRules(gapDays: $0) } ?? .usual
  }

  /// A silence is longer than so many times the longest of the distances before it.
  static let silenceFactor = 3
  /// The distances that make an organisation regular, and the longest each may be, in days.
  static let regularDistances = 3
  static let regularDays = 31
  /// Times this far apart, in minutes, can still be one event's, and do not contradict.
  static let sameMinutes = 30
  /// Of the words of two entries so many in a hundred, and so many at least, are shared by one
  /// event.
  static let sameEventShare = 30
  static let sameEventWords = 3
  static let duplicateShare = 50
  /// An organisation was involved where it has entries within so many days before and after.
  static let involvedDays = 31
  /// Within a day an entry is compared with so many that follow it.
  static let mostOfDay = 40
}
