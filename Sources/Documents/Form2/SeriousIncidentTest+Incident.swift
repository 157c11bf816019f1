import Casework

extension SeriousIncidentTest? {
  /// What happened, in the sentence in which Form 2 tells those who are asked.
  var incident: String {
    guard let test = self, test.outcome != .neither, test.abuseOrNeglect != .neither else {
      return
        "A child has died or been seriously harmed, and abuse or neglect is known or suspected."
    }
    let harm = test.outcome == .died ? "died" : "been seriously harmed"
    return "A child has \(harm) and abuse or neglect is \(test.abuseOrNeglect.rawValue)."
  }
}
