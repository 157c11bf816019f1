import ArgumentParser
import Office

/// The program and its commands; without a command, the screens.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapidreview",
    abstract: "Runs a Child Safeguarding Rapid Review from start to finish.",
    discussion: """
      Without a command, the screens open. They need a terminal. Type dates as you say them, like \
      2026-11-05, 5/11, thu or today. Working days are Monday to Friday, without the bank holidays \
      of England and Wales. Nothing here is legal advice.

      Exit status: 0 done, 1 refused by a rule, 2 wrong use, 3 damaged or not saved. 5 means \
      locked, 6 a wrong passphrase, 7 synced with something to look at. `due` and `actions` end \
      with 4 if anything is late. `check`, `backup` and `restore` end with 10 (warnings), 11 \
      (damaged, nothing lost) or 12 (records missing). `accept-loss` ends with 12 if a file cannot \
      be read.
      """,
    version: "rapidreview \(ThisProgram.version)",
    subcommands: [
      ScreensCommand.self, PlainCommand.self, DemoCommand.self, RehearseCommand.self,
      InitCommand.self, UnlockCommand.self, LockCommand.self, PassphraseCommand.self,
      MemberCommand.self, JoinCommand.self, RecoverCommand.self, RecoveryCommand.self,
      SealCommand.self, RemoteCommand.self, SyncCommand.self, NewCommand.self, MistakeCommand.self,
      EraseCommand.self, HoldCommand.self, RetentionCommand.self, DisposeCommand.self,
      ListCommand.self, ShowCommand.self, HistoryCommand.self, DueCommand.self, FindCommand.self,
      MissedCommand.self, ActionsCommand.self, PerformanceCommand.self, RecordCommand.self,
      CriteriaCommand.self, PlanCommand.self, SheetsCommand.self, FillCommand.self,
      RemoveCommand.self, PeopleCommand.self, TellCommand.self, UntoldCommand.self,
      MeetingCommand.self,
      DecideCommand.self, FreezeCommand.self, FinaliseCommand.self, SignCommand.self,
      OverrideCommand.self, SendCommand.self, WorkdaysCommand.self, CalendarCommand.self,
      CheckCommand.self, BackupCommand.self, RestoreCommand.self, AcceptLossCommand.self,
      RenumberCommand.self, TemplatesCommand.self, ImportCommand.self, PackCommand.self,
      ExportCommand.self, MendCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: ScreensCommand.self)
}
