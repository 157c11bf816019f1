import Casework
import Pages
import Terminal

/// Who can open the store: the members, those who ask to be let in, and those who were removed.
package struct MembersScreen: Screen {
  package static let name = "Members"

  private var selection = RowSelection<MemberID>()
  private var members = StoreMembers([])

  package init() {}

  package static let actions: [Action<MembersScreen>] = [
    Action(
      .enter, also: [.right, .character("l"), .character("a")], footer: "add",
      "Add the selected person who is waiting",
      unless: { screen, situation in
        screen.selected?.state == .waiting
          ? situation.obstacleToChange : "Select someone who is waiting to be added."
      }
    ) { screen, situation in
      screen.selected.map { situation.opening(.addMember($0.id)) } ?? .none
    },
    Action(
      .character("n"), footer: "new", "Read how to add a colleague",
      unless: { screen, _ in screen.members.own == nil ? MembersScreen.notSealed : nil }
    ) { _, _ in
      .push(TextScreen(title: "Add a colleague", lines: MembersScreen.howToAdd))
    },
    Action(
      .character("g"), footer: "real names", "Let the selected member see the real names",
      unless: { screen, situation in screen.obstacleToRealNames ?? situation.obstacleToChange }
    ) { screen, _ in
      guard let member = screen.selected else { return .none }
      return .push(
        ConfirmScreen(
          "Let \(member.title) see the real names?",
          explanation: "They will see who the child and the family of every case are. You cannot "
            + "undo this.", verb: "Show real names",
          then: .request(.member(.giveRealNames(member.id)))))
    },
    Action(
      .delete, footer: "remove", "Remove the selected member",
      unless: { screen, situation in screen.obstacleToRemoving ?? situation.obstacleToChange }
    ) { screen, situation in
      screen.selected.map { situation.opening(.removeMember($0.id)) } ?? .none
    },
    Action(
      .character("r"), footer: "new sheet", "Make a new recovery sheet. The old one stops working",
      unless: { screen, situation in
        screen.members.own == nil ? MembersScreen.notSealed : situation.obstacleToChange
      }
    ) { _, _ in
      .push(
        ConfirmScreen(
          "Make a new recovery sheet?",
          explanation:
            "It is shown once. Have pen and paper ready. The old sheet stops working for "
            + "everything recorded afterwards.", verb: "Show the new sheet",
          then: .request(.member(.renewSheet))))
    },
    Action(
      .character("w"), footer: "passphrase", "Change your own passphrase",
      unless: { screen, situation in
        screen.members.own == nil ? MembersScreen.notSealed : situation.obstacleToChange
      }
    ) { _, situation in situation.opening(.changePassphrase) },
  ]

  private static let notSealed = "The store is not sealed."
  private static let howToAdd = [
    "1. Your colleague needs the same store. On the same computer they open the same folder. For "
      + "another computer, share the store first: press S in the list of cases.",
    "2. They start the program. On the same computer they choose “Ask a colleague to let you in”. "
      + "On another one they choose “Take part in a store that a colleague shares”. They make up "
      + "a passphrase of their own.",
    "3. Their key then waits here as “Someone new”. Telephone them and compare the fingerprints. "
      + "Both screens show the same six groups of digits.",
    "4. Select them and press Enter. Read them your own fingerprint, which they type.",
  ]

  private var selected: StoreMembers.Member? { selection.current.flatMap { members[$0] } }

  private var obstacleToRealNames: String? {
    guard let selected, selected.state == .member else { return "Select a member." }
    if selected.seesRealNames { return "They can already see the real names." }
    return members.own?.seesRealNames == true ? nil : "You cannot see the real names yourself."
  }

  private var obstacleToRemoving: String? {
    switch selected?.state {
    case .member: nil
    case .own: "You cannot remove yourself. Ask another member."
    case .sheet: "You cannot remove the recovery sheet. Make a new one."
    case .waiting: "This person is not a member yet."
    case .removed: "This person is already removed."
    case nil: MembersScreen.notSealed
    }
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = selection.move(by: key, page: tools.page)
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    let waited = selected?.state == .waiting ? selected?.id : nil
    members = situation.parts.members ?? StoreMembers([])
    selection.show(members.members.map(\.id))
    // Whoever was just added is read one's own fingerprint, and not theirs back.
    if let waited, members[waited]?.state == .member, let own = members.own {
      selection.select(own.id)
    }
  }

  package func page(showing situation: Situation) -> Page {
    let members = members.members
    return Page(
      MembersScreen.name, second: .words("The people who can open this store"),
      counts: members.count { $0.state == .own || $0.state == .member }.counted("member"),
      panes: [
        .list(
          ListPane(
            count: members.count, selected: selection.selected,
            empty: ["The store is not sealed, so it has no members."], saysPlace: false
          ) { MembersScreen.row(members[$0]) }), .gap(),
        .text(TextPane(detail, extent: .rows(4), overflow: .cut, isOfRow: true)),
      ])
  }

  private static func row(_ member: StoreMembers.Member) -> ListRow {
    let names = member.seesRealNames ? "real names" : "code names only"
    let (title, state, sees): (String, TableCell, String) =
      switch member.state {
      case .own: ("\(member.title) (you)", TableCell("member"), names)
      case .member: (member.title, TableCell("member"), names)
      case .sheet: (member.title, TableCell("on paper"), names)
      case .waiting: ("Someone new", TableCell("waiting", .soon), "")
      case .removed: (member.title, TableCell("removed", .quiet), "")
      }
    return ListRow(columns, [TableCell(title), state, TableCell(sees)])
  }

  private static let columns = Columns([
    Column(.rest), Column(.columns(10)), Column(.columns(17)),
  ])

  private var detail: [TextPane.Paragraph] {
    guard let selected else { return [] }
    let words =
      switch selected.state {
      case .own: "Read this fingerprint by telephone to each person you add."
      case .member where members.isOtherOfOwn(selected.id):
        "This key bears your name as well. If you lost its passphrase, or its computer, press "
          + "Delete to remove it."
      case .member: "They open the store on their own computer, with their own passphrase."
      case .sheet: "It opens the store when a passphrase is lost. Keep it locked away."
      case .waiting:
        "Someone asks to be let in. Before you add them, telephone your colleague and compare "
          + "fingerprints."
      case .removed:
        "They cannot read anything recorded since. They keep what they have seen or copied."
      }
    return [
      TextPane.Paragraph("Fingerprint  \(selected.fingerprint)", .title),
      TextPane.Paragraph(words),
    ]
  }
}
