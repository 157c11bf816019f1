import Casework
import Office

/// Something that can be done, and is most likely not meant so: nothing was recorded.
///
/// The screens ask, and a command waits to be run again with `--anyway`. Nobody is asked about what
/// would then be refused.
struct Doubted: EndsCommand {
  let exitStatus = ExitStatus.refused
  let problem: String
  let remedy: String

  init(_ problem: String, remedy: String) {
    (self.problem, self.remedy) = (problem, remedy)
  }
}

extension CaseAct {
  /// Asks whether a name is right that nobody among the partnership's people has, or that belongs
  /// to another partner than the one it speaks for.
  ///
  /// - Throws: ``Doubted``, or what the act would be refused with.
  func requireKnown(
    _ name: String, of partner: StatutoryPartner? = nil, for proposal: Proposal, why: String? = nil
  ) throws {
    let roll = Roll(of: office.partnership, on: surroundings.clock.now.day)
    guard let doubt = roll.doubt(about: name, for: partner) else { return }
    try check(proposal, why: why)
    throw Doubted(
      doubt, remedy: "Give the name as it is on the list of people. If it is right, add --anyway.")
  }
}
