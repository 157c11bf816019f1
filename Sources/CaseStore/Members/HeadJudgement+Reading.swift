import Casework

extension HeadJudgement {
  /// Reads the journals of a scope, and holds them against what was signed.
  ///
  /// What stands in the records is not looked at: in a sealed store anybody can do it, and words
  /// that are being erased change nothing. Of a journal that cannot be read nothing is said: that
  /// is no journal with nothing in it.
  init(of scope: JournalScope, _ layout: StoreLayout, _ disk: Disk, signed: Signatures) {
    var records: [WriterID: [Record]] = [:]
    var signedHere = signed[scope]
    let folder = layout.folder(of: scope)
    do throws(FileError) {
      for name in try disk.names(in: folder) {
        guard let writer = StoreLayout.writer(ofFile: name) else { continue }
        do throws(FileError) {
          records[writer] =
            JournalText(
              try disk.read("\(folder)/\(name)"), scope: scope, writer: writer, lastSeen: nil,
              goingByHeads: true, .passedOver
            ).records
        } catch {
          signedHere[writer] = nil
        }
      }
    } catch {
      signedHere = [:]
    }
    self.init(records, signed: signedHere, owners: signed.owners)
  }
}
