import Casework
import Terminal

extension TimeAxis {
  /// One row of an axis: a clock that runs from a day to another, and the days marked on it.
  struct Row: Sendable {
    var clock: ClosedRange<Day>?
    /// Whether it is the last stretch, which ends with the Panel's day.
    var isHeavy = false
    /// What stands on it, the more important later.
    var marks: [(day: Day, mark: Mark, role: Role)] = []

    /// Whether nothing stands on it.
    var isEmpty: Bool { clock == nil && marks.isEmpty }
  }

  /// Draws the months, and below them the days the columns begin with.
  func drawHead(on canvas: inout Canvas, at point: Point) {
    var labelled = Day(number: first.number - 400)
    var monthEnd = 0
    var numberEnd = 0
    let holidays = Set(self.holidays.map { place(of: $0.day) })
    for column in 0..<columns {
      let day = firstDay(of: column)
      let isNewMonth = column == 0 || day.month != labelled.month || day.year != labelled.year
      if isNewMonth, column >= monthEnd {
        let words = monthWords(day, isFirst: column == 0 || day.year != labelled.year)
        if column + words.count <= columns {
          draw(words, on: &canvas, point, column: column, row: 0)
          monthEnd = column + words.count + 1
          labelled = day
        }
      }
      if let words = numberWords(day, column), column >= numberEnd,
        column + words.count <= columns
      {
        draw(words, on: &canvas, point, column: column, row: 1)
        numberEnd = column + words.count
      } else if scale != .workingDay, column >= numberEnd, holidays.contains(column) {
        draw("h", on: &canvas, point, column: column, row: 1)
      }
    }
  }

  private func draw(
    _ words: String, on canvas: inout Canvas, _ point: Point, column: Int, row: Int
  ) {
    canvas.draw(
      words, at: Point(column: point.column + column, row: point.row + row), style: Style(.quiet))
  }

  private func monthWords(_ day: Day, isFirst: Bool) -> String {
    if scale == .month { return isFirst ? "\(day.year)" : "" }
    return isFirst ? "\(day.monthShortName) \(day.year)" : day.monthShortName
  }

  /// The number at the head of a column: that of a week's first day, or a month's first letter.
  private func numberWords(_ day: Day, _ column: Int) -> String? {
    switch scale {
    case .workingDay:
      let before = column == 0 ? nil : firstDay(of: column - 1)
      let isNewWeek = before.map { day.weekday.rawValue <= $0.weekday.rawValue } ?? true
      return isNewWeek ? "\(day.day)" : nil
    case .day: return day.weekday == .monday ? "\(day.day)" : nil
    case .week: return day.day <= 7 ? "\(day.day)" : nil
    case .month: return String(day.monthName.prefix(1))
    }
  }

  /// Draws one row: the clock, today across it, and the marks.
  func draw(_ row: Row, on canvas: inout Canvas, at point: Point, today: Day) {
    if let clock = row.clock {
      let from = max(0, place(of: clock.lowerBound) + 1)
      let to = min(columns - 1, place(of: clock.upperBound))
      if from <= to {
        for column in from...to {
          canvas.draw(
            row.isHeavy ? .heavyHorizontal : .horizontal,
            at: Point(column: point.column + column, row: point.row), style: Style(.quiet))
        }
      }
    }
    if let column = column(of: today) {
      canvas.draw(
        .vertical, at: Point(column: point.column + column, row: point.row), style: Style(.quiet))
    }
    for (day, mark, role) in row.marks {
      guard let column = column(of: day) else { continue }
      canvas.draw(
        mark, at: Point(column: point.column + column, row: point.row), style: Style(role))
    }
  }
}
