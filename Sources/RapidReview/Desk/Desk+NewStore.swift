import CaseStore
import Casework
import Office
import Screens

extension Desk {
  /// Takes a step on the way to a new store.
  func make(_ step: StoreRequest) -> Reply {
    switch step {
    case .plain(let partnership, let person): makePlainStore(partnership, person)
    case .sealed(let partnership, let person, let passphrase, let again):
      prepareStore(partnership, person, passphrase, again)
    case .finish(let groups): finishStore(groups)
    case .forget: leaveStore()
    case .copy(let isGit, let place, let inPlainText, let user, let password):
      copyStore(isGit, place, inPlainText, GitLogin(user: user, password: password))
    }
  }

  /// Begins to make a store from one that a colleague shares; it goes on beside the keys.
  private func copyStore(
    _ isGit: Bool, _ place: String, _ inPlainText: Bool, _ login: GitLogin?
  ) -> Reply {
    do {
      copying = try surroundings.copying(
        from: try Remote.Place(place, isGit: isGit), inPlainText: inPlainText, login: login)
      return .outcome(.done("The store is being copied."))
    } catch {
      return .outcome(Outcome(refusing: error, otherwise: "The store cannot be copied."))
    }
  }

  /// Copies on; once the store is there, or cannot be made, that comes in front.
  func copyOn() {
    guard let copying else { return }
    do {
      guard try copying.doSlice() else { return SharingKeeper.rest(where: copying.isWaiting) }
      self.copying = nil
      try openOrLock()
      let next = lock == nil ? "" : " Now ask a colleague to let you in."
      arrival = (firstScreen(), Message("The store is here.\(next)"))
    } catch {
      self.copying = nil
      let outcome = Outcome(refusing: error, otherwise: "The store cannot be copied.")
      guard case .refused(let problem, let remedy) = outcome else { return }
      arrival = (firstScreen(), Message("\(problem) \(remedy)", .warning))
    }
  }

  /// Takes what a sealed store is to be made with, and shows its recovery sheet.
  private func prepareStore(
    _ partnership: String, _ person: String, _ passphrase: SecretText, _ again: SecretText
  ) -> Reply {
    defer {
      passphrase.wipe()
      again.wipe()
    }
    do {
      guard passphrase.isSame(as: again) else { throw PassphraseFlaw.differs }
      var typed = passphrase.take()
      let making = StoreInMaking(
        NewStore(partnership: partnership, person: person), by: person,
        under: Passphrase(taking: &typed))
      try surroundings.require(making.new, making.passphrase)
      forgetStore()
      self.making = making
      return .restart(
        making.sheet.screen(for: .newStore),
        Message("The store is made once the sheet is written down."))
    } catch {
      return .outcome(Outcome(refusing: error))
    }
  }

  /// Makes the sealed store, if the groups of its sheet are right, and opens it.
  private func finishStore(_ groups: [SheetGroup]) -> Reply {
    if let renewing { return finishRenewal(renewing, groups) }
    guard let making else { return .restart(firstScreen(), Message("No store was made.")) }
    return restart {
      try making.sheet.check(groups)
      let store = try surroundings.makeSealedStore(
        making.new, under: making.passphrase, recovery: making.sheet.seed)
      let person = making.person
      forgetStore()
      try openStore(keys: store.keys)
      try surroundings.own.keep(name: person)
      return "Made a sealed store at \(surroundings.storePath)."
    }
  }

  /// Makes a plain store for a partnership, and opens it.
  private func makePlainStore(_ partnership: String, _ person: String) -> Reply {
    restart {
      _ = try surroundings.makePlainStore(NewStore(partnership: partnership, person: person))
      try surroundings.own.keep(name: person)
      try openStore()
      return "Made a store at \(surroundings.storePath). It is not encrypted."
    }
  }

  /// Goes back to the first screen, with nothing left of a store that was to be made.
  private func leaveStore() -> Reply {
    let isRenewal = renewing != nil
    forgetStore()
    if isRenewal { return .outcome(.done("The old recovery sheet still works.")) }
    return .restart(firstScreen(), Message("No store was made."))
  }

  /// Lets go of a store that was to be made, and of a recovery sheet that was shown.
  func forgetStore() {
    making?.wipe()
    renewing?.wipe()
    (making, renewing) = (nil, nil)
  }
}
