import Testing

@testable import Casework

/// Every planted word of a fictional identity is found however it is written, and ordinary text is
/// let through.
struct LeakCheckTests {
  private var check: LeakCheck {
    LeakCheck(
      identity([
        .childrensNames: "Zoë Quillfeather-O'Marra\nBasil Quillfeather",
        .datesOfBirth: "12/03/2019\n1 Feb 2021",
        .nhsNumbers: "943 476 5919",
        .homeAddress: "14 Tanglewood Road, Fenmoor, FX1 2AB",
        .mother: "Siobhán O’Marra (also known as Shiv)",
        .father: "Will Thornapple",
        .siblings: "S1: Ottoline, half sister, born 3 May 2012",
        .localNumbers: "Hospital: FEN/00123",
        .otherPlaces: "Cinderbrook Nursery",
      ]), open: ["Fenmoor Police"], today: day("2026-12-31"))
  }

  private func identity(_ answers: [IdentityQuestion: String]) -> Identity {
    var test = IdentityInTest()
    for (question, text) in answers.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      test.append([.answered(question, Confidential(text))])
    }
    return test.identity
  }

  @Test(arguments: [
    "Zoë was crying", "ZOE'S bag", "zoe’s bag", "Zoe\u{308}", "z o e", "Quillfeather–O’Marra",
    "quillfeather omarra", "the O'Marras", "Siobhan", "SIOBHÁN", "siob\u{AD}hán", "Ｚｏｅ",
    "Born 12 March 2019", "12.3.19", "2019-03-12", "12th of March, 2019", "March 12, 2019",
    "12032019", "01/02/21", "943-476-5919", "NHS9434765919", "9 4 3 4 7 6 5 9 1 9",
    "at 14 Tanglewood Rd", "tanglewood  road", "FX12AB", "fx1  2ab", "Shiv said so",
    "Will came home", "will thornapple", "WILL", "Thornapple's", "Ottoline", "fen 00123",
    "FEN-00123", "left cinderbrook nursery", "Basil", "𝐙𝐨𝐞", "Ⓩⓞⓔ", "Вasil", "Bаsіl", "ΒΑSΙL",
    "Siоbhan", "Τhornapple", "12 Мarch 2019", "①②.03.2019", "Ｂorn １２/３/１９", "Wіll came home",
  ])
  func `a planted word is found`(text: String) {
    #expect(!check.questions(in: "Seen at home. \(text), and noted.").isEmpty)
  }

  @Test(arguments: [
    "The health visitor will visit the mother and child at home in Fenmoor on 12 March 2026.",
    "Half sister S1 seen at school; 14 days later a letter was sent to the nursery.",
    "Child Aspen was quiet. Growth 9.4 kg, head 43 cm, 19 weeks. Road closed.",
    "Fenmoor Police attended at 14:30 on 13/03/2019.",
  ])
  func `ordinary text is let through`(text: String) {
    #expect(check.questions(in: text) == [])
  }

  @Test
  func `it says what kind of thing it is, and never the word`() {
    #expect(check.questions(in: "Zoe at Tanglewood Road") == [.childrensNames, .homeAddress])
    #expect("\(check)" == "confidential")
    #expect(
      Leak(place: "Row 31", questions: [.mother, .nhsNumbers]).words
        == "Row 31: mother's name, nhs numbers")
  }

  @Test
  func `an empty identity finds nothing`() {
    let none = LeakCheck(identity([:]), open: [], today: day("2026-12-31"))
    #expect(none.isEmpty)
    #expect(none.questions(in: "Zoe Quillfeather") == [])
  }
}
