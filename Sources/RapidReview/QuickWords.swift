/// The words behind a command, read by two lists: the options that take a value, and the flags.
///
/// Knows the plainest way to write each. Whatever else may be meant is for the argument parser.
struct QuickWords {
  /// What stands for itself, in order.
  let operands: [String]
  private let values: [String: String]
  private let flags: Set<String>

  /// What a command takes besides the operands.
  struct Options {
    /// The options that take a value, as they are written.
    var valued: Set<String> = []
    /// The options that take none.
    var flags: Set<String> = []
  }

  /// Reads the words.
  ///
  /// - Returns: `nil` where the parser has to judge: an option that is not listed, is joined to its
  ///   value or comes twice, a value that is missing or looks like an option, another number of
  ///   operands.
  init?(_ words: some Sequence<String>, _ options: Options, operands count: Int) {
    let valued = options.valued.union(GlobalOptions.quick.valued)
    let known = options.flags.union(GlobalOptions.quick.flags)
    var operands: [String] = []
    var values: [String: String] = [:]
    var flags: Set<String> = []
    var words = words.makeIterator()
    while let word = words.next() {
      if !word.hasPrefix("-") {
        operands.append(word)
      } else if known.contains(word), flags.insert(word).inserted {
        continue
      } else if valued.contains(word), values[word] == nil, let value = words.next(),
        !value.hasPrefix("-")
      {
        values[word] = value
      } else {
        return nil
      }
    }
    guard operands.count == count else { return nil }
    self.operands = operands
    self.values = values
    self.flags = flags
  }

  /// The value of an option; `nil` where it was not given.
  subscript(_ option: String) -> String? { values[option] }

  /// Whether a flag was given.
  func has(_ flag: String) -> Bool { flags.contains(flag) }
}
