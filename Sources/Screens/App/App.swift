import Casework
import Pages
import Terminal

// The whole of the program in front of the desk: a stack of screens that is never empty, the
// message line, and the keys that mean the same everywhere.
//
// `handle` changes screens and answers with what they ask; it performs nothing. The desk performs
// each request in turn, hands in the new situation with `show` and the outcome with `take`, which
// gives it to the screen that asked and may lead to further requests. `draw` paints a frame from
// what is known; it changes nothing. The same value runs on a person's terminal, in tests and for
// `--script`.
//
// Keys are tried in this order: while hidden, only Enter; keys that mean the same everywhere
// (unless the screen takes text); the table of the screen in front; the screen itself. Where a
// screen weighs letters, a key that acts waits until it is clear that nobody types a sentence
// (`App+Letters.swift`).

/// The screens, as one value.
package struct App: Sendable {
  /// The kinds of screen there are; adding one is a line here.
  package static let screens: [any Screen.Type] = [
    StartScreen.self, RecoverySheetScreen.self, UnlockScreen.self, NewcomerScreen.self,
    JoiningScreen.self, CaseListScreen.self,
    CaseScreen.self,
    ScheduleScreen.self, PlanScreen.self,
    ChronologyScreen.self, TagScreen.self, FlagsScreen.self, CompareScreen.self, LanesScreen.self,
    LinesScreen.self, BankScreen.self, LineAnswersScreen.self, RequestsScreen.self,
    PreviewScreen.self,
    ColumnsScreen.self, ColumnScreen.self, TablesScreen.self,
    MeetingsScreen.self, MeetingScreen.self, AttendanceScreen.self, SheetsScreen.self,
    OutcomeScreen.self, NoticesScreen.self, NoticeSubjectScreen.self, PartnershipScreen.self,
    MembersScreen.self, SharingScreen.self, AllConflictsScreen.self,
    PeopleImportScreen.self,
    IdentityScreen.self, HistoryScreen.self, ConflictsScreen.self, MomentScreen.self,
    PastScreen.self, FindScreen.self, ActionPointsScreen.self, PerformanceScreen.self,
    RetentionScreen.self,
    DiaryScreen.self, FormScreen.self, TextScreen.self, ConfirmScreen.self, ActionsScreen.self,
  ]

  /// A screen on the stack.
  private struct Level {
    let id: ScreenID
    /// The place it is; `nil` for one that lies over a place in passing.
    let route: Route?
    /// The parts its place asks for, or the place it lies over.
    let needs: Set<Part>
    var screen: any Screen
  }

  private var root: Level
  /// What lies over the first screen.
  private var above: [Level] = []
  /// All that is shown on any of the screens.
  package private(set) var whole: Situation
  package internal(set) var message: Message?
  /// What came by itself while something else was being said: said after the next key.
  private var waiting: [Message] = []
  /// How far long work has got; stands where nothing is said.
  package private(set) var progress: String?
  package private(set) var isHidden = false
  /// Whether the steps of a first review are not shown for now.
  package internal(set) var isWalkHidden = false
  /// The half of the timeline that was used last.
  var timelineHalf = CasePlace.schedule
  var clipboard = Clipboard()
  /// The keys that may be the beginning of prose; `nil` while there are none.
  var run: LetterRun?
  /// Letters of a run that act once what the ones before asked for is done.
  var lettersBehind: Substring = ""
  /// What came behind those letters.
  var inputsBehind: [Input] = []

  /// The name given to a screen last.
  private var newest = ScreenID()
  /// The size of the area screens are drawn in.
  private var area = Size(columns: 80, rows: 22)

  /// Starts on a screen.
  package init(_ root: any Screen, in situation: Situation) {
    self.root = Level(id: ScreenID(), route: .cases, needs: [], screen: root)
    whole = situation
  }

  /// The situation as the screen in front sees it.
  package var situation: Situation { whole.seen(with: front.needs) }

  /// The parts of the situation that the places on the stack ask for.
  package var needs: Set<Part> { above.reduce(into: root.needs) { $0.formUnion($1.needs) } }

  private var front: Level { above.last ?? root }

  /// Which screen is in front; another one for every screen that was opened.
  package var frontID: ScreenID { front.id }

  /// Whether the place in front, or the one it lies over, is in a case.
  var isInCase: Bool { above.contains { $0.route?.caseID != nil } }

  /// Learns the terminal's size; asked before every frame, and cheap where it has not changed.
  package mutating func resize(to size: Size) {
    let area = Size(columns: size.columns, rows: size.rows - 2 - walkRows)
    guard area != self.area else { return }
    self.area = area
    root.screen.resize(to: area)
    for index in above.indices { above[index].screen.resize(to: area) }
  }

  /// The screen in front.
  package var top: any Screen {
    get { front.screen }
    // In place: a screen that were copied at every key would take its texts with it.
    _modify {
      if above.isEmpty { yield &root.screen } else { yield &above[above.count - 1].screen }
    }
  }

  /// How many screens Esc can leave.
  package var depth: Int { above.count }

  /// Takes one input and answers with what the desk shall do.
  package mutating func handle(_ input: Input) -> [Asked] {
    switch input {
    case .key(let key):
      defer { sayWaiting() }
      return handle(key)
    case .paste(let text):
      guard !isHidden else { return [] }
      let requests = endRun()
      guard lettersBehind.isEmpty else {
        inputsBehind.append(input)
        return requests
      }
      defer { sayWaiting() }
      message = nil
      var tools = Tools(situation: situation, clipboard: clipboard)
      let response = top.handle(paste: text, with: &tools)
      clipboard = tools.clipboard
      return requests + perform(response)
    case .resized, .idle, .watched, .resumed, .ending: return []
    }
  }

  /// Shows a new situation; selections stay on what they were on.
  package mutating func show(_ situation: Situation) {
    whole = situation
    root.screen.follow(situation.seen(with: root.needs))
    for index in above.indices {
      above[index].screen.follow(situation.seen(with: above[index].needs))
    }
  }

  /// Tells what time it is; nothing else of the situation changes.
  package mutating func tell(time now: Occasion, moment: Moment) {
    whole.now = now
    whole.moment = moment
  }

  /// A request that no key of a screen makes, as when the process is stopped.
  package func asking(_ request: Request) -> [Asked] { [Asked(request: request, asker: front.id)] }

  /// Tells the screen that asked what became of its request, whatever has come in front since;
  /// where that screen is gone, the person is told.
  package mutating func take(_ outcome: Outcome, for asker: ScreenID) -> [Asked] {
    let response = answer(of: asker) { screen, situation in screen.take(outcome, in: situation) }
    return perform(response ?? Response(telling: outcome), by: asker)
  }

  /// Gives the text that comes back from the person's own editor to the screen that lent it.
  package mutating func take(edited text: String, for asker: ScreenID) -> [Asked] {
    let clipboard = clipboard
    let response = answer(of: asker) { screen, situation in
      var tools = Tools(situation: situation, clipboard: clipboard)
      return screen.handle(edited: text, with: &tools)
    }
    return perform(response ?? .none, by: asker)
  }

  /// What a screen answers, wherever on the stack it is; `nil` where it is gone.
  private mutating func answer(
    of screen: ScreenID, _ body: (inout any Screen, Situation) -> Response
  ) -> Response? {
    if screen == root.id { return body(&root.screen, whole.seen(with: root.needs)) }
    guard let place = above.firstIndex(where: { $0.id == screen }) else { return nil }
    return body(&above[place].screen, whole.seen(with: above[place].needs))
  }

  /// Says something in the message line, as the answer to what the person did.
  package mutating func say(_ message: Message) { self.message = message }

  /// Says something that came by itself: after what is being said, which may not have been seen.
  ///
  /// News joins the news that nobody has read yet: in a line of its own it would be old before its
  /// turn came.
  package mutating func announce(_ message: Message) {
    if let news = message.news {
      if let earlier = self.message?.news {
        self.message = Message(earlier.followed(by: news))
        return
      }
      if let place = waiting.firstIndex(where: { $0.news != nil }),
        let earlier = waiting[place].news
      {
        waiting[place] = Message(earlier.followed(by: news))
        return
      }
    }
    guard let said = self.message else {
      self.message = message
      return
    }
    if said != message, !waiting.contains(message) { waiting.append(message) }
  }

  /// Everything that is to be said and was not said yet; it is then forgotten.
  package mutating func takeMessages() -> [Message] {
    defer { (message, waiting) = (nil, []) }
    return [message].compactMap(\.self) + waiting
  }

  /// Tells how far long work has got; it never takes the place of a message.
  package mutating func tell(progress: String?) { self.progress = progress }

  /// What has been waiting to be said, where the key had no answer of its own.
  private mutating func sayWaiting() {
    if message == nil, !waiting.isEmpty { message = waiting.removeFirst() }
  }

  /// Starts again on another screen, as when a store has been made.
  package mutating func restart(on screen: any Screen) {
    root = Level(id: ScreenID(after: newest), route: .cases, needs: [], screen: screen)
    newest = root.id
    root.screen.resize(to: area)
    above = []
  }

  /// Puts a screen in front.
  package mutating func push(_ screen: any Screen) { push(screen, as: nil) }

  /// Puts a screen in front that shows a place.
  mutating func push(_ screen: any Screen, as route: Route?) {
    newest = ScreenID(after: newest)
    let needs = route?.needs ?? front.needs
    var level = Level(id: newest, route: route, needs: needs, screen: screen)
    level.screen.resize(to: area)
    level.screen.follow(whole.seen(with: needs))
    above.append(level)
  }

  /// The place a screen over the first is; `nil` where it is none, or there is no such screen.
  func place(at depth: Int) -> Route? { above.indices.contains(depth) ? above[depth].route : nil }

  /// How many screens lie below those of a case.
  var placesBelowCase: Int {
    above.firstIndex { $0.route?.caseID != nil }
      ?? above.lastIndex { $0.route != nil }.map { $0 + 1 } ?? 0
  }

  /// Leaves all screens in front of so many.
  mutating func leave(downTo depth: Int) { above.removeSubrange(depth...) }

  private mutating func handle(_ key: Key) -> [Asked] {
    if isHidden {
      if key == .enter { isHidden = false }
      return []
    }
    let weighed = weigh(key)
    if weighed.isTaken { return weighed.requests }
    guard lettersBehind.isEmpty else {
      inputsBehind.append(.key(key))
      return weighed.requests
    }
    return weighed.requests + act(key)
  }

  /// Performs what a key means on the screen in front.
  mutating func act(_ key: Key) -> [Asked] {
    message = nil
    let key = isLeaving(key) ? .escape : key
    if let index = App.actions.firstIndex(where: { $0.answers(key, over: top) }) {
      return perform(App.actions[index].perform(&self, situation))
    }
    if let index = top.index(of: key) {
      return perform(top.perform(index, in: situation))
    }
    var tools = Tools(situation: situation, clipboard: clipboard)
    if key == .pageUp || key == .pageDown {
      tools.page = top.page(showing: situation).rowsSeen(in: area)
    }
    let response = top.handle(key, with: &tools)
    clipboard = tools.clipboard
    return perform(response)
  }

  /// Whether the key is Ctrl-C where it leaves a dialog, as Esc does.
  private func isLeaving(_ key: Key) -> Bool {
    key == .control("c") && top.index(of: key) == nil && (top.takesText || depth > 0)
  }

  /// Performs what the screen in front answers.
  mutating func perform(_ response: Response) -> [Asked] { perform(response, by: front.id) }

  /// Performs what a screen answers; of one that is gone, as a question that is answered, for the
  /// screen in front.
  private mutating func perform(_ response: Response, by answering: ScreenID) -> [Asked] {
    let isThere = answering == root.id || above.contains { $0.id == answering }
    let screen = isThere ? answering : front.id
    switch response {
    case .none: return []
    case .push(let screen):
      push(screen)
      return []
    case .pop:
      above.removeAll { $0.id == screen }
      return []
    case .go(let route): return go(to: route)
    case .message(let message):
      self.message = message
      return []
    case .request(let request):
      // A screen opened before the desk has answered finds the place that was just left.
      if case .keepReadingPlace(_, let place) = request { whole.parts.readingPlace = place }
      return [Asked(request: request, asker: screen)]
    case .several(let responses): return responses.flatMap { perform($0, by: screen) }
    case .proseBeneath(let text):
      _ = above.popLast()
      return take(prose: text)
    case .runBeneath(let place):
      _ = above.popLast()
      switch place {
      case .here(let index): return perform(top.perform(index, in: situation))
      case .everywhere(let index):
        guard App.actions.indices.contains(index) else { return [] }
        return perform(App.actions[index].perform(&self, situation))
      case .elsewhere, .word: return []
      case .key(let key): return handle(key)
      }
    }
  }
}

extension App {
  mutating func hide() { isHidden = true }

  /// What is typed on any screen and kept nowhere yet.
  package var unkeptTexts: [(name: DraftName, text: String)] {
    ([root] + above).compactMap(\.screen.unkeptText)
  }

  /// Lets go of everything that was shown, as when the store is locked.
  package mutating func forget(for screen: any Screen, in situation: Situation) {
    (isHidden, clipboard) = (false, Clipboard())
    (message, waiting, progress) = (nil, [], nil)
    (run, lettersBehind, inputsBehind) = (nil, "", [])
    restart(on: screen)
    show(situation)
  }
}
