/// Something that a rule found in a chronology.
package struct Finding: Hashable, Sendable {
  package let kind: Kind
  /// The places of its accounts, ascending; of a gap or a silence the ones beside it.
  package let accounts: [Int]
  package let detail: Detail

  /// What is looked for, in the order it is listed.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case gap, silence, contradiction, duplicate, silent
    case noSource = "no-source"
    case outside
  }

  /// What was found, besides the accounts.
  package enum Detail: Hashable, Sendable {
    /// Nobody recorded anything from the first to the last of these days, unless one of the
    /// uncertain accounts falls in them.
    case gap(from: Day, to: Day, unless: [Int])
    /// An organisation recorded nothing from the first to the last of these days; `usual` is
    /// the distance, in days, that nine in ten of its own stay within.
    case silence(organisation: Int, from: Day, to: Day, usual: Int, unless: [Int])
    case contradiction([Difference], Evidence)
    case duplicate(Evidence)
    /// The organisations without an account of the event.
    case silent([Int])
    /// So many of all records of an organisation.
    case noSource(organisation: Int, of: Int)
    /// So many of all records of an organisation, and the period's first and last day.
    case outside(organisation: Int, of: Int, from: Day?, to: Day?)
  }
}
