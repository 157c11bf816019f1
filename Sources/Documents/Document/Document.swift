/// A document as its author sees it, whatever it will be written as: what stands at its top, its
/// sections, and how it was made.
///
/// Any field may hold anything; what is not text is shown, never obeyed. ``rendered(with:)`` writes
/// it through a template.
package struct Document: Hashable, Sendable {
  package var title: String
  /// The protective marking, on every page.
  package var marking: String
  /// What the case calls the child; never a name.
  package var codeName: String
  package var reference: String
  /// Which version this is: “Draft”, or “Version 2, frozen, SHA-256 …”.
  package var status: String
  /// The version in a word or two, at the foot of every page: “Draft”, “Version 2”; may be empty.
  package var version: String
  /// The rows at the top.
  package var facts: [Fact]
  /// What was typed into their paragraphs as lists, tables and sub-headings stands as such.
  package private(set) var sections: [Section]
  /// Whether a Word file of it lists its sections below what stands at its top.
  package var hasContents = false
  /// How it was made, when and by whom, and that it is no legal advice: a paragraph each.
  package var footer: [String]

  package init(
    title: String, marking: String, codeName: String, reference: String, status: String,
    version: String = "", facts: [Fact] = [], sections: [Section], footer: [String]
  ) {
    self.title = title
    self.marking = marking
    self.codeName = codeName
    self.reference = reference
    self.status = status
    self.version = version
    self.facts = facts
    self.sections = sections.flatMap(\.typed)
    self.footer = footer
  }

  /// A label and its value.
  package struct Fact: Hashable, Sendable {
    package var label: String
    package var value: String

    package init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  /// A heading and what stands under it.
  package struct Section: Hashable, Sendable {
    /// How deep a heading stands.
    package enum Level: Int, CaseIterable, Hashable, Sendable {
      case section = 1
      case subsection
      case part
    }

    package var heading: String
    /// One that would skip a level is written one below the heading before it.
    package var level: Level
    /// Whether it is printed across the sheet, on pages of its own, for it has many columns.
    package var isWide: Bool
    package var blocks: [Block]
    /// Whether it begins on a new page where it is printed.
    package var startsPage: Bool

    package init(
      _ heading: String, level: Level = .section, isWide: Bool = false, startsPage: Bool = false,
      _ blocks: [Block]
    ) {
      self.heading = heading
      self.level = level
      self.isWide = isWide
      self.startsPage = startsPage
      self.blocks = blocks
    }
  }

  /// A piece of a section.
  package enum Block: Hashable, Sendable {
    /// Free text: a blank line begins a new paragraph, other line ends are kept.
    case paragraph(String)
    case table(Table)
    case list([String], isNumbered: Bool = false)
    /// Somebody's words, and whose.
    case quote(String, from: String? = nil)
    case note(String)
    /// What must not be overlooked.
    case warning(String)
    /// A drawing; what it shows stands in a table as well.
    case picture(Picture)
  }
}
