/// One thing the record asks, and how it is answered: a row of a ``Sheet``.
package struct Question: Hashable, Sendable {
  package let id: QuestionID
  /// What is asked, in a few words without a colon.
  package let label: String
  /// A sentence for who answers; empty where the label says it all.
  package let hint: String
  package let kind: Kind
  /// Whether an entry is not kept, or the act that rests on the sheet not done, without it.
  package let isRequired: Bool

  /// How a question is answered.
  package enum Kind: Hashable, Sendable {
    /// One line.
    case line
    /// Many lines, shown in so many rows while they are written.
    case text(rows: Int)
    /// A day, and the time where it counts; typed as the tense says.
    case day(Tense)
    case choice([Option])
    case several([Option])
    case truth
    /// A person, by initials, or a name typed out; kept as the words that were true then.
    case person
    /// An organisation, by initials, or its name typed out.
    case organisation
    /// Who was told: keys of ``Recipient``.
    case recipients
    /// Some of the organisations the case asks, by name; a text of an earlier version has commas.
    case organisationsAsked
    /// Names of other things of the case, chosen on a screen of their own.
    case links
  }

  /// Which way a day lies.
  package enum Tense: Hashable, Sendable {
    /// It has happened: never after today.
    case past
    /// It is to come: what is typed without a year is taken as the next one.
    case future
    /// Either, as a date of birth's year or the day an office ends.
    case any
  }

  /// One of the answers to a choice.
  package struct Option: Hashable, Sendable {
    /// Its name on the wire, frozen once released.
    package let key: String
    package let words: String

    package init(_ key: String, _ words: String) {
      self.key = key
      self.words = words
    }
  }

  init(
    _ id: QuestionID, _ label: String, _ kind: Kind, hint: String = "", required: Bool = false
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.hint = hint
    isRequired = required
  }

  /// The same question of an entry that is kept without an answer to it.
  package var asOptional: Question { Question(id, label, kind, hint: hint) }

  /// The words of an option's key; the key itself where a newer version wrote it.
  package func words(of key: String) -> String {
    switch kind {
    case .choice(let options), .several(let options):
      options.first { $0.key == key }?.words ?? key
    case .recipients: Recipient(key: key)?.words ?? key
    case .line, .text, .day, .truth, .person, .organisation, .organisationsAsked, .links: key
    }
  }
}

extension Question {
  /// Yes, no, or not known: for what a record may not be able to say yet.
  static let yesNoUnknown = [
    Option("yes", "yes"), Option("no", "no"), Option("not-known", "not known"),
  ]
}

extension Question.Kind {
  /// Whether the answer may have many lines.
  package var isLong: Bool {
    if case .text = self { return true }
    return false
  }
}
