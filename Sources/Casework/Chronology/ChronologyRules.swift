/// By which numbers and words points to check are found; a partnership may settle its own.
package struct ChronologyRules: Hashable, Sendable {
  package var numbers: RuleNumbers
  /// The words that the partnership added to those of the program.
  package var ownWords: WordList

  package init(numbers: RuleNumbers = .usual, ownWords: WordList = WordList([])) {
    self.numbers = numbers
    self.ownWords = ownWords
  }

  /// What holds where the partnership has settled nothing.
  package static let usual = ChronologyRules()

  /// What the partnership's settings say; the usual where they say nothing.
  ///
  /// What cannot be read there is passed over: it was refused when it was typed.
  package init(settings: Answers) {
    var numbers = RuleNumbers.read(settings.text(.ruleNumbers)).numbers
    if let days = Int(settings.text(.gapDays).filter { $0 != " " }) { numbers[.gapDays] = days }
    self.init(numbers: numbers, ownWords: WordList(text: settings.text(.ruleWords)))
  }

  /// All words: the program's, and the partnership's own.
  var words: WordList { WordList.shipped.adding(ownWords) }
}
