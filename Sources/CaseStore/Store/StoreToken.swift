import Casework

/// The size and time of every journal at one moment: enough to know which cases have changed since.
package struct StoreToken: Hashable, Sendable {
  /// One journal's name, size in bytes, and time of change in nanoseconds since 1970.
  package struct Mark: Hashable, Sendable {
    package let name: String
    package let size: Int
    package let modified: Int
  }

  /// Of each case the marks of its journals, by name.
  package let cases: [CaseID: [Mark]]
  package let partnership: [Mark]

  /// The cases that are new, gone, or written to since an earlier token.
  package func casesChanged(since earlier: StoreToken) -> Set<CaseID> {
    let all = Set(cases.keys).union(earlier.cases.keys)
    return all.filter { cases[$0] != earlier.cases[$0] }
  }
}

extension Store {
  /// Looks at every journal's size and time and opens none: 15 ms for 10,000 of them.
  package func changeToken() throws(StoreError) -> StoreToken {
    var cases: [CaseID: [StoreToken.Mark]] = [:]
    for id in try caseIDs() { cases[id] = try marks(in: layout.folder(of: .review(id))) }
    return StoreToken(cases: cases, partnership: try marks(in: layout.partnership))
  }

  private func marks(in folder: String) throws(StoreError) -> [StoreToken.Mark] {
    var marks: [StoreToken.Mark] = []
    do {
      for name in try disk.names(in: folder) where StoreLayout.writer(ofFile: name) != nil {
        guard let status = try disk.status(at: "\(folder)/\(name)") else { continue }
        marks.append(
          StoreToken.Mark(name: name, size: status.size, modified: status.modified))
      }
    } catch {
      throw StoreError(error)
    }
    return marks
  }
}
