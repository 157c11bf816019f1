/// Checks of text that a person typed before it becomes part of the record.
package enum PlainText {
  /// What the text is for, which sets how long it may be and whether it may have lines.
  package enum Kind: Hashable, Sendable {
    case childCode, personName, partnershipName, reason
    /// The name of who finalises or signs, with what belongs to it, and in which capacity.
    case signatory, capacity
    /// An answer of one line, or of many.
    case shortAnswer, longAnswer
    /// What is said about who somebody really is; nothing ever quotes it.
    case identityAnswer

    /// The most characters such a text may have.
    package var limit: Int {
      switch self {
      case .childCode: 40
      case .personName: 60
      case .partnershipName: 80
      case .reason, .identityAnswer: 4000
      case .signatory, .capacity: 120
      case .shortAnswer: 300
      case .longAnswer: 40_000
      }
    }

    var allowsLines: Bool {
      self == .reason || self == .longAnswer || self == .identityAnswer
    }

    /// Whether such a text may be empty.
    var mayBeBlank: Bool { allowsLines || self == .shortAnswer }

    var words: String {
      switch self {
      case .childCode: "The code name"
      case .personName: "Your name"
      case .partnershipName: "The partnership's name"
      case .reason, .shortAnswer, .longAnswer: "The text"
      case .signatory: "The name"
      case .capacity: "The capacity"
      case .identityAnswer: "The answer"
      }
    }
  }

  /// What is wrong with a text.
  package enum Fault: Hashable, Sendable {
    case blank
    case tooLong(characters: Int, limit: Int)
    /// A control character, by its number in Unicode.
    case control(UInt32)
    /// A character that changes the direction of what follows, by its number in Unicode.
    case direction(UInt32)

    var words: String {
      switch self {
      case .blank: "is empty"
      case .tooLong(let characters, let limit):
        "is \(characters) characters long, over \(limit)"
      case .control(let scalar): "holds a control character (\(PlainText.name(scalar)))"
      case .direction(let scalar):
        "holds a character that turns the writing direction (\(PlainText.name(scalar)))"
      }
    }

    var remedy: String {
      switch self {
      case .blank: "Type it."
      case .tooLong: "Shorten it."
      case .control, .direction: "Delete that character, or type the text again."
      }
    }
  }

  /// Whether there is nothing in a text but white space and what is never seen.
  package static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// A text made of others', so that it can be kept: in one line, without what a text must not
  /// hold, and cut with `…` where it is too long.
  package static func fitted(_ text: String, as kind: Kind) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var fitted = String.UnicodeScalarView()
    for scalar in line.unicodeScalars where !isControl(scalar) && !isDirectional(scalar) {
      fitted.append(scalar)
    }
    let kept = String(fitted)
    guard fault(in: kept, as: kind) != nil else { return kept }
    // By the mark, of which a cluster may hold any number.
    return String(kept.unicodeScalars.prefix(kind.limit - 1)) + "…"
  }

  /// The first fault of a text; `nil` where it has none.
  static func fault(in text: String, as kind: Kind) -> Fault? {
    if isBlank(text) { return kind.mayBeBlank ? nil : .blank }
    for scalar in text.unicodeScalars {
      if scalar == "\n" && kind.allowsLines { continue }
      if isControl(scalar) { return .control(scalar.value) }
      if isDirectional(scalar) { return .direction(scalar.value) }
    }
    // A cluster may hold any number of marks; what nobody would type is counted by the mark.
    let scalars = text.unicodeScalars.count
    let count = scalars > kind.limit * 8 ? scalars : text.count
    return count > kind.limit ? .tooLong(characters: count, limit: kind.limit) : nil
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Embeddings, overrides and isolates; the marks that harmless right-to-left text needs are not.
  private static func isDirectional(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// `U+202E`.
  private static func name(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
