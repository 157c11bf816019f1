import Casework

extension CaseExtracts {
  /// How far reading has come, or what could not be read; `nil` where all is there.
  package var progress: String? {
    if !isWhole { return "Reading: \(cases.count) of \(total) cases. Press Esc to stop." }
    guard unreadable > 0 else { return nil }
    let cases = unreadable == 1 ? "1 case" : "\(unreadable) cases"
    return "\(cases) could not be read. Leave and run `rapidreview check`."
  }
}
