import Casework
import Documents
import Pages
import Terminal

/// Sheets and registers of a case, behind one of its tabs.
package struct SheetsScreen: CaseTabScreen, SheetListScreen {
  package static let name = "Facts, and after sending"

  package let caseID: CaseID
  package let tab: CaseTab
  package let isOverTab: Bool
  var list: SheetList

  package init(_ caseID: CaseID, _ tab: CaseTab, _ sheets: [Sheet], isOverTab: Bool = false) {
    (self.caseID, self.tab, self.isOverTab) = (caseID, tab, isOverTab)
    list = SheetList(sheets)
  }

  package static let actions: [Action<SheetsScreen>] = SheetList.actions() + CaseTab.actions()

  func holder(in situation: Situation) -> (any SheetHolder)? {
    situation.open.flatMap { $0.review.id == caseID ? $0.review : nil }
  }

  package func page(showing situation: Situation) -> Page {
    list.page(of: holder(in: situation), tab: tab, showing: situation)
  }
}

/// What the partnership keeps for all its cases: people, organisations, settings, abbreviations.
package struct PartnershipScreen: SheetListScreen {
  package static let name = "Partnership"

  var list = SheetList([.organisation, .person, .leave, .settings, .abbreviation, .bankLine])

  package init() {}

  package static let actions: [Action<PartnershipScreen>] =
    SheetList.actions() + [
      Action(
        .character("i"), footer: "import",
        "Import people and organisations from a file. You can also paste rows here",
        needed: { _, situation in situation.roll?.people.isEmpty ?? false },
        unless: { _, situation in situation.obstacleToChange }
      ) { _, situation in situation.opening(.readPeople) },
      Action(
        .character("m"), footer: "members",
        "Who can open the store: add or remove members, change your passphrase",
        unless: { _, situation in situation.user.canLock ? nil : "The store is not sealed." }
      ) { _, _ in .go(.members) },
      Action(
        .character("u"), footer: "undo",
        "Undo the latest change to a list: what was added or removed",
        unless: { _, situation in
          situation.partnership.sheets?.latestListChange == nil
            ? "Nothing was added or removed here." : situation.obstacleToChange
        }
      ) { _, _ in .request(.proposeForAll(.undo, why: nil)) },
    ]

  func holder(in situation: Situation) -> (any SheetHolder)? { situation.partnership.sheets }

  /// Rows copied from a spreadsheet are shown row by row, and recorded once somebody agrees.
  package mutating func handle(paste text: String, with tools: inout Tools) -> Response {
    if let obstacle = tools.situation.obstacleToChange {
      return .message(Message(obstacle, .warning))
    }
    do throws(PeopleProblem) {
      let reading = try PeopleTable.read(Array(text.utf8), today: tools.situation.today)
      return .several([.request(.showPeople(reading)), .go(.people)])
    } catch {
      return .message(Message("\(error.problem) \(error.remedy)", .warning))
    }
  }

  package func page(showing situation: Situation) -> Page {
    Page(
      situation.partnership.name ?? "The partnership", second: .words(list.purpose),
      panes: holder(in: situation).map(list.panes)
        ?? [.list(ListPane(empty: "There is no store yet. Press Esc to go back."))])
  }
}

/// A screen that is a list of sheets.
protocol SheetListScreen: Screen {
  var list: SheetList { get set }
  /// What the sheets are filled in for; `nil` while it is not there.
  func holder(in situation: Situation) -> (any SheetHolder)?
}

extension SheetListScreen {
  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    list.move(by: key, page: tools.page)
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    if let holder = holder(in: situation) { list.follow(holder) }
  }
}

extension SheetsScreen {
  /// Reads the case anew; on opening the cursor stands on what is to be filled in next.
  package mutating func follow(_ situation: Situation) {
    list.followNext(in: situation, holder(in: situation))
  }
}

extension SheetList {
  /// Reads the case anew; on opening the cursor stands on what is to be filled in next.
  mutating func followNext(in situation: Situation, _ holder: (any SheetHolder)?) {
    guard let holder else { return }
    if !isSelecting, let sheet = situation.open?.nextSheet(of: sheets) { select(sheet) }
    follow(holder)
  }
}

extension OpenCase {
  /// The sheet among some that is missing most; `nil` where none of them is.
  fileprivate func nextSheet(of sheets: [Sheet]) -> Sheet? {
    owed.lazy.compactMap { thing in
      guard case .preparation(let preparation) = thing.what,
        case .sheet(let sheet) = preparation.facts.way, sheets.contains(sheet)
      else { return nil }
      return sheet
    }.first
  }
}
