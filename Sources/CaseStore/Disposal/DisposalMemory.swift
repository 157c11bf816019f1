import Casework

/// Which orders this person's computer has carried out, kept in LOCAL: a case that comes back with
/// an old backup goes again, also where the order did not come back with it.
///
/// A file for each order, with the signed files of it as they were. It is written before anything
/// is cleared away, and says until the end that it was begun.
struct DisposalMemory {
  /// One that is remembered.
  struct Kept {
    let order: DisposalOrder
    /// It was begun, and is not done.
    var isBegun: Bool
    /// The signed files, by their names.
    let files: [String: [UInt8]]
  }

  private let folder: String
  private let files: LocalFiles

  init(_ files: LocalFiles, of store: String) {
    self.files = files
    folder = files.folder.disposed(of: store)
  }

  /// All that is remembered, by the order's name.
  func read() -> [String: Kept] {
    var kept: [String: Kept] = [:]
    for name in (try? files.disk.names(in: folder)) ?? [] where name.hasSuffix(Self.ending) {
      guard let bytes = files.read("\(folder)/\(name)"), let json = try? JSON(bytes),
        case .bool(let isBegun)? = json["begun"], let members = json["files"]?.members
      else { continue }
      let lines = members.compactMap { member in
        member.value.text.map { (member.key, Array($0.utf8)) }
      }
      guard let first = lines.first, let order = (try? JSON(first.1)).flatMap(DisposalOrder.init)
      else { continue }
      kept[String(name.dropLast(Self.ending.utf8.count))] = Kept(
        order: order, isBegun: isBegun, files: Dictionary(lines) { first, _ in first })
    }
    return kept
  }

  /// Remembers an order; on the disk when this returns.
  func keep(_ kept: Kept, named name: String) throws(FileError) {
    let lines = kept.files.sorted { $0.key < $1.key }.map { file in
      JSON.Member(file.key, .string(String(decoding: file.value, as: UTF8.self)))
    }
    let json = JSON.object([
      JSON.Member("begun", .bool(kept.isBegun)), JSON.Member("files", .object(lines)),
    ])
    try files.keep("\(folder)/\(name)\(Self.ending)", json.bytes)
  }

  private static let ending = ".json"
}
