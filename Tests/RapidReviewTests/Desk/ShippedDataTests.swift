import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

struct ShippedDataTests {
  @Test
  func `every rule edition inside the binary can be read, and names its partners`() throws {
    let book = try ShippedData.ruleBook()
    #expect(book.editions.map(\.id) == ["partnership-guide", "working-together-2023"])
    for edition in book.editions { #expect(edition.partners.count == 3) }
  }

  @Test
  func `the calendar inside the binary covers 2012 to 2028`() throws {
    let calendar = try ShippedData.calendar()
    #expect(calendar.firstPublishedYear == 2012)
    #expect(calendar.lastPublishedYear == 2028)
  }
}
