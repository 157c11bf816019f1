import Casework

extension ICalendar {
  /// The deadlines and meetings of one case that are still to come.
  ///
  /// A case stands under its reference, and no word of the case itself is in it: a calendar is seen
  /// by more people than a record.
  package init(of paper: CaseOnPaper) {
    self.init(
      name: "Rapid review \(paper.review.reference.text)",
      made: UnitedKingdomDay.moment(of: paper.made), events: ICalendar.events(of: paper))
  }

  /// The deadlines and meetings of several cases that are still to come.
  package init(ofAll papers: [CaseOnPaper], made: Occasion) {
    self.init(
      name: "Rapid reviews", made: UnitedKingdomDay.moment(of: made),
      events: papers.flatMap(ICalendar.events))
  }

  private static func events(of paper: CaseOnPaper) -> [Event] {
    let timetable = paper.timetable
    let toCome = paper.review.diary(timetable).filter { !$0.isDone && $0.on.day >= paper.made.day }
    // A meeting that is planned in time stands for its deadline too.
    let met = Set(
      toCome.compactMap { day -> Milestone? in
        guard day.meets != nil, let milestone = day.milestone,
          let due = timetable.step(milestone)?.deadline?.due
        else { return nil }
        return day.on.day <= due.day ? milestone : nil
      })
    return toCome.compactMap { day in
      let isMet = day.meets == nil && (day.milestone.map(met.contains) ?? false)
      return isMet ? nil : event(day, timetable, of: paper)
    }
  }

  private static func event(
    _ day: DiaryDay, _ timetable: Timetable, of paper: CaseOnPaper
  ) -> Event {
    let (what, description, category): (String, [String], String) =
      switch day.kind {
      case .deadline(_, let party):
        (
          day.milestone?.onPaper.due ?? day.words,
          [
            "Owed by \(party.onPaper).",
            day.milestone.flatMap(timetable.step)?.deadline?.rule.onPaper ?? "",
          ].filter { !$0.isEmpty }, "Deadline"
        )
      case .meeting(let party):
        (day.milestone?.onPaper.step ?? day.words, ["Meeting of \(party.onPaper)."], "Meeting")
      }
    let before = paper.calendar.workingDay(1, before: day.on.day).day
    return Event(
      id: "\(paper.review.id.text)-\(day.name.split(separator: "/").joined(separator: "-"))",
      on: day.on, summary: "\(paper.review.reference.text): \(what)", description: description,
      category: category, isBusy: day.meets != nil,
      reminder: TimeOfDay(hour: 9, minute: 0).map { Occasion(day: before, time: $0) })
  }
}
