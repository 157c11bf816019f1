import Casework

/// The losses of a store that somebody has accepted as they stand, with by whom and why.
///
/// An acceptance holds for a file that still begins with the bytes it had then, and for what was
/// named: a loss that comes later, or another harm to what was left, counts as any other. That
/// records are missing it explains only while the file is as it was, or goes on behind them: what
/// came back, and is lost again, is another loss.
struct AcceptedLosses: Sendable {
  private var byFile: [String: [(loss: AcceptedLoss, acceptance: StoreFinding.Acceptance)]] = [:]

  /// Over all of them; `nil` where there are none.
  private(set) var digest: String?

  init() {}

  init(_ changes: [Change<PartnershipEvent>]) {
    for change in changes {
      for case .lossAccepted(let loss) in change.events {
        let acceptance = StoreFinding.Acceptance(
          by: change.by, at: change.stamp.at, why: change.why ?? "")
        byFile[loss.file, default: []].append((loss, acceptance))
      }
    }
    let lines = byFile.values.joined().map { loss, _ in
      "\(loss.file) \(loss.length) \(loss.digest) \(loss.losses.joined(separator: ", "))\n"
    }
    if !lines.isEmpty { digest = Digest(of: Array(lines.sorted().joined().utf8)).hex }
  }

  /// The findings, each loss that was accepted with its acceptance.
  ///
  /// `bytes` gives what a file holds now, and nothing for a file that is gone.
  func settling(_ findings: [StoreFinding], bytes: (String) -> [UInt8]) -> [StoreFinding] {
    guard !byFile.isEmpty else { return findings }
    var isUnchanged: [AcceptedLoss: Bool] = [:]
    return findings.map { finding in
      guard let accepted = byFile[finding.file], finding.what.lossName != nil else {
        return finding
      }
      var finding = finding
      finding.acceptance =
        accepted.last { loss, _ in
          guard let name = loss.losses.first(where: finding.what.isPart) else { return false }
          let file = bytes(finding.file)
          let isSame = isUnchanged[loss] ?? loss.isBeginning(of: file)
          isUnchanged[loss] = isSame
          guard isSame, let last = finding.what.lastMissing(of: name) else { return isSame }
          return AcceptedLosses.holdsOnly(file.dropFirst(loss.length), after: last)
        }?.acceptance
      return finding
    }
  }

  /// Whether all that bytes hold are records of higher numbers.
  private static func holdsOnly(_ bytes: ArraySlice<UInt8>, after number: Int) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n")).allSatisfy { line in
      // The beginning of a record is none yet.
      (try? Record(line: line, .passedOver)).map { $0.number > number } ?? true
    }
  }
}

extension AcceptedLoss {
  fileprivate func isBeginning(of bytes: [UInt8]) -> Bool {
    let begin = bytes.prefix(length)
    return begin.count == length && Digest(of: [begin]).hex == digest
  }
}

extension StoreFinding.What {
  /// What an acceptance calls the loss; `nil` for what is none, or is to be put right and not to be
  /// accepted.
  var lossName: String? {
    switch self {
    case .missing(let numbers):
      numbers.count == 1
        ? "missing \(numbers.lowerBound)" : "missing \(numbers.lowerBound)-\(numbers.upperBound)"
    case .unreadableBytes(let offset, let count): "unreadable \(offset)+\(count)"
    case .alteredBody(let number): "altered \(number)"
    case .seal(let flaw): flaw.lossName
    case .signature(let flaw): flaw.lossName
    case .brokenChain(let number): "broken \(number)"
    case .forked(let number): "forked \(number)"
    case .rewritten(let number): "rewritten \(number)"
    case .wiped(let number): "wiped \(number)"
    case .falseCopy(let number): "false-copy \(number)"
    case .lostCase: "case"
    case .unreadableRecord(let number, _): "unreadable \(number)"
    case .torn, .strayBytes, .badCheck, .duplicate, .misplaced, .newerRecord, .unknownEvent,
      .erased, .erasureDue, .unfittingOrder, .emptied, .copied, .textHash, .aheadOfClock,
      .looseMode, .foreignOwner, .symbolicLink,
      .foreignGroup, .closedToGroup, .leftover, .foreignFile, .unreadableFile, .notAStore,
      .newerFormat, .unusedReference,
      .unclaimedReference, .misclaimedReference, .sharedReference, .emptyCase, .identityWithoutCase,
      .disposal:
      nil
    }
  }

  /// Whether it is what was accepted under a name, or a part of it: records that are missing may
  /// have come back.
  fileprivate func isPart(of name: String) -> Bool {
    guard case .missing(let numbers) = self, name.hasPrefix(StoreFinding.What.missingMark) else {
      return name == lossName
    }
    guard let all = StoreFinding.What.numbers(missingIn: name) else { return false }
    return all.first <= numbers.lowerBound && numbers.upperBound <= all.last
  }

  /// The last of the records that were accepted as missing under a name; `nil` where it is about
  /// something else.
  fileprivate func lastMissing(of name: String) -> Int? {
    guard case .missing = self else { return nil }
    return StoreFinding.What.numbers(missingIn: name)?.last
  }

  private static let missingMark = "missing "

  private static func numbers(missingIn name: String) -> (first: Int, last: Int)? {
    let ends = name.dropFirst(missingMark.count).split(separator: "-").map { Int($0) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else {
      return nil
    }
    return (first, last)
  }
}
