/// What a document is written as.
package enum DocumentFormat: String, CaseIterable, Hashable, Sendable {
  /// One file for a browser, made to be printed; it refers to nothing outside itself.
  case html
  /// Plain text of at most 72 columns, to read or to paste.
  case text
  /// Markdown, for whatever reads it.
  case markdown

  /// The format as people choose it.
  package var words: String {
    switch self {
    case .html: "a page for a browser, to print"
    case .text: "plain text"
    case .markdown: "Markdown"
    }
  }

  /// What its file's name ends in, without the point.
  package var fileEnding: String {
    switch self {
    case .html: "html"
    case .text: "txt"
    case .markdown: "md"
    }
  }

  /// The text as this format may hold it: nothing in it is obeyed.
  func escaped(_ text: String) -> String {
    switch self {
    case .text: return text
    case .markdown:
      var escaped = ""
      for scalar in text.unicodeScalars {
        if scalar.isASCII, "\\`*_{}[]<>#|~&".unicodeScalars.contains(scalar) {
          escaped += "\\"
        }
        escaped.unicodeScalars.append(scalar)
      }
      return escaped
    case .html:
      var escaped = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case "'": escaped += "&#39;"
        default: escaped.unicodeScalars.append(scalar)
        }
      }
      return escaped
    }
  }
}
