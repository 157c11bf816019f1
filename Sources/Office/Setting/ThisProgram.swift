/// The program as a whole.
package enum ThisProgram {
  /// Its version, as `--version` and the list index have it.
  package static let version = "0.1.0"
}
