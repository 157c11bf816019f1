extension UncertainDay {
  /// A day as an answer keeps it: its precision and its bounds.
  package var understood: [String] {
    [precision.rawValue, from?.iso ?? "", to?.iso ?? ""]
  }

  /// Reads what ``understood`` wrote; unknown where it is none.
  package init(understood keys: [String], written: String) {
    guard keys.count == 3, let precision = Precision(rawValue: keys[0]),
      let day = UncertainDay(
        from: Day(iso: keys[1]), to: Day(iso: keys[2]), precision: precision, written: written)
    else {
      self.init(unknown: written)
      return
    }
    self = day
  }
}
