import CaseStore
import Casework
import Documents
import Terminal
import Testing

@testable import RapidReview
@testable import Screens

/// What no form may do, whatever stands in the record.
struct FormLawTests {
  @Test(arguments: UInt64(1)...4)
  func `a form that is opened and handed in unchanged records nothing`(seed: UInt64) throws {
    let trial = try FormTrial(seed: seed)
    var handedIn = 0
    for name in trial.names {
      let screen = FormScreen(name, in: trial.situation)
      for request in trial.handIn(screen) {
        handedIn += 1
        let events = trial.recorded(by: request)
        if trial.isAct(name) {
          // What somebody asks for by opening the form; nothing goes with it that it did not show.
          for event in events {
            guard case .answered(_, let question, let answer?) = event,
              let field = screen.form.fields.first(where: { $0.key.name == question.text })
            else { continue }
            #expect(!field.isEmpty || answer.isBlank, "seed \(seed), \(name): \(question.text)")
          }
        } else {
          #expect(events.isEmpty, "seed \(seed), \(name): \(events.map(\.words))")
        }
        #expect(trial.partnershipEvents(of: request) == 0, "seed \(seed), \(name)")
        #expect(trial.identityEvents(of: request) == 0, "seed \(seed), \(name)")
      }
    }
    #expect(handedIn > 20, "the forms are handed in, and not only looked at")
  }

  @Test
  func `letters choose an option only where one alone begins so`() throws {
    let trial = try FormTrial(seed: 7)
    var lists: Set<[Choice]> = []
    for name in trial.names {
      for field in FormScreen(name, in: trial.situation).form.fields {
        if case .choice(let choice) = field.content, !choice.takesSeveral {
          lists.insert(choice.choices)
        }
      }
    }
    #expect(lists.count > 20)
    for choices in lists {
      for option in choices {
        expectTyping(option, of: choices)
        for takesSeveral in [false, true] {
          expectWords(of: option, choices, takesSeveral: takesSeveral)
        }
      }
    }
  }

  /// Whoever types an answer as it is written there gives just that answer.
  private func expectWords(of option: Choice, _ choices: [Choice], takesSeveral: Bool) {
    var field = ChoiceField(choices, takesSeveral: takesSeveral)
    for character in option.words { _ = field.handle(.character(character)) }
    // Twice where the words could go on.
    for _ in 0..<2 where takesSeveral && field.keys.isEmpty { _ = field.handle(.character(" ")) }
    #expect(field.keys == [option.key], "“\(option.words)” of \(choices.map(\.words))")
  }

  private func expectTyping(_ option: Choice, of choices: [Choice]) {
    func letters(_ words: String) -> String {
      words.lowercased().filter { $0.isLetter || $0.isNumber }
    }
    var field = ChoiceField(choices)
    var typed = ""
    for letter in letters(option.words) {
      typed.append(letter)
      _ = field.handle(.character(letter))
      let fitting = choices.filter { letters($0.words).hasPrefix(typed) }
      let exact = choices.first { letters($0.words) == typed }
      let chosen = fitting.count == 1 ? option : exact
      #expect(
        field.keys == [chosen?.key].compactMap { $0 }, "“\(typed)” of \(choices.map(\.words))")
    }
    // What cannot be told apart by letters is under the cursor, for Space.
    if field.keys.isEmpty { _ = field.handle(.character(" ")) }
    #expect(field.keys == [option.key], "\(option.words)")
  }

  @Test
  func `no label is cut, and no introduction of what leaves the house, at 80 columns`() throws {
    let trial = try FormTrial(seed: 5)
    for name in trial.names {
      for field in FormScreen(name, in: trial.situation).form.fields {
        #expect(FormLayout.label(of: field).count <= 32, "\(name): \(field.label)")
      }
      guard name.definition.subject.tellsSomebody else { continue }
      let words = name.definition.purpose(trial.situation)
      #expect(words.wrapped(to: 78).count <= 3, "\(name): \(words)")
    }
  }

  @Test
  func `every form is reached by the name its draft has`() throws {
    let trial = try FormTrial(seed: 3)
    for name in trial.names {
      #expect(FormName(name.text) == name, "\(name.text)")
    }
  }
}
