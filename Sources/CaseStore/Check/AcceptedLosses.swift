import Casework

/// The losses of a store that somebody has accepted as they stand, with by whom and why.
///
/// An acceptance holds for a file that still begins with the bytes it had then, and for what was
/// named: a loss that comes later, or another harm to what was left, counts as any other.
struct AcceptedLosses: Sendable {
  private var byFile: [String: [(loss: AcceptedLoss, acceptance: Finding.Acceptance)]] = [:]

  init() {}

  init(_ changes: [Change<PartnershipEvent>]) {
    for change in changes {
      for case .lossAccepted(let loss) in change.events {
        let acceptance = Finding.Acceptance(
          by: change.by, at: change.stamp.at, why: change.why ?? "")
        byFile[loss.file, default: []].append((loss, acceptance))
      }
    }
  }

  /// The findings, each loss that was accepted with its acceptance.
  ///
  /// `bytes` gives what a file holds now, and nothing for a file that is gone.
  func settling(_ findings: [Finding], bytes: (String) -> [UInt8]) -> [Finding] {
    guard !byFile.isEmpty else { return findings }
    var isUnchanged: [AcceptedLoss: Bool] = [:]
    return findings.map { finding in
      guard let accepted = byFile[finding.file], finding.what.lossName != nil else {
        return finding
      }
      var finding = finding
      finding.acceptance =
        accepted.last { loss, _ in
          guard loss.losses.contains(where: finding.what.isPart) else { return false }
          if let known = isUnchanged[loss] { return known }
          let begin = bytes(finding.file).prefix(loss.length)
          let answer = begin.count == loss.length && Digest(of: [begin]).hex == loss.digest
          isUnchanged[loss] = answer
          return answer
        }?.acceptance
      return finding
    }
  }
}

extension Finding.What {
  /// What an acceptance calls the loss; `nil` for what is none, or is to be put right and not to be
  /// accepted.
  var lossName: String? {
    switch self {
    case .missing(let numbers):
      numbers.count == 1
        ? "missing \(numbers.lowerBound)" : "missing \(numbers.lowerBound)-\(numbers.upperBound)"
    case .unreadableBytes(let offset, let count): "unreadable \(offset)+\(count)"
    case .alteredBody(let number): "altered \(number)"
    case .brokenChain(let number): "broken \(number)"
    case .forked(let number): "forked \(number)"
    case .rewritten(let number): "rewritten \(number)"
    case .wiped(let number): "wiped \(number)"
    case .unreadableRecord(let number, _): "unreadable \(number)"
    case .torn, .strayBytes, .badCheck, .duplicate, .misplaced, .newerRecord, .unknownEvent,
      .erased, .copied, .textHash, .aheadOfClock, .looseMode, .foreignOwner, .symbolicLink,
      .foreignGroup, .closedToGroup, .leftover, .foreignFile, .unreadableFile, .notAStore,
      .newerFormat, .unusedReference,
      .unclaimedReference, .misclaimedReference, .sharedReference, .emptyCase, .identityWithoutCase:
      nil
    }
  }

  /// Whether it is what was accepted under a name, or a part of it: records that are missing may
  /// have come back.
  fileprivate func isPart(of name: String) -> Bool {
    guard case .missing(let numbers) = self, name.hasPrefix("missing ") else {
      return name == lossName
    }
    let ends = name.dropFirst("missing ".count).split(separator: "-").map { Int($0) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else {
      return false
    }
    return first <= numbers.lowerBound && numbers.upperBound <= last
  }
}
