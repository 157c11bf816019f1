extension Collection<String> {
  /// Several things within a sentence: `a`, `a and b`, `a, b and c`.
  package var inSentence: String {
    let names = Array(self)
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension String {
  /// With its first letter large.
  package var firstCapital: String { prefix(1).uppercased() + dropFirst() }

  /// With a full stop where it does not end in one, or another end of a sentence, already.
  package var asSentence: String {
    guard let last, !".!?".contains(last) else { return self }
    return self + "."
  }
}
