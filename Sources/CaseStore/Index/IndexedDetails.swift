import Casework
import Synchronization

/// The details of outlines as they stand in an index that was found whole, each read when it is
/// asked for: of ten thousand cases a screen shows twenty.
final class IndexedDetails: Sendable {
  private let bytes: [UInt8]
  /// Those read lately, by where they stand: a row is asked for several things at a time.
  private let read = Mutex<[Int: CaseOutline.Details]>([:])

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func bytes(at place: Range<Int>) -> ArraySlice<UInt8> { bytes[place] }

  func details(at place: Range<Int>) -> CaseOutline.Details {
    if let known = read.withLock({ $0[place.lowerBound] }) { return known }
    var reader = ByteReader(bytes, in: place)
    guard let details = try? reader.details() else {
      // Its sum was right, and its key is this version of the program.
      preconditionFailure("an index reads as it was written")
    }
    read.withLock { read in
      if read.count >= IndexedDetails.most { read.removeAll(keepingCapacity: true) }
      read[place.lowerBound] = details
    }
    return details
  }

  /// A few screens of rows.
  private static let most = 128
}

/// Where the details of one outline stand.
struct DetailsInIndex: WrittenDetails {
  let file: IndexedDetails
  let place: Range<Int>

  var details: CaseOutline.Details { file.details(at: place) }
  var bytes: ArraySlice<UInt8> { file.bytes(at: place) }
}
