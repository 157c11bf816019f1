/// One meeting as its events leave it.
package struct MeetingRecord: Sendable {
  /// When it began, paused, went on and ended, in order.
  package private(set) var steps: [(step: MeetingStep, at: Occasion)] = []
  /// When it began and ended, where that was put right since.
  package private(set) var corrected: [MeetingTime: Occasion] = [:]
  /// Of these it was put right, and that was erased: what was wrong does not come back.
  private(set) var erasedTimes: Set<MeetingTime> = []
  /// When each item of the agenda was begun, in order.
  package private(set) var items: [(item: Int, at: Occasion)] = []
  /// The lines in the order of the minutes.
  package private(set) var lines: [MinuteLine] = []
  /// Who was there or excused, in the order they were first recorded.
  package private(set) var attendances: [Attendance] = []
  package private(set) var versions: [MinutesVersion] = []
  /// The highest number a version had, also of one that was erased; 0 while there was none.
  private(set) var lastVersion = 0
  package private(set) var approval: MinutesApproval?
  package private(set) var addenda: [MinutesAddendum] = []
  /// The version of the minutes that each change would make another: how many changes there were.
  package private(set) var revision = 0
  private var places: [EntryName: Int] = [:]

  package init() {}

  /// Takes in what happened; of a field, what now counts of it.
  mutating func take(_ event: MeetingEvent) {
    switch event {
    case .step(_, let step, let occasion):
      steps.append((step.following(steps.last?.step), occasion))
      // What was put right was an end before this one.
      if step == .closed {
        corrected[.ended] = nil
        erasedTimes.remove(.ended)
      }
    case .timed(_, let time, let occasion):
      corrected[time] = occasion
      erasedTimes.remove(time)
    case .itemBegun(_, let item, let occasion): items.append((item, occasion))
    case .attended(let attendance): attendances.put(attendance) { $0.who == attendance.who }
    case .minuted(let line):
      remove(line.name)
      insert(line)
    case .lineRemoved(_, let line): remove(line)
    case .circulated(let version):
      versions.put(version) { $0.number == version.number }
      lastVersion = max(lastVersion, version.number)
    case .approved(let approval): self.approval = approval
    case .added(let addendum): addenda.put(addendum) { $0.name == addendum.name }
    }
    revision += 1
  }

  /// Takes out what a field says, which was erased.
  mutating func empty(_ field: MeetingField) {
    switch field {
    case .time(let time):
      corrected[time] = nil
      erasedTimes.insert(time)
    case .attendance(let who): attendances.removeAll { $0.who == who }
    case .line(let line): remove(line)
    case .version(let number):
      versions.removeAll { $0.number == number }
      lastVersion = max(lastVersion, number)
    case .approval: approval = nil
    case .addendum(let name): addenda.removeAll { $0.name == name }
    }
    revision += 1
  }

  /// The place of a line among the lines; `nil` where it is not there.
  package func index(of line: EntryName) -> Int? {
    guard let place = places[line] else { return nil }
    let index = firstIndex(notBefore: place, line)
    return index < lines.count && lines[index].name == line ? index : nil
  }

  /// A line of the minutes; `nil` where there is none of that name.
  package subscript(_ line: EntryName) -> MinuteLine? { index(of: line).map { lines[$0] } }

  /// Shows a line as if it were recorded: one that the disk has not taken yet.
  package mutating func show(_ line: MinuteLine) { take(.minuted(line)) }

  /// The words of a line that is an entry of a register.
  mutating func say(_ words: String, in entry: Entry) {
    guard let index = index(of: entry.name), lines[index].entry == entry else { return }
    lines[index].text = words
    revision += 1
  }

  private mutating func insert(_ line: MinuteLine) {
    places[line.name] = line.place
    if let last = lines.last, !last.isBefore(line) {
      lines.insert(line, at: firstIndex(notBefore: line.place, line.name))
    } else {
      lines.append(line)
    }
  }

  private mutating func remove(_ line: EntryName) {
    guard let index = index(of: line) else { return }
    lines.remove(at: index)
    places[line] = nil
  }

  /// The first line that does not come before a place.
  private func firstIndex(notBefore place: Int, _ name: EntryName) -> Int {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if (lines[middle].place, lines[middle].name) < (place, name) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}

extension Array {
  /// Puts an element in the place of the one it replaces, or at the end.
  fileprivate mutating func put(_ element: Element, replacing isOld: (Element) -> Bool) {
    if let index = firstIndex(where: isOld) { self[index] = element } else { append(element) }
  }
}
