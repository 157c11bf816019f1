import Casework
import Testing

/// An uncertain day in the words it was written in.
struct UncertainDaySaidTests {
  @Test(arguments: [
    ("12/03/2026", "12 Mar 2026"), ("Thu 12th March 26", "12 Mar 2026"),
    ("late 2025", "late 2025"), ("by  10 March\n2026", "by 10 March 2026"),
    ("mid-March 2026", "mid-March 2026"), ("summer 2026", "summer 2026"), ("c.2019", "c.2019"),
    ("Mar-26", "Mar-26"), ("10/03/2026 - 20/03/2026", "10/03/2026 - 20/03/2026"),
    ("n/a", "date not known"), ("", "date not known"),
  ])
  func `a list shows what was written of an uncertain day, and an exact day as a day`(
    _ written: String, _ said: String
  ) {
    #expect(UncertainDayTests.read(written).day.said == said)
  }

  @Test(arguments: [
    ("late 2025", "late 2025, understood as 1 Oct to 31 Dec 2025"),
    ("mid-March 2026", "mid-March 2026, understood as 11 to 20 Mar 2026"),
    ("summer 2026", "summer 2026, understood as 1 Jun to 31 Aug 2026"),
    ("Mar-26", "Mar-26, understood as 1 to 31 Mar 2026"),
    ("2018/19", "2018/19, understood as 1 Jan 2018 to 31 Dec 2019"),
    ("Q1 2026", "Q1 2026, understood as 1 Jan to 31 Mar 2026"),
    ("w/c 9 March 2026", "w/c 9 March 2026, understood as 9 to 15 Mar 2026"),
    ("approx 12/3/26", "approx 12/3/26, understood as 12 Mar 2026"),
    ("by late March 2026", "by late March 2026, understood as 31 Mar 2026 or before"),
    ("post 2019", "post 2019, understood as 1 Jan 2020 or after"),
    ("n/a", "date not known, written: n/a"),
  ])
  func `where the words do not show which days are meant, both are said`(
    _ written: String, _ explained: String
  ) {
    #expect(UncertainDayTests.read(written).day.explained == explained)
  }

  @Test(arguments: [
    "March 2026", "Sept 2025", "03/2026", "2019", "c. 2019", "circa March 2026", "~ 12/03/2026",
    "12 March 2026?", "3-5 May 2026", "3rd to 5th May 2026", "between 3 and 5 May 2026",
    "10/03/2026 - 20/03/2026", "30 April - 2 May 2026", "March - April 2026", "2018-2020",
    "before 12/03/2026", "by 10 March 2026", "since March 2026", "after 2019",
    "12/03/2026 onwards",
  ])
  func `what shows for itself which days are meant needs no more words`(_ written: String) {
    let day = UncertainDayTests.read(written).day
    #expect(day.precision != .exact)
    #expect(day.explained == written)
    #expect(day.explainedInFull == written)
  }

  @Test
  func `a document says months in full`() {
    let day = UncertainDayTests.read("late 2025").day
    #expect(day.explainedInFull == "late 2025, understood as 1 October to 31 December 2025")
    #expect(UncertainDayTests.read("12/03/2026").day.explainedInFull == "12 March 2026")
  }
}
