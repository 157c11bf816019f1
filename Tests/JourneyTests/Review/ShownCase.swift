import FoundationEssentials
import Testing

/// What `show --json` holds of a case, as far as journeys ask, read by Foundation and not by the
/// program's own reader.
struct ShownCase: Decodable {
  struct Step: Decodable {
    let milestone: String
    let needed: Bool
    let notNeededBecause: String?
    let recorded: Recorded?
  }

  struct Recorded: Decodable {
    let on: String
    let by: String
    let why: String?
  }

  struct Notice: Decodable {
    let about: String
    let to: [Recipient]
    let by: String
  }

  struct Recipient: Decodable {
    let recipient: String
    let words: String
  }

  struct Missing: Decodable {
    let preparation: String
  }

  struct Criteria: Decodable {
    let result: String
    let followUp: String?
    let views: [String: String]
  }

  struct Recommendation: Decodable {
    let lcspr: Bool
    let decidedBy: String
    let outdated: Bool
  }

  struct Report: Decodable {
    let sectionsMissing: [String]
    let versions: [Version]
    let sending: Sending?
  }

  struct Version: Decodable {
    let standing: Bool
    let finalisations: [Finalisation]
    let signatures: [Signature]
    let override: Override?
  }

  struct Finalisation: Decodable {
    let side: String
    let name: String
  }

  struct Signature: Decodable {
    let partner: String
    let name: String
    let capacity: String
    let position: String
  }

  struct Override: Decodable {
    let partner: String
    let name: String
    let reason: String
  }

  struct Sending: Decodable {
    let on: String
    let evidence: String
  }

  struct Filled: Decodable {
    let sheet: String
    let entries: [Entry]

    struct Entry: Decodable {}
  }

  let stage: String
  let closed: Bool
  let milestones: [Step]
  let criteria: Criteria?
  let missing: [Missing]
  let sheets: [Filled]
  let notices: [Notice]
  let untold: [Notice.Untold]
  let recommendation: Recommendation?
  let report: Report
}

extension ShownCase.Notice {
  struct Untold: Decodable {
    let about: String
  }
}

extension ShownCase {
  /// The milestones recorded, in the order of the process.
  var reached: [String] { milestones.filter { $0.recorded != nil }.map(\.milestone) }

  /// The milestones that have a place in the case and were not reached.
  var open: [String] { milestones.filter { $0.needed && $0.recorded == nil }.map(\.milestone) }

  func step(_ milestone: String) -> Step? { milestones.first { $0.milestone == milestone } }

  /// How many entries a sheet has.
  func count(of sheet: String) -> Int { sheets.first { $0.sheet == sheet }?.entries.count ?? 0 }
}

extension ReviewByKeys {
  /// What the store holds once the screens are left, which the check finds sound.
  func shown() throws -> ShownCase {
    try leave()
    #expect(try home.expect("check").contains("Sound: 1 case"))
    let text = try home.expect("show", "2026-001", "--json")
    return try JSONDecoder().decode(ShownCase.self, from: Data(text.utf8))
  }
}
