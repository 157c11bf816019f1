/// What was read out of every case for a look over all of them, as far as it has come.
package struct CaseExtracts: Sendable {
  /// The cases read, the newest reference first; more are added at the end while reading goes on.
  package var cases: [CaseExtract]
  /// The registers the partnership keeps.
  package var partnership: PlacedTexts
  /// How many cases there are to read.
  package var total: Int
  /// Another number whenever more has changed than that cases were added at the end.
  package var edition: Int
  /// How many cases could not be read.
  package var unreadable: Int

  package init(
    cases: [CaseExtract] = [], partnership: PlacedTexts = PlacedTexts(), total: Int = 0,
    edition: Int = 0, unreadable: Int = 0
  ) {
    self.cases = cases
    self.partnership = partnership
    self.total = total
    self.edition = edition
    self.unreadable = unreadable
  }

  /// Whether every case that can be read has been.
  package var isWhole: Bool { cases.count + unreadable >= total }
}
