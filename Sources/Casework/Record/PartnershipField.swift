/// What an event of the partnership sets: two events with the same field replace one another.
package enum PartnershipField: Hashable, Sendable {
  case name
  case answer(Entry, QuestionID)
  case presence(Entry)
}
