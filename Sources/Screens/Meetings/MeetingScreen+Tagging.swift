import Casework
import Terminal

// Digits tie the selected line to a line of enquiry, as they tag entries of the chronology.

extension MeetingScreen {
  /// So many lines of enquiry have a key of their own; `/k` in the line reaches the others.
  static let tagging: [Action<MeetingScreen>] = (1...19).map { number in
    let digit = Character(String(number % 10))
    return Action(
      number < 10 ? .character(digit) : .alt(digit),
      "Link the selected line to KLOE \(number), or unlink it",
      unless: { screen, situation in
        if let obstacle = screen.obstacleToLine(in: situation) { return obstacle }
        let review = screen.review(in: situation)
        return review?.lineOfEnquiry(numbered: number) == nil
          && screen.current?.enquiries.contains(number) == false
          ? "There is no KLOE \(number)." : nil
      }
    ) { screen, _ in screen.tie(to: number) }
  }

  private mutating func tie(to number: Int) -> Response {
    guard let line = current else { return .none }
    awaiting = .other
    let isTied = line.enquiries.contains(number)
    return propose(.change(line.name, isTied ? .untied(number) : .enquiries([number])))
  }
}
