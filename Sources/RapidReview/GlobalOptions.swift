import ArgumentParser
import CaseStore
import Casework
import Glibc
import Office

/// The options every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The store's folder.", valueName: "dir"))
  var store: String?

  @Option(
    name: .customLong("as"), help: ArgumentHelp("Who you are, for the record.", valueName: "name"))
  var name: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Use this as today's date. Changes still get the real time.",
      valueName: "day"))
  var today: String?

  @Option(
    name: .long,
    help: ArgumentHelp("A folder with the partnership's own templates.", valueName: "dir"))
  var templates: String?

  @Option(
    name: .customLong("passphrase-fd"),
    help: ArgumentHelp(
      "Read the passphrase of a sealed store as one line from this descriptor.", valueName: "fd"))
  var passphraseDescriptor: SecretDescriptor?

  @Flag(name: .long, help: "Print JSON, a stable contract, instead of text.")
  var json = false

  /// The day given with `--today`.
  ///
  /// - Throws: ``TypedDayError`` where it is not understood.
  func fixedDay() throws(TypedDayError) -> Occasion? {
    guard let today else { return nil }
    return try DayArgument.read(today, now: Clock(fixed: nil).now, calendar: nil)
  }

  func surroundings() throws -> Surroundings { try Surroundings(options: self) }
}

/// A day on the command line: ISO, or as on the screens.
enum DayArgument {
  /// Reads a day for something that happened.
  static func read(
    _ text: String, now: Occasion, calendar: WorkingCalendar?
  ) throws(TypedDayError) -> Occasion {
    let calendar =
      calendar ?? (try? ShippedData.calendar())
      ?? WorkingCalendar(BankHolidayList(holidays: [], fileDigest: ""))
    return try TypedDay.read(
      text, as: .recorded, now: now, trigger: nil, calendar: calendar
    ).occasion
  }
}

/// The reference of a case on the command line.
enum ReferenceArgument {
  static func read(_ text: String) throws(Complaint) -> CaseReference {
    guard let reference = CaseReference(text) else { throw .notAReference(text) }
    return reference
  }
}
