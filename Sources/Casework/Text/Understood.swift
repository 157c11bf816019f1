/// What was understood of a cell, beside what stood in it.
package struct Understood<Value: Hashable & Sendable>: Hashable, Sendable {
  /// `nil` where the cell was blank, or was not understood.
  package let value: Value?
  package let written: String

  package init(_ value: Value?, written: String) {
    self.value = value
    self.written = written
  }
}
