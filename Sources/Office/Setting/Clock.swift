import Casework
import Glibc

/// What time it is: the system's instant, and the United Kingdom's day unless one was given.
package struct Clock {
  /// The day, and time if any, given with `--today`; `nil` for the real one.
  package let fixed: Occasion?

  /// Makes a clock; of the real time where no day is given.
  package init(fixed: Occasion?) { self.fixed = fixed }

  /// The instant now, for the record: never the one given with `--today`.
  package var moment: Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
  }

  /// Today and the time in the United Kingdom, as deadlines and screens take it.
  package var now: Occasion {
    let real = UnitedKingdomDay.occasion(at: moment)
    guard let fixed else { return real }
    return Occasion(day: fixed.day, time: fixed.time ?? real.time)
  }

  /// The time of day with seconds, `14:02:07`, as the footer says when text was saved.
  package var seconds: String {
    let moment = moment
    let second = moment.milliseconds / 1000 % 60
    let time = UnitedKingdomDay.occasion(at: moment).time?.text ?? ""
    return "\(time):\(second < 10 ? "0" : "")\(second)"
  }
}
