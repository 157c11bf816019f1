/// A piece of a template that was read, in the order the pieces stand.
enum TemplatePiece: Hashable, Sendable {
  case text(String)
  /// Prints the text of that name; `.` is the value the section around it stands for.
  case variable(String)
  /// Printed if the name has something, and once for each entry of a list.
  case section(String, [TemplatePiece])
  /// Printed if the name has nothing.
  case inverted(String, [TemplatePiece])
}

/// Fills the pieces of a template with values.
///
/// A name is looked for in the innermost section first, then in those around it.
struct TemplateFilling {
  private let format: DocumentFormat
  /// The values of the sections that are open, the innermost last.
  private var around: [DocumentValue]
  private var filled = ""

  /// The pieces as text, with what they print escaped for the format.
  static func text(
    of pieces: [TemplatePiece], filledWith values: DocumentValue, in format: DocumentFormat
  ) -> String {
    var filling = TemplateFilling(format: format, around: [values])
    filling.fill(pieces)
    return filling.filled
  }

  private init(format: DocumentFormat, around: [DocumentValue]) {
    self.format = format
    self.around = around
  }

  private mutating func fill(_ pieces: [TemplatePiece]) {
    for piece in pieces {
      switch piece {
      case .text(let text): filled += text
      case .variable(let name): if let value = value(of: name) { print(value) }
      case .section(let name, let inside): fill(inside, foreach: value(of: name))
      case .inverted(let name, let inside):
        if value(of: name)?.isAbsent ?? true { fill(inside) }
      }
    }
  }

  private mutating func fill(_ pieces: [TemplatePiece], foreach value: DocumentValue?) {
    guard let value, !value.isAbsent else { return }
    switch value {
    case .list(let entries): for entry in entries { fill(pieces, within: entry) }
    case .text, .fields: fill(pieces, within: value)
    case .truth: fill(pieces)
    }
  }

  private mutating func fill(_ pieces: [TemplatePiece], within value: DocumentValue) {
    around.append(value)
    fill(pieces)
    around.removeLast()
  }

  /// A list prints its texts, so that nothing said in it is lost without a word.
  private mutating func print(_ value: DocumentValue) {
    switch value {
    case .text(let text): filled += format.escaped(ShownText.safe(text))
    case .truth(let truth): filled += truth ? "true" : "false"
    case .list(let entries):
      for (place, entry) in entries.enumerated() {
        if place > 0 { filled += ", " }
        print(entry)
      }
    case .fields: break
    }
  }

  private func value(of name: String) -> DocumentValue? {
    if name == "." { return around.last }
    for value in around.reversed() {
      if case .fields(let fields) = value, let found = fields[name] { return found }
    }
    return nil
  }
}
