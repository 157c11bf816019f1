/// Something that was said about who the child and the family of a case really are.
///
/// Its names on the wire are in CaseStore's `IdentityEventCodec`. Never printed: what a newer
/// version recorded is as confidential as an answer.
package enum IdentityEvent: Hashable, Sendable, Secret {
  /// A question was answered; a blank text takes the answer back.
  case answered(IdentityQuestion, Confidential)
  /// What a record of the identity says was erased by law.
  case erased(Erasure)
  /// In the place of what was erased: the question it had answered. Never written.
  case emptied(IdentityQuestion)
  /// An event this version does not know, kept as it was written and never dropped.
  case unknown(UnknownEvent)
}

/// A change of an identity is as confidential as its events: the reason may name somebody, too.
extension Change: Secret, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable
where Event == IdentityEvent {}
