import Casework

extension StoreFinding {
  /// What was found, in a sentence without personal data.
  package var problem: String {
    switch what {
    case .torn(let bytes):
      "\(file) ends with \(bytes) bytes of a record not confirmed as saved."
    case .strayBytes(let offset, let count):
      "\(file) has \(count) bytes at byte \(offset) that are not a record."
    case .unreadableBytes(let offset, let count):
      "\(file) has \(count) unreadable bytes at byte \(offset), instead of records."
    case .badCheck(let number):
      "\(record(number)): its check is wrong, but the chain proves it intact."
    case .alteredBody(let number): "\(record(number)): what it says is not what was saved."
    case .seal(let flaw): flaw.problem(in: file)
    case .signature(let flaw): flaw.problem(in: file)
    case .brokenChain(let number): "\(record(number)) does not follow the record before it."
    case .missing(let numbers): "\(file): \(numbers.areMissing)."
    case .duplicate(let number): "\(file), record \(number) is there twice."
    case .forked(let number): "\(file): two different records have the number \(number)."
    case .rewritten(let number): "\(file), record \(number) is not the one you read before."
    case .misplaced(let number): "\(file), record \(number) belongs in another file."
    case .unreadableRecord(let number, let flaw):
      "\(file), record \(number) is intact but cannot be understood (\(flaw.words))."
    case .newerRecord(let version): "\(file) has records in the newer format \(version)."
    case .unknownEvent(let number, let type):
      "\(file), record \(number) has an event from a newer version (\(type))."
    case .erased(let number): "\(record(number)): its contents were erased."
    case .erasureDue(let number): "\(record(number)): to be erased, but its words are still there."
    case .unfittingOrder(let number): "\(record(number)): an order to erase it does not match it."
    case .wiped(let number): "\(record(number)): its contents are gone without an order."
    case .emptied(let number): "\(record(number)) was emptied."
    case .copied(let number): "\(record(number)) was saved twice by a disk error. It counts once."
    case .falseCopy(let number): "\(record(number)) is a false copy of another record."
    case .textHash(let number, let text):
      "\(file), record \(number): \(text.words) does not match its check code."
    case .aheadOfClock(let number): "\(record(number)) is dated more than a day ahead."
    case .looseMode(let mode): "\(file) is open to other users (mode \(String(mode, radix: 8)))."
    case .foreignOwner(let user): "\(file) belongs to another user (number \(user))."
    case .foreignGroup(let group):
      "\(file) belongs to another group than the store (number \(group))."
    case .closedToGroup(let mode):
      "The store's group cannot open \(file) (mode \(String(mode, radix: 8)))."
    case .leftover: "\(file) was left by a stopped restore, with real names."
    case .symbolicLink: "\(file) is a symbolic link, and is not followed."
    case .foreignFile: "\(file) does not belong to the store."
    case .unreadableFile(let kind): "\(file) cannot be read: \(kind.words)."
    case .notAStore: "\(file) is not a store of this program."
    case .newerFormat(let version): "\(file) has the newer format \(version)."
    case .unusedReference(let reference): "\(reference.text) was reserved, but no case uses it."
    case .unclaimedReference(let name):
      "\(file) uses \(name.text), which is reserved for another case."
    case .misclaimedReference(let reference):
      "\(reference.text) is reserved for a different case."
    case .sharedReference(let reference, let cases):
      "\(cases) cases have the reference \(reference.text)."
    case .emptyCase: "\(file) is a case without any records."
    case .lostCase: "\(file) is a case that was opened, but its records are missing."
    case .disposal(let finding): finding.problem
    case .identityWithoutCase: "\(file) has the real names of a case that is missing."
    }
  }

  private func record(_ number: Int) -> String { "\(file), record \(number)" }

  /// What to do about it.
  package var remedy: String {
    if let acceptance {
      let day = UnitedKingdomDay.occasion(at: acceptance.at).day.shown
      return "Do nothing. \(acceptance.by) accepted the loss on \(day): \(acceptance.why)"
    }
    return what.remedy
  }
}

extension StoreFinding.What {
  /// What to do about it, while nobody has accepted it.
  fileprivate var remedy: String {
    switch self {
    case .torn:
      "Do nothing. The program that wrote it sets it aside when it next runs."
    case .strayBytes, .badCheck, .duplicate, .misplaced:
      "Keep a copy of the file, and check the disk. No saved records are lost."
    case .unreadableFile(.symbolicLink): "Put the folder or file itself there."
    case .unreadableFile:
      "Keep a copy of the store as it is now, and restore this file from a backup."
    case .forked, .rewritten, .brokenChain:
      "Keep a copy of the store as it is now. Move this file out of the store, then restore a "
        + "backup. If no backup has it, see `rapidreview accept-loss`."
    case .seal(let flaw): flaw.remedy
    case .signature(let flaw): flaw.remedy
    case .falseCopy:
      "Keep a copy of the store as it is now, and find out who put this there. It does not count."
    case .unreadableBytes, .alteredBody, .missing, .wiped, .unreadableRecord, .lostCase:
      "Keep a copy of the store as it is now, and restore this file from a backup. If no backup "
        + "has it, see `rapidreview accept-loss`."
    case .newerRecord, .newerFormat, .unknownEvent: "Use a newer version of the program."
    case .erased, .copied: "You do not need to do anything."
    case .erasureDue: "Open the case once the file can be written. That removes them."
    case .emptied: "Open the store to verify the order."
    case .unfittingOrder: "Ask the person who gave the order what to erase."
    case .textHash:
      "Compare the words with what was signed and sent. They are as they were saved."
    case .aheadOfClock: "Check the date and time of the computers in use."
    case .looseMode: "Close it to other users with `rapidreview mend`."
    case .foreignGroup, .closedToGroup:
      "Ask its owner to open it to the group with `rapidreview mend`."
    case .leftover: "Remove it with `rapidreview mend --leftovers`."
    case .foreignOwner: "Give the file to the user who runs the store."
    case .symbolicLink, .foreignFile: "Move it out of the store's folder."
    case .notAStore: "Restore store.json from a backup."
    case .unusedReference: "Do nothing. The number stays unused."
    case .unclaimedReference, .sharedReference: "Give one of the cases a new reference."
    case .misclaimedReference:
      "Restore the file from a backup, or give the case a new reference."
    case .disposal(let finding): finding.remedy
    case .emptyCase: "Do nothing. It is empty."
    case .identityWithoutCase: "Restore the case from a backup, or move this out of the store."
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
    case .notJSON(let flaw): "not valid JSON at byte \(flaw.offset)"
    case .field(let name): "field \(name)"
    }
  }
}

extension FileError.Kind {
  var words: String {
    switch self {
    case .notFound: "it does not exist"
    case .exists: "it already exists"
    case .notAllowed: "access is not allowed"
    case .readOnly: "the disk is read-only"
    case .noSpace: "the disk is full"
    case .interrupted: "the call was interrupted"
    case .symbolicLink: "it is a symbolic link"
    case .notAFile: "it is not a plain file"
    case .notAFolder: "it is not a folder"
    case .tooLarge: "it is too large for a file of a store"
    case .device: "the disk reported an error"
    case .stopped: "the program is being stopped"
    case .other(let number): "system error \(number)"
    }
  }
}
