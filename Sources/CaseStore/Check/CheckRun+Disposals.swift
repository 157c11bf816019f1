import Casework

extension CheckRun {
  /// Holds the orders to dispose of cases to their names and signatures, and says of each that
  /// counts what became of it.
  mutating func checkDisposals(_ description: StoreDescription) {
    let keysID = description.keysID
    guard
      let members = try? MemberFiles(layout, disk, keysID: keysID, known: filesRead).members,
      let files = try? DisposalFiles(layout, disk, keysID: keysID, members: members)
    else { return }
    report.findings += files.findings
    let voters = voters(description)
    let local = LocalFiles(local: layout.local.path, disk: disk, keys: seal.keys)
    var counted = DisposalMemory(local, of: description.id).read().mapValues(\.order)
    let folder = layout.path(of: .disposed)
    var waiting: [(order: DisposalOrder, file: String)] = []
    for (name, entry) in files.entries.sorted(by: { $0.key < $1.key }) {
      let file = entry.files.keys.min().map { "\(folder)/\($0)" } ?? folder
      if counted[name] != nil || voters.count(entry) {
        counted[name] = entry.order
      } else if voters.isWaiting(entry) {
        waiting.append((entry.order, file))
      } else {
        for member in entry.signers.subtracting(voters.standing).sorted() {
          add(.seal(.statementOfStranger(member)), file)
        }
      }
    }
    for (_, order) in counted.sorted(by: { $0.key < $1.key }) { add(order, description) }
    // Of two orders for one case the other waits for nobody once the case is gone.
    let gone = Set(counted.values.map(\.caseID))
    for (order, file) in waiting where !gone.contains(order.caseID) {
      add(.disposal(.waiting(order.reference)), file)
    }
  }

  private func voters(_ description: StoreDescription) -> DisposalVoters {
    if let keys, keys.keysID == description.keysID {
      let local = LocalFiles(local: layout.local.path, disk: disk, keys: keys)
      let known = (try? Pins(local, ring: keys)) ?? Pins()
      if let trust = try? Trust(layout, disk, ring: keys, knowing: known) {
        return DisposalVoters(trust.membership)
      }
    }
    return DisposalVoters(
      Signers(layout, disk, keysID: description.keysID, ring: nil, known: filesRead))
  }

  private mutating func add(_ order: DisposalOrder, _ description: StoreDescription) {
    let local = LocalFiles(local: layout.local.path, disk: disk, keys: seal.keys)
    let run = DisposalRun(layout: layout, disk: disk, local: local, store: description.id)
    let isThere = (try? run.isThere(order)) ?? false
    let place = layout.path(of: .disposed)
    // Without a key nobody can tell whether it is held; then it is for whoever opens the store.
    if isThere, !seal.refusesPlain || keys != nil, order.isBarred(layout, disk, seal) {
      add(.disposal(.kept(order.reference)), place)
      return
    }
    disposed[order.caseID] = order
    add(
      .disposal(
        isThere
          ? .due(order.reference) : .done(order.reference, on: order.day, order.ground)), place)
  }
}
