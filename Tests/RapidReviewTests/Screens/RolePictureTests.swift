import Testing

@testable import Office
@testable import RapidReview

/// What stands out, and as what: a mark, a word and a role together, never a role alone.
struct RolePictureTests {
  /// One row of a screen with its roles.
  struct Example: Sendable, CustomTestStringConvertible {
    let keys: String
    let row: Int
    let styled: String

    init(_ keys: String, _ row: Int, _ styled: String) {
      (self.keys, self.row, self.styled) = (keys, row, styled)
    }

    var testDescription: String { "\(keys) row \(row)" }
  }

  static let list = [
    Example(
      "", 0,
      " {title|Rapid reviews}           {title|Fenmoor Safeguarding Children}"
        + "          {marking|FICTIONAL CASES}"),
    Example(
      "", 4,
      "{>plain| > 2026-005  Child Aspen  Gathering returns  }{>late|!}{>plain| Collect returns     "
        + " }{>late|LATE 1 day}{>plain|  }"),
    Example(
      "", 5,
      "   2026-004  Child Birch  Report             {soon|▲} Executive sign-off   {soon|1 day "
        + "left}"),
    Example(
      "", 6,
      "   2026-006  Child Cedar  Criteria           {running|●} Describe the child   {running|3 "
        + "days left}"),
    Example(
      "", 8,
      "   2026-001  Child Elder  With the Panel     {waiting|–} Panel's reply        "
        + "{waiting|expected}"),
    Example(
      "c", 9,
      "   2026-003  Child Willow Closed             {done|✓}                      {done|closed}"),
    Example(
      "", 23,
      " {key|Enter} open  {key|d} do next  {key|n} new  {key|/} find  {key|s} sort"
        + "  {key|c} closed  {key|?} help  {key|q} quit"),
  ]

  static let others = [
    Example(
      "<Enter>", 4,
      "   {done|✓} Chair told                Wed 11 Nov     {done|done}        Tue 10 Nov"),
    Example(
      "<Enter>", 12,
      "   {waiting|–} {waiting|Finalise the report}                      {waiting|not started}"),
    Example("n<Enter><Enter>", 7, "                       {alarm|! Code name is needed.}"),
    Example("n<Tab>fri", 9, "                       {quiet|Fri 20 Nov 2026}"),
    Example("n<Enter><Enter>", 6, "  {title|>} {title|Code name *}        {field|"),
    Example("n,<Tab>*2,<Enter>", 22, " {soon|Check 2 fields.}"),
    Example("n,<Tab>*2", 10, "  {title|>} {>title|[ Open the case ]}   {quiet|* needed}"),
    Example("?<Down>", 3, "   {key|Enter}  Open the selected case"),
    Example(
      "?", 15,
      "   {disabled|N}      {disabled|Renumber the later of two cases with the same reference}"
        + "       {disabled|not now}"),
  ]

  @Test(arguments: list + others)
  func `a row says what it is by word, mark and role`(_ example: Example) throws {
    var play = try Screenplay.demo()
    try play.press(example.keys)
    let rows = play.styled.split(separator: "\n", omittingEmptySubsequences: false)
    let isWhole = example.styled.hasSuffix("}") || !example.styled.hasSuffix("|")
    #expect(rows.indices.contains(example.row))
    if isWhole {
      #expect(rows[example.row] == example.styled)
    } else {
      #expect(rows[example.row].hasPrefix(example.styled))
    }
  }

  @Test(arguments: ["", "<Enter>", "n", "?", "<Enter>v", "<Enter>H", "<Enter>c"])
  func `in ASCII nothing but ASCII is shown`(_ keys: String) throws {
    var play = try Screenplay.demo(ascii: true)
    try play.press(keys)
    #expect(play.picture.utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
  }
}
