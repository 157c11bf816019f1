/// When an entry happened, of what was written as its day and as its time.
///
/// The one place where both are put together, whether they come from a file or were written in by
/// hand: a time beside the day counts where there is no other, and a time that names its offset
/// from UTC is turned into United Kingdom time, which may be of another day.
package struct WrittenOccasion: Hashable, Sendable {
  package private(set) var when: UncertainDay
  package private(set) var time: Understood<TimeOfDay>
  /// Whether there is one time beside the day and another in the column of the time.
  package private(set) var hasTwoTimes = false

  /// - Parameters:
  ///   - when: The day.
  ///   - beside: The time that was written beside it, by the clock of the United Kingdom.
  ///   - time: What stands where a time belongs.
  package init(_ when: UncertainDay, beside: TimeOfDay?, time: Understood<TimeOfDay>) {
    (self.when, self.time) = (when, time)
    if when.precision == .exact, let day = when.from,
      let occasion = WrittenTime.inUnitedKingdom(time.written, on: day),
      let moved = UncertainDay(
        from: occasion.day, to: occasion.day, precision: .exact, written: when.written)
    {
      self.when = moved
      self.time = Understood(occasion.time, written: time.written)
    }
    guard let beside else { return }
    if let known = self.time.value {
      hasTwoTimes = known != beside
    } else if time.written.isEmpty {
      self.time = Understood(beside, written: "")
    }
  }
}

extension UncertainDay {
  /// The time that was written beside a day that was understood before; `nil` where there is none.
  var timeBeside: TimeOfDay? {
    guard let from else { return nil }
    // On the day itself, whatever was written means that day.
    let reading = UncertainDay.read(written, today: from)
    return reading.day.from == from && reading.day.to == to ? reading.time : nil
  }
}
