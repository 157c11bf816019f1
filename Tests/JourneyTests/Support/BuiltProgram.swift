import CPty

/// The program these tests were built with.
enum BuiltProgram {
  /// Its path, or `nil` where it is not built.
  ///
  /// `RAPIDREVIEW_PROGRAM` names another, such as a release.
  static var path: String? {
    if let named = pty_environment("RAPIDREVIEW_PROGRAM") { return String(cString: named) }
    // The bundle lies in the products' folder and runs itself, or is named to the runner.
    let places = [ownPath] + CommandLine.arguments
    return places.lazy.compactMap(program(above:)).first
  }

  private static func program(above place: String) -> String? {
    var folder = place[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      let candidate = "\(folder)/rapidreview"
      if pty_is_executable(candidate) == 1, folder.contains(".build") { return candidate }
    }
    return nil
  }

  private static var ownPath: String {
    var path = [CChar](repeating: 0, count: 4096)
    guard pty_own_path(&path, path.count) == 1 else { return "" }
    return String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
