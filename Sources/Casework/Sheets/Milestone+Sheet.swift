extension Milestone {
  /// The sheet filled in when the step is recorded; `nil` where there is none.
  package var sheet: Sheet? { facts.sheet }
}
