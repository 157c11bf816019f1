/// A form names its fields once, by handles in its own file, and nobody else knows their names.
enum FieldRule {
  static func violations(in files: [SourceFile]) -> [Violation] {
    files.filter { $0.module == "Screens" && $0.path.hasPrefix("Sources/") }.flatMap { file in
      // The insides of strings are blanked out, so that a literal is two quotes once squeezed.
      let code = String(file.code.joined().filter { !$0.isWhitespace })
      var rules = reading.filter(code.contains).map { "names a field by a literal: \($0)" }
      if !isForm(file) {
        rules += declaring.filter(code.contains).map { "names the field of a form: \($0)" }
      }
      return rules.map { Violation(path: file.path, line: 0, rule: $0) }
    }
  }

  /// A form's own file, a screen with fields of its own, or the few handles that forms share.
  private static func isForm(_ file: SourceFile) -> Bool {
    file.name == "FieldHandle.swift"
      || file.code.contains { $0.contains(" FormDefinition {") || $0.contains("= Form(") }
  }

  private static let declaring = [
    "TextHandle=\"", "DayHandle=\"", "TextHandle(\"", "DayHandle(\"", "ChoiceHandle(\"",
    "SecretHandle=\"",
    ">(\"", "FieldKey(\"",
  ]

  private static let reading =
    ["text", "area", "day", "pick", "choice", "several", "yesNo", "secret"].map { ".\($0)(\"\",\"" }
    + ["filled[\"", "form.text(of:\"", "form.chosen(in:\"", "form.value(of:\"", "form.focus(on:\""]
}
