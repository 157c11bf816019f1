import CaseStore
import Casework

extension CaseOffice {
  /// Opens a new case.
  ///
  /// - Throws: ``OfficeRefusal`` where there is a case of that name and day, unless another is
  ///   meant.
  package func openCase(
    child: String, aware: Occasion, edition name: String?, isAnother: Bool = false,
    by person: String, clock: Clock
  ) throws -> Case {
    try PlainText.check(child, as: .childCode)
    try PlainText.check(person, as: .personName)
    guard aware.day <= clock.now.day else {
      throw Refusal.inTheFuture(aware, today: clock.now.day)
    }
    let twins = entries.values.map(\.outline).filter { $0.isOf(child, aware: aware.day) }
    if !isAnother, let twin = twins.min(by: { $0.reference < $1.reference }) {
      throw OfficeRefusal.openedAlready(twin.reference)
    }
    let edition = name.map(ruleBook.edition) ?? ruleBook.edition(on: aware.day)
    guard let edition else {
      throw OfficeRefusal.noSuchEdition(name ?? "", ruleBook.editions.map(\.id))
    }
    let opened = try store.openCase(
      year: clock.now.day.year, child: child, edition: edition.id,
      further: [.recorded(.becameAware, on: aware, corrects: false)],
      carried: carriedReferences, by: person, now: clock.moment)
    return try readBack(opened.change, of: opened.id, after: [], now: clock.moment)
  }
}
