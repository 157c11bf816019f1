/// Makes terms to look for of the answer to one question of the identity.
struct LeakTerms {
  let question: IdentityQuestion
  let openWords: Set<[UInt8]>
  let today: Day

  init(_ question: IdentityQuestion, openWords: Set<[UInt8]>, today: Day) {
    (self.question, self.openWords, self.today) = (question, openWords, today)
  }

  typealias Term = LeakCheck.Term

  /// The terms of a text, and the days that are of birth.
  func terms(of text: String) -> (terms: [Term], days: Set<Day>) {
    let lines = text.split(whereSeparator: \.isNewline)
    var terms: [Term] = []
    var days = DayMentions.days(in: text)
    for line in lines {
      terms += numbers(in: line)
      switch question {
      case .childrensNames, .mother, .father, .carers, .siblings, .practitioners:
        terms += names(in: line)
      case .homeAddress, .otherPlaces: terms += places(in: line)
      case .otherDetails:
        terms += places(in: line) + capitalised(in: line)
      case .datesOfBirth:
        if let day = day(of: line) { days.insert(day) }
      case .nhsNumbers, .localNumbers: break
      }
    }
    return (terms, days)
  }

  /// A whole line that is a day, also one that people write in a way of their own.
  private func day(of line: Substring) -> Day? {
    let read = UncertainDay.read(String(line), today: today).day
    return read.precision == .exact ? read.from : nil
  }

  /// Every word of a name, and neighbours run together.
  private func names(in line: Substring) -> [Term] {
    var terms: [Term] = []
    // A code before a name, `S1: …`, is the case's own and open; so is what brackets explain.
    let parts = line.split { ",;:=()/".contains($0) }
    for part in parts {
      let all = FoldedWords(part).words.map(Array.init)
      // Where a number stands too, a month is part of a day and no name.
      let isDated = all.contains { $0.allSatisfy(LeakTerms.isDigit) }
      let words = all.filter { word in
        !LeakTerms.connecting.contains(word) && !word.allSatisfy(LeakTerms.isDigit)
          && !(isDated && LeakTerms.months.contains(word))
      }
      for word in words where word.count >= 2 && !LeakTerms.isCode(word) {
        terms.append(name(word))
      }
      for (first, second) in zip(words, words.dropFirst()) {
        terms.append(Term(question: question, bytes: first + second, kind: .name))
      }
      if words.count > 2 {
        terms.append(Term(question: question, bytes: words.flatMap { $0 }, kind: .name))
      }
    }
    return terms
  }

  private func name(_ word: [UInt8]) -> Term {
    let isEveryday = LeakTerms.everyday.contains(word)
    return Term(question: question, bytes: word, kind: isEveryday ? .everyday : .name)
  }

  /// The parts of an address, with and without the number before them.
  private func places(in line: Substring) -> [Term] {
    line.split { ",;()".contains($0) }.flatMap { part -> [Term] in
      let words = FoldedWords(part).words.map(Array.init)
      guard let first = words.first else { return [] }
      let whole = words.flatMap { $0 }
      var terms: [Term] = []
      if words.count > 1 || !openWords.contains(first) && !LeakTerms.connecting.contains(first) {
        let isNumber = whole.allSatisfy(LeakTerms.isDigit)
        if !isNumber { terms.append(Term(question: question, bytes: whole, kind: .name)) }
      }
      let rest = words.drop { $0.contains(where: LeakTerms.isDigit) }
      if rest.count > 1, rest.count < words.count {
        terms.append(Term(question: question, bytes: rest.flatMap { $0 }, kind: .name))
      }
      // A street by the short word for its kind, and by the long one.
      for street in [Array(words), Array(rest)] where street.count > 1 {
        guard let other = street.last.flatMap({ LeakTerms.streets[$0] }) else { continue }
        let bytes = street.dropLast().flatMap { $0 } + other
        terms.append(Term(question: question, bytes: bytes, kind: .name))
      }
      return terms
    }
  }

  /// Words that begin with a capital, in free text about what gives a family away.
  private func capitalised(in line: Substring) -> [Term] {
    let words = line.split { $0.isWhitespace || ",;:()".contains($0) }
    return words.dropFirst().compactMap { word in
      guard word.first?.isUppercase == true else { return nil }
      let folded = FoldedWords(word).bytes
      guard folded.count >= 3, !LeakTerms.connecting.contains(folded),
        !openWords.contains(folded)
      else { return nil }
      return name(folded)
    }
  }

  /// Numbers, postcodes and references: runs of letters and digits that hold enough digits.
  private func numbers(in line: Substring) -> [Term] {
    var terms: [Term] = []
    for part in line.split(whereSeparator: { ",;:=()".contains($0) }) {
      let folded = FoldedWords(part)
      let words = folded.words.map(Array.init)
      if question == .nhsNumbers || question == .localNumbers {
        // A whole part is a number: 943 476 5919, FEN/00123.
        let whole = words.flatMap { $0 }
        if whole.filter(LeakTerms.isDigit).count >= 3 {
          let digits = whole.filter(LeakTerms.isDigit)
          terms.append(number(whole))
          if digits.count >= 6 { terms.append(number(digits)) }
        }
      } else {
        for (first, second) in zip(words, words.dropFirst())
        where LeakTerms.isPostcode(first, second) {
          terms.append(number(first + second))
        }
        var run: [UInt8] = []
        for word in words + [[]] {
          if !word.isEmpty, word.allSatisfy(LeakTerms.isDigit) {
            run += word
          } else {
            if run.count >= 6, DayMentions.days(in: String(decoding: run, as: UTF8.self)).isEmpty {
              terms.append(number(run))
            }
            run = []
            // A postcode without its space, or a reference of letters and digits.
            if word.count >= 5, word.filter(LeakTerms.isDigit).count >= 2 {
              terms.append(number(word))
            }
          }
        }
      }
    }
    return terms
  }

  private func number(_ bytes: [UInt8]) -> Term {
    Term(question: question, bytes: bytes, kind: .number)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A letter or two with digits, as codes of people are: `s1`, `hv2`.
  private static func isCode(_ word: [UInt8]) -> Bool {
    word.count <= 3 && word.contains(where: isDigit)
  }

  /// `fx1` and `2ab`.
  private static func isPostcode(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    (2...4).contains(first.count) && second.count == 3 && first.contains(where: isDigit)
      && !first.allSatisfy(isDigit) && isDigit(second[0]) && !isDigit(second[1])
      && !isDigit(second[2])
  }

  private static func words(_ text: String) -> Set<[UInt8]> {
    Set(text.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
  }

  /// Words that stand among names and are none.
  private static let connecting = words(
    """
    and or of the a an aka as at by in is it its on to was were with for from also known called \
    formerly nee born dob age aged years old mr mrs ms miss mx dr prof sir lady rev he she they \
    his her their him them we our not no none unknown name named names mother father mum dad mummy \
    daddy parent parents carer carers foster brother brothers sister sisters sibling siblings twin \
    half step child children baby boy girl son daughter aunt auntie uncle cousin grandmother \
    grandfather grandparent grandparents nan nana gran granny grandad maternal paternal partner \
    boyfriend girlfriend husband wife ex former family friend neighbour social worker nurse \
    midwife health visitor teacher head headteacher doctor gp consultant police officer \
    constable sergeant pc dc ds di school team manager practitioner who this that lives lived \
    living home house
    """)

  private static let months = Set(
    Day.monthNames.flatMap { [Array($0.lowercased().utf8), Array($0.lowercased().utf8.prefix(3))] })

  /// Names that are everyday words as well.
  private static let everyday = words(
    """
    will mark rose may grace hope joy faith art pat bill rob sue dawn april june august summer \
    autumn rich jack harry bob dick drew grant chase miles penny poppy daisy lily ivy holly \
    heather hazel olive violet pearl ruby amber crystal star sky rain storm river brook glen \
    dale cliff \
    heath wood woods field fields hill hills lake lane park street banks bush green brown black \
    white gray grey young long short small little good wise sharp strong noble king page knight \
    bishop prior dean abbot baker cook miller carter cooper mason potter porter carpenter weaver \
    taylor turner walker fisher hunter shepherd gardener farmer butler smith bell ball bond case \
    day days night week winter snow frost may summers love loves case cross crosses price sale \
    swift fox wolf bird finch martin robin lamb bull pike ray max don gene guy nick ron van sandy \
    melody harmony mercy patience prudence constance victor christian jean jan an my do so see mine
    """)

  /// Kinds of streets, short and long.
  private static let streets: [[UInt8]: [UInt8]] = {
    let pairs = [
      ("road", "rd"), ("street", "st"), ("avenue", "ave"), ("lane", "ln"), ("close", "cl"),
      ("drive", "dr"), ("court", "ct"), ("crescent", "cres"), ("gardens", "gdns"),
      ("place", "pl"), ("square", "sq"), ("terrace", "terr"),
    ]
    var streets: [[UInt8]: [UInt8]] = [:]
    for (long, short) in pairs {
      streets[Array(long.utf8)] = Array(short.utf8)
      streets[Array(short.utf8)] = Array(long.utf8)
    }
    return streets
  }()
}
