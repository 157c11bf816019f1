/// The words by which accounts are compared: which say the same, and what some of them say.
///
/// A list is plain text, so that a partnership can add its own: each line is a kind, what is meant,
/// a colon, and the words for it with commas between. `event missing: missing, absconded`.
package struct WordList: Hashable, Sendable {
  /// What a group of words is about, and so what is done with it.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// What kind of event it was: a conference, a visit to A&E.
    case event
    /// An organisation, or somebody who works for it.
    case role
    /// A word of an organisation's name that says what it is, where it would say nothing in a text.
    case name
    /// A kind of place where something can happen.
    case place
    /// An event at which all who record it were there at once.
    case together
    /// A part of the body, after the region it belongs to where there is one: `face/cheek`.
    case body
    case injury
    /// How an injury is said to have come about.
    case mechanism
    /// What was decided; of a group of these only one can be true: `enquiry/none`.
    case outcome
    /// What happened or did not happen.
    case fact
    /// That somebody was seen, and that somebody was not.
    case seen, unseen
    /// That the child came to an appointment, and that it did not.
    case came, missed
    /// Words that say an organisation heard of it from another.
    case secondHand = "second-hand"
    /// Words that say somebody was told, or was there.
    case told
    /// Words that say somebody is still to be told, or may be.
    case notYet = "not-yet"
    /// Words by which an organisation ends its part.
    case closing
    /// Words that mean the same and no more.
    case word
  }

  /// Words that say one thing.
  package struct Group: Hashable, Sendable {
    package let kind: Kind
    /// What is meant, as it is shown to people.
    package let name: String
    /// The words or phrases, each as it is written.
    package let phrases: [String]

    /// The narrow word of the name: *cheek* of *face/cheek*.
    var meaning: String { name.split(separator: "/").last.map(String.init) ?? name }

    package init(_ kind: Kind, _ name: String, _ phrases: [String]) {
      self.kind = kind
      self.name = name
      self.phrases = phrases
    }
  }

  package let groups: [Group]

  package init(_ groups: [Group]) { self.groups = groups }

  /// Reads a list; lines that are none are left out, and named by ``problem(in:)``.
  package init(text: String) {
    groups = text.split(whereSeparator: \.isNewline).compactMap { WordList.group(in: $0) }
  }

  /// Which line of a list, from 1, is the first that cannot be read; `nil` where all can.
  package static func problem(in text: String) -> Int? {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).firstIndex { line in
      line.contains { $0 != " " } && group(in: line) == nil
    }.map { $0 + 1 }
  }

  /// This list with the groups of another, which add to those of the same name.
  package func adding(_ other: WordList) -> WordList { WordList(groups + other.groups) }

  private static func group(in line: Substring) -> Group? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let head = line[..<colon].split(separator: " ", maxSplits: 1)
    let phrases = line[line.index(after: colon)...].split(separator: ",").map {
      trimmed($0)
    }.filter { !$0.isEmpty }
    guard head.count == 2, let kind = Kind(rawValue: String(head[0])), !phrases.isEmpty else {
      return nil
    }
    return Group(kind, trimmed(head[1]), phrases)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
