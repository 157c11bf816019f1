/// What is wrong with a script of keys.
package enum KeyScriptError: Error, Hashable, Sendable {
  case unknown(name: String)
  case unclosed(item: String)
  case tooMany(item: String)
}

extension KeyScriptError {
  /// What is wrong, as a sentence.
  package var problem: String {
    switch self {
    case .unknown(let name): "There is no key called <\(SafeText.shown(name))>."
    case .unclosed: "A '<' in the script is not closed."
    case .tooMany: "The script has more than \(KeyScript.limit) keys."
    }
  }

  /// What to do about it, as a sentence.
  package var remedy: String {
    switch self {
    case .unknown:
      "Use \(KeyName.examples), and C-x and M-x for any letter x."
    case .unclosed: "Write <LT> for the character itself."
    case .tooMany: "Repeat fewer times."
    }
  }
}
