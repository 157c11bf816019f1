import Casework

extension HeadJudgement {
  /// Reads the journals of a scope, and holds them against what was signed.
  ///
  /// What stands in the records is not looked at: in a sealed store anybody can do it.
  init(of scope: JournalScope, _ layout: StoreLayout, _ disk: Disk, signed: Signatures) {
    var records: [WriterID: [Record]] = [:]
    let folder = layout.folder(of: scope)
    for name in (try? disk.names(in: folder)) ?? [] {
      guard let writer = StoreLayout.writer(ofFile: name),
        let bytes = try? disk.read("\(folder)/\(name)")
      else { continue }
      records[writer] =
        JournalText(bytes, scope: scope, writer: writer, lastSeen: nil, .passedOver).records
    }
    self.init(records, signed: signed[scope], owners: signed.owners)
  }
}
