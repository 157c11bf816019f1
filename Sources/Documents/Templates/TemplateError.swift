import Casework

/// A template that cannot be used, and where in it the fault lies.
package struct TemplateError: StatedProblem, Hashable, Sendable {
  /// What is wrong with a template.
  package enum Fault: Hashable, Sendable {
    /// The system's own words.
    case unreadable(reason: String)
    case notText
    case tooLong(mostBytes: Int)
    /// A `{{` that no `}}` ends.
    case unfinishedTag
    /// A tag of a kind that documents do not use: partials, other delimiters, settings.
    case unsupportedTag(Character)
    case unknownVariable(TagName)
    case unclosedSection(TagName)
    /// An end tag, and the section that is open there, if any.
    case strayEnd(TagName, open: TagName?)
    case nestedTooDeeply(most: Int)
  }

  /// The name in a tag as a message may repeat it: short, and in the letters names are made of.
  package struct TagName: Hashable, Sendable {
    package let text: String

    init(_ name: String) {
      let isName =
        !name.isEmpty && name.utf8.count <= 40
        && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
      text = isName ? name : "…"
    }
  }

  /// The template's name, or the path of the file a partnership put in its place.
  package let template: String
  /// Counted from 1; `nil` where the fault is the whole file's.
  package let line: Int?
  package let fault: Fault

  package init(template: String, line: Int?, fault: Fault) {
    self.template = template
    self.line = line
    self.fault = fault
  }
}

extension TemplateError {
  /// What is wrong and where, in one sentence.
  package var problem: String {
    let place = line.map { "\(template), line \($0)," } ?? template
    switch fault {
    case .unreadable(let reason): return "\(place) cannot be read: \(reason)."
    case .notText: return "\(place) is not text in UTF-8."
    case .tooLong(let most): return "\(place) is larger than \(most >> 10) KiB."
    case .unfinishedTag: return "\(place) has {{ without }}."
    case .unsupportedTag(let sign):
      return "\(place) has an unknown tag that begins with {{\(sign)."
    case .unknownVariable(let name):
      return "\(place) uses {{\(name.text)}}, which this document does not have."
    case .unclosedSection(let name): return "\(place) opens {{#\(name.text)}} and never ends it."
    case .strayEnd(let name, nil):
      return "\(place) ends {{/\(name.text)}}, which was not opened."
    case .strayEnd(let name, let open?):
      return "\(place) ends {{/\(name.text)}} where {{#\(open.text)}} is open."
    case .nestedTooDeeply(let most):
      return "\(place) nests more than \(most) sections in one another."
    }
  }

  /// What to do about it.
  package var remedy: String {
    switch fault {
    case .unreadable: "Check that you may read the file, or remove it to use the built-in one."
    case .notText: "Save it as UTF-8, or remove it to use the built-in one."
    case .tooLong: "Use text only. A template is a few pages, without pictures."
    case .unfinishedTag: "End the tag with }}."
    case .unsupportedTag: "Use {{name}}, {{#name}} … {{/name}}, {{^name}} … {{/name}} and {{! }}."
    case .unknownVariable:
      "Use a name from the comment at the top of the built-in template. `rapidreview templates "
        + "NAME --shipped` prints it."
    case .unclosedSection(let name): "Put {{/\(name.text)}} where it ends."
    case .strayEnd(_, let open): open.map { "End {{#\($0.text)}} first." } ?? "Remove the tag."
    case .nestedTooDeeply: "Put fewer sections in one another."
    }
  }
}
