import Casework
import Testing

@testable import Documents

/// What steps and rules are called in what leaves the program.
struct StepOnPaperTests {
  @Test func `every step has a row of its own, and one`() {
    #expect(
      StepOnPaper.table.map(\.milestone).sorted { $0.id < $1.id }
        == Milestone.allCases.sorted { $0.id < $1.id })
  }

  @Test
  func `no step is named in letters that stand for words, but the review's after it was said`() {
    for row in StepOnPaper.table {
      for short in ["SoS", "LA ", "SPRG", "ICB"] {
        #expect(!"\(row.step) \(row.phrase) \(row.due)".contains(short))
      }
    }
  }

  @Test func `a rule is said in plain words, with its force`() {
    let rule = Rule(
      id: "notify-panel", milestone: .panelNotified, trigger: .after(.becameAware),
      span: .workingDays(5), owedBy: .localAuthority, force: .statute,
      source: Rule.Source(citation: "An Act", quotation: nil, note: nil))
    #expect(
      rule.onPaper == "Within 5 working days of the local authority becoming aware (statutory).")
  }
}
