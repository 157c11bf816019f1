/// What happened to the partnership as a whole, for all its cases.
package enum PartnershipEvent: Hashable, Sendable {
  /// The partnership's name, as it stands at the top of every screen.
  case named(String)
  /// GOV.UK's newer list of bank holidays was taken in; everyone's days follow it.
  case calendarUpdated(BankHolidayList)
  /// A question of one of the partnership's sheets was answered; `nil` takes the answer back.
  case answered(Entry, QuestionID, Answer?)
  /// An entry of one of the partnership's registers no longer counts.
  case removed(Entry)
  /// An entry that was taken out counts again.
  case restored(Entry)
  /// What a record of the partnership says was erased by law.
  case erased(Erasure)
  /// In the place of what was erased: the field it had set. Never written.
  case emptied(PartnershipField)
  /// A loss that cannot be made good was accepted as it stands; the change carries the reason.
  case lossAccepted(AcceptedLoss)
  /// Somebody can open the store at one more computer.
  case memberAdded(MemberID, name: String)
  /// A member can no longer read what is recorded from here on.
  case memberRemoved(MemberID)
  /// A new recovery sheet was made, and the one before opens nothing any more.
  case recoveryRenewed(MemberID)
  /// Somebody ordered that a case be disposed of; the change carries the reason.
  case disposalOrdered(Disposal)
  /// Another member confirmed it.
  case disposalConfirmed(Disposal)
  case unknown(UnknownEvent)
}
