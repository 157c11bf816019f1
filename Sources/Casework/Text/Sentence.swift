extension String {
  /// With its first letter large.
  package var firstCapital: String { prefix(1).uppercased() + dropFirst() }

  /// With a full stop where it does not end in one, or another end of a sentence, already.
  package var asSentence: String {
    guard let last, !".!?".contains(last) else { return self }
    return self + "."
  }
}
