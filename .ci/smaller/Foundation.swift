// In the release this stands in place of a file of the argument parser, which would bring six
// megabytes of Foundation for two things: errors of Foundation, which nothing here throws, and the
// parser's own `--experimental-dump-help`, which then says that it is not there.

extension Error {
  func describe() -> String { String(describing: self) }
}

enum JSONEncoder {
  static func encode<T: Encodable>(_ value: T) -> String {
    "The release does not print its help as JSON. Use --help, or a build from the source."
  }
}
