/// A version of the minutes as it was sent round: its words and what proves them.
package struct MinutesVersion: Hashable, Sendable {
  package let meeting: EntryName
  /// From 1.
  package let number: Int
  /// SHA-256 of the text, in lower-case hexadecimal.
  package let digest: String
  /// The words, without what is not for circulation.
  package let text: String
  /// To whom it went, as told.
  package let to: String
  package let on: Occasion

  package init(
    meeting: EntryName, number: Int, digest: String, text: String, to: String, on: Occasion
  ) {
    self.meeting = meeting
    self.number = number
    self.digest = digest
    self.text = text
    self.to = to
    self.on = on
  }
}

/// That a version of the minutes was approved, and by whom.
package struct MinutesApproval: Hashable, Sendable {
  package let meeting: EntryName
  package let version: Int
  package let by: String
  package let on: Occasion

  package init(meeting: EntryName, version: Int, by: String, on: Occasion) {
    self.meeting = meeting
    self.version = version
    self.by = by
    self.on = on
  }
}

/// What was added to minutes that were approved and cannot change.
package struct MinutesAddendum: Hashable, Sendable {
  package let meeting: EntryName
  package let name: EntryName
  package let text: String
  package let by: String
  package let on: Occasion

  package init(
    meeting: EntryName, name: EntryName, text: String, by: String, on: Occasion
  ) {
    self.meeting = meeting
    self.name = name
    self.text = text
    self.by = by
    self.on = on
  }
}
