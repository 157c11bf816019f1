import ArgumentParser
import CaseStore
import Casework
import Office

/// `find`: words, in everything that was written in all cases.
struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Find words in every text of every case.",
    discussion: """
      A text must have every word, counting its place and the name of its case. At least one word \
      must be in the text itself. Capitals, accents and the kind of apostrophe or dash do not \
      matter. The real names are never searched.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The words to find.", valueName: "words"))
  var words: [String]

  func run() throws {
    let surroundings = try options.surroundings()
    let office = try surroundings.office()
    let extracts = office.readExtracts(now: surroundings.clock.moment)
    let words = SearchedWord.all(in: self.words.joined(separator: " "))
    let own = extracts.partnership.indices(with: words, under: FindCommand.partnership)
      .map { Found(review: nil, texts: extracts.partnership, index: $0) }
    let found =
      own
      + extracts.cases.flatMap { review in
        review.texts.indices(with: words, under: review.heading)
          .map { Found(review: review, texts: review.texts, index: $0) }
      }
    if options.json {
      try Output.json(.array(found.map { $0.json(around: words) }))
    } else {
      if found.isEmpty { try Output.line("No text has all of these words.") }
      for text in found { try Output.line(text.line(around: words)) }
    }
    Report.warn(of: office.damage)
  }

  fileprivate static let partnership = "Partnership"
}

/// A text that was found.
private struct Found {
  /// `nil` for what the partnership keeps.
  let review: CaseExtract?
  let texts: PlacedTexts
  let index: Int

  func line(around words: [SearchedWord]) -> String {
    "\(review?.reference.text ?? FindCommand.partnership)  \(texts.place(index).words): "
      + texts.excerpt(index, around: words, characters: 100)
  }

  func json(around words: [SearchedWord]) -> JSON {
    let place = texts.place(index)
    var member: (sheet: Sheet, entry: EntryName, question: QuestionID)?
    if case .answer(let entry, _, let question) = place {
      member = (entry.sheet, entry.name, question)
    }
    return [
      "reference": review.map { .string($0.reference.text) },
      "child": review.map { .string($0.child) },
      "place": .string(place.words),
      "sheet": member.map { .string($0.sheet.id) },
      "entry": member.map { .string($0.entry.text) },
      "question": member.map { .string($0.question.text) },
      "excerpt": .string(texts.excerpt(index, around: words, characters: 100)),
      "text": .string(texts.text(index)),
    ]
  }
}
