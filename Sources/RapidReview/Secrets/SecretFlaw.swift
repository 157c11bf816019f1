import Casework

/// Why a secret was not got, or not handed over.
enum SecretFlaw: EndsCommand, Hashable {
  /// Nothing was typed on the terminal.
  case nothingTyped
  case unreadable(Int32, String)
  case unwritable(Int32, String)
  case nothingGiven(Int32)
  case lineTooLong(Int32)
  /// There is no terminal, and no descriptor was given by this option.
  case nobodyToAsk(option: String)
  /// The groups of the recovery sheet that were asked back were not right.
  case notWrittenDown
  /// Sealing the store goes on, and its recovery sheet was handed over when it was begun.
  case noNewSheet

  var exitStatus: ExitStatus { .wrongUse }

  var problem: String {
    switch self {
    case .nothingTyped: "Nothing was typed."
    case .unreadable(let number, let reason): "Descriptor \(number) cannot be read: \(reason)."
    case .unwritable(let number, let reason):
      "Descriptor \(number) cannot be written to: \(reason)."
    case .nothingGiven(let number): "Descriptor \(number) held no line."
    case .lineTooLong(let number): "The line on descriptor \(number) is too long."
    case .nobodyToAsk: "There is no terminal to ask you on."
    case .notWrittenDown: "You did not type those groups as the recovery sheet showed them."
    case .noNewSheet: "Sealing this store has begun, so there is no new recovery sheet."
    }
  }

  var remedy: String {
    switch self {
    case .nothingTyped: "Run the command again."
    case .unreadable(let number, _), .unwritable(let number, _):
      "Open descriptor \(number) in the shell, as in `\(number)<FILE` or `\(number)>FILE`."
    case .nothingGiven, .lineTooLong: "Give the secret as one line."
    case .nobodyToAsk(let option):
      "Run the command in a terminal, or give a descriptor with \(option) FD."
    case .notWrittenDown: "Run the command again. It shows a new sheet. Nothing was made."
    case .noNewSheet: "Run the command again without --recovery-fd. The sheet you have stays good."
    }
  }
}
