/// A file that was taken in, with the change that did it: who, and when.
package struct TakenIn: Sendable {
  package let file: ReturnFile
  package let change: Change<CaseEvent>
}
