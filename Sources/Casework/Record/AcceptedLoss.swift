/// What is lost in one file of the store, accepted as it stands by somebody who gave a reason.
///
/// It holds for the file as it was then: should a byte of that change, the loss counts again. What
/// is added behind may not, and does not, matter.
package struct AcceptedLoss: Hashable, Sendable {
  /// The journal, by its path from the store's folder on.
  package let file: String
  /// How many bytes the file had; 0 where it was gone.
  package let length: Int
  /// SHA-256 of those bytes, in lower-case hexadecimal.
  package let digest: String
  /// What is lost, by the names `check` knows it by: `missing 2-4`.
  package let losses: [String]

  /// Takes the facts as they are.
  package init(file: String, length: Int, digest: String, losses: [String]) {
    self.file = file
    self.length = length
    self.digest = digest
    self.losses = losses
  }
}
