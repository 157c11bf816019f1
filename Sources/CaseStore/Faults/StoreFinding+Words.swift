import Casework

extension StoreFinding {
  /// What was found, in a sentence without personal data.
  package var problem: String {
    switch what {
    case .torn(let bytes):
      "\(file) ends in \(bytes) bytes of a record that was never confirmed as saved."
    case .strayBytes(let offset, let count):
      "\(file) holds \(count) bytes at byte \(offset) that are no record."
    case .unreadableBytes(let offset, let count):
      "\(file) cannot be read for \(count) bytes at byte \(offset), where records should be."
    case .badCheck(let number): "\(record(number)): its check is wrong, the chain proves it intact."
    case .alteredBody(let number): "\(record(number)): what it says is not what was saved."
    case .seal(let flaw): flaw.problem(in: file)
    case .signature(let flaw): flaw.problem(in: file)
    case .brokenChain(let number): "\(record(number)) does not follow on the record before it."
    case .missing(let numbers): "\(file): \(numbers.areMissing)."
    case .duplicate(let number): "\(file), record \(number) stands there twice."
    case .forked(let number): "\(file): two different records carry the number \(number)."
    case .rewritten(let number): "\(file), record \(number) is not the one you read before."
    case .misplaced(let number): "\(file), record \(number) belongs in another file."
    case .unreadableRecord(let number, let flaw):
      "\(file), record \(number) is intact but cannot be understood (\(flaw.words))."
    case .newerRecord(let version): "\(file) holds records of the newer format \(version)."
    case .unknownEvent(let number, let type):
      "\(file), record \(number) holds an event of a newer version (\(type))."
    case .erased(let number): "\(record(number)): its contents were erased."
    case .erasureDue(let number): "\(record(number)): to be erased, and its words are still there."
    case .unfittingOrder(let number): "\(record(number)): an order to erase it does not fit it."
    case .wiped(let number): "\(record(number)): its contents are gone, and no order says why."
    case .emptied(let number): "\(record(number)) was emptied."
    case .copied(let number): "\(record(number)) was saved twice by a disk error; counts once."
    case .falseCopy(let number):
      "\(file), record \(number) repeats another record and was not saved by the program."
    case .textHash(let number, let text):
      "\(file), record \(number): the hash of \(text.words) is not that of its words."
    case .aheadOfClock(let number):
      "\(file), record \(number) is dated more than a day ahead of this computer's clock."
    case .looseMode(let mode): "\(file) is open to other users (mode \(String(mode, radix: 8)))."
    case .foreignOwner(let user): "\(file) belongs to another user (number \(user))."
    case .foreignGroup(let group):
      "\(file) belongs to another group than the store (number \(group))."
    case .closedToGroup(let mode):
      "\(file) is closed to some of the store's group (mode \(String(mode, radix: 8)))."
    case .leftover:
      "\(file) was left by a restore that was stopped, and holds the record with its identities."
    case .symbolicLink: "\(file) is a symbolic link, and is not followed."
    case .foreignFile: "\(file) is no file of the store."
    case .unreadableFile(let kind): "\(file) cannot be read: \(kind.words)."
    case .notAStore: "\(file) is not a store of this program."
    case .newerFormat(let version): "\(file) names the newer format \(version)."
    case .unusedReference(let reference): "\(reference.text) was given out and no case uses it."
    case .unclaimedReference(let name): "\(file) carries \(name.text), which is not kept for it."
    case .misclaimedReference(let reference):
      "\(reference.text) is kept for another case than the one that carries it."
    case .sharedReference(let reference, let cases):
      "\(cases) cases carry the reference \(reference.text)."
    case .emptyCase: "\(file) is a case in which nothing was ever saved."
    case .lostCase: "\(file) is a case that was opened, and there is no record of it."
    case .disposal(let finding): finding.problem
    case .identityWithoutCase: "\(file) is the identity of a case that is not there."
    }
  }

  private func record(_ number: Int) -> String { "\(file), record \(number)" }

  /// What to do about it.
  package var remedy: String {
    if let acceptance {
      let day = UnitedKingdomDay.occasion(at: acceptance.at).day.shown
      return "Accepted as lost by \(acceptance.by) on \(day): \(acceptance.why)"
    }
    return what.remedy
  }
}

extension StoreFinding.What {
  /// What to do about it, while nobody has accepted it.
  fileprivate var remedy: String {
    switch self {
    case .torn:
      "Nothing to do: the program that wrote it sets it aside when it next runs."
    case .strayBytes, .badCheck, .duplicate, .misplaced:
      "Nothing saved is lost. Keep a copy of the file, and check the disk."
    case .unreadableFile(.symbolicLink): "Put the folder or file itself there."
    case .unreadableFile:
      "Keep a copy of the store as it is now, and put this file back from a backup."
    case .forked, .rewritten, .brokenChain:
      "Keep a copy of the store as it is now. Move this file out of the store, and then restore a "
        + "backup. If there is none that has it, see `rapidreview accept-loss`."
    case .seal(let flaw): flaw.remedy
    case .signature(let flaw): flaw.remedy
    case .falseCopy:
      "It does not count. Keep a copy of the store as it is now, and find out who put it there."
    case .unreadableBytes, .alteredBody, .missing, .wiped, .unreadableRecord, .lostCase:
      "Keep a copy of the store as it is now, and put this file back from a backup. If there is "
        + "none that has it, see `rapidreview accept-loss`."
    case .newerRecord, .newerFormat, .unknownEvent: "Use a newer version of the program."
    case .erased, .copied: "Nothing to do."
    case .erasureDue: "Open the case once the file can be written: that takes them out."
    case .emptied: "Open the store to verify the order."
    case .unfittingOrder: "Ask who gave the order what was to be erased."
    case .textHash:
      "The words stand as they were saved. Compare them with what was signed and sent."
    case .aheadOfClock: "Check the date and time of the computers in use."
    case .looseMode: "Close it to other users with `rapidreview mend`."
    case .foreignGroup, .closedToGroup:
      "Its owner opens it to the group with `rapidreview mend`."
    case .leftover: "Remove it with `rapidreview mend --leftovers`."
    case .foreignOwner: "Give the file to the user who runs the store."
    case .symbolicLink, .foreignFile: "Move it out of the store's folder."
    case .notAStore: "Put store.json back from a backup."
    case .unusedReference: "Nothing to do: the number stays unused."
    case .unclaimedReference, .sharedReference: "Give one of the cases a new reference."
    case .misclaimedReference:
      "Put the file back from a backup, or give the case a new reference."
    case .disposal(let finding): finding.remedy
    case .emptyCase: "Nothing to do: it holds nothing."
    case .identityWithoutCase: "Put the case back from a backup, or move this out of the store."
    }
  }
}

extension ClosedRange<Int> {
  /// Records of these numbers, and that they are missing.
  fileprivate var areMissing: String {
    count == 1
      ? "record \(lowerBound) is missing" : "records \(lowerBound) to \(upperBound) are missing"
  }
}

extension StoreFinding.FrozenText {
  /// The text as a sentence names it.
  fileprivate var words: String {
    switch self {
    case .report(let version): "version \(version) of the report"
    case .minutes(let version): "version \(version) of the minutes"
    case .form2(let issue): "issue \(issue) of a Form 2"
    case .pack(let version): "version \(version) of the pack"
    }
  }
}

extension EventFlaw {
  var words: String {
    switch self {
    case .notJSON(let flaw): "no JSON at byte \(flaw.offset)"
    case .field(let name): "field \(name)"
    }
  }
}

extension FileError.Kind {
  var words: String {
    switch self {
    case .notFound: "it is not there"
    case .exists: "it exists already"
    case .notAllowed: "access is not allowed"
    case .readOnly: "the disk is read-only"
    case .noSpace: "the disk is full"
    case .interrupted: "the call was interrupted"
    case .symbolicLink: "it is a symbolic link"
    case .notAFile: "it is no plain file"
    case .notAFolder: "it is no folder"
    case .tooLarge: "it is larger than any file of a store"
    case .device: "the disk reported an error"
    case .stopped: "the program is being stopped"
    case .other(let number): "system error \(number)"
    }
  }
}
